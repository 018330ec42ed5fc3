"""Projects as others tell of them over the years: their steps, what was intended, what was looked for in vain.

A project is what rows of `milestones.csv` and `sought.csv` call by one name. Nothing is said of the rest of the plan.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from data.dates import first_day
from data.later.endings import endings
from data.outside.later import end, furthest
from data.schema import Plan, Statement
from data.schema.later import DONE, Milestone, Sought
from data.tasks.measurability import measure

State = Literal["done", "building", "late", "renamed", "related", "planned", "sought"]
STATES: tuple[State, ...] = get_args(State)
REVIEW = "review"
"""The lane of what only the review of the past year speaks of; what a task carries on stands in its area."""
_WHOLE_YEAR = ("年内", "年底", "年末", "全年", "按期")
_PLANS = 8


@dataclass(frozen=True)
class Project:
    """`steps` are its own, in time; `beside` facts and intentions; `statements` what the plan says of it, in order.

    `deadline` is the plan's word for the end of its year, such as 年内; 按期 names no day and is taken for the year.
    """

    subject: str
    area: str
    statements: tuple[Statement, ...]
    steps: tuple[Milestone, ...]
    beside: tuple[Milestone, ...]
    sought: tuple[Sought, ...]
    deadline: str
    states: frozenset[State]

    @property
    def id(self) -> str:
        """The row that opens it: its furthest step, else what else is known."""
        return furthest(self.steps).id if self.steps else self.rows[0].id

    @property
    def rows(self) -> tuple[Milestone | Sought, ...]:
        """All that is known of it."""
        return (*self.steps, *self.beside, *self.sought)

    @property
    def done(self) -> Milestone | None:
        """The first step by which it is known to be finished."""
        return _done(self.steps)

    def is_at(self, place: str) -> bool:
        """Whether it is known at a place, or its sentences name it."""
        return any(place in row.places for row in self.rows) or any(place in item.places for item in self.statements)


def _done(steps: Iterable[Milestone]) -> Milestone | None:
    return next((step for step in steps if step.status in DONE), None)


@lru_cache(maxsize=_PLANS)
def projects(plan: Plan) -> tuple[Project, ...]:
    """Every project, by task area and then in the order of the text."""
    rows: dict[str, list[Milestone | Sought]] = {}
    told: tuple[Milestone | Sought, ...] = (*plan.outside.milestones, *plan.outside.sought)
    for row in told:
        rows.setdefault(row.subject, []).append(row)
    lanes = [*plan.task_area, REVIEW]
    found = (_project(plan, subject, of_it) for subject, of_it in rows.items())
    return tuple(sorted(found, key=lambda item: (lanes.index(item.area), _first_action(item).start)))


def _project(plan: Plan, subject: str, rows: list[Milestone | Sought]) -> Project:
    names = {name for row in rows for name in row.statements}
    statements = tuple(item for item in plan.statements if item.id in names)
    milestones = [row for row in rows if isinstance(row, Milestone)]
    steps = tuple(sorted((row for row in milestones if row.is_step), key=end))
    beside = tuple(sorted((row for row in milestones if not row.is_step), key=end))
    sought = tuple(row for row in rows if isinstance(row, Sought))
    going_on = (action for action in plan.actions if names & set(action.continues))
    area = next(
        (area.id for item in (*statements, *going_on) if (area := plan.area_of_section.get(item.section))), REVIEW
    )
    deadline = next((words for item in statements if (words := _deadline(plan, item))), "")
    states = frozenset(_states(plan, steps, beside, sought, deadline))
    return Project(subject, area, statements, steps, beside, sought, deadline, states)


def _first_action(project: Project) -> Statement:
    actions = (item for item in project.statements if item.role == "action")
    return next(actions, project.statements[0])


def _deadline(plan: Plan, statement: Statement) -> str:
    """The printed words, where they mean the plan's year."""
    words = measure(plan, statement).deadline if statement.role == "action" else ""
    return words if any(each in words for each in _WHOLE_YEAR) else ""


def _states(
    plan: Plan, steps: tuple[Milestone, ...], beside: tuple[Milestone, ...], sought: tuple[Sought, ...], deadline: str
) -> Iterable[State]:
    """All that holds of a project; it is late only where the plan prints a time and a source a later one."""
    done = _done(steps)
    own = [step for step in steps if step.status != "renamed"]
    if done:
        yield "done"
    elif own:
        yield "building"
    if done and deadline and done.date:
        first = first_day(done.date)
        if first and first.year > plan.info.target_year:
            yield "late"
    if len(own) < len(steps):
        yield "renamed"
    for state in ("related", "planned"):
        if not steps and any(row.status == state for row in beside):
            yield state
    if sought:
        yield "sought"


@dataclass(frozen=True)
class Finding:
    """How many projects others tell of, and how many of them are known to be finished by the end of which year.

    `endings` are the kinds of ending among them: 建成、投用或出台.
    """

    told: int
    done: int
    endings: str
    within: int
    by: dict[int, int]
    sought: int
    actions: int
    unsought: int


def finding(plan: Plan, chosen: Iterable[Project] | None = None) -> Finding:
    """Counted over some projects, all where none are given; `unsought` actions have no row at all."""
    chosen = tuple(projects(plan) if chosen is None else chosen)
    told = [item for item in chosen if item.steps]
    years = Counter(end(item.done).year for item in told if item.done and item.done.date)
    spoken_of = {item.id for project in projects(plan) for item in project.statements}
    return Finding(
        told=len(told),
        done=sum(item.done is not None for item in told),
        endings=endings(item.done.status for item in told if item.done),
        within=years[plan.info.target_year],
        by={year: sum(count for other, count in years.items() if other <= year) for year in sorted(years)},
        sought=sum(len(item.sought) for item in chosen),
        actions=len(plan.actions),
        unsought=sum(action.id not in spoken_of for action in plan.actions),
    )
