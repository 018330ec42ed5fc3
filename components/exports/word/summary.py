"""The state of a plan on one page of A4: how much is known, where it stands by task area, and what is late."""

import io
from collections.abc import Iterator, Sequence
from typing import Any

from docx.shared import Mm

from components.exports.properties import set_properties
from components.exports.word.tables import add_table
from components.exports.word.type import add_run, new_document
from components.text.width import line_count
from data.dates import long_date
from data.reports.form import DISPUTED, LATE
from data.reports.judging import ActionProgress
from data.reports.state import ORDER, ProgressState
from data.schema import Plan
from data.wording import wording

MARGIN = 20  # millimetres: less than an official document has, so that one page holds it
LINES = 21  # as many as the rows of both tables may take together
WIDTH_EMS = 34  # of a table's text between the margins, less the room inside its cells
WEIGHTS = (1, 4.6, 2.2, 1.5)


def summary(state: ProgressState) -> bytes:
    """The page as .docx."""
    plan = state.plan
    book = new_document()
    _narrow(book)
    title = f"{plan.info.title}执行进展小结"
    set_properties(book.core_properties, plan, title)
    add_run(book.add_paragraph(style="Title"), title)
    add_run(
        book.add_paragraph(style="Subtitle"), f"截至{long_date(state.as_of)}　序时进度 {state.elapsed_percent}（测算）"
    )
    total = state.total
    counts = "，".join(f"{status} {total.counts[status]} 项" for status in ORDER if total.counts[status])
    add_run(book.add_paragraph(style="Normal"), f"{total.coverage}：{counts}。")
    _add_areas(book, state)
    _add_urgent(book, state)
    note = book.add_paragraph(style="Footnote Text")
    add_run(
        note,
        f"互相矛盾的填报 {len(state.merged.conflicts)} 处，没有采用任何一方，见合并工作簿。"
        f"完成率与状态为测算，规则见工作簿“填报说明”。"
        f"合并了 {len(state.readings)} 份填报。",
    )
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _narrow(book: Any) -> None:
    page = book.sections[0]
    page.top_margin = page.bottom_margin = Mm(MARGIN)
    book.styles["Title"].paragraph_format.space_before = 0


def _add_areas(book: Any, state: ProgressState) -> None:
    rows = [
        [state.plan.area_labels[area], *(str(counted.counts[status]) for status in ORDER), str(counted.total)]
        for area, counted in state.areas.items()
    ]
    if rows:
        add_table(book, "各领域的举措（条）", ("领域", *ORDER, "合计"), rows, (2.4, *(1.3 for _ in ORDER), 1))


def _add_urgent(book: Any, state: ProgressState) -> None:
    urgent = state.late_first(statuses=(LATE, DISPUTED))
    if not urgent:
        add_run(book.add_paragraph(style="Normal"), "没有欠进度或互相矛盾的举措。")
        return
    rows = [
        [each.status, each.action.text, _numbers(state.plan, each), each.report.lead if each.report else ""]
        for each in urgent
    ]
    shown = list(_as_fit(rows, LINES - len(state.plan.task_area)))
    title = "先看这些" + (f"（共 {len(urgent)} 条，列前 {len(shown)} 条）" if len(urgent) > len(shown) else "")
    add_table(book, title, ("状态", "举措", "累计／目标", "牵头单位"), shown, WEIGHTS)


def _as_fit(rows: Sequence[Sequence[str]], room: int) -> Iterator[Sequence[str]]:
    """The first rows, as many as take no more lines than there is room for; at least one."""
    for number, row in enumerate(rows):
        room -= max(
            line_count(text, WIDTH_EMS * weight / sum(WEIGHTS)) for text, weight in zip(row, WEIGHTS, strict=True)
        )
        if number and room < 0:
            return
        yield row


def _numbers(plan: Plan, action: ActionProgress) -> str:
    return "；".join(f"{target.amount_text or '未填'}／{wording(plan, target.figure)}" for target in action.targets)
