"""The state of a plan in the form of an official document: one page that says where it stands and how the main targets
do; as its annexes the task areas, and all that is over its limit, late or contradictory with the units' own reasons.
"""

import io
from typing import Any

from components.exports.properties import set_properties
from components.exports.word.tables import add_table
from components.exports.word.type import HEI, add_page_number, add_run, add_signature, add_title, new_document
from data.dates import long_date, short_date
from data.reports.form import DISPUTED, DONE, LATE, OVER, UNREPORTED
from data.reports.history import quarters
from data.reports.judging import ActionProgress
from data.reports.state import ProgressState
from data.reports.units import awaited
from data.schema import Plan
from data.wording import hedged

URGENT = (OVER, LATE, DISPUTED)
WEIGHTS = (1.4, 3.2, 2.6, 1.9, 2.7)
REASON_SHOWN = 200
NO_REASON = "未填写"
TITLE = "执行进展小结"
AREAS, ANNEX = "各领域的举措", "超限、欠进度、有冲突的事项"


def summary(state: ProgressState) -> bytes:
    """The document as .docx."""
    plan, urgent = state.plan, _urgent(state)
    book = new_document(official=True)
    title = f"{plan.info.title}{TITLE}"
    set_properties(book.core_properties, title)
    add_page_number(book)
    add_title(book, plan.info.title, TITLE)
    add_run(
        book.add_paragraph(style="Subtitle"), f"截至{long_date(state.as_of)}　序时进度 {state.elapsed_percent}（测算）"
    )
    for paragraph in (_counts(state), _since_last_quarter(state) + _quiet(state)):
        if paragraph:
            add_run(book.add_paragraph(style="Normal"), paragraph)
    _add_targets(book, state)
    areas = _areas(state)
    annexes = [AREAS] * bool(areas) + [ANNEX] * bool(urgent)
    if not urgent:
        add_run(book.add_paragraph(style="Normal"), "没有超限、欠进度或互相矛盾的举措。")
    if annexes:
        named = "；".join(annexes)
        add_run(book.add_paragraph(style="Normal"), f"附件：{named}")
    add_signature(book, "", long_date(state.as_of))
    if annexes:
        _begin_annexes(book)
    if areas:
        add_table(book, AREAS, ("领域", *state.statuses, "合计"), areas, (3, *(1.2 for _ in state.statuses), 1))
    if urgent:
        _add_annex(book, plan, urgent)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _urgent(state: ProgressState) -> list[ActionProgress]:
    """Main targets first, then actions, by what needs attention most."""
    targets = [each for each in state.main_targets if each.status in URGENT]
    return [*targets, *state.late_first(statuses=URGENT)]


def _counts(state: ProgressState) -> str:
    total = state.total
    said = [f"{status} {total.counts[status]} 项" for status in state.statuses if total.counts[status]]
    conflicts = len(state.merged.conflicts)
    differing = f"互相矛盾的填报 {conflicts} 处，没有采用任何一方。" if conflicts else ""
    return (
        f"举措 {total.coverage}：{'，'.join(said)}。{differing}合并填报 {len(state.readings)} 份，完成率与状态为测算。"
    )


def _since_last_quarter(state: ProgressState) -> str:
    """What has become more or fewer since the end of the quarter before."""
    earlier = quarters(state)[:-1]
    if not earlier:
        return ""
    then, now = earlier[-1].total, state.total
    changed = [
        f"{status}由 {then.counts[status]} 项变为 {now.counts[status]} 项"
        for status in (OVER, LATE, DISPUTED, DONE, UNREPORTED)
        if then.counts[status] != now.counts[status]
    ]
    return f"与{short_date(earlier[-1].as_of)}相比：{'，'.join(changed)}。" if changed else ""


def _quiet(state: ProgressState) -> str:
    named = [
        f"{each.unit}（最近一次{short_date(each.newest)}）" for each in awaited(state) if each.quiet and each.newest
    ]
    return f"最近一个季度没有填报的单位：{'、'.join(named)}。" if named else ""


def _add_targets(book: Any, state: ProgressState) -> None:
    """The main targets with what was reported of each, where anything was."""
    rows = [
        [target.figure.name, hedged(state.plan, target.figure), target.amount_text or UNREPORTED, each.status]
        for each in state.main_targets
        for target in each.targets
    ]
    if any(each.report for each in state.main_targets):
        add_table(
            book, f"主要目标（{state.targets_reported}）", ("目标", "计划", "填报", "状态"), rows, (4.3, 2.7, 1.1, 1.45)
        )


def _areas(state: ProgressState) -> list[list[str]]:
    return [
        [state.plan.area_labels[area], *(str(counted.counts[status]) for status in state.statuses), str(counted.total)]
        for area, counted in state.areas.items()
    ]


def _begin_annexes(book: Any) -> None:
    heading = book.add_paragraph(style="Normal")
    heading.paragraph_format.page_break_before = True
    heading.paragraph_format.first_line_indent = 0
    add_run(heading, "附件", face=HEI)


def _add_annex(book: Any, plan: Plan, urgent: list[ActionProgress]) -> None:
    rows = [
        [each.status, each.action.text, _numbers(plan, each), each.report.lead if each.report else "", _reason(each)]
        for each in urgent
    ]
    add_table(book, ANNEX, ("状态", "事项", "累计／目标", "牵头单位", "原因（单位填报）"), rows, WEIGHTS)


def _numbers(plan: Plan, action: ActionProgress) -> str:
    """Amounts beside their targets, and the day that they are of."""
    told = "；".join(f"{target.amount_text or '未填'}／{hedged(plan, target.figure)}" for target in action.targets)
    day = action.report.updated if action.report else None
    return f"{told}（{short_date(day)}）" if told and day else told


def _reason(action: ActionProgress) -> str:
    note = action.report.note.replace("\n", "；") if action.report else ""
    return note[:REASON_SHOWN] + "……" * (len(note) > REASON_SHOWN) or NO_REASON
