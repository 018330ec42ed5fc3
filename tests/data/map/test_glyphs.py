"""Glyph files: every character that a name may hold has one, and what nobody can draw is left out of names."""

import re
from collections.abc import Iterator

import pytest

from data.map.ground_file import STATIC
from data.map.writable import SERVED, writable
from data.schema import Plan

GLYPHS = STATIC / "glyphs"


def fields(content: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of a protocol buffer, numbers and bytes."""
    at = 0

    def number() -> int:
        nonlocal at
        value, shift = 0, 0
        while True:
            value |= (content[at] & 127) << shift
            shift, at = shift + 7, at + 1
            if content[at - 1] < 128:
                return value

    while at < len(content):
        key = number()
        if key & 7 == 2:
            size = number()
            yield key >> 3, content[at : at + size]
            at += size
        else:
            yield key >> 3, number()


def glyphs(font: str) -> dict[int, dict[int, int | bytes]]:
    found = {}
    for path in (GLYPHS / font).glob("*.pbf"):
        low, high = map(int, re.findall(r"\d+", path.name))
        (stack,) = (value for _, value in fields(path.read_bytes()))
        assert isinstance(stack, bytes)
        for field, value in fields(stack):
            if field == 3 and isinstance(value, bytes):
                glyph = dict(fields(value))
                assert isinstance(glyph[1], int) and low <= glyph[1] <= high
                found[glyph[1]] = glyph
    return found


@pytest.mark.parametrize("font", ["NotoSansSC-Regular", "NotoSansSC-Bold"])
def test_each_served_character_has_a_glyph_of_its_size(font: str) -> None:
    found = glyphs(font)
    assert set(found) == set(map(ord, SERVED))
    for glyph in found.values():
        width, height, picture = glyph[3], glyph[4], glyph.get(2, b"")
        assert isinstance(width, int) and isinstance(height, int) and isinstance(picture, bytes)
        assert len(picture) == ((width + 6) * (height + 6) if width and height else 0)
    six = found[ord("6")]
    assert isinstance(six[2], bytes) and max(six[2]) > 192 > min(six[2]), "an edge, inside and outside"


def test_every_name_on_the_map_can_be_written(any_plan: Plan) -> None:
    for item in (*any_plan.places, *any_plan.lines, *any_plan.stations, *any_plan.labels, *any_plan.roads):
        assert writable(item.name) == item.name


def test_what_nobody_can_draw_is_left_out() -> None:
    assert writable("光明①号线Ａ１😀𠀀") == "光明号线A1"
