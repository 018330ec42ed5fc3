"""The box and its results, as a reader meets them."""

import pytest

from data.schema import Plan
from tests.opening import Open
from tests.tree import FIXTURE_PLANS

NASTY = "<b>x</b> ![y](http://a.example/z) **粗** [链](javascript:1) :red[红]"


def shown(app) -> str:
    return "\n".join(item.value for item in app.markdown)


def test_answers_stand_first_with_ways_on(plan: Plan, open_page: Open) -> None:
    app = open_page("source", q="5G基站")
    assert not app.exception
    text = shown(app)
    assert "source?at=a-5g-stations" in text
    assert "indicators?indicator=5g-stations" in text
    assert text.index("a-5g-stations") < text.index("r-5g-stations")


@pytest.mark.parametrize("words", ["xyzzy", "   ", NASTY, "a" * 500, "\u0000", "。。。"])
def test_any_words_are_answered_politely(words: str, open_page: Open) -> None:
    app = open_page("source", q=words)
    assert not app.exception
    assert "![y](http" not in shown(app)
    assert "](javascript:" not in shown(app)


def test_nothing_found_offers_the_sections(open_page: Open) -> None:
    app = open_page("source", q="xyzzy")
    assert "未检索到" in shown(app)
    assert "source?at=part-review" in shown(app)


def test_the_box_writes_the_address(open_page: Open) -> None:
    app = open_page("source")
    app.text_input[0].input("公园总数").run()
    assert app.query_params["q"] in ("公园总数", ["公园总数"])
    assert "a-parks-total" in shown(app)


def test_search_on_an_invented_plan(open_page: Open, tiny: Plan) -> None:
    words = next(statement.text for statement in tiny.statements if statement.role == "action")
    app = open_page("source", FIXTURE_PLANS, plan="tiny", q=words)
    assert not app.exception
    assert "最相关的语句" in "\n".join(item.value for item in app.header)


@pytest.mark.parametrize(("words", "group"), [("保障措施", "保障措施 6"), ("短板", "短板 11")])
def test_safeguards_and_shortcomings_are_groups_of_their_own(words: str, group: str, open_page: Open) -> None:
    assert group in [item.value for item in open_page("source", q=words).header]
