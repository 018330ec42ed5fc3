"""A plan of ten times the size, and a folder of fifty: every page copes, and sends less than the plan grows."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.load import load_plan
from data.tables.published import TABLES
from tests.bench.app_server import Server, serve
from tests.bench.session import Session
from tests.growth import grow
from tests.opening import opened_files, start, visit
from tests.tree import PAGES, ROOT

TIMES = 10
SENT_AT_MOST = 5  # times what the page of the plan as it is sends


@pytest.fixture(scope="module")
def grown(plans: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the real plan and one of ten times its size."""
    folder = tmp_path_factory.mktemp("grown")
    for times in (1, TIMES):
        grow(plans / "guangming-2020", folder, times)
    return folder


@pytest.fixture(scope="module")
def app(grown: Path) -> Iterator[Server]:
    with serve(ROOT / "app.py", PLANS_FOLDER=str(grown)) as server:
        yield server


def sent(app: Server, page: str, times: int) -> int:
    with Session(app) as reader:
        run = reader.run("" if page == "overview" else page, f"plan=guangming-2020-x{times}")
    shown = [delta.new_element for delta in run.elements]
    assert not [element.exception.message for element in shown if element.WhichOneof("type") == "exception"]
    return run.size


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_sends_grows_less_than_the_plan(page: str, app: Server) -> None:
    assert sent(app, page, TIMES) < SENT_AT_MOST * sent(app, page, 1)


def test_every_row_of_a_grown_plan_is_in_its_tables(grown: Path) -> None:
    small, large = (load_plan(f"guangming-2020-x{times}", grown) for times in (1, TIMES))
    for name in ("figures", "pairs", "indicators", "places"):
        assert len(TABLES[name].rows(large)) == TIMES * len(TABLES[name].rows(small))
    assert len(large.clauses) > TIMES * len(small.clauses)


def test_an_address_opens_a_long_text_on_the_page_it_names(grown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = load_plan(f"guangming-2020-x{TIMES}", grown)
    last = next(item for item in reversed(plan.clauses) if item.role != "lead")
    monkeypatch.setenv("PLANS_FOLDER", str(grown))
    app = visit(start(), "source", plan=plan.id, at=last.id)
    assert not app.exception
    assert any(":yellow-background[" in item.value for item in app.markdown)


def test_start_reads_the_plan_that_is_shown_and_no_other(
    fixture_plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(50):
        shutil.copytree(fixture_plans / "tiny", tmp_path / f"plan-{number:02}")
    shutil.copytree(fixture_plans / "tiny", tmp_path / "tiny")
    monkeypatch.setenv("PLANS_FOLDER", str(tmp_path))
    monkeypatch.setenv("DEFAULT_PLAN", "tiny")
    with opened_files() as opened:
        app = start().run()
    assert not app.exception
    assert len(app.title) == 1
    assert {Path(name).parent.name for name in opened if name.startswith(str(tmp_path))} == {"tiny"}
