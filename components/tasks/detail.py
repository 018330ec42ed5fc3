"""One action with everything that is known about it, and its address to pass on."""

import streamlit as st

from components.shell import url
from components.tasks.action_list import past_year, place_link
from components.tasks.choices import clear
from components.text.citation import absolute, address, cite, figure_link
from components.text.glossary import term_line, terms_in
from components.text.later import later_lines
from components.text.lines import LIST_WIDTH, bullets
from components.text.sources import DERIVED
from components.text.typography import escape, prose
from data.indicators.last_year import STAR, last_year
from data.labels import labels
from data.outside.later import of_statement
from data.schema import Figure, Plan, Statement
from data.tasks.measurability import Measurability, measure
from data.wording import when


def show_chosen_action(plan: Plan) -> None:
    """The action that `?at=` names, above the list; nothing where it names none."""
    name = url.one("at", [action.id for action in plan.actions])
    if not name:
        return
    action = plan.statement[name]
    with st.container(border=True, width=LIST_WIDTH):
        st.header(prose(action.text))
        st.markdown(_facts(plan, action))
        if action.continues:
            st.markdown(f"**{plan.info.base_year}年执行情况**\n\n{past_year(plan, action)}")
        st.code(absolute(address("tasks", at=action.id)), language=None, wrap_lines=True)
        st.button("收起", icon=":material/close:", on_click=clear, args=("at",), key="close_action")


def _facts(plan: Plan, action: Statement) -> str:
    measured, area = measure(plan, action), plan.area_label(action)
    rows = [
        f"领域：{escape(area)}" if area else "",
        f"主题：{prose(plan.statement[action.theme].text)}" if action.theme else "",
        f"类型：{escape(action.type)}" if action.type else "",
        *(_number(plan, plan.figure[name]) for name in action.figures),
        f"时限：{escape(measured.deadline)}" if measured.deadline else "时限：:gray[未写明]",
        f"地点：{'、'.join(place_link(plan, place) for place in action.places)}" if action.places else "",
        f"年底能否核对：{_verdict(measured)}",
        f"说明：{prose(action.note)}" if action.note else "",
        *(f"词语：{term_line(item)}" for item in terms_in(plan, action)),
        f"出处：{cite(action.id, '原句')}",
        *later_lines(of_statement(plan, action.id)),
    ]
    return bullets(rows)


def _number(plan: Plan, figure: Figure) -> str:
    meaning = f":gray[{when(figure)} · {labels('bases')[figure.basis]}]"
    before = f"；{_last_year(plan, figure)}" if figure.kind == "target" else ""
    return f"{prose(figure.name)}：{figure_link(plan, figure)} {meaning}{before}"


def _last_year(plan: Plan, target: Figure) -> str:
    before = last_year(plan, target)
    words = figure_link(plan, before.figure, words=before.starred) if before.figure else f":gray[{before.words}]"
    return f"{plan.info.base_year}年{words}" + (f" :gray[{STAR}口径有别]" if before.caveat else "")


def _verdict(measured: Measurability) -> str:
    verdict = "能" if measured.checkable else "不能"
    by_words = "" if measured.judged else f" {DERIVED}"
    return f"{verdict}。{escape(measured.reason)}{by_words}；措辞属“{escape(measured.strength.name)}”一类 {DERIVED}"
