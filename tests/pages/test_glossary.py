"""Words are explained where they stand: in the text, on cards, in lists, on the about page and to a question."""

import pytest

from components.text.glossary import with_terms
from components.text.marked import Look, marked_sentence
from data.reading import passages
from data.schema import Plan
from data.wording import readable
from tests.opening import Open
from tests.pages.test_source import words
from tests.tree import FIXTURE_PLANS

MEANING = "把水泥混凝土路面改建成沥青混凝土路面。"
CLAUSE = "a-road-white-to-black"


def shown(app) -> str:
    return "\n".join(item.value for item in app.markdown)


def test_the_text_links_a_word_to_the_card_that_explains_it(open_page: Open) -> None:
    app = open_page("source", at=CLAUSE)
    assert f"[白改黑](source?at={CLAUSE})" in shown(app)
    assert f"**白改黑**：{MEANING} [出处](about?term=road-resurfacing)" in shown(app)


def test_without_marks_no_word_is_linked(open_page: Open) -> None:
    assert "[白改黑]" not in shown(open_page("source", plain="1"))


def test_marks_change_no_word_of_the_text(plan: Plan) -> None:
    for passage in passages(plan):
        for sentence in passage.sentences:
            text = words(readable(plan.text[sentence.start : sentence.end]))
            assert words(marked_sentence(plan, sentence, Look())).startswith(text)
    for clause in plan.clauses:
        assert words(with_terms(plan, clause)) == words(readable(clause.text))


def test_a_word_is_linked_once_a_sentence(plan: Plan) -> None:
    for passage in passages(plan):
        for sentence in passage.sentences:
            marked = marked_sentence(plan, sentence, Look())
            assert all(marked.count(f"[{item.term}](") <= 1 for item in plan.glossary)


def test_tasks_and_places_lead_to_the_explanation(open_page: Open) -> None:
    link = "](about?term="
    tasks = shown(open_page("tasks", area="ecology"))
    assert f"[白改黑{link}road-resurfacing)" in tasks and f"[无废城区{link}zero-waste-city)" in tasks
    assert f"词语：**白改黑**：{MEANING}" in shown(open_page("tasks", at=CLAUSE))
    assert f"[白改黑{link}road-resurfacing)" in shown(open_page("map", place="xincheng-park-south"))


@pytest.mark.parametrize("term", ["road-resurfacing", "白改黑"])
def test_about_shows_the_word_that_the_address_names_and_all_of_them(term: str, plan: Plan, open_page: Open) -> None:
    app = open_page("about", term=term)
    (asked,) = [item.value for item in app.markdown if item.value.startswith("**白改黑**")]
    assert MEANING in asked and "出处原句：" in asked and "可信度" in asked
    (folded,) = [item for item in app.expander if "个词语" in item.label]
    assert folded.label == f"计划里的 {len(plan.glossary)} 个词语"
    assert all(f"**{item.term}**" in folded.markdown[0].value.replace("\\", "") for item in plan.glossary)


def test_an_unknown_word_falls_back(open_page: Open) -> None:
    app = open_page("about", term="xyzzy")
    assert not app.exception and "term" not in app.query_params


def test_a_question_is_answered_by_the_explanation_first(open_page: Open) -> None:
    app = open_page("source", q="白改黑是什么")
    assert [header.value for header in app.header][:2] == ["词语解释", "最相关的语句"]
    assert shown(app).index(MEANING) < shown(app).index(CLAUSE)


def test_a_word_of_headings_alone_is_still_explained(open_page: Open) -> None:
    app = open_page("source", q="预期性指标是什么")
    assert "国家期望达到" in shown(app) and "没有找到" not in shown(app)


def test_a_plan_without_a_glossary_says_nothing_of_words(open_page: Open) -> None:
    for page in ("about", "source"):
        app = open_page(page, folder=FIXTURE_PLANS, plan="bare")
        assert "[词语](" not in shown(app) and "词语解释" not in [header.value for header in app.header]
