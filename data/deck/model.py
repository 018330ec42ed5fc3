"""What a slide holds: its title, and whatever of tiles, comparisons, counts, a table and texts belongs to it.

A slide says what is shown and in whose colour, never where: the screen, PowerPoint, Word and the one-file page lay it
out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from data.indicators.comparison import Comparison
from data.schema import Figure, Plan, Statement, TaskArea

SlideKind = Literal[
    "cover",
    "findings",
    "numbers",
    "review",
    "shortcomings",
    "growth",
    "limits",
    "direction",
    "pairs",
    "caveats",
    "areas",
    "area",
    "map",
    "continuity",
    "safeguards",
    "checks",
    "outcome",
    "projects",
    "open",
    "topic",
    "compare",
    "method",
]
OUTSIDE_BY = "外部来源："
"""Begins the remark that names who else is quoted on a slide."""


@dataclass(frozen=True)
class SlideText:
    """A piece of text; `role` names its colour and says whose it is: the plan's own where it is `text`."""

    text: str
    role: str = "text"
    bold: bool = False


@dataclass(frozen=True)
class SlideTable:
    """A small table; every row has a cell for every column. `weights` are the relative widths of the columns.

    `right` are the columns whose cells end at one line: numbers that are read down.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[SlideText, ...], ...] = ()
    weights: tuple[float, ...] = ()
    right: tuple[int, ...] = ()


@dataclass(frozen=True)
class Tile:
    """A large number in the colour `role`: its name and unit above it, the other year's number below."""

    name: str
    unit: str
    number: str
    below: str
    role: str


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
    """One slide.

    `counted` says what the `part` of each of its `tallies` counts. `sums` are lines with numbers of ours, `remarks`
    are notes; both stand on it in small type. `statements` are the ids of the sentences it rests on,
    `sources` other publishers' pages. `series` is what a slide is one page of. `outside` says that others' numbers
    stand on it. `part` is the section of the deck that it stands in. `presented` is what the reader puts on a cover,
    `logo` the picture there (PNG).
    """

    id: str
    kind: SlideKind
    name: str
    title: str
    subtitle: str = ""
    tiles: tuple[Tile, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    figures: tuple[Figure, ...] = ()
    tallies: tuple[AreaTally, ...] = ()
    counted: str = ""
    table: SlideTable = SlideTable()
    groups: tuple[ActionGroup, ...] = ()
    sums: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    area: TaskArea | None = None
    series: str = ""
    outside: bool = False
    part: str = ""
    presented: tuple[str, ...] = ()
    logo: bytes = b""

    @property
    def halves(self) -> tuple[tuple[ActionGroup, ...], tuple[ActionGroup, ...]]:
        """The groups in two columns, the first as long as the second or one longer."""
        cut = -(-len(self.groups) // 2)
        return self.groups[:cut], self.groups[cut:]


def numbered(name: str, slides: Sequence[Slide]) -> Iterator[Slide]:
    """Slides of one kind; where there are several, each says which of how many it is."""
    for number, slide in enumerate(slides, start=1):
        several = len(slides) > 1
        yield (
            replace(slide, id=f"{name}-{number}", name=f"{slide.name}（{number}/{len(slides)}）") if several else slide
        )


def text_table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], roles: tuple[str, ...] = ()) -> SlideTable:
    """A table whose columns each have one role, `text` where none are named.

    Widths follow the longest text of a column, evened out; a heading counts half, because it may take two lines.
    """
    named = roles or ("text",) * len(columns)
    cells = tuple(tuple(SlideText(text, role) for text, role in zip(row, named, strict=True)) for row in rows)
    longest = [max(len(head) / 2, *(len(row[at].text) for row in cells)) for at, head in enumerate(columns)]
    return SlideTable(columns, cells, tuple(max(length, max(longest) / 5) ** 0.6 for length in longest))


def years(plan: Plan) -> tuple[str, str]:
    """The year that the plan looks back on and the year that it plans: 2019年, 2020年."""
    return f"{plan.info.base_year}年", f"{plan.info.target_year}年"
