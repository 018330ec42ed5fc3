"""Slides about tasks: the areas side by side, each area, the map, and what carries on last year's work."""

from collections.abc import Iterator

from data.deck.counting import how_many
from data.deck.model import ActionGroup, AreaTally, Slide, SlideTable
from data.deck.targets import STAR, stated
from data.schema import Figure, Plan, Statement, TaskArea
from data.tables.geojson import NOTICE, credits

TARGETS_SHOWN = 10
LINES_SHOWN = 10
LINES_ALONE = 15
MAIN_TYPES = ("建成", "运营", "开工", "引进", "工程建设")
"""Types whose actions come first on an area's slide: what can be seen when it is done."""
EXAMPLES_SHOWN = 5


def task_slides(plan: Plan) -> Iterator[Slide]:
    """Every slide of this module that the plan has tasks or places for."""
    yield from side_by_side(plan)
    for position, area in enumerate(plan.info.task_areas, start=1):
        yield from one_area(plan, area, position)
    yield from on_the_map(plan)
    yield from carried_on(plan)


def side_by_side(plan: Plan) -> Iterator[Slide]:
    """How many actions each area has, and how many of them carry a number."""
    tallies = tuple(
        AreaTally(area, position, len(actions), sum(bool(action.figures) for action in actions))
        for position, area in enumerate(plan.info.task_areas, start=1)
        if (actions := plan.actions_in(area.section))
    )
    if len(tallies) < 2:
        return
    most = max(tallies, key=lambda tally: tally.whole)
    counted = sum(tally.part for tally in tallies)
    yield Slide(
        "areas",
        "areas",
        "任务领域",
        f"{how_many(len(tallies), '个领域')}{len(plan.actions)}条举措，{counted}条带数字；{most.area.short}最多，{most.whole}条",
        tallies=tallies,
        statements=tuple(plan.heading[tally.area.section].id for tally in tallies),
    )


def one_area(plan: Plan, area: TaskArea, position: int) -> Iterator[Slide]:
    """An area's targets, and its main actions under their lead sentences."""
    actions = plan.actions_in(area.section)
    if not actions:
        return
    figures = [plan.figure[name] for action in actions for name in action.figures]
    targets = tuple(dict.fromkeys(figure for figure in figures if figure.kind == "target"))
    by_lead: dict[str, list[Statement]] = {}
    for action in actions:
        by_lead.setdefault(action.theme, []).append(action)
    lines = LINES_SHOWN if targets else LINES_ALONE
    groups = tuple(
        ActionGroup(
            plan.statement[lead].text if lead else "",
            (shown := main_actions(items, lines // len(by_lead))),
            len(items) - len(shown),
        )
        for lead, items in by_lead.items()
    )
    shown_targets = targets[:TARGETS_SHOWN]
    counted = how_many(len(targets), "个数字目标") if targets else "没有数字目标"
    left = sum(group.more for group in groups)
    yield Slide(
        f"area-{area.id}",
        "area",
        area.short,
        f"{position} {area.short}：{len(actions)}条举措，{counted}",
        figures=shown_targets,
        groups=groups,
        area=area,
        remarks=(said,) if (said := area_remark(plan, shown_targets, left)) else (),
        statements=tuple(
            dict.fromkeys(
                [figure.statement for figure in shown_targets]
                + [action.id for group in groups for action in group.actions]
            )
        ),
    )


def area_remark(plan: Plan, targets: tuple[Figure, ...], left: int) -> str:
    """What an area's slide leaves out, and what its star means."""
    starred = any(stated(plan, figure)[1].endswith(STAR) for figure in targets)
    parts = (
        f"{STAR}与{plan.info.base_year}年口径有别，说明见“指标”页" if starred else "",
        f"先列建成、运营、开工的举措，另有{left}条见“任务”页" if left else "",
    )
    return "；".join(part for part in parts if part)


def main_actions(actions: list[Statement], most: int) -> tuple[Statement, ...]:
    """The main ones: by type, those with a number last as it stands in the list of targets; then in the text's order."""

    def rank(action: Statement) -> tuple[bool, int]:
        at = MAIN_TYPES.index(action.type) if action.type in MAIN_TYPES else len(MAIN_TYPES)
        return bool(action.figures), at

    chosen = sorted(actions, key=rank)[: max(most, 1)]
    return tuple(sorted(chosen, key=lambda action: action.start))


def on_the_map(plan: Plan) -> Iterator[Slide]:
    """The district with what the plan names in it; nothing where there is no outline."""
    placed = [place for place in plan.places if place.placement != "unplaced"]
    if plan.outline is None or not placed:
        return
    opening = [line.name for line in plan.lines if line.status_at_plan == "opening" and line.piece == 1]
    said = f"；年内开通{'、'.join(dict.fromkeys(opening))}" if opening else ""
    named = dict.fromkeys(
        statement.id for statement in plan.actions for place in statement.places if place in plan.info.focus_places
    )
    yield Slide(
        "map",
        "map",
        "地图",
        f"计划点名{len(plan.places)}处地点，{len(placed)}处落在图上{said}",
        remarks=(NOTICE + credits(plan),),
        statements=tuple(named)[:TARGETS_SHOWN],
    )


def carried_on(plan: Plan) -> Iterator[Slide]:
    """Which actions carry on what the review of the base year reports."""
    linked = [action for action in plan.actions if action.continues]
    if not linked:
        return
    tallies = tuple(
        AreaTally(area, position, len(actions), sum(bool(action.continues) for action in actions))
        for position, area in enumerate(plan.info.task_areas, start=1)
        if (actions := plan.actions_in(area.section))
    )
    examples = telling_examples(plan, linked)
    base, goal = plan.info.base_year, plan.info.target_year
    most = max(tallies, key=lambda tally: tally.part)
    yield Slide(
        "continuity",
        "continuity",
        "两年接续",
        f"{len(plan.actions)}条举措中{len(linked)}条接续{base}年的工作，{most.area.short}最多，{most.part}条",
        tallies=tallies,
        grid=SlideTable(
            (f"{base}年执行情况", f"{goal}年举措"),
            tuple((before.text, action.text) for before, action in examples),
            ("actual", "text"),
        ),
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
