"""The text with its figures in their role's colour and its places blue, each a link; ready for a Markdown element."""

from collections.abc import Callable, Iterable

from components.text.citation import source
from components.text.typography import escape
from data.reading import Sentence, TextMark, marks
from data.schema import Plan, Statement
from data.wording import readable

CONTINUES, CONTINUED, OPEN = "history", "update", "more_horiz"
COLOURS = {"actual": "gray", "target": "green", "context": "gray"}


def with_spans(text: str, spans: Iterable[tuple[int, int]], mark: Callable[[int, str], str]) -> str:
    """Any text as text, with `mark(start, escaped words)` in place of each span: half-open, in order and apart."""
    pieces, position = [], 0
    for start, end in spans:
        pieces += [escape(text[position:start]), mark(start, escape(text[start:end]))]
        position = end
    return "".join([*pieces, escape(text[position:])])


def marked_sentence(plan: Plan, sentence: Sentence, *, at: str = "", plain: bool = False) -> str:
    """A sentence with its marks, the clause (or figure) `at` on yellow, and a link to its card at the end."""
    shown = readable(plan.text[sentence.start : sentence.end])
    found = {} if plain else {mark.start: mark for mark in marks(plan, sentence.start, sentence.end)}
    pieces, position = [], sentence.start
    for clause in sentence.statements:
        spans = [
            (mark.start - clause.start, mark.end - clause.start)
            for mark in found.values()
            if clause.start <= mark.start and mark.end <= clause.end
        ]

        def link(start: int, words: str, first: int = clause.start) -> str:
            return _link(plan, found[first + start], words, at)

        pieces.append(escape(shown[position - sentence.start : clause.start - sentence.start]))
        marked = with_spans(shown[clause.start - sentence.start : clause.end - sentence.start], spans, link)
        pieces.append(f":yellow-background[{marked}]" if is_at(plan, clause, at) else marked)
        position = clause.end
    pieces.append(escape(shown[position - sentence.start :]))
    return "".join(pieces) + ("" if plain else f" {_card_link(sentence)}")


def is_at(plan: Plan, clause: Statement, at: str) -> bool:
    """Whether `at` names this clause, or a figure whose own clause it is; one that is printed again is elsewhere."""
    return bool(at) and (clause.id == at or (at in plan.figure and plan.figure[at].statement == clause.id))


def _link(plan: Plan, mark: TextMark, words: str, at: str) -> str:
    if mark.kind == "place":
        return f":blue[{words}]"
    colour = COLOURS[plan.figure[mark.id].kind]
    words = f":{colour}[**{words}**]"
    return f"[{f':{colour}-background[{words}]' if mark.id == at else words}]({source(mark.id)})"


def _card_link(sentence: Sentence) -> str:
    """The link at a sentence's end: the card of its first clause, or of the first that is tied to the other year."""
    for icon, tied in ((CONTINUES, "continues"), (CONTINUED, "continued_by")):
        for clause in sentence.statements:
            if getattr(clause, tied):
                return f"[:material/{icon}:]({source(clause.id)})"
    return f"[:material/{OPEN}:]({source(sentence.statements[0].id)})"
