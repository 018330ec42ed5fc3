"""The progress page put together: where the year stands, what is late, and what to take away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import pandas as pd
import streamlit as st

from components.charts.heat_maps import built, in_words
from components.charts.matrix import HeatCell
from components.charts.row_charts import draw_rows
from components.charts.schedule import schedule_bars
from components.progress.lists import conflict_line, show_parts, show_unscheduled
from components.shell import url
from components.shell.paging import PAGE
from components.tasks.action_list import WIDTH
from components.tasks.choices import area_name
from components.text.typography import escape
from data.reports import judging, merging
from data.reports.files import Reading
from data.reports.form import AHEAD, DISPUTED, DONE, LATE, ON_TIME, UNREPORTED, written
from data.reports.judging import ORDER, ActionProgress, RollUp, TargetProgress, by_area, elapsed, late_first, percent
from data.reports.merging import Merged, merge
from data.schema import Plan
from data.wording import wording

KEYS = ("on", "area", "status", "published", PAGE)
NARROW = {LATE: "欠", DISPUTED: "冲突", ON_TIME: "达", AHEAD: "超", DONE: "完成", UNREPORTED: "未报"}


@dataclass(frozen=True)
class ProgressState:
    """What the reports amount to on one day."""

    plan: Plan
    on: date
    merged: Merged
    parts: tuple[ActionProgress, ...]

    @property
    def whole(self) -> RollUp:
        return RollUp.of(part.status for part in self.parts)

    @property
    def passed(self) -> str:
        return percent(elapsed(self.plan.info.target_year, self.on))


def state(plan: Plan, readings: Sequence[Reading]) -> ProgressState:
    """Merge all files and judge every action on the day that the address names, or the newest report's."""
    merged = merge(plan, [report for reading in readings for report in reading.reports])
    on = reporting_day(plan, merged)
    disputed = merged.disputed
    parts = tuple(
        judging.action_progress(plan, action, merged.reports.get(action.id), on, disputed=action.id in disputed)
        for action in plan.actions
    )
    return ProgressState(plan, on, merged, parts)


def reporting_day(plan: Plan, merged: Merged) -> date:
    """The day in the address; by default that of the newest report, never after the year's end."""
    year = plan.info.target_year
    asked = url.text("on")
    try:
        return _within(year, date.fromisoformat(asked)) if asked else _newest(plan, merged)
    except ValueError:
        url.reject("on", asked)
        return _newest(plan, merged)


def _newest(plan: Plan, merged: Merged) -> date:
    updated = [report.updated for report in merged.reports.values() if report.updated]
    return _within(plan.info.target_year, max(updated, default=date.today()))


def _within(year: int, day: date) -> date:
    return min(max(day, date(year, 1, 1)), date(year, 12, 31))


def show_day(now: ProgressState) -> None:
    """The day that progress is judged on; it can be chosen."""
    year = now.plan.info.target_year
    tie = url.widget_args("on", now.on)

    def chosen() -> None:
        day = st.session_state.get(tie["key"])
        url.write("on", day.isoformat() if day else None)

    st.date_input(
        "截至",
        min_value=date(year, 1, 1),
        max_value=date(year, 12, 31),
        format="YYYY-MM-DD",
        width=200,
        key=tie["key"],
        on_change=chosen,
    )


def show_numbers(now: ProgressState) -> None:
    """How much is known, and how it stands."""
    whole = now.whole
    grid = st.grid(4, min_column_width=150, border=True, gap="small")
    cards = [
        ("时间进度", now.passed),
        ("已填报", f"{whole.reported} / {whole.total}"),
        *((status, f"{whole.counts[status]} 条") for status in ORDER),
    ]
    for label, value in cards:
        grid.cell().metric(label, value)


def show_areas(now: ProgressState) -> None:
    """Task areas × statuses; touching a cell shows those actions below."""
    st.header("各领域走到哪里")
    areas, statuses = _chosen(now.plan)
    cells = []
    for area, counted in by_area(now.plan, now.parts).items():
        name = area_name(now.plan, area)
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
            {"任务领域": area_name(now.plan, area), "填报": counted.reading}
            | {status: str(counted.counts[status]) for status in ORDER}
            for area, counted in by_area(now.plan, now.parts).items()
        ]
    )


def _chosen(plan: Plan) -> tuple[list[str], list[str]]:
    names = {area: area_name(plan, area) for area in plan.task_area}
    return url.many("area", names, names=names), url.many("status", ORDER)


def show_schedule(now: ProgressState) -> None:
    """Time against completion, one row a target with a straight line through the year; what is late first."""
    scheduled = sorted(
        (target for part in now.parts for target in part.targets if not target.why and target.completion is not None),
        key=lambda target: target.completion or 0,
    )
    waiting = sum(not t.why and t.amount is None for part in now.parts for t in part.targets)
    st.header("序时进度")
    st.markdown(
        f"粗线是时间进度 **{now.passed}**，◆ 是全年目标，橙条是填报的累计完成。"
        f"{f'另有 {waiting} 个目标未填报，不算零。' if waiting else ''} :violet-badge[:material/calculate: 测算]"
    )
    if scheduled:
        draw_rows(schedule_bars, schedule_frame(now, scheduled), "schedule", _schedule_words(now, scheduled))
        with st.expander("数据表"):
            st.table(schedule_table(now, scheduled).map(escape), border="horizontal", hide_index=True)
    else:
        st.info("还没有填报有线性进度的目标。", icon=":material/info:")
    show_unscheduled(now.plan, now.parts)


def _schedule_words(now: ProgressState, scheduled: Sequence[TargetProgress]) -> str:
    done = "；".join(f"{target.figure.name}{judging.completion_words(target)} {target.status}" for target in scheduled)
    return f"时间进度 {now.passed}。{done}"


def schedule_frame(now: ProgressState, scheduled: Sequence[TargetProgress]) -> pd.DataFrame:
    """A row frame of targets that have been reported."""
    passed = float(elapsed(now.plan.info.target_year, now.on))
    return pd.DataFrame(
        [
            {
                "id": target.figure.id,
                "name": target.figure.name,
                "words": f"{written([target.amount])} / {wording(now.plan, target.figure)}",
                "label": f"{judging.completion_words(target)} {target.status}",
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
    table.columns = pd.Index(["目标", "累计 / 全年目标", f"完成率与状态（时间进度 {now.passed}，测算）"])
    return table


def show_actions(now: ProgressState) -> None:
    """The actions themselves, late first; what is chosen above narrows them."""
    areas, statuses = _chosen(now.plan)
    sections = {now.plan.task_area[area].section for area in areas}
    shown = [
        part
        for part in late_first(now.parts)
        if (not areas or part.action.section in sections) and (not statuses or part.status in statuses)
    ]
    st.header(
        f"逐条进展，欠进度在前：{len(shown)} 条"
        if len(shown) == len(now.parts)
        else f"{len(now.parts)} 条中的 {len(shown)} 条"
    )
    if areas or statuses:
        chosen = "、".join([area_name(now.plan, area) for area in areas] + statuses)
        st.button(escape(chosen), icon=":material/close:", key="lift_progress", on_click=_lift, help="去掉这些选择")
    show_parts(now.plan, shown)


def _lift() -> None:
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
        st.markdown("\n".join(f"- {conflict_line(now.plan, name, group)}" for name, group in groups), width=WIDTH)


def show_rules() -> None:
    """How progress is judged and files are merged."""
    st.markdown(judging.RULE)
    st.markdown(merging.RULE)
