"""Several reports of one action over the year, as small lines and as a table."""

import streamlit as st

from components.charts.courses import course_lines
from components.charts.vega import built
from components.exports.buttons import ChartDownload
from components.progress.choices import chosen_areas_and_statuses
from components.progress.source import told_by
from components.text.tables import show_table
from data.reports.courses import Course, courses, quarter_ends
from data.reports.state import ProgressState
from data.tables.workbook import Sheet

DRAWN = 12
HOW_TO_READ = "圆点是每次填报的累计数，虚线是全年目标；时点数从年初数画起"


def show_courses(state: ProgressState) -> None:
    """Only where something was reported on several days; of what is chosen, late first, main targets before all."""
    told = _told(state)
    if not told:
        return
    drawn = tuple(told[:DRAWN])
    st.header(f"历次填报：{len(told)} 个数报过两次以上")
    more = f"只画前 {len(drawn)} 个，全部见数据表；在“各领域进展”里点选后只画所选的。" if len(told) > len(drawn) else ""
    st.markdown(f"{HOW_TO_READ}。{more}")
    alt = "。".join(f"{each.name}：{each.told}" for each in drawn)
    spec = built(course_lines, drawn, tuple(quarter_ends(state.plan)))
    st.vega_lite_chart(spec, key="progress_courses", width="stretch", alt=alt)
    with st.expander("数据表"):
        show_table(_rows(told))


def courses_drawing(state: ProgressState) -> ChartDownload | None:
    """As drawn on the page; all of them stand in its table."""
    told = _told(state)
    if not told:
        return None
    drawn, rows = tuple(told[:DRAWN]), _rows(told)
    notes = (HOW_TO_READ, *([f"共 {len(told)} 个，画前 {DRAWN} 个"] if len(told) > DRAWN else []))
    return ChartDownload(
        "历次填报",
        lambda: course_lines(drawn, tuple(quarter_ends(state.plan))),
        f"历次填报：{len(told)} 个数报过两次以上",
        notes,
        told_by(state),
        lambda: Sheet("历次填报", tuple(rows[0]), rows),
    )


def _told(state: ProgressState) -> list[Course]:
    areas, statuses = chosen_areas_and_statuses(state.plan)
    targets = [] if areas or statuses else [each.action.id for each in state.main_targets]
    return courses(state, [*targets, *(each.action.id for each in state.late_first(areas, statuses))])


def _rows(told: list[Course]) -> list[dict[str, str]]:
    return [{"目标": each.name, "历次填报": each.told, "计划": each.goal_label} for each in told]
