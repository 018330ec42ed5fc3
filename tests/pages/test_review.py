"""The page on which a draft is read: confirm, change, no quantity, all alike, undo, and the folder as a download."""

import io
import zipfile
from pathlib import Path
from shutil import copytree

import pytest
from streamlit.testing.v1 import AppTest

from data.draft.again import draft_plan
from data.load import load_plan
from data.review import sheet as form
from data.review.queue import alike, waiting
from data.schema import Figure, Plan
from tests.data.draft.test_make import ENDS
from tests.opening import Open
from tests.pages.conftest import Downloads
from tests.tree import FIXTURE_PLANS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = tmp_path / "text.txt"
    text.write_text(ENDS, encoding="utf-8")
    draft_plan(text, tmp_path / "draft")
    return tmp_path


@pytest.fixture
def drafted(folder: Path) -> Plan:
    return load_plan(folder / "draft")


def signed(open_page: Open, folder: Path, **choices: str) -> AppTest:
    app = open_page("review", folder=folder, **choices)
    app.text_input(key="review_by").input("李明").run()
    return app


def press(app: AppTest, name: str) -> AppTest:
    app.button(key=f"review_{name}").click().run()
    assert not app.exception, [item.message for item in app.exception]
    return app


def said(app: AppTest) -> str:
    return " ".join(item.value for item in app.markdown)


def at(app: AppTest) -> str:
    """The row of the address; AppTest holds what the page has written as a word, and what was there as a list."""
    found = app.query_params["at"]
    return found if isinstance(found, str) else found[0]


def taken(downloads: Downloads, tmp_path: Path) -> Plan:
    """The plan that the downloaded folder holds; it passes the check."""
    [make] = [make for label, make in downloads.make.items() if label.startswith("下载文件夹")][-1:]
    with zipfile.ZipFile(io.BytesIO(make())) as archive:
        archive.extractall(tmp_path / "out")
    return load_plan(tmp_path / "out" / "draft")


def test_nothing_is_decided_by_nobody(folder: Path, open_page: Open) -> None:
    app = open_page("review", folder=folder)
    assert all(app.button(key=f"review_{name}").disabled for name in ("confirm", "change", "none", "undo"))


def test_a_name_stays_words(folder: Path, open_page: Open) -> None:
    app = open_page("review", folder=folder)
    app.text_input(key="review_by").input("![甲](http://a.example/b)").run()
    [label] = [button.label for button in app.button if button.label.startswith("校对人")]
    assert label == "校对人 \\!\\[甲\\]\\(http\u2060\\://a\\.example/b\\)"


def test_doubts_come_first(drafted: Plan) -> None:
    queue = waiting(drafted, ())
    doubts = [bool(form.hint(item)) for item in queue]
    assert doubts == sorted(doubts, reverse=True) and 0 < sum(doubts) < len(queue)
    assert isinstance(queue[0], Figure)


def test_a_confirmed_row_gives_way_to_the_next_and_comes_back(
    folder: Path, drafted: Plan, open_page: Open, downloads: Downloads, tmp_path: Path
) -> None:
    first, second = waiting(drafted, ())[:2]
    before = {path.name: path.read_bytes() for path in (folder / "draft").iterdir()}
    app = press(signed(open_page, folder), "confirm")
    assert "本次已处理 **1** 条" in said(app) and at(app) == second.id
    again = taken(downloads, tmp_path)
    read = again.figure[first.id]
    assert (read.review, read.reviewed_by, read.changed, again.reviewed[0]) == ("confirmed", "李明", "", 1)
    press(app, "undo")
    assert "本次已处理 **0** 条" in said(app) and at(app) == first.id
    assert {path.name: path.read_bytes() for path in (folder / "draft").iterdir()} == before


def test_what_was_unpacked_over_the_folder_is_no_longer_kept_here(
    folder: Path, drafted: Plan, open_page: Open, downloads: Downloads, tmp_path: Path
) -> None:
    app = press(signed(open_page, folder), "confirm")
    taken(downloads, tmp_path)
    copytree(tmp_path / "out" / "draft", folder / "draft", dirs_exist_ok=True)
    app.run()
    assert f"待校对 **{len(waiting(drafted, ())) - 1}** 条，本次已处理 **0** 条" in said(app)


def test_a_row_that_is_passed_over_waits_on(folder: Path, drafted: Plan, open_page: Open) -> None:
    queue = waiting(drafted, ())
    app = press(signed(open_page, folder, at=queue[-1].id), "later")
    assert at(app) == queue[0].id and f"待校对 **{len(queue)}** 条" in said(app)


def test_all_that_read_alike_are_shown_and_confirmed_and_undone_in_one_step(
    folder: Path, drafted: Plan, open_page: Open, downloads: Downloads, tmp_path: Path
) -> None:
    queue = waiting(drafted, ())
    same = next(found for item in queue if len(found := alike(item, queue)) > 2)
    app = press(signed(open_page, folder, at=same[0].id), "all")
    assert said(app).count("\n- ") == len(same) - 1
    press(app, "confirm_all")
    after = taken(downloads, tmp_path)
    rows = {**after.statement, **after.figure}
    assert {name for name, row in rows.items() if row.review == "confirmed"} == {item.id for item in same}
    assert "本次已处理 **0** 条" in said(press(app, "undo"))


def test_a_change_is_written_and_a_wrong_one_is_refused(
    folder: Path, drafted: Plan, open_page: Open, downloads: Downloads, tmp_path: Path
) -> None:
    item = next(figure for figure in drafted.figures if figure.unit == "所")
    app = press(signed(open_page, folder, at=item.id), "change")
    press(app, "save")
    assert ["没有一处改过" in error.value for error in app.error] == [True]
    app.selectbox(key=f"review_comparator_{item.id}").select("低于")
    press(app, "save")
    assert ["与原文印的不同" in error.value for error in app.error] == [True]
    app.selectbox(key=f"review_comparator_{item.id}").select("等于")
    app.text_input(key=f"review_name_{item.id}").input("当年新建学校数")
    press(app, "save")
    changed = taken(downloads, tmp_path).figure[item.id]
    assert (changed.name, changed.changed, changed.comparator) == ("当年新建学校数", "yes", "eq")


def test_a_clause_has_a_type_where_one_belongs(folder: Path, drafted: Plan, open_page: Open) -> None:
    action = drafted.actions[0]
    app = press(signed(open_page, folder, at=action.id), "change")
    app.selectbox(key=f"review_role_{action.id}").select("背景")
    press(app, "save")
    assert ["其他类别的类型留空" in error.value for error in app.error] == [True]


def test_no_quantity_asks_for_a_reason(
    folder: Path, drafted: Plan, open_page: Open, downloads: Downloads, tmp_path: Path
) -> None:
    item = next(figure for figure in drafted.figures if figure.value == "三")
    app = press(signed(open_page, folder, at=item.id), "none")
    press(app, "save")
    assert ["请写原因" in error.value for error in app.error] == [True]
    assert not press(press(app, "none"), "none").error
    app.text_input(key=f"review_reason_{item.id}").input("习惯说法")
    press(app, "save")
    after = taken(downloads, tmp_path)
    assert item.id not in after.figure and "习惯说法" in [row.reason for row in after.names]


def test_a_plan_without_drafts_says_so(open_page: Open) -> None:
    app = open_page("review", folder=FIXTURE_PLANS, plan="tiny")
    assert len(app.info) == 1 and not app.button and "data draft" in app.code[0].value
