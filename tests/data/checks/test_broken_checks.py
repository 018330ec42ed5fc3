"""Checks that name what is not there, or ask what cannot be asked, stop the load with file, line and field."""

import shutil
from pathlib import Path

import pytest

from data.load import load_plan
from data.loading.faults import Fault, PlanError

SUM = """  - id: sum
    kind: identity
    claim: 绿道总长
    figures: {goal: greenway-2023, before: greenway-2022}
    arithmetic: goal > before
"""
LIST = """  - id: list
    kind: enumeration
    claim: 列出两个
    statement: a-light-rail
    stated: ["轻轨[1]号线"]
    listed: 青禾段
"""


def faults_of(home: Path, text: str) -> list[Fault]:
    (home / "checks.yaml").write_text(f"checks:\n{text}", encoding="utf-8")
    with pytest.raises(PlanError) as error:
        load_plan(home)
    return error.value.faults


@pytest.fixture
def home(tmp_path: Path, fixture_plans: Path) -> Path:
    shutil.copytree(fixture_plans / "tiny", tmp_path / "tiny")
    return tmp_path / "tiny"


@pytest.mark.parametrize("text", [SUM, LIST])
def test_whole_ones_load(home: Path, text: str) -> None:
    (home / "checks.yaml").write_text(f"checks:\n{text}", encoding="utf-8")
    assert len(load_plan(home).checks) == 1


def test_no_file_is_no_fault(home: Path) -> None:
    (home / "checks.yaml").unlink()
    assert load_plan(home).checks == ()


@pytest.mark.parametrize(
    ("before", "after", "line", "field", "words"),
    [
        ("kind: identity", "kind: identical", 3, "kind", "is one of"),
        ("    kind: identity\n", "", 2, "kind", "is one of"),
        ("claim: 绿道总长", "statement: 绿道总长", 4, "statement", "not a known key"),
        ("    claim: 绿道总长\n", "", 2, "claim", "required"),
        ("greenway-2023", "greenway-2024", 5, "figures.goal", "no figure has the id greenway-2024"),
        ("goal > before", "goal > after", 6, "arithmetic", "after stands for nothing"),
        ("goal > before", "goal > goal", 6, "arithmetic", "does not use before"),
        ("goal > before", "goal > 41", 6, "arithmetic", "none of"),
        ("goal > before", "goal * before", 6, "arithmetic", "none of"),
        ("goal > before", "open(goal)", 6, "arithmetic", "none of"),
        ("goal > before", "goal - before", 6, "arithmetic", "decides nothing"),
        ("greenway-2022", "library-visits-2022", 6, "arithmetic", "cannot compare 公里 and 人次"),
        ("{goal:", "{Goal:", 5, "figures.Goal.[key]", "a letter first"),
        ("    arithmetic: goal > before\n", "", 2, "row", "only for it"),
        ("arithmetic:", "passages: [{statement: r-none}]\n    arithmetic:", 6, "passages.0.statement", "r-none"),
        (
            "arithmetic:",
            "passages: [{statement: r-water, quote: 不对}]\n    arithmetic:",
            6,
            "passages.0.quote",
            "“不对”",
        ),
        (
            "figures: {goal: greenway-2023,",
            'quoted: {goal: {statement: t-gdp, at: "增长[7]%", unit: 公里}}\n    figures: {',
            5,
            "quoted.goal.at",
            "stands 0 times",
        ),
        (
            "figures: {goal: greenway-2023,",
            "outside: {goal: district-greenway-2022.level}\n    figures: {",
            5,
            "outside.goal",
            "no number district-greenway-2022.level",
        ),
        (
            "figures: {goal: greenway-2023,",
            "outside: {goal: district-greenway-2023.growth}\n    figures: {",
            5,
            "outside.goal",
            "no number",
        ),
        (
            "figures: {goal: greenway-2023,",
            "outside: {goal: greenway}\n    figures: {",
            5,
            "outside.goal",
            "with .level or .growth",
        ),
        ("{goal: greenway-2023,", "{before: greenway-2023,", 5, "before", "stands here twice"),
    ],
)
def test_broken_sums(home: Path, before: str, after: str, line: int, field: str, words: str) -> None:
    assert before in SUM
    found = [(f.line, f.field) for f in faults_of(home, SUM.replace(before, after, 1)) if words in f.message]
    assert (line, field) in found


@pytest.mark.parametrize(
    ("before", "after", "line", "field", "words"),
    [
        ("a-light-rail", "a-tram", 5, "statement", "no statement has the id a-tram"),
        ("轻轨[1]号线", "轻轨[2]号线", 6, "stated", "stands 0 times"),
        ("轻轨[1]号线", "轻轨1号线", 6, "stated", "square brackets"),
        ("listed: 青禾段", "listed: 红苗段", 7, "listed", "does not stand once"),
        ("listed: 青禾段", 'leads_of: "9.9"', 7, "leads_of", "no lead sentences"),
        ("    listed: 青禾段\n", "", 2, "row", "what is counted"),
    ],
)
def test_broken_lists(home: Path, before: str, after: str, line: int, field: str, words: str) -> None:
    found = [(f.line, f.field) for f in faults_of(home, LIST.replace(before, after, 1)) if words in f.message]
    assert (line, field) in found


@pytest.mark.parametrize(
    ("text", "line", "field", "words"),
    [
        (SUM + SUM, 7, "id", "sum is taken already"),
        ("  - id: once\n    kind: repeat\n    claim: x\n    figures: [greenway-2022]\n", 5, "figures", "only once"),
        ("  - id: none\n    kind: repeat\n    claim: x\n    figures: [green]\n", 5, "figures.0", "no figure"),
        ("  - id: name\n    kind: spelling\n    claim: x\n    spellings: [绿道, 红道]\n", 5, "spellings.1", "“红道”"),
        ("  - id: name\n    kind: spelling\n    claim: x\n    spellings: [绿道]\n", 5, "spellings", "at least 2"),
        ("  - id: bare\n    kind: claim\n    claim: x\n    passages: [{statement: r-water}]\n", 2, "row", "undecided"),
        (
            "  - id: one\n    kind: tension\n    claim: x\n    passages: [{statement: r-water}]\n",
            2,
            "row",
            "two passages",
        ),
        ("  - just words\n", 2, "kind", "is one of"),
    ],
)
def test_other_broken_checks(home: Path, text: str, line: int, field: str, words: str) -> None:
    found = [(f.line, f.field) for f in faults_of(home, text) if words in f.message]
    assert (line, field) in found


def test_every_fault_names_the_file(home: Path) -> None:
    assert {fault.file for fault in faults_of(home, SUM.replace("goal > before", "goal"))} == {"tiny/checks.yaml"}
