"""The view of all targets in one table: each number a link to its sentence, others' numbers in their colour."""

import streamlit as st

from components.exports.whole_plan import all_targets_word
from components.indicators.story_table import profile_link
from components.shell.download import download_button
from components.text.citation import figure_link
from components.text.sources import OUTSIDE, show_number_sources, sourced_number
from components.text.tables import BREAK, show_by_width
from components.text.typography import escape, prose
from data.indicators.all_targets import (
    TargetRow,
    absences_explained,
    all_targets,
    caution,
    counted,
    missing_words,
    nature_words,
    outside_rows,
    scope_words,
    section_words,
    target_words,
)
from data.schema import Plan
from data.tables.all_targets import TITLE, all_targets_sheet
from data.tables.workbook import origin, workbook
from data.wording import none_of


def show_all_targets(plan: Plan) -> None:
    """The table, its two files in one click each, and the way to last year's targets and results."""
    rows = all_targets(plan)
    if not rows:
        st.info(none_of(plan, "这份计划没有写明数字的目标。", "写明数字的目标"), icon=":material/info:")
        return
    base, goal = plan.info.base_year, plan.info.target_year
    st.header(counted(plan))
    with st.container(horizontal=True, vertical_alignment="center"):
        download_button(plan, f"Excel {TITLE}", lambda: _excel(plan), f"目标{TITLE}", "xlsx")
        download_button(plan, f"Word {TITLE}", lambda: all_targets_word(plan), f"目标{TITLE}", "docx")
    above = f"{plan.info.level_above}级目标与" if plan.info.level_above else ""
    st.markdown(
        f":small[:gray[●] {base}年实际　:green[●] {goal}年目标　:orange[●] {above}结果 {OUTSIDE}　"
        ":gray[计划的数字点开就是原句]]"
    )
    if words := caution(plan):
        st.markdown(f":small[:material/event: {prose(words)}]")
    show_by_width("all_targets", [_row(plan, row) for row in rows])
    if words := absences_explained(plan):
        st.markdown(f":small[:gray[{prose(words)}。]]")
    if outside := outside_rows(rows):
        show_number_sources(plan, outside)


def _row(plan: Plan, row: TargetRow) -> dict[str, str]:
    actual = figure_link(plan, row.actual, words=row.before.words) if row.actual else None
    city = sourced_number(plan, row.city_target, missing_words(plan, row, "city", "target"))
    above = {f"{plan.info.level_above}级目标": city} if plan.info.level_above else {}
    return {
        "指标": f"{row.position}　{profile_link(plan, row.pair.id if row.pair else '', row.name)}",
        "性质": nature_words(plan, row),
        "单位": escape(row.unit),
        f"{plan.info.base_year}年": actual or f":gray[{row.before.words}]",
        f"{plan.info.target_year}年目标": BREAK.join(
            figure_link(plan, figure, words=target_words(plan, figure)) for figure in row.targets
        ),
        "口径": f":small[:gray[{prose(scope_words(plan, row))}]]",
        "章节": f":small[{prose(section_words(plan, row))}]",
        **above,
        f"{plan.info.target_year}年结果": sourced_number(
            plan, row.result, missing_words(plan, row, "district", "actual")
        ),
    }


def _excel(plan: Plan) -> bytes:
    return workbook(
        [all_targets_sheet(plan)],
        origin(plan, "；".join(filter(None, (f"目标{TITLE}：{counted(plan)}", caution(plan))))),
    )
