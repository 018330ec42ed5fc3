"""What stands in which statement, and which figures are a pair: the rows tied together by their ids."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable

from data.loading.folder import PlanFiles
from data.schema import Figure, Mention, Pair, Statement


def join_statements(
    tiles: list[Statement], figures: list[Figure], mentions: list[Mention], uncurated: set[int]
) -> list[Statement]:
    """Statements with the ids of the figures and places in them, and of the actions that continue them.

    `uncurated` are the positions of numbers that wait for a curator.
    """
    figures_in, continued_by, places_in = (defaultdict[str, list[str]](list) for _ in range(3))
    for figure in figures:
        for statement in dict.fromkeys((figure.statement, *(again.id for again in figure.also))):
            figures_in[statement].append(figure.id)
    for tile in tiles:
        for review in tile.continues:
            continued_by[review].append(tile.id)
    starts = [tile.start for tile in tiles]
    for mention in sorted(mentions, key=lambda mention: mention.start):
        position = bisect(starts, mention.start)
        if position and mention.start < (tile := tiles[position - 1]).end:
            places_in[tile.id].append(mention.id)
    return [
        tile.model_copy(
            update={
                "figures": tuple(figures_in[tile.id]),
                "places": tuple(dict.fromkeys(places_in[tile.id])),
                "continued_by": tuple(continued_by[tile.id]),
                "uncurated": not uncurated.isdisjoint(range(tile.start, tile.end)),
            }
        )
        for tile in tiles
    ]


def join_pairs(files: PlanFiles, figures: list[Figure]) -> Iterable[Pair]:
    """Every row of `pairs.csv` with its indicator and its figures."""
    figure_of = {figure.id: figure for figure in figures}
    indicator_of = {indicator.id: indicator for _, indicator in files.indicators}
    for _, row in files.pairs:
        indicator, actual, target = indicator_of[row.indicator], figure_of.get(row.actual), figure_of.get(row.target)
        yield Pair(indicator, actual, target, row.comparability, row.note, row.absent)
