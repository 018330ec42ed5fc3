"""Cells that were dragged down: a spreadsheet counts on what it should repeat, and nobody notices."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from data.reports import form
from data.reports.form import Report
from data.reports.sheet_head import Remark

FEWEST = 4
"""So many rows below each other; three days in a row may be three days."""
_COUNTED = re.compile(r"(.*?\D)(\d{1,3})")


def counted_on(filed: Sequence[tuple[int, Report]]) -> Iterator[Remark]:
    """Rows (with their numbers) in which the unit's name or the day goes up by one from row to row."""
    for column, follows in ((form.LEAD, _next_name), (form.UPDATED, _next_day)):
        run: list[tuple[int, Report]] = list(filed[:1])
        for one, other in [*pairwise(filed), (None, None)]:
            if one and other and other[0] == one[0] + 1 and follows(one[1], other[1]):
                run.append(other)
                continue
            if len(run) >= FEWEST:
                first, last = (_shown(each[1], column) for each in (run[0], run[-1]))
                told = f"第 {run[0][0]} 到 {run[-1][0]} 行从“{first}”逐行加一到“{last}”，像是拖动填充时递增了，请核对"
                yield run[0][0], column, f"{told}；照填报采用"
            run = [other] if other else []


def _next_name(one: Report, other: Report) -> bool:
    first, second = _COUNTED.fullmatch(one.lead), _COUNTED.fullmatch(other.lead)
    return bool(first and second and first[1] == second[1] and int(second[2]) == int(first[2]) + 1)


def _next_day(one: Report, other: Report) -> bool:
    return bool(one.updated and other.updated and other.updated - one.updated == timedelta(days=1))


def _shown(report: Report, column: str) -> str:
    return report.lead if column == form.LEAD else str(report.updated)
