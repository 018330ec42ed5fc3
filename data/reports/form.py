"""The sheet on which units report: its columns, and one report as data. Shared by what writes it and what reads it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from data.derive import plain
from data.schema import Plan, Statement

DONE, AHEAD, ON_TIME, LATE = "已完成", "超进度", "达进度", "欠进度"
STATUSES = (DONE, AHEAD, ON_TIME, LATE)
IN_LIMIT, OVER = "在限内", "超限"
OPEN = "未定状态"  # reported, but neither a number nor the unit says how it stands
UNREPORTED, DISPUTED = "未填报", "有冲突"
ID = "编号"
TEXT = "举措原文"
WANTED = "填报口径"
LATER = "后来"
PLAN_COLUMNS = ("序号", "任务领域", "举措主题", TEXT, "量化目标", "时限", "地点")
LEAD, UNITS, TARGET, AMOUNT, NOTE, STATUS, EVIDENCE, UPDATED = (
    "牵头单位",
    "责任单位",
    "年度目标值",
    "累计完成值",
    "进展说明",
    "状态",
    "佐证",
    "更新日期",
)
MILESTONES, DUE = "季度目标", "计划完成时间"
REPORT_COLUMNS = (LEAD, UNITS, TARGET, AMOUNT, NOTE, STATUS, EVIDENCE, UPDATED)
ANSWERS = (AMOUNT, NOTE, STATUS, EVIDENCE)
"""Those that say something of the progress."""
ADDED_COLUMNS = (MILESTONES, DUE)
"""Columns that older work lists lack, and that may be missing."""
OPEN_COLUMNS = (*REPORT_COLUMNS, *ADDED_COLUMNS)
COLUMNS = (*PLAN_COLUMNS, *REPORT_COLUMNS, WANTED, *ADDED_COLUMNS, LATER, ID)
SOURCE_FILE, SOURCE_SHEET, SOURCE_ROW = "来源文件", "来源工作表", "来源行"
ASKED = "退回核对的列"
SOURCE_COLUMNS = (SOURCE_FILE, SOURCE_SHEET, SOURCE_ROW, ASKED)
"""In a workbook of everything that was read: where each row came from, and what in it was not taken."""
GUIDE, CONFLICTS, NOT_AS_READ = "填报说明", "冲突", "没有照原样读取的"
"""Sheets beside a list in the workbooks that are made here; nobody reports on them."""
QUARTERS = 4
BETWEEN = "；"  # between the amounts of an action that has several targets

Amounts = tuple[Decimal | None, ...]


@dataclass(frozen=True)
class Report:
    """What a unit says of one action. Amounts are in the order and the printed unit of the action's targets.

    An action without a target of the plan has room for one amount of the unit's own.
    """

    action: str
    lead: str = ""
    units: str = ""
    target: Amounts = ()
    amount: Amounts = ()
    note: str = ""
    status: str = ""
    evidence: str = ""
    updated: date | None = None
    milestones: Amounts = ()
    due: date | None = None
    asked: tuple[str, ...] = field(default=(), compare=False)
    """Columns in which something stands that was not taken, so that it is asked back."""

    @property
    def is_empty(self) -> bool:
        return self == Report(self.action) and not self.asked

    @property
    def is_answered(self) -> bool:
        """Whether something is said of the progress; who is to do it, and until when, is not yet that."""
        return bool(self.amount or self.note or self.status or self.evidence or self.asked)


@dataclass(frozen=True)
class Problem:
    """Something in a file that was not taken, and where it stands. `row` counts from 1; 0 is the whole sheet."""

    file: str
    message: str
    sheet: str = ""
    row: int = 0
    column: str = ""

    @property
    def place(self) -> str:
        """`工作表“任务分解表”第 5 行“状态”列`, as far as it is known."""
        sheet = f"工作表“{self.sheet}”" if self.sheet else ""
        return sheet + (f"第 {self.row} 行" if self.row else "") + (f"“{self.column}”列" if self.column else "")


def main_targets(plan: Plan) -> tuple[Statement, ...]:
    """The plan's main targets that state a number, in order."""
    return tuple(item for item in plan.statements if item.role == "target" and plan.targets_of(item))


def reportable(plan: Plan) -> tuple[Statement, ...]:
    """All that units report on: the main targets, then the actions."""
    return (*main_targets(plan), *plan.actions)


def planned_amounts(plan: Plan, action: Statement) -> Amounts:
    """The plan's numbers of an action, as far as it gives any."""
    return tuple(figure.number for figure in plan.targets_of(action))


def amounts_text(amounts: Sequence[Decimal | None]) -> str:
    """Several amounts in one cell: `30；1.2`; a missing one keeps its place."""
    return BETWEEN.join("" if amount is None else plain(amount) for amount in amounts)
