"""A question, read: what it asks about, and which year is meant.

The question is cut into segments by what is known: words of the vocabulary, words of the plan, names
in English, numbers, pinyin. The cut that explains most of it wins; the rest is guessed at.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from data.search.guess import guess_chinese, guess_latin
from data.search.index import Index
from data.search.lexicon import Lexicon, Segment
from data.search.normal import Unit, fold, units
from data.search.numerals import rewritten
from data.search.vocabulary import vocabulary

Year = Literal["target", "base", ""]
_LONGEST = 16
_UNITS_AT_MOST = 120
_PINYIN_AT_LEAST = 2
WEAK = 0.3


@dataclass(frozen=True)
class ParsedQuestion:
    """What was understood: segments that ask for something, with their weights, and the year that is meant."""

    words: str
    concepts: tuple[Segment, ...]
    year: Year = ""

    @property
    def is_understood(self) -> bool:
        """Whether anything in it was known; single characters of a longer word are not."""
        return any(concept.how != "sign" for concept in self.concepts) or len(self.concepts) == 1 == len(self.words)


def understand(index: Index, words: str) -> ParsedQuestion:
    """Read a question against a plan."""
    found = [part for unit in units(rewritten(fold(words)))[:_UNITS_AT_MOST] for part in _parted(index, unit)]
    lexicon = Lexicon(index)
    segments = list(_resolved(index, lexicon, _cut(lexicon, found), found))
    concepts = tuple(
        replace(segment, weight=WEAK) if segment.term in vocabulary().weak else segment
        for segment in segments
        if segment.terms or segment.english or segment.number is not None
    )
    years = {role for segment in segments for role in segment.roles} & {"target", "base"}
    year: Year = "" if len(years) != 1 else "target" if "target" in years else "base"
    return ParsedQuestion(words, concepts, year)


def _parted(index: Index, unit: Unit) -> list[Unit]:
    """A number and pinyin written as one, such as 13haoxian or 5gjz, in two; any other unit as it is."""
    digits = len(unit.text) - len(unit.text.lstrip("0123456789."))
    if digits and not index.occurs((unit.text,)):
        for at in range(len(unit.text) - _PINYIN_AT_LEAST, digits - 1, -1):
            if at == digits or index.occurs((unit.text[:at],)):
                middle = unit.start + at
                return [Unit(unit.text[:at], unit.start, middle), Unit(unit.text[at:], middle, unit.end)]
    return [unit]


def _cut(lexicon: Lexicon, found: list[Unit]) -> list[Segment]:
    """The best way through: every segment that is known against every other."""
    best: list[tuple[float, Segment | None, int]] = [(0.0, None, 0)]
    for end in range(1, len(found) + 1):
        options = (
            (best[start][0] + segment.value, segment, start)
            for start in range(max(0, end - _LONGEST), end)
            for segment in lexicon.read(found, start, end)
        )
        best.append(max(options, key=lambda option: option[0]))
    way: list[Segment] = []
    end = len(found)
    while (step := best[end])[1] is not None:
        way.append(step[1])
        end = step[2]
    return way[::-1]


def _resolved(index: Index, lexicon: Lexicon, cut: list[Segment], found: list[Unit]) -> Iterator[Segment]:
    """The cut with its unknown stretches guessed at; single characters side by side are no more than unknown."""
    for (guessed, latin), stretch in groupby(
        cut, key=lambda each: (each.how in ("unknown", "sign"), each.asked[0].isascii())
    ):
        segments = list(stretch)
        if not guessed:
            yield from segments
            continue
        texts = [unit.text for unit in found[segments[0].start : segments[-1].end]]
        yield from (guess_latin if latin else guess_chinese)(index, lexicon, segments[0].start, texts)
