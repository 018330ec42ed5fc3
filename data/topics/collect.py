"""What belongs to a topic: sentences of both years side by side with what came of them, places, figures, questions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from data.chapters import review
from data.checks.consistency import CheckResult, run_checks
from data.labels import labels
from data.map.places import is_drawn, parts_of, zones_around
from data.outside.later import IN_VAIN, Kind, Later, of_place, of_statement
from data.schema import Figure, Place, Plan, Statement, sections_above
from data.schema.later import Sought
from data.schema.topics import Topic
from data.tasks.continuity import has_links
from data.tasks.measurability import measure

UNRECORDED, NOT_APPLICABLE, ELSEWHERE = "未收录", "不适用", "计划原句不在本专题"
UNCOMPARED = "两年工作未作对照"
BESIDE: dict[Kind, str] = {"related": "相关后续", "planned": "后来的安排"}


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
        """What is known since, each once; searches in vain are questions."""
        found = {item.id: item for row in self.rows for item in row.later if item.kind != "sought"}
        return list(found.values())

    @property
    def progress(self) -> str:
        """How much is known since: steps are counted apart from what is none; empty where nothing is known."""
        kinds = [item.kind for item in self.later]
        steps = kinds.count("outcome")
        beside = "和".join(words for kind, words in BESIDE.items() if kind in kinds)
        said = f"后续进展 {steps} 项" if steps else "未见后续进展" if kinds else ""
        return said + (f"{'，' if steps else '；'}另有{beside} {len(kinds) - steps} 项" if beside else "")

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
    around = {name for place in places for name in zones_around(plan, place.id)}
    figures = tuple(
        plan.figure[name]
        for item in said
        for name in item.figures
        if _is_listed(plan, topic, item) or _is_of(plan, plan.figure[name], around)
    )
    if not places:
        named = {name for item in said for name in item.places}
        places = tuple(place for place in plan.places if place.id in named)
    return Collected(topic, places, before, planned, tuple(_rows(plan, before, planned, places)), figures)


def absent_words(plan: Plan, row: TopicRow) -> tuple[str, str, str]:
    """What stands in a row where nothing was done before, is planned, or is known since: links are a floor.

    A row of a place alone has its sentences outside of the topic; what was looked for in vain was looked for.
    """
    base, goal = plan.info.base_year, plan.info.target_year
    if not (row.before or row.planned):
        return ELSEWHERE, ELSEWHERE, UNRECORDED
    known = IN_VAIN if row.later else UNRECORDED
    if not has_links(plan):
        return UNCOMPARED, UNCOMPARED, known
    return f"未在{base}年回顾中找到对应", f"未找到接续的{goal}年举措", known


def shortcoming(item: Statement) -> str:
    """What stands before a sentence of the review that tells of no achievement."""
    return f"{labels('roles')[item.role]}：" if item.role == "shortcoming" else ""


def _places(plan: Plan, topic: Topic) -> Iterator[Place]:
    """Those that are named, and all that lies in them, each once."""
    found = {part.id: part for name in topic.places for part in (plan.place[name], *parts_of(plan, name))}
    yield from found.values()


def _is_of(plan: Plan, figure: Figure, places: set[str]) -> bool:
    """A sentence that names several places has figures of each: what a figure's own name names is whose it is."""
    at = [plan.place[name] for name in plan.statement[figure.statement].places]
    named = {place.id for place in at if any(words in figure.name for words in (place.name, *place.aliases))}
    return not named or bool(named & places)


def _belongs(plan: Plan, topic: Topic, item: Statement, places: set[str]) -> bool:
    return item.id not in topic.without and (bool(places & set(item.places)) or _is_listed(plan, topic, item))


def _is_listed(plan: Plan, topic: Topic, item: Statement) -> bool:
    """Whether a topic has a sentence as a whole: listed, under what is listed, or by one of its words."""
    over = {
        item.id,
        item.theme,
        *(plan.heading[each].id for each in sections_above(item.section) if each in plan.heading),
    }
    return bool(over & set(topic.statements)) or any(word in item.text for word in topic.words)


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
    """By its own name: beside several sentences nobody could tell whose it is."""
    found = {each.id: each for item in statements for each in of_statement(plan, item.id)}
    return tuple(replace(each, named=True) for each in found.values())


def open_questions(plan: Plan, found: Collected) -> OpenQuestions:
    """Checks that did not pass, searches in vain, places without a position, actions that nobody can check."""
    said = {item.id for item in (*found.before, *found.planned)}
    here = {name for place in found.places for name in (place.id, *place.former_ids)}
    return OpenQuestions(
        tuple(each for each in run_checks(plan) if each.status == "flag" and _is_asked_of(each, said)),
        tuple(row for row in plan.outside.sought if said & set(row.statements) or here & set(row.places)),
        tuple(place for place in found.places if not is_drawn(place)),
        tuple(item for item in found.planned if item.role == "action" and not measure(plan, item).checkable),
    )


def _is_asked_of(check: CheckResult, said: set[str]) -> bool:
    """How a name is written asks the text, not a subject; sentences side by side ask the subject that has two."""
    here = said & set(check.statements)
    return check.kind != "spelling" and len(here) >= (2 if check.kind == "tension" else 1)
