"""Lead sentences with their actions as a text with bullets, as large as fits."""

from collections.abc import Iterator, Sequence
from typing import Any

from pptx.util import Pt

from components.exports.powerpoint.type import Run, set_bullet, set_text
from components.text.width import line_count
from components.theme import ink

SIZES = (20, 18, 17, 16, 15, 14, 13, 12, 11)
BULLET, INDENT = "•", 1.0  # and how far its text stands from the edge, in multiples of the size
LINE, GAP = 1.32, 0.5  # the height of a line, and of the room above a lead sentence, in multiples of the size
Groups = Sequence[tuple[str, Sequence[str]]]
"""Lead sentences, each with the lines under it."""


def write_groups(bodies: Sequence[tuple[Any, Groups]]) -> None:
    """Fill text placeholders, all in the largest size at which each holds its groups."""
    size = next((size for size in SIZES if all(_fits(*body, size) for body in bodies)), SIZES[-1])
    for body, groups in bodies:
        lines = list(_lines(groups))
        set_text(
            body.text_frame, [[Run(text, size + lead, ink("target" if lead else "text"), lead)] for text, lead in lines]
        )
        for number, (paragraph, (_, lead)) in enumerate(zip(body.text_frame.paragraphs, lines, strict=True)):
            paragraph.line_spacing = 1.0
            if not lead:
                set_bullet(paragraph, BULLET, INDENT * size)
            elif number:
                paragraph.space_before = Pt(round(size * GAP))


def _lines(groups: Groups) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it is a lead sentence."""
    for lead, texts in groups:
        if lead:
            yield lead, True
        yield from ((text, False) for text in texts)


def _fits(body: Any, groups: Groups, size: int) -> bool:
    width = body.width / Pt(1) / size - INDENT
    heights = [LINE + GAP if lead else line_count(text, width) * LINE for text, lead in _lines(groups)]
    return bool(sum(heights) * size <= body.height / Pt(1))
