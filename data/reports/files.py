"""A filled workbook or CSV as reports: good cells are read, the rest is listed with its place and reason."""

import difflib
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from data.reports import cell_values, form
from data.reports.cell_values import CellError
from data.reports.form import Amounts, Problem, Report
from data.reports.grids import SheetCell, SheetGrid, UnreadableError, read_grids
from data.schema import Plan, Statement

HEADER_WITHIN = 20
Read = TypeVar("Read")


@dataclass(frozen=True)
class FiledReport:
    """A report and the row of the file where it stands."""

    report: Report
    file: str
    sheet: str
    row: int


@dataclass(frozen=True)
class Reading:
    """All that a file gave: reports of the plan's actions, problems, and notes about the file as a whole."""

    file: str
    reports: tuple[FiledReport, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_reports(plan: Plan, name: str, content: bytes) -> Reading:
    """Read one file. Never raises: what is wrong with the file is a problem in the result."""
    try:
        contents = read_grids(name, content)
    except UnreadableError as error:
        return Reading(name, problems=(Problem(name, str(error)),))
    problems = [Problem(name, note) for note in contents.notes]
    reports: list[FiledReport] = []
    headers = [(grid, _find_header(grid)) for grid in contents.grids]
    if not any(header for _, header in headers):
        problems.append(_no_header(name, [grid for grid, _ in headers]))
    for grid, header in headers:
        if header:
            sheet = _Sheet(plan, name, grid, *header)
            reports += sheet.reports()
            problems += sheet.problems
    return Reading(name, tuple(reports), tuple(problems))


def _title(cell: SheetCell) -> str:
    return "".join(unicodedata.normalize("NFKC", str(cell.value or "")).split())


def _find_header(grid: SheetGrid) -> tuple[int, dict[str, int]] | None:
    """The row (from 1) that names the id's column and at least one to report in, and each known column's place."""
    for number, row in enumerate(grid.rows[:HEADER_WITHIN], start=1):
        places: dict[str, int] = {}
        for column, cell in enumerate(row):
            if _title(cell) in form.COLUMNS:
                places.setdefault(_title(cell), column)
        if form.ID in places and any(name in places for name in form.REPORT_COLUMNS):
            return number, places
    return None


def _no_header(file: str, grids: list[SheetGrid]) -> Problem:
    titles = {_title(cell) for grid in grids for row in grid.rows[:HEADER_WITHIN] for cell in row}
    known = [name for name in form.COLUMNS if name in titles]
    if not known:
        return Problem(file, "没有找到任务分解表的表头。请用本站下载的工作簿填报")
    missing = "、".join(name for name in (form.ID, form.AMOUNT, form.STATUS) if name not in known)
    return Problem(file, f"缺少“{missing}”列，无法对应到举措。请用本站下载的工作簿填报", grids[0].name)


class _Sheet:
    """One sheet on its way to reports; collects its problems."""

    def __init__(self, plan: Plan, file: str, grid: SheetGrid, header: int, places: dict[str, int]) -> None:
        self.plan, self.file, self.grid, self.header, self.places = plan, file, grid, header, places
        self.problems: list[Problem] = []
        self._actions = {action.id: action for action in plan.actions}

    def reports(self) -> Iterator[FiledReport]:
        self._check_columns()
        seen: dict[str, int] = {}
        for number, row in enumerate(self.grid.rows[self.header :], start=self.header + 1):
            cells = {name: row[at] if at < len(row) else SheetCell(None) for name, at in self.places.items()}
            action = self._action(number, cells)
            if action is None:
                continue
            report = self._report(number, cells, action)
            if action.id in seen:
                self._add(number, form.ID, f"与第 {seen[action.id]} 行是同一条举措，两行都保留，内容不同的列为冲突")
            seen.setdefault(action.id, number)
            if not report.is_empty:
                yield FiledReport(report, self.file, self.grid.name, number)

    def _add(self, row: int, column: str, message: str) -> None:
        self.problems.append(Problem(self.file, message, self.grid.name, row, column))

    def _check_columns(self) -> None:
        titles = [_title(cell) for cell in self.grid.rows[self.header - 1]]
        missing = [name for name in form.REPORT_COLUMNS if name not in self.places]
        if missing:
            self._add(self.header, "", f"缺少列：{'、'.join(missing)}；这些内容按没有填报处理")
        for name in sorted({title for title in titles if title and titles.count(title) > 1}):
            self._add(self.header, name, "这一列出现了不止一次，只读最左边的")
        for name in dict.fromkeys(title for title in titles if title and title not in form.COLUMNS):
            self._add(self.header, name[:20], "不是任务分解表的列，没有读取")
        for merged in self.grid.merged:
            first, last = (int("".join(filter(str.isdigit, corner))) for corner in merged.split(":"))
            if last > self.header:
                self._add(max(first, self.header + 1), "", f"{merged} 是合并单元格，只有左上角一格有内容，请取消合并")

    def _action(self, number: int, cells: dict[str, SheetCell]) -> Statement | None:
        """The action that a row is about; empty rows have none."""
        filled = any(cells[name].value not in (None, "") for name in form.REPORT_COLUMNS if name in cells)
        name = str(cells[form.ID].value or "").strip()
        if name in self._actions:
            return self._actions[name]
        if name:
            near = difflib.get_close_matches(name[:80], self._actions, n=1)
            hint = f"，是不是 {near[0]}？" if near else "，"
            self._add(number, form.ID, f"计划里没有编号为“{name[:40]}”的举措{hint}这一行没有采用")
        elif filled:
            self._add(number, form.ID, "没有编号，不知道是哪一条举措，这一行没有采用")
        return None

    def _report(self, number: int, cells: dict[str, SheetCell], action: Statement) -> Report:
        figures = self.plan.targets_of(action)

        def read(column: str, parse: Callable[[SheetCell], Read], empty: Read) -> Read:
            cell = cells.get(column, SheetCell(None))
            if cell.formula:
                result = "没有保存结果，这一格没有采用" if cell.value is None else "没有运行，采用文件里保存的结果"
                self._add(number, column, f"这一格是公式：{result}")
            try:
                return parse(cell)
            except CellError as error:
                self._add(number, column, f"{error}。这一格没有采用，同一行其他内容照常采用")
                return empty

        def parse_amounts(cell: SheetCell) -> Amounts:
            return cell_values.amounts(cell, figures)

        text = read(form.TEXT, cell_values.text, "")
        if text and text != action.text:
            self._add(number, form.TEXT, "与计划原文不同，以计划原文为准")
        nothing: Amounts = ()
        target = read(form.TARGET, parse_amounts, nothing)
        planned = form.planned_amounts(self.plan, action)
        if planned and target and target != planned:
            self._add(number, form.TARGET, f"与计划的 {form.amounts_text(planned)} 不同，以计划为准")
        return Report(
            action=action.id,
            lead=read(form.LEAD, cell_values.text, ""),
            units=read(form.UNITS, cell_values.text, ""),
            target=nothing if planned else target,
            amount=read(form.AMOUNT, parse_amounts, nothing),
            note=read(form.NOTE, cell_values.text, ""),
            status=read(form.STATUS, cell_values.status, ""),
            evidence=read(form.EVIDENCE, cell_values.text, ""),
            updated=read(form.UPDATED, self._day, None),
        )

    def _day(self, cell: SheetCell) -> date | None:
        found = cell_values.day(cell)
        year = self.plan.info.target_year
        if found and not date(year, 1, 1) <= found <= date(year + 1, 12, 31):
            raise CellError(f"{found.isoformat()} 不在 {year}—{year + 1} 年之内")
        return found
