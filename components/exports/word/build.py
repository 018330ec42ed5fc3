"""A briefing from slides: chapters with their charts, the map, tables and texts; short ones have no contents.

Decision: two forms from one text. Context: a file to be read and passed on wants little paper, one that is filed wants
the form of official documents. Choice: the same chapters on two templates; up to as many slides as are said in a room
take two pages in the first. Price: whatever is written has to look right in both.
"""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from components.exports.properties import author_of, logo_of, set_properties
from components.exports.word.chapters import Chapter, chapters
from components.exports.word.contents import add_contents, add_heading
from components.exports.word.pictures import add_logo, add_picture
from components.exports.word.tables import add_table
from components.exports.word.type import HEI, add_page_number, add_run, add_signature, add_title, new_document
from data.dates import long_date
from data.deck import SHORT
from data.deck.model import OUTSIDE_BY, AreaTally, Slide, years
from data.deck.text import footer
from data.indicators.comparison import Comparison
from data.schema import Plan

SHOWS_SUMS = ("growth", "limits")
"""Kinds of slides whose picture shows the differences, so that the text does not list them again."""
UNIT, DAY, SECRECY = "汇报单位", "日期", "密级"
WHERE = re.compile(r"，(\d{4}[-\d]*，)?https?://.*$")
"""When and where a document was published, after its title."""


def briefing(
    plan: Plan, slides: Iterable[Slide], choice: str, *, official: bool = False, day: date | None = None
) -> bytes:
    """The slides as .docx. `choice` names what was chosen; `day` signs an official one whose cover says none."""
    book, slides = new_document(official=official), list(slides)
    set_properties(book.core_properties, f"{plan.info.title}简报", author=author_of(slides))
    _add_head(book, plan, slides, choice, official)
    text = chapters(plan, slides)
    headings = [heading for chapter in text for heading in chapter.headings]
    tallied = [slide for chapter in text for slide in chapter.slides if slide.tallies]
    at_length = len(slides) > len(SHORT)
    if at_length:
        add_contents(book, headings)
    number, told = 0, set[str]()
    for chapter in text:
        heading = add_heading(book, number, chapter.heading)
        heading.paragraph_format.page_break_before = at_length and not official and number == 0
        for place, slide in enumerate(chapter.slides):
            if chapter.below:
                add_heading(book, number + 1 + place, chapter.below[place])
            pictured = _add_slide(book, plan, slide, chapter, told, large=official or at_length)
            if tallied and slide is tallied[0]:
                _add_tallies(book, slide.name, tallied)
            sums = not (pictured and slide.kind in SHOWS_SUMS)
            _add_texts(book, slide, told, sums=sums, short=not (official or at_length))
        number += len(chapter.headings)
    if official:
        add_signature(book, said(slides).get(UNIT, ""), said(slides).get(DAY, "") or long_date(day or date.today()))
        add_run(book.add_paragraph(style="Footnote Text"), footer(plan, choice))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def said(slides: Iterable[Slide]) -> dict[str, str]:
    """What the reader has put on the cover, by its name."""
    lines = [line.partition("：") for slide in slides for line in slide.presented]
    return {name: text for name, _, text in lines}


def _add_head(book: Any, plan: Plan, slides: Sequence[Slide], choice: str, official: bool) -> None:
    """Title, who presents, the plan's date and what was chosen; an official document is signed at its end instead."""
    foot, cover = add_page_number(book), said(slides)
    if official:
        if secrecy := cover.get(SECRECY):
            line = book.add_paragraph(style="Normal")
            line.paragraph_format.first_line_indent = 0
            add_run(line, secrecy, face=HEI)
        cover = {name: text for name, text in cover.items() if name not in (UNIT, DAY, SECRECY)}
    else:
        add_run(foot.add_paragraph(style="Footer"), footer(plan, choice))
        add_logo(book, logo_of(slides), cover.get(UNIT, ""))
    subject = next((f"{slide.subtitle}对照" for slide in slides if slide.kind == "compare"), plan.info.title)
    add_title(book, *((subject, "简报") if official else (f"{subject}简报",)))
    if cover:
        add_run(book.add_paragraph(style="Subtitle"), "　".join(f"{name}：{text}" for name, text in cover.items()))
    add_run(book.add_paragraph(style="Subtitle"), f"计划{long_date(plan.info.published)}公布　选择：{choice}")


