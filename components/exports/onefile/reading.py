"""The text as pieces for the template: passages, clauses, and the figures and places inside them."""

from dataclasses import dataclass
from typing import Literal

from data.reading import Passage, marks, passages
from data.schema import Plan, Statement

PieceKind = Literal["", "actual", "target", "context", "place"]


@dataclass(frozen=True)
class Piece:
    """A stretch of the text as published. `id` is the figure's or place's."""

    text: str
    kind: PieceKind = ""
    id: str = ""


@dataclass(frozen=True)
class Clause:
    """A statement with its pieces, and the punctuation around it."""

    statement: Statement
    before: str
    pieces: tuple[Piece, ...]
    after: str


@dataclass(frozen=True)
class Paragraph:
    """A heading with its clauses, one list a sentence. `level` is 2 for a part, 3 for a section, 4 for a lead."""

    heading: Statement | None
    level: int
    sentences: tuple[tuple[Clause, ...], ...]


def paragraphs(plan: Plan) -> list[Paragraph]:
    """The whole text, in order."""
    return [_paragraph(plan, passage) for passage in passages(plan)]


def _paragraph(plan: Plan, passage: Passage) -> Paragraph:
    level = {"part": 2, "section": 3}.get(passage.heading.role, 4) if passage.heading else 4
    sentences = []
    for sentence in passage.sentences:
        edges = [sentence.start, *(item.end for item in sentence.statements)]
        clauses = []
        for place, item in enumerate(sentence.statements):
            last = place == len(sentence.statements) - 1
            clauses.append(
                Clause(
                    item,
                    plan.text[edges[place] : item.start],
                    _pieces(plan, item),
                    plan.text[item.end : sentence.end] if last else "",
                )
            )
        sentences.append(tuple(clauses))
    return Paragraph(passage.heading, level, tuple(sentences))


def _pieces(plan: Plan, statement: Statement) -> tuple[Piece, ...]:
    found: list[Piece] = []
    at = statement.start
    for mark in marks(plan, statement.start, statement.end):
        if mark.start > at:
            found.append(Piece(plan.text[at : mark.start]))
        kind: PieceKind = plan.figure[mark.id].kind if mark.kind == "figure" else "place"
        found.append(Piece(plan.text[mark.start : mark.end], kind, mark.id))
        at = mark.end
    if at < statement.end:
        found.append(Piece(plan.text[at : statement.end]))
    return tuple(found)
