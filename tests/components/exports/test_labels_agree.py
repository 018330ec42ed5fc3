"""What is said of a target against last year is the same in every medium: the label, the difference, the rules."""

import io
import re
from dataclasses import replace

from docx import Document
from openpyxl import load_workbook

from components.charts.rows import row_chart
from components.exports.onefile import page
from components.exports.powerpoint import presentation
from components.exports.word import briefing
from data import deck
from data.indicators.assessment import RULES
from data.indicators.comparison import compare
from data.indicators.row_layout import COMPARISON_ROWS
from data.schema import Plan
from data.tables.excel import tables as workbook
from tests.components.exports.opened import slides, tables

FORMER = ("加码", "放缓", "有余量", "余量", "持平")


def said(plan: Plan) -> dict[str, tuple[str, str]]:
    """By the indicator's name: label and difference of every pair."""
    return {item.pair.indicator.name: (item.assessment.judgment, item.gap_words) for item in compare(plan, plan.pairs)}


def test_the_workbook(any_plan: Plan) -> None:
    book = load_workbook(io.BytesIO(workbook(any_plan)))
    if any_plan.pairs:
        head, *rows = book["两年对照"].iter_rows(values_only=True)
        at = [head.index(name) for name in ("指标", "判断", "差值（测算）")]
        assert {str(row[at[0]]): (row[at[1]], row[at[2]] or "") for row in rows} == said(any_plan)
    rules = [row[0] for row in book["判断规则"].iter_rows(min_row=2, values_only=True)]
    assert rules == [rule.label for rule in RULES]


def test_the_slide_powerpoint_and_word(plan: Plan) -> None:
    pages = [slide for slide in deck.slides(plan) if slide.kind == "direction"]
    wanted = {
        row[1].text: (row[0].text, row[4].text.replace("无差值", "")) for slide in pages for row in slide.table.rows
    }
    assert wanted == {name: words for name, words in said(plan).items() if words[0] != "不可比"}
    made = [table for one in slides(presentation(plan, pages, "全部")) for table in tables(one)]
    book = Document(io.BytesIO(briefing(plan, pages, "全部")))
    for drawn in (made, book.tables):
        rows = [tuple(cell.text for cell in row.cells) for table in drawn for row in list(table.rows)[1:]]
        assert {row[1]: (row[0], row[4].replace("无差值", "")) for row in rows} == wanted


def test_the_one_file_page_and_the_charts(any_plan: Plan) -> None:
    items = {item.id: item for slide in deck.slides(any_plan) for item in slide.comparisons}
    html = page(any_plan).decode()
    labels = re.findall(r'class="row" data-label="(.*?)".*?<span class="ours">(.*?)</span>', html, re.S)
    charts = [slide for slide in deck.slides(any_plan) if slide.kind in COMPARISON_ROWS]
    charts += [replace(slide, kind="pairs") for slide in deck.slides(any_plan) if slide.kind == "caveats"]
    rows = [row for slide in charts for row in COMPARISON_ROWS[slide.kind](any_plan, slide.comparisons).rows]
    assert len(labels) == len(rows)
    for (label, ours), row in zip(labels, rows, strict=True):
        item = items[row.id]
        assert label == item.assessment.judgment and row.label in ("", label)
        assert ours == row.label + (f" · {item.gap_words}" if item.gap_words else "")
    for slide in charts:
        chart = COMPARISON_ROWS[slide.kind](any_plan, slide.comparisons)
        written = str(row_chart(chart).to_dict()["datasets"])
        assert all(row.label in written or row.note for row in chart.rows), "a note says it where it stands below"


def test_no_former_label_stands_anywhere(any_plan: Plan) -> None:
    texts = [page(any_plan).decode(), *(str(slide) for slide in deck.slides(any_plan))]
    book = load_workbook(io.BytesIO(workbook(any_plan)))
    texts += [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    printed = any_plan.text
    assert not [word for text in texts for word in FORMER if word in text and word not in printed]