def _add_slide(book: Any, plan: Plan, slide: Slide, chapter: Chapter, told: set[str], *, large: bool) -> bool:
    """Its sentence, its picture and its table; whether it has a picture, whose numbers are not tabled again."""
    sentence = book.add_paragraph(style="Normal")
    add_run(sentence, (slide.title.partition("：")[2] if chapter.below else slide.title) + "。")
    sentence.paragraph_format.keep_with_next = bool(
        slide.comparisons or slide.tallies or slide.table.rows or slide.kind == "map"
    )
    pictured = add_picture(book, plan, slide, large=large)
    caption = len(chapter.slides) > 1  # one slide has its chapter's heading
    if slide.comparisons and not slide.table.rows:
        names = {item.id for item in slide.comparisons}
        if not (pictured and names <= told):
            rows = [[*_both(item), _sections(plan, item)] for item in slide.comparisons]
            weights = (3, 2.2, 2.5, 1.4)
            add_table(book, slide.name, ("指标", *years(plan), "原文章节"), rows, weights, caption=caption)
        told |= names
    if slide.table.rows:
        name = f"{slide.name}：量化目标" if slide.figures else slide.name
        rows = [[cell.text for cell in row] for row in slide.table.rows]
        add_table(book, name, slide.table.columns, rows, slide.table.weights, caption=caption)
    return pictured


def _add_tallies(book: Any, name: str, slides: Sequence[Slide]) -> None:
    """The task areas with whatever is counted of each anywhere in the document."""
    columns = ("领域", "举措（条）", *(f"其中{slide.counted}（条）" for slide in slides))
    rows = [
        [f"{first.position} {first.area.short}", str(first.whole), *(str(tally.part) for tally in tallies)]
        for first, tallies in ((each[0], each) for each in zip(*map(_by_position, slides), strict=True))
    ]
    add_table(book, name, columns, rows, (3, 2, *(2.4 for _ in slides)), caption=False)


def _by_position(slide: Slide) -> list[AreaTally]:
    return sorted(slide.tallies, key=lambda tally: tally.position)


def _add_texts(book: Any, slide: Slide, told: set[str], *, sums: bool, short: bool) -> None:
    """Actions under their lead sentences, then in small type numbers of ours, notes and whose the others' numbers are.

    A short one names documents, without their addresses.
    """
    for group in slide.groups:
        paragraph = book.add_paragraph(style="Normal")
        if group.lead:
            add_run(paragraph, group.lead + "。", face=HEI)
        if group.actions:
            add_run(paragraph, "；".join(action.text for action in group.actions) + "。")
    remarks = [line for line in slide.remarks if not line.startswith(OUTSIDE_BY)]  # in full below
    lines = [f"测算：{each}" for each in slide.sums if sums] + remarks
    sources = [WHERE.sub("", line) for line in slide.sources] if short else slide.sources
    lines += [f"外部出处：{'；'.join(dict.fromkeys(sources))}"] if sources else []
    for line in [line for line in lines if line not in told]:
        add_run(book.add_paragraph(style="Footnote Text"), line)
    told |= set(slide.remarks)


def _both(item: Comparison) -> list[str]:
    return [item.pair.indicator.name, item.actual_words, item.target_words]


def _sections(plan: Plan, item: Comparison) -> str:
    """The sections of the text where the two numbers stand: 1.1、2.1."""
    figures = (item.pair.actual, item.pair.target)
    return "、".join(plan.statement[figure.statement].section for figure in figures if figure)
