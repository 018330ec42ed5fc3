"""What stands where on the living map: a marker a place, a count where several share a position, or these in a ring.

A count opens when one of its places is chosen: its places then stand around the position, marked as only about there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin

from components.map.choice import Came, Choice
from data.map.geometry import METRES_PER_DEGREE, Point
from data.map.places import Spot, is_area, is_drawn, is_point, spots
from data.schema import Place, Plan

RING = 420  # metres from a position to the places that stand around it once it is open


@dataclass(frozen=True)
class Marks:
    """`zones` are soft areas, `singles` stand where they are, `counts` are shut; `ring` is open around `middle`."""

    zones: tuple[Place, ...]
    singles: tuple[tuple[Place, Point], ...]
    counts: tuple[Spot, ...]
    ring: tuple[tuple[Place, Point], ...] = ()
    middle: Point | None = None


def marks(plan: Plan, choice: Choice) -> Marks:
    """What the filters leave, and the chosen place always."""
    shown = shown_places(plan, choice)
    here = spots(filter(is_point, shown))
    opened = next((spot for spot in here if len(spot.places) > 1 and choice.place in _ids(spot)), None)
    return Marks(
        zones=tuple(filter(is_area, shown)),
        singles=tuple((spot.places[0], spot.at) for spot in here if len(spot.places) == 1),
        counts=tuple(spot for spot in here if len(spot.places) > 1 and spot is not opened),
        ring=_around(opened.at, opened.places) if opened else (),
        middle=opened.at if opened else None,
    )


def shown_places(plan: Plan, choice: Choice) -> list[Place]:
    """The places that can be drawn and pass the filters; the chosen one too."""
    found = [place for place in choice.places(plan) if is_drawn(place)]
    chosen = plan.place.get(choice.place)
    return [*found, chosen] if chosen and is_drawn(chosen) and chosen not in found else found


def came_of(plan: Plan, choice: Choice, places: Sequence[Place]) -> Came:
    """What a mark says of the places that it stands for: finished by the year before finished since."""
    came = {choice.came(plan, place.id) for place in places}
    return "open" if "open" in came else "since" if "since" in came else ""


def _ids(spot: Spot) -> list[str]:
    return [place.id for place in spot.places]


def _around(middle: Point, places: Sequence[Place]) -> tuple[tuple[Place, Point], ...]:
    """Clockwise from the north-east, so that names to both sides find room."""
    tall = RING / METRES_PER_DEGREE
    wide = tall / cos(radians(middle[1]))
    turns = [2 * pi * (number + 0.5) / len(places) for number in range(len(places))]
    return tuple(
        (place, (round(middle[0] + wide * sin(turn), 5), round(middle[1] + tall * cos(turn), 5)))
        for place, turn in zip(places, turns, strict=True)
    )
