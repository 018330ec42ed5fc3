"""A topic has its sentences, both years side by side, and nothing that does not belong to it."""

from dataclasses import replace

import pytest

from data.deck import described
from data.deck.text import notes
from data.deck.topic import topic_slides
from data.schema import Plan
from data.topics.choose import topic_of_actions, topics_at, topics_by_id, topics_named
from data.topics.collect import absent_words, collect, open_questions
from data.wording import counted

WANTED = ("光明科学城", "光明中心区", "光明凤凰城", "光明小镇", "光明云谷", "轨道交通", "学校与学位", "医疗", "住房")


def test_the_plan_has_the_topics_that_people_ask_for(plan: Plan) -> None:
    assert {*WANTED, "水环境", "5G与智慧城市", "企业服务"} <= {topic.name for topic in plan.topics}


def test_every_topic_has_both_years_and_few_have_a_sentence_of_no_year(plan: Plan) -> None:
    for topic in plan.topics:
        found = collect(plan, topic)
        assert found.before and found.planned, topic.name
        assert {item.section[0] for item in found.before} == {"1"}
        assert "1" not in {item.section[0] for item in found.planned}


def test_what_is_counted_is_what_is_shown(plan: Plan) -> None:
    for topic in topics_by_id(plan).values():
        found = collect(plan, topic)
        assert {item.id for row in found.rows for item in row.before} == {item.id for item in found.before}
        assert [row.planned for row in found.rows if row.planned] == list(found.planned)


def test_an_action_stands_beside_what_it_goes_on_from_and_what_came_of_it(plan: Plan) -> None:
    found = collect(plan, topics_by_id(plan)["rail"])
    row = next(row for row in found.rows if row.planned and row.planned.id == "a-metro-6-opening")
    assert [item.id for item in row.before] == list(plan.statement["a-metro-6-opening"].continues)
    assert any("2020" in item.when for item in row.later)


def test_words_places_leads_and_what_is_left_out(tiny: Plan) -> None:
    reading, greenery = (collect(tiny, topic) for topic in tiny.topics)
    assert {"a-library-hours", "a-reading-clubs", "t-library"} <= {item.id for item in reading.planned}
    assert {item.id for item in greenery.planned} == {"a-daoxiang-park", "a-trees", "a-greenway"}
    assert {item.id for item in greenery.before} == {"r-daoxiang-park", "r-greenway"}


def test_a_place_an_area_and_a_filter_are_topics_too(plan: Plan) -> None:
    known = topics_by_id(plan)
    assert {place.id for place in plan.places} | set(plan.task_area) <= set(known)
    area = plan.info.task_areas[0]
    assert {item.id for item in plan.actions_in(area.section)} <= {i.id for i in collect(plan, known[area.id]).planned}
    actions = plan.actions[:3]
    assert collect(plan, topic_of_actions("三条", actions)).planned == actions


def test_a_topic_is_found_by_its_names_and_by_its_places(plan: Plan) -> None:
    assert [topic.id for topic in topics_named(plan, "地铁")] == ["rail"]
    assert [topic.id for topic in topics_named(plan, "光明科学城在哪里")][:1] == ["guangming-science-city"]
    assert topics_named(plan, "城") == [] == topics_named(plan, "")
    assert "guangming-cloud-valley" in {topic.id for topic in topics_at(plan, "cloud-valley-hotel")}


def test_open_questions_are_those_of_the_topic(plan: Plan) -> None:
    found = collect(plan, topics_by_id(plan)["guangming-cloud-valley"])
    left = open_questions(plan, found)
    assert {place.id for place in left.unplaced} <= {place.id for place in found.places}
    assert left.unchecked and {item.id for item in left.unchecked} <= {item.id for item in found.planned}


@pytest.mark.parametrize("name", ["plan", "tiny", "bare", "levels"])
def test_slides_are_of_exactly_the_topic(name: str, request: pytest.FixtureRequest) -> None:
    plan: Plan = request.getfixturevalue(name)
    for topic in topics_by_id(plan).values():
        found, slides = collect(plan, topic), topic_slides(plan, topic)
        ids = {item.id for item in (*found.before, *found.planned)} | {each.statement for each in found.figures}
        assert slides and all(set(slide.statements) <= ids for slide in slides)
        assert len({slide.id for slide in slides}) == len(slides)
        assert described(plan, slides) == f"专题“{topic.name}”（{len(slides)}页）"
        assert all(notes(plan, slide) for slide in slides if slide.statements)
        said = {cell.text for slide in slides for row in slide.table.rows for cell in row}
        assert {item.text for item in found.planned} <= said


