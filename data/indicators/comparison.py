"""The two years of every indicator side by side, as it is shown, charted and downloaded."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from data.derive import amount
from data.indicators.assessment import NET, Assessment, assess
from data.indicators.last_year import of_pair
from data.labels import labels
from data.schema import Figure, Pair, Plan
from data.wording import hedged

COUNTERS = frozenset(["个", "所", "家", "座", "项", "处", "条", "栋", "名", "人", "户", "宗", "件", "场", "次", "套"])
"""Measure words: of one indicator they count the same things, whatever the sentence calls them."""
NOT_GIVEN, UNLINKED = (labels("absences")[why] for why in ("not_given", "unlinked"))


def no_target(pair: Pair) -> str:
    """What stands for a target that a pair lacks: of a draft, only that nobody has looked."""
    return NOT_GIVEN if pair.is_read else UNLINKED


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
        """低0.8个百分点, or 净增128家，上年净增285家; empty where nothing is computed."""
        return self.assessment.difference_words

    @property
    def subject(self) -> str:
        """What the label is about, in short: 国高企业, or 国高企业净增 where the increases are compared."""
        return self.pair.indicator.short + (NET if self.assessment.increments else "")


def compare(plan: Plan, pairs: Iterable[Pair]) -> list[Comparison]:
    """Pairs with words around them, in their order."""
    return [
        Comparison(
            assess(plan, pair),
            of_pair(plan, pair).words,
            hedged(plan, pair.target) if pair.target else no_target(pair),
            pair.note,
        )
        for pair in pairs
    ]


def both(actual_words: str, target_words: str) -> str:
    """Two years in one line: `8.0% → 7.2%左右`; no arrow where both are the same."""
    return f"两年同为{target_words}" if actual_words == target_words else f"{actual_words} → {target_words}"


def is_main(plan: Plan, figure: Figure) -> bool:
    """Whether a target stands among the plan's main targets, and not only in an action."""
    return figure.kind == "target" and plan.statement[figure.statement].role == "target"


def is_target(plan: Plan, pair: Pair) -> bool:
    """One of the plan's main targets, wherever else it may be printed."""
    return pair.target is not None and any(is_main(plan, each) for each in (pair.target, *plan.figures_of(pair.id)))


def growth_targets(plan: Plan) -> list[Pair]:
    """Targets that are growth rates: they share an axis."""
    return [pair for pair in plan.pairs if is_target(plan, pair) and pair.indicator.basis == "growth_rate"]


def level_targets(plan: Plan) -> list[Pair]:
    """The other targets: limits and amounts, each in its own unit."""
    return [pair for pair in plan.pairs if is_target(plan, pair) and pair.indicator.basis != "growth_rate"]


GROUPS = ("same", "caveat", "none", "review")


def quantities(plan: Plan) -> dict[str, list[Pair]]:
    """What is not a main target, by whether its two years compare.

    `review` holds what the review states and the plan sets no target for.
    """
    groups: dict[str, list[Pair]] = {name: [] for name in GROUPS}
    for pair in plan.pairs:
        if not is_target(plan, pair):
            groups["review" if pair.target is None else pair.comparability].append(pair)
    return groups


def untracked(plan: Plan) -> list[Figure]:
    """Results of the base year that no indicator follows, in the order of the text."""
    return [
        figure
        for figure in plan.figures
        if figure.kind == "actual" and not figure.indicator and figure.period == str(plan.info.base_year)
    ]


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
