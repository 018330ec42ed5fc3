"""The one-file page as a file: small, whole, and nothing in it that asks for anything or runs what it should not."""

import re
from dataclasses import replace

import pytest

from components.exports.onefile import page
from data.indicators.comparison import compare, growth_targets
from data.indicators.row_layout import growth_rows
from data.schema import Plan
from data.wording import hedged

MOST = 3_000_000
EVIL = "<script>alert(1)</script><img src=http://a.example/b>"


@pytest.fixture(scope="module")
def html(plan: Plan) -> str:
    return page(plan).decode()


def test_it_is_small(html: str) -> None:
    assert len(html.encode()) < MOST


def test_it_asks_for_nothing(html: str) -> None:
    assert re.findall(r"""\s(?:src|srcset|action)\s*=|url\(|@import|fetch\(|XMLHttpRequest""", html) == []
    links = set(re.findall(r'href="([^"]+)"', html))
    assert all(link.startswith("#") or link == "data:," for link in links)
    assert "default-src 'none'" in html


def test_links_lead_to_something_once(html: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_the_whole_text_is_there(plan: Plan, html: str) -> None:
    prose = re.search(r'<div class="prose">(.*?)</div>\n</section>', html, re.S)
    assert prose
    text = re.sub(r"\s", "", re.sub(r"<[^>]+>", "", prose.group(1)))
    for statement in plan.statements:
        assert re.sub(r"\s", "", statement.text) in text, statement.id


def test_every_figure_is_in_the_tables_and_marked_in_the_text(plan: Plan, html: str) -> None:
    for figure in plan.figures:
        assert f'id="{figure.id}"' in html
        assert f"<td>{hedged(plan, figure)}</td>" in html


def test_no_words_of_the_data_run(plan: Plan) -> None:
    info = plan.info.model_copy(update={"summary": EVIL, "publisher": EVIL})
    place = plan.places[0].model_copy(update={"name": EVIL})
    made = page(replace(plan, info=info, places=(place, *plan.places[1:]))).decode()
    assert "<script>alert" not in made
    assert "<img" not in made
    assert "&lt;script&gt;alert" in made


def test_marks_stand_where_the_numbers_say(plan: Plan, html: str) -> None:
    chart = growth_rows(plan, compare(plan, growth_targets(plan)))
    row = next(row for row in chart.rows if row.id == "fixed-asset-investment-growth")
    drawn = re.search(f"<b>{row.name}</b>.*?</details>", html, re.S)
    tick = re.search(r'<span style="left:([\d.]+%)">20%</span>', html)
    assert drawn and tick
    assert re.findall(r'<svg class="over" x="([\d.]+%)"', drawn[0]) == [tick[1]]
    for mark in row.marks:
        assert mark.kind == "gap" or f'x="{round(mark.start * 100, 2)}%"' in drawn[0], mark


def test_other_plans_become_a_page_too(tiny: Plan, bare: Plan) -> None:
    for each in (tiny, bare):
        made = page(each).decode()
        assert each.info.title in made
        assert made.count("<h1>") == 1
