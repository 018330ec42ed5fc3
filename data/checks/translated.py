"""Whether an English sentence says the numbers of its original: each with its unit and comparator, and no others.

Decision: words near the number decide, as in `data.loading.printed`. Context: a translation is read by who cannot
check it, and a lost "about" or a misplaced scale (1.3万个 is 13,000) reads as well as the right one. Choice: every
curated figure is looked for by its amount, then by the unit and the comparator beside it; every number in digits has to
stand in the original too; a hedge (力争) has its own word. Price: a sentence that says it from further off is told of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from data.derive import base_unit, plain
from data.loading.numbers import DIGIT_RUN, NUMERAL_RUN, amount_of, number_of, numbers_in
from data.schema import Comparator, Figure, Plan, Statement

_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_NUMBER_WORDS = (
    ("one", "first", "once"),
    ("two", "second", "twice", "double", "both"),
    ("three", "third"),
    ("four", "fourth"),
    ("five", "fifth"),
    ("six", "sixth"),
    ("seven", "seventh"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("ten", "tenth"),
    ("eleven", "eleventh"),
    ("twelve", "twelfth"),
)
_WORDS = {word: number for number, words in enumerate(_NUMBER_WORDS, start=1) for word in words}
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:st|nd|rd|th)?"
    rf"(?:[ -](?P<scale>{'|'.join(_SCALES)}))?(?!\w|,\d)|\b(?P<word>{'|'.join(_WORDS)})\b",
    re.IGNORECASE,
)
_METRE = "metre|meter"
# Units that measure, as they stand behind a number; what only counts (个, 家, 项) has a noun of its own in English.
_UNITS = {
    "%": "%|per ?cent",
    "平方公里": f"square kilo({_METRE})s?|km²",
    "平方米": f"square ({_METRE})s?|m²",
    "公顷": "hectares?",
    "公里": f"kilo({_METRE})s?|km",
    "微克/立方米": f"micrograms? per cubic ({_METRE})|µg/m³",
    "年": "years?",
    "周年": "anniversary",
    "个月": "months?",
    "天": "days?",
    "户": "households?",
}
_SKIPPED = r"(\W*(?!square\b|cubic\b)[\w-]+){0,2}?"
_MONEY = {"元": r"(RMB|CNY|¥) ?$"}
_BEFORE: dict[Comparator, str] = {
    "ge": "at least|not? less than|not? fewer than|not? below",
    "le": "within|not? more than|at most|not( to)? exceed(ing)?|not? over|not? above",
    "gt": "(?<!not )(?<!no )(?<!not to )(more than|over|above|exceed(s|ed|ing)?|greater than)",
    "lt": "(?<!not )(?<!no )(below|under|less than|fewer than|lower than)",
    "approx": "about|around|approximately|nearly|almost|close to|roughly",
}
_BEHIND: dict[Comparator, str] = {
    "ge": "or (more|above|higher|better|over)",
    "le": "or (less|below|lower|fewer)",
    "approx": "or so",
}
_ROOM = 60
"""Characters on either side of a number that are looked at."""
_NEAR = r"(?:\W+[\w-]+){0,4}?\W+"
_HEDGES = {
    "力争": "striv|aim",
    "争取": "striv|aim|seek",
    "预计": "expect|projected",
    "有望": "may well|likely|hope|expect",
    "探索": "explor",
}


@dataclass(frozen=True)
class _Said:
    """A number of an English sentence, with the words before and behind it."""

    number: Decimal
    before: str
    behind: str
    in_digits: bool

    def has_unit(self, unit: str) -> bool:
        """Whether it stands in a unit that measures; one that only counts needs none."""
        if money := _MONEY.get(unit):
            return re.search(money, self.before) is not None
        return unit not in _UNITS or bool(re.match(rf"{_SKIPPED}\W*({_UNITS[unit]})(?!\w)", self.behind))

    @property
    def comparator(self) -> Comparator:
        """What the words beside it say."""
        before = re.sub(r"(\b(RMB|CNY|an?|the)|¥) ?$", "", self.before)
        for comparator, words in _BEFORE.items():
            if re.search(rf"\b({words}) $", before, re.IGNORECASE):
                return comparator
        for comparator, words in _BEHIND.items():
            if re.match(rf"%?{_NEAR}({words})\b", re.split(r"[,;:]", self.behind)[0]):
                return comparator
        return "eq"


def _numbers(english: str) -> list[_Said]:
    found = []
    for match in _NUMBER.finditer(english):
        if match["word"]:
            number = Decimal(_WORDS[match["word"].lower()])
        else:
            number = Decimal(match["digits"].replace(",", "")) * 10 ** _SCALES.get((match["scale"] or "").lower(), 0)
        before = english[max(match.start() - _ROOM, 0) : match.start()]
        behind = english[match.end() : match.end() + _ROOM]
        found.append(_Said(number, before, behind, match["word"] is None))
    return found


def differences(plan: Plan, statement: Statement, english: str) -> Iterator[str]:
    """What an English sentence says otherwise than its original, in words for who edits it."""
    said = _numbers(english)
    figures = [plan.figure[name] for name in statement.figures]
    lost = [words for figure in figures for words in _missing(figure, said)]
    yield from lost
    known = {end for figure in figures for end in _amounts(figure)} | _printed(statement.text)
    for each in said:
        if not lost and each.in_digits and each.number not in known:  # else it is most likely the one that is lost
            yield f"{plain(each.number)} is not a number of the original"
    for word, words in _HEDGES.items():
        if word in statement.text and not re.search(words, english, re.IGNORECASE):
            yield f"“{word}” of the original is not in it"


def _amounts(figure: Figure) -> list[Decimal]:
    factor, _ = base_unit(figure.unit)
    return [end * factor for end in (figure.number, figure.upper) if end is not None]


def _printed(text: str) -> set[Decimal]:
    """Every number that a text prints; of numerals that are none (十三五) also what they begin with."""
    found = {number_of(match.group()) for match in numbers_in(text)} | {Decimal(run) for run in DIGIT_RUN.findall(text)}
    runs = (match.group() for match in NUMERAL_RUN.finditer(text))
    found |= {amount_of(run[:end]) for run in runs if number_of(run) is None for end in range(1, len(run))}
    return {number for number in found if number is not None}


def _missing(figure: Figure, said: list[_Said]) -> Iterator[str]:
    """What is not said of a figure; a number that says all of it is taken away, so that none stands for two."""
    _, unit = base_unit(figure.unit)
    printed = figure.value + figure.unit
    for wanted in _amounts(figure):
        same = [each for each in said if each.number == wanted]
        in_unit = [each for each in same if each.has_unit(unit)]
        right = [each for each in in_unit if each.comparator == figure.comparator]
        if right:
            said.remove(right[0])
        elif in_unit:
            yield f"says {in_unit[0].comparator} of {printed}, which is {figure.comparator}"
        elif same:
            yield f"says {plain(wanted)} without the unit of {printed}"
        else:
            yield f"does not say {plain(wanted)} ({printed})"
