"""The work list as an Excel workbook: what it looks like, what is locked, and how it prints."""

import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import product
from math import ceil
from typing import TYPE_CHECKING, Any

from data.reports import form
from data.reports.cell_values import MAX_TEXT
from data.reports.worklist import SHEET, Worklist, WorklistRow, guide, rows
from data.width import HALF, ems

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

LEFT_OUT = "……（太长，以下从略；全文在“保存全部填报”的工作簿里）"
HEAD = 2  # rows above the header: title, and what was chosen
WIDTHS = {
    "序号": 5,
    "任务领域": 10,
    "举措主题": 14,
    "举措原文": 34,
    "量化目标": 20,
    "时限": 9,
    "地点": 14,
    "牵头单位": 11,
    "责任单位": 12,
    "年度目标值": 9,
    "累计完成值": 9,
    "进展说明": 22,
    "状态": 8,
    "佐证": 12,
    "更新日期": 11,
    "填报口径": 18,
    "季度目标": 12,
    "计划完成时间": 11,
    "后来": 24,
    "编号": 42,
}
COLOURS = {
    form.DONE: "#c5dfd1",
    form.AHEAD: "#dcece3",
    form.ON_TIME: "#eef6f1",
    form.LATE: "#f6d9b8",
    form.OVER: "#f2c4b3",
    form.IN_LIMIT: "#eef6f1",
    form.DISPUTED: "#e6dcf8",
}
LINE, SHADE, MUTED = "#c9d6cf", "#eff5f1", "#4a5a53"
FONT = "微软雅黑"
BASE = {"font_name": FONT, "font_size": 10, "text_wrap": True, "valign": "top", "border": 1, "border_color": LINE}
LEAST_LINES = 2  # so that a short note fits without more
LINE_POINTS, MOST_POINTS = 16.5, 400.0
CHARACTER_PIXELS, HALF_WIDTH_PIXELS = 7, 6.67  # a column's unit, and half a Chinese character of 10 points


def workbook(work: Worklist) -> bytes:
    """The whole file: the list, how to fill it, and what contradicts where something does."""
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": work.title, "comments": work.note})
    book.formats[0].set_font_name(FONT)
    _write_list(book, work)
    if work.conflicts:
        write_table(book, form.CONFLICTS, ("编号", "举措原文", "列", "填报值", "文件", "更新日期"), work.conflicts)
    write_table(book, form.GUIDE, ("栏目", "怎样填"), guide(work.plan))
    book.close()
    return buffer.getvalue()


def _write_list(book: "Workbook", work: Worklist) -> None:
    sheet = book.add_worksheet(SHEET)
    sheet.write_string(0, 0, work.title, book.add_format({"bold": True, "font_size": 14, "font_name": FONT}))
    sheet.write_string(1, 0, work.note, book.add_format({"font_color": MUTED, "font_name": FONT, "font_size": 9}))
    header, formats = header_format(book), cell_formats(book)
    last = HEAD + len(work.actions)
    for column, name in enumerate(form.COLUMNS):
        sheet.set_column(column, column, WIDTHS[name])
        sheet.write_string(HEAD, column, name, header)
    for line, row in enumerate(rows(work.plan, work.actions, work.reports), start=HEAD + 1):
        planned = form.planned_amounts(work.plan, work.plan.statement[str(row[form.ID])])
        disputed = work.disputed.get(str(row[form.ID]), frozenset())
        for column, name in enumerate(form.COLUMNS):
            is_open = name in form.OPEN_COLUMNS and not (name == form.TARGET and planned)
            style = formats[is_open, name in (form.UPDATED, form.DUE), name in disputed]
            sheet.write(line, column, _fitting(row[name]), style)
        sheet.set_row(line, _height(row))
        _add_validation(sheet, line, len(planned), work.plan.info.target_year)
    protect(sheet, HEAD, last, len(form.COLUMNS), form.COLUMNS.index(form.TEXT) + 1)
    _print_setup(sheet, work, last)
    status = form.COLUMNS.index(form.STATUS)
    for text, colour in COLOURS.items():
        sheet.conditional_format(
            HEAD + 1,
            status,
            max(last, HEAD + 1),
            status,
            {"type": "cell", "criteria": "==", "value": f'"{text}"', "format": book.add_format({"bg_color": colour})},
        )


def header_format(book: "Workbook") -> "Format":
    return book.add_format({**BASE, "bold": True, "bg_color": COLOURS[form.DONE], "align": "center"})


