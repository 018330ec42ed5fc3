"""Other people's numbers as sheets: results of targets, and series with their sources."""

from collections.abc import Callable, Iterable, Sequence
from typing import get_args

from data.dates import exact_day
from data.indicators.assessment import gap_unit
from data.indicators.story import Story, story
from data.labels import labels
from data.outside.yearly import (
    PARTS,
    BaseYear,
    Contrast,
    YearPoint,
    absence_words,
    base_year,
    contrast,
    parts,
    points,
    source_line,
    years,
)
from data.schema import Plan
from data.schema.outside import Direction, OutsideRow, Series, Territory
from data.tables.columns import TableColumn, quote, sheet_of
from data.tables.workbook import Cell, Sheet

SOURCE = (
    *("发布单位", "文件", "发布日期", "地址", "可信度", "版本", "外部编号", "外部原句", "说明"),
    *("原文编号", "原句", "起", "止"),
)


def _told(area: Territory, at: int) -> Callable[[Plan, Story], str]:
    """One of the three numbers of the district or of the city, or why there is none."""
    return lambda _, item: item.of(area)[at].words


RESULTS: tuple[TableColumn[Story], ...] = (
    TableColumn(head="指标", of="name"),
    TableColumn(head="{base_year}年{level}实际", of=_told("district", 0)),
    TableColumn(head="{target_year}年{level}目标", of=_told("district", 1)),
    TableColumn(head="{target_year}年{level}结果", of=_told("district", 2)),
    TableColumn(head="目标与上年（测算）", of="judgment"),
    TableColumn(head="结果与目标相差（测算）", of="gap"),
    TableColumn(
        head="相差的单位", of=lambda _, item: gap_unit(item.target.unit) if item.target and item.gap is not None else ""
    ),
    TableColumn(head="{base_year}年{level_above}实际", of=_told("city", 0)),
    TableColumn(head="{target_year}年{level_above}目标", of=_told("city", 1)),
    TableColumn(head="{target_year}年{level_above}结果", of=_told("city", 2)),
    TableColumn(head="外部出处", of=lambda _, item: _source_lines(item.outside)),
    TableColumn(head="原文编号", of="target.id"),
    TableColumn(head="原句", of=lambda plan, item: quote(plan, item.target)),
    TableColumn(head="起", of="target.start"),
    TableColumn(head="止", of="target.end"),
)


def story_sheet(plan: Plan, stories: Iterable[Story]) -> Sheet:
    """One row an indicator: last year, the target, what the year turned out to be, and the city's own."""
    return sheet_of(plan, "目标与结果", RESULTS, stories)


def series_sheet(plan: Plan, series: Sequence[Series]) -> Sheet:
    """One row a number of a year, and one for a year that nobody gives."""
    columns = ("序列", "年份", "范围", "是什么", "数字", "数值", "单位", *SOURCE)
    rows: list[dict[str, Cell]] = []
    for item in series:
        for year in years(plan, item):
            rows += _year_rows(plan, item, year)
        if both := contrast(plan, item):
            rows.append(_change_row(item, both, plan.info.level))
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
                        "范围": plan.info.level if area == "district" else plan.info.level_above,
                        "是什么": ("目标" if point.what == "target" else "实际")
                        + ("" if len(parts(plan, series)) == 1 else "总量" if part == "level" else "增速"),
                        "数字": point.words,
                        "数值": point.number,
                        "单位": point.unit,
                        **dict(zip(SOURCE, _source(plan, point), strict=True)),
                    }
    if not given:
        yield {"序列": series.name, "年份": year, "范围": plan.info.level, "数字": labels("absences")["not_found"]}


def _change_row(series: Series, found: Contrast, level: str) -> dict[str, Cell]:
    before, after = found.before, found.after
    return {
        "序列": series.name,
        "年份": f"{before.year}→{after.year}",
        "范围": level,
        "是什么": "总量变动（测算，总量按统计惯例为现价）",
        "数字": f"{found.change}%",
        "数值": found.change,
        "单位": "%",
        "发布单位": "本站测算",
        "说明": f"{after.number} ÷ {before.number} − 1",
    }


def base_year_sheet(plan: Plan, names: Iterable[str]) -> Sheet:
    """One row an indicator: what the base year was to bring and what it brought, district and city."""
    return sheet_of(plan, "上年目标与实际", BASE_YEAR, base_year(plan, names))


def _said(plan: Plan, point: YearPoint | None, indicator: str, area: Territory, what: Direction, year: int) -> str:
    return point.words if point else absence_words(plan, indicator, area, what, year)


def _of_base_year(area: Territory, what: Direction) -> Callable[[Plan, BaseYear], str]:
    """The cell of one of the four numbers of the base year; the plan is the document of the district's actuals."""

    def cell(plan: Plan, item: BaseYear) -> str:
        if (area, what) == ("district", "actual"):
            return story(plan, plan.pair[item.indicator.id]).of("district")[0].words
        point = item.target if area == "district" else item.city_target if what == "target" else item.city_actual
        return _said(plan, point, item.indicator.id, area, what, plan.info.base_year)

    return cell


BASE_YEAR: tuple[TableColumn[BaseYear], ...] = (
    TableColumn(head="指标", of="indicator.name"),
    TableColumn(head="{base_year}年{level}目标", of=_of_base_year("district", "target")),
    TableColumn(head="{base_year}年{level}实际", of=_of_base_year("district", "actual")),
    TableColumn(head="{base_year}年{level_above}目标", of=_of_base_year("city", "target")),
    TableColumn(head="{base_year}年{level_above}实际", of=_of_base_year("city", "actual")),
    TableColumn(head="外部出处", of=lambda _, item: _source_lines(item.outside)),
)


def _source_lines(rows: Iterable[OutsideRow]) -> str:
    return "\n".join(dict.fromkeys(source_line(row) for row in rows))


def _source(plan: Plan, point: YearPoint) -> tuple[Cell, ...]:
    row, figure = point.row, point.figure
    source = (
        (
            *(row.producer, row.document, exact_day(row.published) or row.published, row.address),
            *(labels("confidence")[row.confidence], labels("vintages")[row.vintage], row.id, row.quote, row.note),
        )
        if row
        else (plan.info.publisher, plan.info.title, plan.info.published, "", "", "", "", "", "")
    )
    place = (figure.id, quote(plan, figure), figure.start, figure.end) if figure else ("", "", None, None)
    return *source, *place
