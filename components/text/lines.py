"""Statements as lines of a Markdown list: the plan's words, and small behind them what is known about them."""

from collections.abc import Iterable

from components.text.typography import prose

LIST_WIDTH = 960
"""Pixels, so that a line of a list is not too long to read."""
NO_BREAK = "\u00a0"
SEPARATOR = f"{NO_BREAK}· "


def statement_line(text: str, facts: Iterable[str], numbers: Iterable[str] = (), *, marked: str = "") -> str:
    """`text` is the plan's, or is `marked` in Markdown as `facts` and `numbers` are; empty facts are left out."""
    return " ".join([marked or prose(text), *numbers, f":small[{SEPARATOR.join(filter(None, facts))}]"])


def bullets(lines: Iterable[str]) -> str:
    """A Markdown list; lines that are empty are left out."""
    return "\n".join(f"- {line}" for line in lines if line)
