"""The ground: areas from a grid, cut at the outline, in a file that holds the plan's present data and nothing else."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from data.load import list_plans, load_plan
from data.map.contours import areas
from data.map.geometry import inside
from data.map.ground import GREEN, TOWN, ground_areas, simplified
from data.map.ground_file import STATIC, served_ground, write_ground
from data.schema import Plan


def test_an_island_with_a_lake() -> None:
    field = np.full((9, 9), -1.0)
    field[1:8, 1:8] = 1
    field[4, 4] = -1
    ((outer, hole),) = areas(field, np.arange(9.0), np.arange(9.0))
    assert inside((2, 2), outer) and not inside((0.2, 0.2), outer)
    assert inside((4, 4), hole) and not inside((3, 3), hole)


def test_what_reaches_the_edge_of_the_grid_is_closed_there() -> None:
    ((ring,),) = areas(np.ones((3, 4)), np.arange(4.0), np.arange(3.0))
    assert inside((1.5, 1.5), ring) and max(x for x, _ in ring) == pytest.approx(3)


def test_two_areas_that_touch_at_a_corner_stay_apart() -> None:
    field = np.array([[1.0, -1, -1], [-1, 1, -1], [-1, -1, -1]])
    assert len(areas(field, np.arange(3.0), np.arange(3.0))) == 2


def test_a_straight_line_needs_two_points() -> None:
    assert simplified([(0, 0), (1, 0.0001), (2, 0)], 0.001) == [(0, 0), (2, 0)]
    assert simplified([(0, 0), (1, 0.1), (2, 0)], 0.001) == [(0, 0), (1, 0.1), (2, 0)]


def test_the_ground_lies_in_the_district_and_tells_town_from_green(plan: Plan) -> None:
    assert plan.outline is not None
    found = ground_areas(plan)
    kinds = [area.kind for area in found]
    assert kinds == sorted(kinds, key=[GREEN, TOWN, "centre"].index) and {GREEN, TOWN} <= set(kinds)
    lake, market = (113.975, 22.778), (113.8861, 22.7809)  # beside 光明湖, and 公明广场
    assert any(inside(lake, area.rings[0]) for area in found if area.kind == GREEN)
    assert any(inside(market, area.rings[0]) for area in found if area.kind == TOWN)
    middles = [(sum(x for x, _ in a.rings[0]) / len(a.rings[0]), max(y for _, y in a.rings[0])) for a in found]
    assert all(22.6 < y < 22.9 and 113.8 < x < 114.1 for x, y in middles)


def test_a_plan_without_such_data_has_no_ground(tiny: Plan, bare: Plan) -> None:
    assert ground_areas(tiny) == () and ground_areas(bare) == ()


@pytest.mark.parametrize("name", list_plans())
def test_the_served_files_are_of_the_present_data(name: str, tmp_path: Path) -> None:
    """After a change of a plan's geography: `python -m data ground`."""
    plan = load_plan(name)
    if plan.built_up or plan.roads:
        made = write_ground(plan, tmp_path)
        assert (STATIC / "ground" / made.name).read_text(encoding="utf-8") == made.read_text(encoding="utf-8")
        assert served_ground(plan) == f"ground/{name}.geojson"


def test_a_file_of_other_data_is_not_served(plan: Plan, tmp_path: Path) -> None:
    write_ground(plan, tmp_path)
    assert served_ground(plan, tmp_path) is not None
    assert served_ground(replace(plan, roads=plan.roads[1:]), tmp_path) is None
    assert served_ground(plan, tmp_path / "elsewhere") is None
