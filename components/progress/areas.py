"""Task areas × statuses, as a heat map that narrows the list of actions and as a table."""

from collections.abc import Iterator, Mapping
from typing import Any

import streamlit as st

from components.charts.heat_maps import show_heat_map
from components.charts.matrix import HeatCell
from components.exports.buttons import ChartDownload
from components.exports.heat_map import heat_map_download
from components.progress.choices import choose, chosen_areas_and_statuses
from components.progress.source import told_by
from components.text.tables import show_table
from data.reports.form import AHEAD, DISPUTED, DONE, IN_LIMIT, LATE, ON_TIME, OPEN, OVER, UNREPORTED
from data.reports.state import ProgressState

NARROW = {
    OVER: "超限",
    LATE: "欠",
    DISPUTED: "冲突",
    OPEN: "未定",
    ON_TIME: "达",
    IN_LIMIT: "限内",
    AHEAD: "超",
    DONE: "完成",
    UNREPORTED: "未报",
}
"""Labels of the columns on a phone."""


def show_areas(state: ProgressState) -> None:
    """A click on a cell shows those actions below; a second click shows all again."""
    chosen = chosen_areas_and_statuses(state.plan)

    def clicked(cell: Mapping[str, Any]) -> None:
        areas, statuses = [cell["row"]], [cell["key"]] if cell["key"] else []
        choose([], []) if (areas, statuses) == chosen else choose(areas, statuses)

    st.header("各领域进展")
    show_heat_map(list(_cells(state, *chosen)), "progress_areas", "举措的条数，按进展状态分。", clicked)
    with st.expander("数据表"):
        show_table(
            {"任务领域": state.plan.area_labels[area], "填报": counted.coverage}
            | {status: str(counted.counts[status]) for status in state.statuses}
            for area, counted in state.areas.items()
        )


def areas_drawing(state: ProgressState) -> ChartDownload:
    """All areas by all statuses, whatever is chosen."""
    return heat_map_download(
        "各领域进展", list(_cells(state, [], [])), "各领域进展", ("数字是举措的条数",), told_by(state)
    )


def _cells(state: ProgressState, areas: list[str], statuses: list[str]) -> Iterator[HeatCell]:
    for area, counted in state.areas.items():
        label = state.plan.area_labels[area]
        chosen = not statuses and area in areas
        yield HeatCell(area, label, "", "已填报", counted.reported, shaded=False, chosen=chosen)
        for status in state.statuses:
            chosen = status in statuses and (not areas or area in areas)
            yield HeatCell(
                area,
                label,
                status,
                status,
                counted.counts[status],
                chosen=chosen,
                narrow=NARROW[status],
                narrow_column=status,
            )
