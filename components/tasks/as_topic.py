"""What the filters of the tasks page leave, as a topic: to read across the plan, and to make slides of."""

import streamlit as st

from components.tasks.choices import choice_texts, read_choices
from data.schema import Plan
from data.schema.topics import Topic
from data.tasks.facets import FACETS, QUERY, select
from data.topics.choose import topic_of_actions, topics_by_id


def filtered_topic(plan: Plan) -> Topic | None:
    """What the filters in the address leave: a topic with a name of its own where they choose one, as an area is."""
    choices = read_choices(plan)
    actions = select(plan, choices)
    if not actions or not choices.active():
        return None
    (first, *more) = [value for facet in choices.active() for value in choices.values.get(facet, ("",))]
    if not more and choices.active()[0] in ("area", "place") and first in topics_by_id(plan):
        return topics_by_id(plan)[first]
    return topic_of_actions("；".join(choice_texts(plan, choices).values()), actions)


def topic_query(plan: Plan, topic: Topic, key: str) -> dict[str, str]:
    """The choices of an address that lead to a topic: its id, or the filters of this address."""
    if topic.id in topics_by_id(plan):
        return {key: topic.id}
    return {key: ";".join(st.query_params.get_all(key)) for key in (*FACETS, QUERY) if key in st.query_params}
