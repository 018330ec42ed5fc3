"""How far the plan has come: reports of units, against time and against the plan."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.progress import page, uploads
from components.progress.downloads import show_progress_downloads
from components.progress.lists import show_targets
from components.progress.start import show_steps
from components.shell import url
from components.shell.plans import current_plan
from data.dates import long_date

plan = current_plan()
url.restore("progress", page.KEYS)
readings = uploads.chosen_readings(plan)
now = page.state(plan, readings)

if now.merged.reports:
    st.title(f"截至{long_date(now.on)}，{now.whole.reading}")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        page.show_day(now)
        show_progress_downloads(now, readings)
    page.show_notice(readings)
    page.show_numbers(now)
    page.show_areas(now)
    page.show_schedule(now)
    page.show_conflicts(now)
    page.show_actions(now)
    st.header("填报文件")
    uploads.show_upload(plan)
else:
    st.title(f"{plan.info.target_year}年计划执行到哪里了")
    st.markdown(
        f"本站没有 {len(plan.actions)} 条举措的执行数据，也不推算。把任务分解表发给各单位，收回后在这里合并、与时间进度对照。"
    )
    show_steps(plan)

uploads.show_published_choice(plan)
uploads.show_files(plan, readings)
with st.expander("进度是怎样判断的", icon=":material/rule:"):
    page.show_rules()
if not now.merged.reports:
    show_targets(plan, now.parts)
