"""Addresses that a view had before: `?view=context` is the story now, and its `series` an indicator's profile."""

import streamlit as st

from components.charts.row_charts import CHOSEN
from components.shell import url
from data.schema import Plan

SERIES = "series"


def lead_on(plan: Plan) -> None:
    """Turn a former address into the one of today; call before the view is read."""
    if st.query_params.get("view") == "context":
        wanted = st.query_params.get(SERIES, "")
        url.write("view", None)
        for item in plan.outside.series:
            if wanted in (item.id, item.name):
                url.write(CHOSEN, item.growth or item.level)
    if SERIES in st.query_params:
        url.write(SERIES, None)
