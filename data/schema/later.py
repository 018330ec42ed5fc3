"""What came of the plan's projects: `milestones.csv`, `sought.csv` and `city-mentions.csv` as frozen models.

Decision: a step is one sentence of one source. Context: a project goes on for years, sources differ and repeat each
other. Choice: a row a sentence, with the step that it carries and a date no finer than it says; what was found of a
project is its rows, and code picks the furthest. Price: one opening may stand in two rows, each with its source.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from data.dates import last_day
from data.schema.fields import FileRow, Ids, NonEmpty, Slug
from data.schema.sourced import SourcedRow

Step = Literal[
    "renamed",
    "prepared",
    "started",
    "building",
    "topped_out",
    "largely_built",
    "moved_in",
    "partly",
    "founded",
    "reached",
    "approved",
    "adopted",
    "completed",
    "opened",
    "related",
    "planned",
]
"""From the first to the last that a project goes through; then what is no step of it: a fact beside it, and what a
later plan intended."""
DONE: tuple[Step, ...] = ("founded", "reached", "approved", "adopted", "completed", "opened")
NO_STEP: tuple[Step, ...] = ("related", "planned")


def _valid(words: str) -> str:
    try:
        last_day(words or "1")
    except ValueError as error:
        raise ValueError("is no valid date") from error
    return words


_POINT = r"\d{4}(-\d{2}(-\d{2})?)?"
When = Annotated[str, StringConstraints(pattern=rf"^({_POINT}|({_POINT}|\.\.)/{_POINT})?$"), AfterValidator(_valid)]
"""A day, a month or a year, two of them as a span, or `../2021-02`: not later than. Empty where no year is said."""


class Milestone(SourcedRow):
    """`milestones.csv`: one step of a project, as one source says it, and the statements that it answers."""

    subject: NonEmpty
    what: NonEmpty
    status: Step
    date: When
    statements: Ids = Field(min_length=1)
    places: Ids = ()

    @property
    def is_step(self) -> bool:
        """Whether it happened to the project itself: neither a later plan's intention nor a fact beside it."""
        return self.status not in NO_STEP


class Sought(FileRow):
    """`sought.csv`: what was looked for up to a day and not found; that says nothing of the project itself."""

    id: Slug
    subject: NonEmpty
    what: NonEmpty
    statements: Ids = Field(min_length=1)
    places: Ids = ()
    as_of: date


class CityMention(SourcedRow):
    """`city-mentions.csv`: a sentence of the city's yearly report on the district; what it did, or what it planned."""

    year: int
    part: Literal["review", "plan"]
    section: NonEmpty
    places: Ids = ()
