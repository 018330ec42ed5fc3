"""The view of all else that is quantified: pairs that compare, pairs with a caveat, and what has no counterpart."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.charts.row_charts import show_rows
from components.charts.rows import row_chart
from components.exports.buttons import ChartDownload, show_downloads
from components.indicators.comparison_table import show_comparisons
from components.indicators.published_rules import show_rules
from components.shell import url
from components.text.citation import figure_link
from components.text.typography import escape, prose
from data.indicators.comparison import Comparison, compare, quantities, untracked
from data.indicators.counts import review_words, tasks_words
from data.indicators.row_layout import pair_rows
from data.labels import labels
from data.schema import Figure, Plan
from data.tables.indicators import comparison_sheet, figure_sheet, rules_sheet, section_title
from data.tables.workbook import Sheet
from data.wording import hedged, none_of

GROUP = "group"
ALL = "all"
CHARTED = ("same", "caveat")


def show_quantities(plan: Plan) -> None:
    """Every pair outside the headline targets, by whether it compares; one group or all of them."""
    groups = {name: compare(plan, pairs) for name, pairs in quantities(plan).items()}
    rest = untracked(plan)
    total = sum(map(len, groups.values()))
    if not total and not rest:
        st.info(none_of(plan, "这份计划没有其他量化任务。", "其他量化任务"), icon=":material/info:")
        return
    titles = {ALL: "全部", **labels("comparability"), "review": f"只有{plan.info.base_year}年"}
    group = url.one(GROUP, [ALL, *groups], ALL) or ALL
    counts = {ALL: total, **{name: len(items) for name, items in groups.items()}}
    st.segmented_control(
        "看哪一组",
        list(counts),
        format_func=lambda name: f"{titles[name]} {counts[name]}",
        required=True,
        label_visibility="collapsed",
        wrap=True,
        **url.widget_args(GROUP, group, ALL),
    )
    shown = {name: items for name, items in groups.items() if items and group in (ALL, name)}
    st.markdown(_counted(plan, sum(map(len, shown.values())), total))
    for name, items in shown.items():
        st.header(f"{titles[name]}：{_summary(plan, name, items)}")
        _show_group(plan, name, items)
    if group == "review":
        _show_untracked(plan, rest)
    elif group == ALL and rest:
        st.markdown(
            f":gray[执行情况里另有 {len(rest)} 个{plan.info.base_year}年的数字，"
            f"未与{plan.info.target_year}年的目标对照："
            f"在上面选“{titles['review']}”看全部。]"
        )

    def sheets() -> list[Sheet]:
        others = [figure_sheet(plan, f"其他{plan.info.base_year}年数字", rest)] if group in (ALL, "review") else []
        return [*(comparison_sheet(plan, titles[name], items) for name, items in shown.items()), *others, rules_sheet()]

    with st.container(horizontal=True, vertical_alignment="center"):
        show_rules()
        choice = f"{titles[group]}：显示 {sum(map(len, shown.values()))} 项，共 {total} 项"
        _take_away(plan, choice, sheets, {titles[name]: items for name, items in shown.items() if name in CHARTED})


def _summary(plan: Plan, name: str, items: list[Comparison]) -> str:
    """What a group's heading says of it."""
    if name == "same":
        counts = Counter(item.assessment.judgment for item in items)
        return "，".join(f"{count} 项{label}" for label, count in counts.items())
    if name == "review":
        return f"{len(items)} 项，{review_words(plan)}"
    said = {"caveat": "说法不同，各有说明", "none": "写明原因"}
    return f"{len(items)} 项，{said[name]}"


def _counted(plan: Plan, shown: int, total: int) -> str:
    return (
        f"{tasks_words(plan)}。下面共 {total} 项，显示 {shown} 项。"
        f":small[:gray[灰条]  {plan.info.base_year}年　:green[绿条] {plan.info.target_year}年　"
        "各行尺度不同，虚线的不能直接比　点一行看一个指标]"
    )


def _show_group(plan: Plan, name: str, items: list[Comparison]) -> None:
    if name in CHARTED:
        chart, beside = st.columns([1, 1.1], gap="large")
        each = "；".join(f"{item.pair.indicator.short} {item.actual_words}、{item.target_words}" for item in items)
        alt = f"{_summary(plan, name, items)}。{each}"
        with chart:
            show_rows(pair_rows(plan, items), None, name, alt)
    else:
        beside = st.container()
    with beside:
        show_comparisons(plan, name, items, labelled=name == "same")


def _show_untracked(plan: Plan, figures: list[Figure]) -> None:
    st.header(f"执行情况里的其他数字：{len(figures)} 个")
    rows = [
        {
            "章节": prose(section_title(plan, figure)),
            "数字是什么": escape(figure.name) + (f"  \n:small[:gray[{prose(figure.note)}]]" if figure.note else ""),
            f"{plan.info.base_year}年": figure_link(plan, figure, words=hedged(plan, figure)),
        }
        for figure in figures
    ]
    st.table(pd.DataFrame(rows), border="horizontal", hide_index=True)


def _chart(plan: Plan, items: list[Comparison]) -> Any:
    return row_chart(pair_rows(plan, items))


def _take_away(
    plan: Plan, choice: str, sheets: Callable[[], list[Sheet]], charted: dict[str, list[Comparison]]
) -> None:
    years = f"上：{plan.info.base_year}年　下：{plan.info.target_year}年"
    drawings = [
        ChartDownload(
            f"量化任务_{title}",
            partial(_chart, plan, items),
            f"{title}的量化任务：{plan.info.target_year}年与{plan.info.base_year}年",
            (f"{years}　单位写在各行；每行一把尺子　虚线：口径有别，长短不能直接比",),
        )
        for title, items in charted.items()
    ]
    show_downloads(plan, "量化任务", f"{tasks_words(plan)}。{choice}", sheets, drawings)
