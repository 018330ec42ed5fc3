"""What the URL of the progress page says: the as-of day, and which task areas and statuses are chosen."""

from datetime import date

import streamlit as st

from components.shell import url
from components.shell.paging import PAGE
from data.reports.state import ORDER, ProgressState
from data.schema import Plan

AS_OF = "on"
HELD = "held"
"""How many files were uploaded, so that a page that was opened anew can say that they are gone. Of a moment, so that
it is not among the choices that come back with the page."""
KEYS = (AS_OF, "area", "status", "published", PAGE)


def chosen_areas_and_statuses(plan: Plan) -> tuple[list[str], list[str]]:
    """Ids of task areas and statuses; none chosen is all."""
    return url.many("area", plan.task_area, names=plan.area_labels), url.many("status", ORDER)


def choose(areas: list[str], statuses: list[str]) -> None:
    """Write task areas and statuses to the URL; the list of actions begins at its first page again."""
    for key, values in (("area", areas), ("status", statuses), (PAGE, [])):
        url.write(key, values)


def show_as_of(state: ProgressState) -> None:
    """The day that progress is judged on, to choose."""
    year = state.plan.info.target_year
    widget = url.widget_args(AS_OF, state.as_of)

    def changed() -> None:
        day = st.session_state.get(widget["key"])
        url.write(AS_OF, day.isoformat() if day else None)

    st.date_input(
        "截至",
        min_value=date(year, 1, 1),
        max_value=date(year, 12, 31),
        format="YYYY-MM-DD",
        width=200,
        key=widget["key"],
        on_change=changed,
    )
