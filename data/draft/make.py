"""From a text to a draft: outline, cut, read the numbers, link."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from data.draft.about import about
from data.draft.clauses import Tile, cut
from data.draft.indicators import link
from data.draft.kept import NOTHING, Kept, around
from data.draft.moved import Span
from data.draft.names import name_rows
from data.draft.not_quantities import NotQuantity
from data.draft.outline import body_of, headings
from data.draft.places import places_in
from data.draft.quantities import Quantity, Unmeasured, numbers
from data.draft.sources import Source
from data.draft.write import Draft, ids_of
from data.draft.years import Years
from data.loading.numbers import DIGIT_RUN, NUMERAL_RUN
from data.schema import NameRow

_UNREAD = NotQuantity("uncurated", "初稿没有读出，待核")


def drafted(
    source: Source,
    *,
    published: date | None = None,
    year: int | None = None,
    body: Span | None = None,
    kept: Kept = NOTHING,
) -> Draft:
    """The draft of a text, without any file, around what is `kept` of an earlier one."""
    text = source.text
    body = body or body_of(text)
    found = headings(text, body)
    facts = about(text, body, found, published, year)
    years = Years(facts.base_year, facts.target_year, facts.wider)
    tiles = ids_of(text, around(text, cut(text, body, found), kept.tiles.values()), kept.ids, kept.reserved)
    name_of = {id(tile): name for name, tile in tiles.items()}
    figures: dict[str, tuple[str, Quantity]] = {}
    others: list[tuple[Tile, Unmeasured]] = []
    in_statement: Counter[str] = Counter()
    settled = kept.named(text, body).union(i for spans in kept.figures.values() for span in spans for i in range(*span))
    for tile, number in _unsettled(text, numbers(text, list(tiles.values()), years), settled):
        if isinstance(number, Quantity):
            statement = name_of[id(tile)]
            known = kept.figure_ids.get((number.start, number.end))
            while not known or known in figures:
                in_statement[statement] += 1
                own = f"f{statement[1:]}-{in_statement[statement]}"
                known = "" if own in kept.reserved or own in tiles else own
            figures[known] = (statement, number)
        else:
            others.append((tile, number))
    figures, names = _explained(text, body, tiles, figures, others, settled)
    return Draft(
        about=facts,
        body=body,
        tiles=tiles,
        figures=figures,
        names=names,
        linked=link({name: figure for name, (_, figure) in figures.items()}, facts.district, years),
        places=places_in(text, body),
    )


def _unsettled(
    text: str, found: Iterable[tuple[Tile, Quantity | Unmeasured]], settled: set[int]
) -> Iterator[tuple[Tile, Quantity | Unmeasured]]:
    """Numbers that no person has settled. Of a longer one, what is left waits for a person."""
    for tile, number in found:
        if settled.isdisjoint(range(number.start, number.end)):
            yield tile, number
            continue
        for run in (DIGIT_RUN, NUMERAL_RUN):
            for match in run.finditer(text, number.start, number.end):
                if not settled.issuperset(range(*match.span())):
                    yield tile, Unmeasured(*match.span(), _UNREAD)


def _explained(
    text: str,
    body: tuple[int, int],
    tiles: dict[str, Tile],
    figures: dict[str, tuple[str, Quantity]],
    others: list[tuple[Tile, Unmeasured]],
    settled: set[int],
) -> tuple[dict[str, tuple[str, Quantity]], list[NameRow]]:
    """The figures, and names for all other numbers.

    Where no words around a number are free of figures, its whole clause waits for a person, and so do the figures
    that the same words hold elsewhere.
    """
    while True:
        claimed = settled.union(i for _, figure in figures.values() for i in range(figure.start, figure.end))
        names, unexplained = name_rows(text, body, others, claimed, list(tiles.values()))
        quotes = [(text[tile.start : tile.end], number) for tile, number in unexplained]
        spans = [m.span() for quote, _ in quotes for m in re.compile(re.escape(quote)).finditer(text, *body)]
        freed = {
            name
            for name, (_, figure) in figures.items()
            if any(start < figure.end and figure.start < end for start, end in spans)
        }
        if not freed:
            rows = [
                NameRow(quote=quote, category="uncurated", reason=number.why.reason, review="draft")
                for quote, number in quotes
            ]
            return figures, [*names, *rows]
        others = others + [
            (tiles[figures[name][0]], Unmeasured(figures[name][1].start, figures[name][1].end, _UNREAD))
            for name in freed
        ]
        figures = {name: found for name, found in figures.items() if name not in freed}
