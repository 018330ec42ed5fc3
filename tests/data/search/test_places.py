"""Places by what a reader types: names in any spelling, several words, and what the plan says there."""

import pytest

from data.schema import Plan
from data.search.places import find_places


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("光明城站", ("place", "guangmingcheng-station")),
        ("gmcz", ("place", "guangmingcheng-station")),
        ("guangmingchengzhan", ("place", "guangmingcheng-station")),
        ("龙大", ("place", "expressway-longda")),
        ("Science  Park", ("place", "science-park")),
        ("科学城 启动", ("place", "science-city-startup")),
        ("kexuecheng qidongqu", ("place", "science-city-startup")),
        ("地铁6号线", ("place", "metro-6")),
        ("中醫院", ("place", "tcm-hospital-guangming")),
        ("光明科学城", ("place", "guangming-science-city")),
        ("马田街道", ("near", "matian-subdistrict")),
        ("馬田", ("near", "matian-subdistrict")),
        ("matian", ("near", "matian-subdistrict")),
        ("mtjd", ("near", "matian-subdistrict")),
        ("楼村", ("near", "loucun-community")),
    ],
)
def test_one_thing_is_found_however_it_is_typed(plan: Plan, typed: str, found: tuple[str, str]) -> None:
    assert find_places(plan, typed).only == found


def test_every_place_and_neighbourhood_is_found_by_its_own_name(plan: Plan) -> None:
    assert all(place.id in find_places(plan, place.name).places for place in plan.places)


def test_several_are_offered_and_none_is_chosen(plan: Plan) -> None:
    found = find_places(plan, "医院")
    assert len(found.places) > 2 and found.only is None and not found.by_text


@pytest.mark.parametrize("typed", ["轨道四期规划", "1.82平方公里", "光明城站在哪里"])
def test_words_in_no_name_find_the_places_of_the_clauses_that_answer_them(plan: Plan, typed: str) -> None:
    found = find_places(plan, typed)
    assert found.by_text and found.places and found.only is None
    assert set(found.places) <= set(plan.place)


@pytest.mark.parametrize("typed", ["", " ", "、", "qqqqzz"])
def test_nothing_finds_nothing(plan: Plan, typed: str) -> None:
    assert find_places(plan, typed).only is None and not find_places(plan, typed).near
