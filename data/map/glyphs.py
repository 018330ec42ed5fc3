"""Glyph files for the names on the map: what the browser does not draw with its own fonts.

Decision: our own glyph files. Context: the map library draws Chinese characters with the reader's fonts, and asks the
server for every other one; where a file is missing, no name near it is drawn at all. Choice: digits, Latin letters and
punctuation, made once from Noto Sans CJK SC (SIL Open Font License 1.1) by `python -m data glyphs`; a
character in none of them is left out of a name. Price: a letter that no plan has printed so far may be missing.
"""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from data.map.ground_file import STATIC
from data.map.writable import SERVED

SIZE, BUFFER, RADIUS, CUTOFF = 24, 3, 8, 0.25  # as the map library expects them: pixels, and the share at the edge
FINE = 8  # pixels a pixel, for distances
BASELINE = 29  # pixels from the library's line to ours, so that letters stand level with the browser's characters


def write_glyphs(font: Path, name: str, index: int, static: Path = STATIC) -> list[Path]:
    """A file for each 256 code points that hold one of the `SERVED`; `index` is the face within a collection."""
    face = ImageFont.truetype(str(font), SIZE * FINE, index=index)
    ranges: dict[int, list[str]] = {}
    for character in SERVED:
        ranges.setdefault(ord(character) // 256, []).append(character)
    paths = []
    for number, characters in sorted(ranges.items()):
        span = f"{256 * number}-{256 * number + 255}"
        glyphs = b"".join(_field(3, _glyph(face, character)) for character in characters)
        path = static / "glyphs" / name / f"{span}.pbf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_field(1, _field(1, name.encode()) + _field(2, span.encode()) + glyphs))
        paths.append(path)
    return paths


def _glyph(face: ImageFont.FreeTypeFont, character: str) -> bytes:
    left, top, right, bottom = (round(edge / FINE) for edge in face.getbbox(character, anchor="ls"))
    width, height = max(right - left, 0), max(bottom - top, 0)
    advance = round(face.getlength(character) / FINE)
    said = _number(1, ord(character)) + _number(3, width) + _number(4, height)
    said += _number(5, _zigzag(left)) + _number(6, _zigzag(-top - BASELINE)) + _number(7, advance)
    return said + (_field(2, _distances(face, character, left, top, width, height)) if width and height else b"")


def _distances(face: ImageFont.FreeTypeFont, character: str, left: int, top: int, width: int, height: int) -> bytes:
    """How far each pixel lies from the glyph's edge, 255 deep inside, 0 far outside."""
    reach = BUFFER + RADIUS
    picture = Image.new("L", ((width + 2 * reach) * FINE, (height + 2 * reach) * FINE))
    at = ((reach - left) * FINE, (reach - top) * FINE)
    ImageDraw.Draw(picture).text(at, character, fill=255, font=face, anchor="ls")
    within = np.asarray(picture) > 127
    edge = np.zeros(within.shape, dtype=bool)
    edge[:, 1:] |= within[:, 1:] != within[:, :-1]
    edge[1:] |= within[1:] != within[:-1]
    ys, xs = np.nonzero(edge)
    rows = []
    for row in range(height + 2 * BUFFER):
        for column in range(width + 2 * BUFFER):
            x, y = (column + RADIUS + 0.5) * FINE, (row + RADIUS + 0.5) * FINE
            far = float(np.sqrt(((xs - x) ** 2 + (ys - y) ** 2).min())) / FINE if len(xs) else float(RADIUS)
            far = -far if within[int(y), int(x)] else far
            rows.append(int(np.clip(round(255 - 255 * (far / RADIUS + CUTOFF)), 0, 255)))
    return bytes(rows)


# Protocol buffers, as far as glyphs need them.


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes([*found, value])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _field(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _zigzag(value: int) -> int:
    return 2 * value if value >= 0 else -2 * value - 1
