"""Pinyin: how Chinese words are read, and how letters are cut into syllables. Without tones; ü is v.

`syllables.tsv` and `heteronyms.tsv` are cut from pypinyin (`generate.py`).
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

SYLLABLES = Path(__file__).with_name("syllables.tsv")
HETERONYMS = Path(__file__).with_name("heteronyms.tsv")
Syllables = tuple[str, ...]
_LONGEST_HETERONYM = 3
_LONGEST_SYLLABLE = 6
_LETTERS_AT_MOST = 60
_HAN = "\u3400-\u9fff\u3007"


@cache
def syllables() -> dict[str, tuple[str, str]]:
    """Every syllable, with the characters that are usually read so, and those that sometimes are."""
    rows = (line.split("\t") for line in SYLLABLES.read_text(encoding="utf-8").splitlines())
    return {syllable: (usual, sometimes) for syllable, usual, sometimes in rows}


@cache
def _heteronyms() -> dict[str, Syllables]:
    rows = (line.split("\t") for line in HETERONYMS.read_text(encoding="utf-8").splitlines())
    return {word: tuple(reading.split()) for word, reading in rows}


@cache
def readings(sign: str) -> Syllables:
    """How a Chinese character is read, the usual reading first; none for any other sign."""
    found = ([each for each, signs in syllables().items() if sign in signs[which]] for which in (0, 1))
    return tuple(each for listed in found for each in listed)


def spell(units: Sequence[str]) -> list[str]:
    """A text's units as they are read, by the word where a character's usual reading is another; Latin as it is."""
    found: list[str] = []
    while len(found) < len(units):
        position = len(found)
        for length in range(_LONGEST_HETERONYM, 1, -1):
            if reading := _heteronyms().get("".join(units[position : position + length])):
                found += reading
                break
        else:
            found.append((readings(units[position]) or (units[position],))[0])
    return found


@lru_cache(maxsize=4096)
def spelled(name: str) -> tuple[str, str]:
    """`青禾站` -> (`qinghezhan`, `qhz`). Latin letters and digits stay, punctuation goes."""
    pieces = re.findall(f"[{_HAN}]|[^{_HAN}]+", name.lower())
    plain = ("".join(sign for sign in piece if sign.isascii() and sign.isalnum()) for piece in spell(pieces))
    parts = [piece for piece in plain if piece]
    return "".join(parts), "".join(part if part.isdigit() else part[0] for part in parts)


@cache
def beginnings() -> frozenset[str]:
    """What a syllable can begin with."""
    return frozenset(each[:length] for each in syllables() for length in range(1, len(each)))


@lru_cache(maxsize=1024)
def split(letters: str) -> tuple[Syllables, ...]:
    """The ways to read letters as syllables, fewest first; the last one may be unfinished."""
    letters = letters.replace("'", "")
    ways: list[list[Syllables]] = [[] for _ in letters] + [[()]]
    if len(letters) > _LETTERS_AT_MOST:
        return ()
    for start in range(len(letters) - 1, -1, -1):
        for end in range(min(start + _LONGEST_SYLLABLE, len(letters)), start, -1):
            piece = letters[start:end]
            if piece in syllables() or (end == len(letters) and start and piece in beginnings()):
                ways[start] += [(piece, *rest) for rest in ways[end]]
        ways[start] = sorted(ways[start], key=len)[:4]
    return tuple(way for way in ways[0] if way)
