"""Files to take away: they open in Excel, carry their origin, and nothing in them runs."""

import csv
import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from data.indicators.comparison import compare, untracked
from data.schema import Plan
from data.tables.indicators import CITATION, comparison_sheet, figure_sheet
from data.tables.workbook import ORIGIN_COLUMNS, Sheet, cell_text, csv_file, origin, workbook

EVIL = ("=1+1", "@SUM(A1)", "+cmd", "-2+3", "\t=1")


@pytest.fixture
def made(plan: Plan):
    return origin(plan, "全部 8 项", date(2020, 4, 1))


def rows_of(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_csv_carries_choice_source_and_date(plan: Plan, made) -> None:
    rows = rows_of(csv_file(Sheet("表", ("甲", "乙"), [{"甲": Decimal("8.0"), "乙": "字"}, {"甲": None}]), made))
    assert [(row["甲"], row["乙"]) for row in rows] == [("8.0", "字"), ("", "")]
    for row in rows:
        assert tuple(row[column] for column in ORIGIN_COLUMNS) == tuple(map(cell_text, made.cells()))
    assert plan.info.title in made.source
    assert "2020年3月19日" in made.source
    assert cell_text(made.cells()[2]) == "2020-04-01"


def test_a_row_names_whose_figures_stand_in_it(plan: Plan, made) -> None:
    rows = [
        {"发布单位": "深圳市人民政府", "文件": "2021年深圳市政府工作报告"},
        {"发布单位": plan.info.publisher, "文件": plan.info.title},
        {"外部出处": "甲《乙》\n丙《丁》"},
        {"外部出处": ""},
    ]
    found = [row["来源"] for row in rows_of(csv_file(Sheet("表", ("发布单位", "文件", "外部出处"), rows), made))]
    assert found == [
        "深圳市人民政府《2021年深圳市政府工作报告》",
        made.source,
        f"{made.source}；甲《乙》；丙《丁》",
        made.source,
    ]


def test_csv_defuses_formulas(made) -> None:
    rows = rows_of(csv_file(Sheet("表", ("甲",), [{"甲": text} for text in EVIL]), made))
    assert [row["甲"] for row in rows] == ["'" + text for text in EVIL]


def test_workbook_opens_with_numbers_as_numbers(made) -> None:
    sheets = [
        Sheet("第一", ("名", "数"), [{"名": "甲", "数": Decimal("25.4")}, {"名": "乙", "数": 41}]),
        Sheet("空", ("名",), []),
    ]
    book = openpyxl.load_workbook(io.BytesIO(workbook(sheets, made)))
    assert book.sheetnames == ["第一", "空", "说明"]
    assert list(book["第一"].values) == [("名", "数"), ("甲", 25.4), ("乙", 41)]
    about = dict(book["说明"].values)
    assert about.pop("导出日期") == datetime(2020, 4, 1)
    assert about == {"项目": "内容", "选择": made.choice, "来源": made.source}
    assert book["第一"].freeze_panes == "A2"


def test_workbook_writes_text_as_text(made) -> None:
    rows = [{"甲": text} for text in (*EVIL, "http://a.example")]
    page = openpyxl.load_workbook(io.BytesIO(workbook([Sheet("表", ("甲",), rows)], made)))["表"]
    assert [cell.data_type for cell in page["A"]] == ["s"] * (len(rows) + 1)
    assert not any(cell.hyperlink for cell in page["A"])


def test_every_exported_number_stands_in_the_text(plan: Plan) -> None:
    sheets = [comparison_sheet(plan, "全部", compare(plan, plan.pairs)), figure_sheet(plan, "其他", untracked(plan))]
    seen = 0
    for sheet in sheets:
        for row in sheet.rows:
            for year in ("2019年", "2020年", ""):
                name, quote, start, end, note = (row.get(year + column) for column in CITATION)
                if name:
                    figure = plan.figure[str(name)]
                    assert plan.text[start:end] == figure.value
                    assert figure.value in str(quote)
                    assert str(quote) in plan.text
                    assert note == figure.note
                    assert row.get(f"{year}数值" if year else "数值") == figure.number
                    seen += 1
    assert seen == sum(bool(p.actual) + bool(p.target) for p in plan.pairs) + len(untracked(plan))
