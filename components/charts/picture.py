"""A chart as a picture to download: title, unit and source inside, in the light palette, at a fixed width."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from components.apart import run_apart

FONTS = (
    "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Source Han Sans SC, Noto Sans SC, WenQuanYi Micro Hei, sans-serif"
)
"""Families with Chinese glyphs; one that a machine lacks is passed over, and without the last nothing is drawn."""
LETTERS = "国家"
"""Two characters that differ wherever there is a font for them."""
WIDTH = 1000
PAPER, INK, SOFT = "white", "text", "muted"


@dataclass(frozen=True)
class Picture:
    """What is drawn around a chart, in words."""

    title: str
    notes: Sequence[str]
    source: str


def picture_spec(chart: Any, around: Picture, colours: dict[str, str], width: int = WIDTH) -> dict[str, Any]:
    """A chart of ours as a Vega-Lite spec that stands alone. `colours`: hex by role, in the order of the scale."""
    inner = chart.properties(width=width).to_dict()
    outer = {key: inner.pop(key) for key in ("$schema", "datasets") if key in inner}
    look = inner.pop("config", {})
    inner.pop("params", None)  # nothing to click in a picture
    text = {"font": FONTS, "anchor": "start"}
    inner["title"] = {
        "text": around.title,
        "subtitle": list(around.notes),
        "fontSize": 26,
        "subtitleFontSize": 17,
        "offset": 16,
        "subtitlePadding": 8,
        "color": colours[INK],
        "subtitleColor": colours[SOFT],
        "subtitleFont": FONTS,
        **text,
    }
    return {
        **outer,
        "background": PAPER,
        "padding": 24,
        "title": {
            "text": around.source,
            "orient": "bottom",
            "fontSize": 15,
            "fontWeight": "normal",
            "color": colours[SOFT],
            "offset": 12,
            **text,
        },
        "vconcat": [inner],
        "config": {**look, "font": FONTS, "range": {"category": list(colours.values())}},
    }


def draw(spec: dict[str, Any], kind: Literal["png", "svg"]) -> bytes:
    """The picture's file: PNG at twice its size, or SVG. No data is fetched for it. Raises OSError where it fails."""
    arguments: dict[str, Any] = {"vl_spec": spec, "allowed_base_urls": []}
    return _render(f"vegalite_to_{kind}", arguments | ({"scale": 2} if kind == "png" else {}))


def svg_to_png(svg: str) -> bytes:
    """An SVG as PNG at twice its size. Raises OSError where it fails."""
    return _render("svg_to_png", {"svg": svg, "scale": 2})


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


def _render(function: str, arguments: dict[str, Any]) -> bytes:
    """Call vl-convert in a process of its own."""
    return run_apart("components.charts.render", function, given=arguments)
