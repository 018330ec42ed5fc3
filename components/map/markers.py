"""Places as markers of a picture: one a position, a count where several share it."""

from components.map.choice import group
from components.map.drawing import Dot, Drawing, MapText, Pixel
from components.map.viewport import View
from data.labels import labels
from data.map.places import Spot, spots
from data.schema import Line, Place, Plan
from data.wording import wording

COUNT = 14  # size of a count, in pixels


def draw_places(drawing: Drawing, view: View, places: list[Place], chosen: Place | None) -> None:
    """The markers; counts lie above the others."""
    for spot in sorted(spots(places), key=lambda spot: len(spot.places)):
        drawing.add(*_spot_marker(view, spot, chosen))


def _spot_marker(view: View, spot: Spot, chosen: Place | None) -> list[Dot | MapText]:
    """The marker of the only place, or a circle with the count of places; a ring around the chosen one."""
    at, count = view.pixel(spot.at), len(spot.places)
    ring = [Dot(at, 17 if count > 1 else 13, "none", "chosen", 3)] if chosen in spot.places else []
    if count == 1:
        place = spot.places[0]
        return [*ring, *marker(at, 7, group(place), place.placement, place.id, place.name)]
    tooltip = f"{count}处：{'、'.join(place.name for place in spot.places)}"
    pick = _next(spot, chosen)
    return [
        *ring,
        Dot(at, 11, "label", "paper", pick=pick, tip=tooltip),
        MapText(at, str(count), "paper", COUNT, halo=False, pick=pick),
    ]


def _next(spot: Spot, chosen: Place | None) -> str:
    """The place that a click on a shared position chooses: the one after the chosen one, round and round."""
    ids = [place.id for place in spot.places]
    return ids[(ids.index(chosen.id) + 1) % len(ids)] if chosen and chosen.id in ids else ids[0]


def marker(at: Pixel, radius: float, ink: str, placement: str, pick: str = "", tip: str = "") -> list[Dot]:
    """Two looks: full for a coordinate of its own, hollow where the place stands only about there."""
    if placement == "direct":
        return [Dot(at, radius, ink, "paper", 2, pick, tip)]
    return [Dot(at, radius - 0.5, "paper", ink, 2.5, pick, tip)]


def tip(plan: Plan, place: Place) -> str:
    """What a mark says under the pointer: name, how far off it may be, and the area that the plan prints there."""
    figure = plan.figure[place.area_figure] if place.area_figure else None
    area = f" · {figure.name}{wording(plan, figure)}" if figure else ""
    return f"{place.name} · 约±{place.precision_m}米{area}"


def line_tip(line: Line) -> str:
    """What a line says under the pointer."""
    sourced = "" if line.sourced else " · 此段走向无来源"
    return f"{line.name} · {labels('line_statuses')[line.status_at_plan]}{sourced}"
