"""The row charts: every row drawn, colours by role and none of alarm, what is missing not drawn, pictures complete."""

import struct
from typing import Any

import pytest

from components.charts import picture
from components.charts.frames import growth_frame, limit_frame, moved_frame, pair_frame
from components.charts.growth import growth_dumbbell
from components.charts.limits import limit_bullet
from components.charts.moved import moved_bars
from components.charts.pairs import paired_bars
from components.charts.picture import Picture, draw, has_chinese_glyphs, picture_spec
from components.theme import ROLES, role_colours
from data.indicators.comparison import compare, growth_targets, level_targets, quantities
from data.indicators.scenario import RateCase, cases, move_rate
from data.schema import Plan

NEUTRAL = {"text", "muted", "actual", "target", "limit", "derived"}


def specs(plan: Plan, chosen: str | None = None) -> dict[str, dict[str, Any]]:
    growth, levels = compare(plan, growth_targets(plan)), compare(plan, level_targets(plan))
    groups = {name: compare(plan, pairs) for name, pairs in quantities(plan).items()}
    built = {}
    if growth:
        built["growth"] = growth_dumbbell(growth_frame(growth, chosen))
    if len(limit_frame(plan, levels)):
        built["limits"] = limit_bullet(limit_frame(plan, levels, chosen))
    for name in ("same", "caveat"):
        if groups[name]:
            built[name] = paired_bars(pair_frame(plan, groups[name], chosen))
    for case in cases(plan):
        if isinstance(case, RateCase):
            built["moved"] = moved_bars(moved_frame(move_rate(plan, case, case.target.number).bars))
    return {name: chart.to_dict() for name, chart in built.items()}


def roles(spec: dict[str, Any]) -> set[str]:
    """Every role that a layer computes or its data carries."""
    found = {
        step["calculate"].strip("'")
        for layer in spec["layer"]
        for step in layer.get("transform", [])
        if step.get("as") == "role"
    }
    rows = [row for data in spec["datasets"].values() for row in data]
    return found | {row["role"] for row in rows if "role" in row}


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


def test_growth_has_a_band_for_about_and_nothing_for_what_is_missing(plan: Plan) -> None:
    frame = growth_frame(compare(plan, growth_targets(plan))).set_index("id")
    assert (frame.loc["gdp-growth", "low"], frame.loc["gdp-growth", "high"]) == (6.7, 7.7)
    assert frame["low"].notna().sum() == 1
    assert frame["actual"].isna().to_dict() == {name: name == "trade-growth" for name in frame.index}
    assert frame.loc["trade-growth", "words"] == "未给出 → 5%"
    assert frame.loc["trade-growth", "gap"] == ""


def test_limits_show_the_room_below_and_no_rate_that_is_not_given(plan: Plan) -> None:
    frame = limit_frame(plan, compare(plan, level_targets(plan))).set_index("id")
    assert frame.loc["pm25", "actual"] < frame.loc["pm25", "limit"] < 1
    assert frame.loc["pm25", "room"] == "余量 3.6 微克/立方米（测算）"
    assert frame.loc["pm25", "words"] == "25.4 → 低于29"
    assert frame["actual"].isna()["unemployment-rate"]
    assert frame.loc["unemployment-rate", "words"] == "两年同为3%以内"
    assert "未给出" in frame.loc["unemployment-rate", "note"]


def test_pairs_with_a_caveat_are_hollow(plan: Plan) -> None:
    groups = quantities(plan)
    for name, solid in (("same", True), ("caveat", False)):
        frame = pair_frame(plan, compare(plan, groups[name]))
        assert set(frame["solid"]) == {solid}
        assert (frame[["actual", "target"]].max(axis=1) == 1).all()
    assert frame.set_index("id").loc["school-places", "actual"] == pytest.approx(9540 / 13000)


@pytest.mark.parametrize("size", [18, 28])
def test_rows_keep_their_order_and_grow_with_the_text(plan: Plan, size: int) -> None:
    frame = growth_frame(compare(plan, growth_targets(plan)))
    spec = growth_dumbbell(frame, size).to_dict()
    assert spec["height"] == {"step": round(3.8 * size)}
    sorts = [layer["encoding"]["y"].get("sort") for layer in spec["layer"] if "field" in layer["encoding"].get("y", {})]
    assert sorts and all(sort == list(frame["id"]) for sort in sorts)


def test_rates_below_zero_stay_on_the_axis(plan: Plan) -> None:
    frame = growth_frame(compare(plan, growth_targets(plan)))
    frame.loc[0, ["actual", "low"]] = (-12.5, None)
    spec = growth_dumbbell(frame).to_dict()
    domains = {
        tuple(layer["encoding"]["x"]["scale"]["domain"])
        for layer in spec["layer"]
        if "scale" in layer["encoding"].get("x", {})
    }
    assert len(domains) == 1
    low, high = domains.pop()
    assert low <= -12.5
    assert high >= 29.7


def picture_of(plan: Plan) -> dict[str, Any]:
    chart = growth_dumbbell(growth_frame(compare(plan, growth_targets(plan))))
    around = Picture("标题在此", ("单位：%",), "来源：某计划，2020年")
    return picture_spec(chart, around, role_colours())


def test_picture_holds_title_unit_source_and_fonts(plan: Plan) -> None:
    svg = draw(picture_of(plan), "svg").decode()
    for words in ("标题在此", "单位：%", "来源：某计划，2020年", "8.0% → 7.2%左右", "29.7% → 20%"):
        assert words in svg
    assert picture.FONTS.endswith("sans-serif")
    assert "Noto Sans CJK SC" in svg
    assert role_colours()["target"] in svg
    assert "http://www.w3.org" in svg
    assert svg.count("http") == svg.count("http://www.w3.org")


def test_picture_as_png_is_large(plan: Plan) -> None:
    png = draw(picture_of(plan), "png")
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    assert width >= 2 * picture.WIDTH
    assert height > 800


def test_every_chart_can_be_taken_away(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        levels = compare(each, level_targets(each))
        for chart in (
            *([limit_bullet(limit_frame(each, levels))] if levels else []),
            *(paired_bars(pair_frame(each, compare(each, pairs))) for pairs in quantities(each).values() if pairs),
        ):
            assert b"<svg" in draw(picture_spec(chart, Picture("甲", ("乙",), "丙"), role_colours()), "svg")


def test_a_font_is_found_or_missed() -> None:
    has_chinese_glyphs.cache_clear()
    assert has_chinese_glyphs() in (True, False)


def test_without_a_chinese_font_no_tofu_counts_as_a_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "FONTS", "No Such Family At All")
    has_chinese_glyphs.cache_clear()
    assert has_chinese_glyphs() is False
    has_chinese_glyphs.cache_clear()
