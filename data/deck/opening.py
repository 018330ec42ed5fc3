"""The first slides: whose plan it is and what is in it, and its headline numbers."""

from collections import Counter
from collections.abc import Iterator, Sequence

from data.dates import long_date
from data.deck.model import Slide, Tile
from data.deck.targets import sentences
from data.indicators.comparison import NOT_GIVEN, Comparison, compare
from data.indicators.counts import counts, main_targets
from data.indicators.highlights import LABELS, of_the_year
from data.schema import Plan
from data.wording import hedged

TILES_A_SLIDE = 8
TELLING = tuple(label for label in LABELS if label != "与上年相同")
"""What may be said of a target and of last year's result; two years that state the same limit tell of no result."""
COVER = ("领域", "主题", "举措", "数字")


def opening_slides(plan: Plan) -> Iterator[Slide]:
    """Every slide of this module that the plan has material for."""
    yield cover(plan)
    yield from numbers(plan)


def cover(plan: Plan) -> Slide:
    """The title, and what the plan holds in numbers of ours."""
    parts = [count for count in counts(plan) if count.name in COVER]
    said = "、".join(f"{count.number}{count.measure}{count.name}" for count in parts)
    return Slide(
        "cover",
        "cover",
        "封面",
        plan.info.title,
        subtitle=f"{plan.info.publisher}　{long_date(plan.info.published)}公布",
        remarks=(plan.info.summary, f"{said}（本站清点）"),
    )


def numbers(plan: Plan) -> Iterator[Slide]:
    """The headline indicators as tiles."""
    items = compare(plan, plan.headline_pairs[:TILES_A_SLIDE])
    if not items:
        return
    yield Slide(
        "numbers",
        "numbers",
        "主要数字",
        _finding(plan, items),
        tiles=tuple(tile(plan, item) for item in items),
        comparisons=tuple(items),
        statements=sentences(items),
    )


def _finding(plan: Plan, items: Sequence[Comparison]) -> str:
    """`2020年8项主要目标：5项低于2019年实际，1项上限宽于2019年实际`; the first and the last where none stands out."""
    all_main = len(items) == len(main_targets(plan)) and all(item.pair.target for item in items)
    counts = Counter(item.assessment.label for item in items)
    said = [f"{counts[label]}项{of_the_year(plan, label)}" for label in TELLING if counts[label]] or [
        f"{item.pair.indicator.short}{item.target_words if item.pair.target else item.actual_words}"
        for item in dict.fromkeys((items[0], items[-1]))
    ]
    return f"{plan.info.target_year}年{len(items)}{'项主要目标' if all_main else '个数字'}：{'，'.join(said)}"


def tile(plan: Plan, item: Comparison) -> Tile:
    """A headline number, and the other year's below it. A unit other than per cent stands beside the name instead."""
    indicator, target, actual = item.pair.indicator, item.pair.target, item.pair.actual
    first, second = (target, actual) if target else (actual, None)
    other = plan.info.base_year if target else plan.info.target_year
    below = hedged(plan, second, unit=second.unit == "%") if second else item.actual_words if target else NOT_GIVEN
    return Tile(
        indicator.short,
        "" if indicator.unit == "%" else indicator.unit,
        hedged(plan, first, unit=first.unit == "%") if first else NOT_GIVEN,
        f"{other}年{below}",
        "target" if target else "actual",
    )
