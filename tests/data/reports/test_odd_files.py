"""Workbooks and CSV files as offices make them: what is in them besides values is said, with its place."""

import csv
import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from data.reports import form
from data.reports.state import progress_state
from data.reports.worklist import SHEET
from data.schema import Plan
from tests.readings import cell, messages, of, read, with_cell
from tests.worklists import HEADER, exported, filled, row_of, rows, short_list

EVENTS, LAND, FIRMS, GDP = "a-investment-events", "a-land-prepared", "a-high-tech-firms-total", "t-gdp"


@pytest.fixture(scope="module")
def blank(plan: Plan) -> bytes:
    return short_list(plan)


@pytest.mark.parametrize("column", [form.LEAD, form.NOTE, form.STATUS, form.UPDATED, form.AMOUNT])
@pytest.mark.parametrize("error", ["#N/A", "#REF!"])
def test_error_cells_are_no_words(plan: Plan, blank: bytes, column: str, error: str) -> None:
    reading = with_cell(plan, blank, EVENTS, column, error)
    assert of(reading, EVENTS) == form.Report(EVENTS)
    assert f"第 {row_of(blank, EVENTS)} 行“{column}”列：这一格是错误值 {error}" in messages(reading)


def test_pictures_and_comments_are_named(plan: Plan, blank: bytes) -> None:
    def change(sheet: Worksheet) -> None:
        cell(sheet, blank, EVENTS, form.EVIDENCE).value = '=_xlfn.DISPIMG("ID_1",1)'
        cell(sheet, blank, EVENTS, form.NOTE).comment = Comment("别忘了", "甲")

    reading = read(plan, filled(blank, {EVENTS: {form.AMOUNT: 3}}, change))
    assert of(reading, EVENTS) == form.Report(EVENTS, amount=(Decimal(3),))
    assert f"第 {row_of(blank, EVENTS)} 行“佐证”列：这一格是图片，图片没有读取" in messages(reading)
    assert f"有 1 条批注（L{row_of(blank, EVENTS)}），批注没有读取" in messages(reading)


def test_floating_pictures_are_named(plan: Plan, blank: bytes) -> None:
    from openpyxl.drawing.image import Image
    from PIL import Image as Picture

    drawn = io.BytesIO()
    Picture.new("RGB", (4, 4)).save(drawn, "PNG")

    def change(sheet: Worksheet) -> None:
        sheet.add_image(Image(drawn), "N8")

    assert "有 1 张浮动的图片或图形（N8），图片没有读取" in messages(read(plan, filled(blank, {}, change)))


def test_line_breaks_as_workbooks_spell_them(plan: Plan, blank: bytes) -> None:
    reading = with_cell(plan, blank, EVENTS, form.NOTE, "第一行_x000D_\n第二行")
    assert of(reading, EVENTS).note == "第一行\n第二行"


def test_unprintable_characters_are_taken_out_and_said(plan: Plan) -> None:
    reading = read(plan, lines([EVENTS, "甲局\uffff", "3", ""]), "a.csv")
    assert of(reading, EVENTS).lead == "甲局"
    assert "含有不能显示的字符，已去掉" in messages(reading)


def test_without_the_column_of_ids_the_text_tells(plan: Plan, blank: bytes) -> None:
    content = filled(
        blank, {EVENTS: {form.AMOUNT: 3}}, lambda sheet: sheet.delete_cols(form.COLUMNS.index(form.ID) + 1)
    )
    reading = read(plan, content)
    assert of(reading, EVENTS).amount == (Decimal(3),)
    assert "缺少“编号”列，按“举措原文”对应到举措" in messages(reading)


def test_merged_looks_say_nothing_and_merged_reports_do(plan: Plan, blank: bytes) -> None:
    content = filled(blank, {}, lambda sheet: (sheet.merge_cells("B8:B12"), sheet.merge_cells("C8:C12")))
    assert read(plan, content).problems == ()
    said = messages(read(plan, filled(blank, {}, lambda sheet: sheet.merge_cells("L8:L9"))))
    assert "第 8 行“进展说明”列：L8:L9 是合并单元格（“进展说明”列），内容只算在 L8" in said


