"""A draft opens on every page, and what nobody has confirmed is not told as if somebody had."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from data.deck.opening import numbers
from data.draft.again import draft_plan
from data.indicators.glance import glance
from data.indicators.last_year import last_year, of_pair
from data.load import load_plan
from data.loading.faults import PlanError
from tests.data.draft.test_make import ENDS
from tests.opening import Open, start, visit
from tests.pages.conftest import Downloads
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
        assert len(said) == 1 and "(review?plan=draft)" in said[0]
    told = " ".join(each.value for each in (*app.markdown, *app.info))
    assert not re.search("计划没有(?:列出|写明|其他|可作)|没有举措写出", told)  # nobody has read whether it has
    assert not any(words in told for words in ("接续 0", "至少 0 条"))  # nobody looked for links yet


def test_a_draft_counts_no_places_and_no_missing_targets_as_if_somebody_had_read_them(
    tmp_path: Path, open_page: Open
) -> None:
    """One figure confirmed is not a plan read: what no rule has found is not called 未给出."""
    for name, text in {"one": ENDS, "two": ENDS.replace("1020.9亿元、增长6.5%左右", "990亿元")}.items():
        file = tmp_path / "text.txt"
        file.write_text(text.replace("新建学校2所", "建设云川植物园，新建学校2所"), encoding="utf-8")
        draft_plan(file, tmp_path / "plans" / name)
        path = tmp_path / "plans" / name / "figures.csv"
        table = path.read_text(encoding="utf-8-sig").splitlines()
        table = [row.replace(",draft", ",confirmed") if "亿元" in row else row for row in table]
        path.write_text("\n".join(table) + "\n", encoding="utf-8")
    app = open_page("compare", plans="one;two", folder=tmp_path / "plans")
    told = " ".join(each.value for each in app.markdown)
    assert "990" in told and "目标未给出" not in told
    app = open_page("map", plan="one", folder=tmp_path / "plans")
    assert app.title[0].value == "0处地点在图上，另有初稿认出的1处待核"


def test_a_draft_never_says_that_all_of_it_was_judged_by_hand(drafts: Path, open_page: Open) -> None:
    app = open_page("about", folder=drafts)
    said = " ".join(item.value for item in app.markdown)
    assert "尚未经人核对" in said and "逐条人工整理" not in said
    confirmed, whole = load_plan(drafts / "draft").reviewed
    assert [(item.label, item.value) for item in app.metric][1] == ("已确认", f"{confirmed} / {whole}")


def test_the_headline_waits_for_a_person(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(ENDS, encoding="utf-8")
    draft_plan(text, tmp_path / "draft")
    plan = load_plan(tmp_path / "draft")
    pair = plan.pair["gdp-growth"]
    assert pair.target and "gdp-growth" in plan.info.headline
    assert plan.headline_pairs == [] and glance(plan).rows == () and not list(numbers(plan))
    unmatched = next(each for each in plan.pairs if each.actual is None)
    assert unmatched.target and of_pair(plan, unmatched).words == last_year(plan, unmatched.target).words == "未对照"
    table = (tmp_path / "draft" / "figures.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "draft" / "figures.csv").write_text(table.replace(",draft", ",confirmed"), encoding="utf-8")
    read = load_plan(tmp_path / "draft")
    assert [each.id for each in read.headline_pairs] == list(read.info.headline)
    assert of_pair(read, read.pair[unmatched.id]).words == "未给出"


def test_the_template_unpacks_into_a_folder_that_names_what_is_missing(
    open_page: Open, downloads: Downloads, tmp_path: Path
) -> None:
    open_page("about")
    with zipfile.ZipFile(io.BytesIO(downloads.make["空白模板"]())) as archive:
        archive.extractall(tmp_path)
    with pytest.raises(PlanError) as caught:
        load_plan(tmp_path / "my-plan")
    assert {fault.file for fault in caught.value.faults} == {"my-plan/plan.yaml"}
