"""Every target of a plan, a row each: the headline ones first, then the quantified tasks in the order of the text."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from data.indicators.counts import main_targets, targets
from data.indicators.last_year import LastYear, last_year
from data.indicators.prices import price_words
from data.labels import labels, period_label, section_label
from data.outside.yearly import NOT_FOUND_MEANS, UNLISTED, YearPoint, YearResult, absence_words, outcomes
from data.schema import Figure, Pair, Plan
from data.schema.outside import Absence, Direction, OutsideRow, Territory
from data.wording import hedged

ABSENT_MEANS: dict[Absence, str] = {
    "not_given": "计划或所查文件没有给出这个数",
    "differs": "给出的数不是同一口径",
    "not_applicable": "数字只说明一项工作的范围，没有上年数可比",
    "unlinked": "本站没有与上年对照",
    "not_found": NOT_FOUND_MEANS,
}


@dataclass(frozen=True)
class TargetRow:
    """One target: its figures (two where the plan says it in two places), and what stands beside it.

    `position` counts from 1. `is_main` says that it is one of the plan's main targets, else a task sets it.
    """

    position: int
    is_main: bool
    targets: tuple[Figure, ...]
    before: LastYear
    pair: Pair | None
    outcome: YearResult | None

    @property
    def name(self) -> str:
        return self.pair.indicator.name if self.pair else self.targets[0].name

    @property
    def unit(self) -> str:
        """As the target prints it; of a number in characters what the indicator counts (类, of 六大固体废物)."""
        target = self.targets[0]
        return self.pair.indicator.unit if self.pair and target.is_in_characters else target.unit

    @property
    def actual(self) -> Figure | None:
        return self.before.figure

    @property
    def city_target(self) -> YearPoint | None:
        return self.outcome.city_target if self.outcome else None

    @property
    def result(self) -> YearPoint | None:
        return self.outcome.result if self.outcome else None

    @property
    def outside(self) -> tuple[OutsideRow, ...]:
        """The rows of others that it draws on."""
        return tuple(point.row for point in (self.city_target, self.result) if point and point.row)


@lru_cache(maxsize=8)
def all_targets(plan: Plan) -> tuple[TargetRow, ...]:
    """One row an indicator; a target that belongs to none has a row of its own."""
    found, main = targets(plan), set(main_targets(plan))
    place = {name: at for at, name in enumerate(plan.info.headline)}
    ordered = sorted(found, key=lambda name: (name not in main, place.get(name, len(place))))
    results = {item.indicator.id: item for item in outcomes(plan)}
    rows = []
    for at, name in enumerate(ordered, start=1):
        pair = plan.pair.get(name)
        figures = _first(found[name], pair)
        rows.append(TargetRow(at, name in main, figures, last_year(plan, figures[0]), pair, results.get(name)))
    return tuple(rows)


def _first(figures: Iterable[Figure], pair: Pair | None) -> tuple[Figure, ...]:
    """The figure that the pair compares comes first."""
    return tuple(sorted(figures, key=lambda figure: pair is not None and figure != pair.target))


def counted(plan: Plan) -> str:
    """`38项目标：主要目标8项，量化任务30项`."""
    rows = all_targets(plan)
    main = sum(row.is_main for row in rows)
    parts = [f"{name}{count}项" for name, count in (("主要目标", main), ("量化任务", len(rows) - main)) if count]
    return f"{len(rows)}项目标：{'，'.join(parts)}"


def nature_words(_: Plan, row: TargetRow) -> str:
    """What kind of target it is: as the plan calls it, or a task that carries a number."""
    nature = row.pair.indicator.nature if row.pair else ""
    return labels("natures")[nature] or ("目标" if row.is_main else "任务")


def target_words(plan: Plan, figure: Figure) -> str:
    """The number in the plan's words, with its period where that is not the year planned."""
    return hedged(plan, figure) + other_year(plan, figure)


def other_year(plan: Plan, figure: Figure) -> str:
    """`（2025年）` behind a target of another year than the plan's, under a head that names the plan's."""
    of_the_year = figure.period.removeprefix("end-") == str(plan.info.target_year)
    return "" if of_the_year else f"（{period_label(figure.period)}）"


def scope_words(plan: Plan, row: TargetRow) -> str:
    """How it is measured, and whether last year's number is measured so too."""
    pair, target = row.pair, row.targets[0]
    measured = [labels("bases")[target.basis], price_words(pair.indicator) if pair else ""]
    compared = labels("comparability")[pair.comparability] if pair and pair.actual else ""
    note = (pair.note if pair else "") or target.note
    return "；".join(filter(None, ("，".join(filter(None, measured)), compared, note)))


def section_words(plan: Plan, row: TargetRow) -> str:
    """`2.2、3.4 生态文明`: every section that says the target, with the name of its task area."""
    names = [name for figure in row.targets for name in (figure.statement, *(again.id for again in figure.also))]
    sections = dict.fromkeys(plan.statement[name].section for name in names)
    return "、".join(_section(plan, section) for section in sections)


def _section(plan: Plan, section: str) -> str:
    area = plan.area_of_section.get(section)
    return section_label(section) + (f" {area.short}" if area else "")


def missing_words(plan: Plan, row: TargetRow, area: Territory, what: Direction) -> str:
    """Why there is no city's target or no result."""
    return absence_words(plan, row.pair.id, area, what, plan.info.target_year) if row.pair else UNLISTED


def absences_explained(plan: Plan) -> str:
    """What the words mean that stand where the table has no number; those that are there."""
    used = set()
    for row in all_targets(plan):
        used |= {row.before.words} if row.actual is None else set()
        used |= {missing_words(plan, row, "district", "actual")} if row.result is None else set()
        if plan.info.level_above and row.city_target is None:
            used.add(missing_words(plan, row, "city", "target"))
    meanings = {**{labels("absences")[why]: words for why, words in ABSENT_MEANS.items()}, UNLISTED: "本站没有收集"}
    return "；".join(f"{word}：{meaning}" for word, meaning in meanings.items() if word in used)


def caution(plan: Plan) -> str:
    """What has to be said where targets and results stand together; empty where no result does."""
    return plan.outside.caution if any(row.result for row in all_targets(plan)) else ""


def outside_rows(rows: Iterable[TargetRow]) -> list[OutsideRow]:
    """The rows of others that a table draws on, each once."""
    return list({item.id: item for row in rows for item in row.outside}.values())
