"""Finding a place, and what is shown: every choice is written to the address and read from there."""

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
    """The choice that the address holds."""
    return Choice(
        kinds=tuple(url.many("kind", _kinds(plan), names=labels("map_groups"))),
        area=url.one("area", plan.task_area, names={a.id: a.short for a in plan.info.task_areas}) or "",
        line=url.one("line", line_names(plan), names=line_names(plan)) or "",
        place=url.one("place", plan.place, names={place.id: place.name for place in plan.places}) or "",
    )


def show_controls(plan: Plan, choice: Choice) -> None:
    """One row to find and to filter, one row of layers with their counts."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = search_words(plan)
        st.selectbox(
            "找地点",
            list(words),
            format_func=words.__getitem__,
            index=None,
            filter_mode="contains",
            width=340,
            placeholder="找地点：名称、拼音、首字母、英文",
            label_visibility="collapsed",
            icon=":material/search:",
            **url.widget_args("place", choice.place or None),
        )
        st.selectbox(
            "任务领域",
            list(plan.area_labels),
            format_func=plan.area_labels.__getitem__,
            index=None,
            placeholder="全部任务领域",
            width=210,
            label_visibility="collapsed",
            **url.widget_args("area", choice.area or None),
        )
        lines = line_names(plan)
        if lines:
            st.selectbox(
                "线路",
                list(lines),
                format_func=lines.__getitem__,
                index=None,
                placeholder="全部线路",
                width=250,
                label_visibility="collapsed",
                **url.widget_args("line", choice.line or None),
            )
        _show_counts(plan, choice)
    counts = _kinds(plan)
    st.pills(
        "图层",
        list(counts),
        selection_mode="multi",
        label_visibility="collapsed",
        format_func=lambda kind: f"{labels('map_groups')[kind]} {counts[kind]}",
        **url.widget_args("kind", list(choice.kinds)),
    )


def search_words(plan: Plan) -> dict[str, str]:
    """What a place can be found by, name first: name, English, aliases, pinyin, initials."""
    found = {}
    for place in plan.places:
        typed = [word for name in dict.fromkeys((place.name, *place.aliases)) for word in spelled(name)]
        found[place.id] = "　".join(dict.fromkeys((place.name, place.name_en, *place.aliases, *typed)))
    return found


def _kinds(plan: Plan) -> dict[str, int]:
    """The layers that have places, with their counts."""
    counts = {name: sum(group(place) == name for place in plan.places) for name in labels("map_groups")}
    return {name: count for name, count in counts.items() if count}


def _show_counts(plan: Plan, choice: Choice) -> None:
    found = choice.places(plan)
    drawn = sum(is_drawn(place) for place in found)
    words = choice.words(plan)
    st.markdown(
        f"{prose(words) + '：' if words else '共 '}**{len(found)}** 处，图上 **{drawn}** 处，:gray[另 {len(found) - drawn} 处没有坐标]"
    )
