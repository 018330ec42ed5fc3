"""A figure in the plan's own words: the number with what the text prints around it."""

import re

from data.derive import base_unit
from data.schema import Figure, Plan

_BEFORE = re.compile(r"(不少于|不低于|不超过|低于|超过|突破|至少|将近|约|近|超)$")
_HEDGES = re.compile("力争|争取|预计|有望")
_UP_TO = {"le": ("以内", "以下", "之内", "内"), "ge": ("以上",), "approx": ("左右",)}
_DEFAULT_BEFORE = {"ge": "不少于", "gt": "超", "lt": "低于", "approx": "约", "le": "不超过"}
_CJK = "\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’《》"
_WIDE = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"}


def wording(plan: Plan, figure: Figure, *, unit: bool = True) -> str:
    """`7.2%左右`, `低于29微克/立方米`, `4100余场`, `2500座以上`: printed number, unit, and the comparator's own word.

    Without `unit` (`低于29`) the unit has to stand somewhere near, as in a heading.
    """
    before = plan.text[max(figure.start - 4, 0) : figure.start]
    after = plan.text[figure.end : figure.end + 24]
    _, bare = base_unit(figure.unit)
    scale = figure.unit[: len(figure.unit) - len(bare)]
    more = re.match(f"{scale}([余多])", after)
    bare = bare if unit else ""
    core = figure.value + (scale + more.group(1) if more else scale) + bare
    if figure.value.startswith("第"):
        return figure.value
    if more or figure.comparator == "eq":
        return core
    word = _BEFORE.search(before)
    if word:
        return word.group() + core
    tail = after[:16]
    for ending in _UP_TO.get(figure.comparator, ()):
        if ending in tail:
            return core + ending
    return _DEFAULT_BEFORE[figure.comparator] + core


def hedged(plan: Plan, figure: Figure, *, unit: bool = True) -> str:
    """The wording with the word that makes it less than a promise, where its clause has one: `力争1400家`."""
    clause = plan.text[plan.statement[figure.statement].start : figure.start]
    hedge = None if figure.stage == "achieved" else _HEDGES.search(clause)
    return (hedge.group() if hedge else "") + wording(plan, figure, unit=unit)


def readable(text: str) -> str:
    """Half-width punctuation that touches a Chinese character, shown full-width. Data and copied quotes keep theirs."""
    wide = re.sub(f"(?<=[{_CJK}])([,;:()?!])|([,;:()?!])(?=[{_CJK}])", lambda m: _WIDE[m.group(0)], text)
    return re.sub(f"(?<=[{_CJK}])([,;:()?!])", lambda m: _WIDE[m.group(0)], wide)
