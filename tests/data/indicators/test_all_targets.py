"""The table of all targets: each target in one row, the main ones first, and no cell without a number or a word."""

from dataclasses import replace

from data.indicators.all_targets import all_targets, counted, scope_words, section_words
from data.schema import Plan
from data.tables.all_targets import SOURCES, all_targets_sheet
from data.tables.workbook import cell_text


def test_every_target_stands_in_one_row(any_plan: Plan) -> None:
    figures = [figure.id for row in all_targets(any_plan) for figure in row.targets]
    assert sorted(figures) == sorted(figure.id for figure in any_plan.figures if figure.kind == "target")
    for row in all_targets(any_plan):
        assert len({figure.indicator or figure.id for figure in row.targets}) == 1
        assert row.pair is None or row.pair.target == row.targets[0]


def test_a_target_of_an_earlier_year_is_none_of_the_plans(plan: Plan) -> None:
    figures = [
        each.model_copy(update={"period": "2019"}) if each.id == "parks-built-2020" else each for each in plan.figures
    ]
    rows = all_targets(replace(plan, figures=tuple(figures)))
    assert len(rows) == len(all_targets(plan)) - 1
    assert "parks-built" not in {row.targets[0].indicator for row in rows}


def test_main_targets_come_first_in_the_order_of_the_plan(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        rows = all_targets(each)
        assert [row.position for row in rows] == list(range(1, len(rows) + 1))
        assert sorted(rows, key=lambda row: not row.is_main) == list(rows)
    assert [row.targets[0].indicator for row in all_targets(plan)][:8] == list(plan.info.headline)
    assert counted(plan) == "38项目标：主要目标8项，量化任务30项"
    assert counted(tiny) == "7项目标：主要目标4项，量化任务3项"


def test_tasks_follow_in_the_order_of_the_text(plan: Plan) -> None:
    starts = [row.targets[0].start for row in all_targets(plan) if not row.is_main]
    assert starts == sorted(starts)


def test_a_target_that_is_said_twice_names_both_sections(plan: Plan, tiny: Plan) -> None:
    (pm25,) = [row for row in all_targets(plan) if row.targets[0].indicator == "pm25"]
    assert [figure.id for figure in pm25.targets] == ["pm25-2020", "pm25-annual-mean-2020"]
    assert section_words(plan, pm25) == "2.2、3.4 生态文明"
    (greenway,) = [row for row in all_targets(tiny) if row.targets[0].indicator == "greenway"]
    assert section_words(tiny, greenway) == "第一部分引言、2.1 田野客厅"


def test_no_printed_cell_is_empty_or_a_dash(any_plan: Plan) -> None:
    sheet = all_targets_sheet(any_plan)
    assert len(sheet.rows) == len(all_targets(any_plan))
    for row in sheet.rows:
        for column in sheet.columns[: sheet.printed]:
            if column not in (SOURCES, "单位"):
                assert cell_text(row.get(column)).strip("—-"), (row["指标"], column)


def test_what_the_text_does_not_say_of_a_number_is_not_said(plan: Plan) -> None:
    """Neither how the 5G target counts, nor in which prices growth is told; the name is the one the target has."""
    said = {row.targets[0].indicator: scope_words(plan, row) for row in all_targets(plan)}
    assert said["5g-stations"].startswith("原文未说明口径；")
    assert said["gdp-growth"].startswith("增长率，按统计惯例为可比价（不变价）增速，原文未注明")
    assert said["retail-sales-growth"].startswith("增长率，按统计惯例为名义增速（未扣除价格因素），原文未注明")
    assert "名义" not in said["pm25"] and "价" not in said["pm25"]
    (housing,) = [row for row in all_targets(plan) if row.targets[0].indicator == "housing-supplied"]
    clause = plan.statement[housing.targets[0].statement].text
    assert clause.startswith(housing.name)


def test_others_numbers_have_their_source(plan: Plan) -> None:
    for row, item in zip(all_targets_sheet(plan).rows, all_targets(plan), strict=True):
        assert bool(row[SOURCES]) == bool(item.city_target or item.result)
        for point in (item.city_target, item.result):
            assert point is None or (point.row and point.row.producer in str(row[SOURCES]))


def test_numbers_are_those_of_the_sentences_beside_them(any_plan: Plan) -> None:
    base, goal = f"{any_plan.info.base_year}年", f"{any_plan.info.target_year}年目标"
    for row in all_targets_sheet(any_plan).rows:
        for year in (base, goal):
            names = str(row[f"{year}原文编号"] or "").split(";")
            if names != [""]:
                assert row[f"{year}数值"] == any_plan.figure[names[0]].number
                assert all(any_plan.figure[name].value in str(row[f"{year}原句"]) for name in names)
