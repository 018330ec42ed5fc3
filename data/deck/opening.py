"""The first slides: whose plan it is and what is in it, and its headline numbers."""

from collections.abc import Iterator

from data.dates import long_date
from data.deck.model import Slide, Tile
from data.deck.targets import sentences
from data.indicators.comparison import NOT_GIVEN, Comparison, compare
from data.indicators.counts import counts, main_targets
from data.schema import Plan
from data.wording import hedged

TILES_A_SLIDE = 8
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
        tiles=tuple(Tile(count.name, "", f"{count.number}{count.measure}", "", "derived") for count in parts),
        remarks=(plan.info.summary, f"{said}（本站清点）"),
    )


def numbers(plan: Plan) -> Iterator[Slide]:
    """The headline indicators as tiles."""
    items = compare(plan, plan.headline_pairs[:TILES_A_SLIDE])
    if not items:
        return
    all_main = len(items) == len(main_targets(plan)) and all(item.pair.target for item in items)
    ends = "，".join(
        f"{item.pair.indicator.short}{item.target_words if item.pair.target else item.actual_words}"
        for item in dict.fromkeys((items[0], items[-1]))
    )
    yield Slide(
        "numbers",
        "numbers",
        "主要数字",
        f"{plan.info.target_year}年{len(items)}{'项主要目标' if all_main else '个数字'}：{ends}",
        tiles=tuple(tile(plan, item) for item in items),
        comparisons=tuple(items),
        statements=sentences(items),
    )


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
