"""What the plan says where: the places of a task area or a line, places that share a spot, the clauses of a place."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from data.map.geometry import Point, metres
from data.schema import Place, Plan, Statement

NEAR = 1000  # metres from one of its stations: what counts as a place of a line


@dataclass(frozen=True)
class Spot:
    """One position and the places drawn there. `anchor` is the station where they have no coordinate of their own."""

    at: Point
    places: tuple[Place, ...]
    anchor: str | None


@dataclass(frozen=True)
class PlaceStatements:
    """The clauses that name a place: in the review of the base year, and in the plan for the target year."""

    review: tuple[Statement, ...]
    planned: tuple[Statement, ...]


def position(place: Place) -> Point | None:
    """Where a place is drawn; None for lines and unplaced places."""
    return None if place.lon is None or place.lat is None else (place.lon, place.lat)


def is_drawn(place: Place) -> bool:
    """Whether the map can show a place, as a point, a circle or a line."""
    return place.placement != "unplaced"


def is_point(place: Place) -> bool:
    """Whether a place is drawn as a marker at one position: placed, no line, and no area."""
    return position(place) is not None and not is_area(place)


def is_area(place: Place) -> bool:
    """Whether a place is drawn as a soft area: a zone, or one of which only the neighbourhood is known."""
    return position(place) is not None and (place.kind == "zone" or place.placement == "area")


def whole(plan: Plan) -> list[Point]:
    """What the first view shows whole: the outline with all its pieces; without one, places and lines."""
    if plan.outline:
        return [point for ring in plan.outline.rings for point in ring]
    places = [at for place in plan.places if (at := position(place))]
    return [*places, *(point for line in plan.lines for point in line.path)]


def doubled(plan: Plan) -> str:
    """`其中7组可能为同一处`, beside the number of places; empty where all are told apart."""
    pairs = sum(place.may_be is not None for place in plan.places)
    return f"其中{pairs}组可能为同一处" if pairs else ""


def spots(places: Iterable[Place]) -> list[Spot]:
    """Places by position, in the order in which the positions first come up."""
    found: dict[tuple[Point, str | None], list[Place]] = {}
    for place in places:
        if at := position(place):
            found.setdefault((at, place.anchor), []).append(place)
    return [Spot(at, tuple(here), anchor) for (at, anchor), here in found.items()]


def neighbours(plan: Plan, place: Place) -> list[Place]:
    """The other places that are drawn at the very same position."""
    at = position(place)
    return [other for other in plan.places if at and position(other) == at and other.id != place.id]


def parts_of(plan: Plan, zone: str) -> list[Place]:
    """The places within a zone and within those, in the plan's order."""
    within = {zone}
    for _ in plan.places:  # as deep as it goes
        deeper = {place.id for place in plan.places if place.within in within} - within
        if not deeper:
            break
        within |= deeper
    return [place for place in plan.places if place.id in within and place.id != zone]


def zones_around(plan: Plan, place: str) -> list[str]:
    """A place's id and those of the zones that it lies in, the nearest first."""
    found: list[str] = []
    here = plan.place.get(place)
    while here and here.id not in found:
        found.append(here.id)
        here = plan.place.get(here.within) if here.within else None
    return found


def places_in_area(plan: Plan, area: str) -> set[str]:
    """The ids of the places that the clauses of a task area name."""
    wanted = plan.task_area[area]
    return {place for item in plan.clauses if plan.area_of_section.get(item.section) == wanted for place in item.places}


def places_on_line(plan: Plan, line: str) -> set[str]:
    """The ids of the line itself and of the places drawn at most `NEAR` metres from one of its stations."""
    stops = {stop for piece in plan.lines if piece.id == line for stop in piece.stations}
    points = [(plan.station[stop].lon, plan.station[stop].lat) for stop in stops]
    near = {
        place.id
        for place in plan.places
        if (at := position(place)) and any(metres(at, point) <= NEAR for point in points)
    }
    return near | {line}


def statements_at(plan: Plan, place: str) -> PlaceStatements:
    """Every clause that names a place. The parts of the text that report achievements are the review."""
    parts = _review_parts(plan)
    named = plan.naming.get(place, ())
    return PlaceStatements(
        tuple(item for item in named if _part(item) in parts), tuple(item for item in named if _part(item) not in parts)
    )


@lru_cache(maxsize=8)
def _review_parts(plan: Plan) -> frozenset[str]:
    return frozenset(_part(item) for item in plan.clauses if item.role == "achievement")


def _part(statement: Statement) -> str:
    return statement.section.partition(".")[0]
