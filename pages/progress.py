"""How far the plan has come: reports of units, against time and against the plan."""

from components import shell

shell.ensure_shell()

import streamlit as st

from components import address, progress, progress_files
from components.plans import current_plan
from components.progress_downloads import show_progress_downloads
from components.progress_list import show_targets
from components.progress_start import show_steps

plan = current_plan()
address.enter("progress", progress.KEYS)
readings = progress_files.chosen_readings(plan)
now = progress.state(plan, readings)

if now.merged.reports:
    st.title(f"截至{now.on:%Y年%-m月%-d日}，{now.whole.reading}")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        progress.show_day(now)
        show_progress_downloads(now, readings)
    progress.show_notice(readings)
    progress.show_numbers(now)
    progress.show_areas(now)
    progress.show_schedule(now)
    progress.show_conflicts(now)
    progress.show_actions(now)
    st.header("填报文件")
    progress_files.show_upload(plan)
else:
    st.title(f"{plan.info.target_year}年计划执行到哪里了")
    st.markdown(
        f"本站没有 {len(plan.actions)} 条举措的执行数据，也不推算。把任务分解表发给各单位，收回后在这里合并、与时间进度对照。"
    )
    show_steps(plan)

progress_files.show_published_choice(plan)
progress_files.show_files(plan, readings)
with st.expander("进度是怎样判断的", icon=":material/rule:"):
    progress.show_rules()
if not now.merged.reports:
    show_targets(plan, now.parts)
