"""The theme's colours as CSS variables, for what draws itself in HTML: the stage and the one-file page."""

from components.theme import MAP_INKS, ROLES, ink, map_colour, shade, surface

SURFACES = (
    "backgroundColor",
    "secondaryBackgroundColor",
    "textColor",
    "borderColor",
    "linkColor",
    "blueTextColor",
    "yellowColor",
)


def variables(theme: str) -> dict[str, str]:
    """Names without `--`, and colours: roles, the map's inks, a faint and a deep green, surfaces."""
    return {
        **{role: ink(role, theme) for role in ROLES},
        **{_name(each): map_colour(each, theme == "dark") for each in MAP_INKS},
        "faint": shade(0, theme),
        "deep": shade(8, theme),
        **{name: surface(name, theme) for name in SURFACES},
    }


def ink_variable(name: str) -> str:
    """An ink of the map as the variable that holds it."""
    return f"var(--{_name(name)})"


def _name(ink_name: str) -> str:
    return f"map-{ink_name.replace('_', '-')}"
