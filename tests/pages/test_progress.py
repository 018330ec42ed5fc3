"""/progress: reports from the reader and from the plan's folder, judged, merged, and never written anywhere."""

import io
import shutil
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from components.shell.download import MIME
from data.reports import form
from data.schema import Plan
from tests.opening import Open
from tests.pages.conftest import Downloads
from tests.tree import PLANS
from tests.worklists import exported, filled, rows

JUNE = date(2020, 6, 30)
LATE, DONE = "a-investment-events", "a-substations"


@pytest.fixture
def open_progress(open_page: Open) -> Open:
    return partial(open_page, "progress")


def settled(app: AppTest) -> AppTest:
    assert not app.exception, [item.message for item in app.exception]
    return app


def upload(app: AppTest, name: str, content: bytes) -> AppTest:
    app.file_uploader[0].upload(name, content, MIME["xlsx"])
    return settled(app.run())


def text(app: AppTest) -> str:
    return "\n".join(
        str(element.value) for kind in (app.title, app.header, app.markdown, app.warning) for element in kind
    )


def metrics(app: AppTest) -> dict[str, str]:
    return {metric.label: metric.value for metric in app.metric}


@pytest.fixture(scope="module")
def report(plan: Plan) -> bytes:
    return filled(
        exported(plan),
        {
            LATE: {form.AMOUNT: 10, form.LEAD: "甲局", form.UPDATED: JUNE, form.NOTE: "[已办](http://a.example) 10 场"},
            DONE: {form.STATUS: form.DONE, form.LEAD: "甲局", form.UPDATED: JUNE},
        },
    )


def test_nothing_reported_claims_nothing(plan: Plan, open_progress: Open) -> None:
    app = open_progress()
    assert metrics(app) == {}
    assert f"本站没有 {len(plan.actions)} 条举措的执行数据" in text(app)
    assert len(app.file_uploader) == 1
    assert "个可以按时间看进度" in text(app)


def test_an_upload_is_judged(plan: Plan, open_progress: Open, report: bytes) -> None:
    app = upload(open_progress(), "甲局.xlsx", report)
    assert app.title[0].value == f"截至2020年6月30日，{len(plan.actions)} 项中 2 项已填报"
    assert metrics(app) == {
        "序时进度": "49.7%",
        "已填报": f"2 / {len(plan.actions)}",
        form.LATE: "1 条",
        form.DISPUTED: "0 条",
        form.ON_TIME: "0 条",
        form.AHEAD: "0 条",
        form.DONE: "1 条",
        form.UNREPORTED: f"{len(plan.actions) - 2} 条",
    }
    assert "25%" in text(app)
    assert "](http://a.example)" not in text(app)


def test_the_day_can_be_chosen(open_progress: Open, report: bytes) -> None:
    app = upload(open_progress(on="2020-02-29"), "甲局.xlsx", report)
    assert metrics(app)["序时进度"] == "16.4%"
    assert metrics(app)[form.ON_TIME] == "1 条"


@pytest.mark.parametrize("day", ["2020-13-01", "yesterday", "<b>"])
def test_a_day_that_is_none_falls_back(open_progress: Open, report: bytes, day: str) -> None:
    assert metrics(upload(open_progress(on=day), "甲局.xlsx", report))["序时进度"] == "49.7%"


def test_two_units_contradict_and_both_are_shown(plan: Plan, open_progress: Open, report: bytes) -> None:
    other = filled(exported(plan), {LATE: {form.AMOUNT: 30, form.LEAD: "乙局", form.UPDATED: JUNE}})
    app = upload(upload(open_progress(), "甲局.xlsx", report), "乙局.xlsx", other)
    assert metrics(app)[form.DISPUTED] == "1 条"
    conflict = next(markdown.value for markdown in app.markdown if "甲局.xlsx 第" in markdown.value.replace("\\", ""))
    assert ":orange[10]" in conflict
    assert ":orange[30]" in conflict


def test_bad_cells_are_listed_and_the_good_ones_count(plan: Plan, open_progress: Open) -> None:
    bad = filled(exported(plan), {LATE: {form.AMOUNT: "很多"}, DONE: {form.STATUS: form.DONE}})
    app = upload(open_progress(), "丙局.xlsx", bad)
    assert metrics(app)[form.DONE] == "1 条"
    assert "1 份文件有 1 处没有照原样采用" in text(app)
    (table,) = [frame.value for frame in app.table if "提示" in frame.value.columns]
    assert table.iloc[0]["列"] == form.AMOUNT
    assert "不是不小于 0 的数字" in table.iloc[0]["提示"]


def test_an_unreadable_file_says_why(open_progress: Open) -> None:
    app = upload(open_progress(), "扫描.pdf", b"%PDF-1.7")
    assert metrics(app) == {}
    assert any("不是 Excel 工作簿" in str(frame.value.to_dict()) for frame in app.table)


def test_a_file_can_be_taken_out_again(open_progress: Open, report: bytes) -> None:
    app = upload(open_progress(), "甲局.xlsx", report)
    next(button for button in app.button if button.label == "移除").click()
    assert metrics(settled(app.run())) == {}


def test_uploads_survive_a_visit_elsewhere_and_reach_no_disk(
    plan: Plan, open_progress: Open, report: bytes, tmp_path: Path
) -> None:
    folder = tmp_path / "plans"
    shutil.copytree(PLANS / plan.id, folder / plan.id)
    before = sorted(folder.rglob("*"))
    app = upload(open_progress(folder), "甲局.xlsx", report)
    app.switch_page("pages/tasks.py").run()
    app.switch_page("pages/progress.py").run()
    assert metrics(app)["已填报"] == f"2 / {len(plan.actions)}"
    assert sorted(folder.rglob("*")) == before


def test_the_folders_reports_are_shown_to_everybody(
    plan: Plan, open_progress: Open, report: bytes, tmp_path: Path
) -> None:
    folder = tmp_path / "plans"
    shutil.copytree(PLANS / plan.id, folder / plan.id)
    (folder / plan.id / "progress").mkdir(exist_ok=True)
    (folder / plan.id / "progress" / "2020-06.xlsx").write_bytes(report)
    assert metrics(open_progress(folder))["已填报"] == f"2 / {len(plan.actions)}"
    assert metrics(open_progress(folder, published="no")) == {}


def test_choices_narrow_the_list(plan: Plan, open_progress: Open, report: bytes) -> None:
    app = upload(open_progress(status=form.LATE), "甲局.xlsx", report)
    assert f"{len(plan.actions)} 条中的 1 条" in text(app)
    assert app.button(key="lift_progress").label == form.LATE


def test_the_merged_workbook_and_the_summary_say_what_was_uploaded(
    plan: Plan, open_progress: Open, downloads: Downloads, report: bytes
) -> None:
    upload(open_progress(), "甲局.xlsx", report)
    assert rows(downloads.make["合并工作簿"]())[LATE][form.AMOUNT] == 10
    summary = Document(io.BytesIO(downloads.make["一页小结"]()))
    said = "\n".join(paragraph.text for paragraph in summary.paragraphs)
    assert f"{len(plan.actions)} 项中 2 项已填报" in said
    assert "截至2020年6月30日" in said
