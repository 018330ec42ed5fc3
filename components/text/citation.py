"""From a number or a clause to its sentence, and on to the places and tasks around it."""

from urllib.parse import urlencode, urlsplit

import streamlit as st

from components.shell import frame
from components.text.typography import escape
from data.schema import Figure, Plan
from data.wording import hedged


def address(page: str, **choices: str) -> str:
    """A relative address with choices, for a Markdown link; it opens beside the page that the reader is on.

    It stays in the plan that is shown, unless `plan` is one of the choices.
    """
    plan = st.query_params.get("plan")
    query = urlencode({**choices, **({"plan": plan} if plan and "plan" not in choices else {})})
    return f"{'' if page == 'overview' else page}{'?' + query if query else ''}" or "./"


def absolute(relative: str) -> str:
    """A relative address of the app as a whole one, to copy; from the root where the server does not know its own."""
    here = urlsplit(st.context.url or "")
    server = f"{here.scheme}://{here.netloc}" if here.netloc else ""
    return f"{server}{here.path.rpartition('/')[0]}/{relative}"


def source(name: str) -> str:
    """The address of a figure or statement in the text."""
    return address("source", at=name)


def cite(name: str, label: str = "出处") -> str:
    """A small Markdown link to the sentence."""
    return f"[{escape(label)}]({source(name)})"


def figure_link(plan: Plan, figure: Figure, colour: str | None = None, words: str | None = None) -> str:
    """A figure in the plan's wording, or in `words`, in its role's colour, as a Markdown link to its sentence."""
    colour = colour or {"actual": "gray", "target": "green"}.get(figure.kind, "gray")
    return f"[:{colour}[**{escape(words or hedged(plan, figure))}**]]({source(figure.id)})"


def page_link(page: str, label: str, *, icon: str | None = None, **choices: str) -> None:
    """A link that stays in the app and keeps the session; nothing where the app has no such page."""
    if not frame.has(page):
        return
    plan = st.query_params.get("plan")
    st.page_link(
        frame.page(page), label=label, icon=icon, query_params={**choices, **({"plan": plan} if plan else {})} or None
    )
