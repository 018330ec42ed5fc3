"""Which topic an id means: one of the plan's own, else a place or a line, else a task area."""

from collections.abc import Iterable
from functools import lru_cache

from data.map.places import zones_around
from data.schema import Plan, Statement
from data.schema.topics import Topic


@lru_cache(maxsize=8)
def topics_by_id(plan: Plan) -> dict[str, Topic]:
    """Every topic that an id leads to; the plan's own come first."""
    own = {topic.id: topic for topic in plan.topics}
    places = {place.id: Topic(id=place.id, name=place.name, places=(place.id,)) for place in plan.places}
    areas = {
        area.id: Topic(id=area.id, name=area.short, statements=(plan.heading[area.section].id,))
        for area in plan.info.task_areas
        if area.section in plan.heading
    }
    return {**areas, **places, **own}


def topic_of_actions(name: str, actions: Iterable[Statement]) -> Topic:
    """What a filter leaves, as a topic; it is no id's."""
    return Topic(id="filter", name=name, statements=tuple(action.id for action in actions))


def topics_named(plan: Plan, words: str) -> list[Topic]:
    """The plan's own topics whose name is in what was asked, or has it in it; a single character asks for nothing."""
    asked = "".join(words.split()).lower()
    if len(asked) < 2:
        return []
    return [
        topic for topic in plan.topics if any(asked in name.lower() or name.lower() in asked for name in topic.names)
    ]


def topics_at(plan: Plan, place: str) -> list[Topic]:
    """The plan's own topics that a place belongs to, by its own id or that of a zone that it lies in."""
    around = set(zones_around(plan, place))
    return [topic for topic in plan.topics if around & set(topic.places)]
