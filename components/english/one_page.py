"""A plan on one page of English: its targets, sentences for a first visit, and what came of their places."""

import streamlit as st

from components.shell import frame
from components.text.citation import cite, page_link
from components.text.lines import bullets
from components.text.sources import titled_link
from components.text.tables import show_by_width
from components.text.typography import escape
from data.dates import when_in_english
from data.english import endings, targets_in_english
from data.schema import Plan, VisitChapter

WHOSE_WORDS = (
    "Unofficial translation by this site; the Chinese text is the original. Results are from other sources, in Chinese."
)


def show_english_link(plan: Plan) -> None:
    """The way to the page; nothing where a plan is not translated."""
    if plan.english and frame.has("english"):
        page_link("english", "English", icon=":material/translate:")


def show_one_page(plan: Plan) -> None:
    """Everything below the title."""
    info = plan.info
    areas = f"{len(plan.actions)} actions in {len(info.task_areas)} task areas"
    if info.title_en:
        st.markdown(f"**{escape(info.title_en)}**")
    st.markdown(
        f"The plan reviews {info.base_year}, sets targets for {info.target_year} and lists {areas}. "
        f"Published {when_in_english(info.published.isoformat())}.  \n:small[:gray[{escape(WHOSE_WORDS)}]]"
    )
    page_link("source", "Search the plan in English", icon=":material/search:")
    _show_targets(plan)
    for at, column in enumerate(st.columns(2, gap="medium")):
        with column:
            for chapter in info.first_visit[at::2]:
                _show_chapter(plan, chapter)


def _show_chapter(plan: Plan, chapter: VisitChapter) -> None:
    """Sentences of the plan, and below them what others say became of their places."""
    st.subheader(escape(chapter.title))
    said = [(name, plan.english[name]) for name in chapter.statements if name in plan.english]
    st.markdown(bullets(f":small[{escape(words)} {cite(name, 'original')}]" for name, words in said))
    came = [
        f"{escape(each.name)}: {each.words} {titled_link(each.source.address, 'source')}"
        for each in endings(plan, chapter.statements)
    ]
    if came:
        st.markdown(
            f":small[**What came of it, according to other sources**]\n\n{bullets(f':small[{line}]' for line in came)}"
        )


def _show_targets(plan: Plan) -> None:
    rows = [
        {
            f"Target for {plan.info.target_year}": escape(each.target),
            f"What the plan says of {plan.info.base_year}": escape(each.before) or ":gray[not given]",
            "Result": f"{escape(each.result)} {titled_link(each.source.address, 'source')}"
            if each.source
            else f":gray[{escape(each.result)}]",
        }
        for each in targets_in_english(plan)
    ]
    if rows:
        st.header(f"{len(rows)} main targets")
        show_by_width("targets", rows)
        if plan.outside.caution_en:
            st.markdown(f":small[:gray[{escape(plan.outside.caution_en)}]]")
