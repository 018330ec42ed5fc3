"""From the review of the base year to the task areas: which sentences the actions carry on, by where both stand."""

from dataclasses import dataclass
from functools import lru_cache

from data.labels import section_label
from data.schema import Plan, Statement, TaskArea
from data.wording import readable


@dataclass(frozen=True)
class Flow:
    """What leads from a section of the review to an area: past sentences, each with the action that carries it on."""

    section: str
    name: str
    area: TaskArea
    pairs: tuple[tuple[Statement, Statement], ...]

    @property
    def id(self) -> str:
        return f"{self.section}~{self.area.id}"


@lru_cache(maxsize=8)
def has_links(plan: Plan) -> bool:
    """Whether anybody has looked for what the actions carry on: where not, nothing is said of what is missing."""
    return any(action.continues for action in plan.actions)


@lru_cache(maxsize=8)
def flows(plan: Plan) -> tuple[Flow, ...]:
    """Every flow, by section of the review and then by area; the links were set by hand, so that each is a floor."""
    found: dict[tuple[str, str], list[tuple[Statement, Statement]]] = {}
    for action in plan.actions:
        if area := plan.area_of_section.get(action.section):
            for before in map(plan.statement.__getitem__, action.continues):
                found.setdefault((before.section, area.id), []).append((before, action))
    areas, sections = list(plan.task_area), [item.section for item in plan.statements]
    return tuple(
        Flow(
            section,
            _name(plan, pairs[0][0]),
            plan.task_area[area],
            tuple(sorted(pairs, key=lambda pair: pair[0].start)),
        )
        for (section, area), pairs in sorted(
            found.items(), key=lambda item: (sections.index(item[0][0]), areas.index(item[0][1]))
        )
    )


def _name(plan: Plan, statement: Statement) -> str:
    """The heading over a statement as a reader sees it."""
    heading = plan.heading_over(statement.section)
    return readable(heading.text) if heading else section_label(statement.section)
