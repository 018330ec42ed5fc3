"""Every kind of mistake in a plan's files is one fault, at its file, line and field.

Each `tests/fixtures/broken/<case>/case.yaml` makes one change to an invented plan: text replaced, a
file removed, or a file saved in another encoding. The fault's line is given, or is the one line of
the changed file that holds the words `at`.
"""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from data.__main__ import main
from data.load import load_plan
from data.loading.faults import PlanError
from tests.tree import FIXTURE_PLANS, FIXTURES

CASES = {path.parent.name: path for path in sorted((FIXTURES / "broken").glob("*/case.yaml"))}


def broken_plan(case: dict[str, Any], folder: Path) -> Path:
    """A copy of the case's base with its one change."""
    home = shutil.copytree(FIXTURE_PLANS / case["base"], folder / case["base"])
    change = case["change"]
    file = home / change["file"]
    text = file.read_text(encoding="utf-8")
    if change.get("delete"):
        file.unlink()
    elif "encoding" in change:
        file.write_text(text, encoding=change["encoding"])
    else:
        assert text.count(change["replace"]) == 1, "the change must hit one place"
        file.write_text(text.replace(change["replace"], change["by"]), encoding="utf-8")
    return home


def expected_line(expect: dict[str, Any], home: Path) -> int:
    if "line" in expect:
        return int(expect["line"])
    lines = (home / expect["file"]).read_text(encoding="utf-8").split("\n")
    found = [number for number, line in enumerate(lines, start=1) if expect["at"].strip("\n") in line]
    assert len(found) == 1, f"the words {expect['at']!r} must stand in one line, not in {found}"
    return found[0]


@pytest.mark.parametrize("name", CASES)
def test_one_mistake_is_one_fault(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = yaml.safe_load(CASES[name].read_text(encoding="utf-8"))
    home, expect = broken_plan(case, tmp_path), case["expect"]
    line = expected_line(expect, home)

    with pytest.raises(PlanError) as caught:
        load_plan(home)
    places = [(fault.file, fault.line, fault.field) for fault in caught.value.faults]
    assert places == [(f"{case['base']}/{expect['file']}", line, expect["field"])], str(caught.value)
    assert expect.get("says", "") in caught.value.faults[0].message

    assert main(["check", str(home)]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed == [str(caught.value)]
    assert re.fullmatch(r"[^:]+:\d+: [^:]+: .+", printed[0])


def test_cases_cover_every_file() -> None:
    changed = {yaml.safe_load(path.read_text(encoding="utf-8"))["change"]["file"] for path in CASES.values()}
    assert changed == {path.name for path in (FIXTURE_PLANS / "tiny").iterdir()}
    assert len(CASES) >= 35


@pytest.mark.parametrize("name", sorted(path.name for path in (FIXTURE_PLANS).iterdir()))
def test_bases_have_no_fault(name: str) -> None:
    assert load_plan(FIXTURE_PLANS / name).id == name
