"""A draft of a text alone is nearly what a person made of it; below these floors it helps nobody."""

import re
from pathlib import Path

import pytest

from data.draft.make import drafted
from data.draft.sources import read_source
from data.load import load_plan
from data.schema import Plan
from tests.bench.draft import main, scores
from tests.bench.keys import IN_NUMERALS, KEYS, READ_FIRST, against, key_of, spelled
from tests.bench.scores import Score
from tests.tree import FIXTURES


@pytest.fixture(scope="module")
def found(plan: Plan, plans: Path) -> dict[str, Score]:
    return scores(plan, drafted(read_source(plans / plan.id / "text.txt")))


@pytest.fixture(scope="module")
def city(plans: Path) -> dict[str, Score]:
    home = plans / "shenzhen-2020"
    return scores(load_plan(home), drafted(read_source(home / "text.txt")))


@pytest.mark.parametrize(
    ("name", "precision", "recall"),
    [
        ("headings", 1, 1),
        ("lead sentences", 0.93, 0.95),
        ("clauses", 0.87, 0.92),
        ("quantities", 0.99, 0.98),
        ("right section", 0.99, 0.99),
        ("right role", 0.96, 0.96),
        ("right type", 0.8, 0.8),
        ("right unit", 0.995, 0.995),
        ("right comparator", 0.995, 0.995),
        ("all five", 0.98, 0.98),
        ("right basis", 0.84, 0.84),
    ],
)
def test_a_draft_of_the_curated_plan(name: str, precision: float, recall: float, found: dict[str, Score]) -> None:
    score = found[name]
    assert score.curated > 20
    assert score.precision >= precision and score.recall >= recall, score


@pytest.mark.parametrize(
    ("name", "precision", "recall"),
    [
        ("headings", 1, 1),
        ("lead sentences", 0.91, 0.95),
        ("quantities", 0.99, 0.99),
        ("right unit", 0.995, 0.995),
        ("right comparator", 0.995, 0.995),
        ("right period", 0.985, 0.985),
        ("all five", 0.985, 0.985),
        ("right basis", 0.85, 0.85),
    ],
)
def test_a_draft_of_the_city_report(name: str, precision: float, recall: float, city: dict[str, Score]) -> None:
    """The second key: all of its numbers, headings and leads were read by a person; types and cuts were not."""
    score = city[name]
    assert score.curated > 15
    assert score.precision >= precision and score.recall >= recall, score


@pytest.mark.parametrize("name", ["levels", "numerals", "tiny"])
def test_a_draft_of_other_structures(name: str, fixture_plans: Path, request: pytest.FixtureRequest) -> None:
    curated: Plan = request.getfixturevalue(name)
    score = scores(curated, drafted(read_source(fixture_plans / name / "text.txt")))
    assert (score["headings"].precision, score["headings"].recall) == (1, 1)
    assert score["quantities"].recall >= 0.85 and score["quantities"].precision >= 0.85
    assert score["right unit"].recall == score["right comparator"].recall == 1
    assert score["clauses"].f1 >= 0.75


def test_a_draft_of_a_report_in_chinese_numerals() -> None:
    home = FIXTURES / "keys" / "old-report"
    score = scores(load_plan(home), drafted(read_source(home / "text.txt")))
    assert score["headings"].f1 == 1
    assert score["quantities"].precision >= 0.99 and score["quantities"].recall >= 0.98
    assert score["right unit"].recall == 1 and score["right comparator"].recall >= 0.95
    assert score["all five"].recall >= 0.9 and score["clauses"].f1 >= 0.8


@pytest.mark.parametrize("name", READ_FIRST)
def test_a_draft_of_a_text_that_was_read_first(name: str) -> None:
    key = key_of(KEYS / name)
    score = against(key)
    assert len(key.quantities) > 50
    assert score["quantities"].precision >= 0.96 and score["quantities"].recall >= 0.98
    assert score["unit, comparator"].recall >= 0.965 and score["all five"].recall >= 0.965


@pytest.mark.parametrize("name", IN_NUMERALS)
def test_the_same_text_in_chinese_numerals(name: str) -> None:
    digits = key_of(KEYS / name)
    key = spelled(digits)
    assert len(key.quantities) == len(digits.quantities)
    assert "一九九五年" in key.text and not re.search(r"\d%|\d亿|\d万", key.text)
    score = against(key)
    assert score["quantities"].precision >= 0.96 and score["quantities"].recall >= 0.98
    assert score["all five"].recall >= 0.95


def test_the_command_prints_every_score(capsys: pytest.CaptureFixture[str], found: dict[str, Score]) -> None:
    main([])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 2 * len(found) and lines[0].startswith("guangming-2020")
    assert sum(line.startswith(READ_FIRST) for line in lines) == len(READ_FIRST) + len(IN_NUMERALS)
