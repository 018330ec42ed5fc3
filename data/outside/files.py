"""The files of other people's numbers and of what came later, read and held against the plan; a plan may have none."""

from dataclasses import dataclass

from data.derive import base_unit
from data.loading.faults import Faults
from data.loading.home import Home
from data.loading.located import LineOf, read_one, read_rows
from data.outside.later_files import LaterFiles, check_later, read_later
from data.outside.yearly import number_in
from data.schema import Plan
from data.schema.outside import Outside, OutsideInfo, OutsideRow, Series

INFO, ROWS = "context.yaml", "context.csv"


@dataclass(frozen=True)
class OutsideFiles:
    """What the files say, each thing with its line."""

    info: tuple[LineOf, OutsideInfo] | None
    rows: list[tuple[int, OutsideRow]]
    later: LaterFiles

    def joined(self) -> Outside:
        """All of it without the lines."""
        return Outside(
            caution=self.info[1].caution if self.info else "",
            caution_en=self.info[1].caution_en if self.info else "",
            series=self.info[1].series if self.info else (),
            rows=tuple(row for _, row in self.rows),
            milestones=tuple(item for _, item in self.later.milestones),
            sought=tuple(item for _, item in self.later.sought),
            mentions=tuple(item for _, item in self.later.mentions),
            absent=self.info[1].absent if self.info else (),
        )


def read_outside(home: Home, faults: Faults) -> OutsideFiles:
    """The files of a plan folder; faults in their form only."""
    return OutsideFiles(
        info=read_one(home, INFO, OutsideInfo, faults, optional=True),
        rows=read_rows(home, ROWS, OutsideRow, faults, optional=True),
        later=read_later(home, faults),
    )


def check_outside(plan: Plan, files: OutsideFiles, faults: Faults) -> None:
    """References between the files and the plan, and what a row must say to mean anything."""
    if files.info:
        _check_info(plan, *files.info, faults)
        _check_rows(plan, files.rows, faults)
    elif files.rows or files.later.milestones:
        faults.add(INFO, 1, "file", "is missing: it names the series and what is said where outcomes stand")
    check_later(plan, files.later, faults)


def _check_rows(plan: Plan, rows: list[tuple[int, OutsideRow]], faults: Faults) -> None:
    series = {item.id: item for item in plan.outside.series}
    ids: set[str] = set()
    told: set[tuple[str, str, str, int, str]] = set()
    for line, row in rows:
        fact = (row.series, row.area, row.what, row.year)
        numbers = (("level", row.level), ("growth", row.growth_percent))
        facts = {(*fact, part) for part, number in numbers if number is not None}
        problems = [
            (row.id in ids, "id", f"{row.id} is taken already"),
            (bool(facts & told), "row", f"{' '.join(map(str, fact))} has a row already"),
            *_problems(plan, row, series.get(row.series)),
            *_unquoted(row),
        ]
        ids.add(row.id)
        told |= facts
        for wrong, field, words in problems:
            if wrong:
                faults.add(ROWS, line, field, words)


def _check_info(plan: Plan, line_of: LineOf, info: OutsideInfo, faults: Faults) -> None:
    body = plan.text[slice(*plan.body)]
    for index, words in enumerate(info.never_said):
        if words in body:
            faults.add(INFO, line_of(("never_said", index)), "never_said", f"“{words}” does stand in the text")
    seen: set[str] = set()
    for index, series in enumerate(info.series):
        if series.id in seen:
            faults.add(INFO, line_of(("series", index, "id")), "id", f"{series.id} is taken already")
        seen.add(series.id)
        for field, name in (("level", series.level), ("growth", series.growth)):
            if name and name not in plan.indicator:
                faults.add(INFO, line_of(("series", index, field)), field, f"no indicator has the id {name}")
    for index, item in enumerate(info.absent):
        if item.indicator not in plan.indicator:
            where = line_of(("absent", index, "indicator"))
            faults.add(INFO, where, "indicator", f"no indicator has the id {item.indicator}")


def _problems(plan: Plan, row: OutsideRow, series: Series | None) -> list[tuple[bool, str, str]]:
    own = plan.indicator.get(series.level) if series and series.level else None
    return [
        (series is None, "series", f"{INFO} has no series {row.series}"),
        (row.level is None and row.growth_percent is None, "level", "neither a level nor a growth is given"),
        ((row.level is None) == bool(row.unit), "unit", "stands at a level, and only there"),
        (
            bool(own and row.unit and not _same_unit(row, own.unit)),
            "unit",
            f"{row.unit} is not the plan's {own.unit if own else ''}",
        ),
        (
            (row.what == "target") != (row.vintage == "planned"),
            "vintage",
            "`planned` stands at targets, and only there",
        ),
    ]


def _same_unit(row: OutsideRow, own: str) -> bool:
    """The plan's unit; the city's levels are printed on a larger scale (万亿元) and are not drawn beside the plan's."""
    return row.unit == own or (row.area == "city" and base_unit(row.unit)[1] == base_unit(own)[1])


def _unquoted(row: OutsideRow) -> list[tuple[bool, str, str]]:
    """A quote holds the numbers and the comparators of its row; without one, the source is no official page read."""
    numbers = [f"{number}" for number in (row.level, row.growth_percent) if number is not None]
    missing = [number for number in numbers if row.quote and not number_in(row.quote, number)]
    bare = not row.quote or not row.document
    return [
        (bool(missing), "quote", f"{'、'.join(missing)} does not stand in it"),
        (bare and not (row.confidence == "M" and row.note), "quote", "without it or a document: `M`, and a note why"),
        (row.level is None and row.level_comparator != "eq", "level_comparator", "stands at a level"),
        (row.growth_percent is None and row.growth_comparator != "eq", "growth_comparator", "stands at a growth"),
    ]
