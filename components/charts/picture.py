"""A chart as a picture to take away: title, unit and source inside, in the light palette, at a fixed width."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

FONTS = (
    "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Source Han Sans SC, Noto Sans SC, WenQuanYi Micro Hei, sans-serif"
)
"""Families with Chinese glyphs; one that a machine lacks is passed over, and without the last nothing is drawn."""
WIDTH = 1000
PAPER, INK, SOFT = "white", "text", "muted"


@dataclass(frozen=True)
class Picture:
    """What is drawn around a chart, in words."""

    title: str
    notes: Sequence[str]
    source: str


def picture_spec(chart: Any, around: Picture, colours: dict[str, str]) -> dict[str, Any]:
    """A chart of ours as a Vega-Lite spec that stands alone. `colours`: hex by role, in the order of the scale."""
    inner = chart.properties(width=WIDTH).to_dict()
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
    """The picture's file: PNG at twice its size, or SVG. No data is fetched for it."""
    import vl_convert

    if kind == "svg":
        drawn: str = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
        return drawn.encode()
    png: bytes = vl_convert.vegalite_to_png(spec, scale=2, allowed_base_urls=[])
    return png


@cache
def has_chinese_glyphs() -> bool:
    """Whether this machine can draw Chinese: without a font for it, all characters look alike."""
    import vl_convert

    first, second = (
        vl_convert.svg_to_png(
            f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
            f'<text x="4" y="30" font-size="28" font-family="{FONTS}">{letter}</text></svg>'
        )
        for letter in "国家"
    )
    return bool(first != second)
