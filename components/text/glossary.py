"""Words of the plan that are explained: a link where each first stands, a line on a card, an entry with its source."""

from components.text.citation import address
from components.text.marked import with_spans
from components.text.sources import source_words
from components.text.typography import escape, prose
from data.glossary import explained
from data.schema import GlossaryTerm, Plan, Statement
from data.wording import readable

Span = tuple[int, int]


def with_terms(plan: Plan, statement: Statement, more: Span | None = None, look: str = "") -> str:
    """A statement as Markdown, each word of the glossary a link to its explanation where it first stands.

    `more` is a span that looks as `look` says (`**{}**`), unless a link stands there.
    """
    found = {
        mention.start - statement.start: (mention.end - statement.start, f"[{{}}]({_explanation(mention.id)})")
        for mention in explained(plan, statement.start, statement.end)
    }
    if more and not any(start < more[1] and more[0] < end for start, (end, _) in found.items()):
        found[more[0]] = more[1], look
    spans = sorted((start, end) for start, (end, _) in found.items())
    return with_spans(readable(statement.text), spans, lambda start, words: found[start][1].format(words))


def terms_in(plan: Plan, statement: Statement) -> list[GlossaryTerm]:
    """The words of the glossary that a statement uses, in order."""
    return [plan.term[mention.id] for mention in explained(plan, statement.start, statement.end)]


def term_line(item: GlossaryTerm) -> str:
    """`白改黑：把……` with a link to the source."""
    return f"**{escape(item.term)}**：{prose(item.explanation)} [出处]({_explanation(item.id)})"


def term_entry(item: GlossaryTerm) -> str:
    """A word, what else it is called, its explanation, and below it who says so in which words."""
    also = f"（也作{'、'.join(map(escape, item.also))}）" if item.also else ""
    source = "。".join(filter(None, (f"出处原句：{prose(item.quote)}", source_words(item), prose(item.note))))
    return f"**{escape(item.term)}**{also}：{prose(item.explanation)}  \n:small[:gray[{source}]]"


def _explanation(term: str) -> str:
    return address("about", term=term)
