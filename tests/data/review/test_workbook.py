"""The 校对表 out and back in: nothing is lost, nothing is misread, and each fault has its sheet, row and column."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data.draft.again import draft_plan
from data.load import load_plan
from data.loading.raw_rows import read_table
from data.review import sheet as form
from data.review.queue import waiting
from data.review.reading import read_review
from data.review.settle import folder_files
from data.review.taking import RefusedError, take_review
from data.review.workbook import HEAD, review_workbook
from data.schema import Figure, Plan
from tests.data.draft.test_make import ENDS

FIRST = HEAD + 2  # the first row of data, as Excel counts
Change = Callable[[Worksheet], None]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    file = tmp_path / "text.txt"
    file.write_bytes(ENDS.encode())
    draft_plan(file, tmp_path / "draft")
    return tmp_path / "draft"


def figure(plan: Plan, value: str) -> Figure:
    return next(item for item in plan.figures if item.value == value)


def filled(plan: Plan, tmp_path: Path, *rows: tuple[str, dict[str, object]]) -> Path:
    """The workbook of a plan with cells of rows filled in, by id and title."""
    book = openpyxl.load_workbook(io.BytesIO(review_workbook(plan)))
    for name, cells in rows:
        sheet = book[form.NUMBERS if name in plan.figure else form.CLAUSES]
        titles = [cell.value for cell in sheet[HEAD + 1]]
        line = next(row for row in sheet.iter_rows(min_row=FIRST) if row[titles.index(form.ID)].value == name)
        for title, value in cells.items():
            line[titles.index(title)].value = value  # type: ignore[assignment]
    book.save(tmp_path / "校对表.xlsx")
    return tmp_path / "校对表.xlsx"


def test_what_waits_and_what_is_confirmed_are_all_rows(home: Path) -> None:
    plan = load_plan(home)
    confirmed, whole = plan.reviewed
    assert (confirmed, whole) == (0, len(waiting(plan, ())))


SIGNED = {form.BY: "李明", form.ON: "2024-02-01"}


def test_what_comes_back_untouched_changes_nothing(home: Path, tmp_path: Path) -> None:
    before = folder_files(home)
    after, review = take_review(load_plan(home), home, filled(load_plan(home), tmp_path))
    assert (review.decisions, review.already, after.reviewed[0]) == ((), 0, 0)
    assert folder_files(home) == before


def test_a_review_of_everything_comes_back_whole(home: Path, tmp_path: Path) -> None:
    plan = load_plan(home)
    rows = [(item.id, {form.VERDICT: form.CONFIRM, **SIGNED}) for item in (*plan.figures, *plan.statements)]
    after, _ = take_review(plan, home, filled(plan, tmp_path, *rows))
    assert after.reviewed[0] == after.reviewed[1] > 0
    assert {(item.reviewed_by, item.reviewed_on, item.changed) for item in (*after.figures, *after.statements)} == {
        ("李明", "2024-02-01", "")
    }
    assert not any(item.note.startswith(form.FLAG) for item in after.figures)
    settled = folder_files(home)
    again, second = take_review(after, home, filled(after, tmp_path))
    assert (second.decisions, second.already) == ((), len(rows)) and again.reviewed == after.reviewed
    assert folder_files(home) == settled


def test_each_field_that_is_changed_comes_back_as_its_value(home: Path, tmp_path: Path) -> None:
    plan = load_plan(home)
    rank, action = figure(plan, "三"), figure(plan, "2").statement
    rows = [
        (rank.id, {"名称": "居全省第一的年数", "时间": "2021—2023年", "性质": "背景", "进展": "背景", "口径": "时长"}),
        (action, {"类型": "服务"}),
    ]
    rows = [(name, {**cells, form.VERDICT: form.CHANGE, form.WHY: "按原文", **SIGNED}) for name, cells in rows]
    untouched = {row.cells["id"]: row.raw for row in read_table((home / "figures.csv").read_bytes()).rows}
    after, _ = take_review(plan, home, filled(plan, tmp_path, *rows))
    changed = after.figure[rank.id]
    assert (changed.name, changed.period, changed.kind, changed.stage, changed.basis) == (
        "居全省第一的年数",
        "2021-2023",
        "context",
        "context",
        "duration",
    )
    assert (changed.changed, changed.note, after.statement[action].type) == ("yes", "按原文", "服务")
    for row in read_table((home / "figures.csv").read_bytes()).rows:
        if row.cells["id"] != rank.id:
            assert row.raw.rstrip("\n").rstrip(",") == untouched[row.cells["id"]].rstrip("\n").rstrip(",")


def test_what_is_no_quantity_becomes_a_name_and_leaves_its_pair(home: Path, tmp_path: Path) -> None:
    plan = load_plan(home)
    growth = figure(plan, "6.5")
    cells = {form.VERDICT: "不是数量：名称", form.WHY: "项目名称", **SIGNED}
    path = filled(plan, tmp_path, (growth.id, cells))
    after, _ = take_review(plan, home, path)
    assert growth.id not in after.figure and "gdp-growth" not in after.pair
    [name] = [row for row in after.names if row.reason == "项目名称"]
    assert "6.5" in name.quote and (name.category, name.review, name.reviewed_by) == ("name", "confirmed", "李明")
    once_more, review = take_review(after, home, path)
    assert (review.decisions, review.already) == ((), 1) and len(once_more.names) == len(after.names)
    draft_plan(tmp_path / "text.txt", home)
    assert growth.id not in load_plan(home).figure


def drafted(text: str, tmp_path: Path) -> Path:
    (tmp_path / "other.txt").write_bytes(text.encode())
    draft_plan(tmp_path / "other.txt", tmp_path / "other")
    return tmp_path / "other"


def test_a_figure_that_a_person_links_joins_the_pair_that_lacked_it(tmp_path: Path) -> None:
    home = drafted(ENDS.replace("公园总数", "无业者占比为3.5%，公园总数"), tmp_path)
    plan = load_plan(home)
    assert plan.pair["unemployment-rate"].actual is None
    idle = figure(plan, "3.5").id
    cells = {"指标": "城镇登记失业率", "口径": "比率", form.VERDICT: form.CHANGE, **SIGNED}
    after, _ = take_review(plan, home, filled(plan, tmp_path, (idle, cells)))
    pair = after.pair["unemployment-rate"]
    assert pair.actual and (pair.actual.id, pair.comparability, pair.note) == (idle, "same", "")


def test_a_unit_that_is_printed_once_for_two_numbers_is_confirmed_with_the_words_that_say_so(tmp_path: Path) -> None:
    home = drafted(ENDS.replace("公园总数", "一年期和五年期利率分别下降0.2个和0.1个百分点，公园总数"), tmp_path)
    plan = load_plan(home)
    rate = figure(plan, "0.2")
    assert rate.note == "初稿：“个”按个百分点"
    cells = {form.VERDICT: form.CONFIRM, **SIGNED}
    after, _ = take_review(plan, home, filled(plan, tmp_path, (rate.id, cells)))
    assert (after.figure[rate.id].review, after.figure[rate.id].note) == ("confirmed", "“个”按个百分点")


def test_a_wording_that_stands_twice_is_named_once(tmp_path: Path) -> None:
    home = drafted(ENDS.replace("新建学校2所", "降低二套房首付比例，放宽二套房贷款利率，新建学校2所"), tmp_path)
    plan = load_plan(home)
    twice = [item.id for item in plan.figures if item.value == "二"]
    cells = {form.VERDICT: "不是数量：序号", form.WHY: "固定说法", **SIGNED}
    after, _ = take_review(plan, home, filled(plan, tmp_path, *((name, cells) for name in twice)))
    assert len(twice) == 2 and [row.quote for row in after.names if row.reason == "固定说法"] == ["二套"]


FAULTS: dict[str, tuple[dict[str, object], str, str]] = {
    "changed, nothing chosen": ({"名称": "别的"}, form.VERDICT, "没有选"),
    "confirmed and changed": ({"名称": "别的", form.VERDICT: form.CONFIRM, **SIGNED}, form.VERDICT, "改动请选“改”"),
    "changed in nothing": ({form.VERDICT: form.CHANGE, **SIGNED}, form.VERDICT, "没有一格改过"),
    "no such verdict": ({form.VERDICT: "同意", **SIGNED}, form.VERDICT, "不在可选的里面"),
    "nobody": ({form.VERDICT: form.CONFIRM, form.ON: "2024-02-01"}, form.BY, "没有填校对人"),
    "no day": ({form.VERDICT: form.CONFIRM, form.BY: "李明"}, form.ON, "没有填日期"),
    "not a day": ({form.VERDICT: form.CONFIRM, form.BY: "李明", form.ON: "二月"}, form.ON, "不是日期"),
    "no such day": ({form.VERDICT: form.CONFIRM, form.BY: "李明", form.ON: "2024-02-31"}, form.ON, "不是日期"),
    "locked": ({form.TEXT: "别的话", form.VERDICT: form.CONFIRM, **SIGNED}, form.TEXT, "是锁定的"),
    "not a word of the list": ({"性质": "结果", form.VERDICT: form.CHANGE, **SIGNED}, "性质", "不是“性质”可以填的"),
    "no name": ({"名称": None, form.VERDICT: form.CHANGE, **SIGNED}, "名称", "不是“名称”可以填的"),
    "an id of nobody's": ({form.ID: "f-none"}, form.ID, "没有编号"),
    "older than the data": (
        {form.VERSION: "0000", form.VERDICT: form.CONFIRM, **SIGNED},
        form.VERSION,
        "在表取出之后已经改过",
    ),
    "an error": ({"名称": "#REF!", form.VERDICT: form.CHANGE, **SIGNED}, "名称", "错误值"),
    "no reason": ({form.VERDICT: "不是数量：名称", **SIGNED}, form.WHY, "写原因"),
    "no such reason": ({form.VERDICT: "不是数量：其他", form.WHY: "是", **SIGNED}, form.VERDICT, "不在可选的里面"),
    "against the print": ({"比较": "超过", form.VERDICT: form.CHANGE, **SIGNED}, "比较", "the text prints"),
    "an indicator of nobody's": ({"指标": "别的", form.VERDICT: form.CHANGE, **SIGNED}, "指标", "可以填的"),
}


@pytest.mark.parametrize(("cells", "column", "words"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_said_with_its_place_and_nothing_is_written(
    cells: dict[str, object], column: str, words: str, home: Path, tmp_path: Path
) -> None:
    plan, before = load_plan(home), folder_files(home)
    item = form.ordered(plan.figures)[2]
    with pytest.raises(RefusedError) as caught:
        take_review(plan, home, filled(plan, tmp_path, (item.id, cells)))
    places = {(problem.sheet, problem.row, problem.column): problem.message for problem in caught.value.problems}
    assert words in places[form.NUMBERS, FIRST + 2, column], places
    assert folder_files(home) == before


SHEETS: dict[str, tuple[Change, str]] = {
    "a column is gone": (lambda sheet: sheet.delete_cols(4), "缺少“名称”列"),
    "a row twice": (lambda sheet: sheet.append([cell.value for cell in sheet[FIRST]]), "不止一次"),
    "no id": (lambda sheet: sheet.append(["一句话"]), "没有编号"),
    "a column beside": (lambda sheet: sheet.cell(HEAD + 1, 40, "意见") and None, "不是校对表的列"),
    "no head": (lambda sheet: sheet.delete_rows(HEAD + 1), "没有“编号”和“处理”列"),
    "merged": (lambda sheet: sheet.merge_cells(f"M{FIRST}:M{FIRST + 1}"), "合并单元格"),
}


@pytest.mark.parametrize(("change", "words"), SHEETS.values(), ids=SHEETS)
def test_a_sheet_that_was_rebuilt_is_not_guessed_at(change: Change, words: str, home: Path, tmp_path: Path) -> None:
    plan = load_plan(home)
    book = openpyxl.load_workbook(io.BytesIO(review_workbook(plan)))
    change(book[form.NUMBERS])
    buffer = io.BytesIO()
    book.save(buffer)
    review = read_review(plan, "x.xlsx", buffer.getvalue())
    assert any(words in problem.message for problem in review.problems)
    assert all(problem.sheet == form.NUMBERS for problem in review.problems)


def test_what_is_no_workbook_is_said(home: Path) -> None:
    [problem] = read_review(load_plan(home), "x.xlsx", b"%PDF").problems
    assert problem.message


def test_doubts_come_first_and_only_answers_are_open(home: Path) -> None:
    plan = load_plan(home)
    book = openpyxl.load_workbook(io.BytesIO(review_workbook(plan)))
    sheet = book[form.NUMBERS]
    titles = [cell.value for cell in sheet[HEAD + 1]]
    rows = list(sheet.iter_rows(min_row=FIRST))
    hints = [bool(row[0].value) for row in rows]
    assert hints == sorted(hints, reverse=True) and any(hints) and not all(hints)
    assert len(rows) == len(plan.figures)
    opened = {titles[cell.column - 1] for row in rows for cell in row if not cell.protection.locked}
    assert opened == {field.title for field in form.FIGURE_FIELDS} | set(form.SETTLED)
    assert sheet.protection.sheet and book[form.CHOICES].sheet_state == "hidden"
    validated = {titles[next(iter(rule.sqref.ranges)).min_col - 1] for rule in sheet.data_validations.dataValidation}
    assert validated >= {form.VERDICT, "性质", "口径", "比较", "进展", "时间", "单位"}


def test_every_value_has_a_word_that_means_it(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        for item in (*each.figures, *each.statements):
            for field in form.fields_of(item):
                value = getattr(item, field.name)
                assert form.meant(each, field, form.said(each, field, value)) == value
        for field in (*form.FIGURE_FIELDS, *form.CLAUSE_FIELDS):
            assert all(form.meant(each, field, word) is not None for word in form.choices(each, field))
