"""Names in the margins: in order, apart, inside the canvas, and as near to their places as can be."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from components.map.margins import EDGE, ROW, MarginName, columns, spread
from components.map.viewport import Frame

FRAME = Frame("test", 900, 400, 900, margins=True)
heights = st.lists(st.floats(0, 400), max_size=16).map(sorted)
spots = st.lists(st.tuples(st.floats(300, 600), st.floats(0, 400)), max_size=60)


@given(heights)
def test_spread_keeps_order_and_distance(wanted: list[float]) -> None:
    found = spread(wanted, 25, 0, 400)
    assert all(b - a >= 25 - 1e-6 for a, b in itertools.pairwise(found))
    assert all(-1e-6 <= y <= 400 + 1e-6 for y in found)


@given(heights)
def test_spread_moves_nothing_without_need(wanted: list[float]) -> None:
    apart = [value for n, value in enumerate(wanted) if n == 0 or value - wanted[n - 1] >= 25]
    if all(b - a >= 25 for a, b in itertools.pairwise(apart)):
        assert all(abs(a - b) < 1e-6 for a, b in zip(spread(apart, 25, 0, 400), apart, strict=True))


def test_spread_shares_the_way_between_neighbours() -> None:
    assert spread([100, 100, 100], 20, 0, 400) == [80, 100, 120]


@given(spots)
def test_columns_hold_what_they_can_and_never_overlap(points: list[tuple[float, float]]) -> None:
    entries = [MarginName(str(n), "名称", at, rank=n) for n, at in enumerate(points)]
    rows = columns(entries, FRAME, 300, 600)
    room = int((FRAME.height - 2 * EDGE) // ROW) + 1
    assert len(rows) == min(len(entries), 2 * room)
    assert {row.name.rank for row in rows} == set(range(len(rows)))
    for left in (True, False):
        column = sorted(row.dot[1] for row in rows if row.left == left)
        assert all(b - a >= ROW - 1e-6 for a, b in itertools.pairwise(column))
        assert all(0 <= y <= FRAME.height for y in column)


def test_a_place_stands_on_its_own_side() -> None:
    rows = columns([MarginName("w", "西", (310, 50), 0), MarginName("e", "东", (590, 50), 0)], FRAME, 300, 600)
    assert {row.name.id: row.left for row in rows} == {"w": True, "e": False}
