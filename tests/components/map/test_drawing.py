"""Marks in pixels: the room that texts take, and one drawing in another."""

import pytest

from components.map.drawing import Dot, Drawing, MapText, overlap


def test_texts_take_room_by_their_letters_and_their_side() -> None:
    assert MapText((0, 0), "光明", "label", 15, "start").box[2] == 30
    assert MapText((0, 0), "ab", "label", 10, "start").box[2] == pytest.approx(12)
    assert MapText((100, 50), "光明", "label", 10, "start").box == (100, 44, 120, 56)
    assert MapText((100, 50), "光明", "label", 10, "end").box == (80, 44, 100, 56)
    upright = MapText((100, 50), "光明", "label", 10, angle=90).box
    assert upright == (pytest.approx(94), pytest.approx(40), pytest.approx(106), pytest.approx(60))


def test_boxes_that_touch_do_not_overlap() -> None:
    assert not overlap((0, 0, 10, 10), (10, 0, 20, 10))
    assert overlap((0, 0, 10, 10), (9, 9, 20, 20))


def test_a_drawing_put_into_another_is_moved_and_scaled() -> None:
    inner, outer = Drawing(10, 10), Drawing(100, 100)
    inner.add(Dot((1, 2), 3, "label", "paper"), MapText((5, 5), "光", "label", 10))
    outer.paste(inner, 20, 30, 2)
    assert outer.dots[0].at == (22, 34) and outer.dots[0].radius == 6
    assert outer.texts[0].at == (30, 40) and outer.texts[0].size == 20
