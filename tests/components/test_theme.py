"""The chart palette and its roles stay in the same order, in both themes."""

import tomllib

import pytest

from components.theme import FONT, MAP_INKS, ROLES
from tests.tree import ROOT

CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"]


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_colour_for_each_role(theme: str) -> None:
    colours = CONFIG[theme]["chartCategoricalColors"]
    assert len(colours) == len(ROLES) == len(set(ROLES))
    assert dict(zip(ROLES, colours, strict=True))["target"] == {"light": "#0a7355", "dark": "#4fd0a4"}[theme]


def test_areas_keep_their_colour_in_both_themes() -> None:
    assert CONFIG["light"]["chartCategoricalColors"][:8] == CONFIG["dark"]["chartCategoricalColors"][:8]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_roles_are_text_grade_and_areas_mark_grade(theme: str) -> None:
    paper = CONFIG[theme]["backgroundColor"]
    for role, colour in zip(ROLES, CONFIG[theme]["chartCategoricalColors"], strict=True):
        assert contrast(colour, paper) >= (3 if role.startswith("area") else 4.5), role


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("colour", ["green", "gray", "violet", "orange", "red", "blue", "yellow"])
def test_coloured_text_is_readable(theme: str, colour: str) -> None:
    assert contrast(CONFIG[theme][f"{colour}TextColor"], CONFIG[theme]["backgroundColor"]) >= 4.5


def test_charts_and_files_name_the_type_of_the_page() -> None:
    assert CONFIG["font"] == FONT


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    "ink", [name for name in MAP_INKS if name in ("label", "muted", "chosen") or name.endswith(("_label", "_name"))]
)
def test_words_on_the_map_are_readable_on_paper_and_land(ink: str, dark: bool) -> None:
    for ground in ("paper", "land"):
        assert contrast(MAP_INKS[ink][dark], MAP_INKS[ground][dark]) >= 4.5, ground


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    "ink",
    [
        "science",
        "people",
        "leisure",
        "living",
        "works",
        "rail",
        "opening",
        "starting",
        "under_construction",
        "in_service",
    ],
)
def test_marks_on_the_map_stand_out_from_paper(ink: str, dark: bool) -> None:
    assert contrast(MAP_INKS[ink][dark], MAP_INKS["paper"][dark]) >= 3
