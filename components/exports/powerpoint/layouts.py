"""Where things stand on a slide: placeholders in inches of a 16:9 page, 13.333 × 7.5."""

from dataclasses import dataclass
from typing import Literal

WIDTH, HEIGHT = 13.333, 7.5
LEFT, RIGHT, TOP, BOTTOM = 0.6, 12.733, 1.45, 6.05
WHOLE = RIGHT - LEFT
TITLE_SIZE, BODY_SIZE, REMARK_SIZE, FOOT_SIZE = 28, 18, 14, 11
REMARKS = 11  # index of the placeholder for small type under the body


@dataclass(frozen=True)
class Box:
    """A placeholder: its type as PowerPoint names it, its index, and where it stands."""

    kind: Literal["title", "ctrTitle", "subTitle", "body", "chart", "tbl", "ftr", "sldNum"]
    index: int
    x: float
    y: float
    w: float
    h: float
    prompt: str = ""
    size: float = BODY_SIZE


TITLE = Box("title", 0, LEFT, 0.35, WHOLE, 0.95, "标题", TITLE_SIZE)
FOOT = Box("ftr", 20, LEFT, 6.98, WHOLE - 1.2, 0.32, "来源 · 选择", FOOT_SIZE)
NUMBER = Box("sldNum", 21, RIGHT - 1.1, 6.98, 1.1, 0.32, "‹#›", FOOT_SIZE)
NOTE = Box("body", REMARKS, LEFT, 6.1, WHOLE, 0.82, "说明", REMARK_SIZE)


def _row(kind: Literal["chart"], count: int, gap: float = 0.35) -> tuple[Box, ...]:
    width = (WHOLE - gap * (count - 1)) / count
    return tuple(Box(kind, 30 + at, LEFT + at * (width + gap), TOP, width, BOTTOM - TOP, "图表") for at in range(count))


LAYOUTS: dict[str, tuple[Box, ...]] = {
    "封面": (
        Box("ctrTitle", 0, 0.9, 2.2, 7.4, 1.9, "标题", 40),
        Box("subTitle", 1, 0.9, 4.25, 7.4, 1.9, "副标题", 20),
        Box("ftr", 20, 0.9, 6.98, 8.5, 0.32, "来源 · 选择", FOOT_SIZE),
    ),
    "仅标题": (TITLE, NOTE),
    "地图": (TITLE, Box("body", REMARKS, LEFT, 6.55, WHOLE, 0.38, "说明", REMARK_SIZE)),
    "一图": (TITLE, *_row("chart", 1), NOTE),
    "两图": (TITLE, *_row("chart", 2), NOTE),
    "三图": (TITLE, *_row("chart", 3), NOTE),
    "四图": (TITLE, *_row("chart", 4), NOTE),
    "表格": (TITLE, Box("tbl", 40, LEFT, TOP, WHOLE, BOTTOM - TOP, "表格"), NOTE),
    "图与表格": (
        TITLE,
        Box("chart", 30, LEFT, TOP, 4.7, BOTTOM - TOP, "图表"),
        Box("tbl", 40, LEFT + 5.0, TOP, WHOLE - 5.0, BOTTOM - TOP, "表格"),
        NOTE,
    ),
    "表格与正文": (
        TITLE,
        Box("tbl", 40, LEFT, TOP, 5.6, BOTTOM - TOP, "表格"),
        Box("body", 50, LEFT + 5.95, TOP, WHOLE - 5.95, 5.0, "正文"),
        Box("body", REMARKS, LEFT, 6.5, WHOLE, 0.42, "说明", REMARK_SIZE),
    ),
    "两栏正文": (
        TITLE,
        Box("body", 50, LEFT, TOP, WHOLE / 2 - 0.25, 5.0, "正文"),
        Box("body", 51, LEFT + WHOLE / 2 + 0.25, TOP, WHOLE / 2 - 0.25, 5.0, "正文"),
        Box("body", REMARKS, LEFT, 6.5, WHOLE, 0.42, "说明", REMARK_SIZE),
    ),
}
