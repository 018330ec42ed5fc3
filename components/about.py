"""What the about page draws: coverage, vocabulary, downloads, sources."""

from collections import Counter
from functools import partial

import streamlit as st

from components.shell import url
from components.shell.browser import scroll_to
from components.shell.download import download_button
from components.shell.plans import BY_EDITION
from components.text.glossary import term_entry
from components.text.lines import LIST_WIDTH, bullets
from components.text.sources import DERIVED, OUTSIDE, web_link
from components.text.tables import show_table
from components.text.typography import prose
from data.dates import long_date
from data.derive import share as percent
from data.draft.blank import blank_files
from data.indicators.counts import counts, themes
from data.labels import labels
from data.schema import Plan
from data.search import Share, ask_all, share
from data.tables.files import table_bytes
from data.tables.geojson import credits
from data.tables.zipped import zipped
from data.wording import widened

CC_CEDICT = "CC-CEDICT 词典（CC BY-SA 4.0）"
ASKED = "asked-term"
TEMPLATE = "my-plan"
"""The id of the empty plan that is handed out."""


def show_coverage(plan: Plan) -> None:
    """How much of the text is accounted for, counted now."""
    seen = plan.coverage
    explained = seen.digit_runs_in_figures + seen.digit_runs_named
    links = sum(len(action.continues) for action in plan.actions)
    placed = sum(place.placement != "unplaced" for place in plan.places)
    confirmed, whole = plan.reviewed
    is_draft = confirmed < whole
    grid = st.grid(4, min_column_width=150, border=True)
    for label, value, below in (
        ("正文已拆分", f"{percent(seen.tiled + seen.separators, seen.characters)}%", f"共 {seen.characters} 字"),
        ("已确认", f"{confirmed} / {whole}", "句子和数字")
        if is_draft
        else ("数字已解释", f"{percent(explained, seen.digit_runs)}%", f"共 {seen.digit_runs} 串"),
        ("数字", str(len(plan.figures)), f"{len(plan.indicators)} 项指标"),
        ("地点", str(len(plan.places)), f"{placed} 处已定位"),
    ):
        grid.cell().metric(label, value, below, delta_color="off", delta_arrow="off")
    by_hand = (
        f"；举措接续{plan.info.base_year}年工作的联系 {links} 处，逐条人工整理，为下限；未找到对应，不代表计划新提"
    )
    st.markdown(
        f"正文拆成 {len(plan.clauses)} 条语句，其中主题句 {len(plan.leads)} 条（{len(themes(plan))} 条之下有举措）、"
        f"{plan.info.target_year}年举措 {len(plan.actions)} 条"
        f"{'' if is_draft else by_hand}。"
        f"数字串中 {seen.digit_runs_in_figures} 串是数据，{seen.digit_runs_named} 串是名称、年份或序号，逐条写明理由；"
        f"汉字数字 {seen.numerals} 处也{'由程序判断，尚未经人核对' if is_draft else '逐一判断'}。{DERIVED}"
    )


def show_how_to_begin(plan: Plan) -> None:
    """How a planner of another place begins: from a text, or from an empty folder, and what follows."""
    st.markdown(
        "把本地的计划或工作报告存成文本（.txt、.docx、.html 或 .pdf），由程序生成初稿，再逐条校对。"
        "初稿在各页和文件里标明“草稿”，未校对的数字标※。先按 README 安装本站，然后依次运行："
    )
    st.code(
        "python -m data draft 报告.docx my-plans --id my-plan    # 生成初稿；再次运行，已确认的行不变\n"
        "python -m data review --out 校对表.xlsx --plan my-plans/my-plan    # 取出校对表，分给各科室填\n"
        "python -m data review 校对表.xlsx --plan my-plans/my-plan    # 收回，逐处指出填错的地方\n"
        "python -m data check my-plans/my-plan    # 检查，并报告已确认多少\n"
        "PLANS_FOLDER=my-plans python -m streamlit run app.py    # 打开；草稿提示旁的“逐条校对”在网页上校对",
        language=None,  # the colours of a language are too faint to read
        wrap_lines=True,
    )
    st.markdown("不用初稿、自己整理的，从空白模板开始：每个文件里写着该填什么，文件夹名就是编号。")
    download_button(
        plan, "空白模板", lambda: zipped(blank_files(TEMPLATE), TEMPLATE), "空白模板", "zip", icon="folder_zip"
    )


