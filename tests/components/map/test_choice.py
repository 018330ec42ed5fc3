"""Filters: what they leave, how they say so, and that every kind of place and line has a look."""

from typing import get_args

import pytest

from components.map.choice import GROUP_OF_KIND, Choice, came_names, group
from components.map.ground import LINE_STYLE
from components.theme import MAP_INKS, map_ink
from data.labels import labels
from data.schema import Line, PlaceKind, Plan


def test_no_filter_leaves_everything(plan: Plan) -> None:
    assert Choice().places(plan) == plan.places and not Choice().is_filtered
    assert Choice(place="suat").places(plan) == plan.places


def test_filters_add_up(plan: Plan) -> None:
    both = {p.id for p in Choice(kinds=("people",), area="livelihood").places(plan)}
    one, other = ({p.id for p in c.places(plan)} for c in (Choice(kinds=("people",)), Choice(area="livelihood")))
    assert both and both == one & other


def test_layers_cover_every_place_once(plan: Plan) -> None:
    parts = [Choice(kinds=(kind,)).places(plan) for kind in labels("map_groups")]
    assert sorted(p.id for part in parts for p in part) == sorted(p.id for p in plan.places)


def test_the_filter_in_words(plan: Plan) -> None:
    assert Choice().text(plan) == ""
    words = Choice(kinds=("zone", "rail"), area="industry", line="metro-6").text(plan)
    assert words == "片区、轨道，任务领域“产业发展”，线路“地铁6号线(光明段)”"


@pytest.mark.parametrize("kind", get_args(PlaceKind))
def test_every_kind_has_a_layer_with_a_name_and_an_ink(kind: str) -> None:
    layer = GROUP_OF_KIND[kind]
    assert layer in labels("map_groups") and layer in MAP_INKS


@pytest.mark.parametrize("status", get_args(Line.model_fields["status_at_plan"].annotation))
def test_every_status_of_a_line_has_a_look_and_a_name(status: str) -> None:
    assert status in LINE_STYLE and status in labels("line_statuses") and status in MAP_INKS


@pytest.mark.parametrize("name", MAP_INKS)
@pytest.mark.parametrize("dark", [False, True])
def test_inks_are_colours(name: str, dark: bool) -> None:
    assert all(0 <= part <= 255 for part in map_ink(name, dark)) and len(map_ink(name, dark)) == 4


def test_each_place_belongs_to_one_layer(plan: Plan) -> None:
    assert all(group(place) in labels("map_groups") for place in plan.places)


def test_a_line_status_leaves_its_lines_and_adds_to_kinds(plan: Plan) -> None:
    lines = {place.id for place in Choice(statuses=("starting",)).places(plan)}
    assert lines and lines <= {line.id for line in plan.lines if line.status_at_plan == "starting"}
    both = {place.id for place in Choice(statuses=("starting",), kinds=("zone",)).places(plan)}
    assert both == lines | {place.id for place in Choice(kinds=("zone",)).places(plan)}


def test_a_year_parts_what_is_finished_by_its_end_from_what_is_since(plan: Plan) -> None:
    then = Choice(asof=2022)
    assert then.came(plan, "metro-6") == "open" and then.came(plan, "suat") == "since"
    assert then.came(plan, "guangming-town") == "" and Choice().came(plan, "metro-6") == ""
    both = [{p.id for p in Choice(asof=2022, later=(came,)).places(plan)} for came in ("open", "since")]
    assert "high-school-park" in both[0] and "synbio-facility" in both[1] and not both[0] & both[1]
    assert set.union(*both) == {p.id for p in Choice(asof=2026, later=("open",)).places(plan)}


def test_what_came_later_is_told_from_the_plan_and_nothing_comes_after_the_last_year(plan: Plan) -> None:
    assert list(came_names(plan, 2025)) == ["open"] and list(came_names(plan, 2024)) == ["open", "since"]
    assert all("外部" in name for asof in (2022, 2026) for name in came_names(plan, asof).values())
    assert Choice(asof=2022, later=("since",)).text(plan).startswith("2022年以后建成")
