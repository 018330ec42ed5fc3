"""A subject across the parts of the plan; without one in the address, all of them to choose from."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.shell.plans import current_plan
from components.text.typography import prose
from components.topic.choose import chosen_topic, show_topics
from components.topic.show import show_topic

plan = current_plan()
topic = chosen_topic(plan)

if topic is None:
    base, goal = plan.info.base_year, plan.info.target_year
    st.title(f"专题：{base}年执行情况、{goal}年任务、后续进展")
    show_topics(plan)
else:
    st.title(prose(topic.name))
    show_topic(plan, topic)
