"""Actions with their reports, as Markdown lists by status; and the targets that no straight line runs to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import streamlit as st

from components.shell.paging import current_page, paginate, show_pager
from components.text.citation import cite, source
from components.text.lines import LIST_WIDTH, bullets, statement_line
from components.text.tables import show_table
from components.text.typography import escape, prose
from data.dates import short_date
from data.reports.files import FiledReport
from data.reports.form import DISPUTED, LATE, UNREPORTED
from data.reports.judging import ActionProgress, TargetProgress
from data.reports.merging import Conflict
from data.reports.state import ProgressState
from data.schema import Plan
from data.wording import wording


def show_progress_list(plan: Plan, actions: Sequence[ActionProgress]) -> None:
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
    facts = [f":orange[单位填的是“{escape(progress.claimed)}”，与数字不一致]"] if progress.claimed else []
    if report:
        facts = [
            *(_target(plan, target) for target in progress.targets),
            f":gray[{progress.coverage}]" if len(progress.targets) > 1 else "",
            *facts,
            f":gray[{escape(report.lead)}]" if report.lead else "",
            f":gray[{short_date(report.updated)}]" if report.updated else "",
            prose(report.note) if report.note else "",
        ]
    facts.append(cite(progress.action.id))
    return statement_line(progress.action.text, facts)


def _target(plan: Plan, target: TargetProgress) -> str:
    completion = f" :violet[{target.completion_text}]" if target.completion is not None else ""
    planned = f":green[{escape(wording(plan, target.figure))}]"
    return f":orange[{escape(target.amount_text or '未填')}] / {planned}{completion}"


def conflict_line(plan: Plan, action: str, conflicts: Iterable[Conflict]) -> str:
    """An action on which reports differ: each cell with its values, and who says which."""
    cells = [
        f"**{escape(conflict.column)}** " + "／".join(_claim(value, filed) for value, filed in conflict.values)
        for conflict in conflicts
    ]
    return statement_line(plan.statement[action].text, cells)


def _claim(value: str, filed: FiledReport) -> str:
    day = f"，{short_date(filed.report.updated)}" if filed.report.updated else ""
    return f":orange[{escape(value)}] :gray[（{escape(filed.file)} 第{filed.row}行{day}）]"


def show_unscheduled(state: ProgressState) -> None:
    """Targets without a linear schedule: what was reported, and why time says nothing about them."""
    targets = [target for target in state.targets if target.unscheduled]
    if targets:
        with st.expander(f"{len(targets)} 个目标没有线性进度（增长率、比率、浓度、工作范围等），不与时间相比"):
            show_table(_target_rows(state.plan, targets), markdown=True)


def show_targets(state: ProgressState) -> None:
    """Every target of the plan's actions, those that compare with time first."""
    targets = sorted(state.targets, key=lambda target: bool(target.unscheduled))
    scheduled = sum(not target.unscheduled for target in targets)
    st.header(f"{len(targets)} 个量化目标，{scheduled} 个可以按时间看进度")
    pages = paginate(targets)
    number, shown = current_page(pages)
    show_table(_target_rows(state.plan, shown), markdown=True)
    show_pager(pages, number)


def _target_rows(plan: Plan, targets: Sequence[TargetProgress]) -> Iterator[dict[str, str]]:
    for target in targets:
        yield {
            "目标": f"[{escape(target.figure.name)}]({source(target.figure.id)})",
            "计划": escape(wording(plan, target.figure)),
            "填报": escape(target.amount_text) or UNREPORTED,
            "按时间看": escape(target.unscheduled) or "可以，从年初到年底按天计",
        }
