"""The number beside every value is the number of rows that it would show: all facets, and random combinations."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from data.outside.later import of_statement
from data.schema import Plan
from data.tasks import facets
from data.tasks.beneficiaries import BENEFICIARIES, BINDING, RULE
from data.tasks.facets import FACETS, NO, QUERY, YES, Choices, counts, options, select, without_one

SAMPLES = ("", "建设", "科学城 规划", "5g", "ＰＭ２．５", "没有这个词")


@pytest.mark.parametrize("facet", FACETS)
def test_count_equals_rows(plan: Plan, facet: str) -> None:
    counted = counts(plan, Choices(), facet)
    assert set(counted) == set(options(plan, facet))
    for value in options(plan, facet):
        assert counted[value] == len(select(plan, Choices({facet: (value,)}))) > 0


@pytest.mark.parametrize("seed", range(40))
def test_count_equals_rows_under_random_choices(plan: Plan, seed: int) -> None:
    dice = random.Random(seed)
    values = {}
    for name in dice.sample(list(FACETS), dice.randint(0, 4)):
        known = options(plan, name)
        values[name] = tuple(dice.sample(known, min(dice.randint(0, 3), len(known))))
    choices = Choices(values, dice.choice(SAMPLES))
    shown = {action.id for action in select(plan, choices)}
    for facet in FACETS:
        counted = counts(plan, choices, facet)
        for value in options(plan, facet):
            alone = Choices({**choices.values, facet: (value,)}, choices.query)
            assert counted[value] == len(select(plan, alone)), (facet, value)
    for facet in choices.active():
        assert shown <= {action.id for action in select(plan, choices.without(facet))}


def test_within_a_facet_either_between_facets_both(plan: Plan) -> None:
    either = select(plan, Choices({"type": ("开工", "建成")}))
    assert {action.type for action in either} == {"开工", "建成"}
    both = select(plan, Choices({"type": ("开工", "建成"), "quantified": (facets.YES,)}))
    assert both == [action for action in either if action.figures]


def test_words_fold_width_and_case(plan: Plan) -> None:
    assert select(plan, Choices(query="5G基站")) == select(plan, Choices(query="５ｇ 基站")) != []
    assert len(select(plan, Choices(query="  "))) == len(plan.actions)


def test_what_became_of_it_is_told_as_the_sources_tell_it(plan: Plan, bare: Plan) -> None:
    for value in options(plan, "later"):
        for action in select(plan, Choices({"later": (value,)})):
            kinds = {item.kind for item in of_statement(plan, action.id)}
            assert value in (kinds or {facets.UNSOUGHT})
    assert options(bare, "later") == ()


def test_whom_an_action_is_for_is_read_from_its_words(plan: Plan) -> None:
    for group in BENEFICIARIES:
        found = select(plan, Choices({"for": (group.id,)}))
        assert found and all(any(word in action.text for word in group.words) for action in found)
        assert all(word in RULE for word in group.words)
    named = {action.id for action in select(plan, Choices({"for": tuple(group.id for group in BENEFICIARIES)}))}
    assert {"a-public-kindergartens", "a-metro-6-opening", "a-parks-built"} <= named
    assert not any(action.type == BINDING for action in plan.actions if action.id in named)


def test_lifting_names_the_choice_that_empties(plan: Plan) -> None:
    choices = Choices({"area": ("administration",), "quantified": (facets.YES,)}, "政务")
    assert select(plan, choices) == []
    helping = without_one(plan, choices)
    assert "area" not in helping
    assert helping == {"quantified": len(select(plan, choices.without("quantified")))}
    started = Choices({"type": ("开工",)})
    assert without_one(plan, Choices(started.values, "没有这个词")) == {QUERY: len(select(plan, started))}


def test_lifting_puts_the_most_helpful_first(plan: Plan) -> None:
    helping = without_one(plan, Choices({"area": ("ecology",), "type": ("活动",)}))
    assert set(helping) == {"area", "type"}
    assert all(more >= fewer for more, fewer in pairwise(helping.values()))


def test_other_plans_have_facets(tiny: Plan, bare: Plan) -> None:
    assert options(tiny, "area") == tuple(tiny.task_area)
    for each in (tiny, bare):
        for facet in FACETS:
            assert sum(counts(each, Choices(), facet).values()) >= len(options(each, facet))


def test_nothing_is_chosen_by_links_where_nobody_looked_for_any(plan: Plan) -> None:
    assert options(plan, "continues") == (YES, NO)
    alone = tuple(item.model_copy(update={"continues": ()}) for item in plan.statements)
    assert options(replace(plan, statements=alone), "continues") == ()
