"""Text cut into lines, where nothing does it for us: slides, pictures and files."""

from data.width import ems

SPARE = 1.08
_NOT_FIRST = frozenset("，。；：、！？）》”’％%,.;:!?)")
_NOT_LAST = frozenset("（《“‘(")


def wrap(text: str, width: float) -> list[str]:
    """Text cut into lines of at most `width` ems; numbers and Latin words stay whole, no line begins with a comma."""
    lines: list[str] = [""]
    for piece in _pieces(text):
        if lines[-1] and ems(lines[-1] + piece) > width:
            lines.append("")
        while ems(piece) > width:  # a word longer than the line
            cut = max(int(width / 0.6), 1)
            lines[-1], piece = piece[:cut], piece[cut:]
            lines.append("")
        lines[-1] += piece
    return lines


def line_count(text: str, width: float) -> int:
    """How many lines of `width` ems a text takes, with a little room to spare for other fonts."""
    return len(wrap(text, max(width / SPARE, 1)))


def _pieces(text: str) -> list[str]:
    """What must not be torn apart: Latin words and numbers, and signs with their neighbour."""
    pieces: list[str] = []
    for sign in text:
        latin = sign.isascii() and not sign.isspace()
        joins = bool(pieces) and (
            sign in _NOT_FIRST
            or pieces[-1][-1] in _NOT_LAST
            or (latin and pieces[-1][-1].isascii() and not pieces[-1][-1].isspace())
        )
        if joins:
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return pieces
