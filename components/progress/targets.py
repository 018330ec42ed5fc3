"""The plan's targets as tables: which of them compare with time, and why the others do not."""

from collections.abc import Iterator, Sequence

import streamlit as st

from components.shell.paging import current_page, paginate, show_pager
from components.text.citation import source
from components.text.tables import show_table
from components.text.typography import escape, prose
from data.reports.form import UNREPORTED
from data.reports.judging import TargetProgress
from data.reports.state import ProgressState
from data.schema import Plan
from data.wording import hedged


def show_unscheduled(state: ProgressState) -> None:
    """Targets without a linear schedule: what was reported, and why time says nothing about them."""
    targets = [target for target in state.targets if target.unscheduled]
    if targets:
        with st.expander(f"{len(targets)} 个目标没有线性进度（增长率、比率、浓度、工作范围等），不与时间相比"):
            show_table(_rows(state.plan, targets), markdown=True)


def show_targets(state: ProgressState) -> None:
    """Every target of the plan's actions, those that compare with time first."""
    targets = sorted(state.targets, key=lambda target: bool(target.unscheduled))
    scheduled = sum(not target.unscheduled for target in targets)
    st.header(f"{len(targets)} 个量化目标，{scheduled} 个可以按时间看进度")
    pages = paginate(targets)
    number, shown = current_page(pages)
    show_table(_rows(state.plan, shown), markdown=True)
    show_pager(pages, number)


def _rows(plan: Plan, targets: Sequence[TargetProgress]) -> Iterator[dict[str, str]]:
    for target in targets:
        yield {
            "目标": f"[{prose(target.figure.name)}]({source(target.figure.id)})",
            "计划": escape(hedged(plan, target.figure)),
            "填报": escape(target.reading or target.amount_text) or UNREPORTED,
            "按时间看": escape(target.unscheduled) or "可以，从年初到年底按天计",
        }
