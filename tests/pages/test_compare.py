"""Plans side by side on the page: each view, each sentence a link into its own plan, bad addresses fall back."""

import io
import json
import shutil
from pathlib import Path

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from components.compare.show import VIEWS
from data.compare.levels import asked
from data.compare.measures import measure_rows
from data.compare.same import same_things
from data.load import load_plan
from data.schema import Plan
from tests.opening import Open
from tests.pages.conftest import Downloads
from tests.tree import FIXTURE_PLANS, PLANS

YEARS = "shenzhen-2020,shenzhen-2021"
ALL = "guangming-2020,shenzhen-2020,shenzhen-2021"


@pytest.fixture(scope="module")
def city() -> Plan:
    return load_plan("shenzhen-2020", PLANS)


def told(app: AppTest) -> str:
    tables = "\n".join(str(item.value.to_csv()) for item in app.table)
    return "\n".join([*(item.value for item in (*app.header, *app.markdown)), tables])


def chosen(app: AppTest) -> list[str]:
    return [box.value for box in app.selectbox if box.value]


def options(app: AppTest) -> list[str]:
    return list(app.button_group[0].options)


def test_by_default_a_district_stands_beside_its_city(plan: Plan, city: Plan, open_page: Open) -> None:
    app = open_page("compare")
    assert chosen(app) == [plan.id, city.id] and "plans" not in app.query_params
    assert options(app) == [VIEWS[name] for name in ("targets", "same", "levels", "counts")]
    rows = measure_rows((plan, city))
    said = told(app)
    assert f"{len(rows)}项指标至少两份计划给出数字" in said and "范围不同（光明区、深圳市）" in said
    for row in rows:
        for each, cell in zip((plan, city), row.cells, strict=True):
            assert not cell.target or f"source?at={cell.target.id}&plan={each.id}" in said
    assert "草稿，已确认 615 / 1198" in said  # of the city's report, beside its title


def test_two_years_show_differences_as_ours(open_page: Open) -> None:
    app = open_page("compare", plans=YEARS)
    assert options(app) == [VIEWS[name] for name in ("targets", "same", "years", "counts")]
    said = told(app)
    assert ":violet[**2021年高0\\.5个百分点**]" in said and "目标是下限，不相减" in said
    assert "结果" in said and "深圳市2021年报告" in said


@pytest.mark.parametrize("plans", ["", YEARS, ALL])
def test_the_same_thing_stands_sentence_beside_sentence(plans: str, open_page: Open) -> None:
    app = open_page("compare", view="same", **({"plans": plans} if plans else {}))
    names = plans.split(",") if plans else ["guangming-2020", "shenzhen-2020"]
    found = same_things(tuple(load_plan(name, PLANS) for name in names))
    said = told(app)
    assert f"{len(found)}件事项至少两份计划写到" in said and "测算" in said and "为下限" in said
    first = found[0]
    for name, side in zip(names, first.sides, strict=True):
        assert all(f"source?at={item.id}&plan={name}" in said for item in side[:4])


def test_what_the_city_asks_and_the_district_answers(plan: Plan, city: Plan, open_page: Open) -> None:
    app = open_page("compare", view="levels")
    said, found = told(app), asked(city, plan)
    assert f"深圳市2020年安排中{len(found)}句" in said
    assert f"{sum(bool(row.planned) for row in found)}句在光明区2020年安排中有对应" in said
    assert "未在光明区2020年安排中找到对应；回顾写到：" in said and "点名同一地点" in said


def test_what_goes_on_and_what_is_not_found(open_page: Open) -> None:
    found = told(open_page("compare", plans=YEARS, view="years"))
    assert "赣深高铁" in found and "同一量化项目" in found
    lost = told(open_page("compare", plans=YEARS, view="years", found="no"))
    assert "不等于取消或未实施" in lost and "实施“设计＋”工程" in lost and "赣深客专" not in lost


def test_counts_name_their_base_and_what_is_confirmed(plan: Plan, city: Plan, open_page: Open) -> None:
    said = told(open_page("compare", view="counts"))
    for each in (plan, city):
        assert f"共{len(each.actions)}条举措" in said
    assert "已确认 0 条" in said


