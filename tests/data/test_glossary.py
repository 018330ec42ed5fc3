"""Words that are explained: each stands in the text, is found there whole and once, and has its source."""

from dataclasses import replace
from itertools import pairwise

import pytest

from data.glossary import explained
from data.schema import Plan


def words(plan: Plan, start: int, end: int) -> list[str]:
    return [plan.text[mention.start : mention.end] for mention in explained(plan, start, end)]


def clause(plan: Plan, name: str) -> list[str]:
    return words(plan, plan.statement[name].start, plan.statement[name].end)


@pytest.mark.parametrize("term", ["白改黑", "工改工", "工改居", "TOD", "碧道", "雪亮工程", "PPP", "海绵城市", "秒批"])
def test_what_people_ask_about_is_explained(plan: Plan, term: str) -> None:
    assert term in {item.term for item in plan.glossary}


def test_every_word_stands_in_a_clause_or_heading(plan: Plan) -> None:
    found = {mention.id for item in plan.statements for mention in explained(plan, item.start, item.end)}
    assert found == set(plan.term)


def test_each_word_is_marked_once_in_a_stretch_where_it_first_stands(plan: Plan) -> None:
    found = explained(plan, *plan.body)
    assert len({mention.id for mention in found}) == len(found)
    assert [mention.start for mention in found] == sorted(mention.start for mention in found)
    assert clause(plan, "a-road-white-to-black") == ["白改黑"]


def test_marks_lie_inside_the_stretch_and_apart(plan: Plan) -> None:
    for item in plan.statements:
        found = explained(plan, item.start, item.end)
        assert all(item.start <= mention.start and mention.end <= item.end for mention in found)
        assert all(one.end <= other.start for one, other in pairwise(found))


def test_letters_are_found_as_whole_words_and_the_longest_spelling_wins(tiny: Plan) -> None:
    term = tiny.glossary[0]
    text = "APPPB PPP、15G、5G网、小微公园、微公园。"
    changed = replace(
        tiny,
        text=text,
        body=(0, len(text)),
        glossary=tuple(
            term.model_copy(update={"id": name, "term": name, "also": ()}) for name in ("PPP", "5G", "公园", "小微公园")
        ),
    )
    assert [(m.id, m.start) for m in explained(changed, 0, len(text))] == [
        ("PPP", 6),
        ("5G", 14),
        ("小微公园", 18),
        ("公园", 24),
    ]


def test_an_explanation_is_not_the_quote(plan: Plan) -> None:
    """What is ours and what is theirs are two fields."""
    assert all(item.explanation.rstrip("。") not in item.quote for item in plan.glossary)
    assert all(item.address.startswith("http") for item in plan.glossary)


def test_a_plan_without_a_glossary_explains_nothing(bare: Plan) -> None:
    assert bare.glossary == () and explained(bare, *bare.body) == []
