"""The story of an indicator: words for everything that is missing, and nothing drawn that does not compare."""

from dataclasses import replace

import pytest

from data.indicators.story import AREAS, CHAPTERS, LONGEST_SHORT, main_stories, stories, story
from data.indicators.story_rows import CITY, amount_rows, amount_stories, rate_rows, rate_stories
from data.labels import labels
from data.outside.yearly import NEITHER, UNLISTED
from data.schema import Plan


def drawn(plan: Plan, name: str) -> dict[str, set[str]]:
    """The kinds of marks by row of one indicator."""
    shown = [story(plan, plan.pair[name])]
    chart = rate_rows(plan, shown) if rate_stories(shown) else amount_rows(plan, shown)
    return {row.id: {mark.kind for mark in row.marks} for row in chart.rows}


def test_six_cells_each_a_number_or_why_there_is_none(plan: Plan, tiny: Plan, bare: Plan) -> None:
    missing = {*labels("absences").values(), UNLISTED, NEITHER}
    for each in (plan, tiny, bare):
        for item in (*stories(each), *(story(each, pair) for pair in each.pairs)):
            assert [(told.area, told.chapter) for told in item.told] == [(a, c) for a in AREAS for c in CHAPTERS]
            assert all((told.point is None) == (told.words in missing) for told in item.told), item.id


@pytest.mark.parametrize(
    ("name", "words", "brief"),
    [
        ("land-prepared", "超过10平方公里（预计数）", "预计超过10平方公里"),
        ("unemployment-rate", "控制在3%以内（实际数未给出）", "3%以内"),
        ("trade-growth", "计划未给出；其他来源未检索到", "未给出"),
        ("gdp-growth", "8.0%", "8.0%"),
    ],
)
def test_what_is_no_actual_says_so_under_the_head_of_actuals(plan: Plan, name: str, words: str, brief: str) -> None:
    before, *_ = story(plan, plan.pair[name]).told
    assert (before.words, before.brief) == (words, brief)


def test_a_gap_says_which_number_it_is_computed_from(plan: Plan) -> None:
    assert [(item.id, item.read_as) for item in stories(plan) if item.gap is not None] == [
        ("gdp-growth", "按7.2%算"),
        ("parks-total", ""),
    ]


def test_main_targets_first_and_what_else_has_a_result(plan: Plan) -> None:
    found = main_stories(plan)
    assert [item.id for item in found[: len(plan.info.headline)]] == list(plan.info.headline)
    assert [item.id for item in found if item.result] == ["gdp-growth", "parks-total"]
    assert [item.id for item in (*rate_stories(found), *amount_stories(found))] == [item.id for item in found]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        (
            "gdp-growth",
            {"gdp-growth": {"link", "actual", "target", "result"}, "@": {"city-actual", "city-target", "result"}},
        ),
        ("trade-growth", {"trade-growth": {"target"}, "@": {"result"}}),
        ("unemployment-rate", {"unemployment-rate": {"target"}, "@": {"city-actual", "city-target"}}),
        ("pm25", {"pm25": {"link", "actual", "target"}, "@": {"city-actual", "result"}}),
        ("parks-total", {"parks-total": {"link", "actual", "target", "result"}, "@": set()}),
        ("gdp", {"gdp": {"link", "actual", "result"}, "@": set()}),
        ("school-places", {"school-places": {"target"}}),
    ],
)
def test_nothing_is_drawn_that_does_not_compare(plan: Plan, name: str, rows: dict[str, set[str]]) -> None:
    """Limits of last year, numbers with a caveat, totals of the city beside those of the district: in words alone."""
    assert drawn(plan, name) == {name + CITY if row == "@" else row: kinds for row, kinds in rows.items()}


def test_numbers_keep_their_units_where_they_have_several(plan: Plan) -> None:
    (row,) = amount_rows(plan, [story(plan, plan.pair["school-places"])]).rows
    assert row.words == "9540个 → 1.3万个"
    assert amount_rows(plan, [story(plan, plan.pair["gdp"])]).rows[1].words == "2.69万亿元 → 未检索到"


def test_a_chart_says_nothing_of_results_where_nobody_looked_and_has_room_for_its_names(plan: Plan, bare: Plan) -> None:
    assert all(row.after for row in rate_rows(plan, rate_stories(main_stories(plan))).rows)
    unasked = replace(plan, outside=bare.outside)
    assert not any(row.after for row in rate_rows(unasked, rate_stories(main_stories(unasked))).rows)
    unpaired = stories(replace(plan, pairs=()))
    assert max(len(item.short) for item in unpaired) == LONGEST_SHORT < max(len(item.name) for item in unpaired)
