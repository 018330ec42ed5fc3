"""Words by how they sound, in full pinyin and by initials: those of a plan and those of the vocabulary."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, cached_property

import numpy as np
import numpy.typing as npt

from data.search.pinyin import Syllables, readings, spell, syllables
from data.search.vocabulary import Term, vocabulary

BREAK = "|"
_MATCHES_AT_MOST = 400
_Positions = npt.NDArray[np.int32]
_NOWHERE: _Positions = np.empty(0, dtype=np.int32)


class Sounds:
    """The sounds of many texts, one after another with a break between; what is built waits until it is asked for."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._units: Term = tuple(unit for text in texts for unit in (*text, BREAK))

    @cached_property
    def _spelled(self) -> list[str]:
        return spell(self._units)

    @cached_property
    def _usual(self) -> dict[str, _Positions]:
        return _positions((syllable,) for syllable in self._spelled)

    @cached_property
    def _possible(self) -> dict[str, _Positions]:
        return _positions(map(readings, self._units))

    @cached_property
    def _initials(self) -> str:
        return "".join(syllable[0] for syllable in self._spelled)

    def sounding(self, spelled: Syllables) -> Counter[Term]:
        """The Chinese words that are read so, with their number; where there is none, those that can be read so.

        An unfinished last syllable finds the words that begin so.
        """
        *whole, last = spelled
        lasts = [last] if last in syllables() else [each for each in syllables() if each.startswith(last)]
        for positions in (self._usual, self._possible):
            starts = np.concatenate([positions.get(each, _NOWHERE) for each in lasts]) - len(whole)
            for place, syllable in enumerate(whole):
                starts = np.intersect1d(starts, positions.get(syllable, _NOWHERE) - place)
            if words := self._words(starts, len(spelled)):
                return words
        return Counter()

    def with_initials(self, letters: str) -> Counter[Term]:
        """The Chinese words whose syllables begin with these letters, with their number."""
        starts: list[int] = []
        start = self._initials.find(letters)
        while start >= 0 and len(starts) < _MATCHES_AT_MOST:
            starts.append(start)
            start = self._initials.find(letters, start + 1)
        return self._words(starts, len(letters))

    def _words(self, starts: Iterable[int], length: int) -> Counter[Term]:
        found = (self._units[start : start + length] for start in starts)
        return Counter(word for word in found if is_chinese(word))


def _positions(read: Iterable[Syllables]) -> dict[str, _Positions]:
    found: dict[str, list[int]] = defaultdict(list)
    for position, each in enumerate(read):
        for syllable in each:
            found[syllable].append(position)
    return {syllable: np.array(positions, dtype=np.int32) for syllable, positions in found.items()}


def is_chinese(word: Term) -> bool:
    """Whether a word is of Chinese characters only; none runs over the end of a text."""
    return bool(word) and all(not unit.isascii() for unit in word)


@cache
def vocabulary_by_sound() -> dict[Syllables, list[Term]]:
    """The Chinese words of the vocabulary by their syllables."""
    found: dict[Syllables, list[Term]] = {}
    for word in vocabulary().meanings:
        if is_chinese(word):
            found.setdefault(tuple(spell(word)), []).append(word)
    return found


@cache
def vocabulary_by_initials() -> dict[str, list[Term]]:
    """The Chinese words of the vocabulary by the first letters of their syllables."""
    found: dict[str, list[Term]] = {}
    for spelled, words in vocabulary_by_sound().items():
        found.setdefault("".join(each[0] for each in spelled), []).extend(words)
    return found
