"""Slides by kind: which layout, and what fills it. Returns nothing; the slide is finished when the function ends."""

from collections.abc import Callable, Sequence
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches

from components.exports.powerpoint import charts, tables
from components.exports.powerpoint.layouts import BOTTOM, LEFT, TOP, WHOLE
from components.exports.powerpoint.map import draw_map
from components.exports.powerpoint.outline import text_size, write_groups
from components.exports.powerpoint.shapes import name, plain, ring
from components.exports.powerpoint.type import Line, colour, set_text
from components.map.with_legend import sheet
from components.text.typography import readable
from components.theme import ink, shade
from data.dates import long_date
from data.deck import Slide, SlideKind, in_words, stated, tile_words
from data.schema import Plan

ROOM = BOTTOM - TOP
CHART_LAYOUTS = ("一图", "两图", "三图", "四图")
TILE_COLUMNS = 4
POINTS, MAP_TYPE = 72, 0.86  # points to an inch; size of the map's words against those on the page


def cover(page: Any, plan: Plan, slide: Slide) -> None:
    """Who, when, what is in it; the district's outline as one shape on the right."""
    if plan.outline:
        shape = ring(page.shapes, plan.outline.ring, (8.9, 1.2, 3.7, 5.1))
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(shade(6))
        plain(shape)
        name(shape, "区界轮廓", f"{plan.info.district}轮廓，示意")
    set_text(
        page.placeholders[1].text_frame,
        [
            [(f"{readable(plan.info.publisher)}　{long_date(plan.info.published)}公布", 20, "#ffffff", False)],
            *([(readable(remark), 18, shade(2), False)] for remark in slide.remarks),
        ],
    )


def numbers(page: Any, plan: Plan, slide: Slide) -> None:
    """Tiles: the name, the number large, last year's below."""
    count = len(slide.comparisons)
    across = min(TILE_COLUMNS, count)
    down = -(-count // across)
    gap = 0.2
    wide, high = (WHOLE - gap * (across - 1)) / across, min((ROOM + 0.6 - gap * (down - 1)) / down, 2.6)
    for at, item in enumerate(slide.comparisons):
        x, y = LEFT + at % across * (wide + gap), TOP + at // across * (high + gap)
        tile = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(x), Inches(y), Inches(wide), Inches(high))
        tile.fill.solid()
        tile.fill.fore_color.rgb = colour(shade(0))
        plain(tile)
        frame = tile.text_frame
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
        large, below = tile_words(plan, item)
        role = "target" if item.pair.target else "actual"
        unit = "" if item.pair.indicator.unit == "%" else item.pair.indicator.unit
        set_text(
            frame,
            [
                [(f"{item.pair.indicator.short}　", 18, ink("text"), True), (unit, 14, ink("muted"), False)],
                [(large, 36, ink(role), True)],
                [(below, 16, ink("actual"), False)],
            ],
            PP_ALIGN.LEFT,
        )
        frame.margin_left = Inches(0.25)
        name(tile, item.pair.indicator.name, f"{item.pair.indicator.name}：{large}{unit}；{below}")


def growth(page: Any, plan: Plan, slide: Slide) -> None:
    frame = charts.growth_chart(page.placeholders[30], slide.comparisons, years(plan))
    name(frame, "增速图", in_words(slide))


def year_by_year(page: Any, plan: Plan, slide: Slide) -> None:
    for at, item in enumerate(slide.comparisons):
        frame = charts.year_chart(page.placeholders[30 + at], item, years(plan))
        base, goal = years(plan)
        name(
            frame,
            item.pair.indicator.short,
            f"{item.pair.indicator.name}：{base}{item.actual_words}，{goal}{item.target_words}。{item.note}",
        )


def direction(page: Any, plan: Plan, slide: Slide) -> None:
    base, goal = years(plan)
    rows = [
        [
            (item.assessment.label, ink("derived"), True),
            (item.pair.indicator.name, ink("text"), False),
            (item.actual_words, ink("actual"), False),
            (item.target_words, ink("target"), True),
            (item.gap_words or "不计算", ink("derived") if item.gap_words else ink("muted"), False),
        ]
        for item in slide.comparisons
    ]
    head = ("判断（测算）", "指标", f"{base}实绩", f"{goal}目标", "差值或余量（测算）")
    frame = tables.table(page.placeholders[40], head, rows, (1.5, 3, 2, 2.2, 2.4), ROOM - 0.1)
    name(frame, "两年对照表", in_words(slide))