def test_hidden_rows_columns_and_sheets_are_read_and_said(plan: Plan, blank: bytes) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[row_of(blank, EVENTS)].hidden = True
        sheet.column_dimensions["I"].hidden = True
        sheet.sheet_state = "hidden"

    reading = read(plan, filled(blank, {EVENTS: {form.AMOUNT: 3}}, hide))
    assert of(reading, EVENTS).amount == (Decimal(3),)
    said = messages(reading)
    assert f"1 行是隐藏的或被筛选掉的，也读取了：第 {row_of(blank, EVENTS)} 行" in said
    assert "“责任单位”列：这一列是隐藏的，也读取了" in said
    assert f"工作表“{SHEET}”：这张工作表是隐藏的，也读取了" in said


def test_sheets_beyond_the_limit_are_named(plan: Plan, blank: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank))
    for number in range(70):
        book.create_sheet(f"多{number}")
    buffer = io.BytesIO()
    book.save(buffer)
    assert "只读取前 60 张工作表，后面的 12 张没有读取：“多58”" in messages(read(plan, buffer.getvalue()))


def lines(*rows: list[str], name: str = "a.csv", encoding: str = "utf-8") -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([[form.ID, form.LEAD, form.AMOUNT, form.NOTE], *rows])
    return buffer.getvalue().encode(encoding)


def test_a_csv_with_a_workbooks_name(plan: Plan) -> None:
    reading = read(plan, lines([EVENTS, "甲局", "3", "好"], encoding="gbk"))
    other = read(plan, lines([EVENTS, "甲局", "3", "好"], encoding="gbk"), "a.xlsx")
    assert [filed.report for filed in other.reports] == [filed.report for filed in reading.reports] != []
    assert "文件名以“.xlsx”结尾，内容是 CSV 文本，按 CSV 读取" in messages(other)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f'{EVENTS},"甲局,3,好\n{LAND},乙局,1,好\n', "从第 2 行起引号"),
        (f'{EVENTS},"甲局,3,好\n{LAND},"乙局",1,好\n', "从第 2 行起引号"),
        (f'{EVENTS},"甲局,3,好\n{LAND},乙局",1,好\n', f"把“{LAND}”一行也括了进来"),
        (f"{EVENTS},甲局,3,先做一,再做二\n", "第 2 行：比表头多出几格，可能有没加引号的逗号"),
    ],
)
def test_quotes_and_commas_that_do_not_add_up(plan: Plan, content: str, said: str) -> None:
    header = ",".join((form.ID, form.LEAD, form.AMOUNT, form.NOTE)) + "\n"
    reading = read(plan, (header + content).encode(), "a.csv")
    assert reading.reports == ()
    assert said in messages(reading)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("a.xls", b"<html><table></table></html>", "是网页或 XML 表格"), ("a.xlsx", b"\x89PNG....", "不是 Excel 工作簿")],
)
def test_other_kinds_of_files(plan: Plan, name: str, content: bytes, said: str) -> None:
    assert said in messages(read(plan, content, name))


def test_strict_workbooks_are_read(plan: Plan, blank: bytes) -> None:
    import zipfile

    swaps = {
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }

    def strict(xml: bytes) -> bytes:
        for old, new in swaps.items():
            xml = xml.replace(old, new)
        return xml

    buffer, content = io.BytesIO(), filled(blank, {EVENTS: {form.AMOUNT: 3}})
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, strict(old.read(info)))
    reading = read(plan, buffer.getvalue())
    assert reading.problems == ()
    assert of(reading, EVENTS).amount == (Decimal(3),)


def test_many_rows_of_one_action_are_bounded(plan: Plan) -> None:
    reading = read(plan, lines(*([EVENTS, "甲局", str(number), "长" * 1400] for number in range(2000))), "a.csv")
    assert len(reading.reports) == 60
    assert "同一条举措超过 60 行，从这一行起没有采用" in messages(reading)


def test_an_older_work_list_is_read(plan: Plan, blank: bytes) -> None:
    first = form.COLUMNS.index(form.WANTED) + 1

    def older(sheet: Worksheet) -> None:
        sheet.delete_cols(first, 1 + len(form.ADDED_COLUMNS))

    reading = read(plan, filled(blank, {EVENTS: {form.AMOUNT: 3, form.STATUS: form.ON_TIME}}, older))
    assert reading.problems == ()
    assert of(reading, EVENTS) == form.Report(EVENTS, amount=(Decimal(3),), status=form.ON_TIME)


