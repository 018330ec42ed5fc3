"""Several reports of one action over the year, as small lines and as a table."""

import streamlit as st

from components.charts.courses import course_lines
from components.charts.vega import built
from components.progress.choices import chosen_areas_and_statuses
from components.text.tables import show_table
from data.reports.courses import courses, quarter_ends
from data.reports.state import ProgressState

DRAWN = 12


def show_courses(state: ProgressState) -> None:
    """Only where something was reported on several days; of what is chosen, late first, main targets before all."""
    areas, statuses = chosen_areas_and_statuses(state.plan)
    targets = [] if areas or statuses else [each.action.id for each in state.main_targets]
    told = courses(state, [*targets, *(each.action.id for each in state.late_first(areas, statuses))])
    if not told:
        return
    drawn = tuple(told[:DRAWN])
    st.header(f"历次填报：{len(told)} 个数报过两次以上")
    more = f"只画前 {len(drawn)} 个，全部见数据表；在“各领域进展”里点选后只画所选的。" if len(told) > len(drawn) else ""
    st.markdown(f"圆点是每次填报的累计数，虚线是全年目标；时点数从年初数画起。{more}")
    alt = "。".join(f"{each.name}：{each.told}" for each in drawn)
    spec = built(course_lines, drawn, tuple(quarter_ends(state.plan)))
    st.vega_lite_chart(spec, key="progress_courses", width="stretch", alt=alt)
    with st.expander("数据表"):
        show_table({"目标": each.name, "历次填报": each.told, "计划": each.goal_label} for each in told)
