"""A plan as the rest of the code sees it, every quote resolved to its place in the text."""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import count

from data.schema.checks import Check
from data.schema.files import Indicator, NameRow, PlanInfo, TaskArea
from data.schema.geography import BuiltUp, Label, Line, Outline, Place, Road, Station
from data.schema.glossary import GlossaryTerm
from data.schema.outside import Outside
from data.schema.parts import Coverage, Figure, Mention, Pair, Statement
from data.schema.topics import Topic

_EDITIONS = count()


def sections_above(section: str) -> list[str]:
    """A section and those that it lies in, from itself to the part: `2.1.3`, `2.1`, `2`."""
    steps = section.split(".")
    return [".".join(steps[:depth]) for depth in range(len(steps), 0, -1)]


@dataclass(frozen=True, eq=False)
class Plan:
    """A whole plan, read and checked. Built by `data.load.load_plan` only.

    Equal to itself alone, so that what is computed from it can be cached.
    """

    info: PlanInfo
    text: str
    body: tuple[int, int]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    names: tuple[NameRow, ...]
    indicators: tuple[Indicator, ...]
    pairs: tuple[Pair, ...]
    places: tuple[Place, ...]
    mentions: tuple[Mention, ...]
    stations: tuple[Station, ...]
    labels: tuple[Label, ...]
    lines: tuple[Line, ...]
    outline: Outline | None
    roads: tuple[Road, ...]
    built_up: tuple[BuiltUp, ...]
    coverage: Coverage
    checks: tuple[Check, ...] = ()
    outside: Outside = field(default_factory=Outside)
    glossary: tuple[GlossaryTerm, ...] = ()
    topics: tuple[Topic, ...] = ()
    english: dict[str, str] = field(default_factory=dict)
    """What each statement says in English, by its id; empty where the plan has no translation."""

    @property
    def id(self) -> str:
        return self.info.id

    @cached_property
    def edition(self) -> int:
        """A number that no other reading of a plan has, so that nothing cached from older data is taken for it."""
        return next(_EDITIONS)

    @cached_property
    def reviewed(self) -> tuple[int, int]:
        """How many headings, clauses and figures a person has confirmed, and of how many: the rows of a review."""
        states = [*(item.review for item in self.statements), *(figure.review for figure in self.figures)]
        return states.count("confirmed"), len(states)

    @property
    def is_read(self) -> bool:
        """Whether a person has read all of it, so that what is not among its rows is not in the plan."""
        confirmed, whole = self.reviewed
        return confirmed == whole and not self.coverage.uncurated

    @cached_property
    def statement(self) -> dict[str, Statement]:
        """Statements by id."""
        return {item.id: item for item in self.statements}

    @cached_property
    def figure(self) -> dict[str, Figure]:
        """Figures by id."""
        return {item.id: item for item in self.figures}

    @cached_property
    def indicator(self) -> dict[str, Indicator]:
        """Indicators by id."""
        return {item.id: item for item in self.indicators}

    @cached_property
    def pair(self) -> dict[str, Pair]:
        """Pairs by the id of their indicator, which has one at most."""
        return {item.id: item for item in self.pairs}

    @cached_property
    def place(self) -> dict[str, Place]:
        """Places by id."""
        return {item.id: item for item in self.places}

    @cached_property
    def place_called(self) -> dict[str, str]:
        """The id of the place that a former id or a printed name leads to."""
        return {name: item.id for item in self.places for name in (*item.former_ids, *item.aliases)}

    @cached_property
    def station(self) -> dict[str, Station]:
        """Stations by id."""
        return {item.id: item for item in self.stations}

    @cached_property
    def term(self) -> dict[str, GlossaryTerm]:
        """The words that are explained, by id."""
        return {item.id: item for item in self.glossary}

    @cached_property
    def task_area(self) -> dict[str, TaskArea]:
        """Task areas by id."""
        return {item.id: item for item in self.info.task_areas}

    @cached_property
    def area_of_section(self) -> dict[str, TaskArea]:
        """The task area of each section that lies in one: its own, or that of the section or part above."""
        own = {item.section: item for item in self.info.task_areas}
        areas = {}
        for section in dict.fromkeys(item.section for item in self.statements):
            if found := next((own[each] for each in sections_above(section) if each in own), None):
                areas[section] = found
        return areas

    @cached_property
    def area_labels(self) -> dict[str, str]:
        """What each task area is called, by its id: its number and its short name, such as `1 科学城与创新`."""
        return {item.id: f"{number} {item.short}" for number, item in enumerate(self.info.task_areas, start=1)}

    def area_label(self, statement: Statement) -> str:
        """The label of the task area that a statement stands in; empty outside of them."""
        area = self.area_of_section.get(statement.section)
        return self.area_labels[area.id] if area else ""

    @cached_property
    def heading(self) -> dict[str, Statement]:
        """Heading statements by section number."""
        return {item.section: item for item in self.statements if item.is_heading}

    @cached_property
    def clauses(self) -> tuple[Statement, ...]:
        """Every statement that is not a heading, lead sentences included, in order."""
        return tuple(item for item in self.statements if not item.is_heading)

    @cached_property
    def statements_naming(self) -> dict[str, tuple[Statement, ...]]:
        """The statements that name a place, headings too, by the place's id, in order."""
        found: dict[str, list[Statement]] = {}
        for item in self.statements:
            for place in item.places:
                found.setdefault(place, []).append(item)
        return {place: tuple(items) for place, items in found.items()}

    @cached_property
    def naming(self) -> dict[str, tuple[Statement, ...]]:
        """The clauses that name a place, by the place's id, in order."""
        return {
            place: tuple(item for item in items if not item.is_heading)
            for place, items in self.statements_naming.items()
        }

    @cached_property
    def actions(self) -> tuple[Statement, ...]:
        """What the plan promises to do, in order."""
        return tuple(item for item in self.statements if item.role == "action")

    @cached_property
    def leads(self) -> tuple[Statement, ...]:
        """The lead sentences, each of which gives its theme to the clauses after it, in order."""
        return tuple(item for item in self.statements if item.role == "lead")

    @property
    def headline_pairs(self) -> list[Pair]:
        """The pairs of the headline indicators whose figures are confirmed, in the order of `plan.yaml`."""
        return [pair for name in self.info.headline if (pair := self.pair.get(name)) and pair.is_read]

    def actions_in(self, section: str) -> list[Statement]:
        """The actions of a section, such as that of a task area, and of its subsections, in order."""
        return [item for item in self.actions if section in sections_above(item.section)]

    def leads_in(self, section: str) -> list[Statement]:
        """The lead sentences of a section and of its subsections, in order."""
        return [item for item in self.leads if section in sections_above(item.section)]

    def heading_over(self, section: str) -> Statement | None:
        """The heading of a section; the next one above where it has none, as `1.0` has not."""
        return next((self.heading[each] for each in sections_above(section) if each in self.heading), None)

    def pair_of(self, figure: Figure) -> Pair | None:
        """The pair that a figure is the actual or the target of."""
        pair = self.pair.get(figure.indicator)
        return pair if pair and figure in (pair.actual, pair.target) else None

    def targets_of(self, statement: Statement) -> list[Figure]:
        """The targets that a statement sets, in the order of the text."""
        return [self.figure[name] for name in statement.figures if self.figure[name].kind == "target"]

    def figures_of(self, indicator: str) -> list[Figure]:
        """The figures that measure an indicator, in the order of the text."""
        return [item for item in self.figures if item.indicator == indicator]
