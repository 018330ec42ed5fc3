"""The page put together: the finding, the choices, the timeline or its list, and what is opened."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from components.charts.clicks import show_clickable
from components.charts.timeline import PICK, timeline_chart
from components.charts.vega import built
from components.exports.buttons import ChartDownload, show_downloads, source_words
from components.later.card import show_project
from components.later.choices import (
    VIEWS,
    Chosen,
    lanes,
    places,
    read_choices,
    show_filters,
    show_place_choice,
    show_views,
    state_names,
)
from components.later.city import city_heading, show_city
from components.shell import url
from components.text.citation import address
from components.text.lines import LIST_WIDTH, bullets
from components.text.sources import OUTSIDE
from components.text.typography import prose
from data.later.projects import Finding, Project, finding, projects
from data.later.timeline import timeline, told
from data.schema import Plan
from data.tables.later import project_sheet, sought_sheet, step_sheet


def heading(plan: Plan) -> str:
    """The finding: how many are known to be finished, of how many that others tell of."""
    found = finding(plan)
    if not found.told:
        return "这份计划没有收录后来"
    return f"{found.told}项查到后续进展，其中{found.done}项已知{found.endings}"


def title(plan: Plan) -> str:
    """The finding of the view that is open: the city's sentences are counted apart."""
    return city_heading(plan) if _view() == "city" and plan.outside.mentions else heading(plan)


def _view() -> str:
    return url.one("view", VIEWS, "") or ""


def show_later(plan: Plan) -> None:
    """Everything below the title."""
    if not projects(plan) and not plan.outside.mentions:
        st.info("这份计划没有收录其他单位公布的后续情况。", icon=":material/info:")
        return
    view = _view()
    if view != "city":
        st.markdown(_limits(plan, finding(plan)))
    chosen = read_choices(plan)
    show_views()
    if view == "city":
        show_place_choice(plan, chosen)
        show_city(plan, chosen.place)
        return
    show_filters(plan, chosen)
    shown = chosen.of(projects(plan))
    with st.container(horizontal=True, vertical_alignment="center"):
        show_place_choice(plan, chosen)
        if shown:
            _show_downloads(plan, chosen, shown)
    opened = _opened(plan)
    if opened:
        show_project(plan, opened)
    if not shown:
        st.info("没有同时符合筛选条件的项目。", icon=":material/filter_list_off:")
        return
    if view == "list":
        _show_list(plan, shown)
    else:
        _show_timeline(plan, shown, opened)


def _limits(plan: Plan, found: Finding) -> str:
    """By which year, what was not looked for, and what the numbers do not mean."""
    by = "，".join(f"{year}年底前{count}项" for year, count in found.by.items())
    years = f"按出处写明的时间累计：{by}。" if by else ""
    return (
        f"{years}另有 {found.sought} 项检索过，未找到公开信息；"
        f"{found.actions} 条举措中有 {found.unsought} 条未作检索。"
        f"未检索到，不等于未完成。  \n:small[{OUTSIDE} 橙色内容由其他单位公布，均附原句和出处；"
        f":material/event: {prose(plan.outside.caution)}]"
    )


def _opened(plan: Plan) -> Project | None:
    of_row = {row.id: project for project in projects(plan) for row in project.rows}
    name = url.one("at", of_row)
    return of_row[name] if name else None


def _show_timeline(plan: Plan, shown: Sequence[Project], opened: Project | None) -> None:
    st.markdown(
        ":small[:orange[●] 完成　:orange[○] 其他进展　:gray[◇] 后来的安排　:gray[□] 相关后续　"
        ":green[■] 计划写的时间　:green[┆] 计划公布；时间不明确的画成一段。点一行看原句]"
    )

    def choose(row: Mapping[str, Any]) -> None:
        url.write("at", None if opened and row["id"] == opened.id else row["id"])

    spec = built(timeline_chart, timeline(plan, shown), opened.id if opened else "", True)
    words = "；".join(f"{item.subject}：{told(item)}" for item in shown)
    show_clickable(spec, "timeline", PICK, choose, width="stretch", alt=words)


def _show_list(plan: Plan, shown: Sequence[Project]) -> None:
    for lane, name in lanes(plan).items():
        inside = [item for item in shown if item.area == lane]
        if inside:
            lines = (
                f"[{prose(item.subject)}]({address('later', view='list', at=item.id)})　{_said(item)}"
                for item in inside
            )
            st.markdown(f"### {prose(name)}\n\n{bullets(lines)}", width=LIST_WIDTH)


def _said(project: Project) -> str:
    colour = "orange" if project.steps else "gray"
    return f":{colour}[{prose(told(project))}]"


def _show_downloads(plan: Plan, chosen: Chosen, shown: Sequence[Project]) -> None:
    words = [
        *(lanes(plan)[name] for name in chosen.areas),
        *([name for state, name in state_names(plan).items() if state == chosen.status]),
        *([places(plan)[chosen.place]] if chosen.place else []),
    ]
    drawing = ChartDownload(
        "兑现时间线",
        lambda: timeline_chart(timeline(plan, shown)),
        heading(plan),
        ("实心：完成；空心：其他进展；灰色菱形：后来的安排；灰色方形：相关后续", plan.outside.caution),
        source_words(plan, (row for item in shown for row in (*item.steps, *item.beside))),
    )
    show_downloads(
        plan,
        "兑现",
        "；".join(words) or "全部",
        lambda: [project_sheet(plan, shown), step_sheet(plan, shown), sought_sheet(plan, shown)],
        [drawing],
    )
