"""Addresses that were published keep working: an id is never changed and never reused."""

from data.schema import Plan
from tests.tree import FIXTURES

PUBLISHED = (FIXTURES / "published_ids.txt").read_text(encoding="utf-8").split()


def test_every_published_id_is_still_there(plan: Plan) -> None:
    assert len(PUBLISHED) > 600
    assert set(PUBLISHED) <= {*plan.statement, *plan.figure}


def test_new_ids_are_added_to_the_list(plan: Plan) -> None:
    assert {*plan.statement, *plan.figure} <= set(PUBLISHED), "add the new ids to tests/fixtures/published_ids.txt"
