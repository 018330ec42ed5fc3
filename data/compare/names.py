"""What a sentence is about, as names that another plan's sentence may share: in quotation marks, or cut out of it."""

import re
from collections.abc import Sequence

from data.compare.words import CUT, GENERAL, HEAD, PERIOD, QUOTED, TAIL, THING
from data.schema import Statement
from data.wording import readable

SHORTEST = 6


def quoted(statement: Statement) -> set[str]:
    """The names in quotation marks or book titles; no slogans, and no five-year periods."""
    found = {_even(name) for name in QUOTED.findall(statement.text)}
    return {name for name in found if name not in GENERAL and not PERIOD.match(name)}


def things(statement: Statement) -> set[str]:
    """What is left of each part of a sentence without its verbs: `知识产权保护中心` of 加快建设知识产权保护中心."""
    return {name for name in _cores(statement) if len(name) >= SHORTEST and THING.search(name)}


def core(statement: Statement) -> str:
    """A whole sentence without the verbs that it begins with, where it says one thing; empty where it says more."""
    parts = [part for part in CUT.split(statement.text) if part]
    said = HEAD.sub("", statement.text)
    return _even(said) if len(parts) == 1 and len(said) >= SHORTEST else ""


def _cores(statement: Statement) -> set[str]:
    return {TAIL.sub("", HEAD.sub("", part)) for part in CUT.split(_even(statement.text)) if part}


def _even(text: str) -> str:
    """Signs that are printed in two widths, in one."""
    return text.replace("＋", "+").replace("（", "(").replace("）", ")")


def whole(name: str, texts: Sequence[str]) -> str:
    """A name as printed: with what stands before it in every one of the texts, without the verbs at its beginning."""
    while all(name in text for text in texts):
        before = {text[max(text.index(name) - 1, 0) : text.index(name)] for text in texts}
        if len(before) > 1 or before == {""} or re.match(r"[^\w]", max(before)):
            break
        name = max(before) + name
    return readable(HEAD.sub("", name) or name)
