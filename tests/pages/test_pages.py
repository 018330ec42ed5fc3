"""Every page on every plan, through the app: no exception, a title, the navigation around it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
PLANS = {"real": ROOT / "data" / "plans", "fixtures": ROOT / "tests" / "fixtures" / "plans"}
CASES = [(folder, path.parent.name) for folder in PLANS.values() for path in sorted(folder.glob("*/plan.yaml"))]
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


def open_page(page: str, monkeypatch: pytest.MonkeyPatch, folder: Path, **choices: str | list[str]) -> AppTest:
    monkeypatch.setenv("PLANS_FOLDER", str(folder))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in choices.items():
        app.query_params[key] = value
    app.run()
    if page != "overview":
        app.switch_page(f"pages/{page}.py")
        for key, value in choices.items():
            app.query_params[key] = value
        app.run()
    return app


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("folder", "plan_id"), CASES, ids=[name for _, name in CASES])
def test_page_opens(page: str, folder: Path, plan_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(page, monkeypatch, folder, plan=plan_id)
    assert not app.exception, [item.message for item in app.exception]
    assert len(app.title) == 1


@pytest.mark.parametrize("page", PAGES)
def test_unknown_choices_fall_back(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    junk = "<script>alert(1)</script>![x](http://a.example/b)"
    keys = ("plan", "area", "type", "place", "at", "q", "theme", "slide", "status", "indicator", "kind", "line")
    app = open_page(page, monkeypatch, PLANS["real"], **dict.fromkeys(keys, junk))
    assert not app.exception, [item.message for item in app.exception]
    assert len(app.title) == 1
    for markdown in app.markdown:
        assert "<script>alert" not in markdown.value.replace("\\<script\\>", "")
        assert "![x](" not in markdown.value


def test_plan_with_faults_is_named_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "broken"
    home.mkdir()
    for file in (PLANS["real"] / "guangming-2020").iterdir():
        if file.is_file():
            (home / file.name).write_bytes(file.read_bytes())
    (home / "plan.yaml").write_text(
        (home / "plan.yaml").read_text(encoding="utf-8").replace("id: guangming-2020", "id: broken")
    )
    figures = (home / "figures.csv").read_text(encoding="utf-8")
    (home / "figures.csv").write_text(figures.replace("[1020.9]", "[1020.8]"), encoding="utf-8")
    app = open_page("overview", monkeypatch, tmp_path)
    assert not app.exception
    assert "figures.csv" in app.code[0].value
    assert "python -m data check" in app.error[0].value


def test_no_plan_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page("overview", monkeypatch, tmp_path)
    assert not app.exception
    assert "没有可显示的计划" in app.error[0].value
