"""Downloads of tables, as CSV or as an Excel workbook, with what was chosen, the source and the date inside."""

import csv
import io
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from data.schema import Plan
from data.width import HALF, ems
from data.wording import cited, draft_source

Cell = str | int | Decimal | date | None
ORIGIN_COLUMNS = ("选择", "来源", "导出日期")
PRODUCER, DOCUMENT, OTHERS = "发布单位", "文件", "外部出处"
"""The heads of the columns that say whose figures a row holds, where they are not the plan's."""
MANY, WIDEST, WIDEST_OF_FEW = 5, 36, 60
"""Characters of a column, where there are many and where not: longer text goes on below, so that print is legible."""
A3, A4, LEGIBLE = 8, 9, 200  # Excel's numbers for them; characters across that A4 shows in at least 8 points
LINE, HIGHEST = 17, 409  # points; Excel has no higher row
MOST_DIGITS = 6
DAY = "yyyy-mm-dd"
TYPE = {"font_name": "微软雅黑", "font_size": 11}
CONTENTS = "目录"
ID = "编号"
"""The head of the column with the id of a row; a head that ends with it holds ids of other rows, and links to them."""
ENGLISH = "英译（非官方）"


@dataclass(frozen=True)
class Sheet:
    """One table: column names and rows that are keyed by them. A column that a row lacks stays empty.

    `printed` is how many of its columns go on paper where the others are for the screen alone; 0 means all.
    """

    name: str
    columns: tuple[str, ...]
    rows: Sequence[Mapping[str, Cell]]
    printed: int = 0


@dataclass(frozen=True)
class Origin:
    """Where a file comes from. `choice` says in words what the reader had chosen."""

    source: str
    choice: str
    exported: date

    def cells(self) -> tuple[Cell, ...]:
        """In the order of ORIGIN_COLUMNS."""
        return self.choice, self.source, self.exported


def origin(plan: Plan, choice: str, exported: date | None = None) -> Origin:
    """The origin of a file made now from a plan."""
    source = "；".join(filter(None, (draft_source(plan), cited(plan), "测算为本站所算")))
    return Origin(source, choice, exported or date.today())


def csv_file(sheet: Sheet, made: Origin) -> bytes:
    """A sheet as CSV for Excel (UTF-8 with BOM); the origin stands in the last columns of each row."""
    rows = []
    for row in sheet.rows:
        origin = replace(made, source=_source_of(row, made.source)).cells()
        last = dict(zip(ORIGIN_COLUMNS, map(cell_text, origin), strict=True))
        rows.append({**{key: cell_text(row.get(key)) for key in sheet.columns}, **last})
    return csv_bytes(rows, (*sheet.columns, *ORIGIN_COLUMNS))


def _source_of(row: Mapping[str, Cell], plans: str) -> str:
    """Whose figures stand in a row: others' alone where one is named, others' too where they are beside the plan's."""
    producer, document = cell_text(row.get(PRODUCER)), cell_text(row.get(DOCUMENT))
    if producer and not (document and document in plans):  # the plan's own rows name it as well
        return f"{producer}《{document}》" if document else producer
    others = cell_text(row.get(OTHERS)).splitlines()
    return "；".join((plans, *others))


def csv_bytes(rows: Iterable[Mapping[str, str]], columns: Iterable[str]) -> bytes:
    """Rows as CSV: UTF-8 with BOM, so that Excel reads Chinese; formula-like cells are defused."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, list(columns), extrasaction="ignore")
    writer.writeheader()
    writer.writerows({key: defused(value) for key, value in row.items()} for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def defused(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers."""
    if cell[:1] not in ("=", "+", "-", "@", "\t", "\r"):
        return cell
    try:
        float(cell)
    except ValueError:
        return "'" + cell
    return cell


