"""The choices of the page: areas, what is known, a place, a view, and what is opened."""

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from components.shell import url
from components.shell.switch import show_switch
from components.text.typography import escape
from data.later.projects import REVIEW, STATES, Project, State, finding, projects
from data.schema import Plan

VIEWS = {"": "时间线", "list": "清单", "city": "城市的眼光"}
FILTERS = ("area", "status", "place")
KEYS = (*FILTERS, "view", "at")


@dataclass(frozen=True)
class Chosen:
    """What the URL says; empty where nothing is chosen."""

    areas: tuple[str, ...] = ()
    status: str = ""
    place: str = ""

    def of(self, found: Iterable[Project], *, but: str = "") -> list[Project]:
        """The projects that fit; `but` names a choice that is left out of account."""
        return [
            item
            for item in found
            if (but == "area" or not self.areas or item.area in self.areas)
            and (but == "status" or not self.status or self.status in item.states)
            and (but == "place" or not self.place or item.is_at(self.place))
        ]


def state_names(plan: Plan) -> dict[State, str]:
    """What is known of a project, in words; endings are those that sources tell of."""
    return {
        "done": f"已{finding(plan).endings or '完成'}",
        "building": "在办，未见完成",
        "late": "晚于计划写的时间",
        "renamed": "名称不同（推断）",
        "related": "只见相关后续，不计为结果",
        "planned": "只见后来的安排",
        "sought": "检索过，未找到",
    }


def lanes(plan: Plan) -> dict[str, str]:
    """The areas that have projects, by id."""
    names = {**plan.area_labels, REVIEW: f"只见于{plan.info.base_year}年执行情况或引言"}
    found = {item.area for item in projects(plan)}
    return {name: label for name, label in names.items() if name in found}


def places(plan: Plan) -> dict[str, str]:
    """The places that something is known of, by the ids that they have now."""
    told = {name for item in projects(plan) for row in item.rows for name in row.places}
    told |= {name for row in plan.outside.mentions for name in row.places}
    found = {plan.place_called.get(name, name) for name in told}
    return {place.id: place.name for place in plan.places if place.id in found}


def read_choices(plan: Plan) -> Chosen:
    """Unknown values are dropped with a notice."""
    status = url.one("status", STATES, "", names={str(state): name for state, name in state_names(plan).items()}) or ""
    place = url.one("place", places(plan), "", names=places(plan), also=plan.place_called) or ""
    return Chosen(tuple(url.many("area", lanes(plan), names=lanes(plan))), status, place)


def show_filters(plan: Plan, chosen: Chosen) -> None:
    """Each value with how many projects it would leave."""
    found = projects(plan)
    by_area = {name: sum(item.area == name for item in chosen.of(found, but="area")) for name in lanes(plan)}
    labels = {name: f"{label} {by_area[name]}" for name, label in lanes(plan).items()}
    st.pills(
        "领域",
        list(labels),
        format_func=lambda name: escape(labels[name]),
        selection_mode="multi",
        label_visibility="collapsed",
        **url.widget_args("area", list(chosen.areas), []),
    )
    rest = chosen.of(found, but="status")
    names = state_names(plan)
    states = {state: f"{name} {sum(state in item.states for item in rest)}" for state, name in names.items()}
    st.pills(
        "进展",
        list(states),
        format_func=lambda state: states[state],
        label_visibility="collapsed",
        **url.widget_args("status", chosen.status or None),
    )


def show_place_choice(plan: Plan, chosen: Chosen) -> None:
    """One place, or all."""
    names = places(plan)
    st.selectbox(
        "地点",
        list(names),
        format_func=names.__getitem__,
        index=None,
        placeholder="全部地点",
        label_visibility="collapsed",
        width=320,
        **url.widget_args("place", chosen.place or None),
    )


def show_views() -> None:
    """The timeline, the same as a list, and what the city says."""
    show_switch("看什么", "view", VIEWS)
