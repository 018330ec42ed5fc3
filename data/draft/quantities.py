"""Every number of the body: a quantity with all its readings, or the reason why it is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.draft.clauses import Tile
from data.draft.meanings import Meaning, meaning
from data.draft.naming import name_of
from data.draft.not_quantities import NotQuantity, not_quantity
from data.draft.printed_around import comparator_of, unit_of
from data.draft.years import Years
from data.loading.numbers import DIGIT_RUN, NUMERAL_RUN, is_whole, number_of, numbers_in, upper_of
from data.loading.printed import printed_unit
from data.schema import HEADINGS, Comparator

_RANGE = re.compile("[—–~～至到-]")
_FROM = re.compile("[由从自]$")
_UNSURE = {  # where the text is often read wrongly: said in the note, for a person to settle
    "总数口径待核": "总[数量][^，,；;]{0,4}$",
    "连续年限待核": "连续$",
    "起止年份待核": "[由从][^，,；;]{1,12}(?:增|升|提高|降|扩大|缩|压)[^，,；;]{0,4}$",
}


@dataclass(frozen=True)
class Quantity:
    """A number at `start:end` of the text, as `figures.csv` describes it."""

    start: int
    end: int
    name: str
    unit: str
    comparator: Comparator
    meaning: Meaning
    unsure: str
    is_range: bool = False


@dataclass(frozen=True)
class Unmeasured:
    """Digits or numerals at `start:end` that are no quantity, or one that no rule could read (`uncurated`)."""

    start: int
    end: int
    why: NotQuantity


def numbers(text: str, tiles: list[Tile], years: Years) -> Iterator[tuple[Tile, Quantity | Unmeasured]]:
    """Every number of every tile, in order. Each run of digits and numerals is in one of them."""
    subject, sentence = "", -1
    meant = years
    for tile in tiles:
        if tile.role == "part":
            meant = years.of_part(text[tile.start : tile.end])
        if (stop := text.rfind("。", 0, tile.start)) != sentence:
            subject, sentence = "", stop
        paragraph = text[text.rfind("\n", 0, tile.start) + 1 : tile.start]
        here = meant.behind(paragraph, text[tile.start : tile.end], goal=tile.role == "target")
        at = tile.start
        for start, end in _spans(text, tile):
            yield from ((tile, each) for each in _left_over(text, at, start))
            at = end
            if why := not_quantity(text, start, end, heading=tile.role in HEADINGS):
                yield tile, Unmeasured(start, end, why)
            elif found := _quantity(text, tile, start, end, here, subject):
                subject = found.name
                yield tile, found
            else:
                yield tile, Unmeasured(start, end, _unread(text, start, end))
        yield from ((tile, each) for each in _left_over(text, at, tile.end))


def _spans(text: str, tile: Tile) -> Iterator[tuple[int, int]]:
    """Printed numbers; a range that is a change (由23至29) as its two ends."""
    for match in numbers_in(text, tile.start, tile.end):
        joint = _RANGE.search(text, match.start(), match.end())
        if joint and _FROM.search(text[max(match.start() - 6, 0) : match.start()]):
            yield match.start(), joint.start()
            yield joint.end(), match.end()
        else:
            yield match.span()


def _left_over(text: str, start: int, end: int) -> Iterator[Unmeasured]:
    """Runs that are no printed number: 几, and what the reader does not join."""
    for run in (DIGIT_RUN, NUMERAL_RUN):
        for match in run.finditer(text, start, end):
            yield Unmeasured(*match.span(), NotQuantity("count-not-measured", "约数，未给数目"))


def _quantity(text: str, tile: Tile, start: int, end: int, years: Years, subject: str) -> Quantity | None:
    clause, a, b = text[tile.start : tile.end], start - tile.start, end - tile.start
    if number_of(text[start:end]) is None or not is_whole(clause, a, b):
        return None
    unit = unit_of(clause, a, b)
    if unit is None:
        return None
    comparator, decided = comparator_of(clause, a, b)
    meant = meaning(tile, clause, a, b, unit, comparator, years)
    notes = [meant.unsure] if meant.unsure else []
    notes += [words for words, pattern in _UNSURE.items() if re.search(pattern, clause[:a])]
    if meant.basis == "rank":
        notes.append("位次范围待核")
    if not decided:
        notes.append("比较词待核")
    if unit.startswith("个") and (bare := printed_unit(clause, a, b)) and not bare.words.startswith(unit):
        notes.append(f"“{bare.value}”按{unit}")
    name = name_of(clause, a, b, unit, meant.basis, subject)
    return Quantity(start, end, name, unit, comparator, meant, "，".join(notes), upper_of(clause[a:b]) is not None)


def _unread(text: str, start: int, end: int) -> NotQuantity:
    if text[start].isdigit():
        return NotQuantity("uncurated", "初稿没有读出单位，待核")
    return NotQuantity("count-not-measured", "没有计量单位的数词")
