"""What a slide holds: the plan's own objects and a title that says what is to be seen.

A slide carries no layout. The screen, PowerPoint, Word and the one-file page each draw it by its kind.
"""

from dataclasses import dataclass
from typing import Literal

from data.indicators.comparison import Comparison
from data.schema import Figure, Statement, TaskArea

SlideKind = Literal[
    "cover",
    "numbers",
    "growth",
    "limits",
    "direction",
    "pairs",
    "areas",
    "area",
    "map",
    "continuity",
    "checks",
    "outcome",
    "method",
]


@dataclass(frozen=True)
class SlideTable:
    """A small table of words; every row has a cell for every column.

    `roles` says whose words a column holds, by the names of the colours: the plan's own where it is empty.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    roles: tuple[str, ...] = ()

    def role(self, column: int) -> str:
        return self.roles[column] if self.roles else "text"


@dataclass(frozen=True)
class AreaTally:
    """How many of a task area's actions answer a question, out of all of them."""

    area: TaskArea
    position: int
    whole: int
    part: int


@dataclass(frozen=True)
class ActionGroup:
    """A lead sentence, the actions shown under it, and how many more there are."""

    lead: str
    actions: tuple[Statement, ...]
    more: int = 0


@dataclass(frozen=True)
class Slide:
    """One slide. `statements` are the ids of the sentences it rests on, `sources` other people's pages.

    `sums` are lines with numbers of ours, `remarks` what else has to be said; both stand on it in small type.
    `series` is what a slide is one page of. `outside` says that other people's numbers stand on it.
    """

    id: str
    kind: SlideKind
    name: str
    title: str
    comparisons: tuple[Comparison, ...] = ()
    figures: tuple[Figure, ...] = ()
    groups: tuple[ActionGroup, ...] = ()
    tallies: tuple[AreaTally, ...] = ()
    grid: SlideTable = SlideTable()
    sums: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    area: TaskArea | None = None
    series: str = ""
    outside: bool = False
