"""/progress: reports from the reader and from the plan's folder, judged, merged, and never written anywhere."""

import io
import shutil
import zipfile
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
        str(element.value) for kind in (app.title, app.header, app.markdown, app.warning, app.info) for element in kind
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
    assert "没有逐条执行数据" in text(app) and "“兑现”页](later" in text(app)
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
    app = upload(open_progress(on="2020-12-31"), "甲局.xlsx", report)
    assert metrics(app)["序时进度"] == "100%"
    assert metrics(app)[form.LATE] == "1 条"


def test_what_is_dated_later_does_not_count_yet(plan: Plan, open_progress: Open, report: bytes) -> None:
    app = upload(open_progress(on="2020-02-29"), "甲局.xlsx", report)
    assert metrics(app)["已填报"] == f"0 / {len(plan.actions)}"
    assert any("有 2 条填报的更新日期在2020年2月29日之后" in str(info.value) for info in app.info)


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
    assert "1 份文件有 1 处没有采用或没有照原样读取" in text(app)
    (table,) = [frame.value for frame in app.table if "提示" in frame.value.columns]
    assert table.iloc[0]["列"] == form.AMOUNT
    assert "“很多”不是确数" in table.iloc[0]["提示"]


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
    summary = Document(io.BytesIO(downloads.make["小结（公文格式）"]()))
    said = "\n".join(paragraph.text for paragraph in summary.paragraphs)
    assert f"{len(plan.actions)} 项中 2 项已填报" in said
    assert "截至2020年6月30日" in said


def test_everything_read_is_saved_and_read_back(
    plan: Plan, open_progress: Open, downloads: Downloads, report: bytes
) -> None:
    other = filled(exported(plan), {LATE: {form.AMOUNT: 30, form.LEAD: "乙局", form.UPDATED: JUNE}})
    app = upload(upload(open_progress(), "甲局.xlsx", report), "乙局.xlsx", other)
    again = upload(open_progress(), "保存.xlsx", downloads.make["保存全部填报"]())
    assert metrics(again) == metrics(app)
    assert any("甲局.xlsx 第" in markdown.value.replace("\\", "") for markdown in again.markdown)


def test_a_page_that_was_opened_anew_says_that_uploads_are_gone(open_progress: Open, report: bytes) -> None:
    app = upload(open_progress(), "甲局.xlsx", report)
    assert app.query_params["held"] in ("1", ["1"])
    assert "先前上传过" not in text(app)
    next(button for button in app.button if button.label == "移除").click()
    assert "先前上传过" not in text(settled(app.run()))
    assert "先前上传过 1 份填报" in text(open_progress(held="1"))


@pytest.mark.parametrize("held", ["0", "-1", "x", "9" * 500, "²"])
def test_any_count_of_files_in_the_address(open_progress: Open, held: str) -> None:
    assert not open_progress(held=held).exception


def test_two_files_of_one_name_are_both_read(plan: Plan, open_progress: Open) -> None:
    app = open_progress()
    for amount in (10, 11):
        content = f"{form.ID},{form.LEAD},{form.AMOUNT}\n{LATE},甲局,{amount}\n".encode()
        upload(app, "填报.csv", content)
    assert "填报（2）.csv" in text(app).replace("\\", "")
    assert metrics(app)[form.DISPUTED] == "1 条"


def test_more_files_than_fit_are_named_once(plan: Plan, open_progress: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    from components.progress import uploads

    monkeypatch.setattr(uploads, "MAX_FILES", 1)
    app = open_progress()
    for amount in (10, 11):
        upload(app, f"{amount}.csv", f"{form.ID},{form.AMOUNT}\n{LATE},{amount}\n".encode())
    (said,) = [warning.value for warning in app.warning if "没有读取" in warning.value]
    assert "11.csv" in said.replace("\\", "")


def test_the_main_targets_are_reported_apart(plan: Plan, open_progress: Open) -> None:
    content = filled(exported(plan, form.reportable(plan)), {"t-pm25": {form.AMOUNT: 35, form.UPDATED: JUNE}})
    app = upload(open_progress(), "甲局.xlsx", content)
    assert metrics(app)["已填报"] == f"0 / {len(plan.actions)}"
    assert f"主要目标：{len(form.main_targets(plan))} 项中 1 项已填报" in text(app)
    assert "**超限**" in text(app)
    assert "超限：35，计划 低于29微克/立方米" in text(app).replace("\\", "")


def test_a_workbook_a_unit_and_who_has_not_answered(plan: Plan, open_progress: Open, downloads: Downloads) -> None:
    given = {action.id: {form.LEAD: f"{'甲乙丙'[at % 3]}局"} for at, action in enumerate(plan.actions)}
    app = upload(open_progress(), "分工.xlsx", filled(exported(plan), given))
    assert metrics(app)[form.UNREPORTED] == f"{len(plan.actions)} 条"
    assert "待催报的单位：3 个" in text(app)
    assert "甲局：负责的 64 项中还有 64 项未填报" in app.code[0].value
    with zipfile.ZipFile(io.BytesIO(downloads.make["每个单位一份"]())) as archive:
        assert sorted(archive.namelist()) == [f"{unit}局_任务分解表.xlsx" for unit in "丙乙甲"]
        own = rows(archive.read("甲局_任务分解表.xlsx"))
    assert list(own) == [action.id for action in plan.actions[::3]]
    answered = {name: {form.NOTE: "已开展", form.UPDATED: JUNE} for name in own}
    app = upload(
        app,
        "甲局.xlsx",
        filled(
            exported(plan, plan.actions[::3]), {name: {**cells, form.LEAD: "甲局"} for name, cells in answered.items()}
        ),
    )
    assert "待催报的单位：2 个" in text(app)
    assert metrics(app)[form.OPEN] == "64 条"


def test_reports_over_time_are_kept(plan: Plan, open_progress: Open) -> None:
    app = open_progress()
    for amount, day in ((4, date(2020, 3, 31)), (22, JUNE)):
        cells = {LATE: {form.AMOUNT: amount, form.LEAD: "甲局", form.UPDATED: day}}
        upload(app, f"{amount}.xlsx", filled(exported(plan), cells))
    assert "3月31日 4 → 6月30日 22" in text(app)
    assert "历次填报：1 个数报过两次以上" in text(app)
    (told,) = [frame.value for frame in app.table if "历次填报" in frame.value.columns]
    assert list(told["历次填报"]) == ["3月31日 4 → 6月30日 22"]
    (table,) = [frame.value for frame in app.table if "截至" in frame.value.columns]
    assert list(table["截至"]) == ["2020年3月31日", "2020年6月30日"]
    assert list(table[form.LATE]) == ["1", "0"]


def test_rows_without_a_day_and_names_that_are_alike_are_said(plan: Plan, open_progress: Open) -> None:
    cells = {LATE: {form.AMOUNT: 10, form.LEAD: "科创局", form.UPDATED: JUNE}, DONE: {form.LEAD: "区科创局"}}
    cells[DONE] |= {form.STATUS: form.DONE}
    said = text(upload(open_progress(), "甲局.xlsx", filled(exported(plan), cells))).replace("\\", "")
    assert "有 1 条填报没有更新日期（甲局.xlsx 第" in said
    assert "“科创局”和“区科创局”像是同一个单位，现在按两个单位算" in said


def test_an_empty_list_is_said_to_be_empty(plan: Plan, open_progress: Open) -> None:
    assert "表里没有填写内容" in text(upload(open_progress(), "甲局.xlsx", exported(plan)))
