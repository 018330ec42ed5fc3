"""The text with its figures in their role's colour and its places blue, each a link; ready for a Markdown element."""

from collections.abc import Sequence

from components.text.citation import source
from components.text.typography import escape, readable
from data.reading import Sentence, TextMark, marks
from data.schema import Figure, Plan, Statement

CONTINUES, CONTINUED, OPEN = "history", "update", "more_horiz"
COLOURS = {"actual": "gray", "target": "green", "context": "gray"}


def marked_sentence(plan: Plan, sentence: Sentence, *, at: str = "", plain: bool = False) -> str:
    """A sentence with its marks, the clause (or figure) `at` on yellow, and a way into its card at the end."""
    shown = readable(plan.text[sentence.start : sentence.end])
    found = [] if plain else marks(plan, sentence.start, sentence.end)
    pieces, position = [], sentence.start

    def stretch(start: int, end: int) -> str:
        inside = [mark for mark in found if start <= mark.start and mark.end <= end]
        return _with_marks(plan, shown[start - sentence.start : end - sentence.start], start, inside, at)

    for clause in sentence.statements:
        pieces.append(escape(shown[position - sentence.start : clause.start - sentence.start]))
        words = stretch(clause.start, clause.end)
        pieces.append(f":yellow-background[{words}]" if is_at(plan, clause, at) else words)
        position = clause.end
    pieces.append(escape(shown[position - sentence.start :]))
    return "".join(pieces) + ("" if plain else f" {_way_in(sentence)}")


def is_at(plan: Plan, clause: Statement, at: str) -> bool:
    """Whether `at` names this clause, or a figure whose own clause it is; one that is printed again is elsewhere."""
    return bool(at) and (clause.id == at or (at in plan.figure and plan.figure[at].statement == clause.id))


def _with_marks(plan: Plan, shown: str, start: int, found: Sequence[TextMark], at: str) -> str:
    pieces, position = [], 0
    for mark in found:
        words = escape(shown[mark.start - start : mark.end - start])
        pieces.append(escape(shown[position : mark.start - start]))
        pieces.append(_figure(plan.figure[mark.id], words, at) if mark.kind == "figure" else f":blue[{words}]")
        position = mark.end - start
    return "".join([*pieces, escape(shown[position:])])


def _figure(figure: Figure, words: str, at: str) -> str:
    link = source(figure.id)
    words = f":{COLOURS[figure.kind]}[**{words}**]"
    return f"[:{COLOURS[figure.kind]}-background[{words}]]({link})" if figure.id == at else f"[{words}]({link})"


def _way_in(sentence: Sentence) -> str:
    """The link at a sentence's end into the card of its first clause, or of the first that is tied to the other year."""
    for icon, tied in ((CONTINUES, "continues"), (CONTINUED, "continued_by")):
        for clause in sentence.statements:
            if getattr(clause, tied):
                return f"[:material/{icon}:]({source(clause.id)})"
    return f"[:material/{OPEN}:]({source(sentence.statements[0].id)})"
