"""What a room should take away, and what the plan leaves open: both are counted from data, none is typed."""

from collections.abc import Iterator

from data.checks.consistency import run_checks
from data.deck.model import Slide, Tile, text_table
from data.indicators.comparison import compare, growth_targets
from data.indicators.counts import with_numbers
from data.later.projects import finding
from data.schema import Plan

FINDINGS_SHOWN, QUESTIONS_SHOWN = 3, 4


def findings(plan: Plan) -> Iterator[Slide]:
    """At most three numbers: targets against last year, what is carried on, what came of it; tasks with a number."""
    tiles = tuple(_tiles(plan))[:FINDINGS_SHOWN]
    if len(tiles) > 1:
        title = "，".join(f"{tile.number}{tile.name}" for tile in tiles)
        remarks = (plan.outside.caution,) if any(tile.role == "outside" for tile in tiles) else ()
        yield Slide("findings", "findings", "要点", title, tiles=tiles, remarks=remarks)


def _tiles(plan: Plan) -> Iterator[Tile]:
    growth, base = growth_targets(plan), f"{plan.info.base_year}年"
    lower = [item for item in compare(plan, growth) if item.assessment.label == "低于上年"]
    if lower:
        yield Tile(f"增速目标低于{base}实际", "", f"{len(lower)}项", f"共{len(growth)}项增速目标", "derived")
    if linked := [action for action in plan.actions if action.continues]:
        yield Tile(f"举措接续{base}工作", "", f"至少{len(linked)}条", f"共{len(plan.actions)}条举措", "derived")
    later = finding(plan)
    if later.done:
        below = (
            f"其他单位公布，其中{later.within}项在{plan.info.target_year}年内；"
            f"查到后续进展的共{later.told}项（含{base}回顾所列）"
        )
        yield Tile(f"已知{later.endings}", "", f"{later.done}项", below, "outside")
    if counted := with_numbers(plan.actions):
        yield Tile("举措带数字", "", f"{len(counted)}条", f"共{len(plan.actions)}条举措", "derived")


def open_questions(plan: Plan) -> Iterator[Slide]:
    """What the plan says in two ways, in its own words: whoever presents it will be asked."""
    found = run_checks(plan)
    tensions = [result for result in found if result.kind == "tension" and result.status == "flag"]
    if not tensions:
        return
    shown = tensions[:QUESTIONS_SHOWN]
    flagged, undecided = (sum(result.status == status for result in found) for status in ("flag", "cannot_decide"))
    rows = (tuple(result.claim.partition("：")[::2]) for result in shown)
    more = len(tensions) - len(shown)
    yield Slide(
        "open",
        "open",
        "待释疑",
        f"前后并列{len(tensions)}处需核对（全部{flagged}项需核对，{undecided}项凭原文无法判断）",
        table=text_table(("问题", "原文的两处说法"), rows),
        remarks=(f"另有{more}处需核对。",) if more else (),
        statements=tuple(dict.fromkeys(name for result in shown for name in result.statements)),
    )
