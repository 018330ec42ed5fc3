"""What came of a promise as one line, in the colour of what others say, with the way to the source's own words."""

from collections.abc import Iterable

from components.text.citation import address
from components.text.typography import escape, prose
from data.outside.later import OUTSIDE, WORDS, Later, of_indicator
from data.schema import Plan

MOST = 4
"""How many lines a sentence of many things has, before the rest is counted."""


def later_lines(found: Iterable[Later]) -> list[str]:
    """A line each, as Markdown: `后来：2020-08-18 开通运营 · 外部`, a link to the quote; grey where sought in vain."""
    found = tuple(found)
    lines = [_line(item) for item in found[:MOST]]
    if more := len(found) - MOST:
        lines += [f"[:orange[另有 {more} 项]]({address('later', at=found[0].id)})"] if more > 0 else []
    return lines


def _line(item: Later) -> str:
    words = f"{WORDS[item.kind]}：{prose(item.words)}"
    said = f":gray[{words}]" if item.kind == "sought" else f":orange[{words} · {OUTSIDE}]"
    return f"[{said}]({address('later', at=item.id)})"


def later_result(plan: Plan, indicator: str) -> str:
    """The result of an indicator's year, with what has to be said beside a target; empty where there is none."""
    words = of_indicator(plan, indicator)
    result = f"[:orange[后来：{escape(words)} · {OUTSIDE}]]({address('indicators', indicator=indicator)})"
    return f"{result}  \n:small[:gray[{prose(plan.outside.caution)}]]" if words else ""
