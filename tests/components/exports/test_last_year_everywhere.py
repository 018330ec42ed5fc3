"""The number of the year before, or the word for why there is none, is the same in every medium for every target."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from docx import Document
from openpyxl import load_workbook

from components.exports.onefile import page
from components.exports.powerpoint import presentation
from components.exports.word import briefing
from data import deck
from data.indicators.comparison import compare
from data.indicators.last_year import last_year
from data.schema import Plan
from data.tables.excel import tables as workbook
from data.wording import hedged
from tests.components.exports.opened import slides, tables

PLANS = ["as published", "no result is given", "nothing compares", "tiny", "bare"]
Row = tuple[str, ...]


@pytest.fixture(scope="module", params=PLANS)
def each(request: pytest.FixtureRequest, plan: Plan, tiny: Plan, bare: Plan) -> Plan:
    """The plan, two in which less is known, and two of other shapes."""
    none = [replace(pair, comparability="none") for pair in plan.pairs]
    made = {
        "no result is given": replace(plan, pairs=tuple(replace(pair, actual=None) for pair in none if pair.target)),
        "nothing compares": replace(plan, pairs=tuple(none)),
        "tiny": tiny,
        "bare": bare,
    }
    return made.get(request.param, plan)


def expected(plan: Plan) -> set[Row]:
    """Of every target of an action: what it measures, the year before, and the target."""
    found = set()
    for action in plan.actions:
        for target in plan.targets_of(action):
            indicator = plan.indicator.get(target.indicator)
            found.add((indicator.name if indicator else target.name, last_year(plan, target).starred))
    return {(*row,) for row in found}


def of_areas(rows: Iterator[Row]) -> set[Row]:
    return {row[:2] for row in rows}


def on_slides(plan: Plan) -> set[Row]:
    """What the slides of areas choose of it: a few each."""
    areas = [slide for slide in deck.slides(plan) if slide.kind == "area"]
    assert all(len(slide.table.rows) <= 3 for slide in areas)
    return of_areas(tuple(cell.text for cell in row) for slide in areas for row in slide.table.rows)


def test_slides(each: Plan) -> None:
    assert set() != on_slides(each) <= expected(each)


def test_powerpoint(each: Plan) -> None:
    areas = [slide for slide in deck.slides(each) if slide.kind == "area"]
    made = slides(presentation(each, areas, "全部"))
    rows = (tuple(c.text for c in row.cells) for one in made for table in tables(one) for row in list(table.rows)[1:])
    assert of_areas(rows) == on_slides(each)


def test_word(each: Plan) -> None:
    areas = [slide for slide in deck.slides(each) if slide.kind == "area"]
    book = Document(io.BytesIO(briefing(each, areas, "全部")))
    rows = (tuple(cell.text for cell in row.cells) for table in book.tables for row in table.rows[1:])
    assert of_areas(rows) == expected(each)


def test_excel_and_the_one_file_page(each: Plan) -> None:
    wanted = {(f.name, hedged(each, f), last_year(each, f).starred) for f in each.figures if f.kind == "target"}
    sheet = load_workbook(io.BytesIO(workbook(each)))["数字"]
    head, *body = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    columns = [head.index(name) for name in ("数字是什么", "原文写法", "上年数")]
    rows = [tuple(row[at] for at in columns) for row in body]
    assert {row for row in rows if row[2]} == wanted
    html = page(each).decode()
    cells = [
        tuple(re.sub(r"<.*?>", "", cell) for cell in re.findall(r"<td.*?>(.*?)</td>", row))
        for row in re.findall(r"<tr>(.*?)</tr>", html)
    ]
    assert wanted <= {row[1:4] for row in cells}


def test_comparisons_and_tiles(each: Plan) -> None:
    for item in compare(each, each.pairs):
        if item.pair.target:
            assert item.actual_words == last_year(each, item.pair.target).words
    for slide in deck.slides(each):
        if slide.kind == "numbers":
            for tile, item in zip(slide.tiles, slide.comparisons, strict=True):
                words = item.actual_words
                if item.pair.actual and item.pair.actual.unit != "%":
                    words = hedged(each, item.pair.actual, unit=False)
                assert tile.below == f"{each.info.base_year}年{words}"


def test_no_cell_is_a_dash(each: Plan) -> None:
    everything = deck.slides(each)
    dashes = {"—", "——", "-", "－", "–", "/"}
    assert not [slide.id for slide in everything for row in slide.table.rows for c in row if c.text in dashes]
    book = Document(io.BytesIO(briefing(each, everything, "全部")))
    assert not [c.text for table in book.tables for row in table.rows for c in row.cells if c.text in dashes]
    made = load_workbook(io.BytesIO(workbook(each)))
    assert not [s.title for s in made for row in s.iter_rows(values_only=True) for c in row if c in dashes]
