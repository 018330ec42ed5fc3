"""The English of a plan says every number of the original, and what would change one is told of."""

import re

import pytest

from data.__main__ import main
from data.checks.translated import differences
from data.schema import Plan
from tests.tree import FIXTURE_PLANS

COMPARING = re.compile(
    r"\b(more than|nearly|about|within|below|at least|expected|exceed(s|ed|ing)|or (more|better)) ?", re.IGNORECASE
)


def faults(plan: Plan, name: str, english: str) -> list[str]:
    return list(differences(plan, plan.statement[name], english))


def test_every_heading_and_clause_is_translated(plan: Plan) -> None:
    assert plan.english.keys() == plan.statement.keys()


def test_a_lost_number_is_told_of(plan: Plan) -> None:
    """Each figure's own, in whichever way it is written: nothing that is left stands for it."""
    written = re.compile(r"\d[\d,.]*\d|\d|\b(one|two|three|four|six|first|twice)\b", re.IGNORECASE)
    for figure in plan.figures:
        bare = written.sub("some", plan.english[figure.statement])
        assert len(faults(plan, figure.statement, bare)) >= len(plan.statement[figure.statement].figures), figure.id


def test_a_lost_comparator_is_told_of(plan: Plan) -> None:
    compared = [figure for figure in plan.figures if figure.comparator != "eq"]
    assert len(compared) > 25
    for figure in compared:
        bare = COMPARING.sub("", plan.english[figure.statement])
        assert any("says eq of" in fault for fault in faults(plan, figure.statement, bare)), figure.id


@pytest.mark.parametrize(
    ("name", "english", "says"),
    [
        ("a-school-places", "Add 1,300 primary and secondary school places", "does not say 13000 (1.3万个)"),
        ("r-trade", "Total imports and exports reached RMB 773.3 billion", "does not say 77330000000 (773.3亿元)"),
        ("r-trade", "Total imports and exports reached 77.33 billion", "without the unit of 773.3亿元"),
        ("a-land-prepared", "Plan to prepare 3 hectares of land in the year", "without the unit of 3平方公里"),
        ("t-gdp", "GDP to grow by at least 7.2%", "says ge of 7.2%, which is approx"),
        ("t-trade", "Total imports and exports to grow by more than 5%", "says gt of 5%, which is eq"),
        ("t-unemployment-rate", "The rate to be kept below 3%", "says lt of 3%, which is le"),
        (
            "a-high-tech-firms-total",
            "Reach 1,400 national high-tech enterprises",
            "“力争” of the original is not in it",
        ),
        ("a-parks-total", "Bring the total number of parks from 213 to 254", "213 is not a number of the original"),
    ],
)
def test_what_would_change_the_meaning_is_told_of(plan: Plan, name: str, english: str, says: str) -> None:
    (fault,) = faults(plan, name, english)
    assert says in fault


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("t-unemployment-rate", "A registered urban unemployment rate of no more than 3%"),
        ("t-unemployment-rate", "The registered urban unemployment rate not to exceed 3 percent"),
        ("a-5g-stations", "Plan to have 2,500 5G base stations or more by the end of 2020"),
        ("r-tax-revenue", "With taxes cut by RMB 2,320 million, revenue was RMB 14,130 million, up 1.1%"),
        ("a-land-prepared", "Three square kilometers of land to be prepared in the year"),
    ],
)
def test_other_ways_to_say_the_same_are_taken(plan: Plan, name: str, english: str) -> None:
    assert faults(plan, name, english) == []


def test_a_plan_may_be_translated_in_part_or_not_at_all(
    tiny: Plan, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANS_FOLDER", str(FIXTURE_PLANS))
    assert main(["check"]) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if "english:" in line]
    assert told == [
        f"  english: {len(tiny.english)} of {len(tiny.statements)} statements and headings; "
        "the first without: t-anniversary"
    ]
