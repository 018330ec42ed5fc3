"""Two years side by side: nothing is lost, nothing is mixed, and no arrow where nothing changes."""

from decimal import Decimal

from data.indicators.comparison import (
    NOT_GIVEN,
    bars,
    both,
    compare,
    growth_targets,
    level_targets,
    quantities,
    untracked,
)
from data.indicators.highlights import findings, growth_sentence, growth_title, limit_sentence, limit_title
from data.schema import Plan


def test_every_pair_stands_in_one_place(plan: Plan, tiny: Plan, bare: Plan) -> None:
    for each in (plan, tiny, bare):
        others = (pair for pairs in quantities(each).values() for pair in pairs)
        placed = [pair.id for pair in (*growth_targets(each), *level_targets(each), *others)]
        assert sorted(placed) == sorted(pair.id for pair in each.pairs)


def test_headline_targets_are_the_plans(plan: Plan) -> None:
    assert len(growth_targets(plan)) == 6
    assert [pair.id for pair in level_targets(plan)] == ["unemployment-rate", "pm25"]
    assert {pair.id for pair in (*growth_targets(plan), *level_targets(plan))} == set(plan.info.headline)


def test_growth_rates_share_a_unit(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        assert {p.target.unit for p in growth_targets(each) if p.target} <= {"%"}


def test_no_arrow_where_nothing_changes(plan: Plan, tiny: Plan) -> None:
    unchanged = 0
    for item in (*compare(plan, plan.pairs), *compare(tiny, tiny.pairs)):
        line = both(item.actual_words, item.target_words)
        same = item.actual_words == item.target_words
        assert ("→" in line) != same
        unchanged += same
    assert unchanged == 1
    schools = plan.pair["schools-built"]  # the same number of another unit
    assert [both(item.actual_words, item.target_words) for item in compare(plan, [schools])] == ["4所 → 4个"]


def test_what_is_missing_stays_missing(plan: Plan) -> None:
    trade = next(item for item in compare(plan, plan.pairs) if item.id == "trade-growth")
    assert (trade.actual_words, trade.target_words, trade.gap_words) == (NOT_GIVEN, "5%", "")
    assert "未给出增长率" in trade.note


def test_caveats_and_reasons_are_in_words(plan: Plan, tiny: Plan) -> None:
    for item in (*compare(plan, plan.pairs), *compare(tiny, tiny.pairs)):
        if item.pair.comparability != "same":
            assert item.note


def test_bars_share_a_unit(plan: Plan) -> None:
    by_id = {pair.id: bars(pair) for pair in plan.pairs}
    assert by_id["school-places"] == (Decimal(9540), Decimal(13000))
    assert by_id["schools-built"] == (Decimal(4), Decimal(4))
    assert by_id["pipeline-gas"] == (None, Decimal(60))
    assert by_id["utility-tunnels"][0] is None


def test_what_a_label_is_about_is_named(plan: Plan) -> None:
    by_id = {item.id: item for item in compare(plan, plan.pairs)}
    assert by_id["high-tech-firms"].subject == "国高企业净增"
    assert by_id["parks-total"].subject == "公园总数"


def test_hedges_stay(plan: Plan) -> None:
    by_id = {item.id: item for item in compare(plan, plan.pairs)}
    assert by_id["high-tech-firms"].target_words == "力争1400家"
    assert by_id["land-prepared"].actual_words == "预计超过10平方公里"
    assert by_id["gdp-growth"].target_words == "7.2%左右"
    assert by_id["pm25"].target_words == "低于29微克/立方米"


def test_untracked_are_results_of_the_base_year(plan: Plan) -> None:
    found = untracked(plan)
    assert len(found) == 106
    assert {(figure.kind, figure.period, figure.indicator) for figure in found} == {("actual", "2019", "")}


def test_findings_of_the_real_plan(plan: Plan) -> None:
    lower, more, looser = findings(plan)
    assert [item.id for item in lower.targets] == [
        "gdp-growth",
        "industrial-value-added-growth",
        "fixed-asset-investment-growth",
        "retail-sales-growth",
        "budget-revenue-growth",
    ]
    assert [item.id for item in lower.tasks] == ["high-tech-firms"]
    assert lower.count == "8项主要目标中5项，量化任务中1项"
    assert [item.id for item in more.tasks] == ["parks-total"]
    assert more.count == "8项主要目标中没有，量化任务中1项"
    assert [item.id for item in (*looser.targets, *looser.tasks)] == ["pm25"]


def test_sentences_of_the_real_plan(plan: Plan) -> None:
    assert growth_title(plan) == "6项增速目标，5项低于2019年实际"
    assert growth_sentence(plan) == "6项增速目标，5项低于2019年实际；进出口增长2019年未给出"
    assert limit_title(plan) == "PM2.5上限宽于2019年实际"
    assert limit_sentence(plan) == "PM2.5上限宽于2019年实际；城镇登记失业率两年同为3%以内"


def test_sentences_of_other_plans(tiny: Plan, bare: Plan) -> None:
    assert growth_sentence(tiny) == "1项增速目标；经济增长2022年未给出"
    assert [item.targets for item in findings(bare)] == [(), (), ()]
