"""`names.csv` of a draft: for each number that is no quantity, words around it that hold no figure anywhere."""

import re
from collections.abc import Iterable, Iterator

from data.draft.clauses import Tile
from data.draft.quantities import Unmeasured
from data.loading.tiling import covered_whole
from data.schema import HEADINGS, NameRow

_WIDEST = 14
_STOPS = frozenset(",，;；。！？!?\r\n")
_UNTIL = re.compile("[年月日届期]")


def name_rows(
    text: str, body: tuple[int, int], found: Iterable[tuple[Tile, Unmeasured]], figures: set[int], tiles: list[Tile]
) -> tuple[list[NameRow], list[tuple[Tile, Unmeasured]]]:
    """One row for all numbers that the same words explain, and the numbers that no words explain.

    `figures` are the positions that figures claim.
    """
    clauses = [(tile.start, tile.end, "clause") for tile in tiles if tile.role not in HEADINGS]
    named, rows, unexplained = set[int](), list[NameRow](), list[tuple[Tile, Unmeasured]]()
    for tile, number in found:
        if named.issuperset(range(number.start, number.end)):
            continue
        for quote in _quotes(text, tile, number):
            spans = [(at, at + len(quote)) for at in _places(text, body, quote)]
            covered = {i for span in spans for i in range(*span)}
            itself = covered.issuperset(range(number.start, number.end))  # not where the quote overlaps itself
            if itself and figures.isdisjoint(covered) and not any(covered_whole(span, clauses) for span in spans):
                named |= covered
                why = number.why
                rows.append(NameRow(quote=quote, category=why.category, reason=why.reason, review="draft"))
                break
        else:
            unexplained.append((tile, number))
    return rows, unexplained


def _places(text: str, body: tuple[int, int], quote: str) -> Iterator[int]:
    return (match.start() for match in re.compile(re.escape(quote)).finditer(text, *body))


def _quotes(text: str, tile: Tile, number: Unmeasured) -> Iterator[str]:
    """Words to try, the most natural first: with the year's sign, the whole quoted name, ever more around it."""
    start, end = number.start, number.end
    if number.why.category == "year" and _UNTIL.match(text, end):
        yield text[start : end + 1]
    opening, closing = text.rfind("“", tile.start, start), text.find("”", end, tile.end)
    if opening >= 0 and 0 < closing - opening < _WIDEST and "”" not in text[opening:start]:
        yield text[opening : closing + 1]
    for width in range(1, _WIDEST):
        for before, after in ((0, width), (width, width), (width, 0), (width * 2, width * 2)):
            words = _within(text, tile, start - before, start, end, end + after)
            if words != text[start:end]:
                yield words
    yield text[start:end]


def _within(text: str, tile: Tile, a: int, start: int, end: int, b: int) -> str:
    """Widened from `start:end` to `a:b`, but over no comma or stop and not beyond the clause."""
    while start > max(a, tile.start) and text[start - 1] not in _STOPS:
        start -= 1
    while end < min(b, tile.end) and text[end] not in _STOPS:
        end += 1
    return text[start:end]
