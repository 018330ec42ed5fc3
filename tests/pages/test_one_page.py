"""The page in English: every headline target, sentences with the way to their originals, results with their sources."""

import re

import pytest

from components.english.one_page import WHOSE_WORDS
from data.dates import when_in_english
from data.english import ENDED, endings, targets_in_english
from data.schema import Plan
from tests.opening import Open
from tests.tree import FIXTURE_PLANS

CHINESE = re.compile("[\u3400-\u9fff]")


def test_no_chinese_word_is_on_the_page_and_its_words_are_marked_as_unofficial(plan: Plan, open_page: Open) -> None:
    app = open_page("english")
    texts = [each.value for kind in (app.title, app.header, app.subheader, app.markdown) for each in kind]
    texts += [str(table.value) for table in app.table]
    seen = [re.sub(r"\]\([^)]*\)", "", text) for text in texts]  # an address may hold any sign
    assert not [text for text in seen if CHINESE.search(text)]
    assert any("Unofficial translation" in text for text in texts) and WHOSE_WORDS
    for chapter in plan.info.first_visit:
        assert all(f"source?at={name}" in "".join(texts) for name in chapter.statements)


def test_each_target_stands_beside_the_year_before_and_its_result(plan: Plan) -> None:
    rows = list(targets_in_english(plan))
    assert len(rows) == len(plan.headline_pairs) == 8
    assert (rows[0].target, rows[0].result) == ("GDP to grow by about 7.2%", "5.7%")
    assert "5.7%" in rows[0].source.quote
    assert [row.before for row in rows].count("") == 1  # the growth of trade in 2019 is not given
    assert {row.result for row in rows if not row.source} == {"not found"}  # the district's were looked for in vain


def test_what_places_came_to_is_told_once_and_with_a_source(plan: Plan) -> None:
    told = {each.name: each for each in endings(plan, ["r-metro-6-equipment", "a-metro-6-opening"])}
    assert told["Metro Line 6, Guangming section"].words == "opened 18 August 2020"
    assert all(each.source.address for each in told.values())
    assert list(endings(plan, [])) == []


def test_what_was_only_intended_is_never_the_source_of_an_ending(plan: Plan) -> None:
    told = list(endings(plan, [item.id for item in plan.statements]))
    rows = {row.id: row for row in plan.outside.milestones}
    assert told and all(rows[each.source.id].status in ENDED for each in told)
    (brain,) = [each for each in told if each.name.startswith("Brain")]  # a report of the same year intended it
    assert brain.words == "opened 2024" and brain.source.document == "2025年深圳市政府工作报告"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2020-08-18", "18 August 2020"),
        ("2020-05", "May 2020"),
        ("2024", "2024"),
        ("../2024-06", "by June 2024"),
        ("2021/2025", "between 2021 and 2025"),
    ],
)
def test_times_are_said_as_vaguely_as_they_are_known(when: str, words: str) -> None:
    assert when_in_english(when) == words


def test_a_plan_without_a_translation_says_so_and_offers_no_link(open_page: Open) -> None:
    app = open_page("english", FIXTURE_PLANS, plan="bare")
    assert any("not been translated" in each.value for each in app.markdown)
    assert "English" not in [
        each.proto.label for each in open_page("overview", FIXTURE_PLANS, plan="bare").get("page_link")
    ]
    assert "English" in [each.proto.label for each in open_page("overview").get("page_link")]
