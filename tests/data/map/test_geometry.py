"""Points, rings and distances, on figures whose answer is known and on the real outline."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.map.geometry import Point, bounds, circle, inside, metres
from data.schema import Plan

SQUARE: list[Point] = [(0, 0), (4, 0), (4, 4), (0, 4)]
# A letter C, open to the east.
BAY: list[Point] = [(0, 0), (4, 0), (4, 1), (1, 1), (1, 3), (4, 3), (4, 4), (0, 4)]
degrees = st.floats(0.1, 3.9)


@pytest.mark.parametrize(("point", "expected"), [((2, 2), True), ((5, 2), False), ((-1, 2), False), ((2, 9), False)])
def test_inside_a_square(point: Point, expected: bool) -> None:
    assert inside(point, SQUARE) is expected


@pytest.mark.parametrize(
    ("point", "expected"), [((0.5, 2), True), ((2.5, 2), False), ((2.5, 0.5), True), ((2.5, 3.5), True)]
)
def test_a_bay_is_outside(point: Point, expected: bool) -> None:
    assert inside(point, BAY) is expected


@given(degrees, degrees)
def test_a_closed_ring_is_the_same_ring(x: float, y: float) -> None:
    assert inside((x, y), SQUARE) and inside((x, y), [*SQUARE, SQUARE[0]])
    assert inside((x, y), BAY) == inside((x, y), [*BAY, BAY[0]]) == inside((x, y), BAY[::-1])


def test_a_degree_of_latitude_in_metres() -> None:
    assert metres((113.9, 22.0), (113.9, 23.0)) == pytest.approx(111_320, rel=0.001)
    assert metres((113.0, 60.0), (114.0, 60.0)) == pytest.approx(111_320 / 2, rel=0.001)
    assert metres((113.9, 22.7), (113.9, 22.7)) == 0


@given(st.tuples(degrees, degrees), st.tuples(degrees, degrees))
def test_distance_has_no_direction(a: Point, b: Point) -> None:
    assert metres(a, b) == metres(b, a) >= 0


def test_bounds() -> None:
    assert bounds(BAY) == (0, 0, 4, 4)


@pytest.mark.parametrize("name", ["plan", "tiny"])
def test_everything_placed_lies_in_its_district(name: str, request: pytest.FixtureRequest) -> None:
    loaded: Plan = request.getfixturevalue(name)
    assert loaded.outline is not None
    ring = loaded.outline.ring
    west, south, east, north = bounds(ring)
    for place in loaded.places:
        if place.placement in ("direct", "area"):
            assert place.lon is not None and place.lat is not None
            assert inside((place.lon, place.lat), ring), place.id
        elif place.placement not in ("line", "unplaced"):
            anchor = loaded.station[place.anchor or ""]
            assert (place.lon, place.lat) == (anchor.lon, anchor.lat)
        else:
            assert place.lon is None and place.lat is None
    for station in loaded.stations:
        assert inside((station.lon, station.lat), ring) is station.inside, station.id
    for line in loaded.lines:
        assert all(west - 0.1 < x < east + 0.1 and south - 0.1 < y < north + 0.1 for x, y in line.path), line.id


def test_stations_stand_at_their_lines(plan: Plan) -> None:
    """Within the sum of both precisions, and the length of a platform where a piece of line ends in the station."""
    for line in plan.lines:
        for name in line.stations:
            station = plan.station[name]
            near = min(
                distance_to_segment((station.lon, station.lat), a, b)
                for a, b in zip(line.path, line.path[1:], strict=False)
            )
            assert near <= line.precision_m + station.precision_m + 200, (line.id, name, near)


def distance_to_segment(point: Point, a: Point, b: Point) -> float:
    steps = [i / 50 for i in range(51)]
    return min(metres(point, (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)) for t in steps)


@given(st.floats(-60, 60), st.floats(10, 5000))
def test_a_circle_is_as_far_as_it_says(lat: float, radius: float) -> None:
    ring = circle((114, lat), radius)
    assert ring[0] == ring[-1] and len(ring) > 36
    for point in ring:
        assert metres((114, lat), point) == pytest.approx(radius, rel=0.002)


def test_the_high_speed_station_lies_on_its_line_and_in_the_district(plan: Plan) -> None:
    """A landmark that anyone can look up: 光明城站, 22.735 N, 113.950 E. The metro station of that name is 4 km off."""
    station = next(place for place in plan.places if place.name == "光明城站")
    assert (station.lat, station.lon) == (pytest.approx(22.735, abs=0.001), pytest.approx(113.950, abs=0.001))
    assert station.lon is not None and station.lat is not None and plan.outline is not None
    assert inside((station.lon, station.lat), plan.outline.ring)
    line = next(line for line in plan.lines if line.name == "广深港高铁")
    here = (station.lon, station.lat)
    assert min(distance_to_segment(here, a, b) for a, b in pairwise(line.path)) < 60
