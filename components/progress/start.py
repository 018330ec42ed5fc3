"""What the progress page shows before anything is reported: the three steps, and what will be followed."""

import streamlit as st

from components.progress.uploads import show_upload
from components.tasks.worklist_download import show_worklist_button
from data.reports.form import reportable
from data.schema import Plan


def show_steps(plan: Plan) -> None:
    """Download, fill, upload; each a card."""
    steps = st.grid(3, min_column_width=300, border=True)
    with steps.cell():
        st.markdown(
            "**① 下载任务分解表**\n\n一项主要目标、一条举措一行，计划原文已锁定，填报栏留空。"
            "计划没有指定责任单位，单位由使用者填写；填好单位后上传，可以一次导出每个单位一份。"
        )
        show_worklist_button(plan, reportable(plan), "")
    with steps.cell():
        st.markdown(
            "**② 各单位填报**\n\n累计完成值（口径逐行写明）、进展说明、状态、佐证、更新日期。一个单位一份，"
            "不用先拼成一份；没有进展的在“进展说明”里写明，整行留空就是未填报，不算零。"
        )
    with steps.cell():
        st.markdown("**③ 上传，看进展**\n\n序时进度与完成率、欠进度、未填报、互相矛盾的填报；再下载合并表和小结。")
        show_upload(plan)
