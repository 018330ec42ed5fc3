"""What lies around the plan: the target year's results, the years before and after, and what became of projects."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.charts.outcomes import outcome_lines
from components.charts.vega import built
from components.indicators.outside_marks import result_lines
from components.indicators.series import show_series
from components.text.citation import page_link
from components.text.sources import OUTSIDE, show_sources, sourced_number
from components.text.typography import escape, prose
from data.indicators.assessment import higher_or_lower
from data.indicators.counts import targets
from data.labels import labels
from data.outside.yearly import BaseYear, YearPoint, YearResult, absence_words, base_year, outcomes
from data.schema import Plan
from data.schema.outside import Direction, Territory


def show_context(plan: Plan) -> None:
    """Outcomes, series and milestones, each with its source; a plan without outside figures says so."""
    outside = plan.outside
    if not outside.rows and not outside.milestones:
        st.info("这份计划没有收录外部数字。", icon=":material/info:")
        return
    with st.container(border=True):
        st.markdown(
            f"{OUTSIDE} 橙色的数字不在计划里，由别处公布，每个都写明出处；灰色和绿色是计划自己的。  \n"
            f":material/event: **{prose(outside.caution)}**"
        )
    found = outcomes(plan)
    if found:
        show_outcomes(plan, found)
        show_base_year(plan)
    if outside.series:
        show_series(plan)
    if outside.milestones:
        st.header("项目后来怎样")
        page_link("later", "打开“兑现”", icon=":material/task_alt:")


def show_outcomes(plan: Plan, found: Sequence[YearResult]) -> None:
    """The year's targets beside its results, the city's too, and the targets whose results were not found."""
    year = plan.info.target_year
    known = [item for item in found if item.result or item.city_target or item.city_result]
    rates = [item for item in known if item.target.unit == "%"]
    headline = [item for item in found if item in known or item.indicator.id in plan.info.headline]
    every = targets(plan)
    results = sum(item.result is not None for item in found)
    st.header(f"{year}年：{len(every)}项目标，收录结果的{results}项")
    if rates:
        st.markdown(f":small[:green[◆] 区的目标　:orange[◆] 市的目标　:orange[●] 结果 {OUTSIDE}]")
        words = "；".join(_outcome_sentence(plan, item) for item in rates)
        st.vega_lite_chart(built(outcome_lines, result_lines(plan, rates)), key="outcomes", width="stretch", alt=words)
    st.table(pd.DataFrame([_outcome_row(plan, item) for item in headline]), border="horizontal", hide_index=True)
    _show_absences(plan, year)
    show_sources([p.row for item in known for p in (item.result, item.city_target, item.city_result) if p and p.row])
    shown = {item.indicator.id for item in headline}
    rest = [
        plan.indicator[name].name if name in plan.indicator else figures[0].name
        for name, figures in every.items()
        if name not in shown
    ]
    if rest:
        with st.expander(f"另有 {len(rest)} 项目标没有收录{year}年的结果"):
            st.markdown("、".join(map(prose, rest)))


def show_base_year(plan: Plan) -> None:
    """Last year's targets beside what came of them: the district's actuals as the plan prints them, the city's own."""
    year, rows = plan.info.base_year, base_year(plan)
    if not any(item.outside for item in rows):
        return
    st.header(f"{year}年：目标与实际")
    st.table(pd.DataFrame([_base_row(plan, item) for item in rows]), border="horizontal", hide_index=True)
    _show_absences(plan, year)
    show_sources([row for item in rows for row in item.outside])


def _base_row(plan: Plan, item: BaseYear) -> dict[str, str]:
    year, name = plan.info.base_year, item.indicator.id

    def missing(area: Territory, what: Direction) -> str:
        return absence_words(plan, name, area, what, year)

    return {
        f"{year}年": escape(item.indicator.short),
        "区目标": sourced_number(plan, item.target, missing("district", "target")),
        "区实际": sourced_number(plan, item.actual, labels("absences")["not_given"]),
        "市目标": sourced_number(plan, item.city_target, missing("city", "target")),
        "市实际": sourced_number(plan, item.city_actual, missing("city", "actual")),
    }


def _show_absences(plan: Plan, year: int) -> None:
    """What the reports of a year were read for and do not say."""
    notes = [prose(item.note) for item in plan.outside.absent if item.year == year]
    if notes:
        st.markdown(f":small[:gray[{'；'.join(notes)}。]]")


def _outcome_sentence(plan: Plan, item: YearResult) -> str:
    words = [f"{item.indicator.name}：区目标{item.target.words}"]
    name, year = item.indicator.id, plan.info.target_year
    points: tuple[tuple[str, YearPoint | None, Territory, Direction], ...] = (
        ("区结果", item.result, "district", "actual"),
        ("市目标", item.city_target, "city", "target"),
        ("市结果", item.city_result, "city", "actual"),
    )
    for label, point, area, what in points:
        words.append(f"{label}{point.words if point else absence_words(plan, name, area, what, year)}")
    return "，".join(words)


def _outcome_row(plan: Plan, item: YearResult) -> dict[str, str]:
    name, year = item.indicator.id, plan.info.target_year
    target = sourced_number(plan, item.city_target, absence_words(plan, name, "city", "target", year))
    result = sourced_number(plan, item.city_result, absence_words(plan, name, "city", "actual", year))
    return {
        f"{year}年": escape(item.indicator.short),
        "区目标": sourced_number(plan, item.target),
        "区结果": "  \n".join([sourced_number(plan, item.result), *_gap(item)]),
        "市目标": target,
        "市结果": result,
    }


def _gap(item: YearResult) -> list[str]:
    if item.gap is None:
        return []
    return [f":small[:violet[比目标{escape(higher_or_lower(item.gap, item.target.unit))}（测算）]]"]
