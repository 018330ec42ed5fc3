"""/source: every figure and every clause opens at its own address, once, in its own words, with its card."""

import re

import pytest

from data.schema import Plan
from data.wording import readable
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
        assert any(f"at={item.id}" in code.value for code in app.code), item.id
