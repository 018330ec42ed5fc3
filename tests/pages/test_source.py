"""/source: every figure and every clause opens at its own address, once, in its own words, with its card."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.text.typography import readable
from data.schema import Plan

ROOT = Path(__file__).parents[2]
PARTS = 6
MARKUP = re.compile(r"\]\([^)]*\)|:[a-z-]+\[|[\[\]\\*]")
MARK = ":yellow-background["


def words(text: str) -> str:
    return re.sub(r"\s", "", MARKUP.sub("", text))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_figure_and_clause_opens_at_its_address(plan: Plan, part: int) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    app.switch_page("pages/source.py")
    for item in [*plan.figures, *plan.clauses][part::PARTS]:
        statement = plan.statement[item.statement] if item.id in plan.figure else plan.statement[item.id]
        app.query_params["at"] = item.id
        app.run()
        assert not app.exception, item.id
        shown = [each.value for kind in (app.markdown, app.header, app.subheader) for each in kind]
        marked = [value.partition(MARK)[2] for value in shown if MARK in value]
        assert len(marked) == 1, item.id
        assert words(marked[0]).startswith(words(readable(statement.text))[:8]), item.id
        assert any(f"at={item.id}" in code.value for code in app.code), item.id
