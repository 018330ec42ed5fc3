"""One indicator on a page of its own: its numbers, its years, its sentences, its actions, and what would follow."""

from collections.abc import Iterator

import streamlit as st

from components.charts.row_charts import CHOSEN, draw_rows
from components.exports.buttons import show_downloads
from components.indicators.published_rules import show_rules
from components.indicators.scenario import MOVED
from components.indicators.sentences import show_sentences
from components.indicators.series import series_drawing, show_series
from components.indicators.story import key_line, show_caution, story_drawing
from components.indicators.story_table import told_words
from components.labels import MISSING
from components.share.show import show_share, subject
from components.shell import url
from components.shell.browser import scroll_to
from components.text.citation import address
from components.text.later import later_lines
from components.text.lines import LIST_WIDTH, bullets
from components.text.passages import passage
from components.text.sources import DERIVED, show_number_sources, sourced_number
from components.text.tables import show_by_width
from components.text.typography import escape, prose
from data.indicators.prices import price_words
from data.indicators.profile import Profile, aimed_before, profile
from data.indicators.rows import RowChart
from data.indicators.scenario import ClosedCase, as_planned, caution
from data.indicators.story import AREAS, chapter_names, outside_of
from data.indicators.story_rows import amount_rows, rate_rows, rate_stories, units_words
from data.labels import labels
from data.outside.later import of_statement
from data.outside.yearly import NOT_FOUND_MEANS, parts
from data.schema import Plan
from data.tables.indicators import action_sheet, comparison_sheet, rules_sheet, scenario_sheet
from data.tables.outside import base_year_sheet, series_sheet, story_sheet
from data.tables.workbook import Sheet
from data.wording import none_of

TOP = "profile"


def show_profile(plan: Plan, name: str) -> None:
    """Everything that is known of it, with the way back and to any other."""
    item = profile(plan, name)
    with st.container(key=TOP):
        _show_way(plan, name)
        st.title(escape(item.indicator.name))
        st.markdown(f":gray[{escape(_facts(item))}]")
    scroll_to(TOP, name)
    show_caution(plan, [item.story])
    _show_numbers(plan, item)
    left, right = st.columns([1, 1.1], gap="large")
    with left:
        _show_chart(plan, item)
    with right:
        st.header("两年的原句")
        if item.story.comparison:
            show_sentences(plan, item.story.comparison)
    _show_actions(plan, item)
    if item.series:
        show_series(plan, item.series)
    _show_scenario(plan, item)
    with st.container(horizontal=True, vertical_alignment="center"):
        show_rules()
        _take_away(plan, item)
        show_share(
            plan, subject(plan, address("indicators", indicator=name), item.indicator.name, _said(plan, item), "指标")
        )


def _show_way(plan: Plan, name: str) -> None:
    names = {each.id: each.name for each in plan.indicators}
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("返回", icon=":material/arrow_back:", on_click=url.write, args=(CHOSEN, None))
        st.selectbox(
            "换一个指标",
            list(names),
            format_func=names.__getitem__,
            label_visibility="collapsed",
            width=320,
            **url.widget_args(CHOSEN, name, clears=MOVED),
        )


def _facts(item: Profile) -> str:
    """How it is measured is the target's way where there is one, as the table of all targets has it."""
    indicator, target = item.indicator, item.story.target
    facts = (
        labels("natures")[indicator.nature],
        labels("bases")[target.basis if target else indicator.basis],
        price_words(indicator),
        f"单位：{indicator.unit}",
    )
    return " · ".join(filter(None, facts))


def _said(plan: Plan, item: Profile) -> str:
    """Both years in a line, as far as the plan gives them."""
    both = item.story.comparison
    if both is None:
        return _facts(item)
    return f"{plan.info.base_year}年{both.actual_words}，{plan.info.target_year}年目标{both.target_words}"


def _show_chart(plan: Plan, item: Profile) -> None:
    """The story of this indicator alone."""
    shown, chart = [item.story], _story_chart(plan, item)
    if chart:
        st.header("实际、目标、结果" if outside_of(shown) else "实际与目标")
        units = f"　:small[:gray[{escape(units_words(shown))}]]" if units_words(shown) else ""
        st.markdown(key_line(plan, shown) + units)
        draw_rows(chart, "story", "；".join(f"{row.name} {row.words}{row.after}" for row in chart.rows))


