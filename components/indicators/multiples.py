"""All series over the years on one grid, each small and each the way to its indicator's profile."""

import streamlit as st

from components.charts.small_history import NONE, small_history
from components.charts.vega import built
from components.indicators.outside_marks import year_marks
from components.indicators.series import break_years, part_title, series_key
from components.indicators.story_table import profile_link
from data.outside.yearly import PARTS, Part, points
from data.schema import Plan
from data.schema.outside import Series


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
    actuals = [point.year for point in known if point.what == "actual"]
    spoken = tuple(dict.fromkeys(map(str, (plan.info.base_year, max(actuals)))))
    spec = built(small_history, year_marks(plan, series, part), spoken, break_years(series), part == "level")
    words = "；".join(f"{point.year}年{'目标' if point.what == 'target' else ''}{point.words}" for point in known)
    st.vega_lite_chart(spec, key=f"small_{series.id}_{part}", width="stretch", alt=f"{title}：{words}")
