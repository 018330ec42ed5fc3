"""How the plan stood at the end of each quarter: counts by status, as a heat map that chooses the day, and a table."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import streamlit as st

from components.charts.heat_maps import show_heat_map
from components.charts.matrix import HeatCell
from components.exports.buttons import ChartDownload
from components.exports.heat_map import heat_map_download
from components.progress.areas import NARROW
from components.progress.choices import AS_OF
from components.progress.source import told_by
from components.shell import url
from components.text.tables import show_table
from data.dates import long_date, short_date
from data.reports.history import quarters
from data.reports.state import ORDER, ProgressState


def show_quarters(state: ProgressState) -> None:
    """Only where there are reports of an earlier quarter."""
    stood = quarters(state)
    if len(stood) < 2:
        return
    shown = _statuses(stood)

    def clicked(cell: Mapping[str, Any]) -> None:
        url.write(AS_OF, cell["row"])

    st.header("各季度进展")
    cells = list(_cells(stood, shown))
    show_heat_map(cells, "progress_quarters", "举措的条数，按季度末和进展状态分；点一行，截至日改为那一天。", clicked)
    with st.expander("数据表"):
        show_table(
            {"截至": long_date(each.as_of), "序时进度": each.elapsed_percent, "已填报": str(each.total.reported)}
            | {status: str(each.total.counts[status]) for status in shown}
            for each in stood
        )


def _statuses(stood: Sequence[ProgressState]) -> list[str]:
    return [status for status in ORDER if any(each.total.counts[status] for each in stood)]


def quarters_drawing(state: ProgressState) -> ChartDownload | None:
    """None where there are no reports of an earlier quarter."""
    stood = quarters(state)
    if len(stood) < 2:
        return None
    cells = list(_cells(stood, _statuses(stood)))
    return heat_map_download("各季度进展", cells, "各季度进展", ("数字是举措的条数",), told_by(state))


def _cells(stood: Sequence[ProgressState], shown: Sequence[str]) -> Iterator[HeatCell]:
    for each in stood:
        day, label = each.as_of.isoformat(), short_date(each.as_of)
        yield HeatCell(day, label, "", "已填报", each.total.reported, shaded=False)
        for status in shown:
            count = each.total.counts[status]
            yield HeatCell(day, label, status, status, count, narrow=NARROW[status], narrow_column=status)
