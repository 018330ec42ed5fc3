"""The overview: one picture of the plan, questions with answers, and all that it says besides targets and tasks."""

import re

import pytest

from components.text.typography import prose
from data.chapters import review, safeguards, shortcomings
from data.indicators.counts import with_numbers
from data.indicators.glance import glance
from data.schema import Plan
from tests.opening import Open
from tests.tree import FIXTURE_PLANS, PLANS

ALL = ("plan", "tiny", "bare", "levels", "numerals")


def folder(name: str) -> object:
    return PLANS if name == "plan" else FIXTURE_PLANS


@pytest.mark.parametrize("name", ALL)
def test_every_plan_has_an_overview_with_what_it_has(
    name: str, request: pytest.FixtureRequest, open_page: Open
) -> None:
    plan: Plan = request.getfixturevalue(name)
    app = open_page("overview", folder(name), plan=plan.id)
    drawings = [item.proto.json for item in app.get("bidi_component")]
    assert len(drawings) == bool(glance(plan).rows) + bool(plan.outline or any(p.lon for p in plan.places))
    said = "\n".join(item.value for item in app.markdown)
    assert not plan.outside.caution or (prose(plan.outside.caution) in said) == bool(glance(plan).known)
    linked = any(action.continues for action in plan.actions)
    for area in plan.info.task_areas:
        actions = plan.actions_in(area.section)
        carried = f"接续 {sum(bool(a.continues) for a in actions)} · " if linked else ""
        assert f"{len(actions)} 条 · {carried}带数字 {len(with_numbers(actions))}" in said


def test_the_glance_says_every_headline_target_with_both_years_and_the_result(plan: Plan) -> None:
    found = glance(plan)
    assert {row.id for row in found.rows} == {pair.id for pair in plan.headline_pairs if pair.target}
    gdp = next(row for row in found.rows if row.id == "gdp-growth")
    assert (gdp.actual, gdp.target, gdp.result) == ("8.0%", "7.2%左右", "5.7%")
    assert found.missing == ("未检索到公开数据",)
    assert gdp.at["result"] < gdp.at["target"] < gdp.at["actual"]
    assert next(row.unit for row in found.rows if row.id == "pm25") == "微克/立方米"
    trade = next(row for row in found.rows if row.id == "trade-growth")
    assert trade.actual == "未给出" and "actual" not in trade.at
    jobs = next(row for row in found.rows if row.id == "unemployment-rate")
    assert jobs.limit == "上限" and "actual" not in jobs.at, "a limit of last year is no result of it"
    assert all(0 <= share <= 1 for row in found.rows for share in row.at.values())


def test_the_six_questions_are_answered_from_data(plan: Plan, open_page: Open) -> None:
    app = open_page("overview")
    links = {item.label.strip("*").replace("\\", ""): item for item in app.get("page_link") if "？" in item.label}
    assert len(links) == 6
    assert {
        "哪些事写明了时限？",
        "光明科学城要做什么？",
        "我身边会建什么？",
        "哪些后来建成了？",
        "学位和医疗，计划写了什么？",
    } < set(links)
    said = "\n".join(item.value for item in app.markdown).replace("\\", "")
    assert f"{len(plan.actions)} 条举措中" in said and "1.3万个" in said


@pytest.mark.parametrize(("name", "headers"), [("plan", 3), ("tiny", 2), ("bare", 0)])
def test_review_shortcomings_and_safeguards_are_shown(
    name: str, headers: int, request: pytest.FixtureRequest, open_page: Open
) -> None:
    """All of them in words; each card leads to its own place in the text, where every sentence has its source."""
    plan: Plan = request.getfixturevalue(name)
    app = open_page("overview", folder(name), plan=plan.id)
    said = "\n".join(item.value for item in app.markdown)
    for chapter in (*shortcomings(plan), *safeguards(plan)):
        first = chapter.opening or chapter.statements[0]
        assert f"source?at={first.id}" in said
        assert all(prose(item.text) in said for item in chapter.statements)
    for chapter in review(plan):
        assert chapter.opening
        assert re.search(
            rf"\[\*\*{re.escape(prose(chapter.opening.text))}\*\*\]\(source\?at={chapter.opening.id}\W", said
        )
        assert f"{len(chapter.statements)} 条" in said
    titles = ("执行情况", "短板", "保障措施")
    assert sum(item.value.endswith(titles) or "年执行情况：" in item.value for item in app.header) == headers


def test_the_tour_has_six_steps_and_can_be_left(open_page: Open) -> None:
    app = open_page("overview")
    next(button for button in app.button if button.label == "导览").click().run()
    assert any("1 / 6" in item.value for item in app.markdown)
    assert {"上一步", "下一步", "跳过"} <= {button.label for button in app.button}


def test_the_other_plans_are_read_when_they_are_asked_for(open_page: Open) -> None:
    """A link a plan, by title; the default one by its name too, or the session would stay with its plan."""
    app = open_page("overview", plan="shenzhen-2020")
    assert not any("?plan=guangming-2020" in item.value for item in app.markdown)
    app.session_state["plans_shenzhen-2020"] = True
    said = "\n".join(item.value for item in app.run().markdown)
    assert "**深圳市2020年政府工作报告**（当前）" in said
    assert "[光明区2020年国民经济和社会发展计划](?plan=guangming-2020)" in said.replace("./?", "?")
    assert "compare?plan=shenzhen-2020" in said
