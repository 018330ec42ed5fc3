"""Where a stretch of one text stands in a later version of it."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher

Span = tuple[int, int]
_SENTENCE = re.compile("[^。；;！？!?\n]*[。；;！？!?\n]?")


def mover(old: str, new: str) -> Callable[[int, int], Span | None]:
    """A function that gives the place in the new text of a stretch of the old one; None where it is not there.

    Sentences are compared as wholes. In what lies between equal ones, the same words are looked for, and they count
    only where they stand as often as before.
    """
    if old == new:
        return lambda start, end: (start, end)
    before, after = ([text[m.start() : m.end()] for m in _SENTENCE.finditer(text) if m.group()] for text in (old, new))
    old_at, new_at = _offsets(before), _offsets(after)
    blocks = [
        (tag == "equal", old_at[i1], old_at[i2], new_at[j1], new_at[j2])
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    ]

    def moved(start: int, end: int) -> Span | None:
        first = next(block for block in blocks if block[1] <= start < block[2])
        last = next(block for block in blocks if block[1] < end <= block[2])
        if first == last and first[0]:
            return start - first[1] + first[3], end - first[1] + first[3]
        a, b = (start, start - first[1] + first[3]) if first[0] else (first[1], first[3])
        c, d = (end, end - last[1] + last[3]) if last[0] else (last[2], last[4])
        words = re.compile(re.escape(old[start:end]))
        was = [m.start() for m in words.finditer(old, a, c)]
        now = [m.start() for m in words.finditer(new, b, d)]
        if len(was) != len(now) or start not in was:
            return None
        found = now[was.index(start)]
        return found, found + end - start

    return moved


def _offsets(pieces: list[str]) -> list[int]:
    offsets = [0]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return offsets
