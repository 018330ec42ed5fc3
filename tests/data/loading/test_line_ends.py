"""A clone on any system holds the plan as it was curated; changed line ends are named with their remedy."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from data.load import load_plan
from data.loading.faults import PlanError


def windows(raw: bytes) -> bytes:
    return raw.replace(b"\n", b"\r\n")


@pytest.fixture
def home(fixture_plans: Path, tmp_path: Path) -> Path:
    return shutil.copytree(fixture_plans / "tiny", tmp_path / "tiny")


def test_changed_line_ends_of_the_text_are_named_with_the_remedy(home: Path) -> None:
    text = home / "text.txt"
    text.write_bytes(windows(text.read_bytes()))
    with pytest.raises(PlanError) as caught:
        load_plan(home)
    (fault,) = caught.value.faults
    assert (fault.file, fault.field) == ("tiny/plan.yaml", "text.sha256")
    assert "line ends" in fault.message and "git checkout -- text.txt" in fault.message


def test_another_text_is_not_blamed_on_its_line_ends(home: Path) -> None:
    text = home / "text.txt"
    text.write_bytes(windows(text.read_bytes()) + b"!")
    with pytest.raises(PlanError) as caught:
        load_plan(home)
    assert "line ends" not in str(caught.value) and "fingerprint" in str(caught.value)


def test_curated_files_may_have_either_line_end(home: Path, fixture_plans: Path) -> None:
    for path in home.iterdir():
        if path.name != "text.txt":
            path.write_bytes(windows(path.read_bytes()))
    changed, original = load_plan(home), load_plan(fixture_plans / "tiny")
    assert (changed.statements, changed.figures, changed.places) == (
        original.statements,
        original.figures,
        original.places,
    )


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git on this machine")
def test_a_clone_with_the_usual_setting_of_windows_shows_the_plan(home: Path, root: Path, tmp_path: Path) -> None:
    kept = home.parent / "kept"
    shutil.copytree(home, kept / "tiny")
    shutil.copy(root / ".gitattributes", kept)
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

    def git(*words: str) -> None:
        subprocess.run(["git", *words], cwd=kept, env=environment, check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-m", "A plan")
    git("clone", "-c", "core.autocrlf=true", "-c", "core.eol=crlf", ".", str(tmp_path / "clone"))
    assert load_plan(tmp_path / "clone" / "tiny").id == "tiny"
