"""A briefing from slides: one section a kind of slide, numbered as official documents are."""

import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from components.exports.properties import author_of, set_properties
from components.exports.word.tables import add_table
from components.exports.word.type import HEI, add_page_number, add_run, new_document
from data.dates import long_date
from data.deck.model import Slide, SlideKind, years
from data.deck.targets import quantity_slide
from data.deck.task_area import area_at_length
from data.deck.text import footer
from data.indicators.comparison import Comparison
from data.indicators.highlights import limits_name
from data.labels import NUMERALS, labels
from data.schema import Plan

CHAPTERS: dict[SlideKind, str] = {
    "findings": "要点",
    "numbers": "主要数字",
    "review": labels("roles")["achievement"],
    "shortcomings": labels("roles")["shortcoming"],
    "growth": "增速目标与上年对照",
    "direction": "与上年相比",
    "pairs": "数量目标与上年对照",
    "caveats": "口径有别的数量目标",
    "areas": "任务领域",
    "area": "各领域目标与主要举措",
    "map": "地点",
    "continuity": "两年接续",
    "safeguards": labels("roles")["safeguard"],
    "checks": labels("tables")["checks"],
    "outcome": "后来公布的结果",
    "projects": "项目后来怎样",
    "open": "待释疑",
    "topic": "专题",
    "method": "方法与来源",
}


def briefing(plan: Plan, slides: Iterable[Slide], choice: str) -> bytes:
    """The slides as .docx. `choice` names what was chosen; it stands below the title and at the foot."""
    book, slides = new_document(), list(slides)
    title = f"{plan.info.title}简报"
    set_properties(book.core_properties, title, author=author_of(slides))
    add_run(book.add_paragraph(style="Title"), title)
    add_run(book.add_paragraph(style="Subtitle"), f"计划{long_date(plan.info.published)}公布　选择：{choice}")
    for line in (line for slide in slides for line in slide.presented):
        add_run(book.add_paragraph(style="Subtitle"), line)
    add_foot(book, footer(plan, choice))
    chapters = [
        (kind, list(group)) for kind, group in groupby(whole(plan, slides), lambda slide: slide.kind) if kind != "cover"
    ]
    for number, (kind, group) in enumerate(chapters):
        name = limits_name(plan) if kind == "limits" else CHAPTERS[kind]
        add_run(book.add_paragraph(style="Heading 1"), f"{_numeral(number)}、{name}")
        for place, slide in enumerate(group):
            _add_slide(book, plan, slide, place if kind == "area" else None)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def whole(plan: Plan, slides: Iterable[Slide]) -> Iterator[Slide]:
    """Slides as a text wants them: pages of one series that follow each other are one, and areas are at length."""
    for series, pages in groupby(slides, lambda slide: slide.series):
        if series:
            yield quantity_slide(plan, series, tuple(item for page in pages for item in page.comparisons))
        else:
            yield from (area_at_length(plan, page.area) if page.area else page for page in pages)


def _add_slide(book: Any, plan: Plan, slide: Slide, place: int | None) -> None:
    if place is not None:
        add_run(book.add_paragraph(style="Heading 2"), f"（{_numeral(place)}）{slide.name}")
    paragraph = book.add_paragraph(style="Normal")
    sentence = slide.title if place is None else slide.title.partition("：")[2]
    add_run(paragraph, sentence + "。")
    if slide.comparisons and not slide.table.rows:
        rows = [[*_both(item), _sections(plan, item)] for item in slide.comparisons]
        add_table(book, slide.name, ("指标", *years(plan), "原文章节"), rows, (3.4, 1.9, 2.2, 1.3))
    if slide.tallies:
        rows = [[f"{tally.position} {tally.area.short}", str(tally.whole), str(tally.part)] for tally in slide.tallies]
        add_table(book, slide.name, ("领域", "举措（条）", f"其中{slide.counted}（条）"), rows, (3, 2, 2.4))
    if slide.table.rows:
        caption = f"{slide.name}：量化目标" if slide.figures else slide.name
        rows = [[cell.text for cell in row] for row in slide.table.rows]
        add_table(book, caption, slide.table.columns, rows, slide.table.weights)
    for group in slide.groups:
        paragraph = book.add_paragraph(style="Normal")
        if group.lead:
            add_run(paragraph, group.lead + "。", face=HEI)
        if group.actions:
            add_run(paragraph, "；".join(action.text for action in group.actions) + "。")
    for line in (*(f"测算：{each}" for each in slide.sums), *slide.remarks):
        add_run(book.add_paragraph(style="Footnote Text"), line)


def _both(item: Comparison) -> list[str]:
    return [item.pair.indicator.name, item.actual_words, item.target_words]


def _sections(plan: Plan, item: Comparison) -> str:
    """The sections of the text where the two numbers stand: 1.1、2.1."""
    figures = (item.pair.actual, item.pair.target)
    return "、".join(plan.statement[figure.statement].section for figure in figures if figure)


def _numeral(index: int) -> str:
    """一, 二 … 十, 十一: counted from 0."""
    return NUMERALS[index] if index < len(NUMERALS) else NUMERALS[-1] + NUMERALS[index - len(NUMERALS)]


def add_foot(book: Any, text: str) -> None:
    add_run(add_page_number(book).add_paragraph(style="Footer"), text)
