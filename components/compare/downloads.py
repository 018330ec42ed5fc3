"""What is put side by side as files: the view as CSV, all views as a workbook, and slides of it."""

import streamlit as st

from components.compare.choice import KEY
from components.shell.download import download_button
from components.text.citation import page_link
from data.compare.relation import names
from data.schema import Plan
from data.tables.compare import compare_sheets, compared_origin
from data.tables.workbook import csv_file, workbook


def show_compare_downloads(plans: tuple[Plan, ...], view: str, label: str) -> None:
    """One popover; the files are named after the first plan. Nothing is made before a button is pressed."""
    plan = plans[0]
    what = f"对照_{'_'.join(names(plans))}"
    choice = "、".join(names(plans))

    def table() -> bytes:
        return csv_file(compare_sheets(plans)[view], compared_origin(plans, f"{choice}：{label}"))

    def book() -> bytes:
        return workbook(list(compare_sheets(plans).values()), compared_origin(plans, choice))

    def word() -> bytes:
        from components.exports.word import briefing
        from data.deck.compare import compare_slides

        return briefing(plan, compare_slides(plans, at_length=True), f"对照“{choice}”")

    with st.popover("下载", icon=":material/download:"):
        with st.container(horizontal=True):
            download_button(plan, "表格 CSV", table, f"{what}_{label}", "csv", icon=None)
            download_button(plan, "工作簿 XLSX", book, what, "xlsx", icon=None)
            download_button(plan, "Word 文档", word, what, "docx", icon=None)
        st.markdown(f":small[:gray[表格：{label}；其余：全部内容。文件注明各份文本的来源。]]")
        page_link("present", "做成幻灯片", icon=":material/slideshow:", **{KEY: ",".join(each.id for each in plans)})
