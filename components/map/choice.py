"""What a reader chose on the map, and which places that leaves."""

from dataclasses import dataclass

from data.labels import labels
from data.map.places import places_in_area, places_on_line
from data.schema import Place, Plan

GROUP_OF_KIND = {
    "zone": "zone",
    "science": "science",
    "education": "people",
    "health": "people",
    "service": "people",
    "culture": "leisure",
    "park": "leisure",
    "commerce": "living",
    "housing": "living",
    "renewal": "living",
    "road": "works",
    "water": "works",
    "energy": "works",
    "environment": "works",
    "rail": "rail",
    "station": "rail",
}
"""The group of places on the map that each kind of place belongs to."""


@dataclass(frozen=True)
class Choice:
    """What the legend leaves (kinds of places, statuses of lines), a task area, a line, the place that the card is
    about, or the subdistrict or community; empty means all.
    """

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    area: str = ""
    line: str = ""
    place: str = ""
    near: str = ""

    @property
    def is_filtered(self) -> bool:
        return bool(self.kinds or self.statuses or self.area or self.line)

    def places(self, plan: Plan) -> tuple[Place, ...]:
        """The places that pass every filter, in the plan's order."""
        area = places_in_area(plan, self.area) if self.area else None
        line = places_on_line(plan, self.line) if self.line else None
        return tuple(
            place
            for place in plan.places
            if self._in_legend(plan, place)
            and (area is None or place.id in area)
            and (line is None or place.id in line)
        )

    def _in_legend(self, plan: Plan, place: Place) -> bool:
        """Entries of the legend add up: a kind, or a line of a status."""
        if not (self.kinds or self.statuses):
            return True
        return group(place) in self.kinds or bool(self.statuses and self.statuses_of(plan, place.id))

    def statuses_of(self, plan: Plan, line: str) -> set[str]:
        """The chosen statuses that a line has."""
        return {each for each in self.statuses if any(x.id == line and x.status_at_plan == each for x in plan.lines)}

    def text(self, plan: Plan) -> str:
        """The filters in words, for the line above the map and for the downloads."""
        parts = [
            "、".join(labels("map_groups")[kind] for kind in self.kinds),
            "、".join(f"线路{labels('line_statuses')[status]}" for status in self.statuses),
            f"任务领域“{plan.task_area[self.area].short}”" if self.area else "",
            f"线路“{line_names(plan)[self.line]}”" if self.line else "",
        ]
        return "，".join(part for part in parts if part)


def group(place: Place) -> str:
    """The layer that a place belongs to."""
    return GROUP_OF_KIND[place.kind]


def line_names(plan: Plan) -> dict[str, str]:
    """The lines that have stations, by id: those that places can be found along."""
    return {line.id: line.name for line in plan.lines if line.stations}
