"""Counts that reconcile: parts make up their whole, and each is counted in one way."""

from data.indicators.comparison import is_target, quantities
from data.indicators.counts import (
    action_targets,
    counts,
    main_targets,
    only_growth,
    review_words,
    scopes,
    targets,
    task_targets,
    tasks_words,
    themes,
    with_numbers,
    without_target,
)
from data.indicators.highlights import findings
from data.schema import Plan
from data.tasks.measurability import tally


def numbers(plan: Plan) -> dict[str, int]:
    return {count.name: count.number for count in counts(plan)}


def test_the_real_plan(plan: Plan) -> None:
    assert numbers(plan) == {
        "执行情况": 191,
        "领域": 8,
        "主题": 31,
        "举措": 191,
        "带数字的举措": 28,
        "数字": 186,
        "地点": 123,
        "指标": 47,
        "目标": 38,
        "主要目标": 8,
        "量化任务": 30,
        "目标数字": 39,
        "量化目标": 31,
        "工作范围": 12,
        "没有目标的指标": 9,
        "只定增速的": 5,
    }
    assert {pair.id for pair in only_growth(plan)} == {
        "gdp",
        "industrial-value-added",
        "retail-sales",
        "trade",
        "budget-revenue",
    }
    assert tasks_words(plan) == "量化任务30项，另有9项指标只有2019年的数"
    assert review_words(plan) == "其中5项2020年只定了增速目标，4项没有目标数字"


def test_a_definition_says_what_is_left_out_and_what_is_doubtful(plan: Plan) -> None:
    said = {count.name: count.definition for count in counts(plan)}
    assert "名称、年份、序号里的数字不计" in said["带数字的举措"]
    assert "其中7组可能为同一处" in said["地点"]


def test_parts_make_up_their_whole(any_plan: Plan) -> None:
    every, main, tasks = targets(any_plan), main_targets(any_plan), task_targets(any_plan)
    assert sorted((*main, *tasks)) == sorted(every)
    printed = [figure for figure in any_plan.figures if figure.kind == "target"]
    assert sum(map(len, every.values())) == len(printed)
    in_actions = action_targets(any_plan, any_plan.actions)
    areas = [action_targets(any_plan, any_plan.actions_in(area.section)) for area in any_plan.info.task_areas]
    assert sum(map(len, areas)) == len(in_actions), "no target stands in two areas"
    assert {figure.indicator or figure.id for figure in in_actions} >= set(tasks)
    assert set(scopes(in_actions)) <= set(in_actions)
    assert {pair.id for pair in only_growth(any_plan)} <= {pair.id for pair in without_target(any_plan)}
    assert len(any_plan.indicators) == len({*every} & {*any_plan.indicator}) + len(without_target(any_plan))
    assert all(count.number and count.definition and count.measure for count in counts(any_plan))
    assert len(numbers(any_plan)) == len(counts(any_plan))


def test_what_is_computed_elsewhere_is_the_same_count(any_plan: Plan) -> None:
    counted = tally(any_plan, any_plan.actions)
    assert (counted.actions, counted.quantified) == (len(any_plan.actions), len(with_numbers(any_plan.actions)))
    assert set(themes(any_plan)) <= {lead.id for lead in any_plan.leads}
    main = {pair.id for pair in any_plan.pairs if is_target(any_plan, pair)}
    assert main == set(main_targets(any_plan)) & set(any_plan.pair)
    groups = quantities(any_plan)
    listed = [pair.id for name, pairs in groups.items() if name != "review" for pair in pairs]
    assert set(listed) == set(task_targets(any_plan)) & set(any_plan.pair)
    assert len(groups["review"]) == len(without_target(any_plan))
    assert {found.among for found in findings(any_plan)} == {len(main_targets(any_plan))}


def test_words_of_other_plans(tiny: Plan, bare: Plan) -> None:
    assert tasks_words(tiny) == "量化任务3项，其中3项未与2022年对照，不在下面"
    assert (review_words(tiny), review_words(bare)) == ("", "")
