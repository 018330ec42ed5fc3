"""The theme's light colours by role, for files that cannot follow a theme: read from config.toml, typed nowhere else."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from components.theme import ROLES

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"


@cache
def _theme(name: str) -> dict[str, Any]:
    theme: dict[str, Any] = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][name]
    return theme


def ink(role: str, theme: str = "light") -> str:
    """A role's colour as `#rrggbb`."""
    return str(_theme(theme)["chartCategoricalColors"][ROLES.index(role)])


def shade(step: int, theme: str = "light") -> str:
    """A step of the theme's green, 0 (faint) to 9 (deep), as `#rrggbb`."""
    return str(_theme(theme)["chartSequentialColors"][step])


def surface(name: str, theme: str = "light") -> str:
    """One of the theme's other colours by its name in config.toml, such as `backgroundColor`."""
    return str(_theme(theme)[name])
