"""What the marks mean: kinds and looks of places, zones, and lines, in as many rows as the width asks for."""

from collections.abc import Callable, Sequence
from functools import partial
from math import cos, pi, sin

from components.map.choice import Choice, came_names, group
from components.map.drawing import Dot, Drawing, Fill, MapText, Mark, Pixel, Stroke
from components.map.ground import SPOTS, line_strokes, printed_radius
from components.map.markers import CAME_INKS, marker
from components.map.scene import scene, view_of
from components.map.viewport import Frame
from data.labels import labels
from data.map.places import is_area, is_point, position, spots
from data.schema import Place, Plan
from data.width import ems

ROW, TEXT, SYMBOL, GAP = 26, 15, 32, 14  # a row's height, size of text, a symbol's width, space between entries
ABOVE = 8  # pixels between a map and its legend

Draw = Callable[[Pixel], Sequence[Mark]]
Entry = tuple[str, Draw]


def map_with_legend(
    plan: Plan, width: float, height: float, scale: float = 1, choice: Choice | None = None
) -> Drawing | None:
    """Map and legend in `width` × `height`, everything `scale` times as large as on the map page.

    The larger the scale, the fewer names find room. None for a plan without any position.
    """
    across = int(width / scale)
    key = legend(plan, across, choice)
    view = view_of(plan, Frame("with legend", across, int(height / scale) - key.height - ABOVE, across))
    if view is None:
        return None
    whole = Drawing(round(width), round(height))
    whole.paste(scene(plan, view, choice or Choice()).drawing, 0, 0, scale)
    whole.paste(key, 0, height - key.height * scale, scale)
    return whole


def legend(plan: Plan, width: int, choice: Choice | None = None) -> Drawing:
    """A strip of the given width with an entry for everything that this plan's map shows, and nothing else."""
    marks: list[Mark] = []
    x, row = 0.0, 0
    for text, draw in _entries(plan, choice or Choice()):
        need = SYMBOL + ems(text) * TEXT
        if x and x + need > width:
            x, row = 0.0, row + 1
        middle = (row + 0.5) * ROW
        marks += draw((x + SYMBOL / 2 - 4, middle))
        marks.append(MapText((x + SYMBOL, middle), text, "label", TEXT, "start", halo=False))
        x += need + GAP
    drawing = Drawing(width, (row + 1) * ROW)
    drawing.add(*marks)
    return drawing


def legend_text(plan: Plan, choice: Choice | None = None) -> str:
    """What the legend explains, for who does not see it."""
    return "图例：" + "、".join(text for text, _ in _entries(plan, choice or Choice()))


def _entries(plan: Plan, choice: Choice) -> list[Entry]:
    points = list(filter(is_point, plan.places))
    zones = [place for place in plan.places if place.kind == "zone" and position(place)]
    areas = [plan.figure[zone.area_figure].name for zone in zones if zone.area_figure and printed_radius(plan, zone)]
    groups = {group(place) for place in points}
    looks = {"direct" if place.placement == "direct" else "anchor" for place in points}
    states = {line.status_at_plan for line in plan.lines if line.sourced}
    drawn = {choice.came(plan, each.id) for each in (*plan.places, *plan.lines)}
    entries: list[tuple[bool, str, Draw]] = [
        *((name in groups, text, partial(_place, name, "direct")) for name, text in labels("map_groups").items()),
        *((look in looks, text, partial(_place, "muted", look)) for look, text in labels("map_looks").items()),
        (any(len(spot.places) > 1 for spot in spots(points)), "同一位置有几处", _shared),
        (bool(zones), "片区，大致在此", partial(_soft, "zone")),
        (any(map(is_near, plan.places)), "大致一带（范围没有公布）", partial(_soft, "near")),
        (bool(areas), f"等面积示意：圆为{'、'.join(areas)}", _printed),
        *((state in states, text, partial(_line, state)) for state, text in labels("line_statuses").items()),
        (any(not line.sourced for line in plan.lines), "走向无来源", partial(_line, "unsourced")),
        *((came in drawn, text, partial(_came, came)) for came, text in came_names(plan, choice.asof).items()),
    ]
    return [(text, draw) for present, text, draw in entries if present]


def is_near(place: Place) -> bool:
    """Whether only the neighbourhood of a place is known, which is no zone of the plan."""
    return is_area(place) and place.kind != "zone"


def _place(ink: str, look: str, at: Pixel) -> Sequence[Mark]:
    return marker(at, 7, ink, look)


def _shared(at: Pixel) -> Sequence[Mark]:
    return [Dot(at, 10, "label", "paper"), MapText(at, "n", "paper", TEXT, halo=False)]


def _came(came: str, at: Pixel) -> Sequence[Mark]:
    return [Dot(at, 9, "none", CAME_INKS[came], 2.5)]


def _ring(at: Pixel, radius: float) -> tuple[Pixel, ...]:
    turns = [2 * pi * step / 24 for step in range(25)]
    return tuple((at[0] + radius * sin(turn), at[1] - radius * cos(turn)) for turn in turns)


def _soft(ink: str, at: Pixel) -> Sequence[Mark]:
    return [Fill(_ring(at, 12 * share), ink) for share in SPOTS]


def _printed(at: Pixel) -> Sequence[Mark]:
    return [Fill(_ring(at, 10), "zone_area"), Stroke(_ring(at, 10), "zone_rim", 1.5)]


def _line(status: str, at: Pixel) -> Sequence[Mark]:
    path = ((at[0] - 14, at[1]), (at[0] + 14, at[1]))
    return line_strokes(path, status, "under_construction" if status == "unsourced" else status)
