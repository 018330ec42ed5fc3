"""A task area on one slide: its targets beside last year's numbers, and its main actions under their lead sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence

from data.deck.model import ActionGroup, Slide, SlideTable, SlideText, years
from data.indicators.counts import action_targets, scopes
from data.indicators.last_year import STAR, LastYear, last_year
from data.schema import Figure, Plan, Statement, TaskArea
from data.wording import hedged

TARGETS_SHOWN, LINES_SHOWN, LINES_OF_A_TEXT = 3, 5, 12
MAIN_TYPES = ("建成", "运营", "开工", "引进", "工程建设")
"""Types whose actions come first: what can be seen when it is done."""


def one_area(plan: Plan, area: TaskArea) -> Iterator[Slide]:
    """What an area commits to: at most three targets and five actions under their lead sentences."""
    if plan.actions_in(area.section):
        yield _slide(plan, area, TARGETS_SHOWN, LINES_SHOWN)


def area_at_length(plan: Plan, area: TaskArea) -> Slide:
    """The same for a text: every target, and more actions."""
    return _slide(plan, area, None, LINES_OF_A_TEXT)


def _slide(plan: Plan, area: TaskArea, targets_shown: int | None, lines: int) -> Slide:
    position = plan.info.task_areas.index(area) + 1
    actions = plan.actions_in(area.section)
    targets = action_targets(plan, actions)
    by_lead: dict[str, list[Statement]] = {}
    for action in actions:
        by_lead.setdefault(action.theme, []).append(action)
    main = main_actions(actions, lines)
    groups = tuple(
        ActionGroup(plan.statement[lead].text if lead else "", picked, len(items) - len(picked))
        for lead, items in by_lead.items()
        if (picked := tuple(item for item in items if item in main))
    )
    shown = telling_targets(plan, targets, targets_shown)
    table = targets_table(plan, shown)
    shown_actions = [action for group in groups for action in group.actions]
    left = [action for action in actions if action not in shown_actions]
    return Slide(
        f"area-{area.id}",
        "area",
        area.short,
        f"{position} {area.short}：{commitment(plan, area) or f'{len(actions)}条举措'}",
        figures=shown,
        table=table,
        groups=groups,
        area=area,
        remarks=(area_remark(plan, table, actions, targets, left),),
        statements=tuple(
            dict.fromkeys([figure.statement for figure in shown] + [action.id for action in shown_actions])
        ),
    )


def targets_table(plan: Plan, targets: Iterable[Figure]) -> SlideTable:
    """What each target measures, last year's number where the two stand side by side, and the target itself.

    Last year's ends with a star where the two do not simply compare, and is the word for why where there is none.
    """
    rows = tuple(_target_row(plan, figure, last_year(plan, figure)) for figure in targets)
    return SlideTable(("量化目标", *years(plan)), rows, (2, 1.5, 1.7)) if rows else SlideTable()


def _target_row(plan: Plan, figure: Figure, before: LastYear) -> tuple[SlideText, ...]:
    indicator = plan.indicator.get(figure.indicator)
    return (
        SlideText(indicator.name if indicator else figure.name),
        SlideText(before.starred, "actual" if before.figure else "muted"),
        SlideText(hedged(plan, figure), "target", bold=True),
    )


def area_remark(
    plan: Plan, table: SlideTable, actions: list[Statement], targets: Sequence[Figure], left: list[Statement]
) -> str:
    """What an area holds altogether and how much of it the slide leaves out; what the star means."""
    unread = not all(action.is_read for action in actions)
    counted = f"{len(targets)}个量化目标" if targets else "数字尚未整理" if unread else "没有量化目标"
    if covered := len(scopes(targets)):
        counted += f"，其中{covered}个是工作范围"
    parts = (
        f"共{len(actions)}条举措，{counted}" + (f"；另有{len(left)}条未列" if left else ""),
        f"{STAR}与{plan.info.base_year}年口径有别"
        if any(before.text.endswith(STAR) for _, before, _ in table.rows)
        else "",
    )
    return "；".join(part for part in parts if part)


def commitment(plan: Plan, area: TaskArea) -> str:
    """What the plan calls the area's task, without the number before it: 坚持创新引领,进一步加快科学城规划建设."""
    return re.sub(r"^[(（]?[一二三四五六七八九十\d]+[)）、.．]\s*", "", plan.heading[area.section].text)


def telling_targets(plan: Plan, targets: Sequence[Figure], most: int | None) -> tuple[Figure, ...]:
    """The few that tell most: those beside a number of last year, then those that measure a result, in the order."""
    covered = scopes(targets)

    def rank(figure: Figure) -> tuple[bool, bool]:
        return last_year(plan, figure).figure is None, figure in covered

    chosen = sorted(targets, key=rank)[:most]
    return tuple(figure for figure in targets if figure in chosen)


def main_actions(actions: list[Statement], most: int) -> tuple[Statement, ...]:
    """The first by type, in the text's order. Those with a number come last: the list of targets has it already."""

    def rank(action: Statement) -> tuple[bool, int]:
        at = MAIN_TYPES.index(action.type) if action.type in MAIN_TYPES else len(MAIN_TYPES)
        return bool(action.figures), at

    chosen = sorted(actions, key=rank)[: max(most, 1)]
    return tuple(sorted(chosen, key=lambda action: action.start))
