"""A file that somebody sent, as plain grids of cells: what its readers build and what the reports are read from."""

from dataclasses import dataclass, field
from datetime import date, datetime

Value = str | int | float | bool | date | datetime | None


@dataclass(frozen=True)
class SheetCell:
    """A value as it is saved. `percent` where the sheet shows 0.6 as 60%; `error` such as #N/A stands for no value.

    `struck` where all or some of it is struck through; `month` where a date is shown without its day; `beside` is what
    the number format writes beside a number, such as 万.
    """

    value: Value
    percent: bool = False
    formula: bool = False
    error: str = ""
    picture: bool = False
    struck: bool = False
    month: bool = False
    beside: str = ""


EMPTY = SheetCell(None)


@dataclass(frozen=True)
class SheetGrid:
    """One sheet. `rows` holds row 1 first; `merged` the ranges of merged cells, such as `C5:C8`."""

    name: str
    rows: tuple[tuple[SheetCell, ...], ...]
    merged: tuple[str, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    notes: tuple[tuple[int, str], ...] = ()  # row (0: the whole sheet), what a reader should know
    separated: bool = False  # by commas and the like, so that a row may have too many cells


@dataclass(frozen=True)
class Contents:
    """What a file holds, and what a reader should know about how it was read."""

    grids: tuple[SheetGrid, ...]
    notes: tuple[str, ...] = field(default=())


def quoted(text: object, most: int = 20) -> str:
    """In quotation marks, with … where it is cut."""
    found = str(text)
    return f"“{found[:most]}{'…' if len(found) > most else ''}”"
