"""What a plan's level is called follows from its area's name, on every sheet and page."""

from dataclasses import replace
from pathlib import Path

import pytest

from data.indicators.story import stories
from data.load import load_plan
from data.schema import Plan
from data.schema.levels import level_of
from data.tables.all_targets import all_targets_sheet
from data.tables.outside import base_year_sheet, story_sheet


@pytest.fixture(scope="module")
def city(plans: Path) -> Plan:
    return load_plan("shenzhen-2020", plans)


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("光明区", "区"),
        ("深圳市", "市"),
        ("云川县", "县"),
        ("广西壮族自治区", "自治区"),
        ("江苏省", "省"),
        ("全国", "国家"),
        ("浦东", "本"),
    ],
)
def test_a_name_tells_the_level(name: str, level: str) -> None:
    assert level_of(name) == level


def test_all_of_an_area(plan: Plan, city: Plan) -> None:
    country = city.info.model_copy(update={"district": "全国", "city": "全国"})
    assert [info.whole for info in (plan.info, city.info, country)] == ["全区", "全市", "全国"]
    assert [info.level_above for info in (plan.info, city.info)] == ["市", ""]


def test_sheets_of_a_city_speak_of_the_city(plan: Plan, city: Plan) -> None:
    own = {head for sheet in sheets(plan) for head in sheet}
    assert {"2020年区结果", "2020年市结果", "2019年区目标", "市级目标（外部）"} <= own
    heads = {head for sheet in sheets(city) for head in sheet}
    assert {"2020年市结果", "2019年市目标", "2020年结果（外部）"} <= heads
    assert not any("区" in head or "市级" in head for head in heads)


def test_a_county_is_no_district(plan: Plan) -> None:
    county = replace(plan, info=plan.info.model_copy(update={"district": "云川县"}))
    heads = {head for sheet in sheets(county) for head in sheet}
    assert "2020年县结果" in heads and not any("区" in head for head in heads)


def sheets(plan: Plan) -> list[tuple[str, ...]]:
    found = (story_sheet(plan, stories(plan)), base_year_sheet(plan, plan.info.headline), all_targets_sheet(plan))
    return [sheet.columns for sheet in found]
