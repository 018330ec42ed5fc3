"""The slides as data: complete, computed, chosen in the order asked for, and each resting on sentences of the plan."""

import re
from dataclasses import replace

import pytest

from components.exports.powerpoint import presentation
from data import deck
from data.deck.counting import even_parts, listed
from data.deck.task_area import LINES_SHOWN, TARGETS_SHOWN, main_actions
from data.deck.text import footer, notes
from data.schema import Plan
from tests.provenance import unexplained


@pytest.fixture(params=["plan", "tiny", "bare"])
def each(request: pytest.FixtureRequest) -> Plan:
    return request.getfixturevalue(request.param)


def test_every_slide_has_a_title_and_an_id_of_its_own(each: Plan) -> None:
    slides = deck.slides(each)
    assert len({slide.id for slide in slides}) == len(slides)
    assert all(slide.title and slide.name for slide in slides)
    assert slides[0].kind == "cover"
    assert slides[-1].kind == "method"


def test_the_full_deck_has_what_a_meeting_asks_for(plan: Plan) -> None:
    kinds = [slide.kind for slide in deck.slides(plan)]
    assert set(kinds) == {
        "cover",
        "findings",
        "numbers",
        "review",
        "shortcomings",
        "growth",
        "limits",
        "direction",
        "pairs",
        "caveats",
        "areas",
        "area",
        "map",
        "continuity",
        "safeguards",
        "checks",
        "outcome",
        "projects",
        "open",
        "method",
    }
    assert kinds.count("area") == len(plan.info.task_areas)


def test_a_plan_that_lacks_a_thing_has_no_slide_of_it(bare: Plan) -> None:
    assert {slide.kind for slide in deck.slides(bare)} == {"cover", "area", "method"}


@pytest.mark.parametrize("role", ["shortcoming", "safeguard"])
def test_every_shortcoming_and_safeguard_is_on_a_slide(each: Plan, role: str) -> None:
    shown = [name for slide in deck.slides(each) if slide.kind == f"{role}s" for name in slide.statements]
    wanted = [item.id for item in each.statements if item.role == role]
    assert [name for name in shown if each.statement[name].role == role] == wanted
    said = [
        text
        for slide in deck.slides(each)
        if slide.kind == f"{role}s"
        for group in slide.groups
        for text in (group.lead, *(action.text for action in group.actions))
    ]
    assert {each.statement[name].text for name in wanted} <= set(said)


def test_the_review_shows_each_section_with_its_leads(plan: Plan, tiny: Plan) -> None:
    pages = [slide for slide in deck.slides(plan) if slide.kind == "review"]
    rows = [row for slide in pages for row in slide.table.rows]
    sections = dict.fromkeys(item.section for item in plan.statements if item.role == "achievement")
    assert [row[0].text for row in rows] == [plan.heading[section].text for section in sections]
    leads = [plan.statement[name].text for slide in pages for name in slide.statements]
    assert "；".join(row[1].text for row in rows).split("；") == leads
    (other,) = [slide for slide in deck.slides(tiny) if slide.kind == "review"]
    assert [tiny.statement[name].role for name in other.statements] == ["achievement"] * 4


def test_many_shortcomings_go_on_the_next_slide(plan: Plan) -> None:
    more = [
        item.model_copy(update={"id": f"{item.id}-{n}"})
        for n in range(3)
        for item in plan.statements
        if item.role == "shortcoming"
    ]
    found = [s for s in deck.slides(replace(plan, statements=(*plan.statements, *more))) if s.kind == "shortcomings"]
    assert len(found) > 2
    assert all(sum(1 + len(group.actions) for group in slide.groups) <= 15 for slide in found)
    assert sum(len(slide.statements) for slide in found) == 4 * len(more) / 3


def test_all_pairs_with_two_numbers_are_on_slides(each: Plan) -> None:
    shown = {item.id for slide in deck.slides(each) for item in slide.comparisons}
    assert {pair.id for pair in each.pairs if pair.actual and pair.target and pair.comparability != "none"} <= shown


def test_an_area_shows_its_targets(plan: Plan) -> None:
    for slide in deck.slides(plan):
        if slide.area:
            mine = {
                name
                for action in plan.actions
                if action.section == slide.area.section
                for name in action.figures
                if plan.figure[name].kind == "target"
            }
            assert {figure.id for figure in slide.figures} <= mine
            assert len(slide.figures) == min(len(mine), TARGETS_SHOWN)


def test_an_area_shows_few_actions_under_their_leads_and_counts_the_others(plan: Plan) -> None:
    for slide in deck.slides(plan):
        if slide.area:
            actions = [action for action in plan.actions if action.section == slide.area.section]
            shown = [action for group in slide.groups for action in group.actions]
            assert len(shown) == min(LINES_SHOWN, len(actions))
            assert [group.lead for group in slide.groups] == list(
                dict.fromkeys(plan.statement[action.theme].text for action in shown)
            )
            assert f"共{len(actions)}条举措" in slide.remarks[0]
            assert f"另有{len(actions) - len(shown)}条未列" in slide.remarks[0]
            assert plan.heading[slide.area.section].text.endswith(slide.title.partition("：")[2])


