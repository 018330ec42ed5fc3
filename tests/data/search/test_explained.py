"""A question about a word finds its explanation, and its sentences behind it; any other question finds none."""

import pytest

from data.schema import Plan
from data.search import search


@pytest.mark.parametrize(
    ("asked", "term"),
    [
        ("白改黑是什么", "白改黑"),
        ("什么是TOD", "TOD"),
        ("tod是什么意思？", "TOD"),
        ("What is TOD?", "TOD"),
        ("请问什么叫医联体", "医联体"),
        ("什麼是海綿城市", "海绵城市"),
        ("国高的意思", "国高"),
        ("容缺收件指什么", "容缺受理"),
        ("ⅴ类水是啥", "V类水"),
        ("秒批", "秒批"),
    ],
)
def test_a_word_asked_about_is_explained_before_its_sentences(plan: Plan, asked: str, term: str) -> None:
    answer = search(plan, asked)
    assert [item.term for item in answer.explained] == [term]
    spellings = answer.explained[0].spellings
    assert any(word in hit.statement.text for hit in answer.hits[:3] for word in spellings)


def test_every_word_is_found_by_each_of_its_names(plan: Plan) -> None:
    for item in plan.glossary:
        for spelling in item.spellings:
            assert search(plan, f"{spelling}是什么").explained == (item,)


@pytest.mark.parametrize("asked", ["5G基站有多少", "今年要修什么路", "是什么", "什么意思", "", "PM2.5目标", "what is"])
def test_other_questions_are_not_about_a_word(plan: Plan, asked: str) -> None:
    assert search(plan, asked).explained == ()
