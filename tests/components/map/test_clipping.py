"""What runs over the edge is cut there, and a close view stays in its frame on the sheet."""

import pytest

from components.map.choice import Choice
from components.map.clipping import cut, cut_ring
from components.map.downloads import EDGE, MAP_TOP, picture
from components.map.drawing import Dot, Drawing, Fill, MapText, Stroke
from components.map.seen import Shown
from components.map.viewport import FRAMES
from data.schema import Plan

BOX = (0.0, 0.0, 10.0, 10.0)


def test_a_ring_ends_at_the_edges() -> None:
    assert set(cut_ring(((-5, 5), (5, 5), (5, 15), (-5, 15)), BOX)) == {(0, 5), (5, 5), (5, 10), (0, 10)}
    assert cut_ring(((20, 20), (30, 20), (30, 30)), BOX) == ()
    inside = ((1.0, 1.0), (9.0, 1.0), (9.0, 9.0))
    assert cut_ring(inside, BOX) == inside


def test_a_drawing_keeps_what_lies_within() -> None:
    drawing = Drawing(10, 10)
    drawing.add(
        Stroke(((5, 5), (15, 5)), "label", 1), Dot((5, 5), 2, "label", "paper"), Dot((11, 5), 2, "label", "paper")
    )
    drawing.add(MapText((5, 11), "外", "label", 9), Fill(((-1, -1), (11, -1), (11, 11), (-1, 11)), "land"))
    found = cut(drawing)
    assert [stroke.path for stroke in found.strokes] == [((5, 5), (10, 5))]
    assert [dot.at for dot in found.dots] == [(5, 5)] and not found.texts
    assert set(found.fills[0].ring) == {(0, 0), (10, 0), (10, 10), (0, 10)}


def test_a_close_view_runs_over_neither_title_nor_legend(plan: Plan) -> None:
    frame = FRAMES["slide"]
    view = Shown(view="113.93,22.77,13.5,944,540").within(frame)
    assert view is not None
    sheet = picture(plan, view, Choice(asof=2026))
    left, top, right, bottom = EDGE, MAP_TOP, EDGE + frame.width, MAP_TOP + frame.height
    ground = [fill for fill in sheet.fills if fill.ink in ("land", "green", "town", "centre", "beyond")]
    assert ground and all(left <= x <= right and top <= y <= bottom for fill in ground for x, y in fill.ring)


@pytest.mark.parametrize(
    "view", ["", "113.9,22.7", "x,y,z,1,1", "nan,22.7,12,944,540", "113.9,22.7,12,0,540", "1e9,0,12,9,9"]
)
def test_a_report_that_is_none_shows_the_whole(view: str) -> None:
    assert Shown(view=view).within(FRAMES["slide"]) is None


def test_a_picture_shows_at_least_what_is_seen() -> None:
    for seen in ("113.93,22.77,12,944,540", "113.93,22.77,12,356,400"):
        width, height = map(int, seen.split(",")[3:])
        view = Shown(view=seen).within(FRAMES["slide"])
        assert view is not None and (view.lon, view.lat) == (113.93, 22.77)
        scale = 2 ** (view.zoom - 12)
        assert width * scale <= view.frame.width + 1 and height * scale <= view.frame.height + 1
