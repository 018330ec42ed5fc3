"""What a plan looks up is what a walk through its parts finds."""

from data.schema import Plan


def test_pairs_by_indicator_and_by_figure(any_plan: Plan) -> None:
    assert list(any_plan.pair.values()) == list(any_plan.pairs)
    for figure in any_plan.figures:
        around = [pair for pair in any_plan.pairs if figure in (pair.actual, pair.target)]
        assert any_plan.pair_of(figure) == (around[0] if around else None) and len(around) <= 1


def test_headline_pairs_are_in_the_order_of_the_file(any_plan: Plan) -> None:
    assert [pair.id for pair in any_plan.headline_pairs] == [
        name for name in any_plan.info.headline if name in any_plan.pair
    ]


def test_sections_divide_actions_and_lead_sentences(any_plan: Plan) -> None:
    parts = [item.section for item in any_plan.statements if item.role == "part"]
    assert [item for part in parts for item in any_plan.actions_in(part)] == list(any_plan.actions)
    assert [item for part in parts for item in any_plan.leads_in(part)] == list(any_plan.leads)
    for section in {item.section for item in any_plan.statements}:
        inside = [item for item in any_plan.actions if f"{item.section}.".startswith(f"{section}.")]
        assert any_plan.actions_in(section) == inside
    assert all(item.role == "lead" for item in any_plan.leads)


def test_task_areas_are_numbered_and_label_their_statements(any_plan: Plan) -> None:
    for number, area in enumerate(any_plan.info.task_areas, start=1):
        assert any_plan.area_labels[area.id] == f"{number} {area.short}"
        assert {any_plan.area_label(action) for action in any_plan.actions_in(area.section)} <= {
            f"{number} {area.short}"
        }
    sections = tuple(f"{area.section}." for area in any_plan.info.task_areas)
    outside = [item for item in any_plan.statements if not f"{item.section}.".startswith(sections)]
    assert all(not any_plan.area_label(item) for item in outside)


def test_targets_of_an_action_are_its_figures_of_that_kind(any_plan: Plan) -> None:
    for action in any_plan.actions:
        assert [figure.id for figure in any_plan.targets_of(action)] == [
            name for name in action.figures if any_plan.figure[name].kind == "target"
        ]


def test_indicators_divide_the_figures_that_measure_one(any_plan: Plan) -> None:
    found = [figure.id for name in any_plan.indicator for figure in any_plan.figures_of(name)]
    assert sorted(found) == sorted(figure.id for figure in any_plan.figures if figure.indicator)


def test_a_section_without_a_heading_has_that_of_its_part(plan: Plan) -> None:
    for section, over in (("3.1", "3.1"), ("1.0", "1"), ("1.closing", "1"), ("2", "2")):
        heading = plan.heading_over(section)
        assert heading and heading.section == over
    assert plan.heading_over("9.9") is None
