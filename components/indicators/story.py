"""The first view: last year's actuals, the targets and the results, the district's and the city's, as one story."""

from collections.abc import Sequence

import streamlit as st

from components.charts.row_charts import show_rows
from components.charts.rows import row_chart
from components.exports.buttons import ChartDownload, show_downloads, source_words
from components.indicators.multiples import multiples_drawing, show_multiples
from components.indicators.published_rules import show_rules
from components.indicators.story_table import show_story_table
from components.labels import MISSING
from components.text.citation import cite, page_link
from components.text.sources import OUTSIDE, show_number_sources
from components.text.typography import escape, prose
from data.indicators.counts import targets
from data.indicators.highlights import (
    findings,
    growth_sentence,
    growth_title,
    limit_sentence,
    limit_title,
    limits,
    limits_name,
    targets_without_a_number,
)
from data.indicators.rows import RowChart
from data.indicators.story import Story, chapter_names, main_stories, outside_of, stories
from data.indicators.story_rows import CITY, amount_rows, amount_stories, rate_rows, rate_stories, units_words
from data.outside.yearly import NOT_FOUND_MEANS
from data.schema import Plan
from data.tables.indicators import findings_sheet, rules_sheet
from data.tables.outside import base_year_sheet, series_sheet, story_sheet
from data.wording import none_of

MOST_NAMED = 3
"""How many targets without a limit a title names one by one; the chart below has the names of all."""


def show_story(plan: Plan) -> None:
    """The main targets on one chart, the table of the same words, and all series as the way into the profiles."""
    shown = main_stories(plan)
    if not shown:
        st.info(none_of(plan, "这份计划没有列出主要目标。", "主要目标"), icon=":material/info:")
        return
    show_caution(plan, shown)
    rates, amounts = rate_stories(shown), amount_stories(shown)
    left, right = st.columns([1.25, 1], gap="large") if rates and amounts else (st.container(), st.container())
    with left:
        if rates:
            st.header(escape(growth_title(plan)))
            st.markdown(key_line(plan, shown) + "　:small[:gray[点一行看一个指标]]")
            show_rows(rate_rows(plan, rates), None, "rates", growth_sentence(plan))
    with right:
        if amounts:
            st.header(escape(amounts_title(plan, amounts, limit_title(plan))))
            st.markdown(f":small[:gray[{escape(units_words(amounts))}]]")
            show_rows(amount_rows(plan, amounts), None, "amounts", amounts_title(plan, amounts, limit_sentence(plan)))
        if others := targets_without_a_number(plan):
            st.markdown("\n".join(f"- {prose(item.text)} {cite(item.id)}" for item in others))
    show_story_table(plan, "main", shown)
    _show_rest(plan, shown)
    with st.container(horizontal=True, vertical_alignment="center"):
        show_rules()
        _take_away(plan, shown)
    show_multiples(plan)


def amounts_title(plan: Plan, shown: Sequence[Story], said: str) -> str:
    """`约束性指标和公园总数：PM2.5上限宽于2019年实际`: all that the chart holds, then what is said of the limits."""
    limited = {item.id for item in limits(plan)}
    if not limited:
        return "其他目标"
    others = [item.short for item in shown if item.id not in limited]
    named = "、".join(others) if len(others) <= MOST_NAMED else f"其他{len(others)}项目标"
    return f"{limits_name(plan)}和{named}：{said}" if others else said


def show_caution(plan: Plan, shown: Sequence[Story]) -> None:
    """What has to be said where targets and results stand together."""
    if outside_of(shown):
        st.markdown(
            f":small[{OUTSIDE} 橙色的数字由其他单位公布，不在计划里。:material/event: {prose(plan.outside.caution)}]"
        )


def key_line(plan: Plan, shown: Sequence[Story]) -> str:
    """How to read the marks, in the colours of the marks."""
    before, target, result = chapter_names(plan).values()
    words = f":gray[●] {before}　:green[◆] {target}"
    if outside_of(shown):
        words += f"　:orange[●] {result}"
        words += f"　{escape(plan.info.city)}：:orange[○ ◆ ●]" if plan.info.level_above else ""
    return f":small[{words}]"


def _show_rest(plan: Plan, shown: Sequence[Story]) -> None:
    """Where the numbers come from, what the reports do not say, and the targets without a result."""
    outside = outside_of(shown)
    if not outside:
        return
    show_number_sources(plan, outside)
    notes = list(dict.fromkeys(prose(item.note) for item in plan.outside.absent))
    names = {item.id for item in shown}
    rest = [prose(item.name) for item in stories(plan) if item.id not in names]
    results = sum(item.result is not None for item in shown)
    count = len(targets(plan))
    found = f"{count}项目标，{results}项收录到{plan.info.target_year}年{plan.info.level}级结果"
    missing = f"其余{count - results}项未检索到或未收录"
    with st.expander(f"{found}；{missing}"):
        if notes:
            st.markdown(f"{plan.info.level_above}级的缺项：{'；'.join(notes)}。")
        if any(told.words == MISSING for item in shown for told in item.told):
            st.markdown(f"{MISSING}：{NOT_FOUND_MEANS}。")
        if rest:
            st.markdown(f"没有收录{plan.info.target_year}年{plan.info.level}级结果的{len(rest)}项：{'、'.join(rest)}。")
    if plan.outside.milestones:
        page_link("later", "项目后续进展：打开“兑现”", icon=":material/task_alt:")


def _take_away(plan: Plan, shown: Sequence[Story]) -> None:
    rates, amounts = rate_stories(shown), amount_stories(shown)
    outside, small = bool(outside_of(shown)), multiples_drawing(plan)
    show_downloads(
        plan,
        "目标与结果",
        f"主要目标和收录结果的目标，{len(shown)} 项",
        lambda: [
            story_sheet(plan, shown),
            *([base_year_sheet(plan, plan.info.headline), series_sheet(plan, plan.outside.series)] if outside else []),
            findings_sheet(findings(plan)),
            rules_sheet(),
        ],
        [
            story_drawing(plan, shown, "增速", rate_rows(plan, rates), growth_sentence(plan), "单位：%"),
            story_drawing(
                plan,
                shown,
                "其他目标",
                amount_rows(plan, amounts),
                amounts_title(plan, amounts, limit_sentence(plan)),
                units_words(amounts),
            ),
            *([small] if small else []),
        ],
    )


def story_drawing(
    plan: Plan, shown: Sequence[Story], name: str, chart: RowChart, title: str, units: str
) -> ChartDownload:
    """The chart as a picture, and how to read it."""
    before, target, result = chapter_names(plan).values()
    legend = f"灰圆：{before}　绿菱形：{target}"
    notes = [f"{legend}　{units}"]
    if outside_of(shown):
        city = f"，下一行是{plan.info.city}" if plan.info.level_above else ""
        notes = [f"{legend}　橙：其他单位公布，圆为{result}{city}　{units}", plan.outside.caution]
    of_chart = [item for item in shown if item.id in {row.id.partition(CITY)[0] for row in chart.rows}]
    return ChartDownload(name, lambda: row_chart(chart), title, tuple(notes), source_words(plan, outside_of(of_chart)))
