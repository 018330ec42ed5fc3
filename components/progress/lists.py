"""Actions with their reports, as Markdown lists by status; and those on which reports differ."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import streamlit as st

from components.progress.choices import choose, chosen_areas_and_statuses
from components.shell.paging import current_page, paginate, show_pager
from components.text.citation import cite
from components.text.lines import LIST_WIDTH, bullets, statement_line
from components.text.typography import escape, prose
from data.dates import short_date
from data.reports.files import FiledReport
from data.reports.form import DISPUTED, LATE, OPEN, OVER
from data.reports.history import Series, series
from data.reports.judging import ActionProgress, TargetProgress
from data.reports.merging import Conflict
from data.reports.state import ProgressState
from data.schema import Plan
from data.wording import hedged

NOTE_SHOWN, VALUE_SHOWN, VALUES_SHOWN, CONFLICTS_SHOWN = 500, 80, 8, 60
DERIVED_STATUS = "状态由数字算出（测算）"


def show_main_targets(state: ProgressState) -> None:
    """The plan's main targets with what was reported of them; they are counted apart from the actions."""
    if any(each.report for each in state.main_targets):
        told = series(state.plan, state.readings, state.as_of)
        st.header(f"主要目标：{state.targets_reported}")
        lines = (
            _line(state.plan, each, told.get(each.action.id, ()), f"**{each.status}**") for each in state.main_targets
        )
        st.markdown(bullets(lines), width=LIST_WIDTH)


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
    _show_by_status(plan, series(plan, state.readings, state.as_of), shown)


def _show_by_status(plan: Plan, told: Mapping[str, list[Series]], actions: Sequence[ActionProgress]) -> None:
    """One list a status, in pages; a status that needs no attention is folded, unless it is the only one."""
    counted = Counter(each.status for each in actions)
    pages = paginate(actions)
    number, shown = current_page(pages)
    for status, group in groupby(shown, key=lambda each: each.status):
        lines = bullets(_line(plan, each, told.get(each.action.id, ())) for each in group)
        if status in (OVER, LATE, DISPUTED, OPEN) or len(counted) == 1:
            st.markdown(f"### {status} :small[:gray[{counted[status]} 条]]", width=LIST_WIDTH)
            st.markdown(lines, width=LIST_WIDTH)
        else:
            with st.expander(f"{status} {counted[status]} 条", width=LIST_WIDTH):
                st.markdown(lines)
    show_pager(pages, number)


def _line(plan: Plan, progress: ActionProgress, told: Sequence[Series], first: str = "") -> str:
    report = progress.report
    if report is None:
        return statement_line(progress.action.text, [first, cite(progress.action.id)])
    facts = [
        first,
        *(_target(plan, target) for target in progress.targets),
        f":gray[{progress.coverage}]" if len(progress.targets) > 1 else "",
        *(f":gray[{escape(each.text)}]" for each in told),
        f":gray[{DERIVED_STATUS}]" if progress.computed and not report.status else "",
        f":orange[单位填的是“{escape(progress.claimed)}”，与数字不一致]" if progress.claimed else "",
        f":orange[{'、'.join(report.asked)}没有采用，退回核对，见“填报文件”]" if report.asked else "",
        f":gray[{escape(report.lead)}]" if report.lead else "",
        f":gray[{short_date(report.updated)}]" if report.updated else "",
        f":gray[计划{short_date(report.due)}完成]" if report.due else "",
        prose(_brief(report.note)) if report.note else "",
        cite(progress.action.id),
    ]
    return statement_line(progress.action.text, facts)


def _brief(text: str) -> str:
    """A note as far as a list has room for it; all of it stands in the workbooks."""
    return text if len(text) <= NOTE_SHOWN else f"{text[:NOTE_SHOWN]}……（全文见合并工作簿）"


def _target(plan: Plan, target: TargetProgress) -> str:
    if target.reading and target.completion is None:
        return f":orange[{escape(target.reading)}]"
    completion = f" :violet[{target.completion_text}]" if target.completion is not None else ""
    planned = f":green[{escape(hedged(plan, target.figure))}]"
    return f":orange[{escape(target.amount_text or '未填')}] / {planned}{completion}"


def show_conflicts(state: ProgressState) -> None:
    """What reports contradict each other on: every value, with file, sheet, row and date."""
    conflicts = state.merged.conflicts
    if conflicts:
        st.header(f"冲突：{len(conflicts)} 处，没有采用任何一方")
        by_action = groupby(conflicts, key=lambda conflict: conflict.action)
        lines = [_conflict_line(state, action, group) for action, group in by_action]
        st.markdown(bullets(lines[:CONFLICTS_SHOWN]), width=LIST_WIDTH)
        if len(lines) > CONFLICTS_SHOWN:
            st.markdown(f":gray[只列前 {CONFLICTS_SHOWN} 条举措，共 {len(lines)} 条；全部见合并工作簿的“冲突”表。]")


def _conflict_line(state: ProgressState, action: str, conflicts: Iterable[Conflict]) -> str:
    cells = [
        f"**{escape(conflict.column)}** "
        + "／".join(
            _claim(value[:VALUE_SHOWN], filed, state.place_of(filed)) for value, filed in conflict.values[:VALUES_SHOWN]
        )
        + (f"／另有 {len(conflict.values) - VALUES_SHOWN} 种" if len(conflict.values) > VALUES_SHOWN else "")
        for conflict in conflicts
    ]
    return statement_line(state.plan.statement[action].text, cells)


def _claim(value: str, filed: FiledReport, place: str) -> str:
    day = f"，{short_date(filed.report.updated)}" if filed.report.updated else ""
    return f":orange[{escape(value)}] :gray[（{escape(place)}{day}）]"
