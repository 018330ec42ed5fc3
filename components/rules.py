"""The published rules of the labels, as a table."""

import pandas as pd
import streamlit as st

from data.assessment import RULES


def show_rules() -> None:
    """Behind a button: each label with its rule in words and as a formula; the first rule that holds decides."""
    rows = [{"判断": f"**{rule.label}**", "规则": rule.words, "公式": rule.formula} for rule in RULES]
    with st.popover("判断是怎样作出的", icon=":material/rule:"):
        st.markdown("从上往下，第一条符合的规则决定判断。")
        st.table(pd.DataFrame(rows), border="horizontal", hide_index=True)
