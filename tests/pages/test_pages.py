"""Every page on every plan, through the app: no exception, a title, the navigation around it."""

from pathlib import Path

import pytest

from tests.opening import Open, titles
from tests.tree import FIXTURE_PLANS, PAGES, PLANS

CASES = [(folder, path.parent.name) for folder in (PLANS, FIXTURE_PLANS) for path in sorted(folder.glob("*/plan.yaml"))]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("folder", "plan_id"), CASES, ids=[name for _, name in CASES])
def test_page_opens(page: str, folder: Path, plan_id: str, open_page: Open) -> None:
    app = open_page(page, folder, plan=plan_id)
    assert titles(app) == 1


@pytest.mark.parametrize("page", PAGES)
def test_unknown_choices_fall_back(page: str, open_page: Open) -> None:
    junk = "<script>alert(1)</script>![x](http://a.example/b)"
    keys = ("plan", "area", "type", "place", "at", "q", "theme", "slide", "status", "indicator", "kind", "line")
    app = open_page(page, **dict.fromkeys(keys, junk))
    assert titles(app) == 1
    for markdown in app.markdown:
        assert "<script>alert" not in markdown.value.replace("\\<script\\>", "")
        assert "![x](" not in markdown.value


def test_plan_with_faults_is_named_not_shown(tmp_path: Path, open_page: Open) -> None:
    home = tmp_path / "broken"
    home.mkdir()
    for file in (PLANS / "guangming-2020").iterdir():
        if file.is_file():
            (home / file.name).write_bytes(file.read_bytes())
    (home / "plan.yaml").write_text(
        (home / "plan.yaml").read_text(encoding="utf-8").replace("id: guangming-2020", "id: broken")
    )
    figures = (home / "figures.csv").read_text(encoding="utf-8")
    (home / "figures.csv").write_text(figures.replace("[1020.9]", "[1020.8]"), encoding="utf-8")
    app = open_page("overview", tmp_path)
    assert "figures.csv" in app.code[0].value
    assert "python -m data check" in app.error[0].value


def test_no_plan_says_so(tmp_path: Path, open_page: Open) -> None:
    app = open_page("overview", tmp_path)
    assert "没有可显示的计划" in app.error[0].value
