"""The view of all targets in one table: each number a link to its sentence, others' numbers in their colour."""

import pandas as pd
import streamlit as st

from components.exports.whole_plan import all_targets_word
from components.shell.browser import on_phone
from components.shell.download import download_button
from components.text.citation import figure_link, page_link
from components.text.sources import OUTSIDE, show_sources, sourced_number
from components.text.typography import escape, prose
from data.indicators.all_targets import (
    TargetRow,
    actual_words,
    all_targets,
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

BREAK = "  \n"
"""A new line inside a paragraph or a cell."""


def show_all_targets(plan: Plan) -> None:
    """The table, its two files in one click each, and the way to last year's targets and results."""
    rows = all_targets(plan)
    if not rows:
        st.info("这份计划没有写明数字的目标。", icon=":material/info:")
        return
    base, goal = plan.info.base_year, plan.info.target_year
    st.header(counted(plan))
    with st.container(horizontal=True, vertical_alignment="center"):
        download_button(plan, f"Excel {TITLE}", lambda: _excel(plan), f"目标{TITLE}", "xlsx")
        download_button(plan, f"Word {TITLE}", lambda: all_targets_word(plan), f"目标{TITLE}", "docx")
        page_link(
            "indicators",
            f"{base}年目标与实际、{goal}年结果：前后对照",
            icon=":material/compare_arrows:",
            view="context",
        )
    st.markdown(
        f":small[:gray[●] {base}年实际　:green[●] {goal}年目标　:orange[●] 市级目标与结果 {OUTSIDE}　"
        ":gray[计划的数字点开就是原句；未给出：计划或所查文件没有这个数；未收录：本站没有收集]]"
    )
    if on_phone():
        st.markdown("\n\n".join(_card(plan, row) for row in rows))
    else:
        st.table(pd.DataFrame([_row(plan, row) for row in rows]), border="horizontal", hide_index=True)
    if outside := outside_rows(rows):
        show_sources(outside)


def _card(plan: Plan, row: TargetRow) -> str:
    """A row where there is no room for columns: two cells a line behind their heads, in the table's order."""
    (_, name), *cells = _row(plan, row).items()
    said = [f":gray[{head}] {cell.replace(BREAK, '、')}" for head, cell in cells]
    return BREAK.join([f"**{name}**", *map("　".join, zip(said[::2], said[1::2], strict=True))])


def _row(plan: Plan, row: TargetRow) -> dict[str, str]:
    actual = figure_link(plan, row.actual, words=actual_words(plan, row)) if row.actual else None
    city = sourced_number(plan, row.city_target, missing_words(plan, row, "city", "target"))
    return {
        "指标": f"{row.position}　{escape(row.name)}",
        "性质": nature_words(plan, row),
        "单位": escape(row.targets[0].unit),
        f"{plan.info.base_year}年": actual or f":gray[{actual_words(plan, row)}]",
        f"{plan.info.target_year}年目标": BREAK.join(
            figure_link(plan, figure, words=target_words(plan, figure)) for figure in row.targets
        ),
        "口径": f":small[:gray[{prose(scope_words(plan, row))}]]",
        "章节": f":small[{prose(section_words(plan, row))}]",
        "市级目标": city,
        f"{plan.info.target_year}年结果": sourced_number(
            plan, row.result, missing_words(plan, row, "district", "actual")
        ),
    }


def _excel(plan: Plan) -> bytes:
    return workbook([all_targets_sheet(plan)], origin(plan, f"目标{TITLE}：{counted(plan)}"))
