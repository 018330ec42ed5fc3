"""What a reader takes away: places as GeoJSON, and the map as a picture, both as filtered on screen."""

import json
from typing import Any

import streamlit as st

from components.district_map.choice import Choice
from components.district_map.frame import FRAMES, View
from components.district_map.picture import picture
from components.district_map.plate import plate
from components.district_map.scene import view_of
from components.plans import export_name
from components.theme import FONT
from data.geojson import geojson
from data.schema import Plan

PIXELS = 8 / 3  # of the file for each pixel of the picture: 3200 × 1800


def show_takeaway(plan: Plan, choice: Choice) -> None:
    """One button a format; a file is made when its button is pressed."""
    st.download_button(
        "GeoJSON", lambda: _places(plan, choice), export_name(plan, "地点", "geojson"), "application/geo+json",
        icon=":material/download:", on_click="ignore", help="地点、线路、车站和区界，WGS84坐标，附来源、精度和许可；按当前筛选",
    )  # fmt: skip
    view = view_of(plan, FRAMES["slide"])
    if view is None:
        return
    if _draws_chinese():
        st.download_button(
            "图片 PNG", lambda: png(plan, view, choice), export_name(plan, "地图", "png"), "image/png",
            icon=":material/image:", on_click="ignore", help="3200×1800像素，附图例、比例尺、指北针和署名；按当前筛选",
        )  # fmt: skip
    st.download_button(
        "图片 SVG", lambda: svg(plan, view, choice), export_name(plan, "地图", "svg"), "image/svg+xml",
        icon=":material/polyline:", on_click="ignore", help="矢量图，可放大、可编辑；按当前筛选",
    )  # fmt: skip


def png(plan: Plan, view: View, choice: Choice) -> bytes:
    import vl_convert

    return bytes(vl_convert.vegalite_to_png(_spec(plan, view, choice), scale=PIXELS))


def svg(plan: Plan, view: View, choice: Choice) -> str:
    import vl_convert

    return str(vl_convert.vegalite_to_svg(_spec(plan, view, choice)))


def _places(plan: Plan, choice: Choice) -> bytes:
    found = {place.id for place in choice.places(plan)} if choice.is_filtered else None
    return geojson(plan, found, choice.words(plan))


def _spec(plan: Plan, view: View, choice: Choice) -> dict[str, Any]:
    return dict(picture(plate(plan, view, choice), dark=False).to_dict())


@st.cache_resource(show_spinner=False)
def _draws_chinese() -> bool:
    """Whether this machine has Chinese type: without it, two different characters come out as the same box."""
    import vl_convert

    def drawn(sign: str) -> bytes:
        text = f'<text x="4" y="24" font-size="20" font-family={json.dumps(FONT)}>{sign}</text>'
        return bytes(
            vl_convert.svg_to_png(f'<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32">{text}</svg>')
        )

    return drawn("田") != drawn("口") != drawn("")
