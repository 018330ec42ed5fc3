"""Finding a place, and what is shown: every choice is written to the URL and read from there."""

from typing import Any

import streamlit as st

from components.map.choice import Choice, group, line_names
from components.shell import url
from components.text.typography import prose
from data.labels import labels
from data.map.places import is_drawn
from data.schema import Plan
from data.search.pinyin import spelled

KEYS = ("place", "kind", "area", "line", "base")


def read_choice(plan: Plan) -> Choice:
    """The choice that the URL holds."""
    return Choice(
        kinds=tuple(url.many("kind", _kinds(plan), names=labels("map_groups"))),
        area=url.one("area", plan.task_area, names={a.id: a.short for a in plan.info.task_areas}) or "",
        line=url.one("line", line_names(plan), names=line_names(plan)) or "",
        place=url.one(
            "place", plan.place, names={place.id: place.name for place in plan.places}, also=plan.place_called
        )
        or "",
    )


def show_controls(plan: Plan, choice: Choice) -> None:
    """One row to find and to filter, one row of layers with their counts."""
    lines = line_names(plan)
    counts = _kinds(plan)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        search = "找地点：名称、拼音、首字母、英文"
        icon = ":material/search:"
        _show_select(
            "place", "找地点", search_terms(plan), choice.place, search, width=340, icon=icon, filter_mode="contains"
        )
        _show_select("area", "任务领域", plan.area_labels, choice.area, "全部任务领域", width=210)
        if lines:
            _show_select("line", "线路", lines, choice.line, "全部线路", width=250)
        _show_counts(plan, choice)
    st.pills(
        "图层",
        list(counts),
        selection_mode="multi",
        label_visibility="collapsed",
        format_func=lambda kind: f"{labels('map_groups')[kind]} {counts[kind]}",
        **url.widget_args("kind", list(choice.kinds)),
    )


def _show_select(key: str, label: str, names: dict[str, str], chosen: str, placeholder: str, **options: Any) -> None:
    """A box to choose one of the names, tied to the URL; `options` are those of `st.selectbox`."""
    st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        index=None,
        placeholder=placeholder,
        label_visibility="collapsed",
        **options,
        **url.widget_args(key, chosen or None),
    )


def search_terms(plan: Plan) -> dict[str, str]:
    """What a place can be found by, name first: name, English, aliases, pinyin, initials."""
    found = {}
    for place in plan.places:
        typed = [word for name in dict.fromkeys((place.name, *place.aliases)) for word in spelled(name)]
        found[place.id] = "　".join(dict.fromkeys(filter(None, (place.name, place.name_en, *place.aliases, *typed))))
    return found


def _kinds(plan: Plan) -> dict[str, int]:
    """The layers that have places, with their counts."""
    counts = {name: sum(group(place) == name for place in plan.places) for name in labels("map_groups")}
    return {name: count for name, count in counts.items() if count}


def _show_counts(plan: Plan, choice: Choice) -> None:
    found = choice.places(plan)
    drawn = sum(map(is_drawn, found))
    filters = choice.text(plan)
    st.markdown(
        f"{prose(filters) + '：' if filters else '共 '}**{len(found)}** 处，"
        f"图上 **{drawn}** 处，:gray[另 {len(found) - drawn} 处没有坐标]"
    )
