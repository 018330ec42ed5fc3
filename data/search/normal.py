"""One spelling for what a reader may write in several ways, and the units that are compared.

A unit is a Chinese character, a word in Latin letters, a number, or a percent sign. Punctuation and
spaces are no units, so that `科技馆(新馆)` and `科技馆新馆` are the same.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

_UNIT = re.compile(
    r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?[a-z]*"  # 1,020.9  2500  7.2  5g
    r"|[a-z]+(?:['’][a-z]+)?(?:\d+(?:\.\d+)?)?"  # metro  women's  pm2.5
    r"|[\u3400-\u9fff\u3007]|%"
)
_EDGE = "\x1f"
_IRREGULAR = {"children": "child", "women": "woman", "men": "man", "buses": "bus", "gases": "gas", "lives": "life"}


@dataclass(frozen=True)
class Unit:
    """A unit and where it stands in the folded text."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Full and half width, capitals, and traditional characters, made one."""
    folded: str = _converter().convert(unicodedata.normalize("NFKC", text).casefold())
    return folded


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


@cache
def traditional(name: str) -> str:
    """A name in traditional characters, for who types those."""
    written: str = _back().convert(name)
    return written


@cache
def _back() -> Any:
    from opencc import OpenCC

    return OpenCC("s2t")


def units(folded: str) -> list[Unit]:
    """The units of a folded text."""
    return [Unit(_bare(match.group()), *match.span()) for match in _UNIT.finditer(folded)]


def _bare(unit: str) -> str:
    return unit.replace(",", "") if unit[0].isdigit() else unit


def unit_texts(text: str) -> list[str]:
    """A text, not folded yet, as the units that are compared."""
    return [unit.text for unit in units(fold(text))]


def key(texts: Sequence[str]) -> str:
    """Units as one string in which `in` finds whole units only: `5g基站` is not in `15g基站`."""
    return "".join(text if not text[0].isascii() else f"{_EDGE}{text}{_EDGE}" for text in texts)


def lemma(word: str) -> str:
    """An English word without its plural: `companies` -> `company`. Anything else unchanged."""
    if not (word.isascii() and word[0].isalpha()):
        return word
    word = word.replace("’", "'").removesuffix("'s").replace("'", "")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
