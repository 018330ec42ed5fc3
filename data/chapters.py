"""What a plan says besides its targets and tasks: the review of the base year, its shortcomings, and the safeguards.

It goes by the roles of the statements, so that any plan has what it says.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from data.schema import Plan, Statement

_NUMBERED = re.compile(r"第?[一二三四五六七八九十]+是")


@dataclass(frozen=True)
class Chapter:
    """Statements that belong together, and what stands over them: a heading, or a statement that opens a count (一是…).

    `leads` are the lead sentences among them.
    """

    opening: Statement | None
    leads: tuple[Statement, ...]
    statements: tuple[Statement, ...]

    @property
    def said(self) -> tuple[Statement, ...]:
        """What it says in short: its lead sentences, or all of it where there are none."""
        return self.leads or self.statements


@lru_cache(maxsize=8)
def review(plan: Plan) -> tuple[Chapter, ...]:
    """The achievements of the base year by section."""
    return _by_section(plan, (item for item in plan.statements if item.role == "achievement"))


@lru_cache(maxsize=8)
def safeguards(plan: Plan) -> tuple[Chapter, ...]:
    """The safeguards by section."""
    return _by_section(plan, (item for item in plan.statements if item.role == "safeguard"))


@lru_cache(maxsize=8)
def shortcomings(plan: Plan) -> tuple[Chapter, ...]:
    """The shortcomings by the count that the plan makes (一是, 二是 …); one chapter where it makes none."""
    found: list[list[Statement]] = []
    for item in plan.statements:
        if item.role == "shortcoming":
            if not found or _NUMBERED.match(item.text):
                found.append([])
            found[-1].append(item)
    return tuple(_counted(group) for group in found)


def _counted(group: list[Statement]) -> Chapter:
    first, *rest = group
    return Chapter(first, (), tuple(rest)) if _NUMBERED.match(first.text) else Chapter(None, (), tuple(group))


def _by_section(plan: Plan, items: Iterable[Statement]) -> tuple[Chapter, ...]:
    sections: dict[str, list[Statement]] = {}
    for item in items:
        sections.setdefault(item.section, []).append(item)
    return tuple(
        Chapter(plan.heading_over(section), tuple(plan.leads_in(section)), tuple(group))
        for section, group in sections.items()
    )
