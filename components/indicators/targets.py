"""The view of the headline targets: growth rates, limits, other amounts, and their sentences."""

from functools import lru_cache

import streamlit as st

from components.charts.row_charts import CHOSEN, show_rows
from components.charts.rows import row_chart
from components.exports.buttons import ChartDownload, show_downloads
from components.indicators.comparison_table import show_comparisons
from components.indicators.highlights import show_findings
from components.indicators.published_rules import show_rules
from components.indicators.sentences import choose_sentences
from components.shell import url
from components.text.citation import cite
from components.text.typography import escape, prose
from data.indicators.assessment import APPROX_POINTS
from data.indicators.comparison import Comparison, compare, growth_targets, level_targets
from data.indicators.highlights import (
    findings,
    growth_sentence,
    growth_title,
    limit_sentence,
    limit_title,
    limits,
    targets_without_a_number,
)
from data.indicators.row_layout import growth_rows, limit_rows, pair_rows
from data.indicators.rows import RowChart
from data.schema import Plan
from data.tables.indicators import comparison_sheet, findings_sheet, rules_sheet


@st.fragment
def show_targets(plan: Plan) -> None:
    """Everything about the headline targets; what is chosen stands in the URL."""
    growth, levels = _compared(plan)
    bounds = limits(plan)
    amounts = [item for item in levels if item not in bounds]
    everything = [*growth, *levels]
    if not everything:
        st.info("这份计划没有列出主要目标。", icon=":material/info:")
        return
    rates, ceilings = _charts(plan)
    chosen = url.one(CHOSEN, [item.id for item in everything])
    found = findings(plan)
    show_findings(found)
    left, right = st.columns([1.25, 1], gap="large") if growth and levels else (st.container(), st.container())
    with left:
        if growth:
            st.subheader(escape(growth_title(plan)))
            st.markdown(key_line(plan))
            show_rows(rates, chosen, "growth", growth_sentence(plan))
            if any(row.mark("band") for row in rates.rows):
                st.markdown(
                    f":small[:gray[浅绿带是“左右”：按 ±{APPROX_POINTS} 个百分点画，宽度为本站所定，不是计划所说。]]"
                )
    with right:
        if bounds:
            st.subheader(escape(limit_title(plan)))
            show_rows(ceilings, chosen, "limits", limit_sentence(plan))
        if amounts:
            st.subheader("其他目标")
            show_rows(pair_rows(plan, amounts), chosen, "amounts", "其他目标的两年数值")
        if others := targets_without_a_number(plan):
            st.markdown("\n".join(f"- {prose(item.text)} {cite(item.id)}" for item in others))
        choose_sentences(plan, everything, chosen, "targets")
    st.header("逐项对照")
    show_comparisons(plan, everything)
    with st.container(horizontal=True, vertical_alignment="center"):
        show_rules()
        show_downloads(
            plan,
            "目标与实际",
            f"主要目标，全部 {len(everything)} 项",
            lambda: [comparison_sheet(plan, "目标", everything), findings_sheet(found), rules_sheet()],
            _drawings(plan),
        )


@lru_cache(maxsize=8)
def _compared(plan: Plan) -> tuple[list[Comparison], list[Comparison]]:
    """Growth rates, and all other targets."""
    return compare(plan, growth_targets(plan)), compare(plan, level_targets(plan))


@lru_cache(maxsize=8)
def _charts(plan: Plan) -> tuple[RowChart, RowChart]:
    """Growth rates, and limits."""
    return growth_rows(plan, _compared(plan)[0]), limit_rows(plan, limits(plan))


def key_line(plan: Plan) -> str:
    """How to read the marks, in the colours of the marks."""
    return (
        f":small[:gray[●] {plan.info.base_year}年实际　:green[◆] {plan.info.target_year}年目标　"
        ":violet[**低** **高**] 相差的百分点（测算）]"
    )


def _drawings(plan: Plan) -> list[ChartDownload]:
    base, goal = plan.info.base_year, plan.info.target_year
    rates, ceilings = _charts(plan)
    units = "；".join(f"{item.pair.indicator.short}：{item.pair.indicator.unit}" for item in limits(plan))
    growth = ChartDownload(
        "增速",
        lambda: row_chart(rates),
        growth_sentence(plan),
        (
            f"● {base}年实际　◆ {goal}年目标，%　紫色：相差的百分点与判断（测算）",
            f"浅绿带：“左右”，按 ±{APPROX_POINTS} 个百分点画，宽度为本站所定",
        ),
    )
    bounds = ChartDownload(
        "上（下）限",
        lambda: row_chart(ceilings),
        limit_sentence(plan),
        (f"单位：{units}　灰条：{base}年实际　粗线：{goal}年上（下）限　浅绿：允许的范围　紫色：测算",),
    )
    return [drawing for drawing, chart in ((growth, rates), (bounds, ceilings)) if chart.rows]
