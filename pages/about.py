"""Method, coverage as computed, sources and licences, and every table to download."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components import about
from components.exports.whole_plan import show_files
from components.indicators import published_rules
from components.shell.plans import current_plan
from components.text.sources import WHO_SAYS
from components.text.typography import prose
from data import deck
from data.indicators.last_year import ABSENT

plan = current_plan()

st.title("这些数字从哪里来，怎样核对")
st.markdown(
    f"本站把《{prose(plan.info.title)}》的全文逐句、逐数整理成数据。文字只有一份，就是公布的原文；"
    "其他文件只指向原文中的位置，加载时逐条核对，对不上就不显示。"
)
about.show_coverage(plan)

st.header("各处的计数，一个算法")
about.show_counts(plan)

st.header("三种数字，分开放，分开说")
st.markdown(WHO_SAYS)

st.header("怎样读一个数字")
about.show_vocabulary(plan)
st.markdown(f"目标旁没有上年数的，写明原因。{ABSENT}。")

about.show_glossary(plan)

st.header("目标与上年实际怎样比较")
published_rules.show_rule_table()
st.header("还有哪些数字是算出来的")
published_rules.show_formulas()

st.header("举措怎样判断")
published_rules.show_task_rules()

st.header("整份带走")
show_files(plan, deck.slides(plan))

st.header("下载数据表")
about.show_downloads(plan)

about.show_search_quality(plan)

st.header("来源与许可")
about.show_sources(plan)
