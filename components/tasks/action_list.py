"""The actions themselves: one Markdown list a group, each action with all that is known about it."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

import streamlit as st

from components.shell.paging import current_page, paginate, show_pager
from components.text.citation import address, cite, source
from components.text.glossary import with_terms
from components.text.later import later_lines
from components.text.lines import LIST_WIDTH, NO_BREAK, bullets, statement_line
from components.text.typography import WORD_JOINER, escape, prose
from data.outside.later import of_statement
from data.schema import Plan, Statement
from data.tasks.facets import grouped
from data.tasks.measurability import DONE, START, STRENGTH_NAMES, STRIVE, deciding, measure
from data.wording import hedged

FIRM = f"**{WORD_JOINER}{{}}{WORD_JOINER}**"
LOOKS = dict.fromkeys(STRENGTH_NAMES, ":gray[{}]") | {each.id: FIRM for each in (DONE, START, STRIVE)}
"""How the word stands in a sentence that decides its strength: what can be seen done is bold, the rest is quiet."""


def show_actions(plan: Plan, actions: Sequence[Statement], order: str) -> None:
    """Every group with its heading and its list, in pages where they are many.

    The groups of one task area are one piece of Markdown: what a filter leaves as it is, is not sent again.
    """
    groups = grouped(plan, actions, order or "theme")
    pages = paginate([(key, action) for key, members in groups.items() for action in members])
    number, shown = current_page(pages)
    asked = st.query_params.get("plan")
    for piece, pairs in groupby(shown, key=lambda pair: pair[0] if order else pair[1].section):
        members = list(pairs)
        lists = [
            f"### {_heading(plan, key, groups[key], order)}\n\n"
            + bullets(line(plan, action, area=order != "", asked=asked) for _, action in group)
            for key, group in groupby(members, key=lambda pair: pair[0])
        ]
        st.markdown("\n\n".join(lists), width=LIST_WIDTH)
        _show_past_year(plan, piece, [action for _, action in members])
    show_pager(pages, number)


def _heading(plan: Plan, key: str, members: Sequence[Statement], order: str) -> str:
    if order == "":
        name = with_terms(plan, plan.statement[key])
        return f"{name} :small[:gray[{escape(plan.area_label(members[0]))}]]"
    name = STRENGTH_NAMES[key] if order == "strength" else key or "其他"
    return f"{escape(name)} :small[:gray[{len(members)} 条]]"


@lru_cache(maxsize=4096)
def line(plan: Plan, action: Statement, *, area: bool = False, asked: str | None = None) -> str:
    """An action as Markdown: its words, its numbers, then type, deadline, places, the past year, what came of it.

    The links carry on the plan that the URL names, `asked`, so that each such plan has lines of its own.
    """
    numbers = [f"[:green-badge[{escape(hedged(plan, plan.figure[name]))}]]({source(name)})" for name in action.figures]
    deadline = measure(plan, action).deadline
    label = plan.area_label(action) if area else ""
    facts = [
        f":gray[{escape(action.type)}]" if action.type else "",
        f":gray[:material/event: {escape(deadline)}]" if deadline else "",
        *(place_link(plan, name) for name in action.places),
        f"[接续{plan.info.base_year}年]({source(action.continues[0])})" if action.continues else "",
        f":gray[{escape(label)}]" if label else "",
        *later_lines(of_statement(plan, action.id)),
        f"{cite(action.id)}{NO_BREAK}· [第{_numbers(plan)[action.id]}条]({address('tasks', at=action.id)})",
    ]
    return statement_line(
        action.text,
        facts,
        numbers,
        marked=with_terms(plan, action, deciding(action), LOOKS[measure(plan, action).strength.id]),
    )


@lru_cache(maxsize=8)
def _numbers(plan: Plan) -> dict[str, int]:
    """Which of all actions each is, by id: what a link to it is called, so that no two sound alike."""
    return {action.id: number for number, action in enumerate(plan.actions, start=1)}


def place_link(plan: Plan, name: str) -> str:
    """A place as a link to the map."""
    label = prose(plan.place[name].name)
    return f":blue[:material/location_on:] [:blue[{label}]]({address('map', place=name)})"


def _show_past_year(plan: Plan, piece: str, actions: Sequence[Statement]) -> None:
    """The sentences of the past year that these actions carry on, beside them; sent when they are asked for."""
    carried = [action for action in actions if action.continues]
    if not carried:
        return
    label = f"{plan.info.base_year}年执行情况：{len(carried)} 条举措接续的原句"
    folded = st.expander(label, width=LIST_WIDTH, key=f"review_{piece}", on_change="rerun")
    if not folded.open:
        return
    with folded:
        for action in carried:
            now, before = st.columns(2)
            now.markdown(prose(action.text))
            before.markdown(past_year(plan, action))


def past_year(plan: Plan, action: Statement) -> str:
    """What the plan says of the past year where an action carries on, with links to the text."""
    year = f":gray[{plan.info.base_year}年]"
    return bullets(f"{year} {statement_line(plan.statement[name].text, [cite(name)])}" for name in action.continues)
