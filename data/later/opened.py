"""What the map knows to be finished, and since when: places by the steps that others tell of, lines by trains that run.

Decision: a mark says only that the place itself was finished. Context: a place gathers steps of its papers, its parts
and its later phases too. Choice: the first step of completion, opening or founding whose subject is no part of the
place. A line of the metro that the plan does not name is open with the last of its stations, where a cited source tells
of an opening on that day; the file of stations alone is none. Price: a date is as vague as its source, and counts for
the year in which it was certain.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from data.dates import last_day, when_words
from data.later.endings import endings
from data.outside.later import OUTSIDE, WORDS, Kind, end, furthest, is_part
from data.schema import Place, Plan, Station
from data.schema.later import Milestone, Step

FINISHED: tuple[Step, ...] = ("founded", "completed", "opened")
STATIONS_OPEN = "图上车站全部启用"
OPENING = "开通"


@dataclass(frozen=True)
class Opened:
    """When it is said to have been finished, as the source dates it, and what the source says; its row, if there is."""

    when: str
    what: str
    status: Step
    row: Milestone | None = None

    @property
    def year(self) -> int:
        """The year by whose end it was certain."""
        return last_day(self.when).year

    @property
    def words(self) -> str:
        """`2024年 建成投用`."""
        return f"{when_words(self.when)} {self.what}"

    @property
    def text(self) -> str:
        """`后来：2024年 建成投用（外部）`."""
        return f"{WORDS['outcome']}：{self.words}（{OUTSIDE}）"


@lru_cache(maxsize=8)
def opened(plan: Plan) -> dict[str, Opened]:
    """By the id of a place or a line; nothing is said of the others."""
    found = {
        line.id: Opened(max(days), STATIONS_OPEN, "opened")
        for line in plan.lines
        if line.kind == "metro"
        and all(days := [_day(plan.station[stop].opened) for stop in line.stations])
        and max(days, default="") in _cited(plan)
    }
    for place in plan.places:
        steps = [row for row in plan.outside.milestones if _finished(row, place)]
        if steps:
            first = min(steps, key=end)
            found[place.id] = Opened(first.date, first.what, first.status, first)
    return found


def finished_words(plan: Plan) -> str:
    """The kinds of ending among them: 建成、投用或设立."""
    return endings(each.status for each in opened(plan).values())


def opening_years(plan: Plan) -> range:
    """From the year under review to the last in which something is known to be finished; empty where nothing is."""
    years = [each.year for each in opened(plan).values()]
    return range(plan.info.base_year, max(years) + 1) if years else range(0)


def under_way(plan: Plan, name: str) -> tuple[str, ...]:
    """What is known of a line that is not known to be open: its furthest step, and what was last intended."""
    rows = [row for row in plan.outside.milestones if name in row.places]
    steps = [row for row in rows if row.is_step]
    plans = [row for row in rows if row.status == "planned"]
    told: list[tuple[Kind, Milestone]] = [("outcome", furthest(steps))] if steps else []
    told += [("planned", max(plans, key=end))] if plans else []
    return tuple(f"{WORDS[kind]}：{f'{when_words(row.date)} {row.what}'.strip()}（{OUTSIDE}）" for kind, row in told)


def station_day(plan: Plan, stop: Station) -> str:
    """The day it opened, where a cited source tells of an opening on that day; else nothing is said."""
    return stop.opened if stop.opened in _cited(plan) else ""


def searched_to(plan: Plan) -> date | None:
    """The last day up to which public sources were searched."""
    return max((row.as_of for row in plan.outside.sought), default=None)


@lru_cache(maxsize=8)
def _cited(plan: Plan) -> frozenset[str]:
    """The days on which cited sources tell of an opening; what is only intended is none."""
    told = (row for row in plan.outside.milestones if row.status != "planned")
    return frozenset(row.date for row in told if row.date and OPENING in row.what)


def _day(opened: str) -> str:
    """The day as it is written; empty where a station is not open, or nobody says when."""
    try:
        return date.fromisoformat(opened).isoformat()
    except ValueError:
        return ""


def _finished(row: Milestone, place: Place) -> bool:
    names = (place.id, *place.former_ids)
    return row.status in FINISHED and bool(row.date) and any(n in row.places for n in names) and not is_part(row, place)
