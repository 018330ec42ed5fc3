"""What is left open about a topic, each with the way to where it is told in full."""

import streamlit as st

from components.text.citation import address, cite
from components.text.lines import bullets
from components.text.typography import prose
from data.dates import long_date
from data.outside.later import IN_VAIN
from data.schema import Plan
from data.topics.collect import OpenQuestions


def show_questions(plan: Plan, open_: OpenQuestions) -> None:
    """Checks first, then what was looked for in vain, where things are, and what cannot be checked."""
    lines = [
        f"{prose(each.claim)}：:red[{prose(each.result)}] [核对]({address('indicators', view='checks')})"
        for each in open_.checks
    ]
    lines += [
        f":gray[{prose(row.subject)}{prose(row.what)}：{IN_VAIN}（检索截至{long_date(row.as_of)}）。未检索到，不等于未实施。]"
        for row in open_.sought
    ]
    if open_.unplaced:
        names = "、".join(f"[{prose(place.name)}]({address('map', place=place.id)})" for place in open_.unplaced)
        lines.append(f"{len(open_.unplaced)} 处未定位（原因见各处的卡片）：{names}")
    if lines:
        st.markdown(bullets(lines))
    if open_.unchecked:
        with st.expander(f"{len(open_.unchecked)} 条举措没有写明年底可以核对的结果"):
            st.markdown(bullets(f"{prose(item.text)} :small[{cite(item.id)}]" for item in open_.unchecked))
