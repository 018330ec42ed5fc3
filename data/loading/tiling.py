"""Lay the curated rows over the text: statements as tiles, numbers and names inside them.

The text is the one source. A row points into it by an exact quote; what cannot be found, stands in
the wrong order or leaves words uncovered is a fault.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from data.loading.faults import Faults
from data.loading.located import LineOf
from data.loading.numbers import DIGIT_RUN, NUMERAL_RUN, is_whole, number_of, upper_of
from data.schema import HEADINGS, Coverage, Figure, FigureRow, Mention, NameRow, Place, Statement, StatementRow

SEPARATORS = frozenset(" \t\r\n\u3000,;:，。；：、！？!?—·")
_MARKED = re.compile(r"^([^\[\]]*)\[([^\[\]]+)\]([^\[\]]*)$")
_MARKED_TWICE = re.compile(r"^(.*)\[\[([^\[\]]+)\]\](.*)$")  # where the clause itself has brackets: 增长[[7.2]]%[5]
_MORE_THAN_A_NAME = re.compile("[,，;；。！？!?](?![^《]*》)(?![^“]*”)")


def lay_statements(
    text: str, body: tuple[int, int], rows: list[tuple[int, StatementRow]], faults: Faults
) -> list[Statement]:
    """Every row at its place in the text; faults where a quote is missing or words stay uncovered."""
    file, position, theme, section = "statements.csv", body[0], "", ""
    tiles: list[Statement] = []
    gaps: list[tuple[int, str, str]] = []
    lost: list[str] = []
    just_lost = False
    for line, row in rows:
        start = text.find(row.quote, position, body[1])
        if start < 0:
            behind = f" after {tiles[-1].id}" if tiles and row.quote in text else ""
            faults.add(file, line, "quote", f"“{row.quote:.40}” is not in the text{behind}")
            lost.append(row.quote)
            just_lost = True
            continue
        if not just_lost:
            gaps.append((line, "before", text[position:start]))
        if row.quote[0] in SEPARATORS or row.quote[-1] in SEPARATORS:
            faults.add(file, line, "quote", "begins or ends with punctuation, which belongs between statements")
        position, just_lost = start + len(row.quote), False
        if row.section != section or row.role in HEADINGS:
            theme, section = "", row.section
        if row.role == "lead":
            theme = row.id
        own = row.model_dump(exclude={"quote"})
        above = "" if row.role == "lead" else theme
        tiles.append(Statement(**own, text=row.quote, start=start, end=position, theme=above))
    if rows and not just_lost:
        gaps.append((rows[-1][0], "after", text[position : body[1]]))
    for line, side, gap in gaps:
        words = gap.strip("".join(SEPARATORS))
        if words and not any(quote in gap for quote in lost):
            faults.add(file, line, "quote", f"the text {side} this statement is in no statement: “{words:.60}”")
    return tiles


def lay_figures(rows: list[tuple[int, FigureRow]], tiles: dict[str, Statement], faults: Faults) -> list[Figure]:
    """Every figure row at the place of its number, second printings included."""
    figures: list[Figure] = []
    for line, row in rows:
        span = _place(row.at, tiles[row.statement], line, "at", faults)
        also = [_second_printing(item, row, tiles, line, faults) for item in row.also]
        if span is None or None in also:
            continue
        value = printed_in(row.at)
        number = number_of(value)
        assert number is not None  # place_of_number has checked it
        own = row.model_dump(exclude={"at", "also"})
        again = tuple(mention for mention in also if mention)
        upper = upper_of(value)
        figures.append(Figure(**own, value=value, number=number, upper=upper, start=span[0], end=span[1], also=again))
    return figures


def printed_in(at: str) -> str:
    """The number in the brackets, as printed."""
    match = marked(at)
    assert match is not None  # place_of_number has checked it
    return match[2]


def marked(at: str) -> re.Match[str] | None:
    """What stands before the marked number, the number, and what stands behind it."""
    return (_MARKED_TWICE if "[[" in at else _MARKED).match(at)


def place_of_number(at: str, tile: Statement) -> tuple[int, int] | str:
    """The offsets of the bracketed number of `at` within a statement; otherwise what is wrong, in words."""
    match = marked(at)
    if not match:
        hint = "; where the clause itself has square brackets, the number's are double: 增长[[7.2]]%[5]"
        return f"“{at}” does not hold one number in square brackets{hint if at.count('[') > 1 else ''}"
    before, number, after = match.groups()
    piece = before + number + after
    first = tile.text.find(piece) + len(before)
    if number_of(number) is None:
        return f"“{number}” is not a number"
    if (count := tile.text.count(piece)) != 1:
        return f"“{piece}” stands {count} times in {tile.id}, not once"
    if not is_whole(tile.text, first, first + len(number)):
        return f"“{number}” is only a piece of a longer number"
    return tile.start + first, tile.start + first + len(number)


def _place(at: str, tile: Statement, line: int, field: str, faults: Faults) -> tuple[int, int] | None:
    span = place_of_number(at, tile)
    if isinstance(span, str):
        faults.add("figures.csv", line, field, span)
        return None
    return span


def _second_printing(
    item: str, row: FigureRow, tiles: dict[str, Statement], line: int, faults: Faults
) -> Mention | None:
    statement, mark, at = item.partition(">")
    if not mark or statement not in tiles:
        faults.add("figures.csv", line, "also", f"“{item}” is not `statement>at` with a known statement")
        return None
    span = _place(at, tiles[statement], line, "also", faults)
    if span and marked(row.at) and printed_in(at) != printed_in(row.at):
        faults.add("figures.csv", line, "also", f"“{at}” prints another number than “{row.at}”")
        return None
    return Mention(statement, *span) if span else None


def lay_names(
    text: str, body: tuple[int, int], names: list[tuple[int, NameRow]], tiles: list[Statement], faults: Faults
) -> tuple[set[int], set[int]]:
    """The positions of the text where digits and numerals are a name, in every occurrence of its quote.

    Those of numbers that wait for a curator are the second set; they are in the first one too.
    """
    named, uncurated = set[int](), set[int]()
    clauses = [(tile.start, tile.end, tile.id) for tile in tiles if not tile.is_heading]
    for line, row in names:
        found = [match.span() for match in re.compile(re.escape(row.quote)).finditer(text, *body)]
        if not found:
            faults.add("names.csv", line, "quote", f"“{row.quote}” is not in the text")
        if not DIGIT_RUN.search(row.quote) and not NUMERAL_RUN.search(row.quote):
            faults.add("names.csv", line, "quote", f"“{row.quote}” holds no number that needs a reason")
        if row.category == "uncurated":
            uncurated.update(index for span in found for index in range(*span))
        elif _MORE_THAN_A_NAME.search(row.quote):
            faults.add("names.csv", line, "quote", f"“{row.quote:.40}” runs over several clauses: it is no name")
        elif whole := next((name for span in found if (name := covered_whole(span, clauses))), ""):
            faults.add("names.csv", line, "quote", f"“{row.quote:.40}” is all of {whole}: its numbers would be hidden")
        named.update(index for span in found for index in range(*span))
    return named, uncurated


def covered_whole(span: tuple[int, int], clauses: Sequence[tuple[int, int, str]]) -> str:
    """The id of a clause that lies in a stretch of the text as a whole; empty where none does. `clauses` in order."""
    at = bisect_left(clauses, (span[0], 0, ""))
    return clauses[at][2] if at < len(clauses) and clauses[at][1] <= span[1] else ""


def number_spans(figures: Iterable[Figure]) -> list[Mention]:
    """Each printed number with the figure that it states, second printings included, in text order."""
    spans = [Mention(f.id, f.start, f.end) for f in figures]
    spans += [Mention(f.id, m.start, m.end) for f in figures for m in f.also]
    return sorted(spans, key=lambda m: (m.start, m.end))


def account_for_numbers(
    text: str,
    body: tuple[int, int],
    tiles: list[Statement],
    figures: list[Figure],
    named: set[int],
    uncurated: set[int],
    line_of: dict[str, int],
    faults: Faults,
) -> Coverage:
    """Prove that every run of digits and every Chinese numeral is a figure or a name, and never both.

    `named` are the positions that names cover, `uncurated` those of them that wait for a curator; `line_of` gives
    the line of each statement and figure.
    """
    spans = number_spans(figures)
    for before, span in pairwise(spans):
        if span.start < before.end:
            faults.add("figures.csv", line_of[span.id], "at", f"{before.id} claims the same number")
    for span in spans:
        if any(i in named for i in range(span.start, span.end)):
            faults.add("figures.csv", line_of[span.id], "at", f"{span.id} claims a number that names.csv calls a name")
    in_figure = {index for span in spans for index in range(span.start, span.end)}

    digits = [m.span() for m in DIGIT_RUN.finditer(text, *body)]
    numerals = [m.span() for m in NUMERAL_RUN.finditer(text, *body)]
    explained = in_figure | named
    for start, end in digits + numerals:
        if not explained.issuperset(range(start, end)):
            near = text[max(body[0], start - 8) : end + 8].replace("\n", " ")
            tile = next(tile for tile in tiles if tile.start <= start < tile.end)
            words = f"“{text[start:end]}” in “…{near}…” is neither in figures.csv nor in names.csv"
            faults.add("statements.csv", line_of[tile.id], "quote", words)
    tiled = sum(tile.end - tile.start for tile in tiles)
    return Coverage(
        characters=body[1] - body[0],
        tiled=tiled,
        separators=body[1] - body[0] - tiled,
        digit_runs=len(digits),
        digit_runs_in_figures=sum(in_figure.issuperset(range(*run)) for run in digits),
        digit_runs_named=sum(named.issuperset(range(*run)) for run in digits),
        numerals=len(numerals),
        numerals_explained=sum(explained.issuperset(range(*run)) for run in numerals),
        uncurated=sum(run[0] in uncurated for run in digits + numerals),
    )


def lay_places(text: str, body: tuple[int, int], places: list[tuple[LineOf, Place]], faults: Faults) -> list[Mention]:
    """Where the text names a place: the longest alias wins, and `except_in` shields other meanings."""
    file, owner = "places.yaml", dict[str, str]()
    for line_of, place in places:
        for index, alias in enumerate(place.aliases):
            if alias in owner:
                faults.add(file, line_of(("aliases", index)), "aliases", f"“{alias}” names {owner[alias]} already")
            owner.setdefault(alias, place.id)
    shields = {words for _, place in places for words in place.except_in}
    if not owner:
        return []
    pattern = _longest_of(owner.keys() | shields)
    found = [(m.group(), m.start(), m.end()) for m in pattern.finditer(text, *body)]
    seen = {words for words, _, _ in found}
    for line_of, place in places:
        for field, phrases in (("aliases", place.aliases), ("except_in", place.except_in)):
            for index, words in enumerate(phrases):
                if words not in seen:
                    faults.add(file, line_of((field, index)), field, f"“{words}” names nothing in the text")
    return [Mention(owner[words], a, b) for words, a, b in found if words in owner]


def _longest_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Finds phrases, the longest where several begin alike; by their first characters, so that many stay quick."""
    ordered = sorted(phrases, key=lambda words: (words[0], -len(words), words))
    groups = [(first, [words[1:] for words in group]) for first, group in groupby(ordered, key=lambda words: words[0])]
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(map(re.escape, rest))})" for first, rest in groups))
