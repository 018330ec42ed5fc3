"""Places as markers of a picture: one a position, a count where several share it."""

from components.map.choice import Choice, group
from components.map.drawing import Dot, Drawing, MapText, Pixel
from components.map.marks import came_of
from components.map.viewport import View
from data.labels import labels
from data.later.opened import opened, under_way
from data.map.places import Spot, spots
from data.schema import Line, Place, Plan
from data.wording import wording

COUNT = 14  # size of a count, in pixels
CAME_INKS = {"open": "came", "since": "came_since"}


def draw_came(drawing: Drawing, plan: Plan, view: View, places: list[Place], choice: Choice) -> None:
    """A ring where others say that a place is finished: by the year that is shown, or since."""
    for spot in spots(places):
        if came := came_of(plan, choice, spot.places):
            radius = 15.0 if len(spot.places) > 1 else 11.0
            drawing.add(Dot(view.pixel(spot.at), radius, "none", CAME_INKS[came], 2.5))


def draw_places(drawing: Drawing, plan: Plan, view: View, places: list[Place], choice: Choice) -> None:
    """The markers; counts lie above the others."""
    for spot in sorted(spots(places), key=lambda spot: len(spot.places)):
        drawing.add(*_spot_marker(plan, view, spot, choice))


def _spot_marker(plan: Plan, view: View, spot: Spot, choice: Choice) -> list[Dot | MapText]:
    """The marker of the only place, or a circle with the count of places; a ring around the chosen one."""
    at, count = view.pixel(spot.at), len(spot.places)
    chosen = plan.place.get(choice.place)
    ring = [Dot(at, 17 if count > 1 else 13, "none", "chosen", 3)] if chosen in spot.places else []
    if count == 1:
        place = spot.places[0]
        return [*ring, *marker(at, 7, group(place), place.placement, place.id, place.name)]
    tooltip = f"{count}处：{'、'.join(counted(plan, place, choice) for place in spot.places)}"
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


def tip(plan: Plan, place: Place, choice: Choice) -> str:
    """What a mark says under the pointer: name, how far off it may be, the area the plan prints, what came of it."""
    figure = plan.figure[place.area_figure] if place.area_figure else None
    area = f" · {figure.name}{wording(plan, figure)}" if figure else ""
    return f"{place.name} · 约±{place.precision_m}米{area}{_came(plan, place.id, choice)}"


def counted(plan: Plan, place: Place, choice: Choice) -> str:
    """A place among those of a count, with what came of it."""
    return f"{place.name} · {opened(plan)[place.id].text}" if choice.came(plan, place.id) else place.name


def _came(plan: Plan, name: str, choice: Choice) -> str:
    return f"\n{opened(plan)[name].text}" if choice.came(plan, name) else ""


def line_tip(plan: Plan, line: Line, choice: Choice) -> str:
    """What a line says under the pointer; of one that is not known to be open, how far it came."""
    sourced = "" if line.sourced else " · 此段走向无来源"
    so_far = "".join(f"\n{text}" for text in under_way(plan, line.id)) if choice.asof else ""
    came = _came(plan, line.id, choice) or so_far
    return f"{line.name} · {labels('line_statuses')[line.status_at_plan]}{sourced}{came}"
