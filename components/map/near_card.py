"""我身边: what the plan says of a subdistrict or a community, or says around it."""

import streamlit as st

from components.map.place_card import show_places, statement_bullet
from components.map.room import CARD_HEAD
from components.shell import url
from components.text.citation import page_link
from components.text.typography import prose
from data.map.near import AROUND, WALK, near
from data.schema import Plan


def show_near(plan: Plan, label_id: str) -> None:
    """What is written of it by name, places in it, lines through it, places nearby, and what holds everywhere."""
    found = near(plan, label_id)
    name = prose(found.label.name)
    with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute", key=CARD_HEAD):
        st.markdown(f"## {name}")
        if st.button("关闭", icon=":material/close:", type="tertiary"):
            url.write("near", None)
            st.rerun()  # the box that it was chosen in stands outside of the room
    if found.label.within:
        whole = next(label.name for label in plan.labels if label.id == found.label.within)
        st.markdown(f":gray[属{prose(whole)}（{prose(found.label.within_why)}）]")
    if found.written:
        st.markdown(f"### 写到{name}的 {len(found.written)} 句")
        st.markdown("\n".join(statement_bullet(plan, item) for item in found.written))
    else:
        around = "，附近写到的地点见下" if found.inside or found.nearby else ""
        st.markdown(f"计划没有写到“{name}”这几个字{around}。")
    if found.inside:
        show_places(plan, f"有依据在这里的 {len(found.inside)} 处", [p.id for p in found.inside], "", "inside")
        st.caption("；".join(f"{prose(p.name)}：{prose(p.subdistrict_why)}" for p in found.inside))
    if found.nearby:
        label = f"附近 {len(found.nearby)} 处（{AROUND / 1000:g}公里内，是否属于这里未核实）"
        show_places(plan, label, [p.id for p in found.nearby], "", "nearby")
    lines = list(dict.fromkeys(line.name for line in plan.lines if line.id in found.lines))
    if lines:
        st.markdown(f"**经过的线路**（车站在{WALK / 1000:g}公里内）：{'、'.join(map(prose, lines))}")
    wide = sum(not item.places for item in plan.actions)
    page_link("tasks", f"没有点名地点的举措 {wide} 条", icon=":material/checklist:")
    st.caption("街道、社区的范围没有公开来源，附近按街道办和社区注记点计算。")
