"""The files that were read: how much of each is used, and what is not, cell by cell."""

from collections.abc import Sequence

import streamlit as st

from components.progress.kept import kept
from components.progress.uploads import note_held
from components.text.tables import show_table
from components.text.typography import escape
from data.reports.files import Reading
from data.schema import Plan

PROBLEMS_SHOWN = 200


def show_files(plan: Plan, readings: Sequence[Reading]) -> None:
    """Each file: how much of it is used, what is not and why, and a button to remove it."""
    own = {reading.file: fingerprint for fingerprint, reading in kept(plan).items()}
    for reading in readings:
        with st.container(horizontal=True, vertical_alignment="center"):
            wrong = f"，:orange[{len(reading.problems)} 处提示]" if reading.problems else ""
            icon = ":material/description:" if reading.reports else ":material/warning:"
            filled = sum(filed.report.is_answered for filed in reading.reports)
            only = len(reading.reports) - filled
            rest = f"，另有 {only} 条只填了单位或时间" if only else ""
            count = f"{filled} 条填报{rest}" if reading.reports or reading.problems else "表里没有填写内容"
            st.markdown(f"{icon} {escape(reading.file)} :gray[{count}]{wrong}", width="content")
            if reading.file in own:
                st.button(
                    "移除",
                    key=f"remove_{own[reading.file]}",
                    type="tertiary",
                    icon=":material/close:",
                    on_click=_remove,
                    args=(plan, own[reading.file]),
                )
        if reading.problems:
            _show_problems(reading)


def _remove(plan: Plan, fingerprint: str) -> None:
    kept(plan).pop(fingerprint, None)
    note_held(plan)


def _show_problems(reading: Reading) -> None:
    with st.expander(f"{len(reading.problems)} 处提示", expanded=not reading.reports):
        show_table(
            {"工作表": each.sheet, "行": str(each.row or ""), "列": each.column, "提示": each.message}
            for each in reading.problems[:PROBLEMS_SHOWN]
        )
        if len(reading.problems) > PROBLEMS_SHOWN:
            st.markdown(f":gray[只列前 {PROBLEMS_SHOWN} 处，共 {len(reading.problems)} 处；全部见“保存全部填报”。]")
