"""Places as markers: one a position, a count where several share it, and names in the margins with leader lines."""

from components.map.choice import group
from components.map.drawing import Anchor, Dot, Drawing, MapText, Pixel, Stroke
from components.map.margins import SIZE, MarginRow
from components.map.viewport import View
from data.labels import labels
from data.map.places import Spot, spots
from data.schema import Place, Plan
from data.wording import wording

COUNT = 14  # size of a count, in pixels


def draw_places(
    drawing: Drawing, plan: Plan, view: View, places: list[Place], rows: list[MarginRow], chosen: Place | None
) -> None:
    """Leader lines below, then the markers, small ones on top, then the names in the margins."""
    for row in rows:
        here = chosen is not None and row.name.id == chosen.id
        drawing.add(Stroke(row.leader, "chosen" if here else "leader", 2 if here else 1))
    for spot in sorted(spots(places), key=lambda spot: -len(spot.places)):
        drawing.add(*_spot_marker(view, spot, chosen))
    for row in rows:
        place = plan.place[row.name.id]
        ink = "chosen" if place is chosen else "label"
        align: Anchor = "end" if row.left else "start"
        drawing.add(*marker(row.dot, 5, group(place), place.placement, place.id, tip(plan, place)))
        drawing.add(MapText(row.text_at, place.name, ink, SIZE, align, pick=place.id, tip=tip(plan, place)))


def _spot_marker(view: View, spot: Spot, chosen: Place | None) -> list[Dot | MapText]:
    """The marker of the only place, or a circle with the count of places; a ring around the chosen one."""
    at, count = view.pixel(spot.at), len(spot.places)
    ring = [Dot(at, 17 if count > 1 else 13, "none", "chosen", 3)] if chosen in spot.places else []
    if count == 1:
        place = spot.places[0]
        return [*ring, *marker(at, 7, group(place), place.placement, place.id, place.name)]
    tooltip = f"{count}处：{'、'.join(place.name for place in spot.places)}"
    ink, rim = ("paper", "label") if spot.anchor else ("label", "paper")
    pick = _next(spot, chosen)
    return [
        *ring,
        Dot(at, 11, ink, rim, pick=pick, tip=tooltip),
        MapText(at, str(count), rim, COUNT, halo=False, pick=pick),
    ]


def _next(spot: Spot, chosen: Place | None) -> str:
    """The place that a click on a shared position chooses: the one after the chosen one, round and round."""
    ids = [place.id for place in spot.places]
    return ids[(ids.index(chosen.id) + 1) % len(ids)] if chosen and chosen.id in ids else ids[0]


def marker(at: Pixel, radius: float, ink: str, placement: str, pick: str = "", tip: str = "") -> list[Dot]:
    """Three looks: full for a coordinate of its own, hollow at a station, hollow with a point for a zone's centre."""
    if placement == "direct":
        return [Dot(at, radius, ink, "paper", 2, pick, tip)]
    ring = Dot(at, radius - 0.5, "paper", ink, 2.5, pick, tip)
    return [ring] if placement == "station_anchor" else [ring, Dot(at, radius * 0.35, ink, "none", 0, pick, tip)]


def tip(plan: Plan, place: Place) -> str:
    """What a mark says under the pointer: name, how it is placed, and the area that the plan prints there."""
    figure = plan.figure[place.area_figure] if place.area_figure else None
    area = f" · {figure.name}{wording(plan, figure)}" if figure else ""
    return f"{place.name} · {labels('placements')[place.placement]}，约±{place.precision_m}米{area}"
