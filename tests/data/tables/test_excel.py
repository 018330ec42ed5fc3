"""The workbook of all tables, opened again: every number is the plan's, with its unit and decimals as printed."""

import io
import json
import re
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from data.derive import difference
from data.schema import Plan
from data.tables.excel import tables
from data.tables.files import json_bytes
from data.tables.published import TABLES
from data.wording import hedged


@pytest.fixture(scope="module")
def book(plan: Plan) -> Any:
    return openpyxl.load_workbook(io.BytesIO(tables(plan)))


def rows(book: Any, sheet: str) -> list[dict[str, Any]]:
    head, *body = book[sheet].iter_rows()
    return [dict(zip((cell.value for cell in head), row, strict=True)) for row in body]


def number(cell: Any) -> Decimal | None:
    return None if cell.value is None else Decimal(str(cell.value))


def test_every_number_is_the_plans_with_its_unit(plan: Plan, book: Any) -> None:
    for row, figure in zip(rows(book, "数字"), plan.figures, strict=True):
        assert row["编号"].value == figure.id
        assert number(row["数值"]) == figure.number
        assert (row["单位"].value or "") == figure.unit
        assert row["原文写法"].value == hedged(plan, figure)
        assert plan.text[row["起"].value : row["止"].value] == figure.value


def test_decimals_are_shown_as_printed(plan: Plan, book: Any) -> None:
    for row, figure in zip(rows(book, "数字"), plan.figures, strict=True):
        decimals = len(figure.value.partition(".")[2])
        assert row["数值"].number_format == ("0." + "0" * decimals if decimals else "0"), figure.id


def test_pairs_and_differences(plan: Plan, book: Any) -> None:
    pairs = {pair.indicator.name: pair for pair in plan.pairs}
    assert len(rows(book, "两年对照")) == len(pairs)
    for row in rows(book, "指标"):
        pair = pairs.get(row["指标"].value)
        assert number(row["目标减上年实际（测算，%的为百分点）"]) == (difference(pair) if pair else None)


def test_coordinates_are_the_places_own(plan: Plan, book: Any) -> None:
    for row in rows(book, "地点"):
        place = plan.place[row["编号"].value]
        assert row["经度"].value == (None if place.lon is None else pytest.approx(place.lon, abs=1e-5))


def test_sheets_can_be_worked_with(plan: Plan, book: Any) -> None:
    assert {
        "数字",
        "语句",
        "两年对照",
        "指标",
        "地点",
        "口径体检",
        "目标与结果",
        "各年",
        "后来",
        "判断规则",
        "用词",
        "来源",
        "说明",
    } <= set(book.sheetnames)
    for page in book:
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref or page.title == "说明"
        assert all(column.width >= 4 for column in page.column_dimensions.values())
    assert plan.info.title in dict(book["说明"].values)["来源"]


def test_nothing_runs(book: Any) -> None:
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert all(cell.data_type != "f" and (cell.hyperlink is None or cell.hyperlink.target is None) for cell in cells)


def test_ids_stand_last_and_lead_to_their_rows(book: Any, plan: Plan) -> None:
    """The contents lead to every sheet; a number leads to its sentence, and what has several to the first."""
    first, *others = book.sheetnames
    assert first == "目录"
    lines = list(book["目录"].iter_rows(min_row=2))
    assert [row[0].value for row in lines] == [name for name in others if name != "说明"]
    assert [row[0].hyperlink.location for row in lines] == [f"'{row[0].value}'!A1" for row in lines]
    page = book["数字"]
    head = [cell.value for cell in page[1]]
    assert head[-4:] == ["编号", "原文编号", "起", "止"]
    for row, figure in zip(page.iter_rows(min_row=2), plan.figures, strict=True):
        cell = row[head.index("原文编号")]
        name, _, line = cell.hyperlink.location.partition("!A")
        target = book[name.strip("'")]
        ids = [cell.value for cell in target[1]].index("编号")
        assert target.cell(int(line), ids + 1).value == cell.value == figure.statement
    assert page["A2"].font.name == "微软雅黑"


def test_a_bare_plan_has_no_empty_sheets(bare: Plan) -> None:
    book = openpyxl.load_workbook(io.BytesIO(tables(bare)))
    assert "两年对照" not in book.sheetnames
    assert all(page.max_row > 1 for page in book)


def test_json_holds_the_same_tables_as_the_csv_files(plan: Plan) -> None:
    content = json.loads(json_bytes(plan))
    assert content.pop("plan")["title"] == plan.info.title
    assert content == {name: table.rows(plan) for name, table in TABLES.items()}


def test_days_are_dates_and_vaguer_times_are_text(plan: Plan, book: Any) -> None:
    """A month or a year stays as the source has it: no first of the month is made up."""
    days = 0
    for row, step in zip(rows(book, "后来"), plan.outside.milestones, strict=True):
        for head, said in (("时间", step.date), ("发布日期", step.published)):
            cell = row[head]
            if re.fullmatch(r"\d{4}-\d\d-\d\d", said):
                assert (cell.is_date, cell.number_format) == (True, "yyyy-mm-dd")
                assert cell.value.date().isoformat() == said
                days += 1
            elif said:
                assert cell.data_type == "s" and said.split("/")[-1] in cell.value
    assert days > 30
    assert all(row["检索截至"].is_date for row in rows(book, "检索未果"))
    assert book["说明"]["B4"].is_date


def test_pages_are_across_and_legible_with_heads_and_without_ids(book: Any) -> None:
    across = {8: 206, 9: 146}  # characters of 11 points that A3 and A4 show
    for page in book:
        assert page.page_setup.orientation == "landscape"
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
        assert page.print_title_rows == "$1:$1"
        printed = page[page.print_area.split("!")[-1].replace("$", "")][0]
        assert printed and not any(cell.value.endswith(("编号", "起", "止")) for cell in printed)
        width = sum(page.column_dimensions[cell.column_letter].width for cell in printed)
        assert 11 * min(1, across[page.page_setup.paperSize] / width) >= 5.5, page.title
        widest = 37 if page.max_column > 5 else 61
        assert all(column.width <= widest for column in page.column_dimensions.values())
