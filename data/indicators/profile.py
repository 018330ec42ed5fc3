"""What is known of one indicator, gathered from where it stands."""

from dataclasses import dataclass

from data.indicators.scenario import Case, cases
from data.indicators.story import Story, story
from data.outside.yearly import YearPoint, absence_words, published_point
from data.schema import Indicator, Plan, Statement
from data.schema.outside import Series, Territory


@dataclass(frozen=True)
class Profile:
    """`actions` print a number of it, or carry on the sentence that does; `case` is its scenario, where it has one."""

    indicator: Indicator
    story: Story
    series: Series | None
    actions: tuple[Statement, ...]
    case: Case | None


def profile(plan: Plan, name: str) -> Profile:
    """Of any indicator of the plan."""
    told = {row.series for row in plan.outside.rows if row.area == "district"}
    series = (item for item in plan.outside.series if name in (item.level, item.growth) and item.id in told)
    return Profile(
        plan.indicator[name],
        story(plan, plan.pair[name]),
        next(series, None),
        _actions(plan, name),
        next((case for case in cases(plan) if case.pair.id == name), None),
    )


def _actions(plan: Plan, name: str) -> tuple[Statement, ...]:
    said = {figure.statement for figure in plan.figures_of(name)}
    return tuple(action for action in plan.actions if action.id in said or said & set(action.continues))


def aimed_before(plan: Plan, name: str, area: Territory) -> tuple[YearPoint | None, str]:
    """The base year's own target, which stands in other documents, and its words or why there are none."""
    year = plan.info.base_year
    found = published_point(plan, name, area, "target", year)
    return found, found.words if found else absence_words(plan, name, area, "target", year)
