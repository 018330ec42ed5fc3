"""What the marks mean: kinds and looks of places, zones, and lines, in as many rows as the width asks for."""

from collections.abc import Callable
from functools import partial
from math import cos, pi, sin

from components.map.choice import group
from components.map.drawing import Dot, Drawing, Fill, MapText, Pixel, Stroke, dashes
from components.map.ground import LINE_STYLE, printed_radius
from components.map.marks import glyph
from data.labels import labels
from data.map.places import is_drawn, position, spots
from data.schema import Plan
from data.width import ems

ROW, TEXT, SIGN, GAP = 26, 15, 32, 14  # a row's height, size of words, a sign's width, space between entries

Mark = Fill | Stroke | Dot | MapText
Sign = tuple[str, Callable[[Pixel], list[Mark]]]


def legend(plan: Plan, width: int) -> Drawing:
    """A strip of the given width with an entry for everything that this plan's map shows, and nothing else."""
    laid: list[tuple[Sign, float, int]] = []
    x, row = 0.0, 0
    for sign in _signs(plan):
        need = SIGN + ems(sign[0]) * TEXT
        if x and x + need > width:
            x, row = 0.0, row + 1
        laid.append((sign, x, row))
        x += need + GAP
    drawing = Drawing(width, (row + 1) * ROW)
    for (text, draw), left, line in laid:
        middle = (line + 0.5) * ROW
        drawing.add(*draw((left + SIGN / 2 - 4, middle)))
        drawing.add(MapText((left + SIGN, middle), text, "label", TEXT, "start", halo="none"))
    return drawing


def in_words(plan: Plan) -> str:
    """What the legend explains, for who does not see it."""
    return "图例：" + "、".join(text for text, _ in _signs(plan))


def _signs(plan: Plan) -> list[Sign]:
    points = [place for place in plan.places if is_drawn(place) and position(place) and place.kind != "zone"]
    zones = [place for place in plan.places if place.kind == "zone" and position(place)]
    groups = {group(place) for place in points}
    looks = {place.placement for place in points}
    states = {line.status_at_plan for line in plan.lines if line.sourced}
    signs: list[tuple[bool, str, Callable[[Pixel], list[Mark]]]] = [
        *((name in groups, text, partial(_place, name, "direct")) for name, text in labels("map_groups").items()),
        *((look in looks, text, partial(_place, "muted", look)) for look, text in labels("map_looks").items()),
        (any(len(spot.places) > 1 for spot in spots(points)), "同一位置有几处", _shared),
        (bool(zones), "片区，圆为定位精度", partial(_zone, False)),
        (any(printed_radius(plan, zone) for zone in zones), "等面积示意：圆为原文所列面积", partial(_zone, True)),
        *((state in states, text, partial(_line, state)) for state, text in labels("line_statuses").items()),
        (any(not line.sourced for line in plan.lines), "走向无来源", partial(_line, "unsourced")),
    ]
    return [(text, draw) for present, text, draw in signs if present]


def _place(ink: str, look: str, at: Pixel) -> list[Mark]:
    return [*glyph(at, 7, ink, look)]


def _shared(at: Pixel) -> list[Mark]:
    return [Dot(at, 10, "sheet", "label"), MapText(at, "n", "label", TEXT, halo="none")]


def _zone(printed: bool, at: Pixel) -> list[Mark]:
    turns = [2 * pi * step / 24 for step in range(25)]
    ring = tuple((at[0] + 10 * sin(turn), at[1] - 10 * cos(turn)) for turn in turns)
    rim = [ring] if printed else dashes(ring, 6, 5)
    return [Fill(ring, "zone_area" if printed else "zone"), *(Stroke(part, "zone_rim", 1.5) for part in rim)]


def _line(status: str, at: Pixel) -> list[Mark]:
    width, on, off = LINE_STYLE[status]
    path = ((at[0] - 14, at[1]), (at[0] + 14, at[1]))
    ink = "under_construction" if status == "unsourced" else status
    return [Stroke(part, ink, width) for part in (dashes(path, on, off) if off else [path])]
