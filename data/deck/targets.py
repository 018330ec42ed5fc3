"""Slides about numbers: the headline, growth, limits, what asks for more or less, and other quantities."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from data.deck.counting import even_parts, how_many, listed
from data.deck.model import Slide
from data.derive import is_limit
from data.indicators.comparison import NOT_GIVEN, Comparison, compare, growth_targets, level_targets, quantities
from data.indicators.highlights import growth_sentence, limit_sentence
from data.schema import Figure, Plan
from data.wording import hedged

TILES_A_SLIDE = 8
CHARTS_A_SLIDE = 4
SERIES = {"same": ("可比的任务", "与{}年口径相同"), "caveat": ("口径有别的任务", "与{}年口径有别，只并列、不相减")}
DASH, STAR = "—", "＊"
COMPARED = ("加码", "放缓", "持平", "有余量")


def target_slides(plan: Plan) -> Iterator[Slide]:
    """Every slide of this module that the plan has numbers for."""
    yield from numbers(plan)
    yield from growth(plan)
    yield from limits(plan)
    yield from direction(plan)
    yield from quantity_slides(plan)


def numbers(plan: Plan) -> Iterator[Slide]:
    """The headline indicators as tiles."""
    tiles = compare(plan, plan.headline_pairs[:TILES_A_SLIDE])
    if not tiles:
        return
    first, last = tiles[0], tiles[-1]
    ends = "，".join(
        f"{item.pair.indicator.short}{item.target_words if item.pair.target else item.actual_words}"
        for item in dict.fromkeys((first, last))
    )
    yield Slide(
        "numbers",
        "numbers",
        "主要数字",
        f"{plan.info.target_year}年{how_many(len(tiles), '个数字')}：{ends}",
        comparisons=tuple(tiles),
        statements=sentences(tiles),
    )


def growth(plan: Plan) -> Iterator[Slide]:
    """Growth rates of both years on one axis."""
    items = compare(plan, growth_targets(plan))
    if items:
        yield Slide(
            "growth",
            "growth",
            "增速目标",
            growth_sentence(plan),
            comparisons=tuple(items),
            sums=gaps(items),
            remarks=remarks(items, ("same",)),
            statements=sentences(items),
        )


def limits(plan: Plan) -> Iterator[Slide]:
    """Ceilings and floors among the headline targets, each on its own ruler."""
    items = [item for item in compare(plan, level_targets(plan)) if item.pair.target and is_limit(item.pair.target)]
    if items:
        names = listed(item.pair.indicator.short for item in items)
        yield Slide(
            "limits",
            "limits",
            "约束界线",
            limit_sentence(plan) or f"{names}以界线为目标",
            comparisons=tuple(items),
            sums=gaps(items),
            remarks=remarks(items),
            statements=sentences(items),
        )


def direction(plan: Plan) -> Iterator[Slide]:
    """Everything that compares, by what it asks for: more, less, the same, or a limit that is met already."""
    items = [item for item in compare(plan, plan.pairs) if item.assessment.label in COMPARED]
    items.sort(key=lambda item: COMPARED.index(item.assessment.label))
    if len(items) < 2:
        return
    counts = [
        f"{how_many(sum(item.assessment.label == label for item in items), '项')}{label}"
        for label in COMPARED
        if any(item.assessment.label == label for item in items)
    ]
    yield Slide(
        "direction",
        "direction",
        "加码与放缓",
        f"{how_many(len(items), '项')}两年同口径：{'，'.join(counts)}",
        comparisons=tuple(items),
        remarks=("判断和差值为测算，规则见“指标”页；界线是底线或上限，不是预计数。",),
        statements=sentences(items),
    )


def quantity_slides(plan: Plan) -> Iterator[Slide]:
    """Quantified tasks with a number in both years: those that compare first, then those with a caveat."""
    groups = quantities(plan)
    for series in SERIES:
        parts = list(even_parts(compare(plan, groups[series]), CHARTS_A_SLIDE))
        for number, items in enumerate(parts, start=1):
            slide = quantity_slide(plan, series, items)
            if len(parts) > 1:
                slide = replace(slide, id=f"{series}-{number}", name=f"{slide.name}（{number}/{len(parts)}）")
            yield slide


def quantity_slide(plan: Plan, series: str, items: tuple[Comparison, ...]) -> Slide:
    """Quantified tasks of one series, as many as are given, on one slide."""
    name, said = SERIES[series]
    names = listed(item.pair.indicator.short for item in items)
    return Slide(
        series,
        "pairs",
        name,
        f"{names}：{said.format(plan.info.base_year)}",
        comparisons=items,
        remarks=remarks(items),
        statements=sentences(items),
        series=series,
    )


def gaps(items: Iterable[Comparison]) -> tuple[str, ...]:
    """Every difference from last year's result, in one line."""
    parts = [f"{item.pair.indicator.short} {item.gap_words}" for item in items if item.gap_words]
    return (f"目标减上年实绩，或界线之内的余量：{'；'.join(parts)}",) if parts else ()


def remarks(items: Iterable[Comparison], among: tuple[str, ...] = ("same", "caveat", "none")) -> tuple[str, ...]:
    """What has to be said beside a comparison, with its name."""
    return tuple(
        f"{item.pair.indicator.short}：{item.note}" for item in items if item.note and item.pair.comparability in among
    )


def sentences(items: Iterable[Comparison]) -> tuple[str, ...]:
    """The ids of the sentences that comparisons rest on, each once."""
    figures: list[Figure | None] = [figure for item in items for figure in (item.pair.target, item.pair.actual)]
    return tuple(dict.fromkeys(figure.statement for figure in figures if figure))


def tile_words(plan: Plan, item: Comparison) -> tuple[str, str]:
    """A headline number, and the other year's below it; without a unit that is no per cent, which stands beside the name."""
    target, actual = item.pair.target, item.pair.actual
    first, second = (target, actual) if target else (actual, None)
    other = plan.info.base_year if target else plan.info.target_year
    below = hedged(plan, second, unit=second.unit == "%") if second else NOT_GIVEN
    return hedged(plan, first, unit=first.unit == "%") if first else NOT_GIVEN, f"{other}年{below}"


def stated(plan: Plan, figure: Figure) -> tuple[str, str, str]:
    """What a figure measures, last year's number where the two stand side by side, and the number itself, in the plan's words.

    Last year's ends with a star where the two do not simply compare, and is a dash where there is none.
    """
    indicator = plan.indicator.get(figure.indicator)
    pair, before = plan.pair_of(figure), DASH
    if pair and pair.target == figure and pair.actual and pair.comparability != "none":
        before = hedged(plan, pair.actual) + (STAR if pair.comparability == "caveat" else "")
    return indicator.name if indicator else figure.name, before, hedged(plan, figure)
