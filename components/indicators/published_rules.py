"""The published rules of the labels and the formulas of what is computed, as tables."""

from functools import cache

import pandas as pd
import streamlit as st

from data.indicators.assessment import RULES
from data.indicators.formulas import FORMULAS
from data.reports import judging
from data.tasks import measurability


def show_rules() -> None:
    """The rules of the labels behind a button, for a page that uses them."""
    with st.popover("判断规则", icon=":material/rule:"):
        show_rule_table()


def show_rule_table() -> None:
    """Each label with its rule in words and as a formula."""
    st.markdown("从上往下，第一条符合的规则决定判断。")
    st.table(_rule_table(), border="horizontal", hide_index=True)


@cache
def _rule_table() -> pd.DataFrame:
    return pd.DataFrame([{"判断": f"**{rule.label}**", "规则": rule.words, "公式": rule.formula} for rule in RULES])


def show_formulas() -> None:
    """What else is computed, how, and when it is not."""
    rows = [{"测算": f"**{item.name}**", "公式": item.formula, "适用条件": item.when} for item in FORMULAS]
    st.table(pd.DataFrame(rows), border="horizontal", hide_index=True)


def show_task_rules() -> None:
    """How actions are judged: what can be checked at the year's end, and what a report makes of a status."""
    st.markdown(measurability.RULE)
    st.markdown(f"**进展**：{judging.RULE}")
