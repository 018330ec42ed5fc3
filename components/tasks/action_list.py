"""The actions themselves: one Markdown list a group, each action with all that is known about it."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

import streamlit as st

from components.shell.paging import current_page, paginate, show_pager
from components.tasks.choices import area_name
from components.text import citation
from components.text.citation import cite, source
from components.text.typography import escape, prose
from data.schema import Plan, Statement
from data.tasks.measurability import STRENGTHS, measure
from data.wording import wording

WIDTH = 960
ROOM = 250
"""Actions on one page."""
NO_BREAK = "\u00a0"
SEPARATOR = f"{NO_BREAK}· "


def groups(plan: Plan, actions: Sequence[Statement], order: str) -> dict[str, list[Statement]]:
    """Actions by lead sentence, or by `type` or `strength`; the order of the text inside."""
    if order == "":
        keys = [action.theme for action in actions]
    elif order == "type":
        keys = [action.type for action in actions]
    else:
        keys = [measure(plan, action).strength.id for action in actions]
    found: dict[str, list[Statement]] = {}
    for key, action in zip(keys, actions, strict=True):
        found.setdefault(key, []).append(action)
    if order == "strength":
        return {each.id: found[each.id] for each in STRENGTHS if each.id in found}
    return dict(sorted(found.items(), key=lambda item: -len(item[1]))) if order == "type" else found


def show_actions(plan: Plan, actions: Sequence[Statement], order: str) -> None:
    """Every group with its heading and its list, in pages where they are many.

    Groups of one task area are one piece of Markdown: a piece that stays the same when a filter changes is not sent again.
    """
    found = groups(plan, actions, order)
    pages = paginate([(key, action) for key, members in found.items() for action in members], ROOM)
    number, shown = current_page(pages)
    asked = st.query_params.get("plan")
    for piece, pairs in groupby(shown, key=lambda pair: pair[0] if order else pair[1].section):
        members = list(pairs)
        words = [
            f"### {_heading(plan, key, found[key], order)}\n\n"
            + "\n".join(f"- {line(plan, action, area=order != '', asked=asked)}" for _, action in group)
            for key, group in groupby(members, key=lambda pair: pair[0])
        ]
        st.markdown("\n\n".join(words), width=WIDTH)
        _show_review(plan, piece, [action for _, action in members])
    show_pager(pages, number)


def _heading(plan: Plan, key: str, members: Sequence[Statement], order: str) -> str:
    if order == "":
        area = plan.area_of_section.get(members[0].section)
        name = prose(plan.statement[key].text) if key else "未列主题"
        return f"{name} :small[:gray[{escape(area_name(plan, area.id)) if area else ''}]]"
    names = {each.id: each.name for each in STRENGTHS} if order == "strength" else {key: key or "其他"}
    return f"{escape(names[key])} :small[:gray[{len(members)} 条]]"


@lru_cache(maxsize=4096)
def line(plan: Plan, action: Statement, *, area: bool = False, asked: str | None = None) -> str:
    """An action as Markdown: its words, its numbers, then type, deadline, places, the past year and its sentence.

    The links carry on the plan that the address names, `asked`, so that each such plan has lines of its own.
    """
    badges = " ".join(
        f"[:green-badge[{escape(wording(plan, plan.figure[name]))}]]({source(name)})" for name in action.figures
    )
    deadline = measure(plan, action).deadline
    task_area = plan.area_of_section.get(action.section)
    facts = [
        f":gray[{escape(action.type)}]" if action.type else "",
        f":gray[:material/event: {escape(deadline)}]" if deadline else "",
        *(place_link(plan, name) for name in action.places),
        f"[↩{NO_BREAK}{plan.info.base_year}]({source(action.continues[0])})" if action.continues else "",
        f":gray[{escape(area_name(plan, task_area.id))}]" if area and task_area else "",
        f"{cite(action.id)}{NO_BREAK}[:material/link:]({citation.address('tasks', at=action.id)})",
    ]
    return f"{prose(action.text)} {badges} :small[{SEPARATOR.join(fact for fact in facts if fact)}]"


def place_link(plan: Plan, name: str) -> str:
    """A place as a link to the map."""
    label = escape(plan.place[name].name)
    return f":blue[:material/location_on:] [:blue[{label}]]({citation.address('map', place=name)})"


def _show_review(plan: Plan, piece: str, actions: Sequence[Statement]) -> None:
    """The sentences of the past year that these actions carry on, beside them; sent when they are asked for."""
    carried = [action for action in actions if action.continues]
    if not carried:
        return
    label = f"{plan.info.base_year}年做到哪里：{len(carried)} 条举措接续的原句"
    folded = st.expander(label, width=WIDTH, key=f"review_{piece}", on_change="rerun")
    if not folded.open:
        return
    with folded:
        for action in carried:
            now, before = st.columns(2)
            now.markdown(prose(action.text))
            before.markdown(review(plan, action))


def review(plan: Plan, action: Statement) -> str:
    """What the plan says of the past year where an action carries on, with numbers and the way to the text."""
    return "\n".join(
        f"- :gray[{plan.info.base_year}年] {prose(plan.statement[name].text)} :small[{cite(name)}]"
        for name in action.continues
    )