def cell_formats(book: "Workbook") -> "dict[tuple[bool, bool, bool], Format]":
    """By whether a cell is open to units, is a date, is disputed. The plan's own cells are shaded and locked."""
    return {
        (is_open, is_date, is_disputed): book.add_format(
            BASE
            | {"locked": not is_open}
            | ({"num_format": "yyyy-mm-dd"} if is_date else {})
            | ({"bg_color": COLOURS[form.DISPUTED]} if is_disputed else {} if is_open else {"bg_color": SHADE})
        )
        for is_open, is_date, is_disputed in product((True, False), repeat=3)
    }


def _fitting(value: str | int | Decimal | date | None) -> str | int | Decimal | date | None:
    """Merged notes may be longer than a cell that can be read back; that some is left out is said in the cell."""
    if isinstance(value, str) and len(value) > MAX_TEXT:
        return value[: MAX_TEXT - len(LEFT_OUT)] + LEFT_OUT
    return value


def _height(row: WorklistRow) -> float:
    """Room for the longest wrapped cell of a row, in points. Only Excel finds it by itself when it opens a file."""
    lines = max(wrapped_lines(value, WIDTHS[name]) for name, value in row.items() if isinstance(value, str))
    return min(max(lines, LEAST_LINES) * LINE_POINTS, MOST_POINTS)


def wrapped_lines(text: str, width: int) -> int:
    room = (width * CHARACTER_PIXELS - 1) / HALF_WIDTH_PIXELS
    return sum(max(ceil(ems(part, HALF) / HALF / room), 1) for part in text.split("\n"))


def _add_validation(sheet: "Worksheet", row: int, targets: int, year: int) -> None:
    """Drop-downs, limits and hints of one row, whose action has so many targets."""

    def validate(name: str, **rule: Any) -> None:
        column = form.COLUMNS.index(name)
        title = {"error_title": name} if "error_message" in rule else {}
        sheet.data_validation(row, column, row, column, rule | title)

    validate(form.STATUS, validate="list", source=list(form.STATUSES), error_message="请从列表中选")
    hint = (
        f"填什么见“{form.WANTED}”，单位与“量化目标”相同，只填数字"
        if targets == 1
        else "有自定的年度目标值时，填同一单位的数字"
    )
    if targets > 1:
        hint = f"有 {targets} 个目标：按“量化目标”的顺序填 {targets} 个数，用“；”隔开"
        validate(form.AMOUNT, validate="any", input_title=form.AMOUNT, input_message=hint)
    else:
        error = "通常只填不小于 0 的数字。与目标相差很大而确实如此的，连同单位一起填，选“是”"
        number: dict[str, Any] = {"validate": "decimal", "criteria": ">=", "value": 0, "error_type": "warning"}
        validate(form.AMOUNT, **number, input_title=form.AMOUNT, input_message=hint, error_message=error)
    if targets < 2:
        hint = "到每个季度末的累计数，不是每个季度各自的数；四个数用“；”隔开，如 3；6；8；10"
        validate(form.MILESTONES, validate="any", input_title=form.MILESTONES, input_message=hint)
    for name in (form.UPDATED, form.DUE):
        validate(
            name,
            validate="date",
            criteria="between",
            minimum=date(year, 1, 1),
            maximum=date(year + 1, 12, 31),
            error_message=f"请填日期，如 {year}-06-30",
        )


def protect(sheet: "Worksheet", head: int, last: int, columns: int, frozen: int) -> None:
    """What is locked is locked, without a password; sorting, filtering and widths stay free."""
    free = ("sort", "autofilter", "format_columns", "format_rows", "select_locked_cells", "select_unlocked_cells")
    sheet.protect("", dict.fromkeys(free, True))
    sheet.autofilter(head, 0, max(last, head + 1), columns - 1)
    sheet.freeze_panes(head + 1, frozen)


def _print_setup(sheet: "Worksheet", work: Worklist, last: int) -> None:
    """A4 landscape, one page wide, title and header on each page; the ids stay off the paper."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.print_area(0, 0, max(last, HEAD + 1), len(form.COLUMNS) - 2)
    sheet.repeat_rows(0, HEAD)
    sheet.set_footer(f"&L{work.title.replace('&', '&&')[:120]}&R第 &P 页，共 &N 页")


def write_table(book: "Workbook", name: str, columns: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    sheet, header, text_format = book.add_worksheet(name), header_format(book), cell_formats(book)[True, False, False]
    widths = [min(max(2 * max((len(line[at]) for line in lines), default=4), 10), 60) for at in range(len(columns))]
    for column, title in enumerate(columns):
        sheet.set_column(column, column, widths[column])
        sheet.write_string(0, column, title, header)
    for row, line in enumerate(lines, start=1):
        sheet.set_row(row, max(map(wrapped_lines, line, widths)) * LINE_POINTS)
        for column, text in enumerate(line):
            sheet.write_string(row, column, text, text_format)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
