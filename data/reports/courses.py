"""How each target came along over the year, as small lines: its reports are points, its target is above them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.dates import short_date
from data.derive import plain
from data.reports.amounts_typed import begins_with
from data.reports.history import Series, series
from data.reports.state import ProgressState
from data.schema import Figure, Plan
from data.wording import hedged

NEAR = 0.13
"""Points that are nearer than this share of the year have no room for a number each; the last one always has its."""


@dataclass(frozen=True)
class CoursePoint:
    """A report: its place in the year and its height, both from 0 to 1, and the number where there is room."""

    at: float
    height: float
    label: str = ""


@dataclass(frozen=True)
class Course:
    """One line. `goal` is the height of the target, None where the plan has none; `told` says it all in words."""

    id: str
    name: str
    points: tuple[CoursePoint, ...]
    goal: float | None
    goal_label: str
    told: str


def courses(state: ProgressState, actions: Sequence[str]) -> list[Course]:
    """The lines of these actions (ids), in their order, as far as they were reported on two days at least."""
    plan, found = state.plan, series(state.plan, state.readings, state.as_of)
    return [_course(plan, number, each) for name in actions for number, each in enumerate(found.get(name, ()))]


def _course(plan: Plan, number: int, told: Series) -> Course:
    figure = told.figure
    amounts = [amount for _, amount in told.points]
    bottom, top = _room(plan, figure, amounts)

    def height(amount: Decimal) -> float:
        return float((amount - bottom) / (top - bottom)) if top > bottom else 0.0

    points: list[CoursePoint] = []
    labelled = -1.0
    last = len(told.points) - 1
    end = _place(plan, told.points[last][0])
    for place, (day, amount) in enumerate(told.points):
        at = _place(plan, day)
        shown = place == last or (at - labelled >= NEAR and end - at >= NEAR)
        labelled = at if shown else labelled
        points.append(CoursePoint(at, height(amount), plain(amount) if shown else ""))
    return Course(
        id=f"{told.action.id}:{number}",
        name=figure.name if figure else told.action.text,
        points=tuple(points),
        goal=height(figure.number) if figure else None,
        goal_label=hedged(plan, figure) if figure else "",
        told=told.text,
    )


def _room(plan: Plan, figure: Figure | None, amounts: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """From nothing, or for a total from what the year began with, to the target or whatever is beyond it."""
    begun = begins_with(plan, figure) if figure and figure.basis == "stock" else None
    goal = [figure.number] if figure else []
    return min([begun or Decimal(0), *amounts]), max([*goal, *amounts])


def _place(plan: Plan, day: date) -> float:
    """The share of the year that has passed; what is written in the next January stands at its end."""
    first = date(plan.info.target_year, 1, 1)
    return min((day - first).days / 365, 1.0)


def quarter_ends(plan: Plan) -> list[tuple[float, str]]:
    """Where the quarters end, and their days in words."""
    year = plan.info.target_year
    days = [date(year, 3, 31), date(year, 6, 30), date(year, 9, 30), date(year, 12, 31)]
    return [(_place(plan, day), short_date(day)) for day in days]
