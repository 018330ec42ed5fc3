"""How well a draft agrees with keys that were written by reading a text before any draft of it was looked at.

A key is a stretch of a real report with its quantities, in `tests/fixtures/keys/<id>/`; the README there says more.
"""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from cn2an import an2cn

from data.draft.make import drafted
from data.draft.quantities import Quantity
from data.draft.sources import Source
from tests.bench.scores import Score, Span, compared
from tests.tree import FIXTURES

KEYS = FIXTURES / "keys"
READ_FIRST = ("wuxi-2017", "guangzhou-1996", "guangzhou-1996-review", "china-2024")
IN_NUMERALS = ("guangzhou-1996", "guangzhou-1996-review")
READ = ("unit", "comparator", "period", "kind")
_DIGITS = re.compile(r"(\d+(?:\.\d+)?)(年?)(%?)")


@dataclass(frozen=True)
class Key:
    """A text, and the readings of each of its quantities; where two are right, both stand there."""

    text: str
    quantities: dict[Span, dict[str, list[str]]]


def key_of(home: Path) -> Key:
    """The key in a folder: `quantities.csv` in the order of the text, each number in brackets among its words."""
    text = (home / "text.txt").read_text(encoding="utf-8")
    found: dict[Span, dict[str, list[str]]] = {}
    after = 0
    with (home / "quantities.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            before, number, behind = re.split(r"[\[\]]", row["at"])
            start = text.index(before + number + behind, max(after - len(before), 0)) + len(before)
            after = start + len(number)
            found[start, after] = {name: row[name].split("|") for name in READ}
    return Key(text, found)


def spelled(key: Key) -> Key:
    """The same text in Chinese numerals, as reports before 1995 print them: 百分之十六点五一, 一九九五年."""
    text, at = "", 0
    moved: dict[int, int] = {}  # where each character that stays, and each number, begins and ends
    for match in _DIGITS.finditer(key.text):
        number, year, percent = match.groups()
        words = "".join("〇一二三四五六七八九"[int(d)] for d in number) if year and len(number) == 4 else an2cn(number)
        moved |= {i: len(text) + i - at for i in range(at, match.start())}
        text += key.text[at : match.start()] + ("百分之" if percent else "")
        moved |= {match.start(): len(text), match.end(1): len(text) + len(words)}
        text += words + year
        at = match.end()
    moved |= {i: len(text) + i - at for i in range(at, len(key.text))}
    text += key.text[at:]
    return Key(text, {(moved[start], moved[end]): said for (start, end), said in key.quantities.items()})


def against(key: Key) -> dict[str, Score]:
    """What the draft of the key's text finds, and how much of that it reads right."""
    draft = drafted(Source(key.text, key.text.encode()))
    numbers = {(each.start, each.end): each for _, each in draft.figures.values()}
    both = numbers.keys() & key.quantities.keys()

    def right(names: tuple[str, ...]) -> Score:
        agreed = sum(all(_read(numbers[s], name) in key.quantities[s][name] for name in names) for s in both)
        return Score(agreed, len(both), len(both))

    return {
        "quantities": compared(set(numbers), set(key.quantities)),
        **{f"right {name}": right((name,)) for name in READ},
        "unit, comparator": right(("unit", "comparator")),
        "all five": right(READ),
    }


def _read(number: Quantity, name: str) -> str:
    return str(getattr(number if name in ("unit", "comparator") else number.meaning, name))


def differences(key: Key) -> list[str]:
    """Where draft and key part, for whoever works on the rules."""
    draft = drafted(Source(key.text, key.text.encode()))
    numbers = {(each.start, each.end): each for _, each in draft.figures.values()}
    lines = []
    for start, end in sorted(numbers.keys() | key.quantities.keys()):
        number, said = numbers.get((start, end)), key.quantities.get((start, end))
        own = [_read(number, name) for name in READ] if number else None
        if not own or not said or any(value not in said[name] for value, name in zip(own, READ, strict=True)):
            where = f"{key.text[max(start - 14, 0) : start]}[{key.text[start:end]}]{key.text[end : end + 8]}"
            lines.append(f"{where!r}  draft {own}  key {list(said.values()) if said else None}")
    return lines
