"""Other people's numbers as sheets to take away: outcomes, series with their sources, and what became of projects."""

from collections.abc import Iterable, Sequence

from data.outside.yearly import PARTS, Contrast, YearPoint, YearResult, contrast, points, years
from data.schema import Plan
from data.schema.outside import Series
from data.tables.workbook import Cell, Sheet

NOT_FOUND = "没有查到"
SOURCE = ("谁说的", "地址", "可信度", "版本", "外部编号", "原文编号", "原句", "起", "止")


def outcome_sheet(plan: Plan, outcomes: Iterable[YearResult]) -> Sheet:
    """One row a target: what it was, what the year turned out to be, and the city's own."""
    year = f"{plan.info.target_year}年"
    columns = (
        "指标",
        f"{year}区目标",
        f"{year}区结果",
        "相差（测算）",
        "单位",
        f"{year}市目标",
        f"{year}市结果",
        "区结果出处",
        "市出处",
        "原文编号",
        "原句",
        "起",
        "止",
    )
    rows: list[dict[str, Cell]] = []
    for item in outcomes:
        cells: tuple[Cell, ...] = (
            item.indicator.name,
            item.target.words,
            item.result.words if item.result else NOT_FOUND,
            item.gap,
            item.target.unit,
            item.city_target.words if item.city_target else NOT_FOUND,
            item.city_result.words if item.city_result else NOT_FOUND,
            _sources(item.result),
            _sources(item.city_target, item.city_result),
            *_citation(plan, item.target),
        )
        rows.append(dict(zip(columns, cells, strict=True)))
    return Sheet("目标与结果", columns, rows)


def series_sheet(plan: Plan, series: Sequence[Series]) -> Sheet:
    """One row a number of a year, and one for a year that nobody gives."""
    columns = ("序列", "年份", "范围", "是什么", "数字", "数值", "单位", *SOURCE)
    rows: list[dict[str, Cell]] = []
    for item in series:
        for year in years(plan, item):
            found = [
                (area, part, point)
                for area in ("district", "city")
                for part in PARTS
                for point in points(plan, item, part, "district" if area == "district" else "city")
                if point.year == year
            ]
            for area, part, point in found:
                what = ("目标" if point.what == "target" else "实绩") + ("总量" if part == "level" else "增速")
                cells: tuple[Cell, ...] = (
                    item.name,
                    year,
                    "区" if area == "district" else "市",
                    what,
                    point.words,
                    point.number,
                    point.unit,
                    *_source(plan, point),
                )
                rows.append(dict(zip(columns, cells, strict=True)))
            if not any(point.what == "actual" for _, _, point in found):
                rows.append({"序列": item.name, "年份": year, "范围": "区", "数字": NOT_FOUND})
        if both := contrast(plan, item):
            rows.append(_change_row(item, both))
    return Sheet("各年", columns, rows)


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


def milestone_sheet(plan: Plan) -> Sheet:
    """One row a project: what became of it, who says so, and the sentences of the plan."""
    columns = ("日期", "项目", "后来", "谁说的", "地址", "可信度", "说明", "原文编号", "原句")
    rows: list[dict[str, Cell]] = [
        dict(
            zip(
                columns,
                (
                    item.date.isoformat(),
                    item.name,
                    item.what,
                    item.producer,
                    item.address,
                    item.confidence,
                    item.note,
                    ";".join(item.statements),
                    "\n".join(plan.statement[name].text for name in item.statements),
                ),
                strict=True,
            )
        )
        for item in plan.outside.milestones
    ]
    return Sheet("项目后来", columns, rows)


def _sources(*found: YearPoint | None) -> str:
    rows = [point.row for point in found if point and point.row]
    return "\n".join(dict.fromkeys(f"{row.producer}，{row.address}，可信度{row.confidence}" for row in rows))


def _source(plan: Plan, point: YearPoint) -> tuple[Cell, ...]:
    if point.row is None:
        return (plan.info.publisher, plan.info.title, "", "", "", *_citation(plan, point))
    row = point.row
    return (row.producer, row.address, row.confidence, row.vintage, row.id, "", "", None, None)


def _citation(plan: Plan, point: YearPoint) -> tuple[Cell, ...]:
    if point.figure is None:
        return ("", "", None, None)
    figure = point.figure
    return (figure.id, plan.statement[figure.statement].text, figure.start, figure.end)
