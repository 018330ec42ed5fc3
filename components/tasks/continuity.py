"""From the sections of the review to the task areas: ribbons, and the sentence pairs of the one that is opened."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.charts.clicks import show_clickable
from components.charts.ribbons import HEIGHT, RIBBON, Ribbon, ribbons
from components.charts.vega import built
from components.exports.buttons import ChartDownload, show_downloads
from components.shell import url
from components.text.citation import address, cite
from components.text.tables import show_table
from components.text.typography import escape, prose
from components.theme import area_role
from data.schema import Plan
from data.tables.continuity import pairs_sheet
from data.tasks.continuity import Flow, flows

OPENED = "ribbon"
FLOOR = "数字是接续的句对，逐条人工整理，为下限"
LONGEST = 12
"""Characters of a heading that stand in the picture and its table; the whole stands with the pairs."""


def show_continuity(plan: Plan) -> None:
    """The picture with its table beside it, and below them the pairs of the ribbon in the URL."""
    found = {flow.id: flow for flow in flows(plan)}
    opened = url.one(OPENED, found)

    def choose(row: Mapping[str, Any]) -> None:
        url.write(OPENED, None if row["id"] == opened else row["id"])

    drawn = tuple(_ribbon(plan, flow) for flow in found.values())
    spec = built(ribbons, drawn, opened or "")
    picture, beside = st.columns([3, 2])
    with picture:
        show_clickable(spec, "continuity", RIBBON, choose, width="stretch", alt=alternative(plan))
    with beside.container(height=HEIGHT, border=False):
        show_table(table(plan), markdown=True)
    if opened:
        _show_pairs(plan, found[opened])
    else:
        st.markdown(
            f":small[:gray[左：{plan.info.base_year}年执行情况各节；右：{plan.info.target_year}年任务领域；"
            f"{FLOOR}。点一条带或表中的数，看两年的原句。]]"
        )
    years = f"{plan.info.base_year}年到{plan.info.target_year}年"
    notes = (f"左：{plan.info.base_year}年执行情况各节；右：{plan.info.target_year}年任务领域", FLOOR)
    drawing = ChartDownload("两年接续", lambda: ribbons(drawn), f"{years}接续的句对", notes)
    show_downloads(plan, "两年接续", "全部", lambda: [pairs_sheet(plan)], [drawing])


def alternative(plan: Plan) -> str:
    """The picture in words."""
    found = flows(plan)
    said = [f"{flow.name} → {flow.area.short} {len(flow.pairs)}" for flow in found]
    most = max((len(flow.pairs) for flow in found), default=0)
    thickest = "、".join(words for flow, words in zip(found, said, strict=True) if len(flow.pairs) == most)
    years = f"{plan.info.base_year}年到{plan.info.target_year}年"
    return f"{years}接续的句对。{f'最多的是{thickest}。' if found else ''}全部：{'；'.join(said)}"


def table(plan: Plan) -> list[dict[str, str]]:
    """The same as rows: from where, to where, how many pairs; the number opens them, for who has no pointer."""
    return [
        {
            f"{plan.info.base_year}年": escape(_short(flow)),
            f"{plan.info.target_year}年": escape(plan.area_labels[flow.area.id]),
            "句对": f"[{len(flow.pairs)} 对]({address('tasks', view='flow', ribbon=flow.id)})",
        }
        for flow in flows(plan)
    ]


def _ribbon(plan: Plan, flow: Flow) -> Ribbon:
    number, mark, _ = flow.name.partition("）")
    position = list(plan.task_area).index(flow.area.id)
    end = plan.area_labels[flow.area.id]
    return Ribbon(
        flow.id,
        _short(flow),
        number + mark if mark else flow.name[:2],
        end,
        len(flow.pairs),
        area_role(position),
        position,
    )


def _short(flow: Flow) -> str:
    """The first clause of a heading, `（三）深圳北部中心加速崛起`."""
    return flow.name.split("，", maxsplit=1)[0][: LONGEST + len(flow.name.partition("）")[0])]


def _show_pairs(plan: Plan, flow: Flow) -> None:
    base, goal = f"{plan.info.base_year}年", f"{plan.info.target_year}年"
    st.markdown(f"**{prose(flow.name)} → {escape(plan.area_labels[flow.area.id])}**　:gray[{len(flow.pairs)} 对]")
    rows = [
        {base: f"{prose(before.text)} {cite(before.id)}", goal: f"{prose(now.text)} {cite(now.id)}"}
        for before, now in flow.pairs
    ]
    show_table(rows, markdown=True)
    st.button("收起", icon=":material/close:", on_click=url.write, args=(OPENED, None), key="close_ribbon")
