"""What the real plan holds, counted by a reader of the printed text."""

import re
from collections import Counter

import pytest

from data.schema import Plan


def leads(plan: Plan, part: str) -> Counter[str]:
    """Lead sentences by section, for the sections of one part."""
    return Counter(s.section for s in plan.statements if s.role == "lead" and s.section.startswith(f"{part}."))


def test_parts_and_sections(plan: Plan) -> None:
    sections = [s.section for s in plan.statements if s.role == "section"]
    assert [s.section for s in plan.statements if s.role == "part"] == ["1", "2", "3", "4"]
    assert sections == [f"{part}.{n}" for part, count in ((1, 9), (2, 2), (3, 8), (4, 2)) for n in range(1, count + 1)]


def test_review_has_35_themes_and_tasks_31(plan: Plan) -> None:
    assert (leads(plan, "1").total(), leads(plan, "3").total()) == (35, 31)
    assert set(leads(plan, "3")) == {area.section for area in plan.info.task_areas}


def test_every_action_and_achievement_stands_under_a_theme(plan: Plan) -> None:
    for statement in plan.statements:
        if statement.role in ("action", "achievement"):
            lead = plan.statement[statement.theme]
            assert lead.role == "lead" and lead.section == statement.section and lead.start < statement.start


def test_about_two_hundred_actions_with_a_type(plan: Plan) -> None:
    assert 170 <= len(plan.actions) <= 230
    types = Counter(action.type for action in plan.actions)
    assert len(types) >= 12 and types["其他"] < len(plan.actions) / 4


def test_types_agree_with_plain_words(plan: Plan) -> None:
    """Where an action names its verb outright, its type is that verb's."""
    for words, kind in (
        ("开工建设$", "开工"),
        ("^举办", "活动"),
        ("落户光明$", "引进"),
        ("投入运行$|开通运营$", "运营"),
    ):
        for action in plan.actions:
            if re.search(words, action.text):
                assert action.type == kind, action.text


def test_six_expected_and_two_binding_targets(plan: Plan) -> None:
    def with_figures(section: str) -> list[str]:
        return [s.id for s in plan.statements if s.section == section and s.role == "target" and s.figures]

    assert (len(with_figures("2.1")), len(with_figures("2.2"))) == (6, 2)
    assert "t-other-binding" in plan.statement
    natures = Counter(indicator.nature for indicator in plan.indicators)
    assert (natures["expected"], natures["binding"]) == (6, 2)


def test_shortcomings_belong_to_no_section(plan: Plan) -> None:
    assert {s.section for s in plan.statements if s.role == "shortcoming"} == {"1.closing"}


def test_pairs_are_told_apart(plan: Plan) -> None:
    kinds = Counter(pair.comparability for pair in plan.pairs)
    assert 8 <= kinds["same"] <= 12 and 7 <= kinds["caveat"] <= 12 and kinds["none"] > 0
    assert {pair.id for pair in plan.pairs} == {indicator.id for indicator in plan.indicators}


def test_actions_continue_the_review(plan: Plan) -> None:
    links = [(action.id, review) for action in plan.actions for review in action.continues]
    assert 70 <= len(links) <= 140
    assert len(set(links)) == len(links)
    for action, review in links:
        assert action in plan.statement[review].continued_by
        assert plan.statement[review].section.startswith("1.")


def test_links_share_words(plan: Plan) -> None:
    """Same project, programme or measure: the two speak of it with at least two characters running."""

    def pairs(name: str) -> set[str]:
        words = plan.statement[name].text.replace("违建", "违法建筑")
        return {words[i : i + 2] for i in range(len(words) - 1)}

    same_thing = {  # under other words
        "r-gangs-broken",  # 扫黑除恶, reported as 打掉涉恶团伙
        "r-case-007",  # and as 涉黑专案
        "r-power-distribution-rooms",  # 电网供电能力, after 频繁停电
        "r-hazardous-places-rectified",  # 危化品, reported as 涉“危”企业
    }
    for action in plan.actions:
        for review in set(action.continues) - same_thing:
            assert pairs(action.id) & pairs(review), (action.id, review)


def test_about_190_figures(plan: Plan) -> None:
    assert 180 <= len(plan.figures) <= 200
    assert Counter(figure.kind for figure in plan.figures)["target"] >= 35


@pytest.mark.parametrize("name", ["plan", "tiny", "bare"])
def test_nothing_hangs_loose(name: str, request: pytest.FixtureRequest) -> None:
    loaded: Plan = request.getfixturevalue(name)
    ids = [item.id for item in (*loaded.statements, *loaded.figures)]
    assert len(set(ids)) == len(ids)
    assert set(loaded.info.headline) <= {pair.id for pair in loaded.pairs}
    assert all(1 <= len(area.short) <= 8 for area in loaded.info.task_areas)
    for statement in loaded.statements:
        assert set(statement.figures) <= loaded.figure.keys() and set(statement.places) <= loaded.place.keys()
        assert all(action in loaded.statement for action in statement.continued_by)
