"""The reports that a reader brings, and those that a plan's folder carries."""

import hashlib
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any

import streamlit as st

from components.progress.choices import HELD
from components.progress.kept import kept
from components.shell import url
from components.shell.plans import BY_EDITION
from components.shell.switch import show_switch
from components.text.typography import escape
from data.load import list_reports
from data.reports.files import Reading, read_reports
from data.reports.limits import MAX_BYTES, MEGABYTE
from data.schema import Plan

MAX_FILES = 60
MAX_KEPT = 10_000_000  # characters of all reports of one reader
NAMED = 5
PUBLISHED = {"": "计入", "no": "不计入"}


@st.cache_resource(show_spinner="正在读取填报…", max_entries=64, hash_funcs=BY_EDITION)
def _read_published(plan: Plan, path: str, changed: float) -> Reading:
    return read_reports(plan, PurePath(path).name, Path(path).read_bytes())


def published(plan: Plan) -> list[Reading]:
    """The reports in the plan's folder, read again when they change."""
    return [_read_published(plan, str(path), path.stat().st_mtime) for path in list_reports(plan.id)]


def show_upload(plan: Plan) -> None:
    """A place for files; each is read at once, and only the reports in it stay for the session.

    Its area for dropping files is both a button and none to axe (presentation-role-conflict), as on a bare page.
    """
    round_ = st.session_state.setdefault("_upload_round", 0)
    key = f"upload_{round_}"

    def add() -> None:
        _add_all(plan, st.session_state[key] or ())
        st.session_state["_upload_round"] = round_ + 1  # a new, empty uploader

    st.file_uploader(
        f"上传填好的任务分解表，可以几份一起传（.xlsx 或 .csv，每份不超过 {MAX_BYTES // MEGABYTE} MB）",
        accept_multiple_files=True,
        max_upload_size=MAX_BYTES // MEGABYTE,
        key=key,
        on_change=add,
    )
    st.markdown(
        ":small[:gray[框里的 Upload 是“上传”，drag and drop 是“可以把文件拖进来”。"
        "上传文件仅用于本次会话，不写入磁盘；刷新或关闭页面、服务器重启后即失效，"
        "需要留存的请先按“保存全部填报”。出现 Connection error 是与服务器断开了，请等一会儿再刷新、重新上传。"
        "公式和宏不运行。]]"
    )


def _add_all(plan: Plan, files: Iterable[Any]) -> None:
    """Read what there is room for; what is left out is said once, with names."""
    again: list[str] = []
    beyond: list[str] = []
    for file in files:
        content = file.getvalue()
        fingerprint = hashlib.sha256(content).hexdigest()
        readings = kept(plan)
        if fingerprint in readings:
            again.append(file.name)
        elif len(readings) >= MAX_FILES or sum(each.size for each in readings.values()) > MAX_KEPT:
            beyond.append(file.name)
        else:
            readings[fingerprint] = read_reports(plan, _free_name(file.name, readings.values()), content)
    note_held(plan)
    messages = []
    if again:
        messages.append(f"{_named(again)}：内容相同的文件已经在列表里，没有再读。")
    if beyond:
        messages.append(f"{_named(beyond)}：没有读取，一次会话最多 {MAX_FILES} 份、约 {MAX_KEPT // 10_000} 万字。")
    st.session_state["_upload_left_out"] = messages


def _named(names: list[str]) -> str:
    more = f" 等 {len(names)} 份" if len(names) > NAMED else ""
    return "、".join(f"“{name[:60]}”" for name in names[:NAMED]) + more


def show_left_out(plan: Plan) -> None:
    """Files of the last upload that were not read; and that files are gone where the page was opened anew."""
    for message in st.session_state.get("_upload_left_out", ()):
        st.warning(escape(message), icon=":material/block:")
    held = st.query_params.get(HELD, "")
    if held.isascii() and held.isdigit() and int(held[:4]) > 0 and not kept(plan):
        st.warning(
            f"这个页面先前上传过 {int(held[:4])} 份填报，现在已经不在：刷新、重新打开或服务器重启后就没有了。"
            "请重新上传；按过“保存全部填报”的，上传那一个工作簿就能全部恢复。",
            icon=":material/history:",
        )


def note_held(plan: Plan) -> None:
    """Write to the URL how many files are held."""
    url.write(HELD, str(len(kept(plan))) if kept(plan) else None)


def _free_name(name: str, readings: Iterable[Reading]) -> str:
    """The file's name, with a number before its ending where there is another of that name."""
    taken = {reading.file for reading in readings}
    path, number, free = PurePath(name), 1, name
    while free in taken:
        number += 1
        free = f"{path.stem}（{number}）{path.suffix}"
    return free


def chosen_readings(plan: Plan) -> list[Reading]:
    """Every file that counts now: the folder's unless the reader left them out, and the reader's own."""
    folder = published(plan) if url.one("published", PUBLISHED, "") == "" else []
    return [*folder, *kept(plan).values()]


def show_published_choice(plan: Plan) -> None:
    """Whether the reports in the plan's folder count."""
    count = len(list_reports(plan.id))
    if count:
        show_switch(f"本站公布的填报（{count} 份）", "published", PUBLISHED, show_label=True)
