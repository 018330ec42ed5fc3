"""Plans side by side as sheets: what the page shows, with the ids by which each sentence is found in its plan."""

from collections.abc import Iterable, Sequence
from datetime import date

from data.compare.carried import carried
from data.compare.counting import by_area, by_type, whole
from data.compare.kinds import Verdict
from data.compare.levels import asked
from data.compare.lines import FLOOR, dated, line, result, why
from data.compare.measures import measure_rows
from data.compare.relation import levels, names, successions
from data.compare.same import same_things
from data.schema import Plan, Statement
from data.tables.workbook import Cell, Origin, Sheet, origin

Plans = tuple[Plan, ...]
WHY = "依据（测算）"
BREAK = "\n"


def compared_origin(plans: Plans, choice: str, exported: date | None = None) -> Origin:
    """Whose texts a file draws on, and that the links are ours."""
    sources = (origin(plan, "").source.removesuffix("；测算为本站所算") for plan in plans)
    return Origin(f"{'；'.join(sources)}；测算为本站所算，句对{FLOOR}", choice, exported or date.today())


def compare_sheets(plans: Plans) -> dict[str, Sheet]:
    """A sheet a view, by the view's name in the address; those that have rows."""
    sheets = {
        "targets": target_sheet(plans),
        "same": same_sheet(plans),
        "levels": level_sheet(plans),
        "years": year_sheet(plans),
        "counts": count_sheet(plans),
    }
    return {name: sheet for name, sheet in sheets.items() if sheet.rows}


def target_sheet(plans: Plans) -> Sheet:
    """One row an indicator: each plan's numbers in its words, and what may be said of two of them."""
    called = names(plans)
    parts = ("上年实际", "目标", "结果")
    heads = [f"{name}{part}" for name in called for part in parts]
    ids = [f"{name}{part}编号" for name in called for part in parts[:2]]
    rows: list[dict[str, Cell]] = []
    for row in measure_rows(plans):
        cells: list[str] = []
        sources: list[str] = []
        for plan, cell in zip(plans, row.cells, strict=True):
            cells += [dated(plan, cell.base), dated(plan, cell.target), result(cell)]
            sources += [cell.base.id if cell.base else "", cell.target.id if cell.target else ""]
        rows.append(
            {
                "指标": row.name,
                **dict(zip(heads, cells, strict=True)),
                "能否比较": BREAK.join(f"{_between(verdict, len(plans))}{verdict.words}" for verdict in row.verdicts),
                "算式（测算）": BREAK.join(filter(None, (verdict.arithmetic for verdict in row.verdicts))),
                **dict(zip(ids, sources, strict=True)),
            }
        )
    printed = ("指标", *heads, "能否比较", "算式（测算）")
    return Sheet("目标", (*printed, *ids), rows, printed=len(printed))


def same_sheet(plans: Plans) -> Sheet:
    """One row what at least two of the plans name."""
    called = names(plans)
    rows = [
        {
            "事项": same.name,
            WHY: same.rule,
            **{name: _lines(plan, side) for name, plan, side in zip(called, plans, same.sides, strict=True)},
            **{f"{name}编号": _ids(side) for name, side in zip(called, same.sides, strict=True)},
        }
        for same in same_things(plans)
    ]
    return Sheet("同一事项", ("事项", WHY, *called, *(f"{name}编号" for name in called)), rows)


def level_sheet(plans: Plans) -> Sheet:
    """One row a sentence that a city plans and its district says something of."""
    columns = ("上级计划", "上级安排", "下级计划", "下级安排", "下级回顾", WHY, "上级编号", "下级编号")
    rows = []
    for upper, lower in levels(plans):
        above, below = names((upper, lower))
        for row in asked(upper, lower):
            cells = (
                above,
                line(upper, row.upper, dated=False),
                below,
                _lines(lower, row.planned, dated=False),
                _lines(lower, row.reviewed, dated=False),
                why(row.found),
                row.upper.id,
                _ids((*row.planned, *row.reviewed)),
            )
            rows.append(dict(zip(columns, cells, strict=True)))
    return Sheet("上下级", columns, rows)


def year_sheet(plans: Plans) -> Sheet:
    """One row an action or a target: what the year after says of it, or that nothing was found there."""
    columns = ("计划", "安排", "后一年文本", "后一年回顾", "后一年安排", "对应", WHY, "编号", "后一年编号")
    rows = []
    for earlier, later in successions(plans):
        before, after = names((earlier, later))
        none = f"未在{later.info.target_year}年文本中找到对应"
        for row in carried(earlier, later):
            cells = (
                before,
                line(earlier, row.item, dated=False),
                after,
                _lines(later, row.reviewed, dated=False),
                _lines(later, row.planned, dated=False),
                "找到对应" if row else none,
                why(row.found),
                row.item.id,
                _ids((*row.reviewed, *row.planned)),
            )
            rows.append(dict(zip(columns, cells, strict=True)))
    return Sheet("前后年", columns, rows)


def count_sheet(plans: Plans) -> Sheet:
    """One row a plan and a type or an area of it: how many actions, of how many, how many of them confirmed."""
    columns = ("计划", "分法", "类型或领域", "举措条数", "其中已确认", "全部举措")
    rows = []
    types = by_type(plans)
    for at, (name, plan) in enumerate(zip(names(plans), plans, strict=True)):
        found = [("类型", row.type, row.tallies[at]) for row in types]
        found += [("领域", area, tally) for area, tally in by_area(plan)]
        for kind, label, tally in found:
            cells: Sequence[Cell] = (name, kind, label, tally.number, tally.confirmed, whole(plan).number)
            rows.append(dict(zip(columns, cells, strict=True)))
    return Sheet("条数", columns, rows)


def _between(verdict: Verdict, plans: int) -> str:
    return f"{'—'.join(verdict.between)}：" if plans > 2 else ""


def _lines(plan: Plan, items: Iterable[Statement], *, dated: bool = True) -> str:
    return BREAK.join(line(plan, item, dated=dated) for item in items)


def _ids(items: Iterable[Statement]) -> str:
    return ";".join(item.id for item in items)
