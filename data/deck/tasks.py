"""Slides about tasks: the areas side by side, each area, the map, and what carries on last year's work."""

from collections import Counter
from collections.abc import Callable, Iterator

from data.deck.model import AreaTally, Slide, SlideTable, SlideText
from data.deck.task_area import one_area
from data.indicators.counts import with_numbers
from data.labels import labels
from data.map.places import doubled, is_point, spots
from data.schema import Plan, Statement
from data.tables.geojson import NOTICE, credits

EXAMPLES_SHOWN, SENTENCES_SHOWN, TOGETHER = 5, 10, 3


def task_slides(plan: Plan) -> Iterator[Slide]:
    """Every slide of this module that the plan has tasks or places for."""
    yield from side_by_side(plan)
    for area in plan.info.task_areas:
        yield from one_area(plan, area)
    yield from on_the_map(plan)
    yield from carried_on(plan)


def side_by_side(plan: Plan) -> Iterator[Slide]:
    """How many actions each area has, and how many of them carry a number."""
    areas = tallies(plan, lambda action: bool(with_numbers([action])))
    if len(areas) < 2:
        return
    ranked = sorted(areas, key=lambda tally: -tally.whole)
    most = ranked[0]
    counted = len(with_numbers(plan.actions))
    yield Slide(
        "areas",
        "areas",
        "任务领域",
        f"{len(areas)}个领域{len(plan.actions)}条举措，{counted}条带数字；{most.area.short}最多，{most.whole}条",
        tallies=tuple(ranked),
        counted="带数字",
        statements=tuple(plan.heading[tally.area.section].id for tally in areas),
    )


def tallies(plan: Plan, counts: Callable[[Statement], bool]) -> tuple[AreaTally, ...]:
    """For each area that has actions, how many they are and how many of them count."""
    return tuple(
        AreaTally(area, position, len(actions), sum(map(counts, actions)))
        for position, area in enumerate(plan.info.task_areas, start=1)
        if (actions := plan.actions_in(area.section))
    )


def on_the_map(plan: Plan) -> Iterator[Slide]:
    """The district with what the plan names in it; nothing where there is no outline."""
    placed = [place for place in plan.places if place.placement != "unplaced"]
    if plan.outline is None or not placed:
        return
    ways = Counter(labels("placements")[place.placement] for place in placed)
    shown = "，".join(f"{way}{count}处" for way, count in ways.most_common())
    named = dict.fromkeys(
        statement.id for statement in plan.actions for place in statement.places if place in plan.info.focus_places
    )
    yield Slide(
        "map",
        "map",
        "地图",
        "，".join(filter(None, (f"计划点名{len(plan.places)}处地点", f"{len(placed)}处落在图上", _together(plan)))),
        remarks=("。".join(filter(None, (f"图上：{shown}", doubled(plan), NOTICE + credits(plan)))),),
        statements=tuple(named)[:SENTENCES_SHOWN],
    )


def _together(plan: Plan) -> str:
    """`其中7处画在深理工站一带`: where most places stand at one station; empty where only a few share any."""
    shared = [spot for spot in spots(filter(is_point, plan.places)) if spot.anchor and len(spot.places) >= TOGETHER]
    most = max(shared, key=lambda spot: len(spot.places), default=None)
    return f"其中{len(most.places)}处画在{plan.station[most.anchor].name}一带" if most and most.anchor else ""


def carried_on(plan: Plan) -> Iterator[Slide]:
    """Which actions carry on what the review of the base year reports."""
    linked = [action for action in plan.actions if action.continues]
    if not linked:
        return
    areas = tallies(plan, lambda action: bool(action.continues))
    examples = telling_examples(plan, linked)
    base, goal = plan.info.base_year, plan.info.target_year
    most = max(areas, key=lambda tally: tally.part)
    apart = [
        pair.indicator.short
        for pair in plan.pairs
        if pair.actual and pair.target and pair.comparability != "same"
        if any((b.id, a.id) == (pair.actual.statement, pair.target.statement) for b, a in examples)
    ]
    yield Slide(
        "continuity",
        "continuity",
        "两年接续",
        f"{len(plan.actions)}条举措中至少{len(linked)}条接续{base}年的工作，{most.area.short}最多，{most.part}条",
        tallies=areas,
        counted=f"接续{base}年",
        table=SlideTable(
            (f"{base}年执行情况", f"{goal}年举措"),
            tuple((SlideText(before.text, "actual"), SlideText(action.text)) for before, action in examples),
            (1, 1),
        ),
        remarks=(f"{'、'.join(apart)}：两年口径有别，只并列，不相减",) if apart else (),
        statements=tuple(dict.fromkeys(item.id for pair in examples for item in pair)),
    )


def telling_examples(plan: Plan, linked: list[Statement]) -> list[tuple[Statement, Statement]]:
    """One pair of sentences an area while there is room, those with a number on both sides first."""
    pairs = [(plan.statement[action.continues[0]], action) for action in linked]
    pairs.sort(key=lambda pair: (-bool(pair[0].figures) - bool(pair[1].figures), len(pair[0].text + pair[1].text)))
    chosen: dict[str, tuple[Statement, Statement]] = {}
    for before, action in pairs:
        chosen.setdefault(action.section, (before, action))
    return sorted(list(chosen.values())[:EXAMPLES_SHOWN], key=lambda pair: pair[1].start)
