"""The year before stands beside a target on the card of its sentence, in its action's details and on the overview."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from components.text.typography import escape
from data.indicators.last_year import STAR, last_year
from data.load import load_plan
from data.schema import Plan
from data.wording import wording
from tests.opening import Open
from tests.tree import FIXTURE_PLANS, PLANS

FOLDERS = {"guangming-2020": PLANS, "tiny": FIXTURE_PLANS, "bare": FIXTURE_PLANS}


@pytest.fixture(params=FOLDERS)
def each(request: pytest.FixtureRequest) -> Plan:
    return load_plan(request.param, FOLDERS[request.param])


def opened(open_page: Open, page: str, plan: Plan) -> AppTest:
    return open_page(page, FOLDERS[plan.id], plan=plan.id)


def rows(app: AppTest, at: str = "") -> list[str]:
    """The lines of the page, once an address is opened on it."""
    if at:
        app.query_params["at"] = at
        app.run()
    return [row for element in app.markdown for row in element.value.split("\n")]


def test_on_the_card_of_every_target(each: Plan, open_page: Open) -> None:
    app = opened(open_page, "source", each)
    for target in (figure for figure in each.figures if figure.kind == "target"):
        before = last_year(each, target)
        (line,) = [row for row in rows(app, target.id) if row.startswith("**另一年**")]
        if before.figure:
            assert escape(wording(each, before.figure)) in line and f"at={before.figure.id}" in line, target.id
        else:
            assert f"{each.info.base_year}年{before.words}" in line, target.id


def test_in_the_details_of_every_action(each: Plan, open_page: Open) -> None:
    app = opened(open_page, "tasks", each)
    for action in each.actions:
        for target in each.targets_of(action):
            line = next(row for row in rows(app, action.id) if f"at={target.id}" in row)
            assert f"{each.info.base_year}年" in line and escape(last_year(each, target).starred) in line, target.id


def test_on_the_overview(each: Plan, open_page: Open) -> None:
    drawings = [
        json.loads(item.proto.json)["drawings"] for item in opened(open_page, "overview", each).get("bidi_component")
    ]
    shown = "".join(drawing for group in drawings for drawing in group)
    for pair in (pair for pair in each.headline_pairs if pair.target):
        before = last_year(each, pair.target)
        known = before.figure and wording(each, before.figure, unit=before.figure.unit == "%")
        said = f"{known}{STAR if before.caveat else ''}" if known else before.words
        assert f"{pair.indicator.short}：{said} → " in shown, pair.id
