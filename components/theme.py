"""Colours, by role. Charts take theirs by position from `chartCategoricalColors` in config.toml.

A constant column with the role's name and `SCALE` give a mark its colour, so that a chart follows
a theme change without a rerun. `tests/components/test_theme.py` holds the order.
"""

from typing import Any

ROLES = (
    "area1", "area2", "area3", "area4", "area5", "area6", "area7", "area8",
    "text", "muted", "actual", "target", "limit", "derived", "outside",
)  # fmt: skip


def area_role(position: int) -> str:
    """The colour role of the n-th task area, counted from 0; more than eight begin again."""
    return ROLES[position % 8]


def label_colour(role: str, scale: str = "color") -> dict[str, str]:
    """A colour expression for axis labels, which are no marks and take no scale."""
    return {"expr": f"scale('{scale}','{role}')"}


def role_colours(theme: str = "light") -> dict[str, str]:
    """The colour of every role in a theme, for what is drawn outside the page, such as a picture."""
    import streamlit as st

    return dict(zip(ROLES, st.get_option(f"theme.{theme}.chartCategoricalColors"), strict=True))


def role_scale() -> Any:
    """The one colour scale: roles in the order of the theme's categorical colours."""
    import altair as alt

    return alt.Scale(domain=list(ROLES))


MAP_KINDS: dict[str, tuple[str, tuple[int, int, int]]] = {
    "科研装置与机构": ("science", (0x8A, 0x67, 0xF3)),
    "学校医院": ("people", (0xB4, 0x60, 0x8A)),
    "文体公园": ("leisure", (0x66, 0x8C, 0x5E)),
    "商业住房": ("living", (0xE1, 0x6D, 0x08)),
    "道路水务": ("works", (0x52, 0x97, 0xB1)),
}
RAIL = {
    "opening": (0x0B, 0x8F, 0x6A), "starting": (0xC2, 0x74, 0x1A), "under_construction": (0x4A, 0x7F, 0xD0),
    "in_service": (0x7A, 0x8A, 0x92), "upgrading": (0x7A, 0x8A, 0x92),
}  # fmt: skip
