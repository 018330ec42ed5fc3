"""Slides about targets beside last year's results: growth, limits, what asks for more or less, other quantities."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from data.deck.counting import even_parts, listed
from data.deck.model import Slide, SlideTable, SlideText, numbered, years
from data.derive import is_limit
from data.indicators import highlights
from data.indicators.comparison import Comparison, compare, growth_targets, level_targets, quantities
from data.indicators.highlights import LABELS, growth_sentence, limit_sentence
from data.schema import Figure, Plan

CHARTS_A_SLIDE = 4
CAVEATS_A_SLIDE = ROWS_A_SLIDE = 6
SERIES = {"same": "可比的数量目标", "caveat": "口径有别的数量目标"}
NO_DIFFERENCE = "无差值"


def target_slides(plan: Plan) -> Iterator[Slide]:
    """Every slide of this module that the plan has numbers for."""
    yield from growth(plan)
    yield from limits(plan)
    yield from direction(plan)
    yield from quantity_slides(plan)


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
    """Ceilings and floors among the headline targets, each on its own scale."""
    items = highlights.limits(plan)
    if not items:
        return
    others = highlights.targets_without_a_number(plan)
    title = limit_sentence(plan) or f"{listed(item.pair.indicator.short for item in items)}以上限或下限为目标"

    def slide(shown: Sequence[Comparison]) -> Slide:
        return Slide(
            "limits",
            "limits",
            highlights.limits_name(plan),
            title,
            comparisons=tuple(shown),
            sums=gaps(shown),
            remarks=(*remarks(shown), *(item.text for item in others)),
            statements=(*sentences(shown), *(item.id for item in others)),
        )

    yield from numbered("limits", [slide(shown) for shown in even_parts(items, CHARTS_A_SLIDE)])


def direction(plan: Plan) -> Iterator[Slide]:
    """Everything that compares, by what is so: higher, lower, the same, or a limit that is looser."""
    items = [item for item in compare(plan, plan.pairs) if item.assessment.label in LABELS]
    items.sort(key=lambda item: LABELS.index(item.assessment.label))
    if len(items) < 2:
        return

    def slide(shown: Sequence[Comparison]) -> Slide:
        counts = Counter(item.assessment.judgment for item in shown)
        title = f"{len(items)}项两年同口径：" + "，".join(f"{count}项{judgment}" for judgment, count in counts.items())
        return Slide(
            "direction",
            "direction",
            "与上年相比",
            title,
            comparisons=tuple(shown),
            table=direction_table(plan, shown),
            remarks=("判断和差值为测算；上限、下限不是预计数。",),
            statements=sentences(shown),
        )

    yield from numbered("direction", [slide(shown) for shown in _by_judgment(items)])


def _by_judgment(items: Sequence[Comparison]) -> list[list[Comparison]]:
    """Rows a slide: those of one judgment stay together, as many judgments as there is room for."""
    pages: list[list[Comparison]] = []
    for _, found in groupby(items, lambda item: item.assessment.judgment):
        for part in even_parts(list(found), ROWS_A_SLIDE):
            if not pages or len(pages[-1]) + len(part) > ROWS_A_SLIDE:
                pages.append([])
            pages[-1] += part
    return pages


def direction_table(plan: Plan, items: Iterable[Comparison]) -> SlideTable:
    """The judgment, both years and the difference, a row a comparison."""
    base, goal = years(plan)
    rows = [
        (
            SlideText(item.assessment.judgment, "derived", bold=True),
            SlideText(item.pair.indicator.name),
            SlideText(item.actual_words, "actual"),
            SlideText(item.target_words, "target", bold=True),
            SlideText(item.gap_words, "derived") if item.gap_words else SlideText(NO_DIFFERENCE, "muted"),
        )
        for item in items
    ]
    columns = ("判断（测算）", "指标", base, f"{goal}目标", "差值（测算）")
    return SlideTable(columns, tuple(rows), (1.6, 3, 2, 2.2, 2.8), right=(2, 3, 4))


def quantity_slides(plan: Plan) -> Iterator[Slide]:
    """Amounts with a number in both years, main targets before tasks: those that compare, then those with a caveat."""
    groups = quantities(plan)
    amounts = [pair for pair in level_targets(plan) if pair.target and not is_limit(pair.target)]
    for series in SERIES:
        pairs = [*(pair for pair in amounts if pair.comparability == series), *groups[series]]
        most = CAVEATS_A_SLIDE if series == "caveat" else CHARTS_A_SLIDE
        parts = even_parts(compare(plan, pairs), most)
        yield from numbered(series, [quantity_slide(plan, series, items) for items in parts])


def quantity_slide(plan: Plan, series: str, items: tuple[Comparison, ...]) -> Slide:
    """Amounts of one series, as many as are given, on one slide."""
    if series == "caveat":
        return caveat_slide(plan, series, items)
    said = [f"{item.pair.indicator.short}{item.gap_words or item.assessment.judgment}" for item in items]
    return Slide(
        series,
        "pairs",
        SERIES[series],
        "；".join(said),
        comparisons=items,
        sums=gaps(items),
        remarks=remarks(items),
        statements=sentences(items),
        series=series,
    )


def caveat_slide(plan: Plan, series: str, items: tuple[Comparison, ...]) -> Slide:
    """Amounts that stand beside each other and may not be subtracted: a table, and no bars on one ruler."""
    base, goal = years(plan)
    rows = tuple(
        (
            SlideText(item.pair.indicator.name, bold=True),
            SlideText(item.actual_words, "actual"),
            SlideText(item.target_words, "target", bold=True),
            SlideText(item.note, "muted"),
        )
        for item in items
    )
    return Slide(
        series,
        "caveats",
        SERIES[series],
        f"{items[0].pair.indicator.short}等{len(items)}项与{base}口径有别，只并列、不相减",
        table=SlideTable(("指标", base, f"{goal}目标", "口径差别"), rows, (1.5, 1.1, 1.4, 4)),
        comparisons=items,
        statements=sentences(items),
        series=series,
    )


def gaps(items: Iterable[Comparison]) -> tuple[str, ...]:
    """Every difference from last year, in one line."""
    parts = [f"{item.pair.indicator.short}{item.gap_words}" for item in items if item.gap_words]
    return (f"与上年相比：{'；'.join(parts)}",) if parts else ()


def remarks(items: Iterable[Comparison], among: tuple[str, ...] = ("same", "caveat", "none")) -> tuple[str, ...]:
    """The note that a comparison needs, with its name."""
    return tuple(
        f"{item.pair.indicator.short}：{item.note}" for item in items if item.note and item.pair.comparability in among
    )


def sentences(items: Iterable[Comparison]) -> tuple[str, ...]:
    """The ids of the sentences that comparisons rest on, each once."""
    figures: list[Figure | None] = [figure for item in items for figure in (item.pair.target, item.pair.actual)]
    return tuple(dict.fromkeys(figure.statement for figure in figures if figure))
