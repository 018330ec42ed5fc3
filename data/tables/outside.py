"""Other people's numbers as sheets: results of targets, series with their sources, and what became of projects."""

from collections.abc import Iterable, Sequence
from typing import get_args

from data.labels import labels
from data.outside.yearly import PARTS, Contrast, YearPoint, YearResult, contrast, points, years
from data.schema import Plan
from data.schema.outside import Milestone, Series, Territory
from data.tables.columns import TableColumn, quote, sheet_of
from data.tables.workbook import Cell, Sheet

NOT_FOUND = "没有查到"
SOURCE = ("谁说的", "地址", "可信度", "版本", "外部编号", "原文编号", "原句", "起", "止")

RESULTS: tuple[TableColumn[YearResult], ...] = (
    TableColumn(head="指标", of="indicator.name"),
    TableColumn(head="{target_year}年区目标", of="target.words"),
    TableColumn(head="{target_year}年区结果", of=lambda _, item: _found(item.result)),
    TableColumn(head="相差（测算）", of="gap"),
    TableColumn(head="单位", of="target.unit"),
    TableColumn(head="{target_year}年市目标", of=lambda _, item: _found(item.city_target)),
    TableColumn(head="{target_year}年市结果", of=lambda _, item: _found(item.city_result)),
    TableColumn(head="区结果出处", of=lambda _, item: _sources(item.result)),
    TableColumn(head="市出处", of=lambda _, item: _sources(item.city_target, item.city_result)),
    TableColumn(head="原文编号", of="target.figure.id"),
    TableColumn(head="原句", of=lambda plan, item: quote(plan, item.target.figure)),
    TableColumn(head="起", of="target.figure.start"),
    TableColumn(head="止", of="target.figure.end"),
)
MILESTONES: tuple[TableColumn[Milestone], ...] = (
    TableColumn(head="日期", of=lambda _, item: item.date.isoformat()),
    TableColumn(head="项目", of="name"),
    TableColumn(head="后来", of="what"),
    TableColumn(head="谁说的", of="producer"),
    TableColumn(head="地址", of="address"),
    TableColumn(head="可信度", of="confidence"),
    TableColumn(head="说明", of="note"),
    TableColumn(head="原文编号", of="statements"),
    TableColumn(head="原句", of=lambda plan, item: "\n".join(plan.statement[name].text for name in item.statements)),
)


def outcome_sheet(plan: Plan, outcomes: Iterable[YearResult]) -> Sheet:
    """One row a target: what it was, what the year turned out to be, and the city's own."""
    return sheet_of(plan, "目标与结果", RESULTS, outcomes)


def milestone_sheet(plan: Plan) -> Sheet:
    """One row a project: what became of it, who says so, and the sentences of the plan."""
    return sheet_of(plan, "项目后来", MILESTONES, plan.outside.milestones)


def series_sheet(plan: Plan, series: Sequence[Series]) -> Sheet:
    """One row a number of a year, and one for a year that nobody gives."""
    columns = ("序列", "年份", "范围", "是什么", "数字", "数值", "单位", *SOURCE)
    rows: list[dict[str, Cell]] = []
    for item in series:
        for year in years(plan, item):
            rows += _year_rows(plan, item, year)
        if both := contrast(plan, item):
            rows.append(_change_row(item, both))
    return Sheet("各年", columns, rows)


def _year_rows(plan: Plan, series: Series, year: int) -> Iterable[dict[str, Cell]]:
    given = False
    for area in get_args(Territory):
        for part in PARTS:
            for point in points(plan, series, part, area):
                if point.year == year:
                    given = given or point.what == "actual"
                    yield {
                        "序列": series.name,
                        "年份": year,
                        "范围": labels("territories")[area],
                        "是什么": ("目标" if point.what == "target" else "实绩")
                        + ("总量" if part == "level" else "增速"),
                        "数字": point.words,
                        "数值": point.number,
                        "单位": point.unit,
                        **dict(zip(SOURCE, _source(plan, point), strict=True)),
                    }
    if not given:
        yield {"序列": series.name, "年份": year, "范围": labels("territories")["district"], "数字": NOT_FOUND}


def _change_row(series: Series, found: Contrast) -> dict[str, Cell]:
    before, after = found.before, found.after
    return {
        "序列": series.name,
        "年份": f"{before.year}→{after.year}",
        "范围": "区",
        "是什么": "现价总量变动（测算）",
        "数字": f"{found.change}%",
        "数值": found.change,
        "单位": "%",
        "谁说的": "本站测算",
        "地址": f"{after.number} ÷ {before.number} − 1",
    }


def _found(point: YearPoint | None) -> str:
    return point.words if point else NOT_FOUND


def _sources(*found: YearPoint | None) -> str:
    rows = [point.row for point in found if point and point.row]
    return "\n".join(dict.fromkeys(f"{row.producer}，{row.address}，可信度{row.confidence}" for row in rows))


def _source(plan: Plan, point: YearPoint) -> tuple[Cell, ...]:
    row, figure = point.row, point.figure
    source = (
        (row.producer, row.address, row.confidence, row.vintage, row.id)
        if row
        else (plan.info.publisher, plan.info.title, "", "", "")
    )
    place = (figure.id, quote(plan, figure), figure.start, figure.end) if figure else ("", "", None, None)
    return *source, *place
