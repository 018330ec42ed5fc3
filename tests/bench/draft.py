"""How well a draft agrees with a curated plan: `python -m tests.bench.draft [FOLDER …]`.

The text alone goes in, and what comes out is held against the curated rows, by their places in the text.
"""

import sys
from pathlib import Path

from data.draft.make import drafted
from data.draft.sources import read_source
from data.draft.write import Draft
from data.load import load_plan
from data.schema import HEADINGS, Figure, Plan
from tests.bench.keys import IN_NUMERALS, KEYS, READ_FIRST, against, key_of, spelled
from tests.bench.scores import Score, Span, compared
from tests.tree import PLANS


def scores(plan: Plan, draft: Draft) -> dict[str, Score]:
    """Each thing that can be found or missed; `right …` are shares of what both have."""
    mine = {(tile.start, tile.end): tile for tile in draft.tiles.values()}
    theirs = {(item.start, item.end): item for item in plan.statements}
    numbers = {(each.start, each.end): each for _, each in draft.figures.values()}
    figures = printed(plan)
    tiles, quantities = mine.keys() & theirs.keys(), numbers.keys() & figures.keys()
    headings = {span for span in mine if mine[span].role in HEADINGS}, {s for s in theirs if theirs[s].is_heading}
    typed = {span for span in tiles if theirs[span].type}

    def share(name: str, spans: set[Span]) -> Score:
        read = {"unit": "unit", "comparator": "comparator"}
        right = sum(
            (getattr(numbers[s], name) if name in read else getattr(numbers[s].meaning, name))
            == getattr(figures[s], name)
            for s in spans
        )
        return Score(right, len(spans), len(spans))

    def all_five(span: Span) -> bool:
        own, other = numbers[span], figures[span]
        said = (own.unit, own.comparator, own.meaning.period, own.meaning.kind)
        return said == (other.unit, other.comparator, other.period, other.kind)

    return {
        "headings": compared(*headings),
        "lead sentences": compared(
            {s for s in mine if mine[s].role == "lead"}, {s for s in theirs if theirs[s].role == "lead"}
        ),
        "clauses": compared(mine.keys() - headings[0], theirs.keys() - headings[1]),
        "right section": Score(sum(mine[s].section == theirs[s].section for s in tiles), len(tiles), len(tiles)),
        "right role": Score(sum(mine[s].role == theirs[s].role for s in tiles), len(tiles), len(tiles)),
        "right type": Score(sum(mine[s].type == theirs[s].type for s in typed), len(typed), len(typed)),
        "quantities": compared(set(numbers), set(figures)),
        **{
            f"right {name}": share(name, quantities)
            for name in ("unit", "comparator", "period", "kind", "stage", "basis")
        },
        "all five": Score(sum(map(all_five, quantities)), len(quantities), len(quantities)),
    }


def printed(plan: Plan) -> dict[Span, Figure]:
    """Every printing of every figure."""
    found = {(figure.start, figure.end): figure for figure in plan.figures}
    return found | {(again.start, again.end): figure for figure in plan.figures for again in figure.also}


def main(folders: list[str]) -> None:
    """The curated plan (or the folders given), then the keys that were written before any draft of them."""
    for home in map(Path, folders or [str(PLANS / "guangming-2020")]):
        _show(home.name, scores(load_plan(home), drafted(read_source(home / "text.txt"))))
    for name in () if folders else READ_FIRST:
        _show(name, against(key_of(KEYS / name)))
    for name in () if folders else IN_NUMERALS:
        _show(f"{name}, 汉字数字", against(spelled(key_of(KEYS / name))))


def _show(name: str, found: dict[str, Score]) -> None:
    print(f"{name:20} precision  recall     f1")
    for what, score in found.items():
        print(f"  {what:18} {score.precision:9.3f} {score.recall:7.3f} {score.f1:6.3f}  of {score.curated}")


if __name__ == "__main__":
    main(sys.argv[1:])
