"""/tasks: what is shown is what is chosen, each action with all that is known of it, and the file is the list."""

import random
import re
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from streamlit.testing.v1 import AppTest

from components.tasks.action_list import line
from components.tasks.choices import NAMES
from components.tasks.heat_map import cells
from components.text.glossary import with_terms
from components.text.typography import prose
from data.reports.worklist import SHEET
from data.reports.worklist_workbook import HEAD
from data.schema import Plan, Statement
from data.tasks import facets
from data.tasks.continuity import flows
from data.tasks.facets import FACETS, Choices
from data.tasks.measurability import tally
from tests.opening import Open
from tests.pages.conftest import Downloads
from tests.worklists import opened, rows

AT = re.compile(r"tasks\?at=([a-z0-9-]+)")
Query = dict[str, str | list[str]]


@pytest.fixture
def open_tasks(open_page: Open) -> Open:
    return partial(open_page, "tasks")


def shown(app: AppTest) -> list[str]:
    """The lines of every action on the page, without their bullet."""
    return [
        item.removeprefix("- ")
        for element in app.markdown
        for item in element.value.split("\n")
        if item.startswith("- ") and "tasks?at=" in item
    ]


def lines(plan: Plan, actions: list[Statement], *, area: bool = False) -> list[str]:
    return [line(plan, action, area=area) for action in actions]


def test_everything_is_there_in_the_order_of_the_text(plan: Plan, open_tasks: Open) -> None:
    app = open_tasks()
    assert shown(app) == lines(plan, list(plan.actions))
    themes = [row.removeprefix("### ") for m in app.markdown for row in m.value.split("\n") if row.startswith("### ")]
    leads = [s for s in plan.statements if s.role == "lead" and any(a.theme == s.id for a in plan.actions)]
    assert [theme.split(" :small")[0] for theme in themes] == [with_terms(plan, lead) for lead in leads]
    counted = tally(plan, plan.actions)
    assert app.header[0].value == f"全部 {counted.actions} 条举措，{counted.quantified} 条带数字"
    assert any(f"{counted.checkable} 条" in markdown.value for markdown in app.markdown)


@pytest.mark.parametrize("seed", range(6))
def test_the_address_chooses_what_is_shown(plan: Plan, open_tasks: Open, seed: int) -> None:
    dice = random.Random(seed)
    query: dict[str, list[str]] = {}
    for facet in dice.sample(list(FACETS), 2):
        many = 2 if facet in ("area", "type", "strength") else 1
        known = facets.options(plan, facet)
        query[facet] = dice.sample(known, min(many, len(known)))
    actions = facets.select(plan, Choices({facet: tuple(values) for facet, values in query.items()}))
    app = open_tasks(**query)
    assert shown(app) == lines(plan, actions)
    if actions:
        assert f"{len(plan.actions)} 条举措中的 {len(actions)} 条" in app.header[0].value


@pytest.mark.parametrize("order", ["type", "strength"])
def test_another_order_loses_nothing(plan: Plan, open_tasks: Open, order: str) -> None:
    assert sorted(shown(open_tasks(sort=order))) == sorted(lines(plan, list(plan.actions), area=True))


@pytest.mark.parametrize("view", ["", "measurable"])
def test_a_cell_of_the_picture_shows_as_many_as_it_says(plan: Plan, view: str) -> None:
    choices = Choices({"continues": (facets.YES,)})
    for cell in cells(plan, choices, view):
        facet, _, value = cell.column.partition("=")
        touched = Choices({**choices.values, "area": (cell.row,), **({facet: (value,)} if facet else {})})
        assert cell.count == len(facets.select(plan, touched))


@pytest.mark.parametrize("view", ["", "measurable"])
def test_a_phone_adds_up_what_it_has_no_room_for(plan: Plan, view: str) -> None:
    columns = {cell.narrow: cell.narrow_column for cell in cells(plan, Choices(), view) if cell.narrow}
    assert len(columns) <= 7
    for name, column in columns.items():
        facet, _, values = column.partition("=")
        together = sum(cell.count for cell in cells(plan, Choices(), view) if cell.narrow == name)
        assert together == len(facets.select(plan, Choices({facet: tuple(values.split(";"))})))


def test_an_action_says_all_that_is_known(plan: Plan) -> None:
    said = line(plan, plan.statement["a-5g-stations"])
    assert ":green-badge[2500座以上]](source?at=5g-stations-2020)" in said
    assert "到2020年底" in said
    assert "[出处](source?at=a-5g-stations)" in said
    placed = next(action for action in plan.actions if action.places)
    assert all(f"map?place={name}" in line(plan, placed) for name in placed.places)


def test_the_sentence_of_the_past_year_stands_beside(plan: Plan, open_tasks: Open) -> None:
    action = next(action for action in plan.actions if action.continues)
    app = open_tasks(theme=action.theme)
    app.session_state[f"review_{action.section}"] = True  # what a click on it does
    page = "\n".join(markdown.value for markdown in app.run().markdown)
    for review in action.continues:
        assert prose(plan.statement[review].text) in page
        assert f"source?at={review}" in page


