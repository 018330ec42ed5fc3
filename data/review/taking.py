"""A filled 校对表 into the plan's folder: all of it or nothing, and every fault at its row."""

from pathlib import Path

from data.draft.again import check_files, write_files
from data.loading.faults import Fault, PlanError
from data.loading.raw_rows import read_table
from data.reports.form import Problem
from data.review import sheet as form
from data.review.reading import Review, read_review
from data.review.settle import UNNAMED, UnnamedError, folder_files, settled
from data.schema import Plan


class RefusedError(Exception):
    """A file of which nothing was taken, with every reason."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(f"{p.file}: {p.place}{'：' if p.place else ''}{p.message}" for p in problems))


def take_review(plan: Plan, home: Path, file: Path, by: str = "", on: str = "") -> tuple[Plan, Review]:
    """Take a filled workbook into the folder `home`: all of it, or RefusedError and nothing is written."""
    review = read_review(plan, file.name, file.read_bytes(), by, on)
    if review.problems:
        raise RefusedError(list(review.problems))
    files = folder_files(home)
    try:
        changed = settled(plan, files, review.decisions)
    except UnnamedError as error:
        sheet, row = review.places[str(error)]
        raise RefusedError([Problem(file.name, UNNAMED, sheet, row, form.VERDICT)]) from error
    try:
        after = check_files(home, changed)
    except PlanError as error:
        raise RefusedError([_problem(fault, file.name, changed, review) for fault in error.faults]) from error
    write_files(home, changed)
    return after, review


def _problem(fault: Fault, file: str, changed: dict[str, bytes], review: Review) -> Problem:
    """A fault of the folder that would come of it, at the row of the workbook that it comes from."""
    name = fault.file.rpartition("/")[2]
    rows = read_table(changed[name]).rows if name in changed else ()
    row = next((each.cells.get("id", "") for each in rows if each.line == fault.line), "")
    sheet, line = review.places.get(row, ("", 0))
    if not line:
        return Problem(file, f"按这份表改后，数据有问题：{fault}")
    return Problem(file, f"按这样改，数据有问题：{fault.message}", sheet, line, form.TITLES.get(fault.field, ""))
