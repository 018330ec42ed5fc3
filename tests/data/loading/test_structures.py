"""Structures that other plans have: three levels, numerals, ranges, footnotes, numbers that nobody has read yet."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest

from data.deck.text import footer
from data.load import load_plan
from data.loading.faults import PlanError
from data.reading import passages, path
from data.schema import Plan
from data.tables.workbook import origin
from data.tasks.facets import FACETS, grouped
from data.wording import draft_words, none_of, when, wording


def changed(home: Path, file: str, before: str, after: str) -> Path:
    text = (home / file).read_text(encoding="utf-8")
    assert text.count(before) == 1
    (home / file).write_text(text.replace(before, after), encoding="utf-8")
    return home


def faults(home: Path) -> list[tuple[str, int, str, str]]:
    with pytest.raises(PlanError) as caught:
        load_plan(home)
    return [(fault.file.split("/")[1], fault.line, fault.field, fault.message) for fault in caught.value.faults]


def test_subsections_have_their_headings_in_order(levels: Plan) -> None:
    assert levels.heading["2.1.2"].text == "2．清理岸线"
    above = path(levels, levels.statement["a-shore"])
    assert [item.id for item in above] == ["part-2", "sec-1", "sub-2"]
    assert [passage.heading.id for passage in passages(levels) if passage.heading][-3:] == [
        "sec-2",
        "lead-school",
        "sub-3",
    ]
    assert levels.heading_over("2.2.3") == levels.statement["sub-3"]


def test_a_task_area_holds_its_subsections(levels: Plan) -> None:
    assert [item.id for item in levels.actions_in("2.1")] == ["a-sea", "a-mangroves", "a-shore", "a-rafts"]
    assert levels.area_label(levels.statement["a-street"]) == "2 身边事"


def test_actions_without_a_lead_go_by_the_heading_they_stand_under(levels: Plan) -> None:
    groups = grouped(levels, levels.actions, "theme")
    assert {key: [item.id for item in items] for key, items in groups.items()} == {
        "sec-1": ["a-sea"],
        "sub-1": ["a-mangroves"],
        "sub-2": ["a-shore", "a-rafts"],
        "sec-2": ["a-ferry"],
        "lead-school": ["a-school"],
        "sub-3": ["a-street"],
    }


def test_a_number_that_nobody_has_read_is_not_denied(levels: Plan) -> None:
    rafts, sea = levels.statement["a-rafts"], levels.statement["a-sea"]
    assert rafts.uncurated and not sea.uncurated
    assert FACETS["quantified"](levels, rafts) == ()
    assert FACETS["quantified"](levels, sea) == ("no",)
    assert levels.coverage.uncurated == 1


def test_what_is_not_there_is_said_of_a_plan_that_was_read_whole_alone(levels: Plan, numerals: Plan) -> None:
    none = "这份计划没有其他量化任务。"
    assert none_of(numerals, none, "其他量化任务") == none
    assert none_of(levels, none, "其他量化任务") == "其他量化任务待核对后显示：有1处数字尚未读出。"
    unread = replace(numerals, figures=tuple(each.model_copy(update={"review": "draft"}) for each in numerals.figures))
    assert none_of(unread, none, "其他量化任务").startswith("其他量化任务待核对后显示：草稿，已确认 ")


def test_spans_of_years_and_expectations_say_so(levels: Plan) -> None:
    assert when(levels.figure["housing-2025"]) == "2021—2025年"
    assert when(levels.figure["jobs-2023"]) == "2023年预计"


def test_a_range_is_one_number_as_printed(levels: Plan, numerals: Plan) -> None:
    shore, growth = levels.figure["shore-2024"], numerals.figure["industrial-output-growth-1993"]
    assert (shore.value, shore.number, shore.upper) == ("20—34", Decimal(20), Decimal(34))
    assert wording(levels, shore) == "20—34公里"
    assert (growth.number, growth.upper) == (Decimal(6), Decimal(8))


def test_long_numerals_are_read(numerals: Plan) -> None:
    numbers = {name: numerals.figure[name].number for name in ("industrial-output-1992", "teachers-1992")}
    assert numbers == {"industrial-output-1992": Decimal(1_080_000_000), "teachers-1992": Decimal(17_400)}
    assert numerals.figure["industrial-output-growth-1992"].number == Decimal("8.5")


def test_a_range_does_not_simply_compare(fixture_plans: Path, tmp_path: Path) -> None:
    home = copytree(fixture_plans / "numerals", tmp_path / "numerals")
    changed(home, "pairs.csv", "caveat,前者是五年平均；后者是区间", "same,")
    assert [fault[:3] for fault in faults(home)] == [("pairs.csv", 2, "comparability")]


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ("title_as: 政府工作报告\n", 'title_as: ""\n', None),
        ("title_as: 政府工作报告\n", "", "title"),
        ("title_as: 政府工作报告\n", "title_as: 工作要点\n", "title_as"),
        ("published_as: 一九九三年三月六日", 'published_as: ""', None),
    ],
)
def test_a_title_may_be_printed_otherwise_or_not_at_all(
    before: str, after: str, field: str | None, fixture_plans: Path, tmp_path: Path
) -> None:
    home = changed(copytree(fixture_plans / "numerals", tmp_path / "numerals"), "plan.yaml", before, after)
    if field is None:
        assert load_plan(home).info.title == "云川县1993年政府工作报告"
    else:
        assert [fault[2] for fault in faults(home)] == [field]


def test_no_message_is_a_regular_expression(fixture_plans: Path, tmp_path: Path) -> None:
    home = copytree(fixture_plans / "levels", tmp_path / "levels")
    changed(home, "statements.csv", "a-ferry,2.2,action", "渡船,2.2.1.1,action")
    changed(home, "figures.csv", "人,eq,2023,", "人,eq,2023年,")
    found = faults(home)
    assert [fault[:3] for fault in found] == [
        ("figures.csv", 3, "period"),
        ("statements.csv", 17, "id"),
        ("statements.csv", 17, "section"),
    ]
    assert not any("^" in fault[3] or "pattern" in fault[3] for fault in found)


def test_an_unclosed_quotation_mark_is_named_where_it_opens(fixture_plans: Path, tmp_path: Path) -> None:
    home = copytree(fixture_plans / "levels", tmp_path / "levels")
    changed(home, "statements.csv", "补种红树300亩，", '"补种红树300亩，')
    assert [fault[:3] for fault in faults(home)] == [("statements.csv", 12, "row")]
    assert "quotation mark" in faults(home)[0][3]
    changed(home, "statements.csv", "新建小学2所，", '新建"小学"2所，')
    changed(home, "statements.csv", "修缮老街二十余处", '"修缮老街二十余处"')
    assert ("statements.csv", 12, "row") in [fault[:3] for fault in faults(home)]


def test_another_encoding_is_named_with_its_remedy(fixture_plans: Path, tmp_path: Path) -> None:
    home = copytree(fixture_plans / "levels", tmp_path / "levels")
    rows = (home / "names.csv").read_text(encoding="utf-8")
    (home / "names.csv").write_text(rows, encoding="gbk")
    assert "GBK" in faults(home)[0][3] and "iconv -f gb18030" in faults(home)[0][3]


def test_a_subsection_stands_in_a_section_that_has_begun(fixture_plans: Path, tmp_path: Path) -> None:
    home = copytree(fixture_plans / "levels", tmp_path / "levels")
    changed(home, "statements.csv", "sub-3,2.2.3,", "sub-3,2.3.3,")
    changed(home, "statements.csv", "a-street,2.2.3,", "a-street,2.3.3,")
    assert ("statements.csv", 20, "section", "2.3 has not begun") in faults(home)


def test_an_outline_may_lie_in_pieces(numerals: Plan, fixture_plans: Path, tmp_path: Path) -> None:
    outline = numerals.outline
    assert outline is not None and len(outline.ring) == 5 and [len(ring) for ring in outline.apart] == [4]
    home = changed(copytree(fixture_plans / "numerals", tmp_path / "numerals"), "places.yaml", "100.318", "100.25")
    assert [fault[:3] for fault in faults(home)] == [("places.yaml", 7, "lon")]


def test_a_draft_says_so_wherever_it_goes(levels: Plan) -> None:
    assert draft_words(levels) == ""
    figures = tuple(figure.model_copy(update={"review": "draft"}) for figure in levels.figures)
    draft = replace(levels, figures=figures)
    assert draft.reviewed == (len(levels.statements), len(levels.statements) + len(figures))
    assert draft_words(draft) == f"草稿，已确认 {draft.reviewed[0]} / {draft.reviewed[1]}"
    said = f"{draft_words(draft)}，标※的数字未确认"
    assert footer(draft, "全部").startswith(said) and origin(draft, "全部").source.startswith(said)
    clauses = tuple(item.model_copy(update={"review": "draft"}) for item in levels.statements)
    assert "※" not in footer(replace(levels, statements=clauses), "全部")  # there every number is confirmed
