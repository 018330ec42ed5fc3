"""What the plan says about one place: the year reviewed and the year planned apart, with figures and links."""

from collections.abc import Collection

import streamlit as st

from components.map.choice import Choice
from components.map.room import CARD_HEAD
from components.share.show import show_share_on_demand, subject
from components.shell import url
from components.text.citation import address, cite, figure_link, page_link
from components.text.glossary import with_terms
from components.text.later_at import show_later_at
from components.text.typography import escape, prose
from data.labels import labels
from data.map.places import PlaceStatements, doubled, is_area, is_drawn, neighbours, parts_of, statements_at
from data.schema import Place, Plan, Statement
from data.topics.choose import topics_at

MOST = 8  # places of the short list that stands where no place is chosen


def show_card(plan: Plan, choice: Choice) -> None:
    """The chosen place; without one, how to choose and the places that the plan speaks of most."""
    place = plan.place.get(choice.place)
    if place is None:
        _show_invitation(plan)
        return
    named = statements_at(plan, place.id)
    with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute", key=CARD_HEAD):
        st.markdown(f"## {prose(place.name)}")
        st.button("取消选择", icon=":material/close:", type="tertiary", on_click=url.write, args=("place", None))
    st.markdown(_facts(plan, place))
    if place not in choice.places(plan):
        st.markdown(":orange-badge[:material/filter_alt_off: 不在当前筛选内]")
    _show_neighbours(plan, place)
    _show_statements(plan, named)
    _show_parts(plan, place, named)
    show_later_at(plan, place.id)
    _show_links(plan, place, named)


def _facts(plan: Plan, place: Place) -> str:
    lines = [f":gray[{prose(place.name_en)}]"] if place.name_en else []
    lines.append(f":gray[{labels('place_kinds')[place.kind]} · {_placing(plan, place)}]")
    if place.within and place.within in plan.place:
        lines.append(f":gray[属于 {prose(plan.place[place.within].name)}]")
    if place.area_figure:
        figure = plan.figure[place.area_figure]
        lines.append(f"{prose(figure.name)} {figure_link(plan, figure)}")
    lines += [f":gray[{prose(note)}]" for note in (place.same_as_note, place.note) if note]
    return "  \n".join(lines)


def _placing(plan: Plan, place: Place) -> str:
    if not is_drawn(place):
        return f"未定位：{prose(place.reason)}"
    if place.placement == "line":
        status = next(line for line in plan.lines if line.id == place.id)
        return f"线路，{labels('line_statuses')[status.status_at_plan]}"
    at = f" {prose(plan.station[place.anchor].name)}" if place.anchor else ""
    return f"{labels('placements')[place.placement]}{at}，约±{place.precision_m}米"


def _show_neighbours(plan: Plan, place: Place) -> None:
    """The places drawn at the same position, to choose from."""
    others = neighbours(plan, place)
    if others:
        show_places(plan, f"同一位置还有 {len(others)} 处", [other.id for other in others], "", "here")


def show_places(plan: Plan, label: str, places: list[str], chosen: str, key: str, came: Collection[str] = ()) -> None:
    """Names to choose from; choosing one is the same as on the map. Those that `came` true carry a tick."""
    st.pills(
        label,
        places,
        format_func=lambda name: f"{_name(plan.place[name])}{' :orange[◎]' if name in came else ''}",
        **url.widget_args("place", chosen if chosen in places else None, widget=f"place_{key}"),
    )


def _name(place: Place) -> str:
    """With a pin where the map shows it, a spot where it shows a neighbourhood; a name is no markup."""
    pin = ":material/blur_on: " if is_area(place) else ":material/location_on: " if is_drawn(place) else ""
    return f"{pin}{escape(place.name)}"


def _show_statements(plan: Plan, named: PlaceStatements) -> None:
    parts = ((f"{plan.info.base_year}年执行情况", named.review), (f"{plan.info.target_year}年计划", named.planned))
    for title, statements in parts:
        st.markdown(f"### {title} :gray[{len(statements)} 句]")
        st.markdown("\n".join(statement_bullet(plan, item) for item in statements) or ":gray[计划没有写到。]")


def _show_parts(plan: Plan, zone: Place, own: PlaceStatements) -> None:
    """What is said of the places within a zone, each by itself: a zone is more than the clauses with its name."""
    parts = parts_of(plan, zone.id)
    if not parts:
        return
    shown = {item.id for item in (*own.review, *own.planned)}
    more = {item.id for part in parts for item in plan.naming.get(part.id, ())} - shown
    st.markdown(f"### 片区内 {len(parts)} 处 :gray[另有 {len(more)} 句]")
    for part in parts:
        named = statements_at(plan, part.id)
        items = [item for item in (*named.planned, *named.review) if item.id not in shown]
        shown |= {item.id for item in items}
        counts = f"{plan.info.base_year}年 {len(named.review)} 句，{plan.info.target_year}年 {len(named.planned)} 句"
        st.markdown(
            f"**{prose(part.name)}** :gray[{counts}]\n\n" + "\n".join(statement_bullet(plan, item) for item in items)
        )
    show_places(plan, "打开其中一处", [part.id for part in parts], "", "parts")


def statement_bullet(plan: Plan, statement: Statement) -> str:
    figures = [plan.figure[name] for name in statement.figures]
    numbers = "".join(f"  \n  :small[{prose(item.name)}] {figure_link(plan, item)}" for item in figures)
    about = f":small[:gray[{labels('roles')[statement.role]}] {cite(statement.id)}]"
    return f"- {with_terms(plan, statement)} {about}{numbers}"


def _show_links(plan: Plan, place: Place, named: PlaceStatements) -> None:
    actions = [item for item in named.planned if item.role == "action"]
    first = next(iter((*named.planned, *named.review)), None)
    with st.container(horizontal=True):
        if actions:
            page_link("tasks", f"{len(actions)} 条举措", icon=":material/checklist:", place=place.id)
        if first:
            page_link("source", "读原文", icon=":material/article:", at=first.id)
        topic = next(iter(topics_at(plan, place.id)), None)
        name = f"专题：{escape(topic.name)}" if topic else "作为专题"
        page_link("topic", name, icon=":material/topic:", id=topic.id if topic else place.id)
        said = f"{plan.info.base_year}年 {len(named.review)} 句，{plan.info.target_year}年 {len(named.planned)} 句"
        show_share_on_demand(plan, subject(plan, address("map", place=place.id), place.name, said, "地点"))
    if place.source:
        st.caption(f"位置来源：{prose(place.source)}（{prose(place.licence or '只引用单个事实')}）")


def _show_invitation(plan: Plan) -> None:
    drawn = [place.id for place in plan.places if is_drawn(place)]
    ways = (
        "可以点图上的圆、线和名称，也可以在上面查找，或从下面的清单里选。"
        if drawn
        else "可以在上面查找，或从下面的清单里选。"
    )
    st.markdown(f"## 点一处，看原文\n计划在那里做了什么、要做什么。{ways}")
    most = sorted(drawn, key=lambda name: -len(plan.naming.get(name, ())))[:MOST]
    if most:
        show_places(plan, "写得最多的地点", most, "", "most")
    doubt = doubled(plan)
    st.markdown(f":gray[{_how_placed(plan)}{f'全部 {len(plan.places)} 处，{doubt}。' if doubt else ''}]")


def _how_placed(plan: Plan) -> str:
    counts = {look: sum(place.placement == look for place in plan.places) for look in labels("placements")}
    return "，".join(f"{labels('placements')[look]} {count} 处" for look, count in counts.items() if count) + "。"
