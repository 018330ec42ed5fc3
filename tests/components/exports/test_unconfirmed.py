"""Half of a plan is confirmed: in every file, each number that is not says so itself."""

import io
from collections.abc import Iterable
from dataclasses import replace

import pytest
from docx import Document
from openpyxl import load_workbook

from components.exports.powerpoint import presentation
from components.exports.word import briefing
from data import deck
from data.schema import Figure, Plan
from data.tables.excel import tables as workbook
from data.wording import UNCONFIRMED, as_printed
from tests.components.exports.opened import slides, tables


@pytest.fixture(scope="module")
def half(plan: Plan) -> Plan:
    states = {
        figure.id: figure.model_copy(update={"review": "draft"} if at % 2 else {})
        for at, figure in enumerate(plan.figures)
    }

    def now(figure: Figure | None) -> Figure | None:
        return figure and states[figure.id]

    pairs = tuple(replace(pair, actual=now(pair.actual), target=now(pair.target)) for pair in plan.pairs)
    return replace(plan, figures=tuple(states.values()), pairs=pairs)


def assert_marked(plan: Plan, cells: Iterable[object]) -> None:
    """No cell is a number that waits and does not say so; some do."""
    words: dict[str, set[str]] = {"draft": set(), "confirmed": set()}
    for figure in plan.figures:
        words[figure.review] |= {as_printed(plan, figure)}
    waiting = words["draft"] - words["confirmed"]
    lines = {line for cell in cells for line in str(cell).split("\n")}
    assert lines & {f"{each}{UNCONFIRMED}" for each in waiting}
    assert not lines & waiting
    assert not lines & {f"{each}{UNCONFIRMED}" for each in words["confirmed"] - words["draft"]}


def test_slides_and_document(half: Plan) -> None:
    chosen = deck.slides(half)
    pages = slides(presentation(half, chosen, "全部"))
    assert_marked(
        half, (cell.text for page in pages for table in tables(page) for row in table.rows for cell in row.cells)
    )
    document = Document(io.BytesIO(briefing(half, chosen, "全部")))
    assert_marked(half, (cell.text for table in document.tables for row in table.rows for cell in row.cells))


def test_workbook(half: Plan, plan: Plan) -> None:
    book = load_workbook(io.BytesIO(workbook(half)))
    for title in ("总表", "两年对照"):
        assert_marked(half, (cell for row in book[title].values for cell in row))
    head, *rows = book["数字"].values
    states = {row[head.index("编号")]: row[head.index("校对")] for row in rows}
    assert states == {figure.id: "草稿" if figure.review == "draft" else "已确认" for figure in half.figures}
    confirmed = load_workbook(io.BytesIO(workbook(plan)))
    assert not [
        sheet.title for sheet in confirmed for row in sheet.iter_rows(max_row=1) for c in row if c.value == "校对"
    ]
