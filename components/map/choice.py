"""What a reader chose on the map, and which places that leaves."""

from dataclasses import dataclass
from typing import Literal

from data.labels import labels
from data.later.opened import finished_words, opened, opening_years
from data.map.places import places_in_area, places_on_line
from data.outside.later import OUTSIDE
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


Came = Literal["open", "since", ""]


@dataclass(frozen=True)
class Choice:
    """What the legend leaves (kinds of places, statuses of lines, what came later), a task area, a line, the place that
    the card is about, or the subdistrict or community; empty means all.

    `asof` is the year up to whose end it is shown what is known to be finished; 0 shows the plan alone.
    """

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    area: str = ""
    line: str = ""
    place: str = ""
    near: str = ""
    asof: int = 0
    later: tuple[str, ...] = ()

    @property
    def is_filtered(self) -> bool:
        return bool(self.kinds or self.statuses or self.area or self.line or self.later)

    def came(self, plan: Plan, name: str) -> Came:
        """Whether a place or a line is known to be finished by the end of the year, or since; empty where neither."""
        known = opened(plan).get(name) if self.asof else None
        return "" if known is None else "open" if known.year <= self.asof else "since"

    def keeps_later(self, plan: Plan, name: str) -> bool:
        """Whether what came of a place or a line is what is asked for."""
        return not self.later or self.came(plan, name) in self.later

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
            and self.keeps_later(plan, place.id)
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
            "、".join(came_names(plan, self.asof)[came] for came in self.later),
        ]
        return "，".join(part for part in parts if part)


def group(place: Place) -> str:
    """The layer that a place belongs to."""
    return GROUP_OF_KIND[place.kind]


def line_names(plan: Plan) -> dict[str, str]:
    """The lines that have stations, by id: those that places can be found along."""
    return {line.id: line.name for line in plan.lines if line.stations}


def is_past(plan: Plan, asof: int) -> bool:
    """Whether something is known to be finished after that year."""
    return bool(asof) and asof < opening_years(plan)[-1]


def came_names(plan: Plan, asof: int) -> dict[str, str]:
    """What became of places, told from the plan; nothing came after the last year."""
    words = finished_words(plan)
    if not is_past(plan, asof):
        return {"open": f"后来{words} · {OUTSIDE}"}
    return {"open": f"到{asof}年底已{words} · {OUTSIDE}", "since": f"{asof}年以后{words} · {OUTSIDE}"}
