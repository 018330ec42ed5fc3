"""What a slide says in its title is what stands on it, and numbers stand where they are read."""

import re
from dataclasses import replace
from itertools import pairwise

from data import deck
from data.deck.model import Slide
from data.deck.text import ends, said_of
from data.indicators.row_layout import growth_rows, limit_rows
from data.later.projects import finding
from data.schema import Plan


def of_kind(plan: Plan, kind: str) -> list[Slide]:
    return [slide for slide in deck.slides(plan) if slide.kind == kind]


def test_the_title_of_the_main_targets_counts_them(plan: Plan, tiny: Plan) -> None:
    (slide,) = of_kind(plan, "numbers")
    labels = [item.assessment.label for item in slide.comparisons]
    assert slide.title == (
        f"2020年{len(labels)}项主要目标：{labels.count('低于上年')}项低于2019年实际，"
        f"{labels.count('上限宽于上年')}项上限宽于2019年实际"
    )
    (other,) = of_kind(tiny, "numbers")
    assert "2019" not in other.title


def test_rows_of_one_judgment_stay_on_one_slide_and_its_title_counts_them(plan: Plan) -> None:
    pages = [[item.assessment.judgment for item in slide.comparisons] for slide in of_kind(plan, "direction")]
    assert len(pages) > 1
    assert all(not set(one) & set(other) for one, other in pairwise(pages))
    for slide, judged in zip(of_kind(plan, "direction"), pages, strict=True):
        assert all(f"{judged.count(each)}项{each}" in slide.title for each in judged)


def test_results_stand_apart_from_targets_without_one(plan: Plan) -> None:
    first, *others = of_kind(plan, "outcome")
    assert all(row[3].role == "outside" for row in first.table.rows)
    assert others and all(row[3].role == "muted" for slide in others for row in slide.table.rows)
    left = sum(len(slide.table.rows) for slide in others)
    assert all(f"其余{left}项主要目标未检索到" in slide.title for slide in others) and others[0].title in first.remarks


def test_every_slide_with_others_figures_names_them(plan: Plan) -> None:
    for slide in deck.slides(plan):
        named = [line for line in slide.remarks if line.startswith("外部来源：")]
        assert bool(named) == (bool(slide.sources) and slide.outside), slide.id


def test_years_add_up_to_what_is_known_to_be_finished(plan: Plan) -> None:
    rows = [row for slide in of_kind(plan, "projects") for row in slide.table.rows]
    counted = [int(re.findall(r"（(\d+)项）", year.text)[0]) for year, _ in rows]
    assert sum(counted) == finding(plan).done
    assert [len(names.text.split("；")) for _, names in rows] == counted
    assert [year.text for year, _ in rows] == sorted(year.text for year, _ in rows)


def test_a_limit_has_both_numbers_at_its_bars_ends_and_never_one_over_the_other(plan: Plan) -> None:
    (slide,) = of_kind(plan, "limits")
    item = next(each for each in slide.comparisons if each.id == "pm25")
    (row,) = limit_rows(plan, [item]).rows
    actual, limit = ends(plan, row, item)
    assert (actual.text, actual.begins) == ("25.4", False) and (limit.text, limit.begins) == ("低于29", True)
    past = replace(row, marks=tuple(replace(mark, end=1.0) if mark.kind == "actual" else mark for mark in row.marks))
    assert [end.begins for end in ends(plan, past, item)] == [True, False]
    untold = next(each for each in slide.comparisons if each.id != "pm25")
    assert ends(plan, limit_rows(plan, [untold]).rows[0], untold) == []


def test_a_rate_says_its_difference_once(plan: Plan) -> None:
    (slide,) = of_kind(plan, "growth")
    for item, row in zip(slide.comparisons, growth_rows(plan, slide.comparisons).rows, strict=True):
        assert said_of("growth", row, item) == [item.gap_words or row.label]
