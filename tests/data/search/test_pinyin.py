"""Names as they are typed without Chinese."""

import pytest

from data.schema import Plan
from data.search.pinyin import spelled


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("光明城站", "guangmingchengzhan", "gmcz"),
        ("地铁6号线(光明段)", "ditie6haoxianguangmingduan", "dt6hxgmd"),
        ("星河COCO", "xinghecoco", "xhc"),
        ("", "", ""),
    ],
)
def test_spelled(name: str, full: str, initials: str) -> None:
    assert spelled(name) == (full, initials)


def test_every_name_can_be_typed_in_plain_letters(plan: Plan) -> None:
    for place in plan.places:
        for word in spelled(place.name):
            assert word and word.isascii() and word.isalnum() and word == word.lower(), place.id
