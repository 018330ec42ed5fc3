"""Time against completion, one row a target with a straight line through the year."""

import streamlit as st

from components.charts.row_charts import draw_rows
from components.charts.rows import row_chart
from components.exports.buttons import ChartDownload
from components.progress.source import told_by
from components.progress.targets import show_unscheduled
from components.text.sources import DERIVED
from components.text.tables import show_table
from data.indicators.rows import RowChart
from data.reports.schedule import schedule_rows
from data.reports.state import ProgressState
from data.tables.workbook import Sheet


def show_schedule(state: ProgressState) -> None:
    """As a chart and as a table, the furthest behind first; then the targets that time says nothing about."""
    elapsed, awaited = state.elapsed_percent, state.targets_awaited
    st.header("序时进度")
    st.markdown(
        f"粗线是序时进度 **{elapsed}**，◆ 是全年目标，橙条是填报的累计完成。"
        f"{f'另有 {awaited} 个目标未填报，不算零。' if awaited else ''} {DERIVED}"
    )
    chart = schedule_rows(state)
    if chart.rows:
        done = "；".join(f"{row.name}{row.label}" for row in chart.rows)
        draw_rows(chart, "schedule", f"序时进度 {elapsed}。{done}")
        with st.expander("数据表"):
            show_table(_rows(state, chart))
    else:
        st.info("还没有填报有线性进度的目标。", icon=":material/info:")
    show_unscheduled(state)


def schedule_drawing(state: ProgressState) -> ChartDownload | None:
    """None where nothing was reported that compares with time."""
    chart, elapsed = schedule_rows(state), state.elapsed_percent
    if not chart.rows:
        return None
    rows = _rows(state, chart)
    return ChartDownload(
        "序时进度",
        lambda: row_chart(chart),
        f"序时进度 {elapsed}",
        ("粗线：序时进度；绿菱形：全年目标；橙条：填报的累计完成",),
        told_by(state),
        lambda: Sheet("序时进度", tuple(rows[0]), rows),
    )


def _rows(state: ProgressState, chart: RowChart) -> list[dict[str, str]]:
    label = f"完成率与状态（序时进度 {state.elapsed_percent}，测算）"
    return [{"目标": row.name, "累计 / 全年目标": row.words, label: row.label} for row in chart.rows]