@pytest.mark.parametrize(
    ("plans", "shown"),
    [
        ("nonsense", ["guangming-2020", "shenzhen-2020"]),
        ("shenzhen-2021,nonsense,guangming-2020", ["shenzhen-2021", "guangming-2020"]),
        ("shenzhen-2020,shenzhen-2020,shenzhen-2021", ["shenzhen-2020", "shenzhen-2021"]),
    ],
)
def test_bad_plans_fall_back_with_a_notice(plans: str, shown: list[str], open_page: Open) -> None:
    app = open_page("compare", plans=plans)
    assert chosen(app) == shown and app.toast


def test_a_view_that_these_plans_lack_falls_back(open_page: Open) -> None:
    app = open_page("compare", plans="guangming-2020,shenzhen-2021", view="levels")
    assert app.toast and "给出数字" in app.header[0].value


def test_plans_are_chosen_on_the_page(open_page: Open) -> None:
    app = open_page("compare", view="counts")
    app.selectbox[2].select("shenzhen-2021").run()
    assert app.query_params["plans"] == "guangming-2020,shenzhen-2020,shenzhen-2021"
    app.selectbox[0].set_value(None).run()
    assert app.query_params["plans"] == YEARS and chosen(app) == YEARS.split(",") and not app.exception
    app.selectbox[1].set_value(None).run()
    assert "再选一份" in app.info[0].value
    app.selectbox[1].select("guangming-2020").run()
    app.selectbox[0].set_value(None).run()
    app.selectbox[1].select("shenzhen-2020").run()
    assert "plans" not in app.query_params and chosen(app) == ["guangming-2020", "shenzhen-2020"]


def test_one_plan_alone_has_nothing_beside_it(tmp_path: Path, open_page: Open) -> None:
    shutil.copytree(FIXTURE_PLANS / "tiny", tmp_path / "tiny")
    app = open_page("compare", tmp_path)
    assert "只有一份计划" in app.info[0].value and not app.selectbox


def test_a_plan_with_faults_is_left_out(tmp_path: Path, open_page: Open) -> None:
    shutil.copytree(FIXTURE_PLANS / "tiny", tmp_path / "tiny")
    broken = tmp_path / "broken"
    shutil.copytree(FIXTURE_PLANS / "bare", broken)
    about = (broken / "plan.yaml").read_text(encoding="utf-8")
    (broken / "plan.yaml").write_text(about.replace("id: bare", "id: broken"), encoding="utf-8")
    (broken / "figures.csv").write_text("nonsense\n", encoding="utf-8")
    app = open_page("compare", tmp_path, plan="tiny", plans="tiny,broken")
    assert "broken" in app.warning[0].value and "再选一份" in app.info[0].value


def test_what_is_shown_is_taken_away_as_files(open_page: Open, downloads: Downloads) -> None:
    app = open_page("compare", plans=YEARS, view="years")
    assert {"表格 CSV", "工作簿 XLSX", "Word 文档"} <= set(downloads.make)
    text = downloads.make["表格 CSV"]().decode("utf-8-sig")
    assert "未在2021年文本中找到对应" in text and "深圳市2021年政府工作报告" in text
    assert len(downloads.sheets()) == 5 and downloads.choice == "深圳市2020年、深圳市2021年"
    document = Document(io.BytesIO(downloads.make["Word 文档"]()))
    assert document.paragraphs[0].text == "深圳市2020年、深圳市2021年对照简报"
    (link,) = [item for item in app.get("page_link") if item.label == "做成幻灯片"]
    assert "plans=shenzhen-2020" in link.proto.query_string


def test_the_slides_lead_back(open_page: Open) -> None:
    app = open_page("present", plans=YEARS)
    (stage,) = (json.loads(item.proto.json) for item in app.get("bidi_component"))
    assert any(each["id"].startswith("compare-years") for each in stage["slides"])
    (leave,) = [item for item in app.get("page_link") if item.label == "退出演示"]
    assert "plans=shenzhen-2020" in leave.proto.query_string
    one = open_page("present", plans="shenzhen-2020")
    (stage,) = (json.loads(item.proto.json) for item in one.get("bidi_component"))
    assert not any(each["id"].startswith("compare") for each in stage["slides"])
