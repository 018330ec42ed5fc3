"""What of the chosen plans is put side by side: the documents, the views that they have, and the one that is shown."""

from collections.abc import Callable, Mapping

import streamlit as st

from components.compare.choice import FOUND, PAGE, VIEW
from components.compare.counts import show_counts
from components.compare.downloads import show_compare_downloads
from components.compare.same import show_levels, show_same, show_years
from components.compare.targets import show_targets
from components.shell import url
from components.text.citation import address
from components.text.tables import BREAK
from components.text.typography import prose
from data.compare.relation import levels, successions
from data.schema import Plan
from data.wording import cited, draft_words

FIRST = "targets"
VIEWS = {"targets": "目标", "same": "同一事项", "levels": "上下级", "years": "前后年", "counts": "条数"}
SHOW: dict[str, Callable[[tuple[Plan, ...]], None]] = {
    "targets": show_targets,
    "same": show_same,
    "levels": show_levels,
    "years": show_years,
    "counts": show_counts,
}


def views(plans: tuple[Plan, ...]) -> Mapping[str, str]:
    """The views that these plans have: a city beside its district, or a year beside the next, have one of their own."""
    none = {name for name, found in (("levels", levels(plans)), ("years", successions(plans))) if not found}
    return {name: label for name, label in VIEWS.items() if name not in none}


def show_plans(plans: tuple[Plan, ...]) -> None:
    """Each document with the way to it, and how much of it a person has confirmed."""
    lines = (f"[{prose(cited(plan))}]({address('overview', plan=plan.id)}){_state(plan)}" for plan in plans)
    st.markdown(f":small[{BREAK.join(lines)}]")


def _state(plan: Plan) -> str:
    return f"　:gray[{words}]" if (words := draft_words(plan)) else ""


def show_view(plans: tuple[Plan, ...], options: Mapping[str, str]) -> None:
    """The switch, the files beside it, and the view that the address names."""
    view = url.one(VIEW, options, FIRST) or FIRST
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.segmented_control(
            "看什么",
            list(options),
            format_func=options.__getitem__,
            required=True,
            label_visibility="collapsed",
            wrap=True,
            **url.widget_args(VIEW, view, FIRST, clears=(PAGE, FOUND)),
        )
        show_compare_downloads(plans, view, options[view])
    SHOW[view](plans)
