"""Lay the curated rows over the text: statements as tiles, numbers and names inside them.

The text is the one source. A row points into it by an exact quote; what cannot be found, stands in
the wrong order or leaves words uncovered is a fault.
"""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from data.faults import Faults
from data.schema import Coverage, Figure, FigureRow, Mention, NameRow, Place, Statement, StatementRow

SEPARATORS = frozenset(" \t\r\n\u3000,;:，。；：、！？!?—·")
NUMERALS = "一二三四五六七八九十百千两首双零半几"
_NUMERAL_VALUES = dict(
    zip("零半一首两双二三四五六七八九十", [0, 0.5, 1, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10], strict=True)
)
_DIGITS = re.compile(r"[0-9]+")
_NUMERAL_RUN = re.compile(f"[{NUMERALS}]+")
_MARKED = re.compile(r"^([^\[\]]*)\[([^\[\]]+)\]([^\[\]]*)$")

Lines = dict[str, int]


def number_of(printed: str) -> Decimal | None:
    """What a printed number amounts to: `1,020.9`, `两`, `第一`, `首`. None where it is no number."""
    plain = printed.removeprefix("第")
    if plain in _NUMERAL_VALUES:
        return Decimal(str(_NUMERAL_VALUES[plain]))
    try:
        return Decimal(plain.replace(",", ""))
    except InvalidOperation:
        return None


def lay_statements(
    text: str, body: tuple[int, int], rows: list[tuple[int, StatementRow]], faults: Faults
) -> list[Statement]:
    """Every row at its place in the text; faults where a quote is missing or words stay uncovered."""
    file, position, found_last, theme, section = "statements.csv", body[0], True, "", ""
    tiles: list[Statement] = []
    for line, row in rows:
        start = text.find(row.quote, position, body[1])
        if start < 0:
            where = (
                "in the text"
                if row.quote not in text
                else f"in the text after {tiles[-1].id if tiles else 'the start'}"
            )
            faults.add(file, line, "quote", f"“{row.quote:.40}” is not {where}")
            found_last = False
            continue
        _check_gap(text[position:start], file, line, found_last, faults)
        if row.quote[0] in SEPARATORS or row.quote[-1] in SEPARATORS:
            faults.add(file, line, "quote", "begins or ends with punctuation, which belongs between statements")
        position, found_last = start + len(row.quote), True
        if row.section != section or row.role in ("part", "section"):
            theme, section = "", row.section
        if row.role == "lead":
            theme = row.id
        tiles.append(
            Statement(
                row.id,
                row.section,
                row.role,
                row.type,
                row.quote,
                start,
                position,
                theme if row.role != "lead" else "",
                row.continues,
                note=row.note,
            )
        )
    if rows:
        _check_gap(text[position : body[1]], file, rows[-1][0], found_last, faults, "after")
    return tiles


def _check_gap(gap: str, file: str, line: int, found_last: bool, faults: Faults, side: str = "before") -> None:
    if found_last and (words := gap.strip("".join(SEPARATORS))):
        faults.add(file, line, "quote", f"the text {side} this statement is in no statement: “{words:.60}”")


def place_of_number(
    at: str, tile: Statement, file: str, line: int, field: str, faults: Faults
) -> tuple[int, int] | None:
    """The offsets of the bracketed number of `at` within a statement; None and a fault otherwise."""
    match = _MARKED.match(at)
    if not match:
        faults.add(file, line, field, f"“{at}” does not hold one number in square brackets")
        return None
    before, number, after = match.groups()
    if number_of(number) is None:
        faults.add(file, line, field, f"“{number}” is not a number")
        return None
    piece = before + number + after
    if (count := tile.text.count(piece)) != 1:
        faults.add(file, line, field, f"“{piece}” stands {count} times in {tile.id}, not once")
        return None
    start = tile.start + tile.text.index(piece) + len(before)
    end = start + len(number)
    inside = tile.text
    first, last = start - tile.start, end - tile.start
    if (number[0].isdigit() and first and inside[first - 1].isdigit()) or (
        number[-1].isdigit() and last < len(inside) and inside[last].isdigit()
    ):
        faults.add(file, line, field, f"“{number}” is only a piece of a longer number")
        return None
    return start, end


def lay_figures(rows: list[tuple[int, FigureRow]], tiles: dict[str, Statement], faults: Faults) -> list[Figure]:
    """Every figure row at the place of its number, second printings included."""
    file = "figures.csv"
    figures: list[Figure] = []
    for line, row in rows:
        if row.statement not in tiles:
            faults.add(file, line, "statement", f"no statement has the id {row.statement}")
            continue
        span = place_of_number(row.at, tiles[row.statement], file, line, "at", faults)
        also = [_second_printing(item, row, tiles, line, faults) for item in row.also]
        if span is None or None in also:
            continue
        tile = tiles[row.statement]
        value = tile.text[span[0] - tile.start : span[1] - tile.start]
        number = number_of(value)
        assert number is not None  # place_of_number has checked it
        figures.append(
            Figure(
                row.id,
                row.statement,
                row.name,
                value,
                number,
                row.unit,
                row.comparator,
                row.period,
                row.kind,
                row.basis,
                row.stage,
                row.indicator,
                *span,
                tuple(m for m in also if m),
                row.note,
            )
        )
    return figures


