"""The Word briefing, opened again: traceable numbers, type and page of an official document, the reader's choice."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm

from components.exports.word import briefing
from components.exports.word.build import CHAPTERS
from components.exports.word.type import FANG, HEI, KAI
from data import deck
from data.deck.text import footer
from data.schema import Plan
from data.wording import hedged
from tests.components.exports.opened import W, parts
from tests.provenance import unexplained


@pytest.fixture(scope="module")
def full(plan: Plan) -> bytes:
    chosen = deck.chosen(plan, "full")
    return briefing(plan, chosen, deck.described(plan, chosen))


@pytest.fixture(scope="module")
def book(full: bytes) -> Any:
    return Document(io.BytesIO(full))


def texts(book: Any) -> Iterator[str]:
    """Paragraphs and cells; a bare number in a column that names its unit is said with it."""
    yield from (paragraph.text for paragraph in book.paragraphs)
    for table in book.tables:
        head, *rows = [[cell.text for cell in row.cells] for row in table.rows]
        yield from head
        for row in rows:
            for name, text in zip(head, row, strict=True):
                yield f"{text}条" if name.endswith("（条）") else text


def headings(book: Any, level: int) -> list[str]:
    return [item.text for item in book.paragraphs if item.style.name == f"Heading {level}"]


def test_no_number_comes_from_nowhere(plan: Plan, book: Any) -> None:
    assert unexplained(plan, texts(book)) == []


def test_tables_hold_both_years_of_every_pair_on_the_slides(plan: Plan, book: Any) -> None:
    cells = {cell.text for table in book.tables for row in table.rows for cell in row.cells}
    for slide in deck.slides(plan):
        for item in slide.comparisons:
            assert {item.pair.indicator.name, item.actual_words, item.target_words} <= cells
        assert {hedged(plan, figure) for figure in slide.figures} <= cells


def test_every_run_has_an_east_asian_typeface(full: bytes) -> None:
    checked = 0
    for name, root in parts(full, r"word/(document|footer\d+)\.xml"):
        faces = [run.find(f"{W}rPr/{W}rFonts") for run in root.iter(f"{W}r")]
        assert all(face is not None and face.get(f"{W}eastAsia") in (HEI, KAI, FANG) for face in faces), name
        checked += len(faces)
    assert checked > 300


def test_styles_are_those_of_an_official_document(book: Any) -> None:
    wanted = {"Title": HEI, "Heading 1": HEI, "Heading 2": KAI, "Normal": FANG}
    for name, face in wanted.items():
        assert book.styles[name].element.rPr.find(f"{W}rFonts").get(f"{W}eastAsia") == face
    page = book.sections[0]
    assert (round(page.page_width / Mm(1)), round(page.page_height / Mm(1))) == (210, 297)


def test_the_file_says_whose_it_is_and_when_it_was_made(plan: Plan, book: Any) -> None:
    said = book.core_properties
    assert (said.title, said.author, said.language) == (f"{plan.info.title}简报", "", "zh-CN")
    assert said.comments == ""
    assert timedelta(0) <= datetime.now(UTC) - said.created < timedelta(hours=1)


def test_chapters_are_numbered_and_follow_the_choice(plan: Plan, book: Any) -> None:
    assert [text[:2] for text in headings(book, 1)][:3] == ["一、", "二、", "三、"]
    assert len(headings(book, 2)) == len(plan.info.task_areas)
    area = plan.info.task_areas[3]
    chosen = deck.chosen(plan, [f"area-{area.id}", "growth"])
    small = Document(io.BytesIO(briefing(plan, chosen, deck.described(plan, chosen))))
    assert headings(small, 1) == [f"一、{CHAPTERS['area']}", f"二、{CHAPTERS['growth']}"]
    assert headings(small, 2) == [f"（一）{area.short}"]
    assert any("自选2页" in item.text for item in small.paragraphs)
    assert footer(plan, "自选2页") in [item.text for item in small.sections[0].footer.paragraphs]


def test_pages_of_one_series_are_one_table(plan: Plan, book: Any) -> None:
    pages = [slide for slide in deck.slides(plan) if slide.series == "caveat"]
    assert len(pages) > 1
    names = [item.pair.indicator.name for slide in pages for item in slide.comparisons]
    assert names in [[row.cells[0].text for row in table.rows][1:] for table in book.tables]


def test_heads_repeat_and_rows_stay_whole(book: Any) -> None:
    for table in book.tables:
        rows = table._tbl.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert table._tbl.tblPr.find(f"{W}tblCaption") is not None


def test_other_plans_become_a_briefing_too(tiny: Plan, bare: Plan) -> None:
    for each in (tiny, bare):
        chosen = deck.chosen(each, "full")
        opened = Document(io.BytesIO(briefing(each, chosen, deck.described(each, chosen))))
        assert unexplained(each, texts(opened)) == []
