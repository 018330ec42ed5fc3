"""What a person decided of drafted rows, put into the files of the plan's folder; all other rows stay as they are."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from data.draft.clauses import Tile
from data.draft.names import name_rows
from data.draft.not_quantities import NotQuantity
from data.draft.quantities import Unmeasured
from data.draft.write import NOT_FOUND, UNSURE_PAIR, cells_of
from data.loading.raw_rows import Row, Table, read_table
from data.schema import Plan

_MEANT = re.compile("“[^“”]+”按[^，；。]+")
UNNAMED = "这个数的前后都是别的数字，没有能说明它的字，请直接写进 names.csv"
FILES = ("statements.csv", "figures.csv", "names.csv", "pairs.csv")
Verdict = Literal["confirm", "change", "no_quantity"]


@dataclass(frozen=True)
class Decision:
    """Of one row: confirmed as it is, changed in these fields, or no quantity, for which `note` is the reason."""

    id: str
    verdict: Verdict
    by: str
    on: str
    cells: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    category: str = ""


class UnnamedError(ValueError):
    """A number that no words around it can name, because other numbers stand in all of them."""


def folder_files(home: Path) -> dict[str, bytes]:
    """Every file of a plan's folder, by its path in it."""
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}


def settled(plan: Plan, files: Mapping[str, bytes], decisions: Iterable[Decision]) -> dict[str, bytes]:
    """The files that change. UnnamedError with the id of a number that cannot be named."""
    by_id = {each.id: each for each in decisions}
    tables = {name: read_table(files[name]) for name in FILES}
    out = {name for name, each in by_id.items() if each.verdict == "no_quantity"}
    for name in ("statements.csv", "figures.csv"):
        rows = (_settled(row, by_id.get(row.cells["id"])) for row in tables[name].rows if row.cells["id"] not in out)
        tables[name] = tables[name].with_rows(rows)
    if out:
        names = tables["names.csv"]
        tables["names.csv"] = names.with_rows([*names.rows, *_names(plan, [by_id[name] for name in out], names)])
        pairs = [r for r in tables["pairs.csv"].rows if out.isdisjoint((r.cells.get("actual"), r.cells.get("target")))]
        tables["pairs.csv"] = tables["pairs.csv"].with_rows(pairs)
    pairs = _paired(plan, tables["pairs.csv"], tables["figures.csv"], by_id)
    tables["pairs.csv"] = tables["pairs.csv"].with_rows(pairs)
    contents = {name: table.content() for name, table in tables.items()}
    return {name: content for name, content in contents.items() if content != files[name]}


def _settled(row: Row, decision: Decision | None) -> Row:
    """The row as it is settled; the draft's own doubts go with it, but not the words that say what is meant."""
    if decision is None:
        return row
    note = decision.note
    if not note and decision.cells.keys().isdisjoint(("unit", "comparator")):
        note = "，".join(_MEANT.findall(row.cells.get("note", "")))
    cells = {**decision.cells, "note": note, "review": "confirmed"}
    cells |= {"reviewed_by": decision.by, "reviewed_on": decision.on}
    return row.changed(cells | ({"changed": "yes"} if decision.verdict == "change" else {}))


def _paired(plan: Plan, pairs: Table, figures: Table, decided: Container[str]) -> list[Row]:
    """The pairs, with a settled figure where the draft had found none of that year for its indicator."""
    years = {"actual": (plan.info.base_year,), "target": (plan.info.target_year, f"end-{plan.info.target_year}")}
    rows = {row.cells["id"]: row for row in figures.rows}
    paired = []
    for pair in pairs.rows:
        lacking = next((side for side in years if not pair.cells.get(side)), "")
        fits = (
            name
            for name, row in rows.items()
            if name in decided
            and row.cells.get("indicator") == pair.cells["indicator"]
            and row.cells["kind"] == lacking
            and row.cells["period"] in map(str, years[lacking])
        )
        if lacking and pair.cells.get("note", "").startswith(NOT_FOUND) and (name := next(fits, "")):
            other = rows[pair.cells["target" if lacking == "actual" else "actual"]]
            same = all(rows[name].cells[each] == other.cells[each] for each in ("unit", "basis"))
            same = same and not any(plan.figure[each.cells["id"]].upper for each in (rows[name], other))
            cells = {lacking: name, "comparability": "same" if same else "none", "note": "" if same else UNSURE_PAIR}
            pair = pair.changed(cells)
        paired.append(pair)
    return paired


def _names(plan: Plan, decisions: list[Decision], table: Table) -> list[Row]:
    """A row of names.csv for each number, in words that hold no figure."""
    out = {each.id for each in decisions}
    figures = [figure for figure in plan.figures if figure.id not in out]
    spans = [(f.start, f.end) for f in figures] + [(again.start, again.end) for f in figures for again in f.also]
    claimed = {index for span in spans for index in range(*span)}
    tiles = {item.id: Tile(item.start, item.end, item.section, item.role) for item in plan.statements}
    known = {row.cells["quote"] for row in table.rows}
    rows = []
    for each in sorted(decisions, key=lambda each: plan.figure[each.id].start):
        figure = plan.figure[each.id]
        found = Unmeasured(figure.start, figure.end, NotQuantity(each.category, each.note))
        named, unnamed = name_rows(
            plan.text, plan.body, [(tiles[figure.statement], found)], claimed, list(tiles.values())
        )
        if unnamed:
            raise UnnamedError(each.id)
        reviewed = {"review": "confirmed", "reviewed_by": each.by, "reviewed_on": each.on}
        rows += [Row(cells_of(row) | reviewed) for row in named if row.quote not in known]
        known |= {row.quote for row in named}
    return rows
