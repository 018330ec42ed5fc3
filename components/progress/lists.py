"""Actions with their reports, as Markdown lists by status; and the targets that no straight line runs to."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

import pandas as pd
import streamlit as st

from components.shell.paging import current_page, paginate, show_pager
from components.tasks.action_list import ROOM, SEPARATOR, WIDTH
from components.text.citation import cite, source
from components.text.typography import escape, prose
from data.dates import short_date
from data.reports.files import FiledReport
from data.reports.form import DISPUTED, LATE, UNREPORTED, written
from data.reports.judging import ActionProgress, TargetProgress, completion_words
from data.reports.merging import Conflict
from data.schema import Plan
from data.wording import wording


def show_parts(plan: Plan, parts: Sequence[ActionProgress]) -> None:
    """One list a status, in the order given, in pages; what needs no attention now is folded, unless it is all there is."""
    counted = Counter(part.status for part in parts)
    pages = paginate(parts, ROOM)
    number, shown = current_page(pages)
    for status, group in groupby(shown, key=lambda part: part.status):
        lines = "\n".join(f"- {_line(plan, part)}" for part in group)
        if status in (LATE, DISPUTED) or len(counted) == 1:
            st.markdown(f"### {status} :small[:gray[{counted[status]} 条]]", width=WIDTH)
            st.markdown(lines, width=WIDTH)
        else:
            with st.expander(f"{status} {counted[status]} 条", width=WIDTH):
                st.markdown(lines)
    show_pager(pages, number)


def _line(plan: Plan, part: ActionProgress) -> str:
    report = part.report
    numbers = [
        f":orange[{escape(written([target.amount]) or '未填')}] / :green[{escape(wording(plan, target.figure))}]"
        + (f" :violet[{completion_words(target)}]" if target.completion is not None else "")
        for target in part.targets
    ]
    facts = [
        *(numbers if report else []),
        f":gray[{part.reading}]" if report and len(part.targets) > 1 else "",
        f":orange[单位填的是“{escape(part.claimed)}”，与数字不一致]" if part.claimed else "",
        f":gray[{escape(report.lead)}]" if report and report.lead else "",
        f":gray[{short_date(report.updated)}]" if report and report.updated else "",
        prose(report.note) if report and report.note else "",
        cite(part.action.id),
    ]
    return f"{prose(part.action.text)} :small[{SEPARATOR.join(fact for fact in facts if fact)}]"


def conflict_line(plan: Plan, action: str, conflicts: Iterable[Conflict]) -> str:
    """An action on which reports differ: each cell with its values, and who says which."""
    cells = [
        f"**{escape(conflict.column)}** " + "／".join(_claim(value, filed) for value, filed in conflict.values)
        for conflict in conflicts
    ]
    return f"{prose(plan.statement[action].text)} :small[{SEPARATOR.join(cells)}]"


def _claim(value: str, filed: FiledReport) -> str:
    day = f"，{short_date(filed.report.updated)}" if filed.report.updated else ""
    return f":orange[{escape(value)}] :gray[（{escape(filed.file)} 第{filed.row}行{day}）]"


def show_unscheduled(plan: Plan, parts: Sequence[ActionProgress]) -> None:
    """Targets without a linear schedule: what was reported, and why time says nothing about them."""
    targets = [target for part in parts for target in part.targets if target.why]
    if targets:
        with st.expander(f"{len(targets)} 个目标没有线性进度（增长率、比率、浓度、工作范围等），不与时间相比"):
            st.table(_target_table(plan, targets), border="horizontal", hide_index=True)


def show_targets(plan: Plan, parts: Sequence[ActionProgress]) -> None:
    """Every target of the plan's actions, and whether time alone says how far it should be."""
    targets = [target for part in parts for target in part.targets]
    straight = sum(not target.why for target in targets)
    st.header(f"{len(targets)} 个量化目标，{straight} 个可以按时间看进度")
    pages = paginate(sorted(targets, key=lambda t: bool(t.why)), ROOM)
    number, shown = current_page(pages)
    st.table(_target_table(plan, shown), border="horizontal", hide_index=True)
    show_pager(pages, number)


def _target_table(plan: Plan, targets: Sequence[TargetProgress]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "目标": f"[{escape(t.figure.name)}]({source(t.figure.id)})",
                "计划": escape(wording(plan, t.figure)),
                "填报": escape(written([t.amount])) or UNREPORTED,
                "按时间看": escape(t.why) or "可以，从年初到年底按天计",
            }
            for t in targets
        ]
    )