def _story_chart(plan: Plan, item: Profile) -> RowChart | None:
    """None where the plan and the others say nothing that can be drawn."""
    shown = [item.story]
    chart = rate_rows(plan, shown) if rate_stories(shown) else amount_rows(plan, shown)
    return chart if any(row.marks for row in chart.rows) else None


def _show_numbers(plan: Plan, item: Profile) -> None:
    """Both years of the district and of the city, what is missing and who says it."""
    names = {"district": plan.info.district, "city": plan.info.city}
    outside = outside_of([item.story])
    first, *others = chapter_names(plan).values()
    last = item.story.of("district")[0]
    heads = (f"{plan.info.base_year}年" if last.point and last.words != last.brief else first, *others)
    rows = []
    for area in AREAS if outside and plan.info.level_above else AREAS[:1]:
        point, words = aimed_before(plan, item.indicator.id, area)
        before = {f"{plan.info.base_year}年目标": sourced_number(plan, point, words)} if outside else {}
        told = zip(heads, item.story.of(area), strict=True)
        rows.append({"范围": escape(names[area]), **before, **{head: told_words(plan, each) for head, each in told}})
    show_by_width("profile", rows)
    notes = [prose(each.note) for each in plan.outside.absent if each.indicator == item.indicator.id]
    if any(MISSING in cell for row in rows for cell in row.values()):
        notes.append(f"{MISSING}：{NOT_FOUND_MEANS}")
    if notes:
        st.markdown(f":small[:gray[{'；'.join(notes)}。]]")
    if outside:
        show_number_sources(plan, outside)


def _show_actions(plan: Plan, item: Profile) -> None:
    if not item.actions:
        st.markdown(f":gray[{none_of(plan, '没有举措写出这个指标的数字。', '写出这个指标数字的举措')}]")
        return
    st.header(f"相关举措：{len(item.actions)}条")
    st.markdown(f":small[:gray[写出它的数字，或接续{plan.info.base_year}年写出它的工作。]]")
    for action in item.actions:
        lines = [passage(plan, action, ()), *later_lines(of_statement(plan, action.id))]
        st.markdown(bullets(["  \n".join(lines)]), width=LIST_WIDTH)


def _show_scenario(plan: Plan, item: Profile) -> None:
    case = item.case
    if case is None:
        return
    if isinstance(case, ClosedCase):
        st.header("不能推算总量")
        st.markdown(prose(case.reason))
        return
    st.header("情景测算：照目标算")
    result = as_planned(plan, case)
    st.markdown(
        bullets(
            f":violet[**{escape(each.name)} {escape(each.value)} {escape(each.unit)}**] {DERIVED} "
            f":small[:gray[{escape(each.arithmetic)}]]"
            for each in result.outcomes
            if each.value != "0"
        )
    )
    st.markdown(f":gray[{prose(caution(plan, case))}]" if caution(plan, case) else "")
    st.button("换一个假设", icon=":material/tune:", on_click=url.write, args=("view", "whatif"))


def _take_away(plan: Plan, item: Profile) -> None:
    series, chart, name = item.series, _story_chart(plan, item), item.indicator.short
    units = units_words([item.story]) or f"单位：{item.indicator.unit}"
    drawings = [story_drawing(plan, [item.story], name, chart, item.indicator.name, units)] if chart else []
    show_downloads(
        plan,
        f"指标_{name}",
        item.indicator.name,
        lambda: [*_sheets(plan, item), rules_sheet()],
        [*drawings, *([series_drawing(plan, series, part) for part in parts(plan, series)] if series else [])],
    )


def _sheets(plan: Plan, item: Profile) -> Iterator[Sheet]:
    yield story_sheet(plan, [item.story])
    if item.story.comparison:
        yield comparison_sheet(plan, "两年", [item.story.comparison])
    if outside_of([item.story]):
        yield base_year_sheet(plan, [item.indicator.id])
    if item.series:
        yield series_sheet(plan, [item.series])
    if item.actions:
        yield action_sheet(plan, item.actions)
    if item.case and not isinstance(item.case, ClosedCase):
        yield scenario_sheet(plan, {}, as_planned(plan, item.case), caution(plan, item.case))
