"""A filled 校对表 read back: a decision for each row that says one, and all that cannot be taken, with its place."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from data.reports.amounts_typed import CellError
from data.reports.cell_values import check, text
from data.reports.cells import EMPTY, SheetCell, SheetGrid, quoted
from data.reports.form import Problem
from data.reports.grids import read_grids
from data.reports.limits import UnreadableError
from data.review import sheet as form
from data.review.settle import Decision
from data.schema import HEADINGS, Plan

_HEAD_WITHIN = 20
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_NO_QUANTITY = re.compile(f"{form.NO_QUANTITY}(?:[:：](.+))?")
_COLUMNS = {form.NUMBERS: form.FIGURE_COLUMNS, form.CLAUSES: form.CLAUSE_COLUMNS}


@dataclass(frozen=True)
class Review:
    """What a file decides. `places` says where each row stands: sheet and row; `already` counts what was so before."""

    decisions: tuple[Decision, ...]
    problems: tuple[Problem, ...]
    places: Mapping[str, tuple[str, int]]
    already: int


@dataclass(frozen=True)
class _Line:
    """One row of a sheet as typed, by the titles of its columns."""

    sheet: str
    row: int
    cells: Mapping[str, SheetCell]

    def problem(self, file: str, message: str, column: str = "") -> Problem:
        return Problem(file, message, self.sheet, self.row, column)


def read_review(plan: Plan, name: str, content: bytes, by: str = "", on: str = "") -> Review:
    """Read a file. `by` and `on` stand where a row names no reader or day."""
    try:
        contents = read_grids(name, content)
    except UnreadableError as error:
        return Review((), (Problem(name, str(error)),), {}, 0)
    problems = [Problem(name, note) for note in contents.notes]
    lines: list[_Line] = []
    for grid in contents.grids:
        if grid.name in (form.GUIDE, form.CHOICES):
            continue
        found = _lines(name, grid)
        lines += [each for each in found if isinstance(each, _Line)]
        problems += [each for each in found if isinstance(each, Problem)]
    if not lines and not problems:
        problems.append(Problem(name, "没有找到校对表：要有“编号”和“处理”两列"))
    reader = _Reader(plan, name, by, on)
    times = Counter(_typed(line.cells[form.ID]) for line in lines)
    decisions: list[Decision] = []
    places: dict[str, tuple[str, int]] = {}
    for line in lines:
        row = _typed(line.cells[form.ID])
        if times[row] > 1:
            reader.problems.append(line.problem(name, f"{quoted(row, 30)}这一行出现了不止一次", form.ID))
            continue
        places[row] = (line.sheet, line.row)
        if decision := reader.decision(line, row):
            decisions.append(decision)
    return Review(tuple(decisions), (*problems, *reader.problems), places, reader.already)


def _lines(file: str, grid: SheetGrid) -> list[_Line | Problem]:
    """The rows of one sheet below its head."""
    head = next(
        (n for n, row in enumerate(grid.rows[:_HEAD_WITHIN]) if {form.ID, form.VERDICT} <= set(_titles(row))), -1
    )
    if head < 0:
        filled = any(cell.value not in (None, "") for row in grid.rows for cell in row)
        return [Problem(file, "这张表没有“编号”和“处理”列，没有读取", grid.name)] if filled else []
    titles = _titles(grid.rows[head])
    wanted = _COLUMNS[form.NUMBERS if "数" in titles else form.CLAUSES]
    problems = [Problem(file, f"缺少“{each}”列", grid.name, head + 1) for each in wanted if each not in titles]
    problems += [
        Problem(file, "这一列出现了不止一次", grid.name, head + 1, each) for each in wanted if titles.count(each) > 1
    ]
    problems += [
        Problem(file, "不是校对表的列，没有读取", grid.name, head + 1, each[:20])
        for each in titles
        if each and each not in wanted
    ]
    problems += [Problem(file, f"{merged} 是合并单元格，请取消合并", grid.name, head + 1) for merged in grid.merged]
    if problems:
        return [*problems]
    lines: list[_Line | Problem] = []
    for number, row in enumerate(grid.rows[head + 1 :], start=head + 2):
        cells = {title: row[at] if at < len(row) else EMPTY for at, title in enumerate(titles) if title}
        beyond = [cell for cell in row[len(titles) :] if cell.value not in (None, "")]
        if beyond:
            lines.append(Problem(file, "这一行在最后一列之后还写着内容", grid.name, number))
        if _typed(cells[form.ID]):
            lines.append(_Line(grid.name, number, cells))
        elif any(cell.value not in (None, "") for cell in cells.values()):
            lines.append(Problem(file, "这一行没有编号", grid.name, number, form.ID))
    return lines


def _titles(row: tuple[SheetCell, ...]) -> list[str]:
    return ["".join(unicodedata.normalize("NFKC", str(cell.value or "")).split()) for cell in row]


def _typed(cell: SheetCell) -> str:
    return " ".join(str(cell.value or "").split())


class _Reader:
    """Rows against the plan; collects what cannot be taken."""

    def __init__(self, plan: Plan, file: str, by: str, on: str) -> None:
        self.plan, self.file, self.by, self.on = plan, file, by, on
        self.problems: list[Problem] = []
        self.already = 0

    def decision(self, line: _Line, row: str) -> Decision | None:
        """What a row says; None where it says nothing new, or cannot be taken, which is a problem."""
        before = len(self.problems)
        found = self._decision(line, row)
        return found if len(self.problems) == before else None

    def _add(self, line: _Line, message: str, column: str = "") -> None:
        self.problems.append(line.problem(self.file, message, column))

    def _decision(self, line: _Line, row: str) -> Decision | None:
        item = self.plan.figure.get(row) or self.plan.statement.get(row)
        typed = dict(self._texts(line))
        none = _NO_QUANTITY.fullmatch(typed.get(form.VERDICT, ""))
        if item is None:
            if none:
                self.already += 1  # taken out when this file was read before
            else:
                self._add(line, f"数据里没有编号{quoted(row, 30)}", form.ID)
            return None
        was = form.shown(self.plan, item)
        fields = {field.title: field for field in form.fields_of(item)}
        if typed.get(form.ON):
            typed[form.ON] = self._day(line, line.cells[form.ON])
        differing = [title for title in was if title in typed and not _same(typed[title], was[title])]
        if not differing:
            self.already += item.review == "confirmed"
            return None
        if typed.get(form.VERSION) != was[form.VERSION]:
            self._add(line, "这一行在表取出之后已经改过，请用新取出的表填", form.VERSION)
            return None
        for title in differing:
            if title not in fields and title not in form.SETTLED:
                self._add(line, f"“{title}”是锁定的，不能改；应是{quoted(was[title], 40)}", title)
        cells = dict(self._changes(line, item, fields, typed, differing))
        return self._settle(line, item, typed, cells, none)

    def _settle(
        self, line: _Line, item: form.Item, typed: dict[str, str], cells: dict[str, str], none: re.Match[str] | None
    ) -> Decision | None:
        verdict, note = typed.get(form.VERDICT, ""), typed.get(form.WHY, "")
        by, on = typed.get(form.BY) or self.by, typed.get(form.ON) or self.on
        if not verdict:
            self._add(line, "这一行改过，而“处理”没有选；请选“确认”“改”或“不是数量”", form.VERDICT)
            return None
        if not by:
            self._add(line, "没有填校对人", form.BY)
        if not on and not _typed(line.cells[form.ON]):
            self._add(line, "没有填日期", form.ON)
        if none:
            category = form.CATEGORIES.get(none[1] or "不计量")
            if item.id not in self.plan.figure:
                self._add(line, "“不是数量”只用于“数字”表", form.VERDICT)
            elif category is None:
                self._add(line, f"{quoted(none[1])}不在可选的里面：{'、'.join(form.CATEGORIES)}", form.VERDICT)
            elif not note:
                self._add(line, "选了“不是数量”，请在“说明”里写原因", form.WHY)
            elif cells:
                self._add(line, "选了“不是数量”，又改了别的格，分不清是哪一个意思", form.VERDICT)
            else:
                return Decision(item.id, "no_quantity", by, on, note=note, category=category)
        elif verdict == form.CONFIRM:
            if cells:
                self._add(line, "“处理”选的是“确认”，而这一行改过；改动请选“改”", form.VERDICT)
            return Decision(item.id, "confirm", by, on, note=note)
        elif verdict == form.CHANGE:
            if not cells and note == form.why(item) and not item.changed:
                self._add(line, "“处理”选的是“改”，而没有一格改过；没有改动请选“确认”", form.VERDICT)
            return Decision(item.id, "change", by, on, cells, note)
        else:
            self._add(line, f"{quoted(verdict)}不在可选的里面：{'、'.join(form.verdicts())}", form.VERDICT)
        return None

    def _changes(
        self,
        line: _Line,
        item: form.Item,
        fields: Mapping[str, form.Field],
        typed: Mapping[str, str],
        differing: list[str],
    ) -> Iterator[tuple[str, str]]:
        """The changed fields with their values."""
        role = getattr(item, "role", "")
        for title in differing:
            if not (field := fields.get(title)):
                continue
            value = form.meant(self.plan, field, typed[title])
            if value is None:
                self._add(line, f"{quoted(typed[title], 30)}不是“{title}”可以填的", title)
            elif role in HEADINGS or (field.name == "role" and value in HEADINGS):
                self._add(line, "标题的类别不在校对表里改，请改 statements.csv", title)
            else:
                yield field.name, value

    def _texts(self, line: _Line) -> Iterator[tuple[str, str]]:
        for title, cell in line.cells.items():
            try:
                yield title, text(cell).strip()
            except CellError as error:
                self._add(line, str(error), title)

    def _day(self, line: _Line, cell: SheetCell) -> str:
        try:
            check(cell)
        except CellError:
            return ""  # said already
        if isinstance(cell.value, date | datetime):
            return cell.value.strftime("%Y-%m-%d")
        found = _DAY.fullmatch("".join(unicodedata.normalize("NFKC", str(cell.value)).split()))
        try:
            return date(*map(int, found.groups())).isoformat() if found else self._no_day(line, cell)
        except ValueError:
            return self._no_day(line, cell)

    def _no_day(self, line: _Line, cell: SheetCell) -> str:
        self._add(line, f"{quoted(cell.value)}不是日期，请写成 2026-06-30 的样子", form.ON)
        return ""


def _same(typed: str, was: str) -> bool:
    """Whether two cells say the same; Excel and WPS may break lines otherwise."""
    return "".join(typed.split()) == "".join(was.split())
