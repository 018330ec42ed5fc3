"""Names as they are typed without Chinese, and Chinese words by how they are read."""

import pytest

from data.schema import Plan
from data.search import search
from data.search.pinyin import readings, spell, spelled, split


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("光明城站", "guangmingchengzhan", "gmcz"),
        ("地铁6号线(光明段)", "ditie6haoxianguangmingduan", "dt6hxgmd"),
        ("星河COCO", "xinghecoco", "xhc"),
        ("长兴工业园", "changxinggongyeyuan", "cxgyy"),
        ("重庆银行", "chongqingyinhang", "cqyh"),
        ("PM2.5", "pm25", "p"),
        ("", "", ""),
    ],
)
def test_spelled(name: str, full: str, initials: str) -> None:
    assert spelled(name) == (full, initials)


def test_every_name_can_be_typed_in_plain_letters(plan: Plan) -> None:
    for place in plan.places:
        for word in spelled(place.name):
            assert word and word.isascii() and word.isalnum() and word == word.lower(), place.id


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("长度", "chang du"),
        ("增长", "zeng zhang"),
        ("重庆", "chong qing"),
        ("重点", "zhong dian"),
        ("银行", "yin hang"),
        ("行政", "xing zheng"),
        ("参与", "can yu"),
        ("绿地", "lv di"),
    ],
)
def test_a_character_is_read_as_in_its_word(word: str, reading: str) -> None:
    assert spell(word) == reading.split()


def test_readings_begin_with_the_usual_one() -> None:
    assert readings("长")[:2] == ("zhang", "chang")
    assert readings("g") == ()


def test_letters_are_cut_into_syllables() -> None:
    assert split("xian")[0] == ("xian",) and ("xi", "an") in split("xian")
    assert split("youery")[0] == ("you", "er", "y")
    assert split("xyzzy") == ()


@pytest.mark.parametrize("asked", ["changzhen cheliangduan", "zhangzhen cheliangduan"])
def test_a_name_is_found_by_another_reading_of_its_characters(plan: Plan, asked: str) -> None:
    assert "a-major-housing-projects" in [hit.statement.id for hit in search(plan, asked, limit=3).hits]


def test_a_long_run_of_letters_is_not_cut(plan: Plan) -> None:
    assert split("ma" * 500) == ()
    assert search(plan, "ma" * 500).hits == ()
