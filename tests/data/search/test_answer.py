"""Search finds every clause that holds the words, whatever their width, and puts what matters first."""

import pytest

from data.schema import Plan
from data.search import search


@pytest.mark.parametrize("words", ["公园", "PM2.5", "土地整备", "5G", "光明科学城", "7.2%", "三甲"])
def test_every_clause_with_the_words_is_found(plan: Plan, words: str) -> None:
    found = {hit.statement.id for hit in search(plan, words, limit=1000).hits}
    assert found >= {statement.id for statement in plan.clauses if words in statement.text}


@pytest.mark.parametrize(
    ("typed", "printed"), [("ｐｍ２．５", "PM2.5"), ("pm2.5", "PM2.5"), ("５ｇ", "5G"), ("ITF", "itf")]
)
def test_width_and_capitals_make_no_difference(plan: Plan, typed: str, printed: str) -> None:
    found = [hit.statement.id for hit in search(plan, typed, limit=1000).hits]
    assert found
    assert found == [hit.statement.id for hit in search(plan, printed, limit=1000).hits]


def test_targets_come_before_passing_mentions(plan: Plan) -> None:
    assert search(plan, "PM2.5").hits[0].statement.id == "t-pm25"
    assert search(plan, "地区生产总值").hits[0].statement.role in ("target", "achievement")


def test_clauses_with_all_of_the_words_come_first(plan: Plan) -> None:
    """A question is not a filter: what holds some of its words follows what holds all of them."""
    first = [hit.statement.id for hit in search(plan, "公园 总数", limit=2).hits]
    assert set(first) == {"r-parks-total", "a-parks-total"}


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_limit_holds(plan: Plan, limit: int) -> None:
    assert len(search(plan, "公园", limit=limit).hits) == limit


@pytest.mark.parametrize("words", ["", "   ", "\u3000", "xyzzy", "(((", "\\", "*", "？！"])
def test_nothing_is_found_for_nothing(plan: Plan, words: str) -> None:
    assert search(plan, words).hits == ()


def test_scores_fall(plan: Plan) -> None:
    scores = [hit.score for hit in search(plan, "建设", limit=50).hits]
    assert scores == sorted(scores, reverse=True)


def test_headings_are_no_hits(plan: Plan, tiny: Plan) -> None:
    for loaded in (plan, tiny):
        assert not any(hit.statement.is_heading for hit in search(loaded, "年", limit=1000).hits)
