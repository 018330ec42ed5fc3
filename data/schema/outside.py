"""What others say about the years around the plan: `context.yaml`, `context.csv` and `milestones.csv` as frozen models.

None of it stands in the plan's text. Each number has its producer, address and confidence.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

from pydantic import Field

from data.schema.fields import Amount, FileRow, Ids, NonEmpty, Slug

Territory = Literal["district", "city"]
Vintage = Literal["final", "official", "press", "planned", "unstated"]
Confidence = Literal["H", "M"]


class SeriesBreak(FileRow):
    """From the year `before` on, a series does not compare with what came earlier."""

    before: int
    why: NonEmpty


class Series(FileRow):
    """What is measured over the years, and the plan's own indicators of its level and its growth."""

    id: Slug
    name: NonEmpty
    level: Slug | None = None
    growth: Slug | None = None
    breaks: tuple[SeriesBreak, ...] = ()
    note: str = ""


class OutsideInfo(FileRow):
    """`context.yaml`. `caution` is said wherever outcomes stand; `never_said` are words that the plan never uses."""

    caution: NonEmpty
    never_said: tuple[NonEmpty, ...] = ()
    series: tuple[Series, ...] = Field(min_length=1)


class SourcedRow(FileRow):
    """Something that somebody else says: who, where it was read, and how sure it is."""

    id: Slug
    producer: NonEmpty
    address: NonEmpty
    confidence: Confidence
    note: str = ""


class OutsideRow(SourcedRow):
    """`context.csv`: what one source says of one thing in one year.

    A level and a growth are never computed from each other.
    """

    series: Slug
    area: Territory
    what: Literal["actual", "target"]
    year: int
    level: Amount
    unit: str
    growth_percent: Amount
    vintage: Vintage


class Milestone(SourcedRow):
    """`milestones.csv`: what became of a project on the day that a source names, and the statements that it answers."""

    name: NonEmpty
    what: NonEmpty
    date: date
    statements: Ids = Field(min_length=1)


@dataclass(frozen=True)
class Outside:
    """All of it; empty for a plan that has none."""

    caution: str = ""
    series: tuple[Series, ...] = ()
    rows: tuple[OutsideRow, ...] = ()
    milestones: tuple[Milestone, ...] = ()

    @cached_property
    def row(self) -> dict[str, OutsideRow]:
        """Rows by id."""
        return {item.id: item for item in self.rows}

    def number(self, name: str) -> tuple[Decimal, str] | None:
        """`row-id.level` or `row-id.growth` as a number and its unit; None where the source does not say."""
        row_id, _, part = name.partition(".")
        row = self.row.get(row_id)
        if row is None:
            return None
        number, unit = (row.level, row.unit) if part == "level" else (row.growth_percent, "%")
        return None if number is None else (number, unit)
