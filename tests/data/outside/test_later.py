"""What came of projects: every row can be found and opened, and the lookup says no more than its rows."""

import re
import shutil
from pathlib import Path

import pytest

from data.dates import first_day, last_day, when_words
from data.load import load_plan
from data.loading.faults import PlanError
from data.outside import later
from data.outside.later import furthest, of_indicator, of_place, of_statement
from data.schema import Plan
from data.schema.later import DONE, NO_STEP

HEAD = "id,subject,what,status,date,statements,places,producer,document,published,quote,address,confidence,note"
FORMER = {"metro-6-open", "sysu-shenzhen-in-use", "ganshen-railway-open", "metro-6-branch-open", "science-museum-open"}


def test_there_are_sixty_steps_of_thirty_five_projects(plan: Plan) -> None:
    steps = [row for row in plan.outside.milestones if row.is_step]
    assert len(steps) >= 60
    assert len({row.subject for row in steps}) >= 35
    assert all(row.status in ("planned", "related") for row in plan.outside.milestones if row not in steps)
    assert {row.id for row in plan.outside.milestones} >= FORMER | {"metro-6-branch-south-open"}


def test_every_row_is_quoted_and_found_from_its_statements_and_places(plan: Plan) -> None:
    for row in plan.outside.milestones:
        assert row.quote and row.document and row.producer, row.id
        for name in row.statements:
            assert of_statement(plan, name), (row.id, name)
        for name in row.places:
            assert of_place(plan, plan.place_called.get(name, name)), (row.id, name)
    for row in plan.outside.sought:
        for name in row.statements:
            assert later.IN_VAIN in later.cell(of_statement(plan, name)), row.id


SAID = "开通 通车 运营 建成 投用 开工 封顶 交付 开馆 开放 入驻 进驻 批复 出台 印发 成立 设立 竣工 启用 点亮 试运行 送电"
SIMPLIFIED = str.maketrans("開營運復設啟動車館駐對試電當衛標網", "开营运复设启动车馆驻对试电当卫标网")


def test_what_is_said_stands_in_the_quote_or_the_note_says_that_the_title_has_it(plan: Plan) -> None:
    for row in plan.outside.milestones:
        quote = row.quote.translate(SIMPLIFIED)
        for word in (each for each in SAID.split() if each in row.what and each not in quote):
            assert word in row.document and "见标题" in row.note, (row.id, word)


def test_no_step_rests_on_an_encyclopaedia_or_on_a_name_that_is_only_inferred(plan: Plan) -> None:
    for row in plan.outside.milestones:
        assert "百科" not in row.producer.translate(SIMPLIFIED) and "wiki" not in row.address, row.id
        assert row.status != "renamed" or ("推断" in row.what and "推断" in row.note), row.id


def test_an_intention_is_never_an_outcome(plan: Plan) -> None:
    kinds = {row.id: row.status for row in plan.outside.milestones}
    for statement in plan.statements:
        for item in of_statement(plan, statement.id):
            if item.kind == "outcome":
                assert kinds[item.id] not in ("planned", "related"), item
            elif item.kind == "planned":
                assert kinds[item.id] == "planned" and item.text.startswith("后来的安排，不是结果：")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("a-metro-6-opening", "后来：2020-08-18 开通运营（外部）"),
        ("a-culture-art-centre", "后来：不晚于2021-02-08 “新落成不久”（外部）"),
        ("a-school-projects", "后来：中山大学附属学校 2020-09-01 迎来首批学生（外部）"),
        ("a-tcm-port", "后来：光明国际中医药港建成：检索过，未找到公开信息"),
        ("a-5g-stations", ""),
        (
            "a-science-city-promotion-rules-study",
            "相关后续，不计为结果：光明科学城发展促进条例 2025-10-17 市司法局刊载条例英文译本（外部）",
        ),
    ],
)
def test_a_promise_and_what_came_of_it(plan: Plan, statement: str, words: str) -> None:
    assert later.cell(of_statement(plan, statement)) == words


def test_one_line_names_no_single_thing_of_a_list(plan: Plan) -> None:
    for statement in plan.statements:
        for item in of_statement(plan, statement.id):
            if item.kind == "outcome" and later.LISTS.search(statement.text):
                assert item.words.startswith(item.subject)


def test_the_furthest_step_counts_and_the_most_exact_date_of_it(plan: Plan) -> None:
    rows = [row for row in plan.outside.milestones if row.subject == "赣深高铁" and row.is_step]
    assert [furthest(rows).date, len(rows)] == ["2021-12-10", 3]
    site = [row for row in plan.outside.milestones if row.subject == "深圳湾实验室" and row.is_step]
    assert furthest(site).status == "moved_in" not in DONE


