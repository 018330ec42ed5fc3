"""What came of a promise: the one lookup, by statement, place, line or indicator, and its one wording.

Nothing is said where nothing was looked for. A later plan's intention and a fact beside a project are told apart from
its own steps, and neither counts as an outcome.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, get_args
from unicodedata import normalize

from data.dates import first_day, last_day, when_words
from data.outside.yearly import outcomes
from data.schema import Place, Plan
from data.schema.later import DONE, CityMention, Milestone, Sought, Step

Kind = Literal["outcome", "related", "planned", "sought"]
IN_VAIN = "检索过，未找到公开信息"
OUTSIDE = "外部"
WORDS: dict[Kind, str] = {
    "outcome": "后来",
    "related": "相关后续，不计为结果",
    "planned": "后来的安排，不是结果",
    "sought": "后来",
}
LISTS = re.compile("[、等和及]")
"""A sentence of several things: what is known of one of them is told with its name."""
_RANK = {step: place for place, step in enumerate(get_args(Step))}
_MANY_DAYS = 100_000
_PLANS = 8


@dataclass(frozen=True)
class Later:
    """What is known of one subject: a step of it, a fact beside it, what a later plan intended; or a search in vain.

    `id` names the row that a reader can open; `named` whether the subject has to be said.
    """

    id: str
    subject: str
    kind: Kind
    when: str
    what: str
    named: bool

    @property
    def words(self) -> str:
        """`2020-08-18 开通运营`."""
        if self.kind == "sought":
            return f"{self.subject}{self.what}：{IN_VAIN}"
        return " ".join(filter(None, (self.subject if self.named else "", self.when, self.what)))

    @property
    def text(self) -> str:
        """`后来：2020-08-18 开通运营（外部）`, for a cell."""
        return f"{WORDS[self.kind]}：{self.words}" + ("" if self.kind == "sought" else f"（{OUTSIDE}）")


def of_statement(plan: Plan, name: str) -> tuple[Later, ...]:
    """What is known of a sentence's projects."""
    return _by_statement(plan).get(name, ())


def of_place(plan: Plan, name: str) -> tuple[Later, ...]:
    """What is known of a place or a line."""
    return _by_place(plan).get(name, ())


def of_indicator(plan: Plan, name: str) -> str:
    """The result of the target year, as its source prints it; empty where none was found."""
    found = next((item for item in outcomes(plan) if item.indicator.id == name), None)
    return f"{plan.info.target_year}年 {found.result.words}" if found and found.result else ""


def places_of(plan: Plan, mention: CityMention) -> list[str]:
    """The places that a sentence of the city names, by the ids that they have now."""
    return [now for name in mention.places if (now := plan.place_called.get(name, name)) in plan.place]


def cell(found: Iterable[Later]) -> str:
    """All of it as plain text, a line each."""
    return "\n".join(item.text for item in found)


@lru_cache(maxsize=_PLANS)
def _by_statement(plan: Plan) -> dict[str, tuple[Later, ...]]:
    outside = plan.outside
    return {
        item.id: told(
            [row for row in outside.milestones if item.id in row.statements],
            [row for row in outside.sought if item.id in row.statements],
            named=bool(LISTS.search(item.text)),
            wanted="started" if item.type == "开工" else "",
        )
        for item in plan.statements
    }


@lru_cache(maxsize=_PLANS)
def _by_place(plan: Plan) -> dict[str, tuple[Later, ...]]:
    """A part or a phase of a place is told with its own name."""
    found = {}
    for place in plan.places:
        names = (place.id, *place.former_ids)
        known = [row for row in plan.outside.milestones if _is_at(row, names)]
        sought = [row for row in plan.outside.sought if _is_at(row, names)]
        found[place.id] = told(known, sought, named=any(is_part(row, place) for row in known))
    return found


def is_part(row: Milestone, place: Place) -> bool:
    """`中山大学深圳校区西区` is a part of `中山大学深圳校区`."""
    subject, name = (normalize("NFKC", each) for each in (row.subject, place.name))
    return subject.startswith(name) and subject != name


def _is_at(row: Milestone | Sought, names: Iterable[str]) -> bool:
    return any(name in row.places for name in names)


def told(
    milestones: list[Milestone], sought: list[Sought], *, named: bool = False, wanted: str = ""
) -> tuple[Later, ...]:
    """The furthest step of each subject, its later name, and the step that is `wanted` because the sentence asks for
    it; of a subject without any step, what stands beside it or was intended.
    """
    named = named or len({*(row.subject for row in milestones), *(row.subject for row in sought)}) > 1
    found = [*_outcomes(milestones, wanted), *_beside(milestones)]
    return (
        *(
            Later(row.id, row.subject, kind, when_words(row.date), row.what, named or kind != "outcome")
            for kind, row in found
        ),
        *(Later(row.id, row.subject, "sought", "", row.what, True) for row in sought),
    )


def _outcomes(milestones: Iterable[Milestone], wanted: str) -> Iterator[tuple[Kind, Milestone]]:
    for rows in by_subject(row for row in milestones if row.is_step).values():
        best = furthest(rows)
        asked = [row for row in rows if row.status == wanted and row.date]
        if asked and best.status != wanted:
            yield "outcome", min(asked, key=end)
        yield "outcome", best
        yield from (("outcome", row) for row in rows if row.status == "renamed" and row is not best)


def _beside(milestones: Iterable[Milestone]) -> Iterator[tuple[Kind, Milestone]]:
    kinds: tuple[Literal["related", "planned"], ...] = ("related", "planned")
    for rows in by_subject(milestones).values():
        for kind in kinds if not any(row.is_step for row in rows) else ():
            if some := [row for row in rows if row.status == kind]:
                yield kind, max(some, key=end)


def by_subject(rows: Iterable[Milestone]) -> dict[str, list[Milestone]]:
    """The rows of each project, in the order of the file."""
    found: dict[str, list[Milestone]] = {}
    for row in rows:
        found.setdefault(row.subject, []).append(row)
    return found


def furthest(rows: Iterable[Milestone]) -> Milestone:
    """The step that a project went furthest with. Of several that tell of it: once it is done, the most exact date;
    while it goes on, the latest.
    """
    rows = tuple(rows)
    best = max(_RANK[row.status] for row in rows)
    same = [row for row in rows if _RANK[row.status] == best]
    return min(same, key=lambda row: _days(row.date)) if same[0].status in DONE else max(same, key=end)


def end(row: Milestone) -> date:
    """The latest day that it may have happened on; the earliest of all where no year is known."""
    return last_day(row.date) if row.date else date.min


def _days(when: str) -> int:
    """How many days a time leaves open."""
    first = first_day(when) if when else None
    return (last_day(when) - first).days if first else _MANY_DAYS
