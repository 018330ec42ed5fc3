"""任务分解表: the plan's actions as rows on which units report, one row an action, and how each column is filled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from data.dates import long_date
from data.outside import later
from data.reports import form
from data.reports.amounts_typed import BOUNDS, amounts_cell
from data.reports.form import Amounts, Report
from data.reports.judging import RULE
from data.reports.kinds import wanted
from data.schema import Plan, Statement
from data.tables.workbook import Origin
from data.tasks.facets import count_text
from data.tasks.measurability import measure
from data.wording import hedged

SHEET = "任务分解表"
NOTE_BEGINS = "筛选："
WorklistRow = dict[str, str | int | Decimal | date | None]


@dataclass(frozen=True)
class Worklist:
    """Some actions (`made.choice` says which, as text), and what units have reported of them."""

    plan: Plan
    actions: Sequence[Statement]
    made: Origin
    reports: Mapping[str, Report] = field(default_factory=dict)
    disputed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    conflicts: Sequence[tuple[str, ...]] = ()

    @property
    def title(self) -> str:
        return work_list_title(self.plan)

    @property
    def note(self) -> str:
        actions = [each for each in self.actions if each.role == "action"]
        targets = len(self.actions) - len(actions)
        count = (f"{targets} 项主要目标，" if targets else "") + count_text(self.plan, actions)
        choice, source = self.made.choice or "无", self.made.source
        return f"{NOTE_BEGINS}{choice}；{count}。来源：{source}。{long_date(self.made.exported)}导出。"


def work_list_title(plan: Plan) -> str:
    return f"{plan.info.title}{SHEET}"


def rows(plan: Plan, actions: Sequence[Statement], reports: Mapping[str, Report]) -> list[WorklistRow]:
    """One row an action, keyed by column; numbers, dates and text as what they are."""
    return [report_row(plan, number, action, reports.get(action.id)) for number, action in enumerate(actions, start=1)]


def report_row(plan: Plan, number: int, action: Statement, report: Report | None) -> WorklistRow:
    """One row of the list, keyed by column."""
    report = report or Report(action.id)
    targets = plan.targets_of(action)
    return {
        "序号": number,
        "任务领域": area_name(plan, action),
        "举措主题": plan.statement[action.theme].text if action.theme else "",
        form.TEXT: action.text,
        "量化目标": form.BETWEEN.join(f"{figure.name}：{hedged(plan, figure)}" for figure in targets),
        "时限": measure(plan, action).deadline,
        "地点": "、".join(plan.place[name].name for name in action.places),
        form.LEAD: report.lead,
        form.UNITS: report.units,
        form.TARGET: _amounts(form.planned_amounts(plan, action) or report.target),
        form.AMOUNT: amounts_cell(plan, targets, report.amount),
        form.NOTE: report.note,
        form.STATUS: report.status,
        form.EVIDENCE: report.evidence,
        form.UPDATED: report.updated,
        form.WANTED: form.BETWEEN.join(wanted(plan, figure) for figure in targets),
        form.MILESTONES: form.amounts_text(report.milestones),
        form.DUE: report.due,
        form.LATER: later.cell(later.of_statement(plan, action.id)),
        form.ID: action.id,
    }


def area_name(plan: Plan, action: Statement) -> str:
    """The task area of an action; of a main target the heading that it stands under."""
    area = plan.area_of_section.get(action.section)
    if area:
        return area.short
    heading = plan.heading_over(action.section) if action.role == "target" else None
    return heading.text if heading else ""


def _amounts(amounts: Amounts) -> Decimal | str | None:
    return amounts[0] if len(amounts) == 1 else form.amounts_text(amounts)


def guide(plan: Plan) -> list[tuple[str, ...]]:
    """How each open column is filled, and the rule by which progress is judged."""
    year = plan.info.target_year
    return [
        ("编号", "每条举措的固定编号，合并时靠它对应，请不要改动或删除这一列。"),
        ("灰底各列", "计划原文，已锁定（没有密码）。计划没有写明责任分工，单位由使用者填写。"),
        (form.LEAD, f"只填一个单位，其他的填进“{form.UNITS}”。同一单位多次填报时，以更新日期较新的一行为准。"),
        (form.UNITS, "牵头单位以外的责任单位，可以填几个，用“、”隔开。"),
        (form.TARGET, "计划给出数字的已填好并锁定；没有给出的，可以填本单位自定的数字。"),
        (form.AMOUNT, f"填什么、用什么单位，见同一行“{form.WANTED}”；有几个目标时用“；”隔开，未统计的留空。" + BOUNDS),
        (form.NOTE, "做到哪一步，一两句话。"),
        (
            form.STATUS,
            f"从列表中选：{'、'.join(form.STATUSES)}。留空的由数字判断，判断不了的列为{form.OPEN}；一行全部留空就是{form.UNREPORTED}，不算零。",
        ),
        (form.EVIDENCE, "文号、网址或材料名称。"),
        (form.UPDATED, f"日期，如 {year}-06-30。"),
        (
            form.MILESTONES,
            "可以不填。到每个季度末的累计数，不是每个季度各自的数：四个数，用“；”隔开，最后一个是全年的，"
            "如 3；6；8；10。只用于一个目标的举措。",
        ),
        (form.DUE, f"可以不填。按整件完成的，计划哪一天完成，如 {year}-10-31。"),
        ("表头上方", "可以写“填报单位：某局”“填报日期：某日”，没有填牵头单位、更新日期的行按它读；写别的不会读取。"),
        ("进展判断规则", RULE),
    ]
