"""What a first visit reads in English: the targets beside the year before and the result, and what places came to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data.dates import when_in_english
from data.derive import plain
from data.labels import labels
from data.later.opened import opened
from data.outside.yearly import YearPoint, absence_words, outcomes
from data.schema import Plan
from data.schema.later import Step
from data.schema.sourced import SourcedRow

MISSING = {"not_found": "not found", "not_given": "not given", "differs": "measured differently"}
NOT_COLLECTED, IN_CHINESE = "not collected", "in Chinese:"
ENDED: dict[Step, str] = {"founded": "founded", "completed": "completed", "opened": "opened"}


@dataclass(frozen=True)
class TargetInEnglish:
    """What the plan sets, what it says of the year before, and what the year turned out to be as others say, or why
    nothing is said.
    """

    target: str
    before: str
    result: str
    source: SourcedRow | None


@dataclass(frozen=True)
class Ending:
    """A place that others say is finished: `Metro Line 6`, `opened 18 August 2020`."""

    name: str
    words: str
    source: SourcedRow


def targets_in_english(plan: Plan) -> Iterator[TargetInEnglish]:
    """The headline targets that are translated, in the order of `plan.yaml`; empty where nothing is given or found."""
    results = {item.indicator.id: item.result for item in outcomes(plan)}
    for pair in plan.headline_pairs:
        if pair.target and (target := plan.english.get(pair.target.statement)):
            before = plan.english.get(pair.actual.statement, "") if pair.actual else ""
            result = results.get(pair.id)
            words = _in_english(result) if result else _missing(plan, pair.id)
            yield TargetInEnglish(target, before, words, result.row if result else None)


def _in_english(point: YearPoint) -> str:
    """A rate that is printed as it is; the units and comparators of others are left to their source."""
    return f"{plain(point.number)}%" if point.unit == "%" and point.is_exact else IN_CHINESE


def _missing(plan: Plan, indicator: str) -> str:
    """Looked for in vain is told from not looked for, as on the Chinese pages."""
    why = absence_words(plan, indicator, "district", "actual", plan.info.target_year)
    return next((words for key, words in MISSING.items() if labels("absences")[key] == why), NOT_COLLECTED)


def endings(plan: Plan, statements: Iterable[str]) -> Iterator[Ending]:
    """What others say is finished of the places that sentences name, each once; nothing is said of the others."""
    known = opened(plan)
    for name in dict.fromkeys(place for each in statements for place in plan.statement[each].places):
        place, found = plan.place[name], known.get(name)
        if found and found.row and place.name_en and found.status in ENDED:
            yield Ending(place.name_en, f"{ENDED[found.status]} {when_in_english(found.when)}", found.row)
