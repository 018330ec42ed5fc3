"""Lead sentences with their actions as a text with bullets, as large as fits."""

from collections.abc import Sequence
from typing import Any

from pptx.util import Pt

from components.exports.powerpoint.type import set_bullet, set_text
from components.text.typography import readable
from components.text.width import line_count
from components.theme import ink
from data.deck import ActionGroup

SIZES = (20, 18, 17, 16, 15, 14)
BULLET, INDENT = "•", 1.0  # and how far its words stand from the edge, in multiples of the size
LINE = 1.32  # the height of a line, in multiples of the size


def write_groups(body: Any, groups: Sequence[ActionGroup], size: int) -> None:
    """Fill a text placeholder."""
    lines, actions = [], set()
    for group in groups:
        if group.lead:
            lines.append([(readable(group.lead), size + 1, ink("target"), True)])
        for action in group.actions:
            actions.add(len(lines))
            lines.append([(readable(action.text), size, ink("text"), False)])
    set_text(body.text_frame, lines)
    for number, paragraph in enumerate(body.text_frame.paragraphs):
        paragraph.line_spacing = 1.0
        if number in actions:
            set_bullet(paragraph, BULLET, INDENT * size)
        elif number:
            paragraph.space_before = Pt(round(size * 0.5))


def text_size(body: Any, groups: Sequence[ActionGroup]) -> int:
    """The largest size at which the groups fit into their placeholder."""
    width, height = body.width / Pt(1), body.height / Pt(1)

    def needed(size: int) -> float:
        texts = [readable(action.text) for group in groups for action in group.actions]
        leads = sum(bool(group.lead) for group in groups)
        lines = sum(line_count(text, width / size - INDENT) for text in texts) + leads
        return (lines * LINE + leads * 0.5) * size

    return next((size for size in SIZES if needed(size) <= height), SIZES[-1])