def areas(page: Any, plan: Plan, slide: Slide) -> None:
    frame = charts.tally_chart(page.placeholders[30], slide.tallies, "全部举措", "带数字的举措")
    name(frame, "任务领域图", in_words(slide))


def area(page: Any, plan: Plan, slide: Slide) -> None:
    """Targets with last year's counterpart on the left, the main actions on the right; in two columns where there are no targets."""
    if not slide.figures:
        half = -(-len(slide.groups) // 2)
        size = min(
            text_size(page.placeholders[at], part)
            for at, part in ((50, slide.groups[:half]), (51, slide.groups[half:]))
        )
        write_groups(page.placeholders[50], slide.groups[:half], size)
        write_groups(page.placeholders[51], slide.groups[half:], size)
        return
    base, goal = years(plan)
    rows = [
        [(readable(what), ink("text"), False), (before, ink("actual"), False), (number, ink("target"), True)]
        for what, before, number in (stated(plan, figure) for figure in slide.figures)
    ]
    frame = tables.table(page.placeholders[40], ("数字目标", base, goal), rows, (2.3, 1.6, 1.7), ROOM + 0.2)
    name(
        frame,
        "数字目标表",
        "；".join(f"{what[0]}：{base}{before[0]}，{goal}{number[0]}" for what, before, number in rows),
    )
    write_groups(page.placeholders[50], slide.groups, text_size(page.placeholders[50], slide.groups))


def continuity(page: Any, plan: Plan, slide: Slide) -> None:
    frame = charts.tally_chart(page.placeholders[30], slide.tallies, "全部举措", f"接续{plan.info.base_year}年的举措")
    name(frame, "接续图", in_words(slide))
    grid(page, plan, slide, (1, 1))


def checks(page: Any, plan: Plan, slide: Slide) -> None:
    grid(page, plan, slide, (2.4, 3.6, 2.2))


def outcome(page: Any, plan: Plan, slide: Slide) -> None:
    columns = zip(slide.grid.columns, *slide.grid.rows, strict=True)
    grid(page, plan, slide, [max(6, *map(len, column)) for column in columns])


def district(page: Any, plan: Plan, slide: Slide) -> None:
    """The map as shapes, a point for each of its pixels; type is a little smaller than on the page."""
    drawing = sheet(plan, WHOLE * POINTS, (ROOM + 0.4) * POINTS, MAP_TYPE)
    if drawing:
        group = draw_map(page.shapes, drawing, LEFT * POINTS, TOP * POINTS)
        name(group, "地图", in_words(slide))


def method(page: Any, plan: Plan, slide: Slide) -> None:
    grid(page, plan, slide, (1.4, 5))


def grid(page: Any, plan: Plan, slide: Slide, weights: Sequence[float]) -> None:
    rows = [
        [(readable(cell), ink(slide.grid.role(at)), False) for at, cell in enumerate(row)] for row in slide.grid.rows
    ]
    room = ROOM if slide.remarks else ROOM + 0.7
    frame = tables.table(page.placeholders[40], slide.grid.columns, rows, weights, room)
    name(frame, slide.name + "表", "；".join("，".join(row) for row in slide.grid.rows))


def layout_of(slide: Slide) -> str:
    """The layout that a slide is made on."""
    if slide.kind in ("limits", "pairs"):
        return CHART_LAYOUTS[len(slide.comparisons) - 1]
    if slide.kind == "area":
        return "表格与正文" if slide.figures else "两栏正文"
    return {
        "cover": "封面",
        "numbers": "仅标题",
        "map": "地图",
        "growth": "一图",
        "areas": "一图",
        "continuity": "图与表格",
    }.get(slide.kind, "表格")


DRAW: dict[SlideKind, Callable[[Any, Plan, Slide], None]] = {
    "cover": cover,
    "numbers": numbers,
    "growth": growth,
    "limits": year_by_year,
    "direction": direction,
    "pairs": year_by_year,
    "areas": areas,
    "area": area,
    "continuity": continuity,
    "checks": checks,
    "outcome": outcome,
    "map": district,
    "method": method,
}


def years(plan: Plan) -> tuple[str, str]:
    """2019年, 2020年."""
    return f"{plan.info.base_year}年", f"{plan.info.target_year}年"


def remark_lines(slide: Slide) -> list[Line]:
    """Small type under the body: numbers of ours in violet, remarks in grey."""
    size = 14 if len(slide.sums) + len(slide.remarks) < 4 else 12
    ours: list[Line] = [
        [("测算　", size, ink("derived"), True), (line, size, ink("derived"), False)] for line in slide.sums
    ]
    return ours + [[(readable(line), size, ink("muted"), False)] for line in slide.remarks]
