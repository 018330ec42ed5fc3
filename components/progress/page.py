"""The progress page put together: where the year stands, what is late, and what to take away."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import pandas as pd
import streamlit as st

from components.charts.heat_maps import built, in_words
from components.charts.matrix import HeatCell
from components.charts.row_charts import draw_rows
from components.charts.schedule import schedule_bars
from components.progress.lists import conflict_line, show_progress_list, show_unscheduled
from components.shell import url
from components.shell.paging import PAGE
from components.text.lines import LIST_WIDTH, bullets
from components.text.typography import escape
from data.reports import judging, merging
from data.reports.files import Reading
from data.reports.form import AHEAD, DISPUTED, DONE, LATE, ON_TIME, UNREPORTED
from data.reports.judging import TargetProgress
from data.reports.state import ORDER, ProgressState
from data.schema import Plan
from data.wording import wording

AS_OF = "on"
KEYS = (AS_OF, "area", "status", "published", PAGE)
NARROW = {LATE: "欠", DISPUTED: "冲突", ON_TIME: "达", AHEAD: "超", DONE: "完成", UNREPORTED: "未报"}


def show_as_of(now: ProgressState) -> None:
    """The day that progress is judged on; it can be chosen."""
    year = now.plan.info.target_year
    widget = url.widget_args(AS_OF, now.as_of)

    def chosen() -> None:
        day = st.session_state.get(widget["key"])
        url.write(AS_OF, day.isoformat() if day else None)

    st.date_input(
        "截至",
        min_value=date(year, 1, 1),
        max_value=date(year, 12, 31),
        format="YYYY-MM-DD",
        width=200,
        key=widget["key"],
        on_change=chosen,
    )


def show_numbers(now: ProgressState) -> None:
    """How much is known, and how it stands."""
    total = now.total
    grid = st.grid(4, min_column_width=150, border=True, gap="small")
    cards = [
        ("时间进度", now.elapsed_percent),
        ("已填报", f"{total.reported} / {total.total}"),
        *((status, f"{total.counts[status]} 条") for status in ORDER),
    ]
    for label, value in cards:
        grid.cell().metric(label, value)


def show_areas(now: ProgressState) -> None:
    """Task areas × statuses; touching a cell shows those actions below."""
    st.header("各领域走到哪里")
    areas, statuses = _chosen(now.plan)
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
    number = st.session_state.setdefault("_progress_picture", 0)
    key = f"progress_{number}"

    def touched() -> None:
        for cell in st.session_state[key]["selection"]["cell"]:
            same = areas == [cell["row"]] and statuses == ([cell["key"]] if cell["key"] else [])
            url.write("area", [] if same else [cell["row"]])
            url.write("status", [] if same or not cell["key"] else [cell["key"]])
            url.write(PAGE, None)
            st.session_state["_progress_picture"] = number + 1

    st.vega_lite_chart(
        built(tuple(cells)), key=key, on_select=touched, alt=f"举措的条数，按进展状态分。{in_words(cells)}"
    )
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


def _chosen(plan: Plan) -> tuple[list[str], list[str]]:
    return url.many("area", plan.task_area, names=plan.area_labels), url.many("status", ORDER)


def show_schedule(now: ProgressState) -> None:
    """Time against completion, one row a target with a straight line through the year; what is late first."""
    scheduled, awaited = now.scheduled, now.targets_awaited
    st.header("序时进度")
    st.markdown(
        f"粗线是时间进度 **{now.elapsed_percent}**，◆ 是全年目标，橙条是填报的累计完成。"
        f"{f'另有 {awaited} 个目标未填报，不算零。' if awaited else ''} :violet-badge[:material/calculate: 测算]"
    )
    if scheduled:
        draw_rows(schedule_bars, schedule_frame(now, scheduled), "schedule", _schedule_words(now, scheduled))
        with st.expander("数据表"):
            st.table(schedule_table(now, scheduled).map(escape), border="horizontal", hide_index=True)
    else:
        st.info("还没有填报有线性进度的目标。", icon=":material/info:")
    show_unscheduled(now)


def _schedule_words(now: ProgressState, scheduled: Sequence[TargetProgress]) -> str:
    done = "；".join(f"{target.figure.name}{target.completion_text} {target.status}" for target in scheduled)
    return f"时间进度 {now.elapsed_percent}。{done}"


def schedule_frame(now: ProgressState, scheduled: Sequence[TargetProgress]) -> pd.DataFrame:
    """A row frame of targets that have been reported."""
    passed = float(now.elapsed)
    return pd.DataFrame(
        [
            {
                "id": target.figure.id,
                "name": target.figure.name,
                "words": f"{target.amount_text} / {wording(now.plan, target.figure)}",
                "label": f"{target.completion_text} {target.status}",
                "chosen": False,
                "completion": float(target.completion or 0),
                "elapsed": passed,
            }
            for target in scheduled
        ]
    )


def schedule_table(now: ProgressState, scheduled: Sequence[TargetProgress]) -> pd.DataFrame:
    """The same numbers as a table."""
    frame = schedule_frame(now, scheduled)
    table = frame[["name", "words", "label"]].copy()
    table.columns = pd.Index(["目标", "累计 / 全年目标", f"完成率与状态（时间进度 {now.elapsed_percent}，测算）"])
    return table


def show_actions(now: ProgressState) -> None:
    """The actions themselves, late first; what is chosen above narrows them."""
    areas, statuses = _chosen(now.plan)
    shown = now.late_first(areas, statuses)
    st.header(
        f"逐条进展，欠进度在前：{len(shown)} 条"
        if len(shown) == len(now.actions)
        else f"{len(now.actions)} 条中的 {len(shown)} 条"
    )
    if areas or statuses:
        chosen = "、".join([now.plan.area_labels[area] for area in areas] + statuses)
        st.button(escape(chosen), icon=":material/close:", key="lift_progress", on_click=_clear, help="去掉这些选择")
    show_progress_list(now.plan, shown)


def _clear() -> None:
    for key in ("area", "status", PAGE):
        url.write(key, None)


def show_notice(readings: Sequence[Reading]) -> None:
    """Near the top: that some files were not taken whole; the files at the end of the page say what."""
    wrong = [reading for reading in readings if reading.problems]
    if wrong:
        count = sum(len(reading.problems) for reading in wrong)
        st.warning(
            f"{len(wrong)} 份文件有 {count} 处没有照原样采用，逐处的位置和原因见页底的“填报文件”。",
            icon=":material/rule:",
        )


def show_conflicts(now: ProgressState) -> None:
    """What reports contradict each other on: every value, with file, row and date."""
    found = now.merged.conflicts
    if found:
        st.header(f"冲突：{len(found)} 处，没有采用任何一方")
        groups = groupby(found, key=lambda conflict: conflict.action)
        st.markdown(bullets(conflict_line(now.plan, name, group) for name, group in groups), width=LIST_WIDTH)


def show_rules() -> None:
    """How progress is judged and files are merged."""
    st.markdown(judging.RULE)
    st.markdown(merging.RULE)
