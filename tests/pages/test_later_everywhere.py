"""What came of a promise stands wherever the promise stands: search, tasks, text, places, indicators and files."""

import io

import openpyxl
import pytest

from components.text.later import MOST
from data.later.projects import projects
from data.outside.later import cell, of_place, of_statement
from data.schema import Plan
from data.search import search
from data.tables.excel import tables
from data.tables.published import TABLES
from tests.opening import Open
from tests.pages.test_later import text_of

PLACES = ("metro-6", "hsr-ganshen", "suat", "tcm-port", "science-museum", "expressway-longda")
SENTENCES = ("a-metro-6-opening", "r-two-big-science-facilities", "a-tcm-port", "a-medical-academy")


def opened(plan: Plan, name: str) -> list[str]:
    """The addresses that a sentence's lines lead to."""
    return [f"later?at={item.id})" for item in of_statement(plan, name)[:MOST]]


def test_every_action_carries_its_outcome(open_page: Open, plan: Plan) -> None:
    text = text_of(open_page("tasks"))
    for action in plan.actions:
        assert all(address in text for address in opened(plan, action.id)), action.id


def test_search_finds_every_project_by_its_name(plan: Plan) -> None:
    """Its sentence, its place or itself: each of them shows what came of it."""
    for project in projects(plan):
        answer = search(plan, project.subject)
        sentences = {hit.statement.id for hit in answer.hits} & {item.id for item in project.statements}
        named = {thing.id for thing in answer.named if thing.kind == "project"}
        places = {thing.id for thing in answer.named if thing.kind == "place"}
        rows = {row.id for row in project.rows}
        assert (
            sentences or named & rows or any(item.id in rows for place in places for item in of_place(plan, place))
        ), project.subject


def test_every_row_is_found_from_text_map_and_files(open_page: Open, plan: Plan) -> None:
    """By the lookups that text, map and search show, in the published table and in the page's own files."""
    outside = plan.outside
    by_subject = {row.id: project for project in projects(plan) for row in project.rows}
    published = {row["id"] for row in TABLES["outcomes"].rows(plan)}
    for row in (*outside.milestones, *outside.sought):
        project = by_subject[row.id]
        subjects = {each.id for each in project.rows}
        for name in row.statements:
            assert any(item.id in subjects for item in of_statement(plan, name)), (row.id, name)
        for name in row.places:
            assert any(item.id in subjects for item in of_place(plan, plan.place_called.get(name, name))), (
                row.id,
                name,
            )
    assert {row.id for row in outside.milestones} <= published
    listed = text_of(open_page("later", view="list"))
    assert all(f"at={project.id})" in listed for project in projects(plan))


def test_search_answers_with_the_sentence_and_the_outcome(open_page: Open, plan: Plan) -> None:
    text = text_of(open_page("source", q="6号线什么时候开通"))
    answer = text.index("source?at=a-metro-6-opening")
    assert 0 < text.index("后来：2020-08-18 开通运营 · 外部") - answer < 200


@pytest.mark.parametrize("statement", SENTENCES)
def test_a_hit_and_a_card_say_what_came_of_it(statement: str, open_page: Open, plan: Plan) -> None:
    addresses = opened(plan, statement)
    assert addresses
    found = text_of(open_page("source", q=plan.statement[statement].text[:30]))
    card = text_of(open_page("source", at=statement))
    for address in addresses:
        assert address in found and address in card
    if statement.startswith("a-"):
        assert all(address in text_of(open_page("tasks", at=statement)) for address in addresses)


@pytest.mark.parametrize("place", PLACES)
def test_the_card_of_a_place_says_what_came_of_it(place: str, open_page: Open, plan: Plan) -> None:
    text = text_of(open_page("map", place=place))
    found = of_place(plan, place)
    assert found and all(f"later?at={item.id})" in text for item in found[:MOST])


def test_a_target_stands_beside_its_result(open_page: Open) -> None:
    assert "后来：2020年 5.7% · 外部" in text_of(open_page("source", at="gdp-growth-2020"))
    assert "后来：" not in text_of(open_page("source", at="trade-growth-2020"))
    result = "2020年结果] :orange[**5.7%**]"
    assert result in text_of(open_page("indicators", indicator="gdp-growth"))
    assert result not in text_of(open_page("indicators", indicator="trade-growth"))


def test_the_workbook_has_it_beside_every_sentence_and_place(plan: Plan) -> None:
    book = openpyxl.load_workbook(io.BytesIO(tables(plan)), read_only=True)
    for sheet, of in (("语句", of_statement), ("地点", of_place)):
        head, *rows = book[sheet].values
        number, later = head.index("编号"), head.index("后来")
        assert {row[number]: row[later] or "" for row in rows} == {
            row[number]: cell(of(plan, row[number])) for row in rows
        }
    assert book["后来"].max_row == len(plan.outside.milestones) + 1


def test_where_nothing_was_looked_for_nothing_is_said(open_page: Open) -> None:
    text = text_of(open_page("tasks", at="a-5g-stations"))
    assert "后来" not in text.partition("5G基站2500座")[2][:200]
