"""The reports that a reader brings, and those that a plan's folder carries. Uploads stay in the session's memory."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

import streamlit as st

from components.shell import url
from components.shell.plans import BY_EDITION
from components.shell.switch import show_switch
from components.text.tables import show_table
from components.text.typography import escape
from data.load import list_reports
from data.reports.files import Reading, read_reports
from data.reports.limits import MAX_BYTES, MEGABYTE
from data.schema import Plan

MAX_FILES = 60
PROBLEMS_SHOWN = 200
PUBLISHED = {"": "计入", "no": "不计入"}


@st.cache_resource(show_spinner="正在读取填报…", max_entries=64, hash_funcs=BY_EDITION)
def _read_published(plan: Plan, path: str, changed: float) -> Reading:
    return read_reports(plan, PurePath(path).name, Path(path).read_bytes())


def published(plan: Plan) -> list[Reading]:
    """The reports in the plan's folder, read again when they change."""
    return [_read_published(plan, str(path), path.stat().st_mtime) for path in list_reports(plan.id)]


def uploaded(plan: Plan) -> dict[str, Reading]:
    """What this reader has uploaded for this plan, by the fingerprint of each file."""
    of_plans: dict[str, dict[str, Reading]] = st.session_state.setdefault("_reports", {})
    return of_plans.setdefault(plan.id, {})


def show_upload(plan: Plan) -> None:
    """A place for files; each is read at once, and only the reports in it stay in the session."""
    round_ = st.session_state.setdefault("_upload_round", 0)
    key = f"upload_{round_}"

    def add() -> None:
        for file in st.session_state[key] or ():
            _add(plan, file.name, file.getvalue())
        st.session_state["_upload_round"] = round_ + 1  # a new, empty uploader

    st.file_uploader(
        f"上传填好的任务分解表，可以几份一起传（.xlsx 或 .csv，每份不超过 {MAX_BYTES // MEGABYTE} MB）",
        accept_multiple_files=True,
        max_upload_size=MAX_BYTES // MEGABYTE,
        key=key,
        on_change=add,
    )
    st.markdown(":small[:gray[上传文件仅用于本次会话，不写入磁盘，关闭页面即失效；公式和宏不运行。]]")


def _add(plan: Plan, name: str, content: bytes) -> None:
    files = uploaded(plan)
    fingerprint = hashlib.sha256(content).hexdigest()
    if fingerprint in files:
        st.toast("这份文件已经在列表里了。", icon=":material/content_copy:")
    elif len(files) >= MAX_FILES:
        st.toast(f"一次最多 {MAX_FILES} 份文件。", icon=":material/block:")
    else:
        files[fingerprint] = read_reports(plan, _free_name(name, files.values()), content)


def _free_name(name: str, readings: Iterable[Reading]) -> str:
    """The file's name, with a number where there is another of that name."""
    taken = {reading.file for reading in readings}
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}（{number}）"
    return free


def chosen_readings(plan: Plan) -> list[Reading]:
    """Every file that counts now: the folder's unless the reader left them out, and the reader's own."""
    folder = published(plan) if url.one("published", PUBLISHED, "") == "" else []
    return [*folder, *uploaded(plan).values()]


def show_published_choice(plan: Plan) -> None:
    """Whether the reports in the plan's folder count."""
    count = len(list_reports(plan.id))
    if count:
        show_switch(f"本站公布的填报（{count} 份）", "published", PUBLISHED, show_label=True)


def show_files(plan: Plan, readings: Sequence[Reading]) -> None:
    """Each file: how much of it is used, what is not and why, and a button to remove it."""
    own = {reading.file: fingerprint for fingerprint, reading in uploaded(plan).items()}
    for reading in readings:
        with st.container(horizontal=True, vertical_alignment="center"):
            wrong = f"，:orange[{len(reading.problems)} 处提示]" if reading.problems else ""
            icon = ":material/description:" if reading.reports else ":material/warning:"
            st.markdown(f"{icon} {escape(reading.file)} :gray[{len(reading.reports)} 条填报]{wrong}", width="content")
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
    uploaded(plan).pop(fingerprint, None)


def _show_problems(reading: Reading) -> None:
    with st.expander(f"{len(reading.problems)} 处提示", expanded=not reading.reports):
        show_table(
            {"工作表": each.sheet, "行": str(each.row or ""), "列": each.column, "提示": each.message}
            for each in reading.problems[:PROBLEMS_SHOWN]
        )
        if len(reading.problems) > PROBLEMS_SHOWN:
            st.markdown(f":gray[只列前 {PROBLEMS_SHOWN} 处，共 {len(reading.problems)} 处。]")
