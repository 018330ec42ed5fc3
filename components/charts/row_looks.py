"""How the marks of row charts look, by kind of chart: sizes in pixels for text of 18 pixels, growing with it."""

from dataclasses import dataclass
from typing import Literal

from data.indicators.rows import MarkKind, RowChartKind


@dataclass(frozen=True)
class MarkLook:
    """How a kind of mark is drawn. `y` is counted from the middle of the row, `size` is a height, or a point's area."""

    shape: Literal["bar", "circle", "ring", "diamond", "rule", "text"]
    role: str
    y: float
    size: float = 0
    opacity: float = 1
    corner: int = 0


@dataclass(frozen=True)
class RowLook:
    """`step`: height of a row in multiples of the text's size; `head`: where its name stands; marks back to front."""

    step: float
    head: float
    marks: dict[MarkKind, MarkLook]


LOOKS: dict[RowChartKind, RowLook] = {
    "growth": RowLook(
        step=3.8,
        head=-14.625,
        marks={
            "band": MarkLook("bar", "target", 11.25, 26, opacity=0.3, corner=3),
            "link": MarkLook("bar", "target", 11.25, 5, opacity=0.45),
            "actual": MarkLook("circle", "actual", 11.25, 291),
            "target": MarkLook("diamond", "target", 11.25, 291),
            "gap": MarkLook("text", "derived", 11.25),
        },
    ),
    "limits": RowLook(
        step=5.5,
        head=-30,
        marks={
            "zone": MarkLook("bar", "target", 4, 30, opacity=0.16),
            "actual": MarkLook("bar", "actual", 4, 14),
            "limit": MarkLook("rule", "limit", 4, 42),
        },
    ),
    "pairs": RowLook(
        step=3.7,
        head=-16,
        marks={"actual": MarkLook("bar", "actual", 4, 9), "target": MarkLook("bar", "target", 18, 13)},
    ),
    "moved": RowLook(
        step=3.4,
        head=-12,
        marks={
            "actual": MarkLook("bar", "actual", 14, 16),
            "target": MarkLook("bar", "target", 14, 16),
            "derived": MarkLook("bar", "derived", 14, 16),
        },
    ),
    "story": RowLook(
        step=2.8,
        head=-13,
        marks={
            "link": MarkLook("bar", "target", 10, 5, opacity=0.45),
            "actual": MarkLook("circle", "actual", 10, 230),
            "target": MarkLook("diamond", "target", 10, 230),
            "city-actual": MarkLook("ring", "outside", 10, 200),
            "city-target": MarkLook("diamond", "outside", 10, 200),
            "result": MarkLook("circle", "outside", 10, 230),
        },
    ),
    "schedule": RowLook(
        step=4.5,
        head=-25.2,
        marks={
            "whole": MarkLook("bar", "muted", 26, 14, opacity=0.12),
            "done": MarkLook("bar", "outside", 26, 14, opacity=0.85),
            "target": MarkLook("diamond", "target", 26, 150),
            "elapsed": MarkLook("rule", "limit", 26, 26),
        },
    ),
}
