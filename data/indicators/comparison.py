"""The two years of every indicator side by side, as it is shown, charted and downloaded."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from data.derive import amount, plain
from data.indicators.assessment import Assessment, assess, gap_unit, signed
from data.indicators.last_year import of_pair
from data.labels import labels
from data.schema import Figure, Pair, Plan
from data.wording import hedged, wording

COUNTERS = frozenset(["个", "所", "家", "座", "项", "处", "条", "栋", "名", "人", "户", "宗", "件", "场", "次", "套"])
"""Measure words: of one indicator they count the same things, whatever the sentence calls them."""
NOT_GIVEN = labels("absences")["not_given"]


@dataclass(frozen=True)
class Comparison:
    """An indicator's actual and target in the plan's words, with the label and the caveats beside it."""

    assessment: Assessment
    actual_words: str
    target_words: str
    note: str

    @property
    def id(self) -> str:
        return self.assessment.id

    @property
    def pair(self) -> Pair:
        return self.assessment.pair

    @property
    def gap_words(self) -> str:
        """余量 3.6 微克/立方米, or −0.8 个百分点; empty where nothing is computed."""
        unit = gap_unit(self.pair.target.unit) if self.pair.target else ""
        if self.assessment.room is not None:
            return f"余量 {plain(self.assessment.room)} {unit}"
        if self.assessment.gap is not None:
            return f"{signed(self.assessment.gap)} {unit}"
        return ""


def compare(plan: Plan, pairs: Iterable[Pair]) -> list[Comparison]:
    """Pairs with words around them, in their order."""
    return [
        Comparison(
            assess(pair),
            of_pair(plan, pair).words,
            hedged(plan, pair.target) if pair.target else NOT_GIVEN,
            "；".join(part for part in (pair.note, net_increase(plan, pair)) if part),
        )
        for pair in pairs
    ]


def both(actual_words: str, target_words: str) -> str:
    """Two years in one line: `8.0% → 7.2%左右`; no arrow where both are the same."""
    return f"两年同为{target_words}" if actual_words == target_words else f"{actual_words} → {target_words}"


def is_target(pair: Pair) -> bool:
    """One of the plan's headline targets, expected or binding."""
    return bool(pair.indicator.nature) and pair.target is not None


def growth_targets(plan: Plan) -> list[Pair]:
    """Targets that are growth rates: they share an axis."""
    return [pair for pair in plan.pairs if is_target(pair) and pair.indicator.basis == "growth_rate"]


def level_targets(plan: Plan) -> list[Pair]:
    """The other targets: limits and amounts, each in its own unit."""
    return [pair for pair in plan.pairs if is_target(pair) and pair.indicator.basis != "growth_rate"]


GROUPS = ("same", "caveat", "none", "review")


def quantities(plan: Plan) -> dict[str, list[Pair]]:
    """What is not a headline target, by whether its two years compare.

    `review` holds what the review states and the plan sets no target for.
    """
    groups: dict[str, list[Pair]] = {name: [] for name in GROUPS}
    for pair in plan.pairs:
        if not is_target(pair):
            groups["review" if pair.target is None else pair.comparability].append(pair)
    return groups


def untracked(plan: Plan) -> list[Figure]:
    """Results of the base year that no indicator follows, in the order of the text."""
    return [
        figure
        for figure in plan.figures
        if figure.kind == "actual" and not figure.indicator and figure.period == str(plan.info.base_year)
    ]


def net_increase(plan: Plan, pair: Pair) -> str:
    """A stock's net increase, in both years where the plan prints the stock of the year before.

    target − actual, and actual − the year before's, for `same` pairs of stocks.
    """
    actual, target = pair.actual, pair.target
    if pair.comparability != "same" or pair.indicator.basis != "stock" or actual is None or target is None:
        return ""
    now = f"{plan.info.target_year}年净增{signed(target.number - actual.number)}{target.unit}"
    before = stock_before(plan, pair)
    if before is None:
        return f"{now}（测算）"
    added = f"{signed(actual.number - before.number)}{actual.unit}"
    return f"{now}，{plan.info.base_year}年净增{added}（测算，{before.period}年{wording(plan, before)}）"


def stock_before(plan: Plan, pair: Pair) -> Figure | None:
    """The stock at the end of the year before the base year, where the plan prints it."""
    year = str(plan.info.base_year - 1)
    found = [figure for figure in plan.figures_of(pair.id) if (figure.basis, figure.period) == ("stock", year)]
    return found[0] if len(found) == 1 else None


def bars(pair: Pair) -> tuple[Decimal | None, Decimal | None]:
    """Both years in one unit without scale, for a common scale: (9540, 13000) 个.

    The actual is None where the two are counted in different units; 所 and 个 only count, and are one.
    """
    actual, target = pair.actual, pair.target
    if actual and target and _counted_in(actual) != _counted_in(target):
        return None, amount(target)[0]
    return amount(actual)[0] if actual else None, amount(target)[0] if target else None


def _counted_in(figure: Figure) -> str:
    unit = amount(figure)[1]
    return "" if unit in COUNTERS else unit
