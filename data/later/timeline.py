"""Projects over the years as rows: what the plan dates, what sources tell of, and what has no year.

A time is a stretch of years as a decimal: a day is a point, a year the whole of it, `../2021-02` all that is left open
since the plan was published.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.dates import first_day, last_day, when_words
from data.later.projects import REVIEW, Project
from data.outside.later import IN_VAIN, WORDS, furthest
from data.schema import Plan
from data.schema.later import DONE, Milestone

Look = Literal["done", "step", "related", "planned"]


@dataclass(frozen=True)
class TimelineMark:
    """A stretch of time and what it is."""

    start: float
    end: float
    look: Look


@dataclass(frozen=True)
class TimelineRow:
    """A project, or the head of a lane. `promise` is the plan's year where it prints one; `undated` counts steps
    without a year.
    """

    id: str
    name: str
    is_head: bool = False
    promise: tuple[float, float] | None = None
    marks: tuple[TimelineMark, ...] = ()
    words: str = ""
    undated: int = 0


@dataclass(frozen=True)
class Timeline:
    """Rows from the first year to the last, and when the plan was published."""

    rows: tuple[TimelineRow, ...]
    years: tuple[int, int]
    published: float


def timeline(plan: Plan, chosen: Iterable[Project]) -> Timeline:
    """The chosen projects, a lane a task area."""
    chosen = tuple(chosen)
    names = {**plan.area_labels, REVIEW: f"只见于{plan.info.base_year}年执行情况或引言"}
    rows: list[TimelineRow] = []
    for lane, name in names.items():
        if inside := [project for project in chosen if project.area == lane]:
            rows.append(TimelineRow(lane, f"{name}（{len(inside)}）", is_head=True))
            rows += [_row(plan, project) for project in inside]
    ends = [mark.end for row in rows for mark in row.marks]
    last = max([plan.info.target_year + 1, *(int(end - 0.001) + 1 for end in ends)])
    return Timeline(tuple(rows), (plan.info.base_year, last), decimal(plan.info.published))


def _row(plan: Plan, project: Project) -> TimelineRow:
    milestones = (*project.steps, *project.beside)
    year = float(plan.info.target_year)
    return TimelineRow(
        project.id,
        project.subject,
        promise=(year, year + 1) if project.deadline else None,
        marks=tuple(_mark(plan, row) for row in milestones if row.date),
        words=told(project),
        undated=sum(not row.date for row in milestones),
    )


def told(project: Project) -> str:
    """What is known of a project in a few words."""
    if project.steps:
        best = furthest(project.steps)
        return f"{when_words(best.date)} {best.what}".strip()
    if project.sought:
        return IN_VAIN
    last = project.beside[-1]
    name = WORDS["planned"] if last.status == "planned" else "相关后续"
    return f"{name}：{' '.join(filter(None, (when_words(last.date), last.what)))}"


def _mark(plan: Plan, row: Milestone) -> TimelineMark:
    first, last = first_day(row.date) or plan.info.published, last_day(row.date)
    look: Look = "done" if row.status in DONE else "step"
    if row.status == "planned" or row.status == "related":
        look = row.status
    return TimelineMark(max(decimal(first), plan.info.base_year), decimal(last), look)


def decimal(day: date) -> float:
    """2020-07-01 is about 2020.5."""
    start = date(day.year, 1, 1)
    return round(day.year + (day - start).days / (date(day.year + 1, 1, 1) - start).days, 3)