def show_counts(plan: Plan) -> None:
    """What each count counts, once for all pages, slides and files."""
    show_table(
        [
            {"计数": count.name, "多少": f"{count.number} {count.measure}", "怎样数": count.definition}
            for count in counts(plan)
        ]
    )


def show_vocabulary(plan: Plan) -> None:
    """The labels that describe a figure, each with the number of figures that have it."""
    rows = []
    for column, field, vocabulary in (
        ("比较词", "comparator", labels("comparators")),
        ("性质", "kind", labels("kinds")),
        ("进度", "stage", labels("stages")),
        ("口径", "basis", labels("bases")),
    ):
        counted = Counter(getattr(figure, field) for figure in plan.figures)
        rows += [
            {"栏目": column, "词": label, "数字": counted[key]} for key, label in vocabulary.items() if counted[key]
        ]
    show_table(rows)


def show_glossary(plan: Plan) -> None:
    """The words that are explained: the one that `?term=` names, by id or as it is printed, and all of them folded."""
    if not plan.glossary:
        return
    st.header("词语解释")
    st.markdown(f"{OUTSIDE} 释义由本站依据所列出处归纳，不是计划原文；未找到出处的词不作解释。")
    asked = url.one("term", plan.term, names={item.id: item.term for item in plan.glossary})
    if asked:
        with st.container(key=ASKED, border=True, width=LIST_WIDTH):
            st.markdown(term_entry(plan.term[asked]))
        scroll_to(ASKED, asked)
    with st.expander(f"计划里的 {len(plan.glossary)} 个词语", width=LIST_WIDTH):
        st.markdown(bullets(map(term_entry, plan.glossary)))


def show_downloads(plan: Plan) -> None:
    """One button a table: UTF-8 with BOM, so that Excel reads the Chinese."""
    with st.container(horizontal=True):
        for name, label in labels("tables").items():
            download_button(plan, f"{label} CSV", partial(table_bytes, plan, name), label, "csv")


def show_sources(plan: Plan) -> None:
    """Who made what, where it can be read, and on which terms."""
    changed = sum(widened(plan.text[slice(*plan.body)]).values())
    looks = (
        f"；网页上与汉字相邻的半角标点（{changed}处）显示为全角，“原文”页可选“按原样”；"
        "复制的引用和导出的 CSV、Excel、Word、PowerPoint 按原样，PDF 与网页相同"
    )
    st.markdown(
        f"计划原文：{prose(plan.info.publisher)}，{long_date(plan.info.published)}公布。"
        f"原文逐字引用{looks if changed else ''}。"
    )
    for source in plan.info.sources:
        said = f"{prose(source.producer)}，{web_link(source.address)}（{prose(source.licence)}）"
        st.markdown(f"- **{prose(source.what)}**：{said}")
    if plan.outline:
        st.markdown(f":gray[{plan.info.level}界：{prose(plan.outline.note)}]")
    st.caption(f"{' · '.join(filter(None, (credits(plan), CC_CEDICT)))}。程序代码：MIT 许可。")


@st.cache_data(show_spinner=False, max_entries=8, hash_funcs=BY_EDITION)
def _search_shares(plan: Plan) -> tuple[Share, Share]:
    results = ask_all(plan)
    return share(r for r in results if not r.held_out), share(r for r in results if r.held_out)


def show_search_quality(plan: Plan) -> None:
    """How often a question of the plan's own set is answered among the first three hits, counted now."""
    tuned, held = _search_shares(plan)
    if not tuned.asked:
        return
    st.header("搜索准确率")
    st.markdown(
        f"本站备有 {tuned.asked + held.asked} 个问题（中文、口语、拼音、英文、数字），均写明对应语句。"
        f"答案列前三条的：调试用 {tuned.asked} 个中 {tuned.found} 个（{percent(tuned.found, tuned.asked)}%），"
        f"未用于调试的 {held.asked} 个中 {held.found} 个（{percent(held.found, held.asked)}%）。{DERIVED}"
    )
