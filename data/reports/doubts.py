"""What is taken as it stands, though a careful reader would ask: it is told with its row, and nothing is changed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from data.reports import form
from data.reports.cells import quoted
from data.reports.form import Report
from data.reports.sheet_head import Remark, named_rows
from data.schema import Plan

_ONLY_NUMBER = re.compile(r"[-+]?[0-9][0-9,]*(\.[0-9]+)?")


def doubts(plan: Plan, filed: Sequence[tuple[int, Report]]) -> Iterator[Remark]:
    """Of the rows of one sheet, with their numbers."""
    for number, report in filed:
        yield from ((number, column, said) for column, said in _in_the_wrong_column(plan, report))
    last = date(plan.info.target_year, 12, 31)
    if late := {number: day for number, report in filed if (day := report.updated) and day > last}:
        told = f"{len(late)} 行的日期在 {last.year} 年之后（如 {max(late.values())}），按全年的情况读"
        yield min(late), form.UPDATED, f"{told}，请核对年份：{named_rows(sorted(late))}"


def _in_the_wrong_column(plan: Plan, report: Report) -> Iterator[tuple[str, str]]:
    """A bare number, or a status, among the words: whoever wrote it believes that it was counted."""
    note, targets = report.note.strip(), plan.targets_of(plan.statement[report.action])
    bare = next((note.removesuffix(each.unit).strip() for each in targets if note.endswith(each.unit)), note)
    if targets and not report.amount and _ONLY_NUMBER.fullmatch(bare):
        told = f"只写了{quoted(note)}，没有当作{form.AMOUNT}"
        yield form.NOTE, f"{told}；若是累计数，请填进“{form.AMOUNT}”"
    for column, words in ((form.NOTE, note), (form.EVIDENCE, report.evidence.strip())):
        if words in form.STATUSES and not report.status:
            yield column, f"只写了{quoted(words)}，没有当作{form.STATUS}；请填进“{form.STATUS}”"
