"""The page of a topic: every one opens, with both years, what came of them, its numbers and what is left open."""

import json

import pytest

from components.text.typography import prose
from data.deck.topic import topic_slides
from data.schema import Plan
from data.topics.choose import topics_by_id
from data.topics.collect import collect
from data.wording import when
from tests.opening import Open
from tests.tree import FIXTURE_PLANS


def table_text(app: object) -> str:
    return "\n".join(str(item.value.to_csv()) for item in app.table)  # type: ignore[attr-defined]


def test_without_an_id_all_topics_are_there_to_choose_from(plan: Plan, open_page: Open) -> None:
    app = open_page("topic")
    said = "\n".join(item.value for item in app.markdown)
    assert all(f"topic?id={topic.id}" in said for topic in plan.topics)
    assert len(app.selectbox[0].options) == len(topics_by_id(plan)) - len(plan.topics)


@pytest.mark.parametrize("name", ["guangming-science-city", "schools", "rail", "digital", "suat", "metro-6", "ecology"])
def test_a_topic_shows_each_sentence_with_its_source(name: str, plan: Plan, open_page: Open) -> None:
    app = open_page("topic", id=name)
    topic = topics_by_id(plan)[name]
    assert app.title[0].value == prose(topic.name)
    said = table_text(app)
    for item in (*collect(plan, topic).before, *collect(plan, topic).planned):
        assert f"source?at={item.id})" in said


def test_a_label_leads_to_a_topic_and_nonsense_to_the_list(open_page: Open) -> None:
    assert open_page("topic", id="医疗").title[0].value == "医疗"
    assert "专题" in open_page("topic", id="<script>").title[0].value


def test_a_filter_of_the_tasks_page_is_a_topic(plan: Plan, open_page: Open) -> None:
    app = open_page("topic", area="livelihood", type="建成")
    said = table_text(app)
    actions = [item for item in plan.actions_in("3.6") if item.type == "建成"]
    assert actions and all(f"source?at={item.id})" in said for item in actions)


def test_a_kind_of_action_is_chosen_on_the_page(plan: Plan, open_page: Open) -> None:
    app = open_page("topic")
    app.selectbox[1].select("dated=yes").run()
    assert app.title[0].value == "时限：写明时限"
    assert len([row for row in table_text(app).splitlines() if "source?at=a-" in row]) == 6


@pytest.mark.parametrize("name", ["tiny", "bare", "levels", "numerals"])
def test_other_plans_have_topics_too_or_say_that_they_have_none(
    name: str, request: pytest.FixtureRequest, open_page: Open
) -> None:
    plan: Plan = request.getfixturevalue(name)
    app = open_page("topic", FIXTURE_PLANS, plan=plan.id)
    assert app.info or app.selectbox
    for topic in list(topics_by_id(plan))[:4]:
        assert open_page("topic", FIXTURE_PLANS, plan=plan.id, id=topic).title[0].value


def test_slides_of_a_topic_are_given_like_any_others(plan: Plan, open_page: Open) -> None:
    slides = topic_slides(plan, topics_by_id(plan)["housing"])
    app = open_page("present", topic="housing", slide=slides[-1].id)
    (stage,) = (json.loads(item.proto.json) for item in app.get("bidi_component"))
    assert [each["id"] for each in stage["slides"]] == [slide.id for slide in slides]
    assert stage["at"] == slides[-1].id
    labels = {item.label for item in app.get("page_link")}
    assert "退出演示" in labels and any("[整份计划](present)" in item.value for item in app.markdown)
    assert "选页" not in {button.label for button in app.button}


@pytest.mark.parametrize(("asked", "topic"), [("地铁", "rail"), ("光明科学城要做什么", "guangming-science-city")])
def test_a_search_that_names_a_topic_leads_to_it(asked: str, topic: str, open_page: Open) -> None:
    said = "\n".join(item.value for item in open_page("source", q=asked).markdown)
    assert f"topic?id={topic})" in said
    assert "topic?id=" not in "\n".join(item.value for item in open_page("source", q="zzz").markdown)


@pytest.mark.parametrize(
    ("place", "label", "topic"),
    [("cloud-valley-hotel", "专题：光明云谷", "guangming-cloud-valley"), ("suat", "作为专题", "suat")],
)
def test_the_card_of_a_place_leads_to_its_topic(place: str, label: str, topic: str, open_page: Open) -> None:
    links = {item.label: item for item in open_page("map", place=place).get("page_link")}
    assert f"id={topic}" in links[label].proto.query_string


def test_a_number_of_another_time_says_so(plan: Plan, open_page: Open) -> None:
    """Firms were 987 in 2018: the column of 2019 does not make that a number of 2019."""
    other = next(
        figure
        for figure in collect(plan, topics_by_id(plan)["enterprise-services"]).figures
        if figure.kind == "actual" and figure.period != str(plan.info.base_year)
    )
    line = next(row for row in table_text(open_page("topic", id="enterprise-services")).splitlines() if other.id in row)
    assert f":gray[{when(other)}]" in line.replace("\\", "")


@pytest.mark.parametrize(("name", "words"), [("enterprise-services", "力争1400家"), ("schools", "争取1所")])
def test_a_target_keeps_the_word_that_makes_it_less_than_a_promise(name: str, words: str, open_page: Open) -> None:
    assert f"**{words}**" in table_text(open_page("topic", id=name))


def test_a_shortcoming_stands_under_a_heading_that_has_it(open_page: Open) -> None:
    said = table_text(open_page("topic", id="roads"))
    assert "2019年执行情况与短板" in said and "短板：" in said
