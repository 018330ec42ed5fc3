"""`topics.yaml` read and held against the plan; a plan may have none."""

from data.loading.faults import Faults
from data.loading.home import Home
from data.loading.located import LineOf, read_list
from data.schema import Plan
from data.schema.topics import Topic

FILE = "topics.yaml"
Topics = list[tuple[LineOf, Topic]]


def read_topics(home: Home, faults: Faults) -> Topics:
    """The topics of a plan folder, each with its lines; faults in their form only."""
    return read_list(home, FILE, "topics", Topic, faults, optional=True)


def check_topics(plan: Plan, topics: Topics, faults: Faults) -> None:
    """Ids and names are one topic's, what is named is there, a word stands in the text, and something is in each."""
    body = plan.text[slice(*plan.body)]
    ids: set[str] = set()
    names: set[str] = set()
    for line_of, topic in topics:
        named_by_place = topic.id in plan.place and topic.places[:1] != (topic.id,)
        problems = [
            (topic.id in ids, "id", f"{topic.id} is taken already"),
            (named_by_place, "id", f"{topic.id} is a place, which then has to stand first among `places`"),
            (topic.name in names, "name", f"“{topic.name}” is a topic already"),
            *((name in names, "also", f"“{name}” is a topic already") for name in topic.also),
            *((name not in plan.place, "places", f"no place has the id {name}") for name in topic.places),
            *((word not in body, "words", f"“{word}” is not in the text") for word in topic.words),
            *(
                (name not in plan.statement, "statements", f"no statement has the id {name}")
                for name in topic.statements
            ),
            *((name not in plan.statement, "without", f"no statement has the id {name}") for name in topic.without),
            (
                not (topic.places or topic.words or topic.statements),
                "places",
                "a topic has places, words or statements",
            ),
        ]
        ids.add(topic.id)
        names |= set(topic.names)
        for wrong, field, words in problems:
            if wrong:
                faults.add(FILE, line_of((field,)), field, words)
