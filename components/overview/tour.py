"""A tour of six steps: what each page answers, with the plan's own counts. Left and Right turn, Esc leaves."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components.text.citation import page_link
from components.text.typography import prose
from data.indicators.counts import achievements, targets
from data.later.projects import finding
from data.map.places import is_drawn
from data.schema import Plan

STEP = "_tour_step"


@dataclass(frozen=True)
class Step:
    """What a page is for, and the way there."""

    title: str
    words: str
    page: str
    icon: str


def show_tour_button(plan: Plan) -> None:
    """Quiet, beside the title: who knows the app need not see it."""
    if st.button("导览", icon=":material/explore:", type="tertiary", help="六步看完这个网站，可随时跳过"):
        st.session_state[STEP] = 0
        _show_tour(plan)


@st.dialog("导览", icon=":material/explore:")
def _show_tour(plan: Plan) -> None:
    steps = _steps(plan)
    at = min(st.session_state.get(STEP, 0), len(steps) - 1)
    step = steps[at]
    st.markdown(f":gray[{at + 1} / {len(steps)}]\n\n### {step.title}\n\n{step.words}", anchors=False)
    page_link(step.page, "去看看", icon=f":material/{step.icon}:")
    with st.container(horizontal=True):
        st.button("上一步", shortcut="Left", key="tour_back", disabled=at == 0, on_click=_turn, args=(at - 1,))
        last = at == len(steps) - 1
        st.button("下一步", shortcut="Right", key="tour_next", disabled=last, on_click=_turn, args=(at + 1,))
        st.space("stretch")
        if st.button("完成" if last else "跳过", type="tertiary"):
            st.rerun()


def _turn(at: int) -> None:
    st.session_state[STEP] = at


def _steps(plan: Plan) -> Sequence[Step]:
    base, goal = plan.info.base_year, plan.info.target_year
    drawn, found = sum(map(is_drawn, plan.places)), finding(plan)
    told = (
        f"{found.told} 项查到后续进展，每一项都附出处原句。" if found.told else "查到的后续进展，每一项都附出处原句。"
    )
    return (
        Step("指标", f"{len(targets(plan))} 项{goal}年目标，与{base}年的实际并列。", "indicators", "monitoring"),
        Step("任务", f"{len(plan.actions)} 条举措，可按领域、时限、有无数字筛选，可下载。", "tasks", "checklist"),
        Step("地图", f"{len(plan.places)} 处地点，{drawn} 处在图上；选街道、社区，看自己身边。", "map", "map"),
        Step("兑现", told, "later", "task_alt"),
        Step("专题", f"{base}年执行情况、{goal}年任务、后续进展，三栏对照；可做成幻灯片。", "topic", "topic"),
        Step(
            "原文",
            prose(f"{plan.info.title}全文，其中{base}年执行情况{len(achievements(plan))}条；每个数字都能回到原句。")
            + "在任何一页按 / 键即可搜索。",
            "source",
            "article",
        ),
    )
