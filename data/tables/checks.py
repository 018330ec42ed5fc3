"""The consistency checks as sheets: one row a check, and one row a passage that a check rests on."""

from collections.abc import Sequence

from data.checks.consistency import CheckResult
from data.labels import labels
from data.schema import Mention, Plan, Statement
from data.tables.columns import TableColumn, sheet_of
from data.tables.published import CHECKS
from data.tables.workbook import Sheet

PASSAGES: tuple[TableColumn[tuple[CheckResult, Statement, Mention]], ...] = (
    TableColumn(head="核对编号", of=lambda _, item: item[0].id),
    TableColumn(head="章节", of=lambda _, item: item[1].section),
    TableColumn(head="原文编号", of=lambda _, item: item[1].id),
    TableColumn(head="原句", of=lambda _, item: item[1].text),
    TableColumn(head="要看的字", of=lambda plan, item: plan.text[item[2].start : item[2].end]),
    TableColumn(head="起", of=lambda _, item: item[2].start),
    TableColumn(head="止", of=lambda _, item: item[2].end),
)


def check_sheets(plan: Plan, results: Sequence[CheckResult]) -> list[Sheet]:
    """Offsets are positions in the plan's text."""
    passages = [(result, plan.statement[mention.id], mention) for result in results for mention in result.mentions]
    return [
        sheet_of(plan, labels("tables")["checks"], CHECKS.columns, results),
        sheet_of(plan, "原句", PASSAGES, passages),
    ]
