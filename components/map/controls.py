"""Finding a place, and what is shown: every choice is written to the URL and read from there."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from components.map import finder
from components.map.choice import Choice, came_names, group, is_past, line_names
from components.shell import url
from components.text.typography import prose
from data.dates import long_date
from data.labels import labels
from data.later.opened import finished_words, opening_years, searched_to
from data.map.near import neighbourhoods
from data.map.places import is_drawn
from data.outside.later import OUTSIDE
from data.schema import Place, Plan

# Marks of the legend in the colours of the theme that are nearest to the inks of the map.
SYMBOLS = {
    "zone": ":yellow[●]",
    "science": ":violet[●]",
    "people": ":red[●]",
    "leisure": ":green[●]",
    "living": ":orange[●]",
    "works": ":blue[●]",
    "rail": ":gray[●]",
    "opening": ":green[━━]",
    "starting": ":orange[╍╍]",
    "under_construction": ":blue[╍╍]",
    "in_service": ":gray[━━]",
    "upgrading": ":yellow[━━]",
    "not_open": ":gray[╍╍]",
    "open": ":orange[◎]",
    "since": ":gray[◎]",
}
KEYS = (finder.QUERY, "place", "near", "kind", "status", "area", "line", "asof", "later")


def read_choice(plan: Plan) -> Choice:
    """The choice that the URL holds."""
    years = opening_years(plan)
    asof = int(url.number("asof", years[0], years[-1], years[-1])) if years else 0
    return Choice(
        kinds=tuple(url.many("kind", _kinds(plan), names=labels("map_groups"))),
        statuses=tuple(url.many("status", _statuses(plan), names=labels("line_statuses"))),
        area=url.one("area", plan.task_area, names={a.id: a.short for a in plan.info.task_areas}) or "",
        line=url.one("line", line_names(plan), names=line_names(plan)) or "",
        place=url.one(
            "place", plan.place, names={place.id: place.name for place in plan.places}, also=plan.place_called
        )
        or "",
        near=url.one("near", areas := neighbourhoods(plan), names={name: each.name for name, each in areas.items()})
        or "",
        asof=asof,
        later=tuple(url.many("later", _later(plan, asof), names=came_names(plan, asof))) if asof else (),
    )


def show_controls(plan: Plan, choice: Choice) -> None:
    """One row to find and to filter."""
    lines = line_names(plan)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        finder.show_box(plan)
        _show_select("area", "任务领域", plan.area_labels, choice.area, "全部任务领域", width=168)
        if lines:
            _show_select("line", "线路", lines, choice.line, "全部线路", width=168)
        if neighbourhoods(plan):
            _show_select("near", "我身边", near_names(plan), choice.near, "我身边：街道、社区", ("place",), width=190)
        _show_counts(plan, choice)
    finder.show_found(plan)


def near_names(plan: Plan) -> dict[str, str]:
    """Neighbourhoods to choose from; a community with its subdistrict."""
    areas = neighbourhoods(plan)
    return {
        name: f"{label.name}（{areas[label.within].name}）" if label.within else label.name
        for name, label in areas.items()
    }


def show_legend(plan: Plan, choice: Choice) -> None:
    """What the marks mean; an entry leaves only what it stands for."""
    _show_entries("kind", "图例：地点", _kinds(plan), labels("map_groups"), choice.kinds)
    _show_entries("status", "图例：线路", _statuses(plan), labels("line_statuses"), choice.statuses)
    if choice.asof:
        _show_entries("later", "图例：后来", _later(plan, choice.asof), came_names(plan, choice.asof), choice.later)
    st.caption(
        "点图例只看这一类。实心：有自身坐标；空心：画在车站，位置示意；数字：同一位置有几处；色晕：片区或大致一带，范围没有公布。"
        + (f"橙圈、橙边：其他单位公布已{finished_words(plan)}；没有橙圈的，不等于没有建成。" if choice.asof else "")
    )


def show_years(plan: Plan, choice: Choice) -> None:
    """Up to the end of which year the map shows what is known to be finished, told from the plan."""
    years = opening_years(plan)
    if len(years) < 2:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.slider(
            "截至哪一年底",
            years[0],
            years[-1],
            format="%d年",
            width=300,
            **url.widget_args("asof", choice.asof, years[-1], clears=("later",), continuous=True),
        )
        counts = _later(plan, choice.asof)
        since = f"，此后 **{counts.get('since', 0)}** 处" if is_past(plan, choice.asof) else ""
        searched = searched_to(plan)
        until = f"到{choice.asof}年底" if since or searched is None else f"截至{long_date(searched)}检索"
        st.markdown(f"{until}，已知 **{counts.get('open', 0)}** 处{finished_words(plan)}{since} :orange[· {OUTSIDE}]")


def _show_entries(key: str, label: str, counts: dict[str, int], names: dict[str, str], chosen: Sequence[str]) -> None:
    """Entries in the colours of the map, each with its count."""
    if counts:
        st.pills(
            label,
            list(counts),
            selection_mode="multi",
            label_visibility="collapsed",
            format_func=lambda name: f"{SYMBOLS[name]} {names[name]} {counts[name]}",
            **url.widget_args(key, list(chosen)),
        )


def _show_select(
    key: str,
    label: str,
    names: dict[str, str],
    chosen: str,
    placeholder: str,
    clears: Sequence[str] = (),
    **options: Any,
) -> None:
    """A box to choose one of the names, tied to the URL; `options` are those of `st.selectbox`."""
    st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        index=None,
        placeholder=placeholder,
        label_visibility="collapsed",
        **options,
        **url.widget_args(key, chosen or None, clears=clears),
    )


def _kinds(plan: Plan) -> dict[str, int]:
    """The layers that have places, with their counts."""
    counts = {name: sum(group(place) == name for place in plan.places) for name in labels("map_groups")}
    return {name: count for name, count in counts.items() if count}


def _statuses(plan: Plan) -> dict[str, int]:
    """The statuses that lines have, with the count of lines."""
    found = {line.id: line.status_at_plan for line in plan.lines}
    counts = {name: sum(status == name for status in found.values()) for name in labels("line_statuses")}
    return {name: count for name, count in counts.items() if count}


def _later(plan: Plan, asof: int) -> dict[str, int]:
    """How many places are known to be finished by the end of a year, and since."""
    came = [Choice(asof=asof).came(plan, place.id) for place in plan.places]
    counts = {name: came.count(name) for name in came_names(plan, asof)}  # type: ignore[arg-type]
    return {name: count for name, count in counts.items() if count}


def _show_counts(plan: Plan, choice: Choice) -> None:
    found = choice.places(plan)
    drawn = sum(map(is_drawn, found))
    filters = choice.text(plan)
    st.markdown(
        f"{prose(filters) + '：' if filters else '共 '}**{len(found)}** 处，"
        f"图上 **{drawn}** 处{_placed(found)}；:gray[{len(found) - drawn} 处未定位]"
    )


def _placed(found: Sequence[Place]) -> str:
    """How many of those on the map have a coordinate of their own or a course; the rest stand only about there."""
    looks = [place.placement for place in found if is_drawn(place)]
    own, line = looks.count("direct"), looks.count("line")
    parts = {"有自身坐标": own, "线路": line, "其余" if own or line else "": len(looks) - own - line}
    words = [f"{name} {count} 处" for name, count in parts.items() if count]
    if len(looks) > own + line:
        words[-1] = f"{words[-1]}为示意".strip()
    return f":gray[（{'，'.join(words)}）]" if words else ""
