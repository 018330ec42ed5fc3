"""What lies around the plan: the target year's results, the years before and after, and what became of projects."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.charts.outcomes import outcome_lines
from components.charts.vega import built
from components.indicators.milestones import show_milestones
from components.indicators.outside_marks import result_lines
from components.indicators.series import show_series
from components.text.sources import NOT_FOUND, OUTSIDE, show_sources, sourced_number
from components.text.typography import escape, prose
from data.outside.yearly import YearResult, outcomes
from data.schema import Plan


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
    if outside.series:
        show_series(plan)
    if outside.milestones:
        show_milestones(plan)


def show_outcomes(plan: Plan, found: Sequence[YearResult]) -> None:
    """The year's targets beside its results, the city's too, and the targets whose results were not found."""
    year = plan.info.target_year
    known = [item for item in found if item.result or item.city_target or item.city_result]
    rates = [item for item in known if item.target.unit == "%"]
    headline = [item for item in found if item in known or item.indicator.id in plan.info.headline]
    results = sum(item.result is not None for item in found)
    st.header(f"{year}年：{len(found)}个目标，查到结果的{results}个")
    if rates:
        st.markdown(f":small[:green[◆] 区的目标　:orange[◆] 市的目标　:orange[●] 结果 {OUTSIDE}]")
        words = "；".join(_outcome_sentence(item) for item in rates)
        st.vega_lite_chart(built(outcome_lines, result_lines(rates)), key="outcomes", width="stretch", alt=words)
    st.table(pd.DataFrame([_outcome_row(plan, item) for item in headline]), border="horizontal", hide_index=True)
    show_sources([p.row for item in known for p in (item.result, item.city_target, item.city_result) if p and p.row])
    rest = [item.indicator.name for item in found if item not in headline]
    if rest:
        with st.expander(f"另有 {len(rest)} 个目标没有查到{year}年的结果"):
            st.markdown("、".join(map(prose, rest)))


def _outcome_sentence(item: YearResult) -> str:
    words = [f"{item.indicator.name}：区目标{item.target.words}"]
    for name, point in (("区结果", item.result), ("市目标", item.city_target), ("市结果", item.city_result)):
        words.append(f"{name}{point.words if point else '没有查到'}")
    return "，".join(words)


def _outcome_row(plan: Plan, item: YearResult) -> dict[str, str]:
    city = [
        f"{name} {sourced_number(plan, point)}"
        for name, point in (("目标", item.city_target), ("结果", item.city_result))
        if point
    ]
    return {
        f"{plan.info.target_year}年": escape(item.indicator.short),
        "区目标": sourced_number(plan, item.target),
        "区结果": "  \n".join([sourced_number(plan, item.result), *_gap(item)]),
        "全市": "  \n".join(city) or NOT_FOUND,
    }


def _gap(item: YearResult) -> list[str]:
    if item.gap is None:
        return []
    unit = "个百分点" if item.target.unit == "%" else item.target.unit
    gap = f"{item.gap:+f}".replace("-", "−")
    return [f":small[:violet[比目标 {escape(gap)} {unit}（测算）]]"]
