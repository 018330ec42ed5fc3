"""What a reader takes away: places as GeoJSON, and the map as a picture, both as filtered on screen."""

from typing import Any

from components.charts.picture import draw, has_chinese_glyphs
from components.map.choice import Choice
from components.map.picture import picture
from components.map.plate import plate
from components.map.scene import view_of
from components.map.viewport import FRAMES, View
from components.shell.download import download_button
from data.schema import Plan
from data.tables.geojson import geojson


def show_takeaway(plan: Plan, choice: Choice) -> None:
    """One button a format; a file is made when its button is pressed."""
    download_button(
        plan,
        "GeoJSON",
        lambda: _places(plan, choice),
        "地点",
        "geojson",
        help="地点、线路、车站和区界，WGS84坐标，附来源、精度和许可；按当前筛选",
    )
    view = view_of(plan, FRAMES["slide"])
    if view is None:
        return
    if has_chinese_glyphs():
        download_button(
            plan,
            "图片 PNG",
            lambda: draw(_spec(plan, view, choice), "png"),
            "地图",
            "png",
            icon="image",
            help="2400×1350像素，附图例、比例尺、指北针和署名；按当前筛选",
        )
    download_button(
        plan,
        "图片 SVG",
        lambda: draw(_spec(plan, view, choice), "svg"),
        "地图",
        "svg",
        icon="polyline",
        help="矢量图，可放大、可编辑；按当前筛选",
    )


def _places(plan: Plan, choice: Choice) -> bytes:
    found = {place.id for place in choice.places(plan)} if choice.is_filtered else None
    return geojson(plan, found, choice.words(plan))


def _spec(plan: Plan, view: View, choice: Choice) -> dict[str, Any]:
    return dict(picture(plate(plan, view, choice), dark=False).to_dict())
