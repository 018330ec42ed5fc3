"""Every count that a slide, a file or the page in one file gives is the published one, or that of one task area."""

import io
import re
from collections.abc import Iterable

from docx import Document
from openpyxl import load_workbook

from components.exports.onefile import page
from components.exports.powerpoint import presentation
from components.exports.word import briefing
from data import deck
from data.indicators.counts import counts
from data.reports.state import progress_state
from data.schema import Plan
from data.tables.excel import tables as workbook
from tests.components.exports.opened import slides, texts
from tests.counted import wrong_counts


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", re.sub(r"<(style|script).*?</\1>", " ", html, flags=re.S)))


def in_word(content: bytes) -> Iterable[str]:
    book = Document(io.BytesIO(content))
    yield from (paragraph.text for paragraph in book.paragraphs)
    yield from (cell.text for table in book.tables for row in table.rows for cell in row.cells)


def test_slides_and_files(any_plan: Plan) -> None:
    everything = deck.slides(any_plan)
    media = {
        "slides": [text for slide in everything for text in (slide.title, *slide.remarks, *slide.sums)],
        "powerpoint": [text for made in slides(presentation(any_plan, everything, "全部")) for text in texts(made)],
        "word": list(in_word(briefing(any_plan, everything, "全部"))),
        "one file": [plain(page(any_plan).decode())],
    }
    for name, said in media.items():
        found, wrong = wrong_counts(any_plan, said)
        assert found and not wrong, (name, wrong)


def test_the_workbook_publishes_them(any_plan: Plan) -> None:
    rows = load_workbook(io.BytesIO(workbook(any_plan)))["计数"].iter_rows(min_row=2, values_only=True)
    assert [(row[0], row[1]) for row in rows] == [(count.name, count.number) for count in counts(any_plan)]


def test_sheets_have_as_many_rows_as_are_counted(plan: Plan) -> None:
    book = load_workbook(io.BytesIO(workbook(plan)))
    number = {count.name: count.number for count in counts(plan)}
    assert book["数字"].max_row - 1 == number["数字"]
    assert book["指标"].max_row - 1 == number["指标"]
    head, *rows = book["数字"].iter_rows(values_only=True)
    assert sum(row[head.index("性质")] == "目标" for row in rows) == number["目标数字"]


def test_progress_looks_at_the_same_targets(any_plan: Plan) -> None:
    number = {count.name: count.number for count in counts(any_plan)}
    assert len(progress_state(any_plan, []).targets) == number["量化目标"]
