"""The 校对表 as an Excel workbook: sentences are locked, what is chosen has drop-downs, doubts come first."""

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from data.labels import labels
from data.reports.worklist_workbook import (
    FONT,
    LINE_POINTS,
    MOST_POINTS,
    MUTED,
    cell_formats,
    header_format,
    protect,
    wrapped_lines,
    write_table,
)
from data.review import sheet as form
from data.schema import HEADINGS, Plan
from data.wording import draft_words

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

HEAD = 2  # rows above the header: title, and how far the review is
WIDTHS = {form.HINT: 14, form.TEXT: 50, "名称": 26, "指标": 16, "位置": 13, "类型": 16, form.WHY: 26, form.ID: 20}
WIDTHS |= {form.VERDICT: 15, form.ON: 12, "口径": 14, "时间": 13}
WIDTH = 10
GUIDES = (
    ("提示", "初稿没有把握的地方。有提示的排在最前面，先看这些。"),
    ("原文", "这一句的原文，锁定。“数字”表里，所说的数用【】标出。"),
    ("处理", "与原文相符的选“确认”；改了任何一格的选“改”；不是数量的选“不是数量：…”，并在“说明”里写原因。没读的留空。"),
    ("校对人、日期", "写了“处理”的行都要填。日期如 2026-06-30。"),
    ("说明", "给读者看的说明，可以不填。比较词或单位确需与原文印的不同的，照这样写：“突破”按不少于。"),
    ("类别、类型", "只有“举措”“执行情况”有类型，其他类别的类型留空。部分、章节、小节的类别不在这里改。"),
    ("编号、版本", "用来对应数据，锁定，请不要改动。"),
    ("交回", "整个工作簿交回。可以只填一部分，其余下次再填。"),
)  # fmt: skip


def review_workbook(plan: Plan) -> bytes:
    """The whole file."""
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": f"{plan.info.title} 校对表"})
    book.formats[0].set_font_name(FONT)
    fields = (*form.FIGURE_FIELDS, *form.CLAUSE_FIELDS)
    lists = {field.title: form.choices(plan, field) for field in fields}
    lists |= {form.NUMBERS: form.verdicts(), form.CLAUSES: [form.CONFIRM, form.CHANGE]}
    lists = {title: words for title, words in lists.items() if words}
    _write_sheet(book, plan, form.NUMBERS, form.FIGURE_COLUMNS, form.ordered(plan.figures), lists)
    _write_sheet(book, plan, form.CLAUSES, form.CLAUSE_COLUMNS, form.ordered(plan.statements), lists)
    write_table(book, form.GUIDE, ("栏目", "怎样填"), GUIDES)
    hidden = book.add_worksheet(form.CHOICES)
    for column, (title, words) in enumerate(lists.items()):
        hidden.write_column(0, column, [title, *words])
    hidden.hide()
    book.close()
    return buffer.getvalue()


def _write_sheet(
    book: "Workbook",
    plan: Plan,
    name: str,
    columns: Sequence[str],
    items: Sequence[form.Item],
    lists: Mapping[str, Sequence[str]],
) -> None:
    sheet, header, formats = book.add_worksheet(name), header_format(book), cell_formats(book)
    title = book.add_format({"bold": True, "font_size": 14, "font_name": FONT})
    sheet.write_string(0, 0, f"{plan.info.title} 校对表：{name}", title)
    note = book.add_format({"font_color": MUTED, "font_name": FONT, "font_size": 9})
    sheet.write_string(1, 0, f"{draft_words(plan) or '已全部确认'}。怎样填见“{form.GUIDE}”。", note)
    for column, head in enumerate(columns):
        sheet.set_column(column, column, WIDTHS.get(head, WIDTH), None, {"hidden": head == form.VERSION})
        sheet.write_string(HEAD, column, head, header)
    for line, item in enumerate(items, start=HEAD + 1):
        row = form.shown(plan, item)
        opened = {field.title for field in form.fields_of(item)} | set(form.SETTLED)
        if row.get("类别") in _HEADINGS:
            opened -= {"类别", "类型"}
        for column, head in enumerate(columns):
            sheet.write_string(line, column, row[head], formats[head in opened, False, False])
        points = max(wrapped_lines(row[head], WIDTHS.get(head, WIDTH)) for head in columns) * LINE_POINTS
        sheet.set_row(line, min(points, MOST_POINTS))
    _add_lists(sheet, name, columns, len(items), lists)
    last = HEAD + max(len(items), 1)
    protect(sheet, HEAD, last, len(columns), columns.index(form.TEXT) + 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD, HEAD)


_HEADINGS = {labels("roles")[role] for role in HEADINGS}


def _add_lists(
    sheet: "Worksheet", name: str, columns: Sequence[str], rows: int, lists: Mapping[str, Sequence[str]]
) -> None:
    """Drop-downs that name the hidden sheet, since a list in the rule itself holds 255 characters only."""
    for at, (title, words) in enumerate(lists.items()):
        column = form.VERDICT if title == name else title
        if column not in columns:
            continue
        letter = chr(ord("A") + at)
        rule = {
            "validate": "list",
            "source": f"={form.CHOICES}!${letter}$2:${letter}${len(words) + 1}",
            "error_title": column,
            "error_message": "请从列表中选",
            "error_type": "warning" if column in ("单位", "时间") else "stop",
        }
        place = columns.index(column)
        sheet.data_validation(HEAD + 1, place, HEAD + max(rows, 1), place, rule)
