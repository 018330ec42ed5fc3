"""A year of reports of five units, made up: on pace, late, over a limit, contradictory, silent, and with their reasons.

python -m tests.made_up_year FOLDER      # writes the twenty or so workbooks, to look at the pages with them
"""

import random
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from data.load import load_plan
from data.reports import form
from data.reports.amounts_typed import begins_with
from data.reports.kinds import COUNTED, Kind, kind_of
from data.schema import Figure, Plan, Statement
from tests.tree import PLANS
from tests.worklists import exported, filled

UNITS = ("区发展和改革局", "区住房和建设局", "区教育局", "区工业和信息化局", "马田街道办事处")
YEAR = 2020
ENDS = (date(YEAR, 3, 31), date(YEAR, 6, 30), date(YEAR, 9, 30), date(YEAR, 12, 31))
SILENT_AFTER = {UNITS[4]: 2}
DISPUTED = "a-investment-events"
REASONS = (
    "受疫情影响，一季度停工近两个月，正在倒排工期追赶",
    "用地手续尚未办结，已报市规划和自然资源部门协调",
    "施工许可已取得，主体结构施工至三层",
    "按计划推进，已完成招标",
    "设备到货推迟，预计下季度补齐",
)


def workbooks(plan: Plan) -> Iterator[tuple[str, bytes]]:
    """Names and contents, quarter by quarter; the same ones each time."""
    items = form.reportable(plan)
    for number, day in enumerate(ENDS, start=1):
        for at, unit in enumerate(UNITS):
            if number > SILENT_AFTER.get(unit, 4):
                continue
            own = list(items[at :: len(UNITS)])
            if DISPUTED not in {each.id for each in own} and unit in UNITS[:2] and number == 2:
                own.append(plan.statement[DISPUTED])  # of several units, who count differently in the second quarter
            cells = {each.id: _row(plan, each, unit, number, day) for each in own}
            yield f"{unit}{number}季度.xlsx", filled(exported(plan, own, f"{unit}"), cells)


def _row(plan: Plan, action: Statement, unit: str, quarter: int, day: date) -> dict[str, Any]:
    dice = random.Random(f"{action.id}")
    pace, starts = Decimal(dice.randint(70, 125)) / 100, dice.randint(1, 5)
    if starts > quarter + 2 and action.id != DISPUTED:
        return {}
    reason = dice.choice(REASONS)
    figures = plan.targets_of(action)
    amounts = [_amount(plan, figure, Decimal(quarter) / 4 * pace, dice) for figure in figures]
    row: dict[str, Any] = {form.LEAD: unit, form.UPDATED: day, form.NOTE: reason}
    if figures:
        row[form.AMOUNT] = form.amounts_text(amounts)
        if action.id == DISPUTED and quarter == 2:
            row[form.AMOUNT] = str(9 + UNITS.index(unit))
    else:
        row[form.STATUS] = _status(quarter, pace)
    if len(figures) == 1 and kind_of(plan, figures[0]) is Kind.ONCE and pace < 1:
        row[form.DUE] = date(YEAR, 9, 30)
    return row


def _status(quarter: int, pace: Decimal) -> str:
    """What a unit says of what has no number; one in ten says nothing."""
    if Decimal("1.1") < pace <= Decimal("1.16"):
        return ""
    if pace < Decimal("0.8"):
        return form.LATE
    return (
        form.DONE if quarter == 4 and pace > Decimal("0.95") else form.AHEAD if pace > Decimal("1.16") else form.ON_TIME
    )


def _amount(plan: Plan, figure: Figure, share: Decimal, dice: random.Random) -> Decimal:
    """As far as somebody would be who is so far along."""
    goal, kind = figure.number, kind_of(plan, figure)
    if kind is Kind.CEILING:
        amount = goal * Decimal(dice.randint(85, 105)) / 100
    elif kind in (Kind.STOCK, Kind.RATIO, Kind.GROWTH, Kind.OTHER):
        begun = begins_with(plan, figure) or goal * Decimal("0.8")
        amount = begun + (goal - begun) * share
    else:
        amount = min(goal * share, goal * Decimal("1.1")) if kind is not Kind.SCOPE else min(goal * share, goal)
    return round(amount, 0 if figure.unit in COUNTED else 2)


if __name__ == "__main__":
    for made, workbook in workbooks(load_plan("guangming-2020", PLANS)):
        (Path(sys.argv[1]) / made).write_bytes(workbook)
