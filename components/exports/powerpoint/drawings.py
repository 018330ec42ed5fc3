"""What a slide holds, as native charts, tables, shapes and texts in the placeholders of its layout."""

from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches

from components.exports.powerpoint import charts
from components.exports.powerpoint.map import draw_map
from components.exports.powerpoint.outline import write_groups
from components.exports.powerpoint.shapes import name, plain
from components.exports.powerpoint.tables import fill_table
from components.exports.powerpoint.template import COLUMNS, COVER, MAP, PLAIN, Box, placeholder
from components.exports.powerpoint.type import Run, colour, set_text
from components.map.legend import map_with_legend
from components.theme import ink, shade
from data.deck.model import Slide, years
from data.deck.text import alt_text
from data.indicators.row_layout import COMPARISON_ROWS
from data.schema import Plan
from data.width import ems

CHART_LAYOUTS = ("一图", "两图", "三图", "四图")
TILE_COLUMNS, TILE_GAP, TILE_HEIGHT = 4, 0.2, 2.6  # inches
TILE_INSET, TILE_SIZES = 0.25, (36, 34, 32, 30, 28, 24, 20)  # inches left of the text; points of the number
TILE_SPARE = 1.15  # for typefaces with wider digits
WITHOUT_REMARKS = 0.7  # inches that a table may be taller where no remarks stand below it
POINTS, MAP_TYPE = 72, 0.86  # points to an inch; size of the map's labels against those on the page


def layout_of(slide: Slide) -> str:
    """The name of the layout that has a placeholder for everything that the slide holds."""
    if slide.kind in ("cover", "map"):
        return COVER if slide.kind == "cover" else MAP
    if slide.groups:
        return "表格与正文" if slide.table.rows else COLUMNS
    count = len(slide.comparisons) if slide.kind in ("limits", "pairs") else int(_has_one_chart(slide))
    if slide.table.rows:
        return "图与表格" if count else "表格"
    return CHART_LAYOUTS[count - 1] if count else PLAIN


def _has_one_chart(slide: Slide) -> bool:
    return slide.kind == "growth" or bool(slide.tallies)


def draw(page: Any, plan: Plan, slide: Slide, body: Box) -> None:
    """Fill the slide's placeholders, but for a cover's; free shapes stand in the box of the `body`."""
    if slide.kind == "map":
        _draw_district(page, plan, slide, body)
    if slide.tiles:
        _draw_tiles(page, slide, body)
    if _has_one_chart(slide):
        holder = placeholder(page, "图表 1")
        chart = charts.growth_chart if slide.kind == "growth" else charts.tally_chart
        name(chart(holder, slide, years(plan)), slide.name + "图", alt_text(slide))
    elif slide.kind in ("limits", "pairs"):
        _draw_year_charts(page, plan, slide)
    if slide.table.rows:
        _draw_table(page, slide)
    if slide.groups:
        parts = (slide.groups,) if slide.table.rows else slide.halves
        said = [[(group.lead, [action.text for action in group.actions]) for group in part] for part in parts]
        write_groups([(placeholder(page, f"正文 {at}"), part) for at, part in enumerate(said, start=1) if part])


def _draw_tiles(page: Any, slide: Slide, body: Box) -> None:
    across = min(TILE_COLUMNS, len(slide.tiles))
    down = -(-len(slide.tiles) // across)
    wide = (body.width - TILE_GAP * (across - 1)) / across
    high = min((body.height + 0.6 - TILE_GAP * (down - 1)) / down, TILE_HEIGHT)
    room = (wide - TILE_INSET - 0.1) * POINTS
    size = next(
        (size for size in TILE_SIZES if all(ems(tile.number) * size * TILE_SPARE <= room for tile in slide.tiles)), 20
    )
    names = [item.pair.indicator.name for item in slide.comparisons] or [tile.name for tile in slide.tiles]
    for at, (tile, full) in enumerate(zip(slide.tiles, names, strict=True)):
        x, y = body.left + at % across * (wide + TILE_GAP), body.top + at // across * (high + TILE_GAP)
        shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(x), Inches(y), Inches(wide), Inches(high))
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(shade(0))
        plain(shape)
        frame = shape.text_frame
        frame.word_wrap, frame.vertical_anchor, frame.margin_left = True, MSO_ANCHOR.MIDDLE, Inches(TILE_INSET)
        text, muted = ink("text"), ink("muted")
        lines = [
            [Run(f"{tile.name}　", 18, text, True), Run(tile.unit, 14, muted, False)],
            [Run(tile.number, size, ink(tile.role), True)],
            [Run(tile.below, 16, ink("actual"), False)],
        ]
        set_text(frame, lines, PP_ALIGN.LEFT)
        name(shape, full, f"{full}：{tile.number}{tile.unit}；{tile.below}")


def _draw_year_charts(page: Any, plan: Plan, slide: Slide) -> None:
    base, goal = years(plan)
    rows = COMPARISON_ROWS[slide.kind](plan, slide.comparisons).rows
    for at, (item, row) in enumerate(zip(slide.comparisons, rows, strict=True), start=1):
        frame = charts.year_chart(placeholder(page, f"图表 {at}"), item, row.mark("actual"), (base, goal))
        described = f"{item.pair.indicator.name}：{base}{item.actual_words}，{goal}{item.target_words}。{item.note}"
        name(frame, item.pair.indicator.short, described)


def _draw_table(page: Any, slide: Slide) -> None:
    holder = placeholder(page, "表格")
    room = holder.height / Inches(1) + (0 if slide.remarks else WITHOUT_REMARKS)
    frame = fill_table(holder, slide.table, room)
    rows = [[cell.text for cell in row] for row in slide.table.rows]
    if slide.figures:
        _, base, goal = slide.table.columns
        described = "；".join(f"{what}：{base}{before}，{goal}{number}" for what, before, number in rows)
    else:
        described = alt_text(slide) if slide.comparisons else "；".join("，".join(row) for row in rows)
    name(frame, slide.name + "表", described)


def _draw_district(page: Any, plan: Plan, slide: Slide, body: Box) -> None:
    """The map as shapes, a point for each of its pixels; type is a little smaller than on the page."""
    drawing = map_with_legend(plan, body.width * POINTS, (body.height + 0.4) * POINTS, MAP_TYPE)
    if drawing:
        group = draw_map(page.shapes, drawing, body.left * POINTS, body.top * POINTS)
        name(group, MAP, alt_text(slide))
