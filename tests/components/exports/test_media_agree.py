"""A comparison is the same in every medium: the same rows and words, and last year drawn, hollow or left out alike."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import Any

import pytest
from docx import Document

from components.charts.rows import row_chart
from components.exports.onefile import page
from components.exports.powerpoint import presentation
from components.exports.word import briefing
from components.map.choice import Choice
from components.map.downloads import picture
from components.map.scene import view_of
from components.map.show import heading
from components.map.svg import themed_svg
from components.map.viewport import FRAMES
from data import deck
from data.__main__ import summary
from data.deck.model import Slide
from data.indicators.row_layout import COMPARISON_ROWS
from data.indicators.story import main_stories
from data.indicators.story_rows import CITY, amount_rows, rate_rows, rate_stories
from data.map.places import is_drawn
from data.schema import Plan
from data.tables.files import table_bytes
from data.tables.geojson import geojson
from data.tables.outside import story_sheet
from tests.components.exports.opened import C, charts, slides

Seen = dict[str, tuple[str, str]]
"""By the indicator's short name: both years in words, and how last year is drawn."""


@pytest.fixture(scope="module", params=["as published", "nothing compares", "no result is given"])
def each(request: pytest.FixtureRequest, plan: Plan) -> Plan:
    """The plan, and two in which last year may not be drawn beside the target."""
    if request.param == "nothing compares":
        return replace(plan, pairs=tuple(replace(pair, comparability="none") for pair in plan.pairs))
    if request.param == "no result is given":
        return replace(plan, pairs=tuple(replace(p, actual=None, comparability="none") for p in plan.pairs if p.target))
    return plan


def charted(plan: Plan) -> list[Slide]:
    return [slide for slide in deck.slides(plan) if slide.kind in COMPARISON_ROWS]


def in_rows(plan: Plan) -> list[Slide]:
    """Those, and what the slides set out as a table while the pages draw hollow bars: it may not be subtracted."""
    tables = [replace(slide, kind="pairs") for slide in deck.slides(plan) if slide.kind == "caveats"]
    return [*charted(plan), *tables]


def expected(plan: Plan, slide: Slide) -> Seen:
    rows = COMPARISON_ROWS[slide.kind](plan, slide.comparisons).rows
    assert [row.id for row in rows] == [item.id for item in slide.comparisons]
    actuals = {row.name: row.mark("actual") for row in rows}
    return {
        row.name: (row.words, "none" if (mark := actuals[row.name]) is None else "hollow" if mark.hollow else "solid")
        for row in rows
    }


def on_the_page(plan: Plan, slide: Slide) -> Seen:
    """What the specification says that the page and the slide on screen draw."""
    chart = COMPARISON_ROWS[slide.kind](plan, slide.comparisons)
    spec = row_chart(chart).to_dict()
    texts: dict[str, list[str]] = {row.id: [] for row in chart.rows}
    drawn = dict.fromkeys(texts, "none")
    for layer in spec["layer"]:
        data = spec["datasets"][layer["data"]["name"]]
        role = layer["transform"][0]["calculate"].strip("'")
        if layer["mark"]["type"] == "text":
            for row in data:
                if "id" in row:  # the ticks of the axis have none
                    texts[row["id"]].append(row["text"])
        elif role == "actual":
            drawn |= {row["id"]: "hollow" if layer["mark"].get("filled") is False else "solid" for row in data}
    names = {row.id: row.name for row in chart.rows}
    words = {row.id: row.words for row in chart.rows}
    assert all(names[row] in found and words[row] in found for row, found in texts.items())
    return {names[row]: (words[row], drawn[row]) for row in texts}


def in_the_one_file(html: str) -> Seen:
    found = {}
    for row in re.findall(r'<details class="row".*?</summary>', html, re.S):
        name = re.search(r"<b>(.*?)</b>", row)
        words = re.search(r'<span class="will">(.*?)</span>', row)
        marks = re.findall(r'<(?:circle|rect) class="(actual|hollow)"', row)
        assert name and words and len(marks) <= 1
        found[name[1]] = (words[1], {"actual": "solid", "hollow": "hollow"}[marks[0]] if marks else "none")
    return found


def last_year_in_powerpoint(slide: Slide, made: Any) -> Iterator[tuple[str, str]]:
    """Each indicator of a slide with how its first column is drawn."""
    found = charts(made)
    if slide.kind == "growth":
        (chart,) = found
        for item, value in zip(slide.comparisons, chart.plots[0].series[0].values, strict=True):
            yield item.pair.indicator.short, "none" if value is None else "solid"
        return
    for item, chart in zip(slide.comparisons, found, strict=True):
        (series,) = chart.plots[0].series
        has_last_year = len(series.values) == 2 and series.values[0] is not None
        dashed = [point for point in series._element.iter(f"{C}dPt") if list(point.iter("{*}prstDash"))]
        yield item.pair.indicator.short, "hollow" if dashed else "solid" if has_last_year else "none"


