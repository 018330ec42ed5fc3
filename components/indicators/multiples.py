"""All series over the years on one grid, each small and each the way to its indicator's profile."""

import streamlit as st

from components.charts.history import YearMark
from components.charts.picture import Grid
from components.charts.small_history import NONE, small_history
from components.charts.vega import built
from components.exports.buttons import ChartDownload, source_words
from components.indicators.outside_marks import year_marks
from components.indicators.series import break_years, part_title, series_key
from components.indicators.story_table import profile_link
from data.outside.yearly import PARTS, Part, points
from data.schema import Plan
from data.schema.outside import Series
from data.tables.outside import series_sheet

COLUMNS = 3  # of the picture


def show_multiples(plan: Plan) -> None:
    """The growth of every series, then its level; nothing where others give no year of it."""
    found = small_series(plan)
    if not found:
        return
    years = sorted({point.year for series, part in found for point in points(plan, series, part)})
    st.header(f"前后各年：{years[0]}—{years[-1]}", anchor="years")
    st.markdown(series_key(plan, f"{NONE} 未检索到　┆ 前后不可比　各图尺度不同"))
    grid = st.grid(min_column_width=290, border=True, gap="small")
    for part in reversed(PARTS):
        for series in (item for item, each in found if each == part):
            with grid.cell(), st.container(gap="xxsmall"):
                _show_small(plan, series, part)


def small_series(plan: Plan) -> list[tuple[Series, Part]]:
    """What others say of the district over the years, by series and part."""
    told = {row.series for row in plan.outside.rows if row.area == "district"}
    series = [item for item in plan.outside.series if item.id in told]
    return [(item, part) for item in series for part in PARTS if any(p.is_outside for p in points(plan, item, part))]


def _show_small(plan: Plan, series: Series, part: Part) -> None:
    title = part_title(plan, series, part)
    measured = (series.level, series.growth) if part == "level" else (series.growth, series.level)
    st.markdown(f"**{profile_link(plan, next(filter(None, measured), ''), title)}**")
    known = points(plan, series, part)
    spec = built(small_history, *_drawn(plan, series, part))
    words = "；".join(f"{point.year}年{'目标' if point.what == 'target' else ''}{point.words}" for point in known)
    st.vega_lite_chart(spec, key=f"small_{series.id}_{part}", width="stretch", alt=f"{title}：{words}")


def _drawn(
    plan: Plan, series: Series, part: Part
) -> tuple[tuple[YearMark, ...], tuple[str, ...], tuple[str, ...], bool]:
    """What a small chart is drawn of: marks, the years with a number written, breaks, and whether in columns."""
    actuals = [point.year for point in points(plan, series, part) if point.what == "actual"]
    spoken = tuple(dict.fromkeys(map(str, (plan.info.base_year, max(actuals)))))
    return year_marks(plan, series, part), spoken, break_years(series), part == "level"


def multiples_drawing(plan: Plan) -> ChartDownload | None:
    """All of them as one picture."""
    found = small_series(plan)
    if not found:
        return None
    shown = [item for part in reversed(PARTS) for item in found if item[1] == part]
    told = [point for series, part in shown for point in points(plan, series, part)]
    return ChartDownload(
        "前后各年",
        lambda: Grid([(part_title(plan, *item), small_history(*_drawn(plan, *item))) for item in shown], COLUMNS),
        f"前后各年：{min(point.year for point in told)}—{max(point.year for point in told)}",
        (
            f"橙色：其他单位公布；灰色：计划所列实际；绿色菱形：计划目标；{NONE}：未检索到；点线：前后不可比。各图尺度不同",
        ),
        source_words(plan, filter(None, (point.row for point in told))),
        lambda: series_sheet(plan, list(dict.fromkeys(series for series, _ in shown))),
    )
