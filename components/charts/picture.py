"""A chart as a picture to download: title, unit and source inside, in the light palette, at a fixed width.

Decision: the frame is drawn around the finished chart. Context: as one more Vega-Lite chart (a concatenation, which
has a title above and one below) the frame renames scales and sizes, and what a chart asks of them (`bandwidth('x')`,
`width`) is nothing: columns without width, labels for a phone. Choice: the chart is drawn as on the page, and its SVG
stands in an SVG of ours with the words; so any drawing can be framed, and several. Price: we place the words.
"""

import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from components.apart import run_apart
from components.text.width import wrap
from components.theme import ink, role_colours, shades, surface

FONTS = (
    "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Source Han Sans SC, Noto Sans SC, WenQuanYi Micro Hei, sans-serif"
)
"""Families with Chinese glyphs; one that a machine lacks is passed over, and without the last nothing is drawn."""
LETTERS = "国家"
"""Two characters that differ wherever there is a font for them."""
WIDTH, EDGE, GUTTER = 1000, 24, 28
TITLE, NOTE, SOURCE, CAPTION, LINE = 26, 17, 15, 17, 1.4  # sizes of type, and a line in multiples of them


@dataclass(frozen=True)
class Picture:
    """What is drawn around a chart, in words."""

    title: str
    notes: Sequence[str]
    source: str


@dataclass(frozen=True)
class Grid:
    """Drawings side by side, each under its heading."""

    cells: Sequence[tuple[str, Any]]
    columns: int


def picture(drawing: Any, around: Picture) -> str:
    """An Altair chart, an SVG or a grid of either as an SVG with its words. Raises OSError where it fails."""
    grid = drawing if isinstance(drawing, Grid) else Grid((("", drawing),), 1)
    charts = {at: chart for at, (_, chart) in enumerate(grid.cells) if not isinstance(chart, str)}
    width = (WIDTH - GUTTER * (grid.columns - 1)) / grid.columns
    drawn = dict(zip(charts, draw([chart_spec(chart, width) for chart in charts.values()]), strict=True))
    return _framed([(caption, drawn.get(at, chart)) for at, (caption, chart) in enumerate(grid.cells)], grid, around)


def _framed(cells: Sequence[tuple[str, str]], grid: Grid, around: Picture) -> str:
    """The words around the cells, which stand in rows and are as wide as the widest of them."""
    sizes = [size_of(svg) for _, svg in cells]
    column = max((WIDTH - GUTTER * (grid.columns - 1)) / grid.columns, *(width for width, _ in sizes))
    across = grid.columns * (column + GUTTER) - GUTTER
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "font-family": FONTS})
    paper = SubElement(root, "rect", {"fill": surface("backgroundColor")})
    y = _write(root, [around.title], EDGE, EDGE, TITLE, "text", across, bold=True)
    y = _write(root, around.notes, EDGE, y, NOTE, "muted", across) + GUTTER / 2
    placed = []
    for first in range(0, len(cells), grid.columns):
        row = range(first, min(first + grid.columns, len(cells)))
        lefts = {at: EDGE + (at - first) * (column + GUTTER) for at in row}
        top = max(_write(root, [cells[at][0]], lefts[at], y, CAPTION, "text", column, bold=True) for at in row)
        placed += [f'<g transform="translate({lefts[at]:g} {top:g})">{cells[at][1]}</g>' for at in row]
        y = top + max(sizes[at][1] for at in row) + GUTTER / 2
    y = _write(root, [around.source], EDGE, y, SOURCE, "muted", across)
    size = {"width": f"{round(across + 2 * EDGE)}", "height": f"{round(y + EDGE)}"}
    root.attrib |= {**size, "viewBox": f"0 0 {size['width']} {size['height']}"}
    paper.attrib |= size
    return tostring(root, encoding="unicode").removesuffix("</svg>") + "".join(placed) + "</svg>"


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of a drawing in its own pixels."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    if found is None:
        raise OSError("the drawing has no size")
    return float(found[1]), float(found[2])


def _write(
    root: Element, texts: Sequence[str], x: float, y: float, size: int, role: str, width: float, *, bold: bool = False
) -> float:
    """Texts below each other, each as wide as there is room; where the next one may stand."""
    look = {"font-size": f"{size}", "fill": ink(role), **({"font-weight": "bold"} if bold else {})}
    for line in (line for text in filter(None, texts) for line in wrap(text, width / size)):
        SubElement(root, "text", {"x": f"{x:g}", "y": f"{y + size:g}", **look}).text = line
        y += size * LINE
    return y + (size * (LINE - 1) if any(texts) else 0)


def chart_spec(chart: Any, width: float) -> dict[str, Any]:
    """A chart of ours as a specification that stands alone: nothing to click, and the page's colours."""
    spec: dict[str, Any] = chart.properties(width=round(width)).to_dict()
    ramp = shades()
    look = {"font": FONTS, "range": {"category": list(role_colours().values()), "heatmap": ramp, "ramp": ramp}}
    spec.pop("params", None)
    spec["config"] = {**spec.get("config", {}), "background": None, **look}
    return spec


def draw(specs: Sequence[dict[str, Any]]) -> list[str]:
    """Specifications as SVG. No data is fetched for them. Raises OSError where it fails."""
    drawn: list[str] = json.loads(_render("charts", {"specs": specs})) if specs else []
    return drawn


def svg_to_png(svg: str) -> bytes:
    """An SVG as PNG at twice its size. Raises OSError where it fails."""
    return _render("png", {"svg": svg})


@cache
def has_chinese_glyphs() -> bool:
    """Whether this machine can draw Chinese: without a font for it, all characters look alike."""
    try:
        first, second = (
            svg_to_png(
                f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
                f'<text x="4" y="30" font-size="28" font-family="{FONTS}">{letter}</text></svg>'
            )
            for letter in LETTERS
        )
    except (
        OSError,
        subprocess.TimeoutExpired,
    ):  # no second process may be started here: no pictures, but the page stands
        return False
    return first != second


def _render(what: str, arguments: dict[str, Any]) -> bytes:
    """Call vl-convert in a process of its own."""
    return run_apart("components.charts.render", what, given=arguments)
