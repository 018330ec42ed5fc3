"""A draft opens on every page, and the frame around them says that it is one."""

from pathlib import Path

import pytest

from data.draft.again import draft_plan
from tests.opening import start, visit
from tests.tree import FIXTURE_PLANS, PAGES


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drafts")
    draft_plan(FIXTURE_PLANS / "levels" / "text.txt", folder / "draft")
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_a_draft(page: str, drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANS_FOLDER", str(drafts))
    app = visit(start(), page)
    assert not app.exception
    if page == "overview":  # AppTest runs the others without their frame
        said = [warning.value for warning in app.warning if warning.value.startswith("草稿，已确认 0 / ")]
        assert len(said) == 1
