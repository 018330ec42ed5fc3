"""The story of an indicator: last year's actual, the target and the result, of the district and of the city.

Decision: one row of words for every medium. Context: the page, its chart, slides, Word and Excel tell the same story.
Choice: what is missing is a word in its place, never an empty cell. Price: a row has six cells, most of them words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, get_args

from data.derive import CEILINGS, is_limit
from data.indicators.all_targets import TargetRow, all_targets, other_year
from data.indicators.comparison import NOT_GIVEN, Comparison, compare
from data.indicators.last_year import LastYear, of_pair
from data.labels import labels
from data.outside.yearly import YearPoint, absence_words, base_year_absence, figure_point, published_point
from data.schema import Figure, Pair, Plan
from data.schema.outside import Direction, OutsideRow, Territory
from data.wording import wording

Chapter = Literal["before", "target", "result"]
CHAPTERS: tuple[Chapter, ...] = get_args(Chapter)
LONGEST_SHORT = 12
"""Characters of a name on a chart, beside which numbers have to find room; the table has all of it."""
AREAS: tuple[Territory, ...] = get_args(Territory)
KEPT = "控制在"
"""What stands before a limit that was kept: 控制在3%以内."""


@dataclass(frozen=True)
class Told:
    """One number of the story in words, or why there is none; a `caveat`: it does not compare with the target.

    `brief`: what a chart says instead, where a table spells out what the number is or who was looked for.
    """

    area: Territory
    chapter: Chapter
    words: str
    point: YearPoint | None = None
    caveat: bool = False
    brief: str = ""

    @property
    def drawn(self) -> YearPoint | None:
        """Its number where it may be measured against the target: no limit of last year's, nothing with a caveat."""
        limited = self.chapter == "before" and self.point and self.point.figure and is_limit(self.point.figure)
        return None if self.caveat or limited else self.point


@dataclass(frozen=True)
class Story:
    """`told`: the district's three numbers, then the city's. `id`: of the indicator, else of the target."""

    id: str
    name: str
    short: str
    comparison: Comparison | None
    target: Figure | None
    told: tuple[Told, ...]

    def of(self, area: Territory) -> tuple[Told, ...]:
        """The three numbers of one of the two."""
        return tuple(item for item in self.told if item.area == area)

    @property
    def result(self) -> YearPoint | None:
        return self.of("district")[-1].point

    @property
    def outside(self) -> tuple[OutsideRow, ...]:
        """The rows of others that it draws on, each once."""
        return tuple(dict.fromkeys(item.point.row for item in self.told if item.point and item.point.row))

    @property
    def gap(self) -> Decimal | None:
        """Result − target, in the target's unit (percentage points for rates)."""
        return self.result.number - self.target.number if self.result and self.target else None

    @property
    def read_as(self) -> str:
        """`按7.2%算`: what the gap is computed from, where the target is not printed as that number alone."""
        target = self.of("district")[1].point
        return target.read_as if target else ""

    @property
    def judgment(self) -> str:
        """`低于上年，低0.8个百分点`: the target against last year, by the published rule."""
        parts = (self.comparison.assessment.judgment, self.comparison.gap_words) if self.comparison else ()
        return "，".join(filter(None, parts))


@lru_cache(maxsize=8)
def stories(plan: Plan) -> tuple[Story, ...]:
    """Every target that the plan sets, in the order of the table of all targets."""
    return tuple(_of_row(plan, row) for row in all_targets(plan))


@lru_cache(maxsize=8)
def main_stories(plan: Plan) -> tuple[Story, ...]:
    """The plan's main targets, the headline ones first, and after them what else others give a result of."""
    told = zip(all_targets(plan), stories(plan), strict=True)
    return tuple(item for row, item in told if row.is_main or item.result)


def _of_row(plan: Plan, row: TargetRow) -> Story:
    if row.pair:
        return story(plan, row.pair)
    target = row.targets[0]
    told = _told(plan, target.id, row.before, target)
    short = target.name if len(target.name) <= LONGEST_SHORT else f"{target.name[: LONGEST_SHORT - 1]}…"
    return Story(target.id, target.name, short, None, target, told)


def story(plan: Plan, pair: Pair) -> Story:
    """Of any indicator, also one for which the plan sets no target."""
    (comparison,) = compare(plan, [pair])
    told = _told(plan, pair.id, of_pair(plan, pair), pair.target)
    return Story(pair.id, pair.indicator.name, pair.indicator.short, comparison, pair.target, told)


def _told(plan: Plan, name: str, before: LastYear, target: Figure | None) -> tuple[Told, ...]:
    base, goal = plan.info.base_year, plan.info.target_year
    actual = figure_point(plan, before.figure) if before.figure else None
    aim = figure_point(plan, target) if target else None

    def others(area: Territory, chapter: Chapter, what: Direction, year: int) -> Told:
        point = published_point(plan, name, area, what, year)
        return Told(area, chapter, point.words if point else absence_words(plan, name, area, what, year), point)

    return (
        Told("district", "before", _spelt(plan, name, before), actual, before.caveat, before.words),
        Told("district", "target", aim.words + other_year(plan, target) if aim and target else NOT_GIVEN, aim),
        others("district", "result", "actual", goal),
        others("city", "before", "actual", base),
        others("city", "target", "target", goal),
        others("city", "result", "actual", goal),
    )


def _spelt(plan: Plan, name: str, before: LastYear) -> str:
    """Last year's words under a head that says actual: a number that is only expected or a limit says so."""
    figure = before.figure
    if figure is None:
        return base_year_absence(plan, name) if before.words == NOT_GIVEN else before.words
    if figure.stage == "projected":
        return f"{wording(plan, figure)}（{labels('stages')[figure.stage]}数）"
    if figure.comparator in CEILINGS:
        kept = KEPT if plan.text[: figure.start].endswith(KEPT) else ""
        return f"{kept}{before.words}（实际数未给出）"
    return before.words


def chapter_names(plan: Plan) -> dict[Chapter, str]:
    """What the three are called."""
    base, goal = plan.info.base_year, plan.info.target_year
    return {"before": f"{base}年实际", "target": f"{goal}年目标", "result": f"{goal}年结果"}


def outside_of(stories: Iterable[Story]) -> list[OutsideRow]:
    """The rows of others that a table of stories draws on, each once."""
    return list(dict.fromkeys(row for item in stories for row in item.outside))
