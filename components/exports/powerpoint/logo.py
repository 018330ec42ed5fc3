"""The logo of who presents on a cover: above the title or below the text, wherever there is more room."""

import io
from collections.abc import Sequence
from typing import Any

from PIL import Image
from pptx.util import Emu, Inches

from components.exports.powerpoint.shapes import name

WIDEST, HIGHEST = Inches(3), Inches(1.1)
MARGIN, GAP = Inches(0.4), Inches(0.15)


def add_logo(page: Any, logo: bytes, texts: Sequence[Any], bottom: int) -> None:
    """In line with the title's left edge, clear of `texts` and of what is lower than `bottom`."""
    with Image.open(io.BytesIO(logo)) as picture:
        shape = picture.width / picture.height
    above = min(text.top for text in texts) - GAP
    below = max(text.top + text.height for text in texts) + GAP
    upper = above - MARGIN >= bottom - below
    room = max(above - MARGIN, bottom - below)
    height = min(HIGHEST, round(WIDEST / shape), max(room, GAP))
    top = above - height if upper else below
    drawn = page.shapes.add_picture(io.BytesIO(logo), page.shapes.title.left, Emu(top), height=Emu(height))
    name(drawn, "标志", "汇报单位标志")
