"""/source: every figure and every clause opens at its own address, once, in its own words, with its card."""

import re
from collections import Counter
from pathlib import Path

import pytest

from components.text.typography import escape
from data.schema import Plan
from data.wording import hedged, readable
from tests.opening import Open

PARTS = 6
MARKUP = re.compile(r"\]\([^)]*\)|:[a-z-]+\[|[\[\]\\*]")
MARK = ":yellow-background["


def words(text: str) -> str:
    return re.sub(r"\s", "", MARKUP.sub("", text))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_figure_and_clause_opens_at_its_address(plan: Plan, part: int, open_page: Open) -> None:
    app = open_page("source")
    for item in [*plan.figures, *plan.clauses][part::PARTS]:
        statement = plan.statement[item.statement] if item.id in plan.figure else plan.statement[item.id]
        app.query_params["at"] = item.id
        app.run()
        assert not app.exception, item.id
        shown = [each.value for kind in (app.markdown, app.header, app.subheader) for each in kind]
        marked = [value.partition(MARK)[2] for value in shown if MARK in value]
        assert len(marked) == 1, item.id
        assert words(marked[0]).startswith(words(readable(statement.text))[:8]), item.id
        (quoted,) = [code.value for code in app.code if f"at={item.id}" in code.value and "——《" in code.value]
        assert quoted.startswith(f"“{plan.text[statement.start : statement.end]}”\n"), item.id
        if figure := plan.figure.get(item.id):
            assert any(f"[{escape(hedged(plan, figure))}]" in value for value in shown), item.id


def changed_on_screen(plan: Plan) -> Counter[str]:
    """The marks that differ between the text and what is shown, counted without the code that counts them."""
    body = plan.text[slice(*plan.body)]
    return Counter(before for before, after in zip(body, readable(body), strict=True) if before != after)


def test_what_is_changed_for_reading_is_said(plan: Plan, open_page: Open) -> None:
    changed = changed_on_screen(plan)
    said = "".join(item.value for item in open_page("source").markdown)
    assert f"逗号{changed[',']}处、括号{changed['('] + changed[')']}处、分号{changed[';']}处" in said
    assert changed[","] > 300 and changed[";"] and changed["?"]
    about = "".join(item.value for item in open_page("about").markdown)
    assert f"半角标点（{changed.total()}处）" in about and "不改标点" not in about


@pytest.mark.parametrize("choices", [{}, {"plain": "1"}, {"at": "t-unemployment-rate"}])
def test_as_printed_shows_every_clause_as_published(plan: Plan, open_page: Open, choices: dict[str, str]) -> None:
    app = open_page("source", printed="1", **choices)
    parts = [each.value for kind in (app.markdown, app.header, app.subheader) for each in kind]
    shown = words("\n".join(parts))
    for statement in plan.statements:
        assert words(statement.text) in shown, statement.id
    assert "按公布的文本原样" in shown
    assert not app.toast


def test_as_printed_is_a_toggle_that_stands_in_the_address(open_page: Open) -> None:
    app = open_page("source")
    (toggle,) = [each for each in app.toggle if each.label == "按原样"]
    toggle.set_value(True).run()
    assert app.query_params["printed"] == "1"


@pytest.mark.parametrize("key", ["printed", "plain"])
def test_an_unknown_look_falls_back_with_a_notice(open_page: Open, key: str) -> None:
    app = open_page("source", **{key: "<b>yes"})
    assert key not in app.query_params
    assert len(app.toast) == 1 and key in app.toast[0].value
    assert "显示为全角" in "".join(item.value for item in app.markdown)


def test_a_printed_table_of_contents_repeats_no_heading(levels: Plan, open_page: Open, fixture_plans: Path) -> None:
    app = open_page("source", folder=fixture_plans, plan="levels")
    shown = [each.value for kind in (app.header, app.subheader) for each in kind]
    headings = [item.text for item in levels.statements if item.is_heading]
    assert sorted(shown) == sorted(headings)
    (contents,) = [each.value for each in app.markdown if "](#part-1)" in each.value]
    assert re.findall(r"\]\(#([a-z0-9-]+)\)", contents) == [item.id for item in levels.statements if item.is_heading]
