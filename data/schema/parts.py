"""What a plan is made of, every quote resolved to its place in the text.

Offsets are Python string positions, half-open.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data.schema.files import HEADINGS, Comparability, FigureBase, Indicator, StatementBase


@dataclass(frozen=True)
class Mention:
    """A stretch of the text that names a place or states a figure."""

    id: str
    start: int
    end: int


class Statement(StatementBase):
    """A tile of the text with everything that is tied to it. `theme` is the id of its lead sentence.

    Where it is `uncurated`, it prints a number that nobody has read yet: nothing is said from missing figures.
    """

    text: str
    start: int
    end: int
    theme: str
    continued_by: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    uncurated: bool = False

    @property
    def is_heading(self) -> bool:
        return self.role in HEADINGS

    @property
    def is_read(self) -> bool:
        """Whether a person has read it in full, so that a number that is not among its figures is not in it."""
        return self.review == "confirmed" and not self.uncurated


class Figure(FigureBase):
    """A stated quantity. `value` is as printed, `number` is what it amounts to in `unit`.

    A range has an `upper` end too, and `number` is its lower one.
    """

    value: str
    number: Decimal
    upper: Decimal | None = None
    start: int
    end: int
    also: tuple[Mention, ...] = ()

    @property
    def is_in_characters(self) -> bool:
        """Whether it is printed as a character (六大固体废物), which cannot stand without what it counts."""
        return not self.value[:1].isdigit()


@dataclass(frozen=True)
class Pair:
    """An indicator's actual and target; either may be missing where `comparability` is none.

    `absent` says why a target has no actual beside it.
    """

    indicator: Indicator
    actual: Figure | None
    target: Figure | None
    comparability: Comparability
    note: str
    absent: Literal["not_given", "differs", "not_applicable", ""] = ""

    @property
    def id(self) -> str:
        return self.indicator.id

    @property
    def is_read(self) -> bool:
        """Whether a person has confirmed its figures: before that, nothing is said from one that is missing."""
        return all(figure.review == "confirmed" for figure in (self.actual, self.target) if figure)


@dataclass(frozen=True)
class Coverage:
    """How much of the text is accounted for; all parts of a whole are counts."""

    characters: int
    tiled: int
    separators: int
    digit_runs: int
    digit_runs_in_figures: int
    digit_runs_named: int
    numerals: int
    numerals_explained: int
    uncurated: int
