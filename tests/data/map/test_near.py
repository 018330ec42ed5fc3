"""我身边: a neighbourhood knows what lies in it for a reason, and what is only nearby."""

import pytest

from data.map.geometry import metres
from data.map.near import AROUND, known_points, near, neighbourhoods
from data.map.places import position
from data.schema import Plan
from data.search import search


def test_the_six_subdistricts_come_first(plan: Plan) -> None:
    kinds = [label.kind for label in neighbourhoods(plan).values()]
    assert kinds[:6] == ["subdistrict"] * 6 and set(kinds[6:]) == {"community"}


def test_what_is_inside_has_a_reason_and_what_is_nearby_is_near(plan: Plan) -> None:
    for name, label in neighbourhoods(plan).items():
        found = near(plan, name)
        assert all(place.subdistrict == name and place.subdistrict_why for place in found.inside)
        for place in found.nearby:
            at = position(place)
            assert at and min(metres(at, point) for point in known_points(plan, label)) <= AROUND
            assert label.kind == "community" or place.subdistrict in (None, name)


def test_matian_is_not_written_of_but_has_places(plan: Plan) -> None:
    found = near(plan, "matian-subdistrict")
    assert found.written == ()
    assert {"shutianpu-housing", "high-school-park"} == {place.id for place in found.inside}
    assert "metro-6" in found.lines and len(known_points(plan, found.label)) > 3


@pytest.mark.parametrize("words", ["马田街道", "馬田街道", "薯田埔"])
def test_search_knows_neighbourhoods(plan: Plan, words: str) -> None:
    named = [(thing.kind, thing.name) for thing in search(plan, words).named]
    assert any(kind == "neighbourhood" for kind, _ in named), named
