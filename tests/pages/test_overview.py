"""The overview: what stands in the plan besides targets and tasks is there too, each sentence with its place."""

import re

import pytest

from components.text.typography import prose
from data.chapters import review, safeguards, shortcomings
from data.schema import Plan
from tests.opening import Open
from tests.tree import FIXTURE_PLANS, PLANS


@pytest.mark.parametrize(("name", "headers"), [("plan", 3), ("tiny", 2), ("bare", 0)])
def test_review_shortcomings_and_safeguards_are_shown(
    name: str, headers: int, request: pytest.FixtureRequest, open_page: Open
) -> None:
    plan: Plan = request.getfixturevalue(name)
    app = open_page("overview", PLANS if name == "plan" else FIXTURE_PLANS, plan=plan.id)
    said = "\n".join(item.value for item in app.markdown)
    for chapter in (*shortcomings(plan), *safeguards(plan)):
        for item in (chapter.opening, *chapter.statements):
            assert item is None or (prose(item.text) in said and f"source?at={item.id}" in said)
    for chapter in review(plan):
        assert chapter.opening
        assert re.search(
            rf"\[\*\*{re.escape(prose(chapter.opening.text))}\*\*\]\(source\?at={chapter.opening.id}\W", said
        )
        assert f"{len(chapter.statements)} 条" in said
    titles = ("执行情况", "短板", "保障措施")
    assert sum(item.value.endswith(titles) or "年执行情况：" in item.value for item in app.header) == headers
