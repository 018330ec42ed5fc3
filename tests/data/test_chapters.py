"""The review, the shortcomings and the safeguards: every statement of a role once, under what stands over it."""

from dataclasses import replace

from data.chapters import Chapter, review, safeguards, shortcomings
from data.schema import Plan


def statements(chapters: tuple[Chapter, ...]) -> list[str]:
    return [item.id for chapter in chapters for item in (chapter.opening, *chapter.statements) if item]


def test_every_statement_of_a_role_stands_in_a_chapter(any_plan: Plan) -> None:
    for role, chapters in (
        ("achievement", review(any_plan)),
        ("shortcoming", shortcomings(any_plan)),
        ("safeguard", safeguards(any_plan)),
    ):
        found = [name for name in statements(chapters) if any_plan.statement[name].role == role]
        assert found == [item.id for item in any_plan.statements if item.role == role]


def test_sections_open_with_their_headings(plan: Plan) -> None:
    assert [chapter.opening and chapter.opening.text for chapter in safeguards(plan)] == [
        "(一)强化计划落实",
        "(二)加强工作监督",
    ]
    assert len(review(plan)) == 9
    for chapter in review(plan):
        assert chapter.opening and chapter.opening.role == "section"
        assert chapter.said == chapter.leads != ()


def test_shortcomings_follow_the_plans_own_count(plan: Plan, tiny: Plan) -> None:
    assert [chapter.opening and chapter.opening.text[:2] for chapter in shortcomings(plan)] == [
        "一是",
        "二是",
        "三是",
        "四是",
    ]
    (only,) = shortcomings(tiny)
    assert only.opening is None
    assert only.said == only.statements


def test_what_a_plan_does_not_say_is_not_there(plan: Plan, bare: Plan) -> None:
    assert review(bare) == shortcomings(bare) == safeguards(bare) == ()
    targets_alone = replace(plan, statements=tuple(item for item in plan.statements if item.role == "target"))
    assert review(targets_alone) == shortcomings(targets_alone) == ()
