"""A chart made of rows, before any medium draws it: the page, the slides, PowerPoint and the one-file page share it.

Positions are shares of a row's axis, 0 to 1: a medium only multiplies them by its width.
"""

from dataclasses import dataclass
from typing import Literal

RowChartKind = Literal["growth", "limits", "pairs", "moved", "schedule", "story"]
MarkKind = Literal[
    "band", "link", "zone", "limit", "actual", "target", "derived",
    "gap", "whole", "done", "elapsed", "result", "city-actual", "city-target"
]  # fmt: skip


@dataclass(frozen=True)
class RowMark:
    """A bar from `start` to `end`, or a point at `end`, in shares of the axis, with a text beside it or none."""

    kind: MarkKind
    start: float
    end: float
    hollow: bool = False
    text: str = ""


@dataclass(frozen=True)
class ChartRow:
    """A name, its numbers in words, a label of ours, and the marks in the order in which they are drawn.

    `role` is the colour of `words`. `after` stands behind them in others' colour, or grey where it says that nothing
    was `found`. `room` (of ours) and `note` stand below the marks.
    """

    id: str
    name: str
    words: str
    label: str
    marks: tuple[RowMark, ...]
    role: Literal["actual", "target", "derived", "outside"] = "target"
    room: str = ""
    note: str = ""
    after: str = ""
    found: bool = True

    def mark(self, kind: MarkKind) -> RowMark | None:
        """The row's mark of a kind; None where it has none."""
        return next((mark for mark in self.marks if mark.kind == kind), None)


@dataclass(frozen=True)
class AxisTick:
    """A value on an axis that all rows share."""

    at: float
    text: str


@dataclass(frozen=True)
class RowChart:
    """Rows in the order in which they are drawn. `ticks` where they share one axis."""

    kind: RowChartKind
    rows: tuple[ChartRow, ...]
    ticks: tuple[AxisTick, ...] = ()