def test_milestones_and_a_planned_day(plan: Plan, blank: bytes) -> None:
    reading = read(plan, filled(blank, {EVENTS: {form.MILESTONES: "5；15；30；40", form.DUE: "2020年10月"}}))
    assert of(reading, EVENTS) == form.Report(
        EVENTS, milestones=tuple(map(Decimal, (5, 15, 30, 40))), due=date(2020, 10, 31)
    )

    def said(typed: str) -> str:
        return messages(with_cell(plan, blank, EVENTS, form.MILESTONES, typed))

    assert "四个季度末的累计数" in said("5；15")
    assert "“25%；50%；75%；100%”里有百分号" in said("25%；50%；75%；100%")
    for typed in ("1,000；2,000；3,000；4,500", "1000,2000,3000,4500", "1，000；2，000；3，000；4，500"):
        read_back = of(with_cell(plan, blank, EVENTS, form.MILESTONES, typed), EVENTS).milestones
        assert read_back == tuple(map(Decimal, (1000, 2000, 3000, 4500)))
    assert "不应小于前一季度" in said("5；15；10；40")


def test_a_head_with_other_names_says_which_are_missing(plan: Plan, blank: bytes) -> None:
    def rename(sheet: Worksheet) -> None:
        for name in form.REPORT_COLUMNS:
            sheet.cell(HEADER, form.COLUMNS.index(name) + 1).value = f"我的{name}"

    (problem,) = read(plan, filled(blank, {EVENTS: {form.AMOUNT: 3}}, rename)).problems
    assert problem.message.startswith(f"缺少“{'、'.join(form.REPORT_COLUMNS)}”列")
    assert problem.sheet == SHEET


def test_a_place_names_the_sheet_where_a_book_has_several(plan: Plan, blank: bytes) -> None:
    def twice(sheet: Worksheet) -> None:
        old = sheet.parent.copy_worksheet(sheet)
        old.title = "旧表"
        cell(old, blank, EVENTS, form.AMOUNT).value = 4

    row = row_of(blank, EVENTS)
    for change, places in (
        (twice, {f"a.xlsx {SHEET} 第{row}行", f"a.xlsx 旧表 第{row}行"}),
        (None, {f"a.xlsx 第{row}行"}),
    ):
        reading = read(plan, filled(blank, {EVENTS: {form.AMOUNT: 3}}, change))
        state = progress_state(plan, [reading])
        assert {state.place_of(filed) for filed in reading.reports} == places


def test_every_row_says_what_is_wanted(plan: Plan) -> None:
    found = rows(exported(plan, form.reportable(plan)))
    assert found[FIRMS][form.WANTED] == "更新日期时的现有总量，不是新增数（家，年初 1272）"
    assert found[EVENTS][form.WANTED] == "从年初累计的数（场）"
    assert found["a-road-white-to-black"][form.WANTED] == "已完成的数，共 64条"
    assert "下降填负数" in found[GDP][form.WANTED]
    for action in form.reportable(plan):
        assert bool(found[action.id][form.WANTED]) == bool(plan.targets_of(action))


def test_remarks_in_the_head_and_a_row_of_sums(plan: Plan, blank: bytes) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.cell(HEADER, form.COLUMNS.index(form.AMOUNT) + 1).value = "累计完成值\n（必填）"
        sheet.cell(HEADER, form.COLUMNS.index(form.LEAD) + 1).value = "*牵头单位："
        sheet.cell(sheet.max_row + 1, form.COLUMNS.index(form.AMOUNT) + 1).value = "=SUM(J4:J9)"

    reading = read(plan, filled(blank, {EVENTS: {form.AMOUNT: 3, form.LEAD: "甲局"}}, change))
    assert of(reading, EVENTS) == form.Report(EVENTS, amount=(Decimal(3),), lead="甲局")
    said = messages(reading)
    assert "“累计完成值”列：表头写的是“累计完成值(必填)”，按“累计完成值”读" in said
    assert "没有编号" in said
