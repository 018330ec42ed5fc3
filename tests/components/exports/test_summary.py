"""The summary, opened again: its counts are the rule's, what is urgent stands in the annex, the rest is one page."""

import io
import shutil
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document

from components.exports.word.summary import summary
from data.reports.files import Reading
from data.reports.form import LATE, OVER, Report, main_targets
from data.reports.judging import action_progress
from data.reports.merging import Merged
from data.reports.state import ProgressState
from data.schema import Plan

DAY = date(2020, 6, 30)


def state_of(plan: Plan, reports: dict[str, Report]) -> ProgressState:
    actions = tuple(action_progress(plan, action, reports.get(action.id), DAY) for action in plan.actions)
    targets = tuple(action_progress(plan, each, reports.get(each.id), DAY) for each in main_targets(plan))
    return ProgressState(plan, DAY, (Reading("a.xlsx"),), Merged(reports, ()), actions, targets)


def made(plan: Plan, reports: dict[str, Report]) -> bytes:
    return summary(state_of(plan, reports))


def text_of_page(file: Path, number: int) -> str:
    command = ["pdftotext", "-f", str(number), "-l", str(number), file, "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def everything_late(plan: Plan) -> dict[str, Report]:
    """And every main target, so that nothing on the first page is left out."""
    targets = {each.id: Report(each.id, amount=(Decimal(9),)) for each in main_targets(plan)}
    late = {action.id: Report(action.id, lead="某某某某建设和管理局", status=LATE) for action in plan.actions}
    return targets | late


def test_counts_are_the_rules(plan: Plan) -> None:
    reports = {
        "a-investment-events": Report("a-investment-events", lead="甲局", amount=(Decimal(3),), note="受疫情影响"),
        "t-pm25": Report("t-pm25", lead="丙局", amount=(Decimal(35),)),
        "a-substations": Report("a-substations", status="已完成"),
    }
    state = state_of(plan, reports)
    book = Document(io.BytesIO(made(plan, reports)))
    targets, areas, urgent = book.tables
    assert [cell.text for cell in targets.rows[-1].cells] == ["光明区PM2.5浓度", "低于29微克/立方米", "35", OVER]
    assert [row.cells[2].text for row in targets.rows[1:-1]] == ["未填报"] * 7
    assert [cell.text for cell in areas.rows[0].cells] == ["领域", *state.statuses, "合计"]
    for row, counted in zip(areas.rows[1:], state.areas.values(), strict=True):
        assert [int(cell.text) for cell in row.cells[1:]] == [
            *(counted.counts[s] for s in state.statuses),
            counted.total,
        ]
    assert [cell.text for cell in urgent.rows[1].cells] == [
        OVER,
        plan.statement["t-pm25"].text,
        "35／低于29微克/立方米",
        "丙局",
        "未填写",
    ]
    assert [cell.text for cell in urgent.rows[2].cells] == [
        LATE,
        plan.statement["a-investment-events"].text,
        "3／不少于40场",
        "甲局",
        "受疫情影响",
    ]
    assert len(urgent.rows) == 3
    said = "\n".join(paragraph.text for paragraph in book.paragraphs)
    assert state.total.coverage in said
    assert "序时进度 49.7%（测算）" in said


def test_nothing_reported_and_other_plans(plan: Plan, tiny: Plan, bare: Plan) -> None:
    for each in (plan, tiny, bare):
        said = [paragraph.text for paragraph in Document(io.BytesIO(made(each, {}))).paragraphs]
        assert "没有超限、欠进度或互相矛盾的举措。" in said


@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice and pdftotext are not installed"
)
def test_what_it_says_fits_one_page_and_the_annex_begins_on_the_next(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(made(plan, everything_late(plan)))
    assert len(Document(file).tables[1].rows) > 2
    own = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, file],
        check=True,
        capture_output=True,
        timeout=180,
    )
    first, second = (text_of_page(tmp_path / "a.pdf", number) for number in (1, 2))
    assert "2020年6月30日" in first.replace(" ", "").splitlines()
    assert "附件" in second.replace(" ", "").splitlines()
