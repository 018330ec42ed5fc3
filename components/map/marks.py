"""Places as marks: one mark a position, a count where several share it, and names in the margins with leaders."""

from components.map.choice import group
from components.map.columns import SIZE, MarginRow
from components.map.drawing import Anchor, Dot, Drawing, MapText, Pixel, Stroke
from components.map.viewport import View
from data.labels import labels
from data.map.places import Spot, spots
from data.schema import Place, Plan
from data.wording import wording

COUNT = 14  # size of a count, in pixels


def draw_places(
    drawing: Drawing, plan: Plan, view: View, places: list[Place], rows: list[MarginRow], chosen: Place | None
) -> None:
    """Leaders below, then the marks, small ones on top, then the names in the margins."""
    for row in rows:
        here = chosen is not None and row.entry.id == chosen.id
        drawing.add(Stroke(row.leader, "chosen" if here else "leader", 2 if here else 1))
    for spot in sorted(spots(places), key=lambda spot: -len(spot.places)):
        drawing.add(*_mark(view, spot, chosen))
        if len(spot.places) > 1:
            drawing.add(_count(view, spot, chosen))
    for row in rows:
        place = plan.place[row.entry.id]
        ink = "chosen" if place is chosen else "label"
        align: Anchor = "end" if row.left else "start"
        drawing.add(*glyph(row.dot, 5, group(place), place.placement, place.id, tip(plan, place)))
        drawing.add(MapText(row.words_at, place.name, ink, SIZE, align, pick=place.id, tip=tip(plan, place)))


def _mark(view: View, spot: Spot, chosen: Place | None) -> list[Dot]:
    at, first = view.pixel(spot.at), spot.places[0]
    here = chosen in spot.places
    halo = [Dot(at, 17 if len(spot.places) > 1 else 13, "none", "chosen", 3)] if here else []
    if len(spot.places) == 1:
        return [*halo, *glyph(at, 7, group(first), first.placement, first.id, first.name)]
    pick, text = _next(spot, chosen), f"{len(spot.places)}处：{'、'.join(place.name for place in spot.places)}"
    inks = ("sheet", "label") if spot.anchor else ("label", "sheet")
    return [*halo, Dot(at, 11, *inks, pick=pick, tip=text)]


def _count(view: View, spot: Spot, chosen: Place | None) -> MapText:
    ink = "label" if spot.anchor else "sheet"
    return MapText(view.pixel(spot.at), str(len(spot.places)), ink, COUNT, halo="none", pick=_next(spot, chosen))


def _next(spot: Spot, chosen: Place | None) -> str:
    """The place that a touch on a shared position chooses: the one after the chosen one, round and round."""
    ids = [place.id for place in spot.places]
    return ids[(ids.index(chosen.id) + 1) % len(ids)] if chosen and chosen.id in ids else ids[0]


def glyph(at: Pixel, radius: float, ink: str, placement: str, pick: str = "", tip: str = "") -> list[Dot]:
    """Three looks: full for a coordinate of its own, hollow at a station, hollow with a point for a zone's centre."""
    if placement == "direct":
        return [Dot(at, radius, ink, "sheet", 2, pick, tip)]
    ring = Dot(at, radius - 0.5, "sheet", ink, 2.5, pick, tip)
    return [ring] if placement == "station_anchor" else [ring, Dot(at, radius * 0.35, ink, "none", 0, pick, tip)]


def tip(plan: Plan, place: Place) -> str:
    """What a mark says under the pointer: name, how it is placed, and the area that the plan prints there."""
    figure = plan.figure[place.area_figure] if place.area_figure else None
    area = f" · {figure.name}{wording(plan, figure)}" if figure else ""
    return f"{place.name} · {labels('placements')[place.placement]}，约±{place.precision_m}米{area}"
