"""/indicators?view=checks: every check with its working and sentences, chosen in the URL, and in the file as shown."""

import re
from functools import partial
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.checks.consistency import CheckResult, run_checks
from data.labels import labels
from data.schema import Plan
from data.wording import readable
from tests.opening import Open
from tests.pages.conftest import Downloads


@pytest.fixture
def open_checks(open_page: Open) -> Open:
    return partial(open_page, "indicators", view="checks")


@pytest.fixture(scope="module")
def results(plan: Plan) -> list[CheckResult]:
    return run_checks(plan)


def text_of(app: AppTest) -> str:
    """All Markdown as it is read: without escapes, bold marks and colours."""
    return re.sub(r"\\|\*\*|:[a-z-]+\[|\]", "", "\n".join(item.value for item in app.markdown))


def shown_ids(app: AppTest) -> set[str]:
    return set(re.findall(r"check=([a-z0-9-]+)", "\n".join(item.value for item in app.markdown)))


@pytest.mark.parametrize("status", ["flag", "cannot_decide", "pass"])
def test_status_filters(open_checks: Open, results: list[CheckResult], status: str) -> None:
    expected = {item.id for item in results if item.status == status}
    assert shown_ids(open_checks(status=status)) == expected
    assert shown_ids(open_checks(status=labels("check_statuses")[status])) == expected


def test_flagged_ones_come_first_and_every_status_says_how_many(open_checks: Open, results: list[CheckResult]) -> None:
    app = open_checks()
    assert shown_ids(app) == {item.id for item in results if item.status == "flag"}
    offered = [str(option) for group in app.get("button_group") for option in group.options]
    for status, name in labels("check_statuses").items():
        assert f"{name} {sum(item.status == status for item in results)}" in offered
    assert f"全部 {len(results)}" in offered


def test_kind_filters_too(open_checks: Open, results: list[CheckResult]) -> None:
    lists = [item for item in results if item.kind == "enumeration"]
    assert shown_ids(open_checks(status="all", kind="enumeration")) == {item.id for item in lists}
    passed = {item.id for item in lists if item.status == "pass"}
    assert shown_ids(open_checks(status="pass", kind="enumeration")) == passed


def test_everything_stands_there(open_checks: Open, plan: Plan, results: list[CheckResult]) -> None:
    app = open_checks(status="all")
    markdown, text = "\n".join(item.value for item in app.markdown), text_of(app)
    assert shown_ids(app) == {item.id for item in results}
    for item in results:
        assert readable(item.claim) in text, item.id
        assert item.arithmetic in text, item.id
        if item.status == "cannot_decide":
            assert item.result in text, item.id
        for name in item.statements:
            assert f"source?at={name})" in markdown, item.id
        for name in item.outside:
            row = plan.outside.row[name]
            assert row.producer in text and row.address in text, item.id


def test_sentences_are_quoted_whole_or_around_what_matters(
    open_checks: Open, plan: Plan, results: list[CheckResult]
) -> None:
    text = text_of(open_checks(status="all"))
    for item in results:
        for mention in item.mentions:
            statement = plan.statement[mention.id]
            shown = readable(statement.text)[mention.start - statement.start : mention.end - statement.start]
            assert shown in text, (item.id, shown)


def test_no_bold_mark_is_left_as_an_asterisk(open_checks: Open) -> None:
    """Bold words that touch each other, or begin or end in a mark beside a letter, do not come out bold.

    A word joiner, which nobody sees, stands between such a mark and its asterisks.
    """
    markdown = "\n".join(item.value for item in open_checks(status="all").markdown)
    assert not re.search(r"\*{3,}", markdown)
    for _, words, after in re.findall(r"(\*\*)(.+?)\*\*(.?)", markdown):
        assert words[-1].isalnum() or words[-1] == "\u2060" or not after.isalnum(), words


def test_one_check_alone(open_checks: Open) -> None:
    app = open_checks(check="petition-resolution-rate")
    assert shown_ids(app) == {"petition-resolution-rate"}
    assert "43 ÷ 47 ≈ 91.49%" in text_of(app)
    next(button for button in app.button if button.label == "查看全部核对").click().run()
    assert len(shown_ids(app)) > 10


@pytest.mark.parametrize("choices", [{"status": "x"}, {"kind": "<b>"}, {"check": "no-such"}, {"status": "flag;pass"}])
def test_unknown_choices_fall_back(open_checks: Open, results: list[CheckResult], choices: dict[str, str]) -> None:
    assert shown_ids(open_checks(**choices)) == {item.id for item in results if item.status == "flag"}


def test_the_file_holds_what_is_shown(
    open_checks: Open, downloads: Downloads, plan: Plan, results: list[CheckResult]
) -> None:
    app = open_checks(status="pass", kind="enumeration")
    checks, passages, _ = downloads.sheets()
    choice = downloads.choice
    assert {row["编号"] for row in checks} == shown_ids(app)
    assert "相符" in choice and "列举与个数" in choice and f"共 {len(results)} 项" in choice
    by_id = {item.id: item for item in results}
    for row in checks:
        item = by_id[row["编号"]]
        assert (row["说法"], row["算式（测算）"], row["结果"]) == (item.claim, item.arithmetic, item.result)
    for row in passages:
        assert plan.text[row["起"] : row["止"]] == row["要看的字"]
        assert row["要看的字"] in row["原句"] == plan.statement[row["原文编号"]].text


def test_headings_leave_no_gap(open_checks: Open) -> None:
    app = open_checks(status="all")
    assert len(app.title) == 1
    assert [item.value for item in app.header] == list(labels("check_kinds").values())
    assert not app.subheader


def test_other_plans(open_checks: Open, fixture_plans: Path) -> None:
    assert shown_ids(open_checks(fixture_plans, plan="tiny")) == {"library-names"}
    assert open_checks(fixture_plans, plan="bare").info


def test_checks_stand_behind_the_about_page(open_page: Open, open_checks: Open) -> None:
    """No view of the indicators beside the others: the way there and back is a link."""
    name = labels("tables")["checks"]
    views = next(group for group in open_page("indicators").button_group if group.label == "看什么")
    assert len(views.options) == 4 and name not in views.options
    assert any(name in link.proto.label for link in open_page("about").get("page_link"))
    app = open_checks()
    assert app.title[0].value == name
    assert any("关于" in link.proto.label for link in app.get("page_link"))
    assert not any(group.label == "看什么" for group in app.button_group)
