"""The year before is found through the indicator, and a missing number is said in one of four words."""

from dataclasses import replace

import pytest

from data.indicators.last_year import last_year, of_pair
from data.labels import labels
from data.schema import Figure, Plan
from data.wording import hedged

WORDS = labels("absences")


def targets(plan: Plan) -> list[Figure]:
    return [figure for figure in plan.figures if figure.kind == "target"]


def test_both_printings_of_a_target_have_the_same_year_before(plan: Plan) -> None:
    for name in ("pm25-2020", "pm25-annual-mean-2020"):
        found = last_year(plan, plan.figure[name])
        assert found.figure and (found.figure.id, found.starred) == ("pm25-2019", "25.4微克/立方米")


def test_every_target_has_a_number_of_its_indicator_or_a_word(any_plan: Plan) -> None:
    year = str(any_plan.info.base_year)
    for target in targets(any_plan):
        found = last_year(any_plan, target)
        if found.figure:
            assert found.figure.indicator == target.indicator and year in found.figure.period
            assert found.words == hedged(any_plan, found.figure)
        else:
            assert found.words in set(WORDS.values()) - {WORDS["not_found"]} and not found.caveat
        pair = any_plan.pair.get(target.indicator)
        assert (found.words == WORDS["unlinked"]) == (pair is None), "nobody looked only where there is no pair"
        if pair and pair.target == target:
            assert found == of_pair(any_plan, pair)
            assert found.caveat == (pair.actual is not None and pair.comparability != "same")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("trade-growth-2020", "未给出"),
        ("pipeline-gas-rate-2020", "口径不同"),
        ("city-quality-projects-2020", "不适用"),
        ("5g-stations-2020", "895座＊"),
        ("land-prepared-2020", "预计超过10平方公里＊"),
    ],
)
def test_the_words_of_the_real_plan(plan: Plan, name: str, words: str) -> None:
    assert last_year(plan, plan.figure[name]).starred == words


def test_nobody_looked_is_a_word_of_its_own(tiny: Plan, bare: Plan) -> None:
    assert last_year(tiny, tiny.figure["trees-2023"]).words == "未对照"
    assert last_year(bare, bare.figure["check-ups-2024"]).words == "未对照"


def test_only_what_an_action_covers_has_no_year_before(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        for target in targets(each):
            if last_year(each, target).words == WORDS["not_applicable"]:
                assert target.basis == "scope", target.id


def test_a_printing_of_another_kind_looks_for_its_own_number(plan: Plan) -> None:
    """The pair is of a total; what is added in the year is another measure of the same indicator."""
    total = plan.pair["parks-total"]
    assert total.target
    added = total.target.model_copy(update={"id": "added", "basis": "increment"})
    more = replace(plan, figures=(*plan.figures, added))
    assert last_year(more, added).words == "口径不同"
    before = added.model_copy(update={"id": "before", "kind": "actual", "period": "2019", "basis": "increment"})
    known = replace(plan, figures=(*plan.figures, added, before))
    assert last_year(known, added).figure == before
