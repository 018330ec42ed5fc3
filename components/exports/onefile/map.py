"""The map of the one-file page: its picture, what the page says at a place, and the colours of both themes."""

from components.map.legend import map_with_legend
from components.map.svg import svg
from components.theme_css import ink_variable
from data.labels import labels
from data.map.places import is_drawn, statements_at
from data.schema import Plan

WIDTH, HEIGHT = 1168, 640
PlaceMark = dict[str, object]


def district(plan: Plan) -> str:
    """The whole map with its legend as SVG, in the colours of `inks`; empty for a plan without any position."""
    drawing = map_with_legend(plan, WIDTH, HEIGHT)
    label = f"{plan.info.district}示意图，地点清单在图下"
    return svg(drawing, ink_variable, label, role="group") if drawing else ""


def places(plan: Plan) -> dict[str, PlaceMark]:
    """What the page says at a place: its name, kind and clauses, by id."""
    found: dict[str, PlaceMark] = {}
    for place in plan.places:
        named = statements_at(plan, place.id)
        where = labels("placements")[place.placement] if is_drawn(place) else f"未定位：{place.reason}"
        found[place.id] = {
            "name": place.name,
            "kind": f"{labels('place_kinds')[place.kind]} · {where}",
            "said": [[item.id, f"〔{item.section}〕{item.text}"] for item in (*named.planned, *named.review)],
        }
    return found
