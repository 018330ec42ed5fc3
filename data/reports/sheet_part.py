"""One sheet of a workbook, row by row: values as saved, and what stands on the sheet that is not a value."""

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from data.reports.cell_styles import DATE, GENERAL, MONTH, PERCENT, PLAIN, CellStyle
from data.reports.cells import EMPTY, SheetCell, Value
from data.reports.limits import MAX_COLUMNS, MAX_MERGED, MAX_ROWS, Budget, TooMuchError
from data.reports.workbook_parts import SharedText, is_on, unescaped
from data.reports.xml_parts import EnoughError, stream

_PLACE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_PAINTED = re.compile(rb'<(?:\w{1,9}:)?c r="[A-Z]{1,3}\d{1,7}"(?: s="\d{1,6}")?\s*/>')
_WHOLE = re.compile(r"-?\d{1,17}")
_PICTURE = re.compile(r"=?\s*(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(", re.IGNORECASE)
_EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}
_DAYS = 100_000  # up to the year 2173


@dataclass
class SheetReading:
    """What a sheet holds, by row and column from 1."""

    rows: dict[int, dict[int, SheetCell]] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    more_rows: bool = False
    more_columns: int = 0  # the row in which the first of them stands
    more_merged: bool = False


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class _Sheet:
    """The handlers of one sheet."""

    def __init__(
        self, texts: Sequence[SharedText], styles: Sequence[CellStyle], budget: Budget, *, from_1904: bool
    ) -> None:
        self.texts, self.styles, self.budget, self.from_1904 = texts, styles, budget, from_1904
        self.found = SheetReading()
        self.row = self.column = 0
        self.type = self.inside = ""
        self.style = PLAIN
        self.formula = self.picture = self.phonetic = self.run_struck = self.struck = False
        self.value: list[str] = []
        self.code: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "row":
            self.row = int(attributes.get("r") or self.row + 1)
            self.column = 0
            if self.row > MAX_ROWS * 2:  # painted to the end of the sheet, which costs more than the rows that count
                self.found.more_rows = True
                raise EnoughError
            if attributes.get("hidden") in ("1", "true"):
                self._hide_row()
        elif tag == "c":
            self._start_cell(attributes)
        elif tag in ("v", "t"):
            self.inside = "" if self.phonetic else "value"
        elif tag == "f":
            self.inside, self.formula = "formula", True
        elif tag == "rPh":
            self.phonetic = True
        elif tag == "strike":
            self.run_struck = is_on(attributes)
        elif tag == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes.get("min", "1")), int(attributes.get("max", "1"))
            self.found.hidden_columns.update(range(first, min(last, MAX_COLUMNS) + 1))
        elif tag == "mergeCell":
            if len(self.found.merged) < MAX_MERGED:
                self.found.merged.append(attributes.get("ref", "")[:20])
            else:
                self.found.more_merged = True

    def _hide_row(self) -> None:
        if self.row <= MAX_ROWS:
            self.found.hidden_rows.add(self.row)

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        place = _PLACE.fullmatch(attributes.get("r", ""))
        self.column = column_number(place[1]) if place else self.column + 1
        style = attributes.get("s", "")
        self.style = self.styles[int(style or 0)] if int(style or 0) < len(self.styles) else PLAIN
        self.type = attributes.get("t", "n")
        self.formula, self.picture = False, "vm" in attributes
        self.run_struck, self.struck = False, self.style.struck
        self.value.clear()
        self.code.clear()

    def characters(self, data: str) -> None:
        if self.inside:
            self.budget.keep(len(data))
            (self.value if self.inside == "value" else self.code).append(data)
            self.struck = self.struck or (self.run_struck and bool(data.strip()))

    def end(self, tag: str) -> None:
        if tag in ("v", "t", "f"):
            self.inside = ""
        elif tag == "rPh":
            self.phonetic = False
        elif tag == "r":
            self.run_struck = False
        elif tag == "c":
            self._end_cell()

    def _end_cell(self) -> None:
        value, code = "".join(self.value), "".join(self.code)
        if not (value or self.formula or self.picture):
            return
        if self.row > MAX_ROWS:
            self.found.more_rows = True
            raise EnoughError
        if self.column > MAX_COLUMNS:
            self.found.more_columns = self.found.more_columns or self.row
            return
        self.budget.cell()
        self.found.rows.setdefault(self.row, {})[self.column] = self._cell(value, code)

    def _cell(self, value: str, code: str) -> SheetCell:
        if self.picture or _PICTURE.match(code) or _PICTURE.match(value):
            return SheetCell(None, picture=True)
        if self.type == "e":
            return SheetCell(None, error=value[:20], formula=self.formula)
        kind = self.style.kind if self.type == "n" else ""
        return SheetCell(
            found := self._value(value),
            percent=kind == PERCENT,
            formula=self.formula,
            struck=self.struck and found not in (None, ""),
            month=kind == MONTH and isinstance(found, date),
            beside=self.style.beside if self.type == "n" and kind == GENERAL else "",
        )

    def _value(self, value: str) -> Value:
        if not value and self.type != "str":
            return None
        if self.type == "s":
            text, struck = self.texts[int(value)]
            self.struck = self.struck or struck
            self.budget.keep(len(text))  # one long text in every cell is as long as it is shown
            return text
        if self.type in ("str", "inlineStr"):
            return unescaped(value)
        if self.type == "b":
            return value.strip() in ("1", "true")
        if self.type == "d":
            return datetime.fromisoformat(value.strip().removesuffix("Z"))
        number = int(value) if _WHOLE.fullmatch(value.strip()) else float(value)
        return _day(number, self.from_1904) if self.style.kind in (DATE, MONTH) and 0 < number < _DAYS else number


def _day(number: float, from_1904: bool) -> date | datetime:
    moment = _EPOCHS[from_1904] + timedelta(days=int(number), seconds=round(number % 1 * 86_400))
    return moment.date() if number == int(number) else moment


def read_sheet(
    archive: zipfile.ZipFile,
    part: str,
    texts: Sequence[SharedText],
    styles: Sequence[CellStyle],
    budget: Budget,
    *,
    from_1904: bool,
) -> SheetReading:
    """Rows after MAX_ROWS are not kept; whether something stands there is noticed as far as the budget goes."""
    sheet = _Sheet(texts, styles, budget, from_1904=from_1904)
    try:
        stream(archive, part, budget, sheet.start, sheet.end, sheet.characters, passed_over=_PAINTED)
    except TooMuchError as error:
        if sheet.row <= MAX_ROWS:
            raise TooMuchError(f"{error}（读到第 {sheet.row} 行）" if sheet.row else str(error)) from error
        sheet.found.more_rows = True
    return sheet.found


def as_rows(found: SheetReading) -> tuple[tuple[SheetCell, ...], ...]:
    """Row 1 first, each as long as its last filled cell."""
    last = max(found.rows, default=0)
    return tuple(
        tuple(row.get(column, EMPTY) for column in range(1, max(row, default=0) + 1))
        for row in (found.rows.get(number, {}) for number in range(1, last + 1))
    )