def workbook(sheets: Sequence[Sheet], made: Origin, contents: bool = False) -> bytes:
    """Sheets as XLSX, the first one in front, or a list of them that leads to each; a last sheet 说明 says the origin.

    Ids and offsets stand behind what people read, and an id of another row leads to it. Numbers are numbers; text is
    written as text, so that nothing in it runs as a formula or a link out of the file.
    """
    import xlsxwriter

    sheets = [replace(sheet, columns=_readable_first(sheet.columns)) for sheet in sheets]
    links = _places_of_ids(sheets)
    if contents:
        sheets = [_contents(sheets), *sheets]
        links |= {sheet.name: f"internal:'{sheet.name}'!A1" for sheet in sheets}

    about = Sheet(
        "说明",
        ("项目", "内容"),
        [{"项目": key, "内容": value} for key, value in zip(ORIGIN_COLUMNS, made.cells(), strict=True)],
    )
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_format_properties": TYPE})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    look = {"text_wrap": True, "valign": "top"}
    body, leads = book.add_format(look), book.add_format({**look, "font_color": "#0A6B50", "underline": 1})
    dated = book.add_format({**look, "num_format": DAY, "align": "left"})
    numeric = {
        digits: book.add_format({**look, "num_format": "0." + "0" * digits if digits else "0"})
        for digits in range(MOST_DIGITS + 1)
    }
    for sheet in (*sheets, about):
        page = book.add_worksheet(sheet.name)
        page.freeze_panes(1, 0)
        _for_paper(page, sheet)
        page.set_footer(f"&L{made.source.replace('&', '&&')[:150]}&R&P / &N")
        for at, column in enumerate(sheet.columns):
            cells = [row.get(column) for row in sheet.rows]
            page.set_column(at, at, _width(sheet, at))
            page.write_string(0, at, column, head)
            for line, cell in enumerate(cells, start=1):
                if isinstance(cell, int | Decimal):
                    page.write_number(line, at, float(cell), numeric[_digits(cell)])
                elif isinstance(cell, date):
                    page.write_datetime(line, at, cell, dated)
                elif cell and (place := _link(links, sheet.name, column, cell)):
                    page.write_url(line, at, place, leads, cell)
                elif cell:
                    page.write_string(line, at, cell, body)
        if sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    book.close()
    return buffer.getvalue()


def _readable_first(columns: Sequence[str]) -> tuple[str, ...]:
    """The columns with ids and offsets last."""
    return tuple(sorted(columns, key=_is_behind))


def _is_behind(column: str) -> bool:
    """Whether a column is for looking up and not for reading in order: it stands last, and not on paper."""
    return column.endswith((ENGLISH, ID, "起", "止"))


def _places_of_ids(sheets: Sequence[Sheet]) -> dict[str, str]:
    """Where in the workbook the row with an id stands; the first sheet that has it counts."""
    found: dict[str, str] = {}
    for sheet in sheets:
        for line, row in enumerate(sheet.rows, start=2):
            if name := row.get(ID):
                found.setdefault(str(name), f"internal:'{sheet.name}'!A{line}")
    return found


def _link(links: Mapping[str, str], sheet: str, column: str, cell: str) -> str | None:
    """Where a cell leads: from the contents to a sheet, from an id to its row; of several, the first."""
    if sheet == CONTENTS or (column != ID and column.endswith(ID)):
        return links.get(cell.split(";")[0])
    return None


def _contents(sheets: Sequence[Sheet]) -> Sheet:
    columns = ("工作表", "行数", "栏目")
    rows: list[dict[str, Cell]] = [
        dict(zip(columns, (sheet.name, len(sheet.rows), "、".join(sheet.columns)), strict=True)) for sheet in sheets
    ]
    return Sheet(CONTENTS, columns, rows)


def _digits(cell: int | Decimal) -> int:
    """Decimals as given: 8.0 stays 8.0."""
    exponent = cell.as_tuple().exponent if isinstance(cell, Decimal) else 0
    return min(max(-exponent, 0), MOST_DIGITS) if isinstance(exponent, int) else 0


def cell_text(cell: Cell) -> str:
    """A cell as text: decimals as given, a day as in ISO 8601, nothing for None."""
    return "" if cell is None else format(cell, "f") if isinstance(cell, Decimal) else str(cell)


def _width(sheet: Sheet, at: int) -> int:
    """A column's width in characters: a Chinese one takes two."""
    column = sheet.columns[at]
    cells = [column, *(row.get(column) for row in sheet.rows)]
    longest = max(ems(line, HALF) / HALF for cell in cells for line in cell_text(cell).split("\n"))
    return min(int(longest) + 2, WIDEST if len(sheet.columns) > MANY else WIDEST_OF_FEW)


def _for_paper(page: Any, sheet: Sheet) -> None:
    """Across, as wide as the page, under a title and a head on every page, without the columns for looking up.

    Lines between rows, which are high enough in every program: some do not make room for wrapped text themselves.
    """
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.hide_gridlines(0)
    page.set_header(f"&C&14{sheet.name.replace('&', '&&')}")
    columns = sheet.columns[: sheet.printed] if sheet.printed else [c for c in sheet.columns if not _is_behind(c)]
    page.print_area(0, 0, len(sheet.rows), len(columns) - 1)
    page.set_paper(A3 if sum(_width(sheet, at) for at in range(len(columns))) > LEGIBLE else A4)
    seen = (*columns, ENGLISH)
    widths = {column: _width(sheet, at) for at, column in enumerate(sheet.columns) if column in seen}
    for line, row in enumerate(sheet.rows, start=1):
        lines = max(_lines(cell_text(row.get(column)), width) for column, width in widths.items())
        page.set_row(line, min(LINE * lines, HIGHEST))


def _lines(text: str, width: int) -> int:
    """How many lines a cell takes; a margin is left for fonts that are wider."""
    return sum(max(1, math.ceil(ems(line, HALF) / HALF / (width - 2))) for line in text.split("\n"))
