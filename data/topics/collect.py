"""What belongs to a topic: sentences of both years side by side with what came of them, places, figures, questions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from data.chapters import review
from data.checks.consistency import CheckResult, run_checks
from data.map.places import is_drawn, parts_of
from data.outside.later import Later, of_place, of_statement
from data.schema import Figure, Place, Plan, Statement, sections_above
from data.schema.later import Sought
from data.schema.topics import Topic
from data.tasks.measurability import measure


@dataclass(frozen=True)
class TopicRow:
    """What was done before, what is planned, what came of it; each may be missing."""

    before: tuple[Statement, ...] = ()
    planned: Statement | None = None
    later: tuple[Later, ...] = ()


@dataclass(frozen=True)
class Collected:
    """`before` holds what an action goes on from too, so that it counts what is shown; `figures` are the topic's own.

    `places` are the topic's own; of a topic without any, those that its sentences name.
    """

    topic: Topic
    places: tuple[Place, ...]
    before: tuple[Statement, ...]
    planned: tuple[Statement, ...]
    rows: tuple[TopicRow, ...]
    figures: tuple[Figure, ...]

    @property
    def later(self) -> list[Later]:
        """What came of it, each once; searches in vain are questions."""
        found = {item.id: item for row in self.rows for item in row.later if item.kind != "sought"}
        return list(found.values())

    @property
    def targets(self) -> list[Figure]:
        return [figure for figure in self.figures if figure.kind == "target"]

    def telling(self, plan: Plan) -> list[Figure]:
        """The targets, those first that the topic's own words name, and last the mere size of a task."""

        def rank(figure: Figure) -> tuple[bool, bool, bool]:
            pair = plan.pair_of(figure)
            named = any(word in figure.name for word in self.topic.words)
            return figure.basis == "scope", not named, not (pair and pair.actual)

        return sorted(self.targets, key=rank)


@dataclass(frozen=True)
class OpenQuestions:
    """What the plan and its sources leave open about a topic."""

    checks: tuple[CheckResult, ...]
    sought: tuple[Sought, ...]
    unplaced: tuple[Place, ...]
    unchecked: tuple[Statement, ...]

    def __bool__(self) -> bool:
        return bool(self.checks or self.sought or self.unplaced or self.unchecked)


@lru_cache(maxsize=64)
def collect(plan: Plan, topic: Topic) -> Collected:
    """Everything of a topic, in the order of the text."""
    places = tuple(_places(plan, topic))
    said = [
        item for item in plan.clauses if item.role != "lead" and _belongs(plan, topic, item, {p.id for p in places})
    ]
    parts = {chapter.statements[0].section.partition(".")[0] for chapter in review(plan)}
    planned = tuple(item for item in said if item.section.partition(".")[0] not in parts)
    went_on = {name for item in planned for name in item.continues}
    before = tuple(item for item in plan.clauses if item.id in went_on or (item in said and item not in planned))
    figures = tuple(plan.figure[name] for item in said for name in item.figures)
    if not places:
        named = {name for item in said for name in item.places}
        places = tuple(place for place in plan.places if place.id in named)
    return Collected(topic, places, before, planned, tuple(_rows(plan, before, planned, places)), figures)


def _places(plan: Plan, topic: Topic) -> Iterator[Place]:
    """Those that are named, and all that lies in them, each once."""
    found = {part.id: part for name in topic.places for part in (plan.place[name], *parts_of(plan, name))}
    yield from found.values()


def _belongs(plan: Plan, topic: Topic, item: Statement, places: set[str]) -> bool:
    if item.id in topic.without:
        return False
    over = {
        item.id,
        item.theme,
        *(plan.heading[each].id for each in sections_above(item.section) if each in plan.heading),
    }
    return bool(
        places & set(item.places) or over & set(topic.statements) or any(word in item.text for word in topic.words)
    )


def _rows(
    plan: Plan, before: tuple[Statement, ...], planned: tuple[Statement, ...], places: Iterable[Place]
) -> Iterator[TopicRow]:
    """A row an action with what it goes on from; what nothing goes on from; what is known of a place alone."""
    went_on: set[str] = set()
    told: set[str] = set()
    for item in planned:
        earlier = tuple(plan.statement[name] for name in item.continues)
        later = _each_once((item, *earlier), plan)
        went_on |= {each.id for each in earlier}
        told |= {each.id for each in later}
        yield TopicRow(earlier, item, later)
    for item in before:
        if item.id not in went_on:
            later = _each_once((item,), plan)
            told |= {each.id for each in later}
            yield TopicRow((item,), None, later)
    rest = {each.id: each for place in places for each in of_place(plan, place.id) if each.id not in told}
    if rest:
        yield TopicRow(later=tuple(rest.values()))


def _each_once(statements: Iterable[Statement], plan: Plan) -> tuple[Later, ...]:
    return tuple({each.id: each for item in statements for each in of_statement(plan, item.id)}.values())


def open_questions(plan: Plan, found: Collected) -> OpenQuestions:
    """Checks that did not pass, searches in vain, places without a position, actions that nobody can check."""
    said = {item.id for item in (*found.before, *found.planned)}
    here = {name for place in found.places for name in (place.id, *place.former_ids)}
    return OpenQuestions(
        tuple(each for each in run_checks(plan) if each.status == "flag" and said & set(each.statements)),
        tuple(row for row in plan.outside.sought if said & set(row.statements) or here & set(row.places)),
        tuple(place for place in found.places if not is_drawn(place)),
        tuple(item for item in found.planned if item.role == "action" and not measure(plan, item).checkable),
    )