def test_the_map_slide_says_how_its_places_stand_there(plan: Plan) -> None:
    (slide,) = [each for each in deck.slides(plan) if each.kind == "map"]
    counted = [int(count) for count in re.findall(r"(\d+)处", slide.remarks[0].partition("。")[0])]
    assert sum(counted) == sum(place.placement != "unplaced" for place in plan.places)
    assert any("可能为同一处" in words for words in slide.remarks)


def test_the_map_slide_takes_over_no_deadline(each: Plan) -> None:
    assert not any("年内" in slide.title for slide in deck.slides(each) if slide.kind == "map")


def test_main_actions_are_those_that_can_be_seen_done(plan: Plan) -> None:
    kinds = ["研究", "政策", "建成", "开工"]
    actions = [
        plan.actions[0].model_copy(update={"id": kind, "type": kind, "start": at, "figures": ()})
        for at, kind in enumerate(kinds)
    ]
    assert [action.type for action in main_actions(actions, 2)] == ["建成", "开工"]
    assert [action.type for action in main_actions(actions, 3)] == ["研究", "建成", "开工"]


def test_no_number_comes_from_nowhere(each: Plan) -> None:
    for slide in deck.slides(each):
        cells = [cell.text for row in slide.table.rows for cell in row]
        # a unit other than per cent stands beside the name of a headline number, not behind the number
        tiles = [text for tile in slide.tiles if not tile.unit for text in (tile.number, tile.below)]
        assert unexplained(each, [slide.title, slide.name, *slide.remarks, *slide.sums, *cells, *tiles]) == [], slide.id


@pytest.mark.parametrize("wrong", ["PM2.5低于28微克/立方米", "GDP增长7.2亿元", "192条举措", "公园总数254座", "2021年"])
def test_a_number_from_nowhere_is_noticed(plan: Plan, wrong: str) -> None:
    assert len(unexplained(plan, [wrong, "没有数字"])) == 1


def test_notes_quote_the_plan(each: Plan) -> None:
    for slide in deck.slides(each):
        quoted = [line for line in notes(each, slide) if line.startswith("〔")]
        assert len(quoted) == len(slide.statements)
        assert all(line.partition("〕")[2] in each.text for line in quoted)
    assert all(slide.statements for slide in deck.slides(each) if slide.comparisons or slide.figures)


def test_presets_and_own_choice(plan: Plan) -> None:
    full, short = deck.chosen(plan, "full"), deck.chosen(plan, "short")
    assert full == deck.slides(plan)
    assert [slide.part for slide in full[: len(short)]] == ["汇报"] * len(short)
    assert len(short) == 10
    assert all(slide.part.startswith("附：") for slide in full[len(short) :])
    assert [slide.id for slide in deck.chosen(plan, ["map", "cover", "map", "nothing"])] == ["map", "cover"]
    assert deck.described(plan, full) == f"完整版（{len(full)}页）"
    assert deck.described(plan, short) == f"汇报版（{len(short)}页）"
    assert deck.described(plan, full[:3]) == "自选3页"
    assert deck.described(plan, full, deck.needs_contents(full)) == f"完整版（{len(full) + 1}页，含目录）"
    assert deck.described(plan, short, deck.needs_contents(short)) == f"汇报版（{len(short)}页）"


def test_footer_names_source_date_and_choice(plan: Plan) -> None:
    foot = footer(plan, "自选3页")
    assert plan.info.title in foot
    assert "2020年3月19日" in foot
    assert foot.endswith("选择：自选3页")


def test_lists_and_even_parts() -> None:
    assert (listed(["甲"]), listed(["甲", "乙", "丙"])) == ("甲", "甲、乙和丙")
    assert [len(part) for part in even_parts(range(9), 4)] == [3, 3, 3]
    assert list(even_parts([], 4)) == []


def test_more_limits_than_a_slide_has_room_for_go_on_the_next(plan: Plan) -> None:
    """Another plan may have five ceilings; PowerPoint's layouts hold four charts."""
    limit = plan.pair["pm25"]
    more = [replace(limit, indicator=limit.indicator.model_copy(update={"id": f"limit-{n}"})) for n in range(3)]
    wider = replace(plan, pairs=(*plan.pairs, *more))
    found = [slide for slide in deck.slides(wider) if slide.kind == "limits"]
    assert [slide.id for slide in found] == ["limits-1", "limits-2"]
    assert [len(slide.comparisons) for slide in found] == [2, 3]
    assert len(presentation(wider, found, "上（下）限")) > 10_000
