"""One sheet of a filled work list on its way to reports, row by row; what is not taken is collected with its place."""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from data.reports import cell_values, form
from data.reports.above_head import Above, read_above
from data.reports.amounts_typed import TIMES, CellError, typed_amounts
from data.reports.cells import EMPTY, SheetCell, SheetGrid, quoted
from data.reports.doubts import doubts
from data.reports.filled_down import counted_on
from data.reports.form import Amounts, Problem, Report
from data.reports.kinds import ADDING_UP, kind_of
from data.reports.plan_cells import PlanCells, bare
from data.reports.sheet_head import check_columns, is_head, named_rows, title
from data.reports.worklist import NOTE_BEGINS, work_list_title
from data.schema import Plan, Statement

MAX_ROWS_AN_ACTION = 60  # a year of weekly reports
_SWALLOWED = re.compile(r"\n([^\n,;\t]{1,80})[,;\t]")
Read = TypeVar("Read")


@dataclass(frozen=True)
class FiledReport:
    """A report and the row of the file where it stands."""

    report: Report
    file: str
    sheet: str
    row: int


class SheetReports:
    """Reads one sheet; `problems` are complete once all reports have been taken."""

    def __init__(self, plan: Plan, file: str, grid: SheetGrid, header: int, places: Mapping[str, int]) -> None:
        self.plan, self.file, self.grid, self.header, self.places = plan, file, grid, header, places
        self.problems: list[Problem] = []
        self.above = Above()
        self._plan_cells = PlanCells(plan)
        self._strokes: dict[str, list[int]] = {}  # rows in which a column only says that there is nothing
        self._no_rows: dict[int, str] = {}  # what stands in rows that are about no action
        self._actions = {action.id: action for action in form.reportable(plan)}
        texts = [bare(action.text) for action in self._actions.values()]
        self._with_text = {bare(action.text): action for action in reversed(self._actions.values())}
        self._by_text = {text: action for text, action in self._with_text.items() if texts.count(text) == 1}

    def reports(self) -> Iterator[FiledReport]:
        for at, note in self.grid.notes:
            self._add(at, "", note)
        own = work_list_title(self.plan), NOTE_BEGINS
        self.above, remarks = read_above(self.plan, self.grid, self.header, own)
        self._add_all(remarks)
        self._add_all(check_columns(self.grid, self.header, self.places))
        seen: dict[str, list[int]] = {}
        hidden: list[int] = []
        taken: list[tuple[int, Report]] = []
        for number, row in enumerate(self.grid.rows[self.header :], start=self.header + 1):
            if is_head(row):
                if self._is_other_head(number, row):
                    break
                continue
            cells = {name: row[at] if at < len(row) else EMPTY for name, at in self.places.items()}
            action = self._action(number, row, cells)
            if action is None:
                continue
            self._plan_cells.compare(number, cells, action)
            filed = self._filed(number, cells, action)
            if filed.report.is_empty:
                continue
            rows = seen.setdefault(action.id, [])
            if self._is_too_often(number, rows, filed):
                continue
            if number in self.grid.hidden_rows:
                hidden.append(number)
            taken.append((number, filed.report))
            yield filed
        if form.SOURCE_FILE not in self.places:
            self._add_all(counted_on(taken))
            self._add_all(doubts(self.plan, taken))
        self._add_all(self._plan_cells.remarks())
        for column, found in self._strokes.items():
            told = f"{len(found)} 格只写了“无”、“/”一类，按没有填写处理：{named_rows(found)}"
            self._add(found[0], column, told)
        if hidden:
            self._add(hidden[0], "", f"{len(hidden)} 行是隐藏的或被筛选掉的，也读取了：{named_rows(hidden)}")
        if self._no_rows:
            rows = list(self._no_rows)
            told = f"{len(rows)} 行没有编号，也没有填报的内容，没有读取：{named_rows(rows)}"
            self._add(rows[0], "", f"{told}（如{quoted(self._no_rows[rows[0]], 30)}）")

    def _is_other_head(self, number: int, row: tuple[SheetCell, ...]) -> bool:
        """A head that is repeated says nothing; one with other columns ends what can be read."""
        titles = [title(cell) for cell in row]
        if all(at < len(titles) and titles[at] == name for name, at in self.places.items()):
            return False
        self._add(number, "", "这里又有一行表头，与上面的不同，从这一行起没有读取。请分成两张工作表")
        return True

    def _is_too_often(self, number: int, rows: list[int], filed: FiledReport) -> bool:
        """Several rows of one action are kept, as far as somebody may have written them."""
        rows.append(number)
        if len(rows) > MAX_ROWS_AN_ACTION:
            if len(rows) == MAX_ROWS_AN_ACTION + 1:
                said = f"同一条举措超过 {MAX_ROWS_AN_ACTION} 行，从这一行起没有采用"
                self._add(number, form.ID, said)
            return True
        if len(rows) > 1 and form.SOURCE_FILE not in self.places:
            told = "更新日期不同的算几次填报，同一天内容不同的列为冲突"
            self._add(number, form.ID, f"与第 {rows[0]} 行是同一条举措，两行都保留；{told}")
        return False

    def _filed(self, number: int, cells: Mapping[str, SheetCell], action: Statement) -> FiledReport:
        report = self._report(number, cells, action)
        file, sheet, row, _ = (str(cells.get(name, EMPTY).value or "")[:200] for name in form.SOURCE_COLUMNS)
        if not file:
            return FiledReport(report, self.file, self.grid.name, number)
        return FiledReport(report, file, sheet, int(row) if row.isascii() and row.isdigit() else number)

    def _add_all(self, remarks: Iterable[tuple[int, str, str]]) -> None:
        for remark in remarks:
            self._add(*remark)

    def _add(self, row: int, column: str, message: str) -> None:
        self.problems.append(Problem(self.file, message, self.grid.name, row, column))

    def _action(self, number: int, row: tuple[SheetCell, ...], cells: Mapping[str, SheetCell]) -> Statement | None:
        """What a row is about; empty rows have none."""
        filled = any(
            cells[name].value not in (None, "") or cells[name].error or cells[name].picture or cells[name].formula
            for name in form.OPEN_COLUMNS
            if name in cells
        )
        name, text = (str(cells.get(column, EMPTY).value or "").strip() for column in (form.ID, form.TEXT))
        found = self._actions.get(name.lower()) or (self._by_text.get(bare(text)) if not name else None)
        if cells.get(form.ID, EMPTY).struck:
            self._add(number, form.ID, "这一格有删除线，没有读取，这一行没有采用")
            return None
        if found and bare(text) != bare(found.text) and bare(text) in self._with_text:
            of = self._with_text[bare(text)].id
            self._add(number, form.ID, f"编号是 {found.id}，举措原文却是 {of} 的（{quoted(text, 30)}），这一行没有采用")
            return None
        if found:
            return found if self._is_sound(number, row) else None
        if name:
            near = difflib.get_close_matches(name[:80], self._actions, n=1)
            hint = f"，是不是 {near[0]}？" if near else "，"
            self._add(number, form.ID, f"计划里没有编号为{quoted(name, 40)}的举措{hint}这一行没有采用")
        elif filled:
            self._add(number, form.ID, "没有编号，举措原文也对不上，不知道是哪一条举措，这一行没有采用")
        elif written := next((each for each in row if each.value not in (None, "")), None):
            self._no_rows[number] = str(written.value).strip()
        return None

    def _is_sound(self, number: int, row: tuple[SheetCell, ...]) -> bool:
        """Whether separators and quotation marks have left the row's cells in their columns."""
        if not self.grid.separated:
            return True
        if len(row) > len(self.grid.rows[self.header - 1]):
            self._add(number, "", "比表头多出几格，可能有没加引号的逗号，分不清各列，这一行没有采用")
            return False
        for cell in row:
            for found in _SWALLOWED.finditer(str(cell.value or "")):
                if found[1] in self._actions:
                    told = f"引号没有成对，把“{found[1]}”一行也括了进来，这两行没有采用"
                    self._add(number, "", told)
                    return False
        return True

    def _report(self, number: int, cells: Mapping[str, SheetCell], action: Statement) -> Report:
        figures = self.plan.targets_of(action)
        was_asked = str(cells.get(form.ASKED, EMPTY).value or "").split("、")
        asked = [name for name in form.OPEN_COLUMNS if name in was_asked]

        def read(column: str, parse: Callable[[SheetCell], Read], empty: Read) -> Read:
            cell = cells.get(column, EMPTY)
            if column != form.LEAD and cell_values.stands_for_nothing(cell):
                self._strokes.setdefault(column, []).append(number)
                return empty
            if cell.formula and not cell.error:
                result = "没有保存结果，这一格没有采用" if cell.value is None else "没有运行，采用文件里保存的结果"
                self._add(number, column, f"这一格是公式：{result}")
                if cell.value is None and column in form.ANSWERS:
                    asked.append(column)
            if cell_values.has_unprintable(cell):
                self._add(number, column, "含有不能显示的字符，已去掉")
            try:
                return parse(cell)
            except CellError as error:
                self._add(number, column, f"{error}。这一格没有采用，同一行其他内容照常采用")
                if column in form.ANSWERS:
                    asked.append(column)
                return empty

        def parse_amounts(cell: SheetCell) -> Amounts:
            cell_values.check(cell)
            return typed_amounts(self.plan, cell_values.printable(cell), figures)

        def parse_day(column: str) -> Callable[[SheetCell], date | None]:
            return lambda cell: self._day(number, column, cell)

        nothing: Amounts = ()
        planned = form.planned_amounts(self.plan, action)
        target = self._target(number, cells, planned) if planned else read(form.TARGET, parse_amounts, nothing)
        goals = (planned or target)[:1]
        adds_up = not figures or kind_of(self.plan, figures[0]) in ADDING_UP
        milestones = read(
            form.MILESTONES,
            lambda cell: cell_values.milestones(cell, goals[0] if goals else None, adds_up=adds_up),
            nothing,
        )
        if milestones and len(figures) > 1:
            self._add(number, form.MILESTONES, "这条举措有几个目标，季度目标没有采用，请填“计划完成时间”")
            milestones = nothing
        amount = read(form.AMOUNT, parse_amounts, nothing)
        own, found = (form.amounts_text(each) for each in (target, amount))
        if target and amount and target[0] and amount[0] and amount[0] >= TIMES * target[0]:
            self._add(number, form.AMOUNT, f"{found} 达到自定目标 {own} 的 {TIMES} 倍，照填报采用，请核对")
        report = Report(
            action=action.id,
            lead=read(form.LEAD, cell_values.lead_name, ""),
            units=read(form.UNITS, cell_values.own_words, ""),
            target=target,
            amount=amount,
            note=read(form.NOTE, cell_values.own_words, ""),
            status=read(form.STATUS, cell_values.status, ""),
            evidence=read(form.EVIDENCE, cell_values.own_words, ""),
            updated=read(form.UPDATED, parse_day(form.UPDATED), None),
            milestones=milestones,
            due=read(form.DUE, parse_day(form.DUE), None),
        )
        return self._completed(replace(report, asked=tuple(asked)), cells)

    def _completed(self, report: Report, cells: Mapping[str, SheetCell]) -> Report:
        """With the unit and the day that stand above the list, where a row that says something leaves them open."""
        if not report.is_answered:
            return report
        is_open = {name: not str(cells.get(name, EMPTY).value or "").strip() for name in (form.LEAD, form.UPDATED)}
        lead = self.above.lead if is_open[form.LEAD] else report.lead
        return replace(report, lead=lead, updated=self.above.updated if is_open[form.UPDATED] else report.updated)

    def _target(self, number: int, cells: Mapping[str, SheetCell], planned: Amounts) -> Amounts:
        """The plan's own target stands; that somebody changed the cell is said."""
        cell, text = cells.get(form.TARGET, EMPTY), form.amounts_text(planned)
        try:
            same = cell.value in (None, "") or _same_amounts(str(cell.value), text)
        except (ArithmeticError, ValueError):
            same = False
        if cell.struck:
            self._add(number, form.TARGET, f"这一格有删除线，没有读取，以计划的 {text} 为准")
        elif not same or cell.error or cell.picture:
            self._add(number, form.TARGET, f"{_shown(cell)}与计划的 {text} 不同，以计划为准，没有当作填报读取")
        return ()

    def _day(self, number: int, column: str, cell: SheetCell) -> date | None:
        found, added = cell_values.day(cell, self.plan.info.target_year)
        if found and added:
            typed = f"“{found.year}年{found.month}月”" if cell.month else quoted(cell_values.as_typed(cell.value))
            self._add(number, column, f"{typed}{added}，按 {found.isoformat()} 读")
        return found


def _shown(cell: SheetCell) -> str:
    return "" if cell.value is None else f"写着{quoted(cell.value)}，"


def _same_amounts(typed: str, planned: str) -> bool:
    parts = re.split(r"[;；]", typed), planned.split(form.BETWEEN)
    return len(parts[0]) == len(parts[1]) and all(
        float(one.replace(",", "")) == float(other) for one, other in zip(*parts, strict=True)
    )
