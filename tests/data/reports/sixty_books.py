"""Workbooks as people make them, made here: what Excel, WPS, LibreOffice and other writers leave in a file."""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from data.reports import form
from data.reports.form import Report
from data.reports.worklist import SHEET
from data.schema import Plan
from tests.readings import messages, read
from tests.worklists import exported, filled

ORDER = (
    "a-investment-events",
    "a-land-prepared",
    "a-pipeline-gas-rate",
    "a-public-kindergartens",
    "a-high-tech-firms-total",
    "a-substations",
)
"""The list has these six, in the rows from 4 to 9."""
EVENTS, LAND, GAS, PLACES, FIRMS, ANY = ORDER
Cells = dict[str, dict[str, Any]]
Build = Callable[[Plan], bytes]
Change = Callable[[Worksheet], Any]


def at(sheet: Worksheet, action: str, column: str) -> Any:
    return sheet.cell(4 + ORDER.index(action), form.COLUMNS.index(column) + 1)


def blank(plan: Plan) -> bytes:
    return exported(plan, [plan.statement[name] for name in ORDER])


def book(cells: Cells | None = None, change: Change | None = None) -> Build:
    """As Excel saves it: the app's own list, filled, and whatever else was done to it."""
    return lambda plan: filled(blank(plan), cells or {}, change)


def one(value: Any, number_format: str = "", action: str = EVENTS, column: str = form.AMOUNT) -> Build:
    """One cell filled, in one number format."""

    def change(sheet: Worksheet) -> None:
        cell = at(sheet, action, column)
        cell.value = value
        if number_format:
            cell.number_format = number_format

    return book(None, change)


def day(value: Any, number_format: str = "") -> Build:
    """A row with an amount, and a day as somebody writes it."""

    def change(sheet: Worksheet) -> None:
        at(sheet, EVENTS, form.AMOUNT).value = 12
        cell = at(sheet, EVENTS, form.UPDATED)
        cell.value = value
        if number_format:
            cell.number_format = number_format

    return book(None, change)


def above(*lines: str) -> Build:
    """Lines between the title and the head, as offices put them there."""

    def change(sheet: Worksheet) -> None:
        sheet.insert_rows(2, len(lines))
        for number, line in enumerate(lines, start=2):
            sheet.cell(number, 1).value = line
        sheet.cell(4 + len(lines), form.COLUMNS.index(form.AMOUNT) + 1).value = 12

    return book(None, change)


HEAD = (form.ID, form.LEAD, form.AMOUNT, form.NOTE, form.UPDATED)


def text(rows: Sequence[Sequence[Any]], encoding: str = "utf-8", delimiter: str = ",", head: Any = HEAD) -> Build:
    """Separated text with a head."""

    def build(_: Plan) -> bytes:
        buffer = io.StringIO(newline="")
        csv.writer(buffer, delimiter=delimiter).writerows([head, *rows])
        return buffer.getvalue().encode(encoding)

    return build


def raw(content: bytes | str) -> Build:
    """A file byte for byte."""
    return lambda _: content.encode() if isinstance(content, str) else content


def written(rows: Sequence[Sequence[Any]], head: Sequence[str] = HEAD, **options: Any) -> Build:
    """A small workbook of another writer, with the columns that somebody found worth keeping."""

    def build(_: Plan) -> bytes:
        buffer = io.BytesIO()
        with xlsxwriter.Workbook(buffer, options) as made:
            sheet = made.add_worksheet("Sheet1")
            style = made.add_format({"num_format": "yyyy-mm-dd"})
            for row, values in enumerate([head, *rows]):
                for column, value in enumerate(values):
                    sheet.write(row, column, value, style if isinstance(value, date) else None)
        return buffer.getvalue()

    return build


def repacked(build: Build, change: Callable[[str, bytes], bytes], more: Mapping[str, bytes] | None = None) -> Build:
    """The parts of a workbook changed by name, and others added."""

    def again(plan: Plan) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(build(plan))) as old, zipfile.ZipFile(buffer, "w") as new:
            for info in old.infolist():
                new.writestr(info.filename, change(info.filename, old.read(info)))
            for name, content in (more or {}).items():
                new.writestr(name, content)
        return buffer.getvalue()

    return again


def sheet_xml(rows: str) -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def streamed(rows: Sequence[Sequence[Any]], *, places: bool = True) -> Build:
    """As reporting systems write: every text in its cell; some do not even say which cell it is."""

    def cell(row: int, column: int, value: Any) -> str:
        place = f' r="{chr(65 + column)}{row}"' if places else ""
        if isinstance(value, int | float):
            return f"<c{place}><v>{value}</v></c>"
        return f'<c{place} t="inlineStr"><is><t>{value}</t></is></c>'

    xml = "".join(
        f"<row>{''.join(cell(number, column, value) for column, value in enumerate(row))}</row>"
        for number, row in enumerate([HEAD, *rows], start=1)
    )
    return repacked(written([]), lambda name, part: sheet_xml(xml) if name == "xl/worksheets/sheet1.xml" else part)


def strict(build: Build) -> Build:
    """As 严格的 Open XML 工作簿."""
    swaps = {
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }

    def change(_: str, part: bytes) -> bytes:
        for old, new in swaps.items():
            part = part.replace(old, new)
        return part

    return repacked(build, change)


def moved(plan: Plan) -> bytes:
    """Columns in another order, rows sorted the other way, and the guide thrown away."""
    old = openpyxl.load_workbook(io.BytesIO(filled(blank(plan), {EVENTS: {form.AMOUNT: 12}})))[SHEET]
    made = openpyxl.Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    rows = [[cell.value for cell in row] for row in old.iter_rows(min_row=3)]
    for row in [rows[0], *reversed(rows[1:])]:
        sheet.append([row[-1], *row[:-1]])
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def turned(plan: Plan) -> bytes:
    """Rows and columns exchanged."""
    old = openpyxl.load_workbook(io.BytesIO(blank(plan)))
    rows = [[cell.value for cell in row] for row in old[SHEET].iter_rows(min_row=3)]
    sheet = old.create_sheet("转置")
    for row in zip(*rows, strict=True):
        sheet.append(row)
    old.remove(old[SHEET])
    buffer = io.BytesIO()
    old.save(buffer)
    return buffer.getvalue()


def zipped(plan: Plan) -> bytes:
    """The workbooks of several units in one archive, as it was downloaded."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("甲局.xlsx", blank(plan))
    return buffer.getvalue()


@dataclass(frozen=True)
class Case:
    """What somebody made; what is read of it, by action; and what is said, each with its place."""

    name: str
    build: Build
    reads: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    says: Sequence[tuple[str, str]] = ()
    file: str = "填报.xlsx"


def check(plan: Plan, case: Case) -> None:
    """Reads what the case says, all of it, and says what it says, nothing else."""
    reading = read(plan, case.build(plan), case.file)
    first: dict[str, Report] = {}
    for filed in reading.reports:
        first.setdefault(filed.report.action, filed.report)
    assert first == {name: Report(name, **cells) for name, cells in case.reads.items()}
    assert len(reading.problems) == len(case.says), messages(reading)
    for place, said in case.says:
        assert any(place in each.place and said in each.message for each in reading.problems), messages(reading)