def test_a_phase_of_a_place_is_told_with_its_name(plan: Plan) -> None:
    """The waterworks are old; what was topped out is their second phase."""
    assert later.cell(of_place(plan, "guangming-waterworks")) == "后来：光明水厂二期 2023-11-10 主体结构封顶（外部）"
    assert later.cell(of_place(plan, "metro-6")) == "后来：2020-08-18 开通运营（外部）"


def test_an_indicator_has_the_result_of_its_year(plan: Plan) -> None:
    assert of_indicator(plan, "gdp-growth") == "2020年 5.7%"
    assert of_indicator(plan, "trade-growth") == ""


def test_nothing_is_said_where_nothing_was_looked_for(bare: Plan) -> None:
    assert not any(of_statement(bare, item.id) for item in bare.statements)
    assert not any(of_place(bare, item.id) for item in bare.places)


def test_a_time_is_no_finer_than_it_says() -> None:
    assert when_words("2020-08-18") == "2020-08-18"
    assert when_words("2021/2022-04") == "2021年至2022-04"
    assert when_words("../2021") == "不晚于2021年"
    assert when_words("") == ""
    assert f"{first_day('2020')} {last_day('2020')}" == "2020-01-01 2020-12-31"
    assert f"{first_day('../2024-02')} {last_day('../2024-02')}" == "None 2024-02-29"


@pytest.mark.parametrize(
    ("row", "field", "words"),
    [
        ("x,轻轨,开通,opened,2023-02-10,a-light-rail,,甲,乙,,丙,丁,M,", "date", "is not after the plan"),
        ("x,轻轨,开通,opened,2024-02-30,a-light-rail,,甲,乙,,丙,丁,M,", "date", "no valid date"),
        ("x,轻轨,开通,opened,2024年,a-light-rail,,甲,乙,,丙,丁,M,", "date", "pattern"),
        ("x,轻轨,开通,done,2024-02-10,a-light-rail,,甲,乙,,丙,丁,M,", "status", "renamed"),
        ("x,轻轨,开通,opened,2024-02-10,a-tram,,甲,乙,,丙,丁,M,", "statements", "no statement has the id a-tram"),
        ("x,轻轨,开通,opened,2024-02-10,a-light-rail,mars,甲,乙,,丙,丁,M,", "places", "no place has the id mars"),
        ("x,轻轨,开通,opened,2024-02-10,,,甲,乙,,丙,丁,M,", "statements", "at least 1"),
        ("x,轻轨,开通,opened,2024-02-10,a-light-rail,,甲,乙,,丙,,M,", "address", "at least 1"),
        ("x,轻轨,开通,opened,2024-02-10,a-light-rail,,甲,乙,,,丁,M,", "quote", "source's words"),
        ("x,轻轨,开通,opened,2024-02-10,a-light-rail,,甲,,,丙,丁,M,", "document", "looks it up"),
        ("x,轻轨,开通,opened,,a-light-rail,,甲,乙,,丙,丁,M,", "note", "why there is no date"),
        ("x,轻轨,改名,renamed,2024,a-light-rail,,甲,乙,,丙,丁,M,", "note", "why both names"),
    ],
)
def test_broken_milestones_are_refused(tmp_path: Path, fixture_plans: Path, row: str, field: str, words: str) -> None:
    home = tmp_path / "tiny"
    shutil.copytree(fixture_plans / "tiny", home)
    (home / "milestones.csv").write_text(f"{HEAD}\n{row}\n", encoding="utf-8")
    with pytest.raises(PlanError) as error:
        load_plan(home)
    assert [(f.line, f.field) for f in error.value.faults if words in f.message] == [(2, field)]


def test_one_address_leads_to_one_row(tmp_path: Path, fixture_plans: Path) -> None:
    home = tmp_path / "tiny"
    shutil.copytree(fixture_plans / "tiny", home)
    (home / "sought.csv").write_text(
        "id,subject,what,statements,places,as_of\nlight-rail-started,轻轨,开通,a-light-rail,,2024-01-01\n",
        encoding="utf-8",
    )
    with pytest.raises(PlanError, match=r"sought\.csv:2: id: light-rail-started is taken already"):
        load_plan(home)


def test_what_will_open_has_not_opened(plan: Plan) -> None:
    """A source of the day before tells of an intention, however near."""
    later = [row for row in plan.outside.milestones if re.search("[将將][于於]", row.quote)]
    assert later and all(row.status in NO_STEP for row in later), [row.id for row in later]
