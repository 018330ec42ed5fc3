"""A heading names an ending only where a source tells of it."""

from data.later.endings import ORDER, endings
from data.later.opened import finished_words
from data.later.projects import finding, projects
from data.schema import Plan
from data.schema.later import DONE


def test_only_what_is_there_is_named_and_each_once() -> None:
    assert endings([]) == ""
    assert endings(["opened", "opened"]) == "投用"
    assert endings(["adopted", "opened", "completed"]) == "建成、投用或出台"
    assert set(ORDER) == set(DONE), "every ending has its place in the phrase"


def test_the_finding_names_the_endings_of_its_projects(plan: Plan, bare: Plan) -> None:
    told = {item.done.status for item in projects(plan) if item.done}
    assert finding(plan).endings == endings(told) == "建成、投用、设立、获批或出台"
    assert finding(bare).endings == finished_words(bare) == ""
