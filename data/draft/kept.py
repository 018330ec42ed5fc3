"""What drafting again keeps of a folder: the rows that a person has confirmed, at their places in the new text.

Decision: a row is either a person's or the draft's. Context: rules get better and texts are replaced while people
review. Choice: confirmed rows, and the clauses that they name, stay as they stand; all others are made anew, under
the ids that the same words had. Price: what somebody changed without confirming it is drafted again.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from data.draft.clauses import Tile
from data.draft.moved import Span, mover
from data.loading.faults import Fault, PlanError
from data.loading.tiling import SEPARATORS
from data.schema import HEADINGS, NameRow, Plan, sections_above

_EDGE = "".join(SEPARATORS)
_REMEDY = "was confirmed, but the text has changed under it; set it to draft, or mend it, and draft again"


@dataclass(frozen=True)
class Kept:
    """Tiles, figures (the places of their numbers) and names that stay; and every id by its place, drafts' too."""

    tiles: Mapping[str, Tile] = field(default_factory=dict)
    figures: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    names: tuple[NameRow, ...] = ()
    ids: Mapping[Span, str] = field(default_factory=dict)
    figure_ids: Mapping[Span, str] = field(default_factory=dict)
    reserved: frozenset[str] = frozenset()

    def named(self, text: str, body: Span) -> set[int]:
        """The positions that its names cover."""
        found = (m.span() for row in self.names for m in re.compile(re.escape(row.quote)).finditer(text, *body))
        return {index for span in found for index in range(*span)}


NOTHING = Kept()


def kept_of(plan: Plan, text: str, lines: Mapping[str, int]) -> Kept:
    """What stays of a plan in a new text. PlanError where that text has changed under a confirmed row.

    `lines` says where each row stands in its file.
    """
    moved = mover(plan.text, text)
    figures = [item for item in plan.figures if item.review == "confirmed"]
    wanted = {item.id for item in plan.statements if item.review == "confirmed"}
    wanted |= {target for item in plan.statements if item.id in wanted for target in item.continues}
    wanted |= {name for item in figures for name in (item.statement, *(again.id for again in item.also))}
    sections = {above for name in wanted for above in sections_above(plan.statement[name].section)}
    wanted |= {item.id for section, item in plan.heading.items() if section in sections}
    place = {item.id: moved(item.start, item.end) for item in plan.statements}
    faults = [
        Fault(f"{plan.id}/statements.csv", lines.get(name, 0), "quote", f"“{plan.statement[name].text:.40}” {_REMEDY}")
        for name in wanted
        if place[name] is None
    ]
    names = tuple(row for row in plan.names if row.review == "confirmed" and row.category != "uncurated")
    faults += [
        Fault(f"{plan.id}/names.csv", lines.get(row.quote, 0), "quote", f"“{row.quote:.40}” {_REMEDY}")
        for row in names
        if row.quote not in text
    ]
    if faults:
        raise PlanError(faults)

    def within(statement: str, start: int) -> int | None:
        at = place[statement]
        return None if at is None else at[0] + start - plan.statement[statement].start

    numbers: dict[str, tuple[Span, ...]] = {}
    for item in plan.figures:
        printed = [(item.statement, item.start, item.end), *((again.id, again.start, again.end) for again in item.also)]
        starts = [(within(name, start), end - start) for name, start, end in printed]
        numbers[item.id] = tuple((at, at + length) for at, length in starts if at is not None)
    tiles = {
        item.id: Tile(*at, item.section, item.role, item.type, item.note)
        for item in plan.statements
        if item.id in wanted and (at := place[item.id])
    }
    return Kept(
        tiles=tiles,
        figures={item.id: numbers[item.id] for item in figures},
        names=names,
        ids={at: name for name, at in place.items() if at},
        figure_ids={spans[0]: name for name, spans in numbers.items() if spans},
        reserved=frozenset({*plan.statement, *plan.figure}),
    )


def around(text: str, fresh: Iterable[Tile], kept: Iterable[Tile]) -> list[Tile]:
    """The kept tiles, and of the fresh ones what those leave free, in order and in the sections that are kept.

    A fresh heading whose number a kept one has gets the next free one.
    """
    stay = sorted(kept, key=lambda tile: tile.start)
    pieces = [piece for tile in fresh for piece in _left_of(text, tile, stay)]
    merged: list[Tile] = []
    current = ""
    taken = {tile.section for tile in stay if tile.role in HEADINGS}
    renumbered: dict[str, str] = {}
    for tile in sorted([*stay, *pieces], key=lambda tile: tile.start):
        if tile.role in HEADINGS:
            if tile not in stay:
                renumbered[tile.section] = _free_number(tile.section, taken, renumbered)
                tile = replace(tile, section=renumbered[tile.section])
                taken.add(tile.section)
            current = tile.section if "." in tile.section else f"{tile.section}.0"
        elif tile in stay:
            current = tile.section
        else:
            ends = tile.section.endswith(".closing")
            current = f"{current.partition('.')[0]}.closing" if ends and current else current or tile.section
            tile = replace(tile, section=current)
        merged.append(tile)
    return merged


def _free_number(section: str, taken: set[str], renumbered: Mapping[str, str]) -> str:
    """A heading's number; the next free one where a confirmed heading has it."""
    above, dot, last = section.rpartition(".")
    above, number = renumbered.get(above, above), int(last)
    while f"{above}{dot}{number}" in taken:
        number += 1
    return f"{above}{dot}{number}"


def _left_of(text: str, tile: Tile, stay: list[Tile]) -> Iterable[Tile]:
    """A fresh tile without what kept ones cover; what is left of a heading is no heading."""
    begin, cut = tile.start, False
    for other in [each for each in stay if each.start < tile.end and tile.start < each.end] + [None]:
        start, end = begin, other.start if other else tile.end
        cut = cut or other is not None
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        if start < end:
            role = "context" if cut and tile.role in HEADINGS else tile.role
            yield replace(tile, start=start, end=end, role=role)
        begin = max(begin, other.end) if other else begin
