"""The state of a plan in the form of an official document: one page that says where it stands, and as its annex all
that is over its limit, late or contradictory, with the reasons in the units' own words.
"""

import io
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH

from components.exports.properties import set_properties
from components.exports.word.tables import add_table
from components.exports.word.type import HEI, add_page_number, add_run, new_document
from data.dates import long_date
from data.reports.form import DISPUTED, LATE, OVER
from data.reports.judging import ActionProgress
from data.reports.state import ProgressState
from data.schema import Plan
from data.wording import wording

URGENT = (OVER, LATE, DISPUTED)
WEIGHTS = (1.1, 3.6, 2.4, 1.5, 3)
REASON_SHOWN = 200
NO_REASON = "未填写"
ANNEX = "超限、欠进度和有冲突的事项"


def summary(state: ProgressState) -> bytes:
    """The document as .docx."""
    plan, urgent = state.plan, _urgent(state)
    book = new_document()
    title = f"{plan.info.title}执行进展小结"
    set_properties(book.core_properties, plan, title)
    add_page_number(book)
    add_run(book.add_paragraph(style="Title"), title)
    add_run(
        book.add_paragraph(style="Subtitle"), f"截至{long_date(state.as_of)}　序时进度 {state.elapsed_percent}（测算）"
    )
    add_run(book.add_paragraph(style="Normal"), _counts(state))
    _add_areas(book, state)
    if urgent:
        add_run(book.add_paragraph(style="Normal"), f"附件：{ANNEX}（{len(urgent)} 项）")
    else:
        add_run(book.add_paragraph(style="Normal"), "没有超限、欠进度或互相矛盾的举措。")
    date = book.add_paragraph(style="Normal")
    date.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    add_run(date, long_date(state.as_of))
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
    main = f"主要目标 {state.targets_reported}。" if any(each.report for each in state.main_targets) else ""
    conflicts = len(state.merged.conflicts)
    differing = f"互相矛盾的填报 {conflicts} 处，没有采用任何一方。" if conflicts else ""
    return (
        f"{main}举措 {total.coverage}：{'，'.join(said)}。{differing}"
        f"合并了 {len(state.readings)} 份填报；完成率与状态为测算，规则见工作簿“填报说明”。"
    )


def _add_areas(book: Any, state: ProgressState) -> None:
    shown = state.statuses
    rows = [
        [state.plan.area_labels[area], *(str(counted.counts[status]) for status in shown), str(counted.total)]
        for area, counted in state.areas.items()
    ]
    if rows:
        add_table(book, "各领域的举措（条）", ("领域", *shown, "合计"), rows, (2.4, *(1.3 for _ in shown), 1))


def _add_annex(book: Any, plan: Plan, urgent: list[ActionProgress]) -> None:
    heading = book.add_paragraph(style="Normal")
    heading.paragraph_format.page_break_before = True
    heading.paragraph_format.first_line_indent = 0
    add_run(heading, "附件", face=HEI)
    rows = [
        [each.status, each.action.text, _numbers(plan, each), each.report.lead if each.report else "", _reason(each)]
        for each in urgent
    ]
    add_table(book, ANNEX, ("状态", "事项", "累计／目标", "牵头单位", "原因（单位填报）"), rows, WEIGHTS)


def _numbers(plan: Plan, action: ActionProgress) -> str:
    return "；".join(f"{target.amount_text or '未填'}／{wording(plan, target.figure)}" for target in action.targets)


def _reason(action: ActionProgress) -> str:
    note = action.report.note.replace("\n", "；") if action.report else ""
    return note[:REASON_SHOWN] + "……" * (len(note) > REASON_SHOWN) or NO_REASON
