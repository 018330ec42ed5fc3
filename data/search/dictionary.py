"""A general dictionary for words that the vocabulary does not know: what English words mean in Chinese.

`dictionary.tsv` is cut from CC-CEDICT (`generate.py`); it is searched as one text, which takes a tenth of the memory
that a table of it would.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

DICTIONARY = Path(__file__).with_name("dictionary.tsv")


@cache
def _text() -> str:
    return "\n" + DICTIONARY.read_text(encoding="utf-8")


def _occurrences(wanted: str) -> Iterator[int]:
    start = _text().find(wanted)
    while start >= 0:
        yield start
        start = _text().find(wanted, start + 1)


def _words(start: int) -> list[str]:
    """The Chinese words of the line that `start` is in."""
    line = _text()[_text().rfind("\n", 0, start) + 1 : _text().find("\n", start)]
    return line.partition("\t")[2].split(" ")


def chinese_of(english: str) -> list[str]:
    """The Chinese words that mean an English word, without its plural."""
    return [word for start in _occurrences(f"\n{english}\t") for word in _words(start + 1)]


@lru_cache(maxsize=1024)
def synonyms_of(word: str) -> tuple[str, ...]:
    """The Chinese words that share a meaning in English with a Chinese word."""
    lines = [words for start in _occurrences(word) if word in (words := _words(start))]
    return tuple(dict.fromkeys(other for words in lines for other in words if other != word))
