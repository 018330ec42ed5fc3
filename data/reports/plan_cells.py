"""The plan's own cells of a filled list: what somebody wrote there is told, and never read as a result."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from data.reports import form
from data.reports.cells import EMPTY, SheetCell, quoted
from data.reports.sheet_head import Remark, named_rows
from data.reports.worklist import WorklistRow, report_row
from data.schema import Plan, Statement
from data.wording import UNCONFIRMED

COMPARED = (*form.PLAN_COLUMNS[1:], form.WANTED, form.LATER)
EACH = 10
"""More rows than this in one column are an older list rather than somebody's writing, and told at once."""
_OURS = {
    form.LATER: re.compile("(后来|相关)[^：]{0,12}："),
    form.WANTED: re.compile("从年初|更新日期时|已完成的数，共"),
}
"""How the cells begin that are this site's own words, not the plan's, at any time."""
TOLD = "以计划原文为准，没有当作填报读取"


class PlanCells:
    """Collects, row by row, the cells that differ from what the list is made with."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._planned: dict[str, WorklistRow] = {}
        self._differing: dict[str, list[tuple[int, str]]] = {}

    def compare(self, number: int, cells: Mapping[str, SheetCell], action: Statement) -> None:
        """Cells that were emptied, as by merging them for looks, say nothing."""
        if action.id not in self._planned:
            self._planned[action.id] = report_row(self.plan, number, action, None)
        planned = self._planned[action.id]
        for name in COMPARED:
            typed, own = _text(cells.get(name, EMPTY)), str(planned[name] or "")
            if typed and bare(typed) != bare(own):
                more = bare(own) and bare(typed).startswith(bare(own))
                if not more and _is_older(name, typed):
                    continue
                rest = bare(typed).removeprefix(bare(own))
                said = f"比计划多写了{quoted(rest)}" if more else f"写着{quoted(typed)}，与计划不同"
                self._differing.setdefault(name, []).append((number, said))
        counted = _text(cells.get(form.PLAN_COLUMNS[0], EMPTY))
        if counted and not bare(counted).rstrip(".、)").isdecimal():
            self._differing.setdefault(form.PLAN_COLUMNS[0], []).append((number, f"写着{quoted(counted)}，不是序号"))

    def remarks(self) -> Iterator[Remark]:
        for name, found in self._differing.items():
            if len(found) <= EACH:
                yield from ((number, name, f"{said}，{TOLD}") for number, said in found)
            else:
                rows = [number for number, _ in found]
                told = f"{len(rows)} 行与本站现在的内容不同（可能是较早下载的表），{TOLD}：{named_rows(rows)}"
                yield rows[0], name, told


def _is_older(name: str, typed: str) -> bool:
    """Whether a cell has what this site wrote there at another time: its own words change, the plan's do not."""
    return name in _OURS and all(_OURS[name].match(line) for line in typed.split("\n"))


def _text(cell: SheetCell) -> str:
    return cell.error or ("图片" if cell.picture else "" if cell.value is None else str(cell.value).strip())


def bare(text: str) -> str:
    """Text however it is spaced, broken and wide, and whether or not its numbers were confirmed by then."""
    return "".join(unicodedata.normalize("NFKC", text.replace(UNCONFIRMED, "")).split())
