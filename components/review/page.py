"""The review put together: how far it is and the folder to take away, then the text beside the row that is next."""

import streamlit as st

from components.review.answer import show_answer
from components.review.decided import decided, name_reader, reader
from components.review.reading import show_around
from components.review.steps import show_next
from components.shell import url
from components.shell.browser import on_phone, scroll_to, warn_before_leaving
from components.shell.download import download_button
from components.shell.switch import show_switch
from components.text.typography import escape
from data.load import plans_folder
from data.review.queue import waiting
from data.review.settle import Decision, folder_files, settled
from data.review.sheet import Item
from data.review.workbook import review_workbook
from data.schema import Figure, Plan
from data.tables.zipped import zipped

KEYS = ("at", "only")
ROW = "review_row"
"""The key of the container with the row that is read."""


@st.fragment
def show_review(plan: Plan) -> None:
    """All that an answer changes."""
    done = decided(plan)
    waits = waiting(plan, done)
    _show_state(plan, waits, list(done.values()))
    queue = _show_queue(waits)
    if queue:
        _show_row(plan, queue)
    elif waits:
        st.info("这一类都已处理，请选另一类。", icon=":material/task_alt:")
    else:
        st.success("初稿的每一条都已处理，请下载文件夹。", icon=":material/task_alt:")
    warn_before_leaving(active=bool(done))


def _show_state(plan: Plan, waits: list[Item], done: list[Decision]) -> None:
    """How much waits, what would be lost, who reads, and what to take away."""
    st.markdown(
        f"待校对 **{len(waits)}** 条，本次已处理 **{len(done)}** 条。"
        "处理结果只保存在本次会话，刷新或关闭页面即丢失，离开前请下载文件夹。"
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        if name := reader():
            st.button(
                f"校对人 {escape(name)}", icon=":material/person:", help="更换校对人", on_click=name_reader, args=("",)
            )
        else:
            key = "review_by"
            st.text_input(
                "校对人",
                key=key,
                width=260,
                placeholder="先填校对人姓名，按回车",
                label_visibility="collapsed",
                on_change=lambda: name_reader(st.session_state[key]),
            )
        if done:
            download_button(
                plan,
                f"下载文件夹（{len(done)} 条）",
                lambda: _folder(plan, done),
                "校对后",
                "zip",
                help=f"解压后覆盖原文件夹 {plan.id}，再运行 python -m data check。",
                key="review_folder",
            )
        download_button(
            plan,
            "校对表 XLSX",
            lambda: review_workbook(plan),
            "校对表",
            "xlsx",
            help="同样的内容，在 Excel 中填；本次会话的处理结果不在内。",
        )


def _folder(plan: Plan, done: list[Decision]) -> bytes:
    """The whole folder with what was decided; made outside of the session, which is not asked here."""
    files = folder_files(plans_folder() / plan.id)
    return zipped(files | settled(plan, files, done), plan.id)


def _show_queue(waits: list[Item]) -> list[Item]:
    """The switch between all rows, numbers and clauses, and what waits of the chosen ones."""
    numbers: list[Item] = [item for item in waits if isinstance(item, Figure)]
    clauses: list[Item] = [item for item in waits if not isinstance(item, Figure)]
    names = {"": f"全部 {len(waits)}", "numbers": f"数字 {len(numbers)}", "clauses": f"句子 {len(clauses)}"}
    with st.container(horizontal=True, vertical_alignment="center"):
        show_switch("校对哪些", "only", names, clears=("at",))
        keys = "" if on_phone() else "按钮旁的字母是快捷键。"
        st.markdown(f":small[:gray[有提示的在前。{keys}]]", width="content")
    return {"numbers": numbers, "clauses": clauses}.get(url.one("only", names, "") or "", waits)


def _show_row(plan: Plan, queue: list[Item]) -> None:
    """The row of the address, else the first; it comes into view after every answer."""
    ids = [item.id for item in queue]
    at = url.text("at")
    item = queue[ids.index(at)] if at in ids else queue[0]
    with st.container(key=ROW):
        left, right = st.columns([3, 2], gap="large")
        with left:
            show_around(plan, item)
        with right:
            if not show_answer(plan, item, queue):
                show_next(item, queue)
    if at or decided(plan):
        scroll_to(ROW, f"{item.id} {len(decided(plan))}")
