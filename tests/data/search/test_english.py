"""Who asks in English finds the words of the translation too, and is known by asking in English."""

from dataclasses import replace

import pytest

from data.schema import Plan
from data.search import search


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("hospice", "r-health-pilots"),
        ("DJI", "r-industrial-firms-attracted"),
        ("farm to table", "a-farm-to-table-supervision"),
        ("sole traders", "r-instant-registration"),
        ("phoenix city", "r-phoenix-city"),
        ("metro", "a-metro-6-and-13-extensions-start"),
    ],
)
def test_a_word_of_the_translation_finds_its_sentence(plan: Plan, asked: str, wanted: str) -> None:
    assert wanted in [hit.statement.id for hit in search(plan, asked).hits]


def test_a_plan_without_a_translation_is_searched_as_before(plan: Plan) -> None:
    bare = replace(plan, english={})
    assert search(bare, "DJI").hits == ()
    assert search(bare, "kindergartens").hits[0].statement == search(plan, "kindergartens").hits[0].statement


def test_words_of_every_other_sentence_find_nothing_by_themselves(plan: Plan) -> None:
    assert search(plan, "with their").hits == ()


@pytest.mark.parametrize("asked", ["dead-end roads", "how many parks", "corruption", "GDP growth", "metro"])
def test_a_question_in_english_is_known(plan: Plan, asked: str) -> None:
    assert search(plan, asked).in_english


@pytest.mark.parametrize(
    "asked", ["5G", "GDP", "TOD", "PM2.5", "2500", "youeryuan", "gongyuan", "公园 parks", "", "xyzzy"]
)
def test_what_the_plan_prints_pinyin_and_numbers_are_no_english(plan: Plan, asked: str) -> None:
    assert not search(plan, asked).in_english
