"""Method, coverage as computed, sources and licences, and every table to download."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components import about
from components.exports.whole_plan import show_files
from components.indicators import published_rules
from components.shell.plans import current_plan
from components.text.citation import page_link
from components.text.sources import WHO_SAYS
from components.text.typography import prose
from data import deck
from data.indicators.last_year import ABSENT
from data.labels import labels

plan = current_plan()

st.title("数据来源与核对方法")
st.markdown(
    f"本站把《{prose(plan.info.title)}》的全文逐句、逐数整理成数据。中文文本仅有一份，即公布的原文；"
    "从中整理的句子和数字只指向原文中的位置，加载时逐条核对，不一致的不予显示。"
)
about.show_coverage(plan)
page_link(
    "indicators", f"{labels('tables')['checks']}：逐项核对原文的数字和说法", icon=":material/rule:", view="checks"
)

st.header("计数口径")
about.show_counts(plan)

st.header("三类数字分别标明")
st.markdown(WHO_SAYS)

st.header("数字读法")
about.show_vocabulary(plan)
st.markdown(f"目标旁没有上年数的，写明原因。{ABSENT}。")

about.show_glossary(plan)

st.header("目标与上年实际的比较规则")
published_rules.show_rule_table()
st.header("其他测算")
published_rules.show_formulas()

st.header("举措判断规则")
published_rules.show_task_rules()

st.header("整份下载")
show_files(plan, deck.slides(plan))

st.header("下载数据表")
about.show_downloads(plan)

about.show_search_quality(plan)

st.header("换一个地方怎样开始")
about.show_how_to_begin(plan)

st.header("来源与许可")
about.show_sources(plan)
