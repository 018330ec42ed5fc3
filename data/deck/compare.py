"""Slides of plans side by side: targets, what is asked and answered, what goes on, or the same things, and counts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from data.compare.carried import carried
from data.compare.counting import by_type, whole
from data.compare.levels import asked
from data.compare.lines import FLOOR, dated, result, why
from data.compare.measures import MeasureRow, measure_rows
from data.compare.relation import levels, names, successions
from data.compare.same import same_things
from data.deck.counting import even_parts
from data.deck.model import Slide, SlideTable, SlideText, numbered
from data.deck.opening import cover
from data.indicators.comparison import NOT_GIVEN
from data.schema import Plan, Statement
from data.wording import cited, draft_source, draft_words, readable

Item = TypeVar("Item")
Plans = tuple[Plan, ...]
TARGETS_A_SLIDE, ROWS_A_SLIDE, MOST_ROWS, TYPES = 5, 4, 12, 8
FITS = 70
"""Characters of a cell that a slide has room for; what is longer stands in the document and in the workbook."""
NOTHING, WHY = "未找到", "依据（测算）"


def compare_slides(plans: Plans, *, at_length: bool = False) -> tuple[Slide, ...]:
    """A cover, and a slide or more of each view that these plans have; the deck belongs to the first of them.

    `at_length` has every row, for a document; slides have those first that fit.
    """
    name = "、".join(names(plans))
    found = [*_targets(plans), *_levels(plans, at_length=at_length), *_years(plans, at_length=at_length)]
    if not levels(plans) and not successions(plans):
        found += _same(plans, at_length=at_length)
    front = replace(
        cover(plans[0]), title="计划对照", subtitle=name, tiles=(), remarks=("；".join(map(_document, plans)),)
    )
    beside = f"另据{'、'.join(_beside(each) for each in plans[1:])}"
    shown = (*found, _counts(plans))
    return (front, *(replace(slide, subtitle=name, remarks=(*slide.remarks, beside)) for slide in shown))


def _document(plan: Plan) -> str:
    state = draft_words(plan)
    return cited(plan) + (f"（{state}，未确认的分类由程序读出）" if state else "")


def _beside(plan: Plan) -> str:
    state = draft_source(plan)
    return f"《{plan.info.title}》" + (f"（{state}）" if state else "")


def _targets(plans: Plans) -> Iterator[Slide]:
    """The numbers of each plan in their own columns: of two plans the year before as well."""
    rows = measure_rows(plans)
    two = len(plans) == 2
    heads = [head for plan, name in zip(plans, names(plans), strict=True) for head in _heads(plan, name, two=two)]

    def slide(part: Sequence[MeasureRow]) -> Slide:
        return Slide(
            "compare-targets",
            "compare",
            "目标对照",
            f"{len(rows)}项指标至少两份计划给出数字",
            table=SlideTable(
                ("指标", *heads, "能否比较"),
                tuple(_target_cells(plans, row, two=two) for row in part),
                (1.3, *(1.0 for _ in heads), 2.0 if two else 2.4),
            ),
            remarks=tuple(_came(plans, part)),
            outside=any(cell.outside for row in part for cell in row.cells),
        )

    yield from numbered("compare-targets", [slide(part) for part in even_parts(rows, TARGETS_A_SLIDE)])


def _heads(plan: Plan, name: str, *, two: bool) -> list[str]:
    return [f"{plan.info.district}{plan.info.base_year}年", f"{name}目标"] if two else [f"{name}目标"]


def _target_cells(plans: Plans, row: MeasureRow, *, two: bool) -> tuple[SlideText, ...]:
    cells = [SlideText(row.name)]
    for plan, cell in zip(plans, row.cells, strict=True):
        numbers = ((cell.base, "actual"), (cell.target, "target"))[0 if two else 1 :]
        none = NOT_GIVEN if row.id in plan.pair else "—"
        cells += [
            SlideText(dated(plan, figure), role) if figure else SlideText(none, "muted") for figure, role in numbers
        ]
    said = "；".join(dict.fromkeys(verdict.words for verdict in row.verdicts))
    ours = any(verdict.arithmetic for verdict in row.verdicts)
    cells.append(SlideText(said + ("（测算）" if ours else ""), "derived" if ours else "muted"))
    return tuple(cells)


def _came(plans: Plans, rows: Sequence[MeasureRow]) -> Iterator[str]:
    """What came of the targets, in a line a plan."""
    for plan, name, at in zip(plans, names(plans), range(len(plans)), strict=True):
        known = [f"{row.name}{result(row.cells[at])}" for row in rows if result(row.cells[at])]
        if known:
            yield f"{name}目标的结果：{'，'.join(known)}"
        if any(row.cells[at].outside for row in rows):
            yield plan.outside.caution


def _levels(plans: Plans, *, at_length: bool) -> Iterator[Slide]:
    """What the city asks and the district plans."""
    for upper, lower in levels(plans):
        above, below = names((upper, lower))
        rows = [row for row in asked(upper, lower) if row.planned]
        title = f"{above}安排中{len(rows)}句在{below}安排中有对应"
        cells = [(_said([row.upper]), _said(row.planned), SlideText(why(row.found), "derived")) for row in rows]
        heads = (f"{above}安排", f"{below}安排", WHY)
        yield from _pages(f"compare-levels-{lower.id}", "上下级", title, heads, cells, at_length=at_length)


def _years(plans: Plans, *, at_length: bool) -> Iterator[Slide]:
    """What a year carries on; how many were not found stands in the title."""
    for earlier, later in successions(plans):
        before, after = names((earlier, later))
        every = carried(earlier, later)
        rows = [row for row in every if row]
        title = (
            f"{before}{len(every)}条举措和目标，{len(rows)}条在{after}文本中找到对应，{len(every) - len(rows)}条未找到"
        )
        cells = [
            (_said([row.item]), _said(row.reviewed), _said(row.planned), SlideText(why(row.found), "derived"))
            for row in sorted(rows, key=lambda row: not row.reviewed)
        ]
        heads = (f"{before}安排", f"{after}文本的回顾", f"{after}文本的安排", WHY)
        yield from _pages(f"compare-years-{later.id}", "前后年", title, heads, cells, at_length=at_length)


def _same(plans: Plans, *, at_length: bool) -> Iterator[Slide]:
    """The same things, for plans that are neither of a city and its district nor of two years."""
    rows = [same for same in same_things(plans) if same.names]
    cells = [(SlideText(same.name), *(_said(side) for side in same.sides)) for same in rows]
    title = f"{len(rows)}件事项至少两份计划写到"
    yield from _pages("compare-same", "同一事项", title, ("事项", *names(plans)), cells, at_length=at_length)


def _pages(
    name: str,
    called: str,
    title: str,
    heads: tuple[str, ...],
    rows: Sequence[tuple[SlideText, ...]],
    *,
    at_length: bool,
) -> Iterator[Slide]:
    """The first rows that fit on a few slides, and how many more there are; at length, all of them."""
    fitting = [row for row in rows if all(len(cell.text) <= FITS for cell in row)]
    shown = rows if at_length else fitting[:MOST_ROWS]
    rest = len(rows) - len(shown)
    remarks = (FLOOR + (f"；另有{rest}行未列，见对照页、文档和表格" if rest else ""),)
    weights = (*(1.0 for _ in heads[:-1]), 0.8)
    slides = [
        Slide(name, "compare", called, title, table=SlideTable(heads, part, weights), remarks=remarks)
        for part in even_parts(shown, ROWS_A_SLIDE)
    ]
    yield from numbered(name, slides)


def _said(items: Sequence[Statement]) -> SlideText:
    """The first two sentences, and how many more."""
    if not items:
        return SlideText(NOTHING, "muted")
    more = f"；另有{len(items) - 2}句" if len(items) > 2 else ""
    return SlideText("；".join(readable(item.text) for item in items[:2]) + more)


def _counts(plans: Plans) -> Slide:
    """The most frequent types of action, each with its whole."""
    heads = tuple(f"{name}（共{whole(plan).number}条举措）" for name, plan in zip(names(plans), plans, strict=True))
    rows = by_type(plans)[:TYPES]
    return Slide(
        "compare-counts",
        "compare",
        "举措按类型",
        f"举措条数最多的{len(rows)}类",
        table=SlideTable(
            ("类型", *heads),
            tuple((SlideText(row.type), *(SlideText(tally.words, "derived") for tally in row.tallies)) for row in rows),
            (0.8, *(1.0 for _ in plans)),
        ),
        remarks=("比例以本计划的举措总数为底数；条数是文本分句的结果，不表示工作多少",),
    )
