"""The plan to read: the whole text in its structure, beside it a table of contents and the card of what is chosen."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from functools import lru_cache

import streamlit as st

from components.shell.browser import follow_reader, scroll_to
from components.shell.paging import current_page, paginate, show_pager
from components.source.sentence_card import show_card
from components.text.citation import address, source
from components.text.marked import CONTINUED, CONTINUES, OPEN, Look, is_at, marked_sentence
from components.text.typography import escape, prose
from data.reading import Passage, Sentence, passages
from data.schema import Plan, Statement
from data.wording import readable, widened

ROOM = 15_000
"""Characters on one page."""
CHARACTERS = 36
TEXT_WIDTH = CHARACTERS * 17
CARD_WIDTH, CARD_LINES = 400, 16
HERE, CONTENTS = "here", "contents"


def show_contents(plan: Plan, here: Sequence[Passage]) -> None:
    """The table of contents, in the sidebar so that it stays in sight; `here` is what is on this page."""
    anchors = {passage.heading.id for passage in here if passage.heading}
    parts: list[str] = []
    known = Counter(_title(item) for item in plan.statements if item.is_heading)
    for item in plan.statements:
        if item.is_heading:
            opens = item.role == "part" or not parts
            parts.extend([""] if opens else [])
            way = f"#{item.id}" if item.id in anchors else source(item.id)
            words = _title(item, whole=known[_title(item)] > 1)
            parts[-1] += f":small[[:gray[{words}]]({way})]  \n"
    with st.sidebar, st.container(key=CONTENTS):
        st.markdown("\n\n".join(parts))
    follow_reader(CONTENTS)


def _title(heading: Statement, *, whole: bool = False) -> str:
    """A heading as far as its first comma, or whole where another one begins alike; a part's in bold."""
    words = prose(readable(heading.text).partition("。" if whole else "，")[0])
    return f"**{words}**" if heading.role == "part" else words


def show_legend(plan: Plan) -> None:
    """What the colours and signs in the text mean."""
    signs = (
        f":green[**绿色**] {plan.info.target_year}年目标",
        f":gray[**灰色**] {plan.info.base_year}年实际和背景",
        ":blue[蓝色] 地点",
        *([f"[词语]({address('about')})：点开见释义"] if plan.glossary else []),
        f":material/{CONTINUES}: 接续{plan.info.base_year}年",
        f":material/{CONTINUED}: {plan.info.target_year}年接续",
        f":material/{OPEN}: 本句出处和数字",
    )
    st.markdown(f":small[{'　'.join(signs)}]", width="content")


def show_punctuation(plan: Plan, look: Look) -> None:
    """What the screen changes for reading, counted in the text; what is copied and what is exported is not changed."""
    changed = widened(plan.text[slice(*plan.body)])
    counts = "、".join(f"{name}{count}处" for name, count in changed.items())
    if look.printed:
        words = "标点按公布的文本原样显示，每句另起一行。"
    elif changed:
        words = (
            f"为便于阅读，与汉字相邻的半角标点显示为全角（{counts}），每句另起一行；"
            "“引用”和导出的文件一律按原样，从本页选取文字请先选“按原样”。"
        )
    else:
        words = "标点与公布的文本相同，每句另起一行。"
    st.markdown(f":small[:gray[{words}]]")


def show_text(plan: Plan, look: Look, at: str) -> None:
    """Every passage in order, in pages where the text is long, with the contents beside them.

    The passage that `at` is in has its card beside it and is scrolled to; its page is the one that opens.
    """
    pages = paginate(passages(plan), ROOM, _length)
    opens = next(
        (n for n, page in enumerate(pages, 1) if any(_marked(plan, passage, at) is not None for passage in page)), 1
    )
    number, shown = current_page(pages, opens)
    show_contents(plan, shown)
    _show_passages(plan, shown, look, at)
    show_pager(pages, number, opens)


def _length(passage: Passage) -> int:
    return sum(sentence.end - sentence.start for sentence in passage.sentences)


