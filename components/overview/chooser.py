"""The plans of the folder, by title: a small popover, which reads the titles only when it is opened."""

import streamlit as st

from components.shell.plans import has_others, plan_infos
from components.text.citation import address
from components.text.lines import bullets
from components.text.typography import prose
from data.load import plans_folder
from data.schema import Plan


def show_plan_chooser(plan: Plan) -> None:
    """A link a plan, the default one by its name too, and the way to compare them; nothing where there is one plan."""
    if not has_others():
        return
    # a key of its own: on the plan that was chosen it is closed again
    chooser = st.popover(
        "换计划", icon=":material/library_books:", type="tertiary", key=f"plans_{plan.id}", on_change="rerun"
    )
    if not chooser.open:
        return
    infos = plan_infos(str(plans_folder()))
    with chooser:
        lines = (
            f"**{prose(info.title)}**（当前）"
            if name == plan.id
            else f"[{prose(info.title)}]({address('overview', plan=name)})"
            for name, info in infos.items()
        )
        st.markdown(bullets(lines))
        st.markdown(f"[对照]({address('compare')})：目标、同一事项、上下级、前后年")
