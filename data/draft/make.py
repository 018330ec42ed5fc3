"""From a file to a draft: read, outline, cut, read the numbers, link, write."""

from collections import Counter
from datetime import date
from pathlib import Path

from data.draft.about import about
from data.draft.clauses import cut
from data.draft.indicators import link
from data.draft.meanings import Years
from data.draft.names import name_rows
from data.draft.outline import body_of, headings
from data.draft.places import places_in
from data.draft.quantities import Quantity, Unmeasured, numbers, unread
from data.draft.sources import Source, read_source
from data.draft.write import Draft, ids_of, write_draft
from data.loading.numbers import number_of
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
    others: list[tuple[str, Unmeasured]] = []
    in_statement: Counter[str] = Counter()
    for tile, number in numbers(text, list(tiles.values()), years):
        statement = name_of[id(tile)]
        if isinstance(number, Quantity):
            in_statement[statement] += 1
            figures[f"f{statement[1:]}-{in_statement[statement]}"] = (statement, number)
        else:
            others.append((statement, number))
    tiled = list(tiles.values())
    unmeasured = [(tiles[of], number) for of, number in others]
    claimed = {i for _, figure in figures.values() for i in range(figure.start, figure.end)}
    names, unexplained = name_rows(text, body, unmeasured, claimed, tiled)
    for tile, number in unexplained:
        if number_of(text[number.start : number.end]) is None:
            names.append(NameRow(quote=text[tile.start : tile.end], category="uncurated", reason=number.why.reason))
            continue
        statement = name_of[id(tile)]
        in_statement[statement] += 1
        figures[f"f{statement[1:]}-{in_statement[statement]}"] = (statement, unread(number))
    return Draft(
        about=facts,
        body=body,
        tiles=tiles,
        figures=figures,
        names=names,
        linked=link({name: figure for name, (_, figure) in figures.items()}, facts.district, years),
        places=places_in(text, body),
    )
