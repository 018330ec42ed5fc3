"""The text with its figures in their role's colour, its places blue and explained words underlined, for Markdown."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from components.text.citation import source
from components.text.typography import escape
from data.glossary import explained
from data.reading import Sentence, TextMark, marks
from data.schema import Mention, Plan, Statement
from data.wording import readable

CONTINUES, CONTINUED, OPEN = "history", "update", "more_horiz"
COLOURS = {"actual": "gray", "target": "green", "context": "gray"}


@dataclass(frozen=True)
class Look:
    """How a reader wants the text: `plain` without its marks, `printed` with its punctuation as published."""

    plain: bool = False
    printed: bool = False

    def words(self, text: str) -> str:
        """The plan's words as they are shown, character for character as long as they were."""
        return text if self.printed else readable(text)


def with_spans(text: str, spans: Iterable[tuple[int, int]], mark: Callable[[int, str], str]) -> str:
    """Any text as text, with `mark(start, escaped words)` in place of each span: half-open, in order and apart."""
    pieces, position = [], 0
    for start, end in spans:
        pieces += [escape(text[position:start]), mark(start, escape(text[start:end]))]
        position = end
    return "".join([*pieces, escape(text[position:])])


def marked_sentence(plan: Plan, sentence: Sentence, look: Look, *, at: str = "") -> str:
    """A sentence with its marks, the clause (or figure) `at` on yellow, and a link to its card at the end."""
    shown = look.words(plan.text[sentence.start : sentence.end])
    found = {} if look.plain else _found(plan, sentence)
    pieces, position = [], sentence.start
    for clause in sentence.statements:
        spans = [
            (mark.start - clause.start, mark.end - clause.start)
            for mark in found.values()
            if clause.start <= mark.start and mark.end <= clause.end
        ]

        def link(start: int, words: str, first: int = clause.start, name: str = clause.id) -> str:
            mark = found[first + start]
            return _link(plan, mark, words, at) if isinstance(mark, TextMark) else f"[{words}]({source(name)})"

        pieces.append(escape(shown[position - sentence.start : clause.start - sentence.start]))
        marked = with_spans(shown[clause.start - sentence.start : clause.end - sentence.start], spans, link)
        pieces.append(f":yellow-background[{marked}]" if is_at(plan, clause, at) else marked)
        position = clause.end
    pieces.append(escape(shown[position - sentence.start :]))
    return "".join(pieces) + ("" if look.plain else f" {_card_link(sentence)}")


def _found(plan: Plan, sentence: Sentence) -> dict[int, TextMark | Mention]:
    """What is marked, by where it begins: figures, places, and words of the glossary where no mark stands yet."""
    taken = marks(plan, sentence.start, sentence.end)
    words = [
        word
        for word in explained(plan, sentence.start, sentence.end)
        if not any(mark.start < word.end and word.start < mark.end for mark in taken)
    ]
    found: list[TextMark | Mention] = [*taken, *words]
    return {mark.start: mark for mark in sorted(found, key=lambda mark: mark.start)}


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
