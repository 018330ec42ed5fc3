"""Every count that a page gives is the published one; the about page publishes all of them."""

import pytest
from streamlit.testing.v1 import AppTest

from data.indicators.counts import counts
from data.load import load_plan
from data.schema import Plan
from tests.counted import wrong_counts
from tests.opening import Open
from tests.tree import FIXTURE_PLANS, PLANS

FOLDERS = {"guangming-2020": PLANS, "tiny": FIXTURE_PLANS, "bare": FIXTURE_PLANS}
VIEWS = [
    ("overview", {}),
    ("indicators", {}),
    ("indicators", {"view": "table"}),
    ("indicators", {"view": "quantities"}),
    ("indicators", {"view": "quantities", "group": "review"}),
    ("indicators", {"view": "context"}),
    ("tasks", {}),
    ("about", {}),
    ("progress", {}),
]


@pytest.fixture(params=FOLDERS)
def each(request: pytest.FixtureRequest) -> Plan:
    return load_plan(request.param, FOLDERS[request.param])


def said(app: AppTest) -> list[str]:
    """Every text of a page, plain enough to find a count in it."""
    parts = [item.value for kind in (app.title, app.header, app.subheader, app.markdown, app.info) for item in kind]
    parts += [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
    return [part.replace("*", "").replace("\\", "") for part in parts]


@pytest.mark.parametrize(("page", "view"), VIEWS, ids=[f"{page} {'&'.join(view.values())}" for page, view in VIEWS])
def test_on_every_page(each: Plan, page: str, view: dict[str, str], open_page: Open) -> None:
    app = open_page(page, FOLDERS[each.id], plan=each.id, **view)
    _, wrong = wrong_counts(each, said(app))
    assert not wrong
    if page in ("overview", "tasks"):
        assert app.title or app.header


def test_the_about_page_publishes_each(each: Plan, open_page: Open) -> None:
    text = "\n".join(said(open_page("about", FOLDERS[each.id], plan=each.id)))
    for count in counts(each):
        assert f"{count.number} {count.measure}" in text and count.definition in text, count.name


def test_what_is_wrong_is_found(plan: Plan) -> None:
    right = ["8个领域、191条举措", "15条举措，28条带数字", "7个量化目标，其中6个是工作范围"]
    found, wrong = wrong_counts(plan, ["39项目标", "39 项指标", *right])
    assert [text.partition("：")[0].partition(":")[0] for text in wrong] == ["目标", "指标"]
    assert {"领域", "举措", "带数字的举措", "量化目标", "工作范围"} <= found
