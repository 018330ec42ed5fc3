"""A curated CSV file whose untouched rows are written back byte for byte."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

_MARK = "\ufeff"


@dataclass(frozen=True)
class Row:
    """One row. `raw` is as it stands in the file; empty where it is new or changed. `line` counts from 1."""

    cells: Mapping[str, str]
    raw: str = ""
    line: int = 0

    def changed(self, cells: Mapping[str, str]) -> "Row":
        """With other cells; itself where they say the same."""
        new = {**self.cells, **cells}
        return self if all(self.cells.get(name, "") == value for name, value in new.items()) else Row(new)


@dataclass(frozen=True)
class Table:
    """A file: its columns in their order, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    mark: str = _MARK
    newline: str = "\n"

    def content(self) -> bytes:
        """The file. A column that only new rows fill is added at the end; all other rows are as they were."""
        filled = {name: None for row in self.rows if not row.raw for name, value in row.cells.items() if value}
        added = tuple(name for name in filled if name not in self.columns)
        lines = [self._line((*self.columns, *added))]
        for row in self.rows:
            if row.raw:
                ending = row.raw[len(row.raw.rstrip("\r\n")) :]
                lines.append(row.raw.rstrip("\r\n") + "," * len(added) + (ending or self.newline))
            else:
                lines.append(self._line(row.cells.get(name, "") for name in (*self.columns, *added)))
        return (self.mark + "".join(lines)).encode()

    def _line(self, cells: Iterable[str]) -> str:
        buffer = io.StringIO(newline="")
        csv.writer(buffer, lineterminator=self.newline).writerow(cells)
        return buffer.getvalue()

    def with_rows(self, rows: Iterable[Row]) -> "Table":
        return replace(self, rows=tuple(rows))


def read_table(content: bytes) -> Table:
    """A file that the load has read without a fault."""
    text = content.decode("utf-8")
    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    records = list(_records(text))
    newline = "\r\n" if "\r\n" in text else "\n"
    columns = tuple(records[0][0]) if records else ()
    rows = tuple(Row(dict(zip(columns, cells, strict=False)), raw, line) for cells, raw, line in records[1:] if cells)
    return Table(columns, rows, mark, newline)


def _records(text: str) -> Iterator[tuple[list[str], str, int]]:
    lines = io.StringIO(text, newline="").readlines()
    reader = csv.reader(lines)
    before = 0
    for cells in reader:
        yield cells, "".join(lines[before : reader.line_num]), before + 1
        before = reader.line_num
