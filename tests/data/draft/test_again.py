"""Drafting again: what a person has confirmed stays byte for byte, ids stay, and a changed text under it is a fault."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.draft.again import draft_plan
from data.draft.moved import mover
from data.load import load_plan
from data.loading.faults import PlanError
from tests.data.draft.test_make import ENDS
from tests.tree import FIXTURE_PLANS, PLANS

FILES = ("statements.csv", "figures.csv", "names.csv", "pairs.csv", "indicators.yaml", "places.yaml", "plan.yaml")
TEXTS = sorted(path for folder in (PLANS, FIXTURE_PLANS) for path in folder.glob("*/text.txt"))


def write(text: str, tmp_path: Path) -> Path:
    file = tmp_path / "text.txt"
    file.write_bytes(text.encode())
    return file


def draft(text: str, tmp_path: Path) -> Path:
    draft_plan(write(text, tmp_path), tmp_path / "draft")
    return tmp_path / "draft"


def rows_of(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row.get("id", row.get("quote", "")): row for row in csv.DictReader(file)}


def edit(path: Path, change: dict[str, dict[str, str]]) -> dict[str, str]:
    """Change cells of rows by their ids; each changed row as it now stands in the file, by id."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    rows = rows_of(path)
    columns = lines[0].split(",")
    columns += sorted({name for cells in change.values() for name in cells} - set(columns))
    for name, cells in change.items():
        rows[name] |= cells
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows.values())
    kept = path.read_text(encoding="utf-8-sig").splitlines()[1:]
    return {name: line for name, line in zip(rows, kept, strict=True) if name in change}


CONFIRMED = {"review": "confirmed", "reviewed_by": "李明", "reviewed_on": "2024-02-01"}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.name)
def test_the_same_text_gives_the_same_files(path: Path, tmp_path: Path) -> None:
    draft_plan(path, tmp_path / "draft")
    before = {name: (tmp_path / "draft" / name).read_bytes() for name in FILES}
    draft_plan(path, tmp_path / "draft")
    assert {name: (tmp_path / "draft" / name).read_bytes() for name in FILES} == before


def test_confirmed_rows_stay_byte_for_byte_and_drafts_are_renewed(tmp_path: Path) -> None:
    home = draft(ENDS, tmp_path)
    plan = load_plan(home)
    school = next(figure for figure in plan.figures if figure.unit == "所")
    jobs = next(figure for figure in plan.figures if figure.value == "3.2")
    park = next(figure for figure in plan.figures if figure.value == "300")
    action = plan.statement[school.statement]
    figures = edit(
        home / "figures.csv",
        {school.id: {"name": "新建学校，含“小学”", "basis": "scope", **CONFIRMED}, jobs.id: {"name": "改了没有确认"}},
    )
    statements = edit(home / "statements.csv", {action.id: {"type": "服务", "note": "看过", **CONFIRMED}})
    longer = ENDS.replace("（二）民生持续改善。", "（二）民生持续改善。新开公交线路5条。")
    draft(longer, tmp_path)
    after = {name: (home / name).read_text(encoding="utf-8-sig").splitlines() for name in FILES[:2]}
    assert figures[school.id] in after["figures.csv"] and statements[action.id] in after["statements.csv"]
    again = load_plan(home)
    assert again.figure[jobs.id].name == jobs.name and again.figure[park.id].value == "300"
    assert {item.id for item in plan.statements} <= {item.id for item in again.statements}
    assert [f.value for f in again.figures if f.unit == "条"] == ["5"]
    assert again.reviewed[0] == 2


