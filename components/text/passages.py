"""A sentence of the plan with the words that matter in bold, for a Markdown element."""

from collections.abc import Iterable

from components.text.citation import cite
from components.text.marked import with_spans
from components.text.typography import bold, escape
from data.labels import section_label
from data.schema import Mention, Plan, Statement
from data.wording import readable

AROUND = 24
"""How many characters a long sentence keeps on each side of the words that matter."""
LONG = 90


def passage(plan: Plan, statement: Statement, mentions: Iterable[Mention]) -> str:
    """The sentence with its section before it and its link behind; a long one is cut to what is around the words."""
    spans = sorted({(m.start - statement.start, m.end - statement.start) for m in mentions if m.id == statement.id})
    shown = readable(plan.text[statement.start : statement.end])
    spans = [span for span in spans if span != (0, len(shown))]
    first, last = 0, len(shown)
    if spans and last > LONG:
        first, last = max(0, spans[0][0] - AROUND), min(last, max(end for _, end in spans) + AROUND)
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        if not apart or start - first > apart[-1][1]:
            apart.append((start - first, end - first))
        else:
            apart[-1] = (apart[-1][0], max(apart[-1][1], end - first))
    body = with_spans(shown[first:last], apart, lambda _, words: bold(words))
    body = "…" * (first > 0) + body + "…" * (last < len(shown))
    return f":gray[{escape(section_label(statement.section))}] {body} {cite(statement.id)}"
