"""Targets of several plans by indicator: the year before, the target, what came of it, and whether two compare."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from data.compare.kinds import Verdict, judge
from data.compare.relation import is_before
from data.compare.standard import standard_names, year_of
from data.derive import base_unit
from data.outside.later import of_indicator
from data.schema import Figure, Plan


@dataclass(frozen=True)
class Measured:
    """What one plan says of an indicator. `result` is what the plan of the year after says of this plan's target year,
    `outside` what another publisher's source says, as it prints it.
    """

    base: Figure | None = None
    target: Figure | None = None
    result: tuple[Plan, Figure] | None = None
    outside: str = ""

    def __bool__(self) -> bool:
        return bool(self.base or self.target)


@dataclass(frozen=True)
class MeasureRow:
    """An indicator across plans, a cell a plan; `verdicts` say of each two plans that set a target what may be said."""

    id: str
    name: str
    cells: tuple[Measured, ...]
    verdicts: tuple[Verdict, ...]


@lru_cache(maxsize=16)
def measure_rows(plans: tuple[Plan, ...]) -> tuple[MeasureRow, ...]:
    """The indicators that at least two of the plans give a confirmed number for: the standard ones first."""
    ids = [name for name in standard_names() if any(name in plan.pair for plan in plans)]
    ids += [name for plan in plans for name in plan.pair if name not in standard_names()]
    rows = [_row(plans, name) for name in dict.fromkeys(ids)]
    several = {row.cells: row for row in reversed(rows) if sum(map(bool, row.cells)) > 1}
    return tuple(row for row in rows if several.get(row.cells) is row)


def left_out(plan: Plan, rows: Sequence[MeasureRow]) -> int:
    """How many indicators of a plan with a confirmed target stand in no row, because no other plan gives a number."""
    shown = {row.id for row in rows}
    return sum(1 for pair in plan.pairs if pair.target and pair.is_read and pair.id not in shown)


def _row(plans: tuple[Plan, ...], name: str) -> MeasureRow:
    cells = [_of_pair(plan, name) for plan in plans]
    named = {figure.name for cell in cells for figure in (cell.base, cell.target) if figure}
    units = {base_unit(figure.unit)[1] for cell in cells for figure in (cell.base, cell.target) if figure}
    cells = [cell or _of_name(plan, named, units) for plan, cell in zip(plans, cells, strict=True)]
    cells = [_with_result(plans, cells, at, name) for at in range(len(plans))]
    verdicts = tuple(_verdicts(plans, cells, name))
    called = next(plan.indicator[name].name for plan in plans if name in plan.indicator)
    return MeasureRow(name, called, tuple(cells), verdicts)


def _of_pair(plan: Plan, name: str) -> Measured:
    pair = plan.pair.get(name)
    return Measured(pair.actual, pair.target) if pair and pair.is_read else Measured()


def _of_name(plan: Plan, names: set[str], units: set[str]) -> Measured:
    """What a plan without this indicator says of what another plan calls by the same name, in the same unit."""
    found = [
        figure
        for figure in plan.figures
        if figure.review == "confirmed" and figure.name in names and base_unit(figure.unit)[1] in units
    ]
    base, goal = str(plan.info.base_year), str(plan.info.target_year)
    actual = next((each for each in found if each.kind == "actual" and year_of(each) == base), None)
    target = next((each for each in found if each.kind == "target" and year_of(each) == goal), None)
    return Measured(actual, target)


def _with_result(plans: tuple[Plan, ...], cells: Sequence[Measured], at: int, name: str) -> Measured:
    """A plan's numbers, and where it sets a target, what its year came to: by the plan of the year after, or others."""
    plan, cell = plans[at], cells[at]
    if not cell.target:
        return cell
    after = [
        (other, later.base)
        for other, later in zip(plans, cells, strict=True)
        if later.base and is_before(plan.info, other.info) and year_of(later.base) == str(plan.info.target_year)
    ]
    return Measured(cell.base, cell.target, after[0] if after else None, of_indicator(plan, name))


def _verdicts(plans: Sequence[Plan], cells: Sequence[Measured], name: str) -> Iterator[Verdict]:
    """Of each two plans that set a target. What both follow under one id is the same, whatever they print for it."""
    for one, two in combinations(range(len(plans)), 2):
        left, right = cells[one].target, cells[two].target
        if left and right:
            known = name in standard_names() or all(name in plans[at].pair for at in (one, two))
            yield judge((plans[one], left), (plans[two], right), known=known)
