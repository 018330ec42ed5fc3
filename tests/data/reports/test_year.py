"""A year of five invented units, reporting each quarter: followed through to the end, and saved without a loss."""

import random
from datetime import date
from decimal import Decimal

import pytest

from data.reports import form
from data.reports.files import Reading, read_reports
from data.reports.form import DONE, IN_LIMIT, OVER, UNREPORTED
from data.reports.grids import read_grids
from data.reports.history import quarters, series
from data.reports.kinds import Kind, kind_of
from data.reports.merging import merge
from data.reports.saving import saved
from data.reports.state import progress_state
from data.reports.units import assigned, awaited, reminder, units_of
from data.schema import Plan
from tests.worklists import exported, filled, in_whole_things, rows

UNITS = ("甲局", "乙局", "丙局", "丁办", "戊中心")
ENDS = (date(2020, 3, 31), date(2020, 6, 30), date(2020, 9, 30), date(2020, 12, 31))
EVENTS, PM25, ANY = "a-investment-events", "t-pm25", "a-substations"


def read(plan: Plan, name: str, content: bytes) -> Reading:
    return read_reports(plan, name, content, read=read_grids)


@pytest.fixture(scope="module")
def year(plan: Plan) -> list[Reading]:
    """Each unit has every fifth item; one of them stops reporting after the second quarter."""
    dice, readings = random.Random(5), []
    items = form.reportable(plan)
    silent = UNITS[([item.id for item in items].index(EVENTS) + 1) % len(UNITS)]
    for number, day in enumerate(ENDS, start=1):
        for at, unit in enumerate(UNITS):
            if unit == silent and number > 2:
                continue
            cells = {}
            for item in items[at :: len(UNITS)]:
                targets = form.planned_amounts(plan, item)
                stocks = [kind_of(plan, figure) is Kind.STOCK for figure in plan.targets_of(item)]
                shares = [Decimal(16 + number if stock else 5 * number) / 20 for stock in stocks]
                amounts = [target * share for target, share in zip(targets, shares, strict=True)]
                cells[item.id] = {
                    form.LEAD: unit,
                    form.NOTE: f"{unit}第{number}季度：\n有序推进",
                    form.UPDATED: day,
                    form.STATUS: "" if targets else dice.choice(form.STATUSES),
                    form.AMOUNT: form.amounts_text(in_whole_things(plan, item, amounts)) or None,
                }
            readings.append(read(plan, f"{unit}{number}.xlsx", filled(exported(plan, items[at :: len(UNITS)]), cells)))
    return readings


def test_every_quarter_is_kept(plan: Plan, year: list[Reading]) -> None:
    assert [reading.problems for reading in year] == [()] * len(year)
    state = progress_state(plan, year)
    assert state.as_of == ENDS[-1]
    stood = quarters(state)
    assert [each.as_of for each in stood] == list(ENDS)
    assert [each.total.reported for each in stood] == [len(plan.actions)] * 4
    told = series(plan, year, state.as_of)[EVENTS]
    assert [each.text for each in told] == ["3月31日 10 → 6月30日 20 → 9月30日 30 → 12月31日 40"]


def test_each_day_sees_only_what_was_known(plan: Plan, year: list[Reading]) -> None:
    june = progress_state(plan, year, ENDS[1])
    assert june.merged.reports[EVENTS].amount == (Decimal(20),)
    assert june.later == sum(len(reading.reports) for reading in year[10:])
    assert "第2季度" in june.merged.reports[ANY].note
    end = progress_state(plan, year)
    assert next(each for each in end.actions if each.action.id == EVENTS).status == DONE
    pm25 = next(each for each in end.main_targets if each.action.id == PM25)
    assert pm25.status == OVER  # the plan says 低于: as much as the limit is too much
    assert june.main_targets[[each.action.id for each in june.main_targets].index(PM25)].status == IN_LIMIT


def test_saved_reads_back_as_it_was(plan: Plan, year: list[Reading]) -> None:
    again = read(plan, "全部填报.xlsx", saved(plan, year))
    assert again.problems == ()
    assert list(again.reports) == [filed for reading in year for filed in reading.reports]
    assert merge(plan, again.reports) == merge(plan, [filed for reading in year for filed in reading.reports])


def test_what_is_awkward_survives_saving(plan: Plan) -> None:
    cells = {
        EVENTS: {
            form.AMOUNT: "4000场",
            form.NOTE: "=1+1 _x0041_ <b>\n第二行",
            form.LEAD: "甲局（含乙站、丙站）",
            form.UNITS: "甲、乙局",
        },
        "t-gdp": {form.AMOUNT: -14, form.DUE: date(2020, 12, 31)},
        "a-land-prepared": {form.AMOUNT: "50%", form.MILESTONES: "0；1；2；3"},
    }
    reading = read(plan, "甲.xlsx", filled(exported(plan, form.reportable(plan)), cells))
    again = read(plan, "全部.xlsx", saved(plan, [reading]))
    assert again.problems == ()
    assert again.reports == reading.reports
    assert [filed.report.asked for filed in again.reports] == [filed.report.asked for filed in reading.reports]
    assert [filed.report.asked for filed in reading.reports if filed.report.action == "a-land-prepared"] == [
        (form.AMOUNT,)
    ]


def test_the_merged_list_reads_back_too(plan: Plan, year: list[Reading]) -> None:
    merged = merge(plan, [filed for reading in year for filed in reading.reports])
    again = read(plan, "合并.xlsx", exported(plan, form.reportable(plan), reports=merged.reports))
    assert again.problems == ()
    assert {filed.report.action: filed.report for filed in again.reports} == merged.reports


def test_who_has_not_answered(plan: Plan, year: list[Reading]) -> None:
    items = form.reportable(plan)
    given = {item.id: {form.LEAD: UNITS[at % 5]} for at, item in enumerate(items)}
    sent = read(plan, "分工.xlsx", filled(exported(plan, items), given))
    before = progress_state(plan, [sent])
    assert {each.unit: len(each.missing) for each in awaited(before)} == {
        unit: len(items[at::5]) for at, unit in enumerate(UNITS)
    }
    assert before.total.counts[UNREPORTED] == len(plan.actions)
    after = progress_state(plan, [sent, *year[:4]])
    assert [each.unit for each in awaited(after)] == ["戊中心"]
    text = reminder(after, awaited(after))
    assert "戊中心：负责的" in text
    assert "甲局" not in text
    assert set(assigned(plan, after.merged.reports)) == set(UNITS)


def test_units_of_a_row() -> None:
    assert units_of(form.Report("a", lead=" 甲局 ", units="乙局")) == ("甲局",)
    assert units_of(form.Report("a", units="甲局、乙办，丙局\n甲局")) == ("甲局", "乙办", "丙局")
    assert units_of(form.Report("a", note="x")) == ()


def test_a_work_list_of_a_unit_has_its_rows(plan: Plan, year: list[Reading]) -> None:
    import io
    import zipfile

    from data.reports.units import workbooks

    state = progress_state(plan, year[:5])
    with zipfile.ZipFile(io.BytesIO(workbooks(state))) as archive:
        own = rows(archive.read("乙局_任务分解表.xlsx"))
    assert list(own) == [item.id for item in form.reportable(plan)[1::5]]
    assert all(row[form.LEAD] == "乙局" for row in own.values())
