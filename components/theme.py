"""Colours, by role. Charts take theirs by position from `chartCategoricalColors` in config.toml.

A constant column with the role's name and `SCALE` give a mark its colour, so that a chart follows
a theme change without a rerun. `tests/components/test_theme.py` holds the order.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

CONFIG = Path(__file__).parents[1] / ".streamlit" / "config.toml"
AREAS = tuple(f"area{number}" for number in range(1, 9))
ROLES = (*AREAS, "text", "muted", "actual", "target", "limit", "derived", "outside")


def area_role(position: int) -> str:
    """The colour role of the n-th task area, counted from 0; with more areas than roles, they begin again."""
    return AREAS[position % len(AREAS)]


def label_colour(role: str, scale: str = "color") -> dict[str, str]:
    """A colour expression for axis labels, which are no marks and take no scale."""
    return {"expr": f"scale('{scale}','{role}')"}


@cache
def _config(theme: str) -> dict[str, Any]:
    settings: dict[str, Any] = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][theme]
    return settings


def role_colours(theme: str = "light") -> dict[str, str]:
    """The colour of every role in a theme, for what is drawn outside the page, such as a picture or a file."""
    return dict(zip(ROLES, _config(theme)["chartCategoricalColors"], strict=True))


def ink(role: str, theme: str = "light") -> str:
    """One role's colour as `#rrggbb`."""
    return role_colours(theme)[role]


def shade(step: int, theme: str = "light") -> str:
    """A step of the theme's green, 0 (faint) to 9 (deep), as `#rrggbb`."""
    return shades(theme)[step]


def shades(theme: str = "light") -> list[str]:
    """The theme's greens from faint to deep."""
    return list(map(str, _config(theme)["chartSequentialColors"]))


def surface(name: str, theme: str = "light") -> str:
    """One of the theme's other colours by its name in config.toml, such as `backgroundColor`."""
    return str(_config(theme)[name])


def role_scale() -> Any:
    """The one colour scale: roles in the order of the theme's categorical colours."""
    import altair as alt

    return alt.Scale(domain=list(ROLES))


FONT = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"  # as in config.toml

# The map draws with inks. Kinds and rail have the same hex in both themes, chosen for paper and land of both.
_BOTH = {
    "science": "#8a67f3",
    "people": "#c25563",
    "leisure": "#668c5e",
    "living": "#e16d08",
    "works": "#5297b1",
    "rail": "#7a8a92",
    "zone": "#e0a5262e",
    "zone_area": "#e0a5265c",
    "zone_spot": "#e0a52659",
    "near": "#7f9a8c1c",
    "near_spot": "#7f9a8c40",
    "halo": "#3f78c426",
    "halo_line": "#3f78c459",
    "zone_rim": "#b98414c8",
    "opening": "#0b8f6a",
    "starting": "#c2741a",
    "under_construction": "#4a7fd0",
    "in_service": "#7a8a92",
    "upgrading": "#7a8a92",
    "not_open": "#7a8a92",
    "aside": "#7a8a9250",
    "none": "#00000000",
}
_BY_THEME = {
    "paper": ("#ffffff", "#0f1b18"),
    "beyond": ("#eef0ec", "#0c1613"),
    "land": ("#f8f7f2", "#182420"),
    "green": ("#d9e9d1", "#1b3327"),
    "town": ("#ede8de", "#242e2a"),
    "centre": ("#e5dccf", "#2d3734"),
    "outline": ("#8a9a91", "#5f7d72"),
    "street": ("#ffffff", "#3a4743"),
    "street_edge": ("#d6cfc2", "#131d1a"),
    "expressway": ("#f6d7a4", "#6a5836"),
    "expressway_edge": ("#cf9f57", "#94784a"),
    "ground_name": ("#56615b", "#a5b5ae"),
    "water_name": ("#2d6a94", "#85bbdf"),
    "green_name": ("#3f6b3c", "#93c08d"),
    "label": ("#0b1712", "#eef5f1"),
    "muted": ("#4a5a53", "#a9bab3"),
    "near_label": ("#3d4a44", "#c3d0ca"),
    "zone_label": ("#6b4500", "#f0c25a"),
    "chosen": ("#1f5fa8", "#8fbdf2"),
    "came": ("#b45309", "#f0a050"),
    "came_since": ("#b4530959", "#f0a05059"),
    "opening_name": ("#0a7355", "#4fd0a4"),
    "starting_name": ("#96530a", "#e9a95c"),
    "under_construction_name": ("#1f5fa8", "#8fbdf2"),
}
MAP_INKS = {name: (both, both) for name, both in _BOTH.items()} | _BY_THEME

Rgba = tuple[int, int, int, int]


def map_ink(name: str, dark: bool) -> Rgba:
    """An ink of the map as red, green, blue and alpha, each 0 to 255."""
    digits = MAP_INKS[name][dark].removeprefix("#").ljust(8, "f")
    red, green, blue, alpha = (int(digits[i : i + 2], 16) for i in (0, 2, 4, 6))
    return red, green, blue, alpha


def map_colour(name: str, dark: bool) -> str:
    """An ink of the map as a CSS colour, as short as can be."""
    red, green, blue, alpha = map_ink(name, dark)
    return f"#{red:02x}{green:02x}{blue:02x}" if alpha == 255 else f"rgba({red},{green},{blue},{alpha / 255:.3g})"
