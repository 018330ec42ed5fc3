"""How far the plan has come: reports of units, against time and against the plan."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.progress import uploads
from components.progress.areas import show_areas
from components.progress.awaited import show_awaited
from components.progress.choices import AS_OF, KEYS, show_as_of
from components.progress.courses import show_courses
from components.progress.downloads import show_progress_downloads
from components.progress.files import show_files
from components.progress.kept import kept
from components.progress.lists import show_actions, show_conflicts, show_main_targets
from components.progress.numbers import show_alike, show_later, show_method, show_notice, show_numbers, show_undated
from components.progress.quarters import show_quarters
from components.progress.schedule import show_schedule
from components.progress.start import show_steps
from components.progress.targets import show_targets
from components.shell import url
from components.shell.browser import warn_before_leaving
from components.shell.plans import current_plan
from components.text.citation import address
from data.dates import long_date
from data.reports.state import progress_state

plan = current_plan()
url.restore("progress", KEYS)
readings = uploads.chosen_readings(plan)
state = progress_state(plan, readings, url.day(AS_OF))

reported = any(reading.reports for reading in readings)
if reported:
    st.title(f"截至{long_date(state.as_of)}，{state.total.coverage}")
    show_as_of(state)
    show_progress_downloads(state)
    uploads.show_left_out(plan)
    show_notice(state)
    show_later(state)
    show_undated(state)
    show_alike(state)
    show_numbers(state)
    show_areas(state)
    show_main_targets(state)
    show_schedule(state)
    show_quarters(state)
    show_courses(state)
    show_conflicts(state)
    show_awaited(state)
    show_actions(state)
    st.header("填报文件")
    uploads.show_upload(plan)
else:
    st.title(f"{plan.info.target_year}年计划执行进度")
    seen = f"；已查到的公开进展见[“兑现”页]({address('later')})" if plan.outside.milestones else ""
    st.markdown(f"没有逐条执行数据，也不推算{seen}。把任务分解表发给各单位，收回后在这里合并、与序时进度对照。")
    uploads.show_left_out(plan)
    show_steps(plan)

uploads.show_published_choice(plan)
show_files(plan, readings)
with st.expander("进展判断规则", icon=":material/rule:"):
    show_method()
if not reported:
    show_targets(state)
if kept(plan):
    uploads.note_held(plan)
warn_before_leaving(active=bool(kept(plan)))