def test_one_action_by_its_address(plan: Plan, open_tasks: Open) -> None:
    app = open_tasks(at="a-public-kindergartens")
    assert app.header[0].value == prose(plan.statement["a-public-kindergartens"].text)
    assert app.code[0].value.endswith("/tasks?at=a-public-kindergartens")
    assert app.button(key="close_action").label == "收起"


def test_an_empty_result_says_which_choice_emptied_it(plan: Plan, open_tasks: Open) -> None:
    app = open_tasks(area="administration", quantified="yes", q="政务")
    assert shown(app) == []
    ways = [button for button in app.button if button.label.startswith("取消")]
    left = facets.select(plan, Choices({"area": ("administration",)}, "政务"))
    assert [button.label for button in ways] == [f"取消“量化：带数字”，{len(left)} 条"]


def test_the_numbers_above_the_list_open_what_they_count(plan: Plan, open_tasks: Open) -> None:
    (said,) = [m.value for m in open_tasks().markdown if "年底可以核对" in m.value and "](tasks?" in m.value]
    found = re.findall(r"\[[^\]]*?(\d+) 条[^\]]*\]\(tasks\?(\w+)=yes\)", said)
    assert [facet for _, facet in found] == ["quantified", "dated", "continues", "measurable"]
    for count, facet in found:
        assert int(count) == len(facets.select(plan, Choices({facet: (facets.YES,)})))


def test_the_words_that_decide_stand_out_as_far_as_they_promise(plan: Plan) -> None:
    assert "按期**\u2060开通\u2060**运营" in line(plan, plan.statement["a-metro-6-opening"])
    assert ":gray[大力推进][5G]" in line(plan, plan.statement["a-5g-rollout"])


def test_no_two_links_to_an_action_are_called_alike(plan: Plan) -> None:
    names = [re.findall(r"\[([^\[\]]+)\]\(tasks\?at=", line(plan, action)) for action in plan.actions]
    assert all(len(name) == 1 for name in names) and len({name[0] for name in names}) == len(plan.actions)


def test_the_whole_is_folded_until_it_is_asked_for(open_tasks: Open) -> None:
    assert not open_tasks().get("vega_lite_chart") + open_tasks().get("arrow_vega_lite_chart")
    for view in ("types", "measurable", "flow"):
        app = open_tasks(view=view)
        assert len(app.get("vega_lite_chart") + app.get("arrow_vega_lite_chart")) == 1


def test_a_ribbon_opens_its_pairs_side_by_side(plan: Plan, open_tasks: Open) -> None:
    flow = max(flows(plan), key=lambda each: len(each.pairs))
    app = open_tasks(view="flow", ribbon=flow.id)
    (table,) = [table.value for table in app.table if list(table.value.columns) == ["2019年", "2020年"]]
    assert len(table) == len(flow.pairs)
    for (before, now), row in zip(flow.pairs, table.to_dict("records"), strict=True):
        assert prose(before.text) in row["2019年"] and f"source?at={before.id})" in row["2019年"]
        assert prose(now.text) in row["2020年"] and f"source?at={now.id})" in row["2020年"]
    (listed,) = [table.value for table in open_tasks(view="flow", ribbon="9.9~nothing").table]
    links = zip(flows(plan), listed["句对"], strict=True)
    assert all(f"ribbon={quote(flow.id)}" in cell and f"[{len(flow.pairs)} 对]" in cell for flow, cell in links)


def test_a_former_id_of_a_place_still_filters(plan: Plan, open_tasks: Open) -> None:
    app = open_tasks(place="dafengan")
    assert shown(app) == shown(open_tasks(place=plan.place_called["dafengan"])) != [] and not app.toast


def test_what_is_chosen_is_named(open_tasks: Open) -> None:
    app = open_tasks(area="ecology", type="建成")
    assert app.button(key="lift_area").label == "领域：4 生态文明"
    assert app.button(key="lift_type").label == "类型：建成"


@pytest.mark.parametrize(
    "query", [{}, {"area": "ecology", "type": "建成"}, {"q": "5G"}, {"place": "guangming-science-city"}], ids=str
)
def test_the_file_has_the_rows_on_the_screen(open_tasks: Open, downloads: Downloads, query: dict[str, str]) -> None:
    app = open_tasks(**query)
    file = downloads.make[SHEET]()
    assert list(rows(file)) == [AT.search(item).group(1) for item in shown(app)]
    head = str([cell.value for row in opened(file).iter_rows(max_row=HEAD) for cell in row])
    assert all(NAMES[key] in head for key in query)


@pytest.mark.parametrize("name", ["tiny", "bare"])
def test_other_plans(open_tasks: Open, fixture_plans: Path, name: str, request: pytest.FixtureRequest) -> None:
    plan: Plan = request.getfixturevalue(name)
    assert shown(open_tasks(fixture_plans, plan=name)) != [] or not plan.actions
