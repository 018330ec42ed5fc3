"""The workbook that officials get: its columns, what is open, what is locked, and how it prints."""

import zipfile
from io import BytesIO

import openpyxl

from data.outside import later
from data.reports import form
from data.reports.worklist import SHEET
from data.reports.worklist_workbook import HEAD
from data.schema import Plan
from data.tasks.facets import Choices, select
from tests.worklists import HEADER, exported, opened, rows

OWNERS = (form.LEAD, form.UNITS)


def test_one_row_an_action_in_the_order_of_the_text(plan: Plan) -> None:
    content = exported(plan)
    assert [cell.value for cell in opened(content)[HEADER]] == list(form.COLUMNS)
    found = rows(content)
    assert list(found) == [action.id for action in plan.actions]
    for number, action in enumerate(plan.actions, start=1):
        row = found[action.id]
        assert row["序号"] == number
        assert row[form.TEXT] == action.text
        assert row["举措主题"] == plan.statement[action.theme].text
        assert all(row[name] is None for name in OWNERS)


def test_targets_are_the_plans(plan: Plan) -> None:
    found = rows(exported(plan))
    assert found["a-5g-stations"]["量化目标"] == "5G基站建成数：2500座以上"
    assert found["a-5g-stations"][form.TARGET] == 2500
    assert found["a-5g-stations"]["时限"] == "到2020年底"
    assert "原文未说明是年底总数还是当年新增" in found["a-5g-stations"][form.WANTED]
    assert found["a-public-kindergartens"][form.TARGET] == "45；1.76"
    assert "不少于1.76万个" in found["a-public-kindergartens"]["量化目标"]
    assert found["a-school-places"][form.TARGET] == 1.3
    assert found["a-substations"][form.TARGET] is None


def test_what_came_of_it_stands_beside_and_is_not_filled_in(plan: Plan) -> None:
    found = rows(exported(plan))
    assert "2020-08-18 开通运营（外部）" in found["a-metro-6-opening"][form.LATER]
    for action in plan.actions:
        assert (found[action.id][form.LATER] or "") == later.cell(later.of_statement(plan, action.id))
    assert form.LATER not in form.OPEN_COLUMNS


def test_filtered_like_the_screen_and_the_filter_is_printed(plan: Plan) -> None:
    actions = select(plan, Choices({"area": ("ecology",), "type": ("建成",)}))
    content = exported(plan, actions, "领域：4 生态文明；类型：建成")
    assert list(rows(content)) == [action.id for action in actions]
    printed = opened(content).cell(HEAD, 1).value
    assert "领域：4 生态文明；类型：建成" in printed
    assert f"{len(plan.actions)} 条举措中的 {len(actions)} 条" in printed


def test_plan_is_locked_and_reporting_is_open(plan: Plan) -> None:
    sheet = opened(exported(plan))
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    for row in range(HEADER + 1, sheet.max_row + 1):
        planned = form.planned_amounts(plan, plan.statement[sheet.cell(row, len(form.COLUMNS)).value])
        for column, name in enumerate(form.COLUMNS, start=1):
            is_open = name in form.OPEN_COLUMNS and not (name == form.TARGET and planned)
            assert sheet.cell(row, column).protection.locked is not is_open, (row, name)


def test_status_has_a_drop_down_in_every_row(plan: Plan) -> None:
    sheet = opened(exported(plan))
    lists = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert {rule.formula1 for rule in lists} == {f'"{",".join(form.STATUSES)}"'}
    covered = {cell for rule in lists for area in rule.sqref for row in area.rows for cell in row}
    assert covered == {(row, form.COLUMNS.index(form.STATUS) + 1) for row in range(HEADER + 1, sheet.max_row + 1)}


def test_prints_on_a4_across_with_the_title_on_each_page(plan: Plan) -> None:
    sheet = opened(exported(plan))
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToWidth in (None, 1)  # not written where it is 1
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == f"$1:${HEADER}"
    assert sheet["A1"].value == f"{plan.info.title}{SHEET}"
    assert sheet.freeze_panes == f"E{HEADER + 1}"
    assert "第 &P 页" in (sheet.oddFooter.right.text or "")


def test_rows_are_high_enough_for_their_words(plan: Plan) -> None:
    sheet = opened(exported(plan))
    long = next(row for row in range(HEADER + 1, sheet.max_row + 1) if len(sheet.cell(row, 4).value) > 50)
    short = next(row for row in range(HEADER + 1, sheet.max_row + 1) if len(sheet.cell(row, 4).value) < 12)
    assert sheet.row_dimensions[long].height > sheet.row_dimensions[short].height


def test_guide_says_how_progress_is_judged(plan: Plan) -> None:
    book = openpyxl.load_workbook(BytesIO(exported(plan)))
    words = [cell for row in book[form.GUIDE].iter_rows(values_only=True) for cell in row]
    assert any("未填报" in word and "不算零" in word for word in words)


def test_nothing_runs(plan: Plan) -> None:
    report = form.Report("a-substations", lead="=1+1", note="@SUM(A1)", evidence="http://a.example/x")
    content = exported(plan, reports={"a-substations": report})
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                assert b"<f>" not in archive.read(name)
                assert b"hyperlink" not in archive.read(name)
    assert rows(content)["a-substations"][form.LEAD] == "=1+1"


def test_nothing_chosen_and_other_plans(plan: Plan, tiny: Plan, bare: Plan) -> None:
    assert rows(exported(plan, [])) == {}
    assert list(rows(exported(tiny))) == [action.id for action in tiny.actions]
    assert list(rows(exported(bare))) == [action.id for action in bare.actions]