def _second_printing(
    item: str, row: FigureRow, tiles: dict[str, Statement], line: int, faults: Faults
) -> Mention | None:
    statement, mark, at = item.partition(">")
    if not mark or statement not in tiles:
        faults.add("figures.csv", line, "also", f"“{item}” is not `statement>at` with a known statement")
        return None
    span = place_of_number(at, tiles[statement], "figures.csv", line, "also", faults)
    if span is None:
        return None
    tile = tiles[statement]
    if tile.text[span[0] - tile.start : span[1] - tile.start] != re.sub(r".*\[|\].*", "", row.at):
        faults.add("figures.csv", line, "also", f"“{at}” prints another number than “{row.at}”")
        return None
    return Mention(statement, *span)


def number_spans(figures: Iterable[Figure]) -> list[Mention]:
    """Each printed number with the figure that it states, second printings included, in text order."""
    spans = [Mention(f.id, f.start, f.end) for f in figures]
    spans += [Mention(f.id, m.start, m.end) for f in figures for m in f.also]
    return sorted(spans, key=lambda m: (m.start, m.end))


def account_for_numbers(
    text: str, body: tuple[int, int], tiles: list[Statement], figures: list[Figure],
    names: list[tuple[int, NameRow]], faults: Faults,
) -> Coverage:  # fmt: skip
    """Prove that every run of digits and every Chinese numeral is a figure or a name, and never both."""
    spans = number_spans(figures)
    for before, span in pairwise(spans):
        if span.start < before.end:
            faults.add("figures.csv", 1, "at", f"{before.id} and {span.id} claim the same number")
    in_figure = {index for span in spans for index in range(span.start, span.end)}
    named = _named_positions(text, body, in_figure, names, faults)
    digits = [m.span() for m in _DIGITS.finditer(text, *body)]
    numerals = [m.span() for m in _NUMERAL_RUN.finditer(text, *body)]
    counts = {"figure": 0, "name": 0}
    for start, end in digits + numerals:
        positions = range(start, end)
        if text[start].isdigit() and all(i in in_figure for i in positions):
            counts["figure"] += 1
        elif text[start].isdigit() and all(i in named for i in positions):
            counts["name"] += 1
        elif not all(i in in_figure or i in named for i in positions):
            near = text[max(body[0], start - 8) : end + 8].replace("\n", " ")
            file, line, field = _tile_line(start, tiles)
            faults.add(file, line, field, f"“{text[start:end]}” in “…{near}…” is neither a figure nor a name")
    explained = sum(all(i in in_figure or i in named for i in range(*span)) for span in numerals)
    tiled = sum(t.end - t.start for t in tiles)
    return Coverage(
        characters=body[1] - body[0], tiled=tiled, separators=body[1] - body[0] - tiled,
        digit_runs=len(digits), digit_runs_in_figures=counts["figure"], digit_runs_named=counts["name"],
        numerals=len(numerals), numerals_explained=explained,
    )  # fmt: skip


def _tile_line(start: int, tiles: list[Statement]) -> tuple[str, int, str]:
    owner = next((t.id for t in tiles if t.start <= start < t.end), "the body")
    return "figures.csv", 1, f"statement {owner}"


def _named_positions(
    text: str, body: tuple[int, int], in_figure: set[int], names: list[tuple[int, NameRow]], faults: Faults
) -> set[int]:
    named: set[int] = set()
    for line, row in names:
        spans = [m.span() for m in re.finditer(re.escape(row.quote), text[body[0] : body[1]])]
        free = [
            (body[0] + a, body[0] + b) for a, b in spans
            if not any(i in in_figure for i in range(body[0] + a, body[0] + b))
        ]  # fmt: skip
        if not free:
            faults.add("names.csv", line, "quote", f"“{row.quote}” does not stand in the body outside a figure")
        for start, end in free:
            named.update(range(start, end))
    return named


def lay_places(text: str, body: tuple[int, int], places: list[tuple[int, Place]], faults: Faults) -> list[Mention]:
    """Where the text names a place: the longest alias wins, and `except_in` shields other meanings."""
    owner: dict[str, str] = {}
    for line, place in places:
        for alias in place.aliases:
            if owner.setdefault(alias, place.id) != place.id:
                faults.add("places.yaml", line, "aliases", f"“{alias}” names {owner[alias]} too")
    shields = {words for _, place in places for words in place.except_in}
    every = sorted(owner | dict.fromkeys(shields, ""), key=lambda words: (-len(words), words))
    if not every:
        return []
    pattern = re.compile("|".join(map(re.escape, every)))
    found = [(m.group(), m.start(), m.end()) for m in pattern.finditer(text, *body)]
    seen = {words for words, _, _ in found}
    for line, place in places:
        for alias in place.aliases:
            if alias not in seen:
                faults.add("places.yaml", line, "aliases", f"“{alias}” does not name anything in the text")
    return [Mention(owner[words], a, b) for words, a, b in found if words in owner]
