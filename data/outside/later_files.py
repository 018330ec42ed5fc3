"""`milestones.csv`, `sought.csv` and `city-mentions.csv` read and held against the plan, which may have none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data.dates import last_day
from data.loading.faults import Faults
from data.loading.home import Home
from data.loading.located import read_rows
from data.schema import Plan
from data.schema.later import CityMention, Milestone, Sought

MILESTONES, SOUGHT, MENTIONS = "milestones.csv", "sought.csv", "city-mentions.csv"
Row = Milestone | Sought | CityMention
Problem = tuple[bool, str, str]


@dataclass(frozen=True)
class LaterFiles:
    """What the files say, each row with its line."""

    milestones: list[tuple[int, Milestone]]
    sought: list[tuple[int, Sought]]
    mentions: list[tuple[int, CityMention]]


def read_later(home: Home, faults: Faults) -> LaterFiles:
    """The files of a plan folder; faults in their form only."""
    return LaterFiles(
        read_rows(home, MILESTONES, Milestone, faults, optional=True),
        read_rows(home, SOUGHT, Sought, faults, optional=True),
        read_rows(home, MENTIONS, CityMention, faults, optional=True),
    )


def check_later(plan: Plan, files: LaterFiles, faults: Faults) -> None:
    """A fault for each id that is taken or unknown, and for what a row must say to be believed."""
    seen: set[str] = set()
    for file, rows in ((MILESTONES, files.milestones), (SOUGHT, files.sought), (MENTIONS, files.mentions)):
        for line, row in rows:
            for wrong, field, words in (*_of_any(plan, row, seen), *_of_a_milestone(plan, row), *_unquoted(row)):
                if wrong:
                    faults.add(file, line, field, words)
            seen.add(row.id)


def _of_any(plan: Plan, row: Row, seen: Iterable[str]) -> Iterator[Problem]:
    """Ids: one address leads to each, whichever file it stands in."""
    yield row.id in seen, "id", f"{row.id} is taken already"
    for name in () if isinstance(row, CityMention) else row.statements:
        yield name not in plan.statement, "statements", f"no statement has the id {name}"
    for name in row.places:
        known = name in plan.place or any(name in place.former_ids for place in plan.places)
        yield not known, "places", f"no place has the id {name}"


def _of_a_milestone(plan: Plan, row: Row) -> Iterator[Problem]:
    if not isinstance(row, Milestone):
        return
    published = plan.info.published
    past = bool(row.date) and last_day(row.date) <= published
    yield past, "date", f"{row.date} is not after the plan of {published}"
    yield not row.date and not row.note, "note", "says why there is no date"
    yield row.status == "renamed" and not row.note, "note", "says why both names are of one thing"


def _unquoted(row: Row) -> Iterator[Problem]:
    if not isinstance(row, Sought):
        yield not row.quote, "quote", "is what a reader is shown as the source's words"
        yield not row.document, "document", "is what a reader looks it up by"
