"""A filter by words reads as the search does: several words, pinyin, numbers; and never less than what is printed."""

import pytest

from data.schema import Plan
from data.search import matching


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("2,500", {"a-5g-stations"}),
        ("两千五百座", {"a-5g-stations"}),
        ("5gjz", {"a-5g-stations"}),
        ("幼儿园 学位", {"a-public-kindergartens"}),
        ("youeryuan", {"a-public-kindergartens"}),
        ("没有这个词", set()),
    ],
)
def test_a_query_finds_what_shows_all_of_it(plan: Plan, query: str, found: set[str]) -> None:
    assert matching(plan, query, plan.actions) == found


@pytest.mark.parametrize("words", ["公园", "推动", "建设", "政务", "的", "学校 项目"])
def test_what_prints_the_words_is_always_found(plan: Plan, words: str) -> None:
    printed = {item.id for item in plan.actions if all(word in item.text for word in words.split())}
    assert printed <= matching(plan, words, plan.actions)


def test_only_those_asked_about_are_found(plan: Plan) -> None:
    assert matching(plan, "公园", plan.actions[:5]) <= {item.id for item in plan.actions[:5]}
    assert matching(plan, "", plan.actions) == {item.id for item in plan.actions}