def test_an_intention_is_never_told_as_an_outcome_on_a_slide(plan: Plan) -> None:
    slides = topic_slides(plan, topics_by_id(plan)["guangming-science-city"])
    cells = [row[2].text for slide in slides for row in slide.table.rows if len(row) == 3]
    assert any("后来的安排，不是结果：" in cell for cell in cells)


def test_a_number_that_does_not_simply_compare_has_its_star_on_a_slide(plan: Plan) -> None:
    slide = next(s for s in topic_slides(plan, topics_by_id(plan)["schools"]) if s.id.endswith("numbers"))
    places = next(row for row in slide.table.rows if row[0].text == "新增中小学学位数")
    assert places[1].text.endswith("＊") and any("口径有别" in remark for remark in slide.remarks)


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("guangming-science-city", "后续进展 13 项，另有相关后续和后来的安排 8 项"),
        ("rail", "后续进展 6 项，另有相关后续和后来的安排 4 项"),
        ("health", "后续进展 3 项，另有相关后续 3 项"),
        ("schools", "后续进展 5 项"),
        ("housing", "未见后续进展；另有相关后续和后来的安排 3 项"),
        ("digital", ""),
    ],
)
def test_only_steps_are_counted_as_progress(topic: str, said: str, plan: Plan) -> None:
    found = collect(plan, topics_by_id(plan)[topic])
    assert found.progress == said
    assert topic_slides(plan, found.topic)[1].title.endswith(said.replace(" ", "") or "句")


def test_a_number_is_of_the_place_that_its_name_names(plan: Plan) -> None:
    """A sentence names the roads of one place beside two parks: the parks' topics have it, not its number."""
    of = "yungu-municipal-roads-2020"
    has = {
        topic.id: of in {figure.id for figure in collect(plan, topic).figures}
        for topic in topics_by_id(plan).values()
        if plan.figure[of].statement in {item.id for item in collect(plan, topic).planned}
    }
    assert has["guangming-cloud-valley"] and has["cloud-valley-roads"]
    assert not has["guangming-central-area"] and not has["guangming-town"] and not has["science-park"]


def test_a_shortcoming_is_called_one_among_what_was_done(plan: Plan) -> None:
    topic = topics_by_id(plan)["roads"]
    short = [item for item in collect(plan, topic).before if item.role == "shortcoming"]
    cells = [row[0].text for slide in topic_slides(plan, topic) for row in slide.table.rows if len(row) == 3]
    assert short and all(any(f"短板：{item.text}" in cell for cell in cells) for item in short)


def test_only_a_question_to_the_subject_is_an_open_question_of_a_topic(plan: Plan) -> None:
    for topic in plan.topics:
        assert all(each.kind != "spelling" for each in open_questions(plan, collect(plan, topic)).checks)
    asked = {topic.id: {each.id for each in open_questions(plan, collect(plan, topic)).checks} for topic in plan.topics}
    assert asked["water"] == {"class-v-rivers", "black-water-left"} and asked["schools"] == {"kindergartens-forty-five"}
    assert not asked["health"] and not asked["roads"]
    said = [row[0].text for slide in topic_slides(plan, topics_by_id(plan)["health"]) for row in slide.table.rows]
    assert "国科大深圳医院通过三甲评审的时间" in said and not any("间隔号" in each for each in said)


def test_what_is_counted_reads_before_its_number(plan: Plan) -> None:
    said = {counted(figure) for figure in plan.figures}
    assert {"新增中小学学位", "建成公办幼儿园", "国家高新技术企业总数", "供应公共住房套数"} <= said


def test_a_slide_names_whose_result_it_tells_and_what_was_looked_for(plan: Plan) -> None:
    """Beside several sentences nobody could tell whose it is; a search in vain is no missing record."""

    def rows(name: str) -> list[list[str]]:
        slides = topic_slides(plan, topics_by_id(plan)[name])
        return [[cell.text for cell in row] for slide in slides for row in slide.table.rows]

    space = next(row for row in rows("guangming-science-city") if row[1].startswith("推动《光明科学城空间规划"))
    assert "光明科学城空间规划纲要 2020-05 获市政府批复" in space[2]
    sunk = next(row for row in rows("roads") if row[1].startswith("推进公常路"))
    assert sunk[2] == "检索过，未找到公开信息"
    alone = next(row for row in rows("roads") if "光明云谷片区道路" in row[2])
    assert alone[:2] == ["计划原句不在本专题", "计划原句不在本专题"]


def test_what_nobody_compared_is_not_called_absent(plan: Plan) -> None:
    alone = replace(plan, statements=tuple(item.model_copy(update={"continues": ()}) for item in plan.statements))
    row = next(row for row in collect(plan, plan.topics[0]).rows if not row.before)
    assert absent_words(plan, row)[0] == "未在2019年回顾中找到对应"
    assert not any("找到" in words for words in absent_words(alone, row)[:2])
