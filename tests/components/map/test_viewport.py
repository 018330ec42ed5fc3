"""The view: pixels and degrees agree with Web Mercator, and the district fits into every frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.map.scene import view_of
from components.map.viewport import FRAMES, SCREENS, View, centred, fit
from data.map.geometry import bounds, metres
from data.map.places import whole
from data.schema import Plan

VIEW = View(FRAMES["desk"], 113.93, 22.77, 11)


@given(st.floats(-500, 2000), st.floats(-500, 2000))
def test_there_and_back(x: float, y: float) -> None:
    assert VIEW.pixel(VIEW.point((x, y))) == (pytest.approx(x, abs=1e-6), pytest.approx(y, abs=1e-6))


def test_a_length_on_the_ground() -> None:
    a, b = VIEW.point((400, 270)), VIEW.point((500, 270))
    assert VIEW.pixels(metres(a, b)) == pytest.approx(100, rel=0.001)


def test_the_whole_world_fits_into_a_square() -> None:
    world = fit((-180, -85.0511, 180, 85.0511), FRAMES["desk"], 0)
    assert world.zoom == pytest.approx(0.077, abs=0.001)  # 540 of 512 pixels high


@pytest.mark.parametrize("name", FRAMES)
@pytest.mark.parametrize("which", ["plan", "tiny"])
def test_the_district_is_whole_and_leaves_room(name: str, which: str, request: pytest.FixtureRequest) -> None:
    plan: Plan = request.getfixturevalue(which)
    frame = FRAMES[name]
    view = view_of(plan, frame)
    assert view is not None
    left, low, right, high = bounds(whole(plan))
    west, north, east, south = *view.pixel((left, high)), *view.pixel((right, low))
    assert 0 <= north < south <= frame.height and 0 <= west < east <= frame.width
    assert (east - west) / frame.width > 0.4 or (south - north) / frame.height > 0.8


def test_a_point_is_seen_with_what_lies_around_it_but_not_too_close() -> None:
    near = centred(FRAMES["desk"], (113.93, 22.77), 2000, 14)
    assert near.pixels(2000) == pytest.approx(FRAMES["desk"].height / 2, rel=0.01)
    assert near.pixel((113.93, 22.77)) == (FRAMES["desk"].width / 2, FRAMES["desk"].height / 2)
    assert centred(FRAMES["desk"], (113.93, 22.77), 10, 14).zoom == 14


def test_a_plan_without_positions_has_no_view(bare: Plan) -> None:
    assert view_of(bare, FRAMES["desk"]) is None


def test_screens_are_tried_from_wide_to_narrow() -> None:
    widths = [FRAMES[name].width for name in SCREENS]
    assert widths == sorted(widths, reverse=True)
