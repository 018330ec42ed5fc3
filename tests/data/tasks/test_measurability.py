"""Judgements and the published rule against sentences whose answer is plain to a reader."""

import re

import pytest

from data.schema import Plan
from data.tasks.measurability import DONE, PUSH, RULE, START, STRENGTHS, STRIVE, STUDY, deciding, measure, tally

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


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("a-metro-6-opening", "开通"),
        ("a-metro-6-and-13-extensions-start", "开工"),
        ("a-high-tech-firms-total", "力争"),
        ("a-5g-stations", "建成"),
        ("a-5g-rollout", "推进"),
        ("a-data-sharing-catalogue", "研究"),
        ("a-land-prepared", ""),
    ],
)
def test_the_word_that_decides_is_found_in_its_sentence(plan: Plan, name: str, word: str) -> None:
    action = plan.statement[name]
    start, end = deciding(action) or (0, 0)
    assert action.text[start:end].endswith(word) and bool(word) == (end > start)


def test_a_deciding_word_is_one_of_its_strength(any_plan: Plan) -> None:
    for action in any_plan.actions:
        if (span := deciding(action)) and (words := measure(any_plan, action).strength.words):
            assert action.text[slice(*span)] in words


@pytest.mark.parametrize(("name", "strength"), CHECKABLE.items())
def test_states_a_result(plan: Plan, name: str, strength: object) -> None:
    found = measure(plan, plan.statement[name])
    assert found.checkable
    assert found.strength == strength


@pytest.mark.parametrize(("name", "strength"), NOT_CHECKABLE.items())
def test_states_no_result(plan: Plan, name: str, strength: object) -> None:
    found = measure(plan, plan.statement[name])
    assert not found.checkable, found.reason
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


def test_each_action_is_judged_with_its_reason(plan: Plan) -> None:
    """What a reason quotes stands in the sentence, in that order; … is what it leaves out."""
    counted = tally(plan, plan.actions)
    assert counted.checkable == sum(action.checkable == "yes" for action in plan.actions) == 59
    assert counted.quantified == sum(bool(action.figures) for action in plan.actions)
    assert sum(counted.strengths.values()) == counted.actions == len(plan.actions)
    for action in plan.actions:
        found = measure(plan, action)
        assert found.judged and found.reason == action.checkable_why
        for quote in re.findall("“(.+?)”", found.reason):
            assert re.search(".*".join(map(re.escape, quote.split("…"))), action.text), (action.id, quote)


@pytest.mark.parametrize(
    ("name", "checkable"),
    [
        ("a-science-facility-related-firms", False),  # 吸引…落户: of whom, is not said
        ("a-metro-13-renewal-units-approval", False),  # 全力推进…立项
        ("a-start-a-business-counter", True),  # 设置…专区
        ("a-central-area-urban-design", True),  # 编制完善…方案
        ("a-government-firm-bank-mechanism", True),  # 建立…机制
    ],
)
def test_words_alone_would_misjudge(plan: Plan, name: str, checkable: bool) -> None:
    action = plan.statement[name]
    unjudged = action.model_copy(update={"checkable": "", "checkable_why": ""})
    assert measure(plan, action).checkable is checkable
    assert measure(plan, unjudged).checkable is not checkable and not measure(plan, unjudged).judged


def test_without_a_judgement_the_words_decide_and_say_so(tiny: Plan) -> None:
    for action in tiny.actions:
        found = measure(tiny, action)
        assert not found.judged
        for word in re.findall("“(.+?)”", found.reason):
            assert word in action.text


def test_strengths_are_told_apart() -> None:
    words = [word for strength in STRENGTHS for word in strength.words]
    assert len(words) == len(set(words))
    assert [strength.rank for strength in STRENGTHS] == [5, 4, 3, 2, 1]
    assert "人工判断" in RULE


def test_another_plan_is_judged_by_the_same_words(tiny: Plan) -> None:
    assert measure(tiny, tiny.statement["a-ferry"]).strength == STUDY
    assert measure(tiny, tiny.statement["a-greenway"]).strength == STRIVE
    assert measure(tiny, tiny.statement["a-light-rail"]).strength == START
