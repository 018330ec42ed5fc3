"""The page of what came of the plan: both sentences of every mark, what was sought in vain, the city's own words."""

import csv
import io
import re
from urllib.parse import unquote

import pytest

from data.later.projects import finding, projects
from data.later.timeline import timeline
from data.outside.later import IN_VAIN
from data.schema import Plan
from data.wording import readable
from tests.opening import Open
from tests.pages.conftest import Downloads


def text_of(app: object) -> str:
    words = "\n".join(item.value for item in app.markdown)  # type: ignore[attr-defined]
    return re.sub(r"\\(.)", r"\1", words).replace("\u2060", "")


def test_the_title_is_the_finding(open_page: Open, plan: Plan) -> None:
    app, found = open_page("later"), finding(plan)
    assert app.title[0].value == f"{found.told}项查到后续进展，其中{found.done}项已知{found.endings}"
    assert found.done <= found.told <= len(projects(plan))
    text = text_of(app)
    assert "未检索到，不等于未完成" in text and plan.outside.caution in text
    assert f"{found.unsought} 条未作检索" in text
    assert not re.search("失败|落空|没有完成计划|未兑现", text)


def test_every_row_opens_both_sentences(open_page: Open, plan: Plan) -> None:
    """Each project once, by its own id; a row of another of its sources opens the same."""
    for project in projects(plan)[::6]:
        text = text_of(open_page("later", at=project.rows[-1].id))
        for statement in project.statements:
            assert f"source?at={statement.id})" in text, project.subject
        for row in (*project.steps, *project.beside):
            assert readable(row.quote) in text, row.id
            assert row.address in unquote(text), row.id
        assert (IN_VAIN in text) >= bool(project.sought)


def test_choices_narrow_the_projects(open_page: Open, plan: Plan) -> None:
    done = [item for item in projects(plan) if "done" in item.states and item.area == "livelihood"]
    app = open_page("later", area="livelihood", status="done", view="list")
    listed = text_of(app)
    assert sum(f"[{item.subject}]" in listed for item in projects(plan)) == len(done)
    assert all(f"at={item.id})" in listed for item in done)
    assert "没有同时符合筛选条件" in open_page("later", area="space", status="renamed").info[0].value


def test_what_only_follows_from_a_promise_is_no_result_of_it(open_page: Open, plan: Plan) -> None:
    """The plan promised to study the rules; that there are some is told, and counts as nothing done."""
    rules = next(item for item in projects(plan) if item.subject == "光明科学城发展促进条例")
    assert rules.states == {"related"} and rules.done is None and rules.beside
    listed = text_of(open_page("later", status="related", view="list"))
    assert "相关后续：2025-10-17 市司法局刊载条例英文译本" in listed


def test_a_founding_elsewhere_is_no_arrival_here(plan: Plan) -> None:
    """The plan asks for the academy in the district; the city's reports tell that it was founded, not where."""
    academy = next(item for item in projects(plan) if item.subject == "深圳医学科学院")
    assert academy.done is None and {row.status for row in academy.beside} == {"related", "planned"}
    assert [row.id for row in academy.steps] == ["medical-academy-site-started"]


def test_what_a_later_plan_intends_is_not_called_by_the_name_of_the_plan(open_page: Open) -> None:
    listed = text_of(open_page("later", status="planned", view="list"))
    assert "后来的安排，不是结果：2026年 科学有序规划建设" in listed and "计划：2026年" not in listed


def test_nothing_is_late_that_no_source_calls_later(plan: Plan) -> None:
    """Only where the plan prints a time; “not later than” decides nothing."""
    for item in projects(plan):
        if "late" in item.states:
            assert item.deadline and item.done and item.done.date[:4] > str(plan.info.target_year)
    assert next(p for p in projects(plan) if p.subject == "光明文化艺术中心").states == {"done"}


def test_the_timeline_draws_every_dated_row_and_counts_the_rest(plan: Plan) -> None:
    rows = [row for row in timeline(plan, projects(plan)).rows if not row.is_head]
    assert sum(len(row.marks) + row.undated for row in rows) == len(plan.outside.milestones)
    assert {row.name for row in rows if row.promise} == {item.subject for item in projects(plan) if item.deadline}


@pytest.mark.parametrize("place", ["", "metro-6"])
def test_the_city_in_its_own_words(open_page: Open, plan: Plan, place: str) -> None:
    app = open_page("later", view="city", **({"place": place} if place else {}))
    text = text_of(app)
    mentions = [row for row in plan.outside.mentions if not place or place in row.places]
    assert len(mentions) > (100 if not place else 0)
    assert (f"写到{readable(plan.place[place].name)}的 {len(mentions)} 句" if place else "按原文照录") in text
    assert app.title[0].value == f"2019—2026年市政府工作报告写到光明区或计划所列地点的{len(plan.outside.mentions)}句"
    for row in mentions[::10]:
        assert row.quote[:10] in text
    assert "不是结果" in text


def test_the_files_hold_what_is_shown(open_page: Open, downloads: Downloads, plan: Plan) -> None:
    open_page("later", area="livelihood")
    shown = [item for item in projects(plan) if item.area == "livelihood"]
    overview, steps, sought, _ = downloads.sheets()
    assert [row["项目"] for row in overview] == [item.subject for item in shown]
    assert len(steps) == sum(len(item.steps) + len(item.beside) for item in shown)
    assert {row["结果"] for row in sought} == {IN_VAIN}
    assert "民生" in downloads.choice


def test_a_plan_without_any_says_so(open_page: Open) -> None:
    from tests.tree import FIXTURE_PLANS

    app = open_page("later", FIXTURE_PLANS, plan="bare")
    assert "没有收录" in app.info[0].value


def test_the_citys_sentences_are_a_table_too(open_page: Open, downloads: Downloads, plan: Plan) -> None:
    open_page("later", view="city")
    rows = list(csv.DictReader(io.StringIO(downloads.make["表格 CSV"]().decode("utf-8-sig"))))
    assert len(rows) == len(plan.outside.mentions)
    assert all(row["来源"] == f"{row['发布单位']}《{row['文件']}》" for row in rows)
    assert {row["外部原句"] for row in rows} == {row.quote for row in plan.outside.mentions}
