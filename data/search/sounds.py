"""Pinyin, in full and by initials, to the words of a plan that sound so. Built when first asked."""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import accumulate

from data.search.vocabulary import Term, vocabulary

Syllables = tuple[str, ...]
BREAK = "|"
_MARK = "'"
_LOOSE_STARTS = {"zh": "z", "ch": "c", "sh": "s", "l": "n", "h": "f"}
_LOOSE_ENDS = {"ang": "an", "eng": "en", "ing": "in"}
_MATCHES_AT_MOST = 400
_LETTERS_AT_MOST = 60


@cache
def readings(sign: str) -> Syllables:
    """How a Chinese character is read, without tones, the usual reading first; ü is v."""
    from pypinyin.pinyin_dict import pinyin_dict

    spelled = pinyin_dict.get(ord(sign), "").split(",")
    return tuple(dict.fromkeys(plain for each in spelled if (plain := _without_tone(each))))


def _without_tone(syllable: str) -> str:
    bare = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(sign for sign in bare if sign.isascii() and sign.isalpha())


@cache
def syllables() -> frozenset[str]:
    """Every syllable there is."""
    from pypinyin.pinyin_dict import pinyin_dict

    found = {reading for code in pinyin_dict if 0x4E00 <= code <= 0x9FFF for reading in readings(chr(code))}
    return frozenset(each for each in found if re.search("[aeiouv]", each))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(each[:length] for each in syllables() for length in range(1, len(each)))


def loose(syllable: str) -> str:
    """A syllable as a southern ear hears it: zh as z, ang as an, l as n, h as f, ü as u."""
    for strict, heard in _LOOSE_STARTS.items():
        if syllable.startswith(strict):
            syllable = heard + syllable.removeprefix(strict)
            break
    for strict, heard in _LOOSE_ENDS.items():
        if syllable.endswith(strict):
            syllable = syllable.removesuffix(strict) + heard
    return syllable.replace("v", "u")


@cache
def split(letters: str) -> tuple[Syllables, ...]:
    """The ways to read letters as syllables, fewest first; the last one may be unfinished."""
    letters = letters.replace("'", "")
    known, starts = syllables(), _beginnings()
    ways: list[list[Syllables]] = [[] for _ in letters] + [[()]]
    if len(letters) > _LETTERS_AT_MOST:
        return ()
    for start in range(len(letters) - 1, -1, -1):
        for end in range(min(start + 6, len(letters)), start, -1):
            piece = letters[start:end]
            if piece in known or (end == len(letters) and start and piece in starts):
                ways[start] += [(piece, *rest) for rest in ways[end]]
        ways[start] = sorted(ways[start], key=len)[:4]
    return tuple(way for way in ways[0] if way)


class Sounds:
    """The sounds of many texts, one after another."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._units: Term = tuple(unit for text in texts for unit in (*text, BREAK))

    @cached_property
    def _usual(self) -> "_Spelling":
        return _Spelling([_reading(unit, 0) for unit in self._units])

    @cached_property
    def _other(self) -> "_Spelling":
        return _Spelling([_reading(unit, 1) for unit in self._units])

    @cached_property
    def _heard(self) -> "_Spelling":
        return _Spelling([loose(_reading(unit, 0)) for unit in self._units])

    @cached_property
    def _initials(self) -> tuple[str, str]:
        usual, other = ("".join(_reading(unit, which)[0] for unit in self._units) for which in (0, 1))
        return usual, other

    def sounding(self, spelled: Syllables) -> Counter[Term]:
        """The Chinese words of the texts spelled so, with their number; or with another reading, or loosely."""
        heard = tuple(map(loose, spelled))
        for spelling, wanted in ((self._usual, spelled), (self._other, spelled), (self._heard, heard)):
            found = Counter(self._units[start:end] for start, end in spelling.find(wanted))
            if words := Counter({word: count for word, count in found.items() if is_chinese(word)}):
                return words
        return Counter()

    def with_initials(self, letters: str) -> Counter[Term]:
        """The Chinese words of the texts whose syllables begin with these letters, with their number."""
        found: Counter[Term] = Counter()
        for initials in self._initials:
            position = initials.find(letters)
            while position >= 0 and not found.total() > _MATCHES_AT_MOST:
                words = self._units[position : position + len(letters)]
                if is_chinese(words):
                    found[words] += 1
                position = initials.find(letters, position + 1)
            if found:
                break
        return found


class _Spelling:
    """Syllables in one string, each between marks, and which unit each begins."""

    def __init__(self, spelled: list[str]) -> None:
        self._text = _MARK + _MARK.join(spelled) + _MARK
        self._starts = list(accumulate((len(each) + 1 for each in spelled), initial=0))

    def find(self, wanted: Syllables) -> list[tuple[int, int]]:
        """The spans of units that are spelled so; an unfinished last syllable finds those that begin so."""
        whole = _MARK + _MARK.join(wanted) + (_MARK if wanted[-1] in syllables() else "")
        spans: list[tuple[int, int]] = []
        position = self._text.find(whole)
        while position >= 0 and len(spans) < _MATCHES_AT_MOST:
            first = bisect_left(self._starts, position)
            spans.append((first, first + len(wanted)))
            position = self._text.find(whole, position + 1)
        return spans


def is_chinese(word: Term) -> bool:
    """Whether a word is of Chinese characters only; none runs over the end of a text."""
    return bool(word) and all(not unit.isascii() for unit in word)


def _reading(unit: str, which: int) -> str:
    known = () if unit.isascii() else readings(unit)
    return known[min(which, len(known) - 1)] if known else unit


def spell(word: Term) -> Syllables:
    """A Chinese word in its usual reading."""
    return tuple(_reading(unit, 0) for unit in word)


@cache
def spelled_vocabulary() -> dict[Syllables, list[Term]]:
    """The Chinese words of the vocabulary by their syllables."""
    found: dict[Syllables, list[Term]] = {}
    for word in vocabulary().meanings:
        if is_chinese(word):
            found.setdefault(spell(word), []).append(word)
    return found


@cache
def vocabulary_by_initials() -> dict[str, list[Term]]:
    """The Chinese words of the vocabulary by the first letters of their syllables."""
    found: dict[str, list[Term]] = {}
    for spelled, words in spelled_vocabulary().items():
        found.setdefault("".join(each[0] for each in spelled), []).extend(words)
    return found
