"""A task area on one slide: its targets beside last year's numbers, and its main actions under their lead sentences."""

from collections.abc import Iterable, Iterator

from data.deck.model import ActionGroup, Slide, SlideTable, SlideText, years
from data.indicators.counts import action_targets, scopes
from data.indicators.last_year import STAR, LastYear, last_year
from data.schema import Figure, Plan, Statement, TaskArea
from data.wording import hedged

TARGETS_SHOWN, LINES_SHOWN = 10, 10
LINES_ALONE = 15
"""Actions on a slide without targets."""
MAIN_TYPES = ("建成", "运营", "开工", "引进", "工程建设")
"""Types whose actions come first: what can be seen when it is done."""
SEEN_DONE = MAIN_TYPES[:3]
"""Those of them that a slide says it puts first, where it does."""


def one_area(plan: Plan, area: TaskArea, position: int) -> Iterator[Slide]:
    """An area's targets, and its main actions under their lead sentences."""
    actions = plan.actions_in(area.section)
    if not actions:
        return
    targets = action_targets(plan, actions)
    by_lead: dict[str, list[Statement]] = {}
    for action in actions:
        by_lead.setdefault(action.theme, []).append(action)
    lines = LINES_SHOWN if targets else LINES_ALONE
    groups = tuple(
        ActionGroup(
            plan.statement[lead].text if lead else "",
            (main := main_actions(items, lines // len(by_lead))),
            len(items) - len(main),
        )
        for lead, items in by_lead.items()
    )
    shown = targets[:TARGETS_SHOWN]
    table = targets_table(plan, shown)
    unread = not all(action.is_read for action in actions)
    counted = f"{len(targets)}个量化目标" if targets else "数字尚未整理" if unread else "没有量化目标"
    if covered := len(scopes(targets)):
        counted += f"，其中{covered}个是工作范围"
    shown_actions = [action for group in groups for action in group.actions]
    left = [action for action in actions if action not in shown_actions]
    yield Slide(
        f"area-{area.id}",
        "area",
        area.short,
        f"{position} {area.short}：{len(actions)}条举措，{counted}",
        figures=shown,
        table=table,
        groups=groups,
        area=area,
        remarks=(remark,) if (remark := area_remark(plan, table, shown_actions, left)) else (),
        statements=tuple(
            dict.fromkeys([figure.statement for figure in shown] + [action.id for action in shown_actions])
        ),
    )


def targets_table(plan: Plan, targets: Iterable[Figure]) -> SlideTable:
    """What each target measures, last year's number where the two stand side by side, and the target itself.

    Last year's ends with a star where the two do not simply compare, and is the word for why where there is none.
    """
    rows = tuple(_target_row(plan, figure, last_year(plan, figure)) for figure in targets)
    return SlideTable(("量化目标", *years(plan)), rows, (2.2, 1.3, 1.6)) if rows else SlideTable()


def _target_row(plan: Plan, figure: Figure, before: LastYear) -> tuple[SlideText, ...]:
    indicator = plan.indicator.get(figure.indicator)
    return (
        SlideText(indicator.name if indicator else figure.name),
        SlideText(before.starred, "actual" if before.figure else "muted"),
        SlideText(hedged(plan, figure), "target", bold=True),
    )


def area_remark(plan: Plan, table: SlideTable, shown: list[Statement], left: list[Statement]) -> str:
    """What the star means, how many actions an area's slide leaves out, and of which types it leaves out none."""
    whole = {action.type for action in shown} - {action.type for action in left}
    first = "、".join(name for name in SEEN_DONE if name in whole)
    starred = any(before.text.endswith(STAR) for _, before, _ in table.rows)
    parts = (
        f"{STAR}与{plan.info.base_year}年口径有别，说明见“指标”页" if starred else "",
        f"{f'{first}类举措全部列出，' if first else ''}另有{len(left)}条见“任务”页" if left else "",
    )
    return "；".join(part for part in parts if part)


def main_actions(actions: list[Statement], most: int) -> tuple[Statement, ...]:
    """The first by type, in the text's order. Those with a number come last: the list of targets has it already."""

    def rank(action: Statement) -> tuple[bool, int]:
        at = MAIN_TYPES.index(action.type) if action.type in MAIN_TYPES else len(MAIN_TYPES)
        return bool(action.figures), at

    chosen = sorted(actions, key=rank)[: max(most, 1)]
    return tuple(sorted(chosen, key=lambda action: action.start))
