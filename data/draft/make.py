"""From a file to a draft: read, outline, cut, read the numbers, link, write."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

from data.draft.about import about
from data.draft.clauses import Tile, cut
from data.draft.indicators import link
from data.draft.meanings import Years
from data.draft.names import name_rows
from data.draft.not_quantities import NotQuantity
from data.draft.outline import body_of, headings
from data.draft.places import places_in
from data.draft.quantities import Quantity, Unmeasured, numbers
from data.draft.sources import Source, read_source
from data.draft.write import Draft, ids_of, write_draft
from data.schema import NameRow


def draft_plan(file: Path, home: Path, *, published: date | None = None, year: int | None = None) -> Draft:
    """Draft the plan that `file` holds into the folder `home`.

    FileExistsError where that folder is there: a draft never touches what somebody may have read.
    """
    if home.exists():
        raise FileExistsError(f"{home} is there already; choose another id, or remove it first")
    source = read_source(file)
    draft = drafted(source, published=published, year=year)
    write_draft(draft, source, home)
    return draft


def drafted(source: Source, *, published: date | None = None, year: int | None = None) -> Draft:
    """The draft of a text, without any file."""
    text = source.text
    body = body_of(text)
    found = headings(text, body)
    facts = about(text, body, found, published, year)
    years = Years(facts.base_year, facts.target_year, facts.wider)
    tiles = ids_of(text, cut(text, body, found))
    name_of = {id(tile): name for name, tile in tiles.items()}
    figures: dict[str, tuple[str, Quantity]] = {}
    others: list[tuple[Tile, Unmeasured]] = []
    in_statement: Counter[str] = Counter()
    for tile, number in numbers(text, list(tiles.values()), years):
        if isinstance(number, Quantity):
            statement = name_of[id(tile)]
            in_statement[statement] += 1
            figures[f"f{statement[1:]}-{in_statement[statement]}"] = (statement, number)
        else:
            others.append((tile, number))
    figures, names = _explained(text, body, tiles, figures, others)
    return Draft(
        about=facts,
        body=body,
        tiles=tiles,
        figures=figures,
        names=names,
        linked=link({name: figure for name, (_, figure) in figures.items()}, facts.district, years),
        places=places_in(text, body),
    )


def _explained(
    text: str,
    body: tuple[int, int],
    tiles: dict[str, Tile],
    figures: dict[str, tuple[str, Quantity]],
    others: list[tuple[Tile, Unmeasured]],
) -> tuple[dict[str, tuple[str, Quantity]], list[NameRow]]:
    """The figures, and names for all other numbers.

    Where no words around a number are free of figures, its whole clause waits for a person, and so do the figures
    that the same words hold elsewhere.
    """
    while True:
        claimed = {i for _, figure in figures.values() for i in range(figure.start, figure.end)}
        names, unexplained = name_rows(text, body, others, claimed, list(tiles.values()))
        quotes = [(text[tile.start : tile.end], number) for tile, number in unexplained]
        spans = [m.span() for quote, _ in quotes for m in re.compile(re.escape(quote)).finditer(text, *body)]
        freed = {
            name
            for name, (_, figure) in figures.items()
            if any(start < figure.end and figure.start < end for start, end in spans)
        }
        if not freed:
            rows = [NameRow(quote=quote, category="uncurated", reason=number.why.reason) for quote, number in quotes]
            return figures, [*names, *rows]
        unread = NotQuantity("uncurated", "初稿没有读出，待核")
        others = others + [
            (tiles[figures[name][0]], Unmeasured(figures[name][1].start, figures[name][1].end, unread))
            for name in freed
        ]
        figures = {name: found for name, found in figures.items() if name not in freed}
