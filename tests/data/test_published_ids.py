"""Addresses that were published keep working: an id is never changed and never reused."""

from data.schema import Plan
from tests.tree import FIXTURES

PUBLISHED = (FIXTURES / "published_ids.txt").read_text(encoding="utf-8").split()
PLACES = (FIXTURES / "published_place_ids.txt").read_text(encoding="utf-8").split()


def test_every_published_id_is_still_there(plan: Plan) -> None:
    assert len(PUBLISHED) > 600
    assert set(PUBLISHED) <= {*plan.statement, *plan.figure}


def test_every_published_place_still_leads_to_a_place(plan: Plan) -> None:
    assert len(PLACES) > 120
    assert set(PLACES) <= {*plan.place, *(name for place in plan.places for name in place.former_ids)}
    assert set(plan.place) <= set(PLACES), "add the new ids to tests/fixtures/published_place_ids.txt"


def test_new_ids_are_added_to_the_list(plan: Plan) -> None:
    assert {*plan.statement, *plan.figure} <= set(PUBLISHED), "add the new ids to tests/fixtures/published_ids.txt"
