"""Sheets without the head of a work list: what is said of each, so that none is passed over in silence."""

from itertools import pairwise

from data.reports import form
from data.reports.cells import SheetGrid
from data.reports.sheet_head import HEADER_WITHIN, KNOWN, SAYING, named_rows, title
from data.schema import Plan

NO_HEAD = "没有找到任务分解表的表头，没有读取。请用本站下载的工作簿填报"
_COLUMNS_SEARCHED = 10


def said_of_sheet(plan: Plan, grid: SheetGrid) -> str:
    """Empty where nothing stands on it, or where it is one of those that are made here for people to read."""
    filled = any(cell.value not in (None, "") for row in grid.rows for cell in row)
    if not filled or grid.name in (form.GUIDE, form.NOT_AS_READ):
        return ""
    if grid.name == form.CONFLICTS:
        return "“冲突”表没有读取。互相矛盾的填报，请在任务分解表里改定"
    if place := _lying(grid):
        return f"列名竖着写在{place}，行列颠倒（转置）了，没有读取。请按一行一条举措的样子填报"
    if number := _split_head(grid):
        return f"表头占了第 {number}、{number + 1} 两行，没有读取。请把列名都放在同一行"
    known = max(({title(cell) for cell in row} & set(KNOWN) for row in grid.rows[:HEADER_WITHIN]), key=len)
    if len(known) > 1:
        missing = [] if known & {form.ID, form.TEXT} else [form.ID]
        missing += [] if known & set(SAYING) else form.REPORT_COLUMNS
        return f"缺少“{'、'.join(missing)}”列，没有读取。请用本站下载的工作簿填报，不要改动表头"
    actions = {action.id for action in form.reportable(plan)} | {action.text for action in form.reportable(plan)}
    rows = [
        number
        for number, row in enumerate(grid.rows, start=1)
        if any(isinstance(cell.value, str) and cell.value.strip() in actions for cell in row)
    ]
    if rows:
        told = f"没有认出表头（没有，或列名改过），不知道各列是什么，{len(rows)} 条举措（{named_rows(rows)}）没有读取"
        return f"{told}。请把本站工作簿的表头那一行原样复制过来"
    return NO_HEAD


def _split_head(grid: SheetGrid) -> int:
    """The first of two rows that are a head only together, as where some titles were merged over both; else 0."""
    rows = [{title(cell) for cell in row} & set(KNOWN) for row in grid.rows[:HEADER_WITHIN]]
    for number, (upper, lower) in enumerate(pairwise(rows), start=1):
        both = upper | lower
        if upper and lower and both & {form.ID, form.TEXT} and both & set(SAYING):
            return number
    return 0


def _lying(grid: SheetGrid) -> str:
    """The column in which the titles stand below each other; empty where there is none."""
    for column in range(_COLUMNS_SEARCHED):
        found = {title(row[column]) for row in grid.rows if column < len(row)} & set(KNOWN)
        if found & {form.ID, form.TEXT} and found & set(SAYING):
            return f"第 {column + 1} 列"
    return ""
