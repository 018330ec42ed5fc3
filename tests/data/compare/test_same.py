"""What belongs together in several plans does, each by a rule that can be checked, and nothing else does."""

from dataclasses import replace

import pytest

from data.compare.names import HEAD, quoted
from data.compare.same import RULES, same_things
from data.schema import Plan

Links = set[tuple[str, str]]


def links(*plans: Plan) -> Links:
    """Every two sentences that are put side by side, by their words."""
    return {(one.text, two.text) for row in same_things(plans) for one in row.sides[0] for two in row.sides[1]}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("推进赣深客专等在建工程", "建成赣深高铁"),  # the same place under two names
        ("加快建设“无废城市”", "深化“无废城市”建设"),
        ("建设知识产权和科技成果产权交易中心", "建设知识产权和科技成果产权交易中心"),
        ("打通断头路20条", "打通断头路15条"),
        ("打造市民满意的食品药品安全城市", "打造市民满意的食品安全城市"),
        ("加快沙头角深港国际旅游消费合作区等建设", "规划建设沙头角深港国际旅游消费合作区"),
    ],
)
def test_each_rule_finds_what_goes_on(before: str, after: str, city: Plan, year_after: Plan) -> None:
    assert (before, after) in links(city, year_after)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("完成固定资产投资超过500亿元", "固定资产投资超过8500亿元"),  # of a zone, and of the city
        ("推进“湾区通”工程", "实施“三首”工程"),
        ("深圳成为国家交通强国试点城市", "深圳成为国家体育消费试点城市"),
        ("新引进人才28万人", "优化人才政策体系，新引进人才120万人"),  # of one year, and of five
    ],
)
def test_what_only_sounds_alike_is_apart(left: str, right: str, city: Plan, year_after: Plan) -> None:
    for plan, text in ((city, left), (year_after, right)):
        assert any(item.text == text for item in plan.clauses)
    assert (left, right) not in links(city, year_after)


def test_a_name_inside_a_longer_one_is_another_thing(plan: Plan, city: Plan, year_after: Plan) -> None:
    names = {name for row in same_things((plan, city)) for name in row.names}
    assert not any("会议中心" in name for name in names)  # one in the district, one elsewhere in the city
    assert "清华大学" not in {name for row in same_things((city, year_after)) for name in row.names}


def test_every_row_can_be_checked_in_its_sentences(plan: Plan, city: Plan, year_after: Plan) -> None:
    """A quoted name stands in each plan's sentences, a thing does where its verbs are left away."""
    for plans in ((plan, city), (city, year_after), (plan, city, year_after)):
        rows = same_things(plans)
        assert rows and all(sum(map(bool, row.sides)) > 1 and set(row.rules) <= set(RULES) for row in rows)
        for row in rows:
            if row.rules in (("quoted",), ("thing",)):
                (name,) = row.names
                tail = HEAD.sub("", name.replace("＋", "+").replace("（", "(").replace("）", ")"))
                for side in row.sides:
                    assert not side or any(tail in item.text.replace("＋", "+") for item in side), name


def test_a_pair_of_sentences_stands_in_one_row_of_a_rule(city: Plan, year_after: Plan) -> None:
    seen = [tuple(item.id for side in row.sides for item in side) for row in same_things((city, year_after))]
    assert len(seen) == len(set(seen))


def test_places_of_another_city_are_not_the_same(plan: Plan, city: Plan) -> None:
    elsewhere = replace(city, info=city.info.model_copy(update={"city": "别市"}))
    assert any("place" in row.rules for row in same_things((plan, city)))
    assert not any("place" in row.rules for row in same_things((plan, elsewhere)))


def test_a_number_nobody_confirmed_links_nothing(city: Plan, year_after: Plan) -> None:
    drafts = replace(city, figures=tuple(each.model_copy(update={"review": "draft"}) for each in city.figures))
    assert any("measure" in row.rules for row in same_things((city, year_after)))
    assert not any("measure" in row.rules for row in same_things((drafts, year_after)))


def test_slogans_and_periods_are_no_names(city: Plan) -> None:
    said = {name for item in city.clauses for name in quoted(item)}
    assert "湾区通" in said and not said & {"十三五", "十四五", "一带一路", "四个意识"}


def test_plans_of_two_cities_share_what_any_plan_measures(tiny: Plan, city: Plan) -> None:
    assert {row.rules for row in same_things((tiny, city))} == {("measure",)}
