"""The map as a picture for slides, 16 : 9: title, map, legend, scale, north, notice and credits on one sheet."""

from components.map.choice import Choice
from components.map.drawing import Drawing, Fill, MapText, Pixel, Stroke
from components.map.legend import legend
from components.map.scene import scene
from components.map.viewport import View
from data.map.places import is_drawn
from data.schema import Plan
from data.tables.geojson import NOTICE, credits

WIDTH, HEIGHT, EDGE = 1200, 675, 16
TITLE, NOTE = 24, 15  # sizes of words, in pixels
MAP_TOP, FOOT = 52, 22
SCALES = (20000, 10000, 5000, 2000, 1000, 500)  # metres; the longest that stays short


def plate(plan: Plan, view: View, choice: Choice) -> Drawing:
    """What the reader sees, in the view of the frame for slides, with the filter in words."""
    sheet = Drawing(WIDTH, HEIGHT)
    places = choice.places(plan)
    counts = f"{len(places)}处地点，{sum(map(is_drawn, places))}处在图上"
    words = choice.words(plan)
    sheet.add(
        MapText((EDGE, 28), f"{plan.info.title}：{counts}", "label", TITLE, "start", halo="none"),
        MapText((WIDTH - EDGE, 32), f"筛选：{words}" if words else "全部地点", "muted", NOTE, "end", halo="none"),
    )
    sheet.put(scene(plan, view, choice).drawing, EDGE, MAP_TOP)
    key = legend(plan, view.frame.page)
    sheet.put(key, EDGE, HEIGHT - FOOT - key.height - 6)
    sheet.add(
        MapText((EDGE, HEIGHT - FOOT + 8), f"{NOTICE}{credits(plan)}", "muted", NOTE, "start", halo="none"),
        MapText(
            (WIDTH - EDGE, HEIGHT - FOOT + 8),
            f"计划发布于{plan.info.published:%Y-%m-%d}",
            "muted",
            NOTE,
            "end",
            halo="none",
        ),
    )
    foot = HEIGHT - FOOT - key.height - 20
    _add_scale(sheet, view, (WIDTH - EDGE, foot))
    _add_north(sheet, (WIDTH - EDGE - 220, foot - 4))
    return sheet


def _add_scale(sheet: Drawing, view: View, right: Pixel) -> None:
    metres = next((step for step in SCALES if view.pixels(step) <= 180), SCALES[-1])
    x, y, length = right[0], right[1], view.pixels(metres)
    bar = ((x - length, y - 6), (x - length, y), (x, y), (x, y - 6))
    text = f"{metres // 1000}公里" if metres >= 1000 else f"{metres}米"
    sheet.add(Stroke(bar, "label", 2), MapText((x - length / 2, y - 14), text, "label", NOTE, halo="none"))


def _add_north(sheet: Drawing, foot: Pixel) -> None:
    x, y = foot
    sheet.add(Fill(((x - 8, y + 4), (x, y - 24), (x + 8, y + 4), (x, y - 3)), "label"))
    sheet.add(MapText((x, y - 36), "北", "label", NOTE, halo="none"))