def test_clauses_joined_by_a_person_stay_joined(tmp_path: Path) -> None:
    home = draft(ENDS, tmp_path)
    plan = load_plan(home)
    jobs, parks = (plan.statement[f.statement] for f in plan.figures if f.value in ("3.2", "300"))
    content = (home / "statements.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)
    content = [line for line in content if not line.startswith(parks.id + ",")]
    (home / "statements.csv").write_text("".join(content), encoding="utf-8")
    both = plan.text[jobs.start : parks.end]
    edit(home / "statements.csv", {jobs.id: {"quote": both, **CONFIRMED}})
    edit(home / "figures.csv", {name: {"statement": jobs.id} for name in parks.figures})
    load_plan(home)
    draft(ENDS, tmp_path)
    again = load_plan(home)
    assert again.statement[jobs.id].text == both
    assert again.statement[jobs.id].figures == (*jobs.figures, *parks.figures)
    assert parks.id not in again.statement


def test_a_number_that_a_person_called_none_does_not_come_back(tmp_path: Path) -> None:
    home = draft(ENDS, tmp_path)
    figures = rows_of(home / "figures.csv")
    [name] = [name for name, row in figures.items() if "[三]年" in row["at"]]
    lines = (home / "figures.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)
    (home / "figures.csv").write_text("".join(x for x in lines if not x.startswith(name + ",")), "utf-8")
    with (home / "names.csv").open("a", encoding="utf-8") as file:
        file.write("连续三年,idiom,习惯说法," + "confirmed\n")
    load_plan(home)
    draft(ENDS, tmp_path)
    assert name not in load_plan(home).figure
    assert rows_of(home / "names.csv")["连续三年"]["reason"] == "习惯说法"


def test_a_text_that_changed_under_a_confirmed_row_is_a_fault_and_nothing_is_written(tmp_path: Path) -> None:
    home = draft(ENDS, tmp_path)
    school = next(figure for figure in load_plan(home).figures if figure.unit == "所")
    edit(home / "figures.csv", {school.id: CONFIRMED})
    before = {path.name: path.read_bytes() for path in home.iterdir()}
    with pytest.raises(PlanError) as caught:
        draft(ENDS.replace("新建学校2所", "新建学校3所"), tmp_path)
    [fault] = caught.value.faults
    assert (fault.file, fault.field) == ("draft/statements.csv", "quote") and fault.line > 1
    assert "the text has changed under it" in fault.message
    assert {path.name: path.read_bytes() for path in home.iterdir()} == before


def test_what_a_person_wrote_in_plan_yaml_and_places_stays(tmp_path: Path) -> None:
    home = draft(ENDS, tmp_path)
    info = (home / "plan.yaml").read_text(encoding="utf-8")
    mine = info.replace("初稿：由程序按规则从原文整理，尚未经人核对。", "先回顾，再安排。") + "# mine\n"
    (home / "plan.yaml").write_text(mine, encoding="utf-8")
    draft(ENDS + "又一行。\n", tmp_path)
    kept = (home / "plan.yaml").read_text(encoding="utf-8")
    sha = load_plan(home).info.text.sha256
    assert kept.endswith("# mine\n") and sha in kept and sha not in mine


def test_a_headline_that_was_confirmed_stays_on_the_overview(tmp_path: Path) -> None:
    home = draft(ENDS, tmp_path)
    plan = load_plan(home)
    assert plan.info.headline == ("gdp-growth", "unemployment-rate")
    edit(home / "figures.csv", {figure.id: CONFIRMED for figure in plan.figures if figure.kind == "target"})
    draft(ENDS + "又一行。\n", tmp_path)
    again = load_plan(home)
    assert again.info.headline == plan.info.headline and again.pair["unemployment-rate"].is_read


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_any_rows_confirmed_stay(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    tmp_path = tmp_path_factory.mktemp("any")
    home = draft(ENDS, tmp_path)
    kept = {}
    for name in ("statements.csv", "figures.csv"):
        rows = sorted(rows_of(home / name))
        chosen = data.draw(st.sets(st.sampled_from(rows)))
        kept[name] = edit(home / name, dict.fromkeys(chosen, CONFIRMED))
    cut = data.draw(st.sampled_from(["", "新开公交线路5条。", "（三）另有一节。修路3公里。\n\n"]))
    draft(ENDS.replace("（二）民生持续改善。", cut + "（二）民生持续改善。"), tmp_path)
    for name, rows in kept.items():
        assert set(rows.values()) <= set((home / name).read_text(encoding="utf-8-sig").splitlines())


def test_words_are_found_where_they_moved() -> None:
    old, new = "一。二二。三三。", "零。一。二改二。三三。"
    moved = mover(old, new)
    assert moved(2, 4) is None
    assert new[slice(*(moved(5, 7) or (0, 0)))] == "三三"
    assert mover("甲乙。", "丙，甲乙。")(0, 2) == (2, 4)
    assert mover("甲。甲乙。", "甲丁。甲甲。")(0, 1) is None
