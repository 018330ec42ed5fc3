"""Filled work lists come back cell by cell, whoever has saved them."""

import csv
import io
import random
import shutil
import subprocess
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from data.reports import form
from data.reports.files import Reading, read_reports
from data.reports.merging import merge
from data.schema import Plan
from tests.worklists import exported, filled, in_whole_things, opened, repacked, rows

DAY = date(2020, 6, 30)


@pytest.fixture(scope="module")
def blank(plan: Plan) -> bytes:
    return exported(plan)


@pytest.fixture(scope="module")
def full(plan: Plan, blank: bytes) -> bytes:
    """Every reporting cell of every action, with text that is hard to carry."""
    return filled(blank, everything(plan))


def everything(plan: Plan) -> dict[str, dict[str, Any]]:
    dice = random.Random(2020)
    cells: dict[str, dict[str, Any]] = {}
    for number, action in enumerate(plan.actions):
        planned = form.planned_amounts(plan, action)
        shares = [target * round(Decimal(dice.random()), 3) for target in planned]
        amounts = [float(amount) for amount in in_whole_things(plan, action, shares)]
        row = {
            form.LEAD: f"第{number}单位",
            form.UNITS: "甲局、乙办",
            form.NOTE: f"第{number}条：=1+1 <b>&'\"” 已开工\n第二行 ",
            form.STATUS: form.STATUSES[number % 4],
            form.EVIDENCE: f"光府〔2020〕{number}号",
            form.UPDATED: DAY,
            form.AMOUNT: amounts[0]
            if len(amounts) == 1
            else "；".join(f"{amount:g}" for amount in amounts) or number / 4,
        }
        cells[action.id] = row if planned else {**row, form.TARGET: number * 2}
    return cells


def carried(content: bytes) -> dict[str, dict[str, Any]]:
    """Every cell of the list, dates as days."""
    return {
        name: {column: value.date() if isinstance(value, datetime) else value for column, value in row.items()}
        for name, row in rows(content).items()
    }


def again(plan: Plan, *readings: Reading) -> bytes:
    """The export of what was read."""
    return exported(plan, reports=merge(plan, [report for reading in readings for report in reading.reports]).reports)


def test_export_fill_upload_export_gives_the_same_cells(plan: Plan, full: bytes) -> None:
    reading = read_reports(plan, "a.xlsx", full)
    assert reading.problems == ()
    assert len(reading.reports) == len(plan.actions)
    assert carried(again(plan, reading)) == carried(full)


@pytest.mark.skipif(not shutil.which("soffice"), reason="there is no LibreOffice (soffice)")
def test_saved_by_libreoffice(plan: Plan, full: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(full)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", tmp_path / "out", tmp_path / "a.xlsx"],
        check=True,
        capture_output=True,
        timeout=180,
    )
    reading = read_reports(plan, "a.xlsx", (tmp_path / "out" / "a.xlsx").read_bytes())
    assert reading.problems == ()
    assert carried(again(plan, reading)) == carried(full)


def test_untouched_export_reports_nothing(plan: Plan, blank: bytes) -> None:
    assert read_reports(plan, "a.xlsx", blank) == Reading("a.xlsx")


def test_one_workbook_a_unit_adds_up(plan: Plan, blank: bytes, full: bytes) -> None:
    cells = list(everything(plan).items())
    readings = [read_reports(plan, f"{n}.xlsx", filled(blank, dict(cells[n::2]))) for n in range(2)]
    assert carried(again(plan, *readings)) == carried(full)


@pytest.mark.parametrize(
    ("encoding", "delimiter", "said"),
    [
        ("utf-8", ",", []),
        ("utf-8-sig", ";", []),
        ("gb18030", ",", ["按 GBK 编码读取"]),
        ("gbk", "\t", ["按 GBK 编码读取"]),
        ("utf-16", "\t", ["按 UTF-16 编码读取"]),
    ],
)
def test_csv_in_every_usual_encoding(plan: Plan, full: bytes, encoding: str, delimiter: str, said: list[str]) -> None:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter)
    for row in opened(full).iter_rows(values_only=True):
        writer.writerow(["" if value is None else value for value in row])
    reading = read_reports(plan, "a.csv", buffer.getvalue().encode(encoding))
    assert [problem.message for problem in reading.problems] == said
    assert carried(again(plan, reading)) == carried(full)


def test_a_sheet_whose_stated_size_is_wrong_is_read_whole(plan: Plan, full: bytes) -> None:
    def shrink(xml: bytes) -> bytes:
        start = xml.index(b'<dimension ref="') + len(b'<dimension ref="')
        return xml[:start] + b"A1:A1" + xml[xml.index(b'"', start) :]

    lying = repacked(full, "xl/worksheets/sheet1.xml", shrink)
    assert len(read_reports(plan, "a.xlsx", lying).reports) == len(plan.actions)
