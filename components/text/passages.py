"""A sentence of the plan with the words that matter in bold, for a Markdown element."""

from collections.abc import Iterable

from components.text.citation import cite
from components.text.typography import escape, readable
from data.labels import section_label
from data.schema import Mention, Plan, Statement

AROUND = 24
"""How many characters a long sentence keeps on each side of the words that matter."""
LONG = 90


def passage(plan: Plan, statement: Statement, mentions: Iterable[Mention]) -> str:
    """The sentence with its section before it and its link behind; a long one is cut to what is around the words."""
    marks = sorted({(m.start, m.end) for m in mentions if m.id == statement.id})
    marks = [mark for mark in marks if mark != (statement.start, statement.end)]
    start, end = statement.start, statement.end
    if marks and end - start > LONG:
        start, end = max(start, marks[0][0] - AROUND), min(end, max(last for _, last in marks) + AROUND)
    shown = readable(plan.text[statement.start : statement.end])
    pieces, position = [], start
    for first, last in marks:
        if first < position:
            continue
        pieces.append(escape(shown[position - statement.start : first - statement.start]))
        pieces.append(f"**{escape(shown[first - statement.start : last - statement.start])}**")
        position = last
    pieces.append(escape(shown[position - statement.start : end - statement.start]))
    body = "…" * (start > statement.start) + "".join(pieces) + "…" * (end < statement.end)
    return f":gray[{escape(section_label(statement.section))}] {body} {cite(statement.id)}"
