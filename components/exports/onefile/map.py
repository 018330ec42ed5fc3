"""The map as marks of an inline picture: the template draws them, the page's colours give the inks their shade."""

from dataclasses import dataclass

from components.map.drawing import Drawing
from components.map.with_legend import sheet
from components.theme import MAP_INKS, map_ink
from data.labels import labels
from data.map.places import is_drawn, said_at
from data.schema import Plan

WIDTH, HEIGHT = 1168, 640
PlaceMark = dict[str, object]


@dataclass(frozen=True)
class Path:
    """A line or an area: `d` of an SVG path."""

    d: str
    ink: str
    width: float
    pick: str


@dataclass(frozen=True)
class Map:
    """The drawing, with its fills and strokes as SVG paths."""

    drawing: Drawing
    fills: tuple[Path, ...]
    strokes: tuple[Path, ...]


def district(plan: Plan) -> Map | None:
    """The whole map with its legend; None for a plan without any position."""
    drawing = sheet(plan, WIDTH, HEIGHT)
    if drawing is None:
        return None
    return Map(
        drawing,
        tuple(Path(_path(fill.ring) + "z", fill.ink, 0, fill.pick) for fill in drawing.fills),
        tuple(
            Path(_path(line.path), line.ink, line.width, line.pick) for line in drawing.strokes if line.ink != "touch"
        ),
    )


def _path(points: tuple[tuple[float, float], ...]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def places(plan: Plan) -> dict[str, PlaceMark]:
    """What the page says at a place: its name, kind and clauses, by id."""
    found: dict[str, PlaceMark] = {}
    for place in plan.places:
        said = said_at(plan, place.id)
        where = labels("placements")[place.placement] if is_drawn(place) else f"未定位：{place.reason}"
        found[place.id] = {
            "name": place.name,
            "kind": f"{labels('place_kinds')[place.kind]} · {where}",
            "said": [[item.id, f"〔{item.section}〕{item.text}"] for item in (*said.planned, *said.review)],
        }
    return found


def inks(dark: bool) -> dict[str, str]:
    """CSS variables of the map's inks."""
    return {
        f"map-{name.replace('_', '-')}": "rgba({},{},{},{:.3f})".format(*(ink := map_ink(name, dark))[:3], ink[3] / 255)
        for name in MAP_INKS
    }
