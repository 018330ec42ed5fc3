"""What there is around a subdistrict or a community: what the plan says of it, of places in it, and nearby."""

from dataclasses import dataclass

from data.map.geometry import Point, metres
from data.map.places import position
from data.schema import Label, Place, Plan, Statement

NEIGHBOURHOODS = ("subdistrict", "community")
AROUND = 1500  # metres from one of its known points: what counts as nearby
WALK = 1000  # metres from one of them to a station: what counts as a line through it


@dataclass(frozen=True)
class Near:
    """`written` names it, `inside` lie in it by their own address or source, `nearby` within `AROUND` metres."""

    label: Label
    written: tuple[Statement, ...]
    inside: tuple[Place, ...]
    nearby: tuple[Place, ...]
    lines: tuple[str, ...]


def neighbourhoods(plan: Plan) -> dict[str, Label]:
    """Subdistricts, then communities, by id."""
    return {label.id: label for kind in NEIGHBOURHOODS for label in plan.labels if label.kind == kind}


def known_points(plan: Plan, label: Label) -> list[Point]:
    """The limits of a neighbourhood are not known, but its own point, and those of its communities."""
    return [(each.lon, each.lat) for each in plan.labels if each is label or each.within == label.id]


def near(plan: Plan, label_id: str) -> Near:
    """Everything about one neighbourhood; places by their distance."""
    label = neighbourhoods(plan)[label_id]
    points = known_points(plan, label)

    def far(at: Point) -> float:
        return min(metres(at, point) for point in points)

    inside = tuple(place for place in plan.places if place.subdistrict == label.id)
    placed = [(far(at), place) for place in plan.places if (at := position(place)) and place not in inside]
    around = sorted((each for each in placed if each[0] <= AROUND), key=lambda each: each[0])
    stops = {stop.id for stop in plan.stations if far((stop.lon, stop.lat)) <= WALK}
    return Near(
        label,
        tuple(item for item in plan.clauses if label.name in item.text),
        inside,
        tuple(place for _, place in around if place.subdistrict is None or label.kind == "community"),
        tuple(dict.fromkeys(line.id for line in plan.lines if stops & set(line.stations))),
    )
