"""The charts of the progress page: task areas by status, and the targets against time."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components.charts.heat_maps import show_heat_map
from components.charts.matrix import HeatCell
from components.charts.row_charts import draw_rows
from components.progress.choices import chosen_areas_and_statuses
from components.progress.targets import show_unscheduled
from components.shell import url
from components.shell.paging import PAGE
from components.text.typography import escape
from data.indicators.rows import RowChart
from data.reports.form import AHEAD, DISPUTED, DONE, LATE, ON_TIME, UNREPORTED
from data.reports.judging import TargetProgress
from data.reports.schedule import schedule_rows
from data.reports.state import ORDER, ProgressState

NARROW = {LATE: "欠", DISPUTED: "冲突", ON_TIME: "达", AHEAD: "超", DONE: "完成", UNREPORTED: "未报"}


def show_areas(now: ProgressState) -> None:
    """Task areas × statuses; touching a cell shows those actions below."""
    st.header("各领域走到哪里")
    areas, statuses = chosen_areas_and_statuses(now.plan)
    cells = []
    for area, counted in now.areas.items():
        name = now.plan.area_labels[area]
        chosen = not statuses and area in areas
        cells.append(HeatCell(area, name, "", "已填报", counted.reported, shaded=False, chosen=chosen))
        for status in ORDER:
            chosen = status in statuses and (not areas or area in areas)
            cells.append(
                HeatCell(
                    area,
                    name,
                    status,
                    status,
                    counted.counts[status],
                    chosen=chosen,
                    narrow=NARROW[status],
                    narrow_column=status,
                )
            )

    def choose(cell: Mapping[str, Any]) -> None:
        same = areas == [cell["row"]] and statuses == ([cell["key"]] if cell["key"] else [])
        url.write("area", [] if same else [cell["row"]])
        url.write("status", [] if same or not cell["key"] else [cell["key"]])
        url.write(PAGE, None)

    show_heat_map(cells, "progress_areas", "举措的条数，按进展状态分。", choose)
    with st.expander("数据表"):
        st.table(area_table(now).map(escape), border="horizontal", hide_index=True)


def area_table(now: ProgressState) -> pd.DataFrame:
    """One row a task area: how many have reported, and how many are of each status."""
    return pd.DataFrame(
        [
            {"任务领域": now.plan.area_labels[area], "填报": counted.coverage}
            | {status: str(counted.counts[status]) for status in ORDER}
            for area, counted in now.areas.items()
        ]
    )


def show_schedule(now: ProgressState) -> None:
    """Time against completion, one row a target with a straight line through the year; what is late first."""
    scheduled, awaited = now.scheduled, now.targets_awaited
    st.header("序时进度")
    st.markdown(
        f"粗线是时间进度 **{now.elapsed_percent}**，◆ 是全年目标，橙条是填报的累计完成。"
        f"{f'另有 {awaited} 个目标未填报，不算零。' if awaited else ''} :violet-badge[:material/calculate: 测算]"
    )
    if scheduled:
        chart = schedule_rows(now, scheduled)
        draw_rows(chart, "schedule", _schedule_words(now, scheduled))
        with st.expander("数据表"):
            st.table(schedule_table(now, chart).map(escape), border="horizontal", hide_index=True)
    else:
        st.info("还没有填报有线性进度的目标。", icon=":material/info:")
    show_unscheduled(now)


def _schedule_words(now: ProgressState, scheduled: Sequence[TargetProgress]) -> str:
    done = "；".join(f"{target.figure.name}{target.completion_text} {target.status}" for target in scheduled)
    return f"时间进度 {now.elapsed_percent}。{done}"


def schedule_table(now: ProgressState, chart: RowChart) -> pd.DataFrame:
    """The same numbers as a table."""
    heads = ("目标", "累计 / 全年目标", f"完成率与状态（时间进度 {now.elapsed_percent}，测算）")
    return pd.DataFrame([dict(zip(heads, (row.name, row.words, row.label), strict=True)) for row in chart.rows])
