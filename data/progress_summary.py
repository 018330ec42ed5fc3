"""The state of a plan on one page of A4, as a Word document that can be edited."""

import io
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from data.merging import Merged
from data.progress import (
    ORDER,
    ActionProgress,
    RollUp,
    by_area,
    elapsed,
    late_first,
    percent,
)
from data.progress import RULE as PROGRESS_RULE
from data.reporting import DISPUTED, LATE, written
from data.schema import Plan
from data.wording import wording

if TYPE_CHECKING:
    from docx.document import Document

FONT = "微软雅黑"
URGENT = 8  # as many as one page holds


def summary(plan: Plan, parts: Sequence[ActionProgress], merged: Merged, on: date, files: Sequence[str]) -> bytes:
    """Title, date, counts by task area, what is late or in conflict, and the rule; one page."""
    import docx

    document = docx.Document()
    _set_up(document)
    whole = RollUp.of(part.status for part in parts)
    year = plan.info.target_year
    document.add_heading(f"{plan.info.title}执行进展小结", level=1)
    document.add_paragraph(
        f"截至{on:%Y年%-m月%-d日}，时间进度 {percent(elapsed(year, on))}。{whole.reading}："
        + "，".join(f"{status} {whole.counts[status]}" for status in ORDER if whole.counts[status])
        + "。"
    )
    rows = [
        (f"{number} {area.short}", *(str(counted.counts[status]) for status in ORDER), counted.reading)
        for number, (area, counted) in enumerate(
            ((plan.task_area[name], counted) for name, counted in by_area(plan, parts).items()), start=1
        )
    ]
    _fill(document, ("任务领域", *ORDER, "填报"), rows)
    _urgent(document, plan, parts)
    document.add_paragraph(
        f"冲突 {len(merged.conflicts)} 处，见合并工作簿。填报文件：{'、'.join(files) or '无'}。完成率与状态为测算。{PROGRESS_RULE}"
    ).runs[0].font.size = _points(8)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _urgent(document: "Document", plan: Plan, parts: Sequence[ActionProgress]) -> None:
    urgent = [part for part in late_first(parts) if part.status in (LATE, DISPUTED)]
    if not urgent:
        document.add_paragraph("没有欠进度或有冲突的举措。")
        return
    more = f"（列前 {URGENT} 条，共 {len(urgent)} 条）" if len(urgent) > URGENT else ""
    document.add_heading(f"先看这些{more}", level=2)
    rows = [
        (part.status, part.action.text, _numbers(plan, part), part.report.lead if part.report else "")
        for part in urgent[:URGENT]
    ]
    _fill(document, ("状态", "举措", "累计／目标", "牵头单位"), rows)


def _numbers(plan: Plan, part: ActionProgress) -> str:
    return "；".join(f"{written([target.amount]) or '未填'}／{wording(plan, target.figure)}" for target in part.targets)


def _set_up(document: "Document") -> None:
    """A4 upright with narrow margins, and a Chinese font for every style that is used."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.8)
    for name, size in (("Normal", 10), ("Heading 1", 16), ("Heading 2", 12)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, _points(size), RGBColor(0, 0, 0)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
        style.paragraph_format.space_after = _points(4)


def _points(size: int) -> int:
    from docx.shared import Pt

    return Pt(size)


def _fill(document: "Document", head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=1, cols=len(head), style="Table Grid")
    for row in (head, *rows):
        cells = table.rows[0].cells if row is head else table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            run = cell.paragraphs[0].add_run(text)
            run.bold, run.font.size = row is head, _points(9)
    document.add_paragraph()