def _show_passages(plan: Plan, shown: Sequence[Passage], look: Look, at: str) -> None:
    """What stands between two headings with addresses of their own is one element: fewer arrive sooner."""
    waiting: list[str] = []
    rest = iter(shown)
    for passage in rest:
        if _marked(plan, passage, at) is not None:
            _write(waiting)
            waiting = []
            _show_beside_card(plan, passage, rest, look, at)
            continue
        if lead := _lead(passage, look):
            waiting.append(lead)
        else:
            _write(waiting)
            waiting = []
            _show_heading(passage, look)
        waiting += _paragraphs(plan, passage.sentences, look)
    _write(waiting)
    if at:
        scroll_to(HERE, at)


def _show_beside_card(plan: Plan, passage: Passage, rest: Iterator[Passage], look: Look, at: str) -> None:
    """A passage and as many more as its card is high, never a heading alone; the card at their right, or below."""
    row = st.container(horizontal=True, gap="medium", width=TEXT_WIDTH + CARD_WIDTH)
    with row.container(width=TEXT_WIDTH):
        _show_passage(plan, passage, look, at)
        lines = _lines(passage)
        while (lines < CARD_LINES or not passage.sentences) and (following := next(rest, None)):
            _show_passage(plan, following, look)
            lines += _lines(following)
            passage = following
    with row.container():
        show_card(plan, at)


def _lines(passage: Passage) -> int:
    """About how many lines a passage fills, headings and gaps included."""
    return 3 + sum(2 + (sentence.end - sentence.start) // CHARACTERS for sentence in passage.sentences)


def _show_passage(plan: Plan, passage: Passage, look: Look, at: str = "") -> None:
    """A heading and its sentences; the one that `at` names in a container of its own."""
    marked = _marked(plan, passage, at)
    with st.container(key=HERE) if marked == -1 else nullcontext():
        _show_heading(passage, look, marked=marked == -1)
    if marked is None or marked < 0:
        _write(_paragraphs(plan, passage.sentences, look))
        return
    _write(_paragraphs(plan, passage.sentences[:marked], look))
    with st.container(key=HERE):
        _write([marked_sentence(plan, passage.sentences[marked], look, at=at)])
    _write(_paragraphs(plan, passage.sentences[marked + 1 :], look))


def _marked(plan: Plan, passage: Passage, at: str) -> int | None:
    """Which sentence of a passage `at` names; -1 where it is the heading, None where it is elsewhere."""
    if passage.heading and passage.heading.id == at:
        return -1
    for index, sentence in enumerate(passage.sentences):
        if any(is_at(plan, clause, at) for clause in sentence.statements):
            return index
    return None


def _show_heading(passage: Passage, look: Look, *, marked: bool = False) -> None:
    heading = passage.heading
    if heading is None:
        st.divider(width=TEXT_WIDTH)
    elif heading.role == "part":
        st.header(_words(heading, look, marked=marked), anchor=heading.id, width=TEXT_WIDTH)
    elif heading.is_heading:
        st.subheader(_words(heading, look, marked=marked), anchor=heading.id, width=TEXT_WIDTH)
    else:
        _write([_lead(passage, look, marked=marked)])


def _lead(passage: Passage, look: Look, *, marked: bool = False) -> str:
    """A lead sentence as Markdown; empty where a passage opens otherwise."""
    heading = passage.heading
    return f"#### {_words(heading, look, marked=marked)}" if heading and heading.role == "lead" else ""


def _words(heading: Statement, look: Look, *, marked: bool) -> str:
    words = escape(look.words(heading.text))
    return f":yellow-background[{words}]" if marked else words


def _write(paragraphs: Sequence[str]) -> None:
    if paragraphs:
        st.markdown("\n\n".join(paragraphs), anchors=False, width=TEXT_WIDTH)


def _paragraphs(plan: Plan, sentences: Sequence[Sentence], look: Look) -> list[str]:
    asked = st.query_params.get("plan")
    return [_paragraph(plan, sentence, asked, look) for sentence in sentences]


@lru_cache(maxsize=4096)
def _paragraph(plan: Plan, sentence: Sentence, asked: str | None, look: Look) -> str:
    """A sentence with its marks; its links name the plan that the address asks for, so that each has its own."""
    return marked_sentence(plan, sentence, look)
