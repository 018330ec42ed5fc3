"""What came of a place, for the card of a place."""

import streamlit as st

from components.text.citation import address
from components.text.later import later_lines
from components.text.lines import bullets
from components.text.typography import prose
from data.labels import labels
from data.outside.later import of_place, places_of
from data.schema import Plan


def show_later_at(plan: Plan, place: str) -> None:
    """For the card of a place: what came of it, and what the city says, folded; nothing where nothing is known."""
    if lines := later_lines(of_place(plan, place)):
        st.markdown(f"### 后续情况\n\n{bullets(lines)}")
    said = [item for item in plan.outside.mentions if place in places_of(plan, item)]
    if said:
        with st.expander(f"城市的眼光：市政府工作报告写到 {len(said)} 句", icon=":material/location_city:"):
            parts = labels("report_parts")
            st.markdown(bullets(f":gray[{item.year}年报告，{parts[item.part]}] {prose(item.quote)}" for item in said))
            st.markdown(f"[按年看，附出处]({address('later', view='city', place=place)})")
