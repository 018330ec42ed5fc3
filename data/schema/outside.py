"""What others say about the years around the plan: `context.yaml` and `context.csv` as frozen models.

None of it stands in the plan's text. Each number has its producer, address and confidence.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

from pydantic import Field

from data.schema.fields import Amount, FileRow, NonEmpty, Slug
from data.schema.files import Comparator
from data.schema.later import CityMention, Milestone, Sought
from data.schema.sourced import SourcedRow

Territory = Literal["district", "city"]
Direction = Literal["actual", "target"]
Vintage = Literal["execution_report", "government_report", "press", "planned"]
Absence = Literal["not_found", "not_given", "differs", "not_applicable", "unlinked"]


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


class Absent(FileRow):
    """A number that a report was read for and does not give, or gives with another scope: said instead of “not found”.

    Each is one indicator of the plan; `why` is `not_given` or `differs`, and `note` what the report says instead.
    """

    indicator: Slug
    area: Territory
    what: Direction
    year: int
    why: Literal["not_given", "differs"]
    note: NonEmpty


class OutsideInfo(FileRow):
    """`context.yaml`. `caution` is said wherever outcomes stand; `never_said` are words that the plan never uses."""

    caution: NonEmpty
    caution_en: str = ""
    never_said: tuple[NonEmpty, ...] = ()
    series: tuple[Series, ...] = Field(min_length=1)
    absent: tuple[Absent, ...] = ()


class OutsideRow(SourcedRow):
    """`context.csv`: what one source says of one thing in one year.

    A level and a growth are never computed from each other, and each has its own comparator (超过8000亿元, 15%).
    """

    series: Slug
    area: Territory
    what: Direction
    year: int
    level: Amount
    unit: str
    level_comparator: Comparator = "eq"
    growth_percent: Amount
    growth_comparator: Comparator = "eq"
    vintage: Vintage


@dataclass(frozen=True)
class Outside:
    """All of it; empty for a plan that has none."""

    caution: str = ""
    caution_en: str = ""
    series: tuple[Series, ...] = ()
    rows: tuple[OutsideRow, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    sought: tuple[Sought, ...] = ()
    mentions: tuple[CityMention, ...] = ()
    absent: tuple[Absent, ...] = ()

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
