"""Actions with their reports, as Markdown lists by status; and those on which reports differ."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

import streamlit as st

from components.progress.choices import choose, chosen_areas_and_statuses
from components.shell.paging import current_page, paginate, show_pager
from components.text.citation import cite
from components.text.lines import LIST_WIDTH, bullets, statement_line
from components.text.typography import escape, prose
from data.dates import short_date
from data.reports.files import FiledReport
from data.reports.form import DISPUTED, LATE
from data.reports.judging import ActionProgress, TargetProgress
from data.reports.merging import Conflict
from data.reports.state import ProgressState
from data.schema import Plan
from data.wording import wording


def show_actions(state: ProgressState) -> None:
    """The chosen actions, late first, with a button that removes the choice."""
    plan, whole = state.plan, len(state.actions)
    areas, statuses = chosen_areas_and_statuses(plan)
    shown = state.late_first(areas, statuses)
    st.header(f"逐条进展，欠进度在前：{whole} 条" if len(shown) == whole else f"{whole} 条中的 {len(shown)} 条")
    if areas or statuses:
        chosen = "、".join([plan.area_labels[area] for area in areas] + statuses)
        st.button(
            escape(chosen),
            icon=":material/close:",
            key="lift_progress",
            on_click=choose,
            args=([], []),
            help="去掉这些选择",
        )
    _show_by_status(plan, shown)


def _show_by_status(plan: Plan, actions: Sequence[ActionProgress]) -> None:
    """One list a status, in pages; a status that needs no attention is folded, unless it is the only one."""
    counted = Counter(each.status for each in actions)
    pages = paginate(actions)
    number, shown = current_page(pages)
    for status, group in groupby(shown, key=lambda each: each.status):
        lines = bullets(_line(plan, each) for each in group)
        if status in (LATE, DISPUTED) or len(counted) == 1:
            st.markdown(f"### {status} :small[:gray[{counted[status]} 条]]", width=LIST_WIDTH)
            st.markdown(lines, width=LIST_WIDTH)
        else:
            with st.expander(f"{status} {counted[status]} 条", width=LIST_WIDTH):
                st.markdown(lines)
    show_pager(pages, number)


def _line(plan: Plan, progress: ActionProgress) -> str:
    report = progress.report
    if report is None:
        return statement_line(progress.action.text, [cite(progress.action.id)])
    facts = [
        *(_target(plan, target) for target in progress.targets),
        f":gray[{progress.coverage}]" if len(progress.targets) > 1 else "",
        f":orange[单位填的是“{escape(progress.claimed)}”，与数字不一致]" if progress.claimed else "",
        f":gray[{escape(report.lead)}]" if report.lead else "",
        f":gray[{short_date(report.updated)}]" if report.updated else "",
        prose(report.note) if report.note else "",
        cite(progress.action.id),
    ]
    return statement_line(progress.action.text, facts)


def _target(plan: Plan, target: TargetProgress) -> str:
    completion = f" :violet[{target.completion_text}]" if target.completion is not None else ""
    planned = f":green[{escape(wording(plan, target.figure))}]"
    return f":orange[{escape(target.amount_text or '未填')}] / {planned}{completion}"


def show_conflicts(state: ProgressState) -> None:
    """What reports contradict each other on: every value, with file, row and date."""
    conflicts = state.merged.conflicts
    if conflicts:
        st.header(f"冲突：{len(conflicts)} 处，没有采用任何一方")
        by_action = groupby(conflicts, key=lambda conflict: conflict.action)
        lines = [_conflict_line(state.plan, action, group) for action, group in by_action]
        st.markdown(bullets(lines), width=LIST_WIDTH)


def _conflict_line(plan: Plan, action: str, conflicts: Iterable[Conflict]) -> str:
    cells = [
        f"**{escape(conflict.column)}** " + "／".join(_claim(value, filed) for value, filed in conflict.values)
        for conflict in conflicts
    ]
    return statement_line(plan.statement[action].text, cells)


def _claim(value: str, filed: FiledReport) -> str:
    day = f"，{short_date(filed.report.updated)}" if filed.report.updated else ""
    return f":orange[{escape(value)}] :gray[（{escape(filed.file)} 第{filed.row}行{day}）]"
