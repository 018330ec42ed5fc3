"""What a city asks and a district answers, what goes on into the next year, and counts with their base."""

from data.compare.carried import carried
from data.compare.counting import by_area, by_type, whole
from data.compare.levels import asked
from data.compare.relation import is_above, is_before, levels, looks_ahead, partners, short_name, successions
from data.schema import Plan


def test_plans_know_how_they_stand_to_each_other(plan: Plan, city: Plan, year_after: Plan, tiny: Plan) -> None:
    every = (plan, city, year_after)
    assert levels(every) == [(city, plan)] and successions(every) == [(city, year_after)]
    assert not is_above(year_after.info, plan.info) and not is_before(plan.info, year_after.info)
    infos = {each.id: each.info for each in (*every, tiny)}
    assert partners(plan.info, infos)[0] == city.id and partners(city.info, infos)[:2] == [year_after.id, plan.id]
    assert short_name(plan) == "光明区2020年"


def test_a_district_answers_what_its_city_asks(plan: Plan, city: Plan) -> None:
    found = {each.upper.text: each for each in asked(city, plan)}
    line = found["年底前开通6号线等7条线路"]
    assert [item.text for item in line.planned] == ["推动地铁6号线按期开通运营"]
    assert [item.text for item in line.reviewed] == ["地铁6号线(光明段)开始设备安装"]
    train = found["推进赣深客专等在建工程"]
    assert not train.planned and train.reviewed
    for each in found.values():
        assert looks_ahead(city, each.upper) and each.found
        assert all(looks_ahead(plan, item) for item in each.planned)
        assert not any(looks_ahead(plan, item) for item in each.reviewed)


def test_every_action_goes_on_or_is_not_found(city: Plan, year_after: Plan) -> None:
    rows = carried(city, year_after)
    assert [each.item for each in rows] == [
        item for item in city.clauses if item.role in ("action", "target") and looks_ahead(city, item)
    ]
    assert all(bool(each) == bool(each.reviewed or each.planned) for each in rows)
    found = {each.item.text: each for each in rows}
    assert [item.text for item in found["推进赣深客专等在建工程"].planned] == ["建成赣深高铁"]
    assert not found["实施“设计＋”工程"]
    waste = found["努力实现生活垃圾回收利用率达到35%以上"]
    assert [item.text for item in waste.reviewed] == ["生活垃圾回收利用率达41.0%"]


def test_counts_have_their_base_and_say_what_is_a_draft(plan: Plan, city: Plan) -> None:
    rows = by_type((plan, city))
    for at, each in enumerate((plan, city)):
        assert sum(row.tallies[at].number for row in rows) == whole(each).number == len(each.actions)
        assert sum(tally.number for _, tally in by_area(each)) == len(each.actions)
    assert "已确认" not in whole(plan).words
    drafts = next(row for row in rows if row.type == "改革").tallies[1]
    assert drafts.words == "34条（7.6%），已确认 0 条"
