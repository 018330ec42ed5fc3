"""A column is said once: its name in CSV and JSON, its head in a workbook, and what its cells hold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from data.labels import Vocabulary, labels
from data.schema import Figure, Plan
from data.tables.workbook import Cell, Sheet, cell_text

Item = TypeVar("Item")
Value = Cell | tuple[str, ...]


@dataclass(frozen=True)
class TableColumn(Generic[Item]):
    """`name` is its name in CSV and JSON, `head` its head in a workbook; where one is empty, the column is not there.

    `of` says what a cell holds: a path of attributes of the row's item (`pair.actual.id`; empty where one of them is
    None), or a function of the plan and the item. Without it, it is the attribute `name`. A workbook shows the cell's
    label where `labels` names a vocabulary, or what `shown` makes of it. `{base_year}`, `{target_year}`, `{level}`
    (区) and `{level_above}` (市) in a head are filled in; where nothing is above, the last's columns are left out.
    """

    name: str = ""
    head: str = ""
    of: str | Callable[[Plan, Item], Value] = ""
    labels: Vocabulary | None = None
    shown: Callable[[Any], Cell] | None = None

    def text(self, plan: Plan, item: Item) -> str:
        """The cell for CSV and JSON; several ids are joined by `;`."""
        return cell_text(_joined(self._value(plan, item)))

    def cell(self, plan: Plan, item: Item) -> Cell:
        """The cell for a workbook."""
        value = self._value(plan, item)
        if self.labels:
            return labels(self.labels)[str(value)]
        return self.shown(value) if self.shown else _joined(value)

    def _value(self, plan: Plan, item: Item) -> Value:
        if callable(self.of):
            return self.of(plan, item)
        value: Any = item
        for name in (self.of or self.name).split("."):
            value = None if value is None else getattr(value, name)
        found: Value = value
        return found


def _joined(value: Value) -> Cell:
    return ";".join(value) if isinstance(value, tuple) else value


def sheet_of(plan: Plan, name: str, columns: Iterable[TableColumn[Item]], items: Iterable[Item]) -> Sheet:
    """A sheet with a row for each item."""
    info = plan.info
    words = {"base_year": info.base_year, "target_year": info.target_year, "level": info.level}
    words |= {"level_above": info.level_above}
    there = [each for each in columns if each.head and (info.level_above or "{level_above}" not in each.head)]
    shown = {column.head.format(**words): column for column in there}
    rows = [{head: column.cell(plan, item) for head, column in shown.items()} for item in items]
    return Sheet(name, tuple(shown), rows)


def quote(plan: Plan, figure: Figure | None) -> str:
    """The sentence that a figure stands in."""
    return plan.statement[figure.statement].text if figure else ""