def test_there_is_something_to_agree_on(plan: Plan) -> None:
    states = {state for slide in in_rows(plan) for _, state in expected(plan, slide).values()}
    assert states == {"solid", "hollow", "none"}


def test_the_page(each: Plan) -> None:
    for slide in in_rows(each):
        assert on_the_page(each, slide) == expected(each, slide), slide.id


def test_places_are_counted_alike_everywhere(plan: Plan) -> None:
    """Things, not printed names: on the map, its picture, the slide, the one-file page, in each table and GeoJSON."""
    count, drawn = len(plan.places), sum(map(is_drawn, plan.places))
    assert heading(plan) == f"计划写到的{count}处地点，{drawn}处在图上"
    assert next(slide for slide in deck.slides(plan) if slide.kind == "map").title.startswith(
        f"计划点名{count}处地点，{drawn}处落在图上"
    )
    html = page(plan).decode()
    assert f"地点清单（{count}处）" in html and len(set(re.findall(r'aslink" data-place="([^"]+)"', html))) == count
    view = view_of(plan, FRAMES["slide"])
    assert view
    assert f"{count}处地点，{drawn}处在图上" in themed_svg(picture(plan, view, Choice()), dark=False)
    assert len(list(csv.DictReader(io.StringIO(table_bytes(plan, "places").decode("utf-8-sig"))))) == count
    layers = [item["properties"]["layer"] for item in json.loads(geojson(plan))["features"]]
    assert layers.count("place") == count
    assert f"places: {count}, {drawn} placed" in summary(plan)
    assert {place for item in plan.statements for place in item.places} == {place.id for place in plan.places}


def test_the_one_file_page(each: Plan) -> None:
    seen = in_the_one_file(page(each).decode())
    wanted = {name: row for slide in in_rows(each) for name, row in expected(each, slide).items()}
    assert wanted and seen == wanted


def test_powerpoint(each: Plan) -> None:
    chosen = charted(each)
    for slide, made in zip(chosen, slides(presentation(each, chosen, "全部")), strict=True):
        states = {name: state for name, (_, state) in expected(each, slide).items()}
        assert dict(last_year_in_powerpoint(slide, made)) == states, slide.id


def test_word(each: Plan) -> None:
    """A table of words: every row of every chart, in order, with both years as they are said elsewhere."""
    chosen = charted(each)
    book = Document(io.BytesIO(briefing(each, chosen, "全部")))
    rows = [tuple(cell.text for cell in row.cells[:3]) for table in book.tables for row in table.rows[1:]]
    items = [item for slide in chosen for item in slide.comparisons]
    assert rows == [(item.pair.indicator.name, item.actual_words, item.target_words) for item in items]


def test_a_story_is_told_alike_everywhere(plan: Plan) -> None:
    """2019, target, result and the city's three: chart, slide, PowerPoint, Word, one-file page and workbook."""
    told = [(item, [each.words for each in item.told]) for item in main_stories(plan)]
    pages = [each for each in deck.slides(plan) if each.kind == "outcome"]
    wanted = [[item.short, *words] for item, words in sorted(told, key=lambda pair: pair[0].result is None)]
    assert [[cell.text for cell in row] for each in pages for row in each.table.rows] == wanted
    assert all(plan.outside.caution in each.remarks for each in pages)

    rows = (*rate_rows(plan, rate_stories(main_stories(plan))).rows, *amount_rows(plan, main_stories(plan)).rows)
    drawn = {row.id: row.words + row.after for row in rows}
    for item, _ in told:
        for area, name in (("district", item.id), ("city", item.id + CITY)):
            numbers = [each.point.number for each in item.told if each.area == area and each.point]
            assert all(f"{number}" in drawn[name] for number in numbers), name
            assert bool(numbers) == (name in drawn)

    made = slides(presentation(plan, pages, "全部"))
    for tables in (
        [shape.table for one in made for shape in one.shapes if shape.has_table],
        Document(io.BytesIO(briefing(plan, pages, "全部"))).tables,
    ):
        assert [[cell.text for cell in row.cells] for table in tables for row in list(table.rows)[1:]] == wanted
    html = page(plan).decode()
    for words in wanted:
        assert all(f">{escape(word)}</td>" in html for word in words), words
    sheet = story_sheet(plan, main_stories(plan)).rows
    assert [[row[head] for head in row if head.startswith("20")] for row in sheet] == [words for _, words in told]
