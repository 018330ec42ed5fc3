"""The numbers of a topic: each target with the year before and what came of it, then what only the review gives."""

from collections.abc import Iterator

import streamlit as st

from components.text.citation import figure_link
from components.text.tables import show_table
from components.text.typography import escape, prose
from data.indicators.last_year import STAR, last_year
from data.outside.later import of_indicator
from data.schema import Figure, Plan
from data.topics.collect import NOT_APPLICABLE, UNRECORDED, Collected
from data.wording import hedged, when

SHOWN = 12
Row = dict[str, str]


def show_numbers(plan: Plan, found: Collected) -> None:
    """Nothing for a topic without numbers; the rest folded where there are many."""
    rows = list(_rows(plan, found))
    if not rows:
        return
    show_table(rows[:SHOWN], markdown=True)
    if any(STAR in cell for row in rows for cell in row.values()):
        st.caption(f"{STAR}两年口径有别，说明见“指标”页。")
    if rest := rows[SHOWN:]:
        with st.expander(f"另有 {len(rest)} 个数字"):
            show_table(rest, markdown=True)


def _rows(plan: Plan, found: Collected) -> Iterator[Row]:
    base, goal = f"{plan.info.base_year}年", f"{plan.info.target_year}年目标"
    shown, none = set[str](), f":gray[{NOT_APPLICABLE}]"
    for target in found.targets:
        before = last_year(plan, target)
        shown |= {target.id, before.figure.id if before.figure else ""}
        earlier = figure_link(plan, before.figure, words=before.starred) if before.figure else f":gray[{before.words}]"
        later = of_indicator(plan, target.indicator) if target.indicator else ""
        yield {
            "数字": prose(target.name),
            base: earlier,
            goal: figure_link(plan, target, words=hedged(plan, target)),
            "结果（外部）": f":orange[{escape(later)}]" if later else f":gray[{UNRECORDED}]",
        }
    for figure in found.figures:
        if figure.id not in shown:
            planned = figure.statement in {item.id for item in found.planned}
            cells = (none, _dated(plan, figure)) if planned else (_dated(plan, figure), none)
            yield {"数字": prose(figure.name), base: cells[0], goal: cells[1], "结果（外部）": none}


def _dated(plan: Plan, figure: Figure) -> str:
    """A number that is no target, with its time where that is not the year of the review."""
    of_the_year = figure.period.removeprefix("end-") == str(plan.info.base_year)
    return figure_link(plan, figure, words=hedged(plan, figure)) + (
        "" if of_the_year else f" :gray[{escape(when(figure))}]"
    )
