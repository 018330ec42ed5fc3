"""Paths in pixels: dashes, clipping, and the way along them."""

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.map.drawing import Pixel
from components.map.paths import clip, dashes, point_at

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


@given(paths, st.floats(0, 500))
def test_a_point_at_a_distance_lies_that_far_from_the_start(path: list[Pixel], distance: float) -> None:
    first, *rest = clip_at(path, distance)
    assert length([first, *rest]) == pytest.approx(min(distance, length(path)), abs=1e-6)


def clip_at(path: list[Pixel], distance: float) -> list[Pixel]:
    """The path up to `point_at` the distance."""
    walked = [path[0]]
    for corner in path[1:]:
        if length([*walked, corner]) >= distance:
            break
        walked.append(corner)
    return [*walked, point_at(path, distance)]
