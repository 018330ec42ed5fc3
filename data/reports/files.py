"""A filled workbook or CSV as reports: good cells are read, the rest is listed with its place and reason."""

from collections.abc import Callable
from dataclasses import dataclass

from data.reports.apart import read_apart
from data.reports.cells import Contents
from data.reports.form import Problem, Report
from data.reports.limits import UnreadableError
from data.reports.other_sheets import NO_HEAD, said_of_sheet
from data.reports.sheet_head import find_header
from data.reports.sheet_reports import FiledReport, SheetReports
from data.schema import Plan

MAX_PROBLEMS = 1000
MAX_REPORTED = 1_500_000  # characters that the reports of one file may hold

__all__ = ["FiledReport", "Reading", "read_reports"]


@dataclass(frozen=True)
class Reading:
    """All that a file gave: reports of what the plan promises, and problems with their places."""

    file: str
    reports: tuple[FiledReport, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def size(self) -> int:
        """How many characters its reports hold."""
        return sum(characters(filed.report) for filed in self.reports)


def characters(report: Report) -> int:
    return sum(map(len, (report.lead, report.units, report.note, report.evidence)))


def read_reports(plan: Plan, name: str, content: bytes, read: Callable[[str, bytes], Contents] = read_apart) -> Reading:
    """Read one file. Never raises: what is wrong with the file is a problem in the result."""
    try:
        contents = read(name, content)
    except UnreadableError as error:
        return Reading(name, problems=(Problem(name, str(error)),))
    problems = [Problem(name, note) for note in contents.notes]
    reports: list[FiledReport] = []
    size = 0
    for grid in contents.grids:
        header = find_header(grid)
        if header is None:
            if said := said_of_sheet(plan, grid):
                problems.append(Problem(name, said, grid.name))
            continue
        sheet = SheetReports(plan, name, grid, *header)
        for filed in sheet.reports():
            size += characters(filed.report)
            if size > MAX_REPORTED:
                said = f"填报的文字超过 {MAX_REPORTED // 10_000} 万字，从这一行起没有采用"
                sheet.problems.append(Problem(name, said, grid.name, filed.row))
                break
            reports.append(filed)
        problems += sheet.problems
    if not reports and not problems and not any(map(find_header, contents.grids)):
        problems.append(Problem(name, NO_HEAD))
    if (more := len(problems) - MAX_PROBLEMS) > 0:
        problems = [*problems[:MAX_PROBLEMS], Problem(name, f"另有 {more} 处提示没有逐处列出")]
    return Reading(name, tuple(reports), tuple(problems))
