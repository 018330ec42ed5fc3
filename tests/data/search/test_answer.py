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


@pytest.mark.parametrize("words", ["保障措施", "怎么保障", "safeguards", "保障措施有哪些", "baozhangcuoshi"])
def test_safeguards_answer_by_what_they_are_called(plan: Plan, words: str) -> None:
    """None of them says the word itself; it stands in the heading over them."""
    safeguards = {item.id for item in plan.statements if item.role == "safeguard"}
    assert {hit.statement.id for hit in search(plan, words, limit=len(safeguards)).hits} == safeguards


@pytest.mark.parametrize("words", ["短板", "shortcomings", "存在的问题", "duanban"])
def test_shortcomings_answer_first_those_that_open_the_plans_count(plan: Plan, words: str) -> None:
    shortcomings = [item.id for item in plan.statements if item.role == "shortcoming"]
    found = [hit.statement for hit in search(plan, words, limit=1000).hits]
    assert {item.text[:2] for item in found[:4]} == {"一是", "二是", "三是", "四是"}
    assert {item.id for item in found} >= set(shortcomings)


@pytest.mark.parametrize("words", ["监督", "supervision", "谁来监督"])
def test_supervision_of_the_plan_comes_before_other_supervision(plan: Plan, words: str) -> None:
    under = [item.id for item in plan.statements if item.role == "safeguard" and item.section == "4.2"]
    found = [hit.statement for hit in search(plan, words, limit=1000).hits]
    assert {item.id for item in found[: len(under)]} == set(under)
    assert found[0].text == "加强和完善工作监督检查机制"


def test_a_part_of_a_chapters_name_means_something_else(plan: Plan) -> None:
    assert [hit.statement.role for hit in search(plan, "保障").hits[:2]] == ["action", "action"]


def test_a_shortcoming_of_a_plan_without_a_count_is_found_too(tiny: Plan) -> None:
    assert search(tiny, "短板").hits[0].statement.role == "shortcoming"
