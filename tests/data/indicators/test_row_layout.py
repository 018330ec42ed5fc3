"""Where marks stand: nothing for what is missing, hollow for what does not compare, every axis within 0 and 1."""

from dataclasses import replace
from decimal import Decimal

import pytest

from data.indicators.comparison import compare, growth_targets, level_targets, quantities
from data.indicators.row_layout import COMPARISON_ROWS, growth_rows, limit_rows, moved_rows, pair_rows
from data.indicators.rows import ChartRow, RowChart
from data.indicators.scenario import RateCase, cases, move_rate
from data.schema import Plan


def by_id(chart: RowChart) -> dict[str, ChartRow]:
    return {row.id: row for row in chart.rows}


def at(chart: RowChart, number: float) -> float:
    """The place of a rate on the axis, from the first and the last tick."""
    first, last = chart.ticks[0], chart.ticks[-1]
    low, high = float(first.text.rstrip("%")), float(last.text.rstrip("%"))
    return first.at + (number - low) / (high - low) * (last.at - first.at)


def every_chart(plan: Plan) -> list[RowChart]:
    charts = [
        growth_rows(plan, compare(plan, growth_targets(plan))),
        limit_rows(plan, compare(plan, level_targets(plan))),
    ]
    charts += [pair_rows(plan, compare(plan, pairs)) for pairs in quantities(plan).values()]
    moved = [move_rate(plan, case, Decimal(3)).bars for case in cases(plan) if isinstance(case, RateCase)]
    return [*charts, *map(moved_rows, moved)]


def test_growth_has_a_band_for_about_and_nothing_for_what_is_missing(plan: Plan) -> None:
    chart = growth_rows(plan, compare(plan, growth_targets(plan)))
    rows = by_id(chart)
    band = rows["gdp-growth"].mark("band")
    assert band and (band.start, band.end) == (pytest.approx(at(chart, 6.7)), pytest.approx(at(chart, 7.7)))
    assert [row.id for row in chart.rows if row.mark("band")] == ["gdp-growth"]
    assert [row.id for row in chart.rows if not row.mark("actual")] == ["trade-growth"]
    assert rows["trade-growth"].words == "未给出 → 5%"
    assert {mark.kind for mark in rows["trade-growth"].marks} == {"target"}
    gap = rows["gdp-growth"].mark("gap")
    assert gap and (gap.text, gap.end) == ("低0.8", pytest.approx(at(chart, 8)))


def test_rates_stand_where_the_ticks_say(plan: Plan) -> None:
    chart = growth_rows(plan, compare(plan, growth_targets(plan)))
    target = by_id(chart)["fixed-asset-investment-growth"].mark("target")
    assert target and target.end == pytest.approx(next(tick.at for tick in chart.ticks if tick.text == "20%"))


def test_rates_below_zero_stay_on_the_ruler(plan: Plan) -> None:
    first, *rest = growth_targets(plan)
    assert first.actual
    fallen = replace(first, actual=first.actual.model_copy(update={"value": "-12.5", "number": Decimal("-12.5")}))
    chart = growth_rows(plan, compare(plan, [fallen, *rest]))
    fell = chart.rows[0].mark("actual")
    assert fell and 0 <= fell.end == pytest.approx(at(chart, -12.5))
    assert at(chart, 29.7) <= 1


def test_limits_show_the_room_below_and_no_rate_that_is_not_given(plan: Plan) -> None:
    rows = by_id(limit_rows(plan, compare(plan, level_targets(plan))))
    actual, limit = (rows["pm25"].mark(kind) for kind in ("actual", "limit"))
    assert actual and limit and actual.end < limit.end < 1
    assert limit.text == "上限"
    assert rows["pm25"].room == "宽3.6微克/立方米（测算）"
    assert rows["pm25"].words == "25.4 → 低于29"
    assert rows["unemployment-rate"].mark("actual") is None
    assert rows["unemployment-rate"].words == "两年同为3%以内"
    assert "未给出" in rows["unemployment-rate"].note


def test_a_limit_that_may_not_be_compared_has_no_bar_for_last_year(plan: Plan) -> None:
    pairs = [replace(pair, comparability="none") for pair in level_targets(plan)]
    for row in limit_rows(plan, compare(plan, pairs)).rows:
        assert {mark.kind for mark in row.marks} == {"zone", "limit"}, row.id
        assert "未给出" not in row.note or row.id == "unemployment-rate", "the plan does give it"
        assert row.note, row.id


def test_pairs_with_a_caveat_are_hollow(plan: Plan) -> None:
    groups = quantities(plan)
    for name, hollow in (("same", False), ("caveat", True)):
        chart = pair_rows(plan, compare(plan, groups[name]))
        actuals = [mark for row in chart.rows if (mark := row.mark("actual"))]
        assert actuals and {mark.hollow for mark in actuals} == {hollow}
        assert all(max(mark.end for mark in row.marks) == 1 for row in chart.rows)
        assert not any(mark.hollow for row in chart.rows for mark in row.marks if mark.kind == "target")
    places = by_id(chart)["school-places"].mark("actual")
    assert places and places.end == pytest.approx(9540 / 13000)


def test_every_mark_stands_on_its_ruler(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        for chart in every_chart(each):
            for row in chart.rows:
                assert row.marks, row.id
                assert all(0 <= mark.start <= mark.end <= 1 for mark in row.marks), row.id


def test_no_rows_make_an_empty_chart(plan: Plan) -> None:
    for kind, layout in COMPARISON_ROWS.items():
        assert layout(plan, []) == RowChart(kind, ())  # type: ignore[arg-type]
