"""The published rule against sentences whose answer is plain to a reader."""

import pytest

from data.derive import share
from data.schema import Plan
from data.tasks.measurability import DONE, PUSH, RULE, START, STRENGTHS, STRIVE, STUDY, measure, tally

CHECKABLE = {
    "a-5g-stations": DONE,
    "a-high-tech-firms-total": STRIVE,
    "a-metro-6-opening": DONE,
    "a-metro-6-and-13-extensions-start": START,
    "a-science-city-startup-zone-civil-works": STRIVE,
    "a-medical-academy": STRIVE,
    "a-land-prepared": PUSH,
    "a-pipeline-gas-rate": PUSH,
}
NOT_CHECKABLE = {
    "a-national-defence-mobilisation": PUSH,
    "a-data-sharing-catalogue": STUDY,
    "a-ip-service-centre-study": STUDY,
    "a-city-quality-projects": PUSH,
    "a-win-national-science-facilities": STRIVE,
    "a-research-institute-liaison": PUSH,
    "a-5g-rollout": PUSH,
}


@pytest.mark.parametrize(("name", "strength"), CHECKABLE.items())
def test_states_a_result(plan: Plan, name: str, strength: object) -> None:
    found = measure(plan, plan.statement[name])
    assert found.checkable
    assert found.strength == strength


@pytest.mark.parametrize(("name", "strength"), NOT_CHECKABLE.items())
def test_states_no_result(plan: Plan, name: str, strength: object) -> None:
    found = measure(plan, plan.statement[name])
    assert not found.checkable, found.results
    assert found.strength == strength


@pytest.mark.parametrize(
    ("name", "deadline", "dated"),
    [
        ("a-5g-stations", "到2020年底", True),
        ("a-high-tech-firms-total", "年底", True),
        ("a-culture-art-centre", "年内", True),
        ("a-land-prepared", "全年", True),
        ("a-metro-6-opening", "按期", False),
        ("a-land-auction-supply-plan", "", False),
        ("a-industry-long-term-plan", "", False),
    ],
)
def test_deadline_as_printed(plan: Plan, name: str, deadline: str, dated: bool) -> None:
    found = measure(plan, plan.statement[name])
    assert (found.deadline, found.dated) == (deadline, dated)
    assert found.deadline in plan.statement[name].text


def test_about_a_quarter_can_be_checked(plan: Plan) -> None:
    counted = tally(plan, plan.actions)
    assert 22 <= share(counted.checkable, counted.actions) <= 30
    assert counted.quantified == sum(bool(action.figures) for action in plan.actions)
    assert sum(counted.strengths.values()) == counted.actions == len(plan.actions)


def test_every_result_is_a_word_of_the_sentence_or_a_figure_in_it(plan: Plan) -> None:
    for action in plan.actions:
        for result in measure(plan, action).results:
            assert result in action.figures or result in action.text


def test_strengths_are_told_apart() -> None:
    words = [word for strength in STRENGTHS for word in strength.words]
    assert len(words) == len(set(words))
    assert [strength.rank for strength in STRENGTHS] == [5, 4, 3, 2, 1]
    assert "年底就能核对" in RULE


def test_another_plan_is_judged_by_the_same_words(tiny: Plan) -> None:
    assert measure(tiny, tiny.statement["a-ferry"]).strength == STUDY
    assert measure(tiny, tiny.statement["a-greenway"]).strength == STRIVE
    assert measure(tiny, tiny.statement["a-light-rail"]).strength == START
