"""Downloads: places as a table and as GeoJSON, the map as a picture for slides (16 : 9), all as filtered on screen."""

import re
from dataclasses import replace

from components.charts.picture import has_chinese_glyphs
from components.map.choice import Choice
from components.map.clipping import cut
from components.map.drawing import Drawing, Fill, MapText, Pixel, Stroke
from components.map.legend import legend
from components.map.scene import scene, view_of
from components.map.seen import Shown
from components.map.svg import png, themed_svg
from components.map.viewport import FRAMES, View
from components.shell.browser import reader_day
from components.shell.download import download_button
from data.labels import labels
from data.map.places import is_drawn
from data.schema import Plan
from data.tables.columns import sheet_of
from data.tables.geojson import NOTICE, credits, geojson
from data.tables.published import PLACES
from data.tables.workbook import csv_file, origin

WIDTH, HEIGHT, EDGE = 1200, 675, 16  # of the picture, in pixels
TITLE, NOTE = 24, 15  # sizes of its texts
MAP_TOP, FOOT = 52, 22
PRINT = 5 / 3  # of the size on screen: 300 dots an inch over 13.3 inches, drawn at two dots a pixel
ALL, LONGEST_NAME = "全部地点", 40
SCALES = (20000, 10000, 5000, 2000, 1000, 500)  # metres; the longest that stays short


def show_downloads(plan: Plan, now: Shown) -> None:
    """One button a format; a file is made when its button is pressed, of what is on the map `now`."""
    download_button(
        plan,
        "表格 CSV",
        lambda: places_csv(plan, now.choice),
        table_name(plan, now.choice),
        "csv",
        icon="table_view",
        help="地点的类别、坐标、定位方式、后来和来源，各行附选择、出处和导出日期；按当前筛选",
    )
    download_button(
        plan,
        "GeoJSON",
        lambda: _places(plan, now.choice),
        "地点",
        "geojson",
        help="地点、线路、车站和边界，WGS84坐标，附来源、精度和许可；按当前筛选",
    )
    home = view_of(plan, FRAMES["slide"])
    if home is None:
        return

    def seen() -> Drawing:
        return picture(plan, now.within(home.frame) or home, now.choice)

    if has_chinese_glyphs():
        download_button(
            plan,
            "图片 PNG",
            lambda: png(seen()),
            "地图",
            "png",
            icon="image",
            help="2400×1350像素，附图例、比例尺、指北针和署名；按当前筛选和看到的范围",
        )
        download_button(
            plan,
            "印刷 PNG",
            lambda: png(enlarged(seen(), PRINT)),
            "地图-印刷",
            "png",
            icon="print",
            help="4000×2250像素，铺满一页宽屏幻灯片（33.9厘米）时为300点每英寸；按当前筛选和看到的范围",
        )
    download_button(
        plan,
        "图片 SVG",
        lambda: themed_svg(seen(), dark=False).encode(),
        "地图",
        "svg",
        icon="polyline",
        help="矢量图，可放大、可编辑；按当前筛选和看到的范围",
    )


def places_csv(plan: Plan, choice: Choice) -> bytes:
    """The places that the reader sees, each row with what was chosen, whose the positions are, and the day."""
    made = origin(plan, choice.text(plan) or ALL, reader_day())
    sheet = sheet_of(plan, labels("tables")["places"], PLACES.columns, choice.places(plan))
    return csv_file(sheet, replace(made, source=f"{made.source}；{NOTICE}{credits(plan)}"))


def table_name(plan: Plan, choice: Choice) -> str:
    """What its file is called before the day: what was chosen, without signs that a file's name may not have."""
    chosen = re.sub(r'[\\/:*?"<>|\s“”]+', "", choice.text(plan))[:LONGEST_NAME] or ALL
    return f"地点_{chosen}"


def _places(plan: Plan, choice: Choice) -> bytes:
    found = {place.id for place in choice.places(plan)} if choice.is_filtered else None
    return geojson(plan, found, choice.text(plan))


def picture(plan: Plan, view: View, choice: Choice) -> Drawing:
    """What the reader sees, in the view of the frame for slides: title, filter, map, legend, scale, north, credits."""
    drawing = Drawing(WIDTH, HEIGHT)
    places = choice.places(plan)
    counts = f"{len(places)}处地点，{sum(map(is_drawn, places))}处在图上"
    filters = choice.text(plan)
    key = legend(plan, view.frame.page, choice)
    left, right, foot = EDGE, WIDTH - EDGE, HEIGHT - FOOT
    published = f"计划公布于{plan.info.published:%Y-%m-%d}"
    drawing.add(
        MapText((left, 28), f"{plan.info.title}：{counts}", "label", TITLE, "start", halo=False),
        MapText((right, 32), f"筛选：{filters}" if filters else ALL, "muted", NOTE, "end", halo=False),
        MapText((left, foot + 8), f"{NOTICE}{credits(plan)}", "muted", NOTE, "start", halo=False),
        MapText((right, foot + 8), published, "muted", NOTE, "end", halo=False),
    )
    drawing.paste(cut(scene(plan, view, choice).drawing), left, MAP_TOP)
    drawing.paste(key, left, foot - key.height - 6)
    _add_scale(drawing, view, (right, foot - key.height - 20))
    _add_north(drawing, (right - 220, foot - key.height - 24))
    return drawing


def enlarged(drawing: Drawing, scale: float) -> Drawing:
    """The same drawing with everything `scale` times as large."""
    whole = Drawing(round(drawing.width * scale), round(drawing.height * scale))
    whole.paste(drawing, 0, 0, scale)
    return whole


def _add_scale(drawing: Drawing, view: View, right: Pixel) -> None:
    metres = next((step for step in SCALES if view.pixels(step) <= 180), SCALES[-1])
    x, y, length = right[0], right[1], view.pixels(metres)
    bar = ((x - length, y - 6), (x - length, y), (x, y), (x, y - 6))
    text = f"{metres // 1000}公里" if metres >= 1000 else f"{metres}米"
    drawing.add(Stroke(bar, "label", 2), MapText((x - length / 2, y - 14), text, "label", NOTE, halo=False))


def _add_north(drawing: Drawing, foot: Pixel) -> None:
    x, y = foot
    drawing.add(Fill(((x - 8, y + 4), (x, y - 24), (x + 8, y + 4), (x, y - 3)), "label"))
    drawing.add(MapText((x, y - 36), "北", "label", NOTE, halo=False))
