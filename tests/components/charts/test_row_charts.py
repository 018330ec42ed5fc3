"""The row charts: every row drawn, colours by role and none of alarm, what is missing not drawn, pictures complete."""

import struct
from typing import Any

import pytest

from components import apart
from components.charts import picture
from components.charts.picture import Picture, has_chinese_glyphs, svg_to_png
from components.charts.picture import picture as framed
from components.charts.rows import row_chart
from components.theme import ROLES, role_colours
from data.indicators.comparison import compare, growth_targets, level_targets, quantities
from data.indicators.row_layout import growth_rows, limit_rows, moved_rows, pair_rows
from data.indicators.rows import RowChart
from data.indicators.scenario import RateCase, cases, move_rate
from data.schema import Plan

NEUTRAL = {"text", "muted", "actual", "target", "limit", "derived"}


def charts(plan: Plan) -> dict[str, RowChart]:
    """Every row chart of a plan that has rows."""
    found = {
        "growth": growth_rows(plan, compare(plan, growth_targets(plan))),
        "limits": limit_rows(plan, compare(plan, level_targets(plan))),
        **{name: pair_rows(plan, compare(plan, pairs)) for name, pairs in quantities(plan).items()},
    }
    for case in cases(plan):
        if isinstance(case, RateCase):
            found["moved"] = moved_rows(move_rate(plan, case, case.target.number).bars)
    return {name: chart for name, chart in found.items() if chart.rows}


def specs(plan: Plan, chosen: str | None = None) -> dict[str, dict[str, Any]]:
    return {name: row_chart(chart, chosen=chosen, clickable=True).to_dict() for name, chart in charts(plan).items()}


def roles(spec: dict[str, Any]) -> set[str]:
    """Every role that a layer computes."""
    return {
        step["calculate"].strip("'")
        for layer in spec["layer"]
        for step in layer.get("transform", [])
        if step.get("as") == "role"
    }


def test_colours_are_roles_and_none_alarms(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        for name, spec in specs(each).items():
            assert roles(spec) <= NEUTRAL, name
            for layer in spec["layer"]:
                colour = layer.get("encoding", {}).get("color")
                assert colour and colour["scale"]["domain"] == list(ROLES), name
                assert "range" not in colour["scale"], name
                assert not {"color", "fill", "stroke"} & set(layer["mark"]), name


def test_only_text_is_read_aloud(plan: Plan) -> None:
    for spec in specs(plan, "pm25").values():
        for layer in spec["layer"]:
            assert layer["mark"]["type"] == "text" or layer["mark"]["aria"] is False


@pytest.mark.parametrize("size", [18, 28])
def test_rows_keep_their_order_and_grow_with_the_text(plan: Plan, size: int) -> None:
    chart = growth_rows(plan, compare(plan, growth_targets(plan)))
    spec = row_chart(chart, size).to_dict()
    assert spec["height"] == {"step": round(3.8 * size)}
    orders = [
        layer["encoding"]["y"]["scale"]["domain"]
        for layer in spec["layer"]
        if "field" in layer["encoding"].get("y", {})
    ]
    assert orders and all(order == [row.id for row in chart.rows] for order in orders)


def test_all_rows_of_a_chart_share_one_ruler(plan: Plan) -> None:
    for name, spec in specs(plan).items():
        axes = [x["scale"]["domain"] for layer in spec["layer"] if "scale" in (x := layer["encoding"].get("x", {}))]
        assert axes and all(axis == [0, 1] for axis in axes), name


def test_the_chosen_row_is_tinted_and_only_clickable_charts_take_a_click(plan: Plan) -> None:
    chart = growth_rows(plan, compare(plan, growth_targets(plan)))
    plain, chosen, clickable = (
        row_chart(chart, **more).to_dict() for more in ({}, {"chosen": "gdp-growth"}, {"clickable": True})
    )
    assert len(chosen["layer"]) == len(plain["layer"]) + 1
    assert "params" not in plain and clickable["params"][0]["name"] == "pick"
    assert row_chart(chart, chosen="no-such-row").to_dict()["layer"] == plain["layer"]


def picture_of(plan: Plan) -> str:
    chart = row_chart(growth_rows(plan, compare(plan, growth_targets(plan))))
    around = Picture("标题在此", ("单位：%",), "来源：某计划，2020年")
    return framed(chart, around)


def test_picture_holds_title_unit_source_and_fonts(plan: Plan) -> None:
    svg = picture_of(plan)
    for words in ("标题在此", "单位：%", "来源：某计划，2020年", "8.0% → 7.2%左右", "29.7% → 20%"):
        assert words in svg
    assert picture.FONTS.endswith("sans-serif")
    assert "Noto Sans CJK SC" in svg
    assert role_colours()["target"] in svg
    assert "http://www.w3.org" in svg
    assert svg.count("http") == svg.count("http://www.w3.org")


def test_picture_as_png_is_large(plan: Plan) -> None:
    png = svg_to_png(picture_of(plan))
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    assert width >= 2 * picture.WIDTH
    assert height > 800


def test_every_picture_holds_its_title_and_every_row(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        found = charts(each)
        assert found
        for name, chart in found.items():
            svg = framed(row_chart(chart), Picture("甲标题", ("乙注释",), "丙来源"))
            for text in ("甲标题", "乙注释", "丙来源", *(text for row in chart.rows for text in (row.name, row.words))):
                assert f">{text}<" in svg, (name, text)


def test_chinese_glyphs_are_told_from_the_boxes_that_stand_for_missing_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters that any font draws differently count as drawn; a font that nobody has counts as none."""
    monkeypatch.setattr(picture, "LETTERS", "AB")
    has_chinese_glyphs.cache_clear()
    assert has_chinese_glyphs() is True
    monkeypatch.setattr(picture, "LETTERS", "\U000f0000\U000f0001")  # for private use: no font has them
    has_chinese_glyphs.cache_clear()
    assert has_chinese_glyphs() is False
    has_chinese_glyphs.cache_clear()


def test_where_no_process_can_be_started_there_are_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart.sys, "executable", "/no/such/python")
    has_chinese_glyphs.cache_clear()
    assert has_chinese_glyphs() is False
    has_chinese_glyphs.cache_clear()


def test_without_a_chinese_font_no_tofu_counts_as_a_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "FONTS", "No Such Family At All")
    has_chinese_glyphs.cache_clear()
    assert has_chinese_glyphs() is False
    has_chinese_glyphs.cache_clear()
