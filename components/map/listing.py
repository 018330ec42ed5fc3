"""Every place of the plan by layer: the phone's map, and the one for those who do not see the other."""

import pandas as pd
import streamlit as st

from components.map.choice import Choice, group
from components.map.place_card import show_places
from data.labels import labels
from data.later.opened import finished_words, opened
from data.map.places import is_area, is_drawn, statements_at
from data.outside.later import OUTSIDE
from data.schema import Place, Plan

TABLE = "位置、精度，或没有坐标的原因（表）"


def show_list(plan: Plan, choice: Choice) -> None:
    """Names to choose from, those on the map first in each layer, and a table that is made when it is opened."""
    found = choice.places(plan)
    for kind, title in labels("map_groups").items():
        here = sorted((place for place in found if group(place) == kind), key=lambda place: not is_drawn(place))
        if here:
            drawn = sum(is_drawn(place) for place in here)
            areas = sum(map(is_area, here))
            spots = f"（其中 {areas} 处只画大致一带）" if areas else ""
            came = {place.id for place in here if choice.came(plan, place.id) == "open"}
            later = f"，{choice.asof}年底已知{finished_words(plan)} {len(came)} 处（{OUTSIDE}）" if came else ""
            label = f"{title}：{len(here)} 处，图上 {drawn} 处{spots}{later}"
            show_places(plan, label, [p.id for p in here], "", kind, came)
    table = st.expander(TABLE, icon=":material/table:", key="places_table", on_change="rerun")
    if table.open:
        with table:
            st.dataframe(
                pd.DataFrame([_row(plan, place, choice.asof) for place in found]), hide_index=True, height="content"
            )


def _row(plan: Plan, place: Place, asof: int) -> dict[str, object]:
    named = statements_at(plan, place.id)
    known = opened(plan).get(place.id)
    came = {f"{asof}年底已知（{OUTSIDE}）": known.words if known and known.year <= asof else ""} if asof else {}
    return {
        "地点": place.name,
        "英文": place.name_en,
        "类别": labels("place_kinds")[place.kind],
        f"{plan.info.base_year}年": len(named.review),
        f"{plan.info.target_year}年": len(named.planned),
        "怎样定位": labels("placements")[place.placement],
        "误差（米）": place.precision_m,
        "没有坐标的原因": place.reason,
        **came,
        "来源": place.source,
    }
