"""What leads from the review to the task areas: every link once, from sentence to action."""

from data.schema import Plan
from data.tasks.continuity import flows


def test_every_link_lies_in_one_flow(any_plan: Plan) -> None:
    pairs = [(before.id, now.id) for flow in flows(any_plan) for before, now in flow.pairs]
    links = [(name, action.id) for action in any_plan.actions for name in action.continues]
    assert sorted(pairs) == sorted(links)


def test_a_flow_joins_its_section_and_its_area(any_plan: Plan) -> None:
    for flow in flows(any_plan):
        for before, now in flow.pairs:
            assert before.section == flow.section
            assert any_plan.area_of_section[now.section] == flow.area
    assert len({flow.id for flow in flows(any_plan)}) == len(flows(any_plan))


def test_flows_of_the_real_plan(plan: Plan) -> None:
    """From the nine sections of the review; what the plan calls a shortcoming is no work that an action carries on."""
    names = list(dict.fromkeys(flow.name for flow in flows(plan)))
    assert len(names) == 9 and names[0].startswith("（一）") and names[-1].startswith("（九）")
    assert {flow.area.id for flow in flows(plan)} == set(plan.task_area)
