"""Marks in pixels: dashes, clipping, and the room that words take."""

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.map.drawing import Dot, Drawing, MapText, Pixel, clip, dashes, overlap
from data.width import ems

pixels = st.tuples(st.floats(-200, 200), st.floats(-200, 200))
paths = st.lists(pixels, min_size=2, max_size=8)


def length(path: tuple[Pixel, ...] | list[Pixel]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(path))


def test_dashes_run_on_round_corners() -> None:
    assert dashes([(0, 0), (10, 0), (10, 10)], 12, 4) == [((0, 0), (10, 0), (10, 2)), ((10, 6), (10, 10))]


@given(paths)
def test_dashes_cover_their_share(path: list[Pixel]) -> None:
    drawn = sum(map(length, dashes(path, 12, 8)))
    whole, rest = divmod(length(path), 20)
    assert drawn == pytest.approx(whole * 12 + min(rest, 12), abs=1e-3)


@given(paths)
def test_clip_leaves_nothing_outside(path: list[Pixel]) -> None:
    for piece in clip(path, (-50, -40, 60, 70)):
        assert all(-50.001 <= x <= 60.001 and -40.001 <= y <= 70.001 for x, y in piece)


def test_clip_keeps_what_is_inside_and_cuts_at_the_edge() -> None:
    assert clip([(0, 0), (10, 0)], (-5, -5, 5, 5)) == [((0, 0), (5, 0))]
    assert clip([(-20, 0), (20, 0)], (-5, -5, 5, 5)) == [((-5, 0), (5, 0))]
    assert clip([(20, 20), (30, 20)], (-5, -5, 5, 5)) == []


def test_words_take_room_by_their_letters_and_their_side() -> None:
    assert ems("光明") * 15 == 30 and ems("ab") * 10 == pytest.approx(12)
    assert MapText((100, 50), "光明", "label", 10, "start").box == (100, 44, 120, 56)
    assert MapText((100, 50), "光明", "label", 10, "end").box == (80, 44, 100, 56)
    upright = MapText((100, 50), "光明", "label", 10, angle=90).box
    assert upright == (pytest.approx(94), pytest.approx(40), pytest.approx(106), pytest.approx(60))


def test_boxes_that_touch_do_not_overlap() -> None:
    assert not overlap((0, 0, 10, 10), (10, 0, 20, 10))
    assert overlap((0, 0, 10, 10), (9, 9, 20, 20))


def test_a_drawing_put_into_another_is_moved_and_scaled() -> None:
    inner, outer = Drawing(10, 10), Drawing(100, 100)
    inner.add(Dot((1, 2), 3, "label", "sheet"), MapText((5, 5), "光", "label", 10))
    outer.put(inner, 20, 30, 2)
    assert outer.dots[0].at == (22, 34) and outer.dots[0].radius == 6
    assert outer.words[0].at == (30, 40) and outer.words[0].size == 20
