"""/indicators?indicator=: whose number is whose, what is missing, and every number with its source in the file.

The addresses are the former ones, `?view=context&series=`, which lead on.
"""

import re
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from data.indicators.profile import profile
from data.labels import labels
from data.outside.yearly import outcomes, parts, row_words
from data.schema import Plan
from tests.opening import Open
from tests.pages.conftest import Downloads

SERIES = (
    "gdp",
    "industrial-value-added",
    "fixed-asset-investment",
    "retail-sales",
    "trade",
    "budget-revenue",
    "parks-total",
)


@pytest.fixture
def open_context(open_page: Open) -> Open:
    return partial(open_page, "indicators", view="context")


def markdown_of(app: AppTest) -> str:
    cells = [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
    return "\n".join([*(item.value for item in app.markdown), *cells]).replace("\\", "")


def text_of(app: AppTest) -> str:
    said = [item.value for kind in (app.header, app.subheader) for item in kind]
    return re.sub(r"\]\([^)]*\)|\*\*|:[a-z-]+\[|[\[\]]", "", "\n".join([*said, markdown_of(app)]))


def chart_rows(app: AppTest) -> list[dict[str, Any]]:
    """The data of every chart of the page; the layers of a chart repeat it."""
    return [
        row
        for chart in app.get("vega_lite_chart")
        for data in chart.proto.datasets
        for row in pa.ipc.open_stream(data.data.data).read_all().to_pylist()
    ]


def test_the_epidemic_is_spoken_of_before_any_outcome(open_context: Open, plan: Plan) -> None:
    values = [item.value.replace("\\", "") for item in open_context().markdown]
    caution = next(at for at, value in enumerate(values) if plan.outside.caution in value)
    assert "疫情" in values[caution]
    assert caution < min(at for at, value in enumerate(values) if "5.7%" in value or "区的目标" in value)


@pytest.mark.parametrize("series", SERIES)
def test_orange_is_never_the_plans_and_the_plans_is_never_orange(open_context: Open, plan: Plan, series: str) -> None:
    markdown = markdown_of(open_context(series=series))
    outside = {row_words(row, "level") for row in plan.outside.rows if row.level is not None}
    outside |= {row_words(row, "growth") for row in plan.outside.rows if row.growth_percent is not None}
    orange = set(re.findall(r":orange\[\*\*([^*]+)\*\*\]", markdown))
    assert orange and orange <= outside
    linked = re.findall(r"\[:(?:gray|green)\[\*\*([^*]+)\*\*\]\]\(source\?at=([a-z0-9-]+)\)", markdown)
    assert linked
    for words, name in linked:
        assert plan.figure[name].value in words


@pytest.mark.parametrize("series", SERIES)
def test_charts_draw_what_is_known_by_role(open_context: Open, plan: Plan, series: str) -> None:
    app = open_context(series=series)
    others = {float(n) for row in plan.outside.rows for n in (row.level, row.growth_percent) if n is not None}
    own = {float(figure.number) for figure in plan.figures}
    roles = set()
    for row in chart_rows(app):
        value = row.get("value")
        if "role" in row and value is not None and value == value:
            roles.add(row["role"])
            assert value in (others if row["role"] == "outside" else own), row
    assert {"outside", "target"} <= roles
    for chart in app.get("vega_lite_chart"):
        assert "#" not in re.sub(r'"[^"]*schema[^"]*"', "", chart.proto.spec)


def test_missing_years_are_said_and_not_drawn(open_context: Open) -> None:
    rows = [row for row in chart_rows(open_context(series="trade")) if row.get("what") == "missing"]
    assert {row["year"] for row in rows} >= {"2019", "2020"}
    assert all(row["value"] is None or row["value"] != row["value"] for row in rows)


def test_missing_outcomes_are_listed(open_context: Open, plan: Plan) -> None:
    app = open_context()
    text = text_of(app)
    for item in outcomes(plan):
        assert item.indicator.short in text or item.indicator.name in text, item.indicator.id
    table = next(table.value for table in app.table if "2020年结果" in table.value.columns)
    assert table["2020年结果"].map(lambda cell: "未检索到公开数据" in cell).sum() == len(table) - 2
    (fold,) = [item.label for item in app.expander if "区级结果" in item.label]
    assert fold == "38项目标，2项收录到2020年区级结果；其余36项未检索到或未收录"


def test_a_document_is_listed_once_with_what_has_to_be_known_of_its_numbers(open_context: Open) -> None:
    app = open_context()
    listed = next(item.value for item in app.markdown if "可信度高：" in item.value).splitlines()
    addresses = [line.partition("](")[2].partition(")")[0] for line in listed if line.startswith("- ")]
    assert len(addresses) == len(set(addresses)) > 3
    (report,) = [line for line in listed if "2020年深圳市政府工作报告" in line]
    assert "政府工作报告、当年目标。" in report and report.endswith("2019年地区生产总值：初步核算数")
    assert any("（标题、原句未收录）" in line for line in listed)


def test_level_and_growth_are_both_shown_and_it_is_said_why(open_context: Open) -> None:
    text = text_of(open_context(series="gdp"))
    for words in (
        "地区生产总值，总量，亿元（按惯例为现价）",
        "地区生产总值，不变价增速，%（按惯例）",
        "总量按统计惯例为现价，原文未注明；增速按统计惯例为可比价（不变价）增速，原文未注明",
        "两者不能互相推算",
        "变动 7.8%",
    ):
        assert words in text
    assert "1094" not in text  # 1020.9 × 1.072: a level that nobody states
    assert "两者不能互相推算" in text_of(open_context(series="industrial-value-added"))
    assert "两者不能互相推算" not in text_of(open_context(series="budget-revenue"))


def test_breaks_and_gaps_stand_in_words(open_context: Open) -> None:
    assert "原因未见说明" in text_of(open_context(series="retail-sales"))
    assert "按美元公布" in text_of(open_context(series="trade"))


def test_projects_stand_on_a_page_of_their_own(open_context: Open) -> None:
    assert any("兑现" in item.proto.label for item in open_context().get("page_link"))


@pytest.mark.parametrize("series", SERIES)
def test_every_number_of_the_page_is_in_the_file(
    open_context: Open, downloads: Downloads, plan: Plan, series: str
) -> None:
    app = open_context(series=series)
    sheets = downloads.sheets()
    cells = "\n".join(str(cell) for rows in sheets for row in rows for cell in row.values() if cell is not None)
    shown = re.findall(r":(?:orange|gray|green|violet)\[\*\*([^*]+)\*\*\]", markdown_of(app))
    numbers = {number for words in shown if "年" not in words for number in re.findall(r"\d+(?:\.\d+)?", words)}
    assert len(numbers) > 5
    assert numbers <= set(re.findall(r"\d+(?:\.\d+)?", cells))
    for row in (row for rows in sheets for row in rows if row.get("起")):
        assert plan.text[row["起"] : row["止"]] in row["原句"] and row["原句"] in plan.text
    item = next(item for item in plan.outside.series if item.id == series)
    assert plan.indicator[item.growth or item.level or ""].name in downloads.choice


def test_every_outside_number_of_the_file_has_its_source(open_context: Open, downloads: Downloads) -> None:
    open_context(series="gdp")
    (years,) = [sheet for sheet in downloads.sheets() if sheet and "序列" in sheet[0]]
    rows = [row for row in years if row["数字"] != "未检索到公开数据"]
    ours = [row for row in rows if "测算" in row["是什么"]]
    assert [(row["数字"], row["发布单位"], row["说明"]) for row in ours] == [
        ("7.8%", "本站测算", "1100.77 ÷ 1020.9 − 1")
    ]
    rows = [row for row in rows if row not in ours]
    assert rows
    for row in rows:
        assert row["发布单位"] and (row["地址"] if row["外部编号"] else row["文件"]), row
        assert bool(row["外部编号"]) != bool(row["原文编号"]), row
        assert not row["外部编号"] or row["可信度"] in ("高", "中"), row


def test_the_base_year_stands_with_targets_beside_actuals(open_context: Open, downloads: Downloads) -> None:
    table = next(t.value for t in open_context(series="gdp").table if "2019年目标" in t.value.columns)
    plain = table.map(lambda cell: re.sub(r"\]\([^)]*\)|\*\*|:[a-z-]+\[|[\[\]\\]", "", cell))
    district, city = plain.to_dict("records")
    assert list(district.values()) == ["光明区", "未检索到公开数据", "8.0%", "7.2%左右", "5.7%"]
    assert list(city.values()) == ["深圳市", "7%左右", "6.7%", "6.5%左右", "3.1%"]
    (sheet,) = [sheet for sheet in downloads.sheets() if sheet and "2019年市目标" in sheet[0]]
    assert [row["2019年市目标"] for row in sheet] == ["7%左右"]


def test_comparators_and_missing_numbers_of_the_city(open_context: Open, downloads: Downloads) -> None:
    text = text_of(open_context())
    table = {row["指标"]: row for row in downloads.sheets()[0]}
    for words in ("4.5%左右", "6.5%左右", "未给出", "口径不同", "欧盟标准"):
        assert words in text
    assert "没查到" not in text and "没有查到" not in text and "mirror" not in text
    assert table["一般公共预算收入增长率"]["2020年市目标"] == "4.5%左右"
    assert table["一般公共预算收入增长率"]["2020年市结果"] == "口径不同"
    assert table["进出口总额增长率"]["2020年市目标"] == "未给出"


def test_a_source_is_producer_document_date_and_a_link(open_context: Open, plan: Plan) -> None:
    markdown = markdown_of(open_context())
    address = plan.outside.row["district-gdp-2020"].address
    title = "《深圳市光明区2020年国民经济和社会发展计划执行情况与2021年计划》"
    assert f"光明区发展和改革局{title}，2021-03-15，" in markdown
    assert f"]({address})" in markdown and "年度执行情况报告" in markdown


def test_a_former_address_leads_on(open_context: Open) -> None:
    app = open_context(series="budget-revenue")
    assert app.query_params.get("indicator") in ("budget-revenue-growth", ["budget-revenue-growth"])
    assert not {"view", "series"} & set(app.query_params)
    assert app.title[0].value == "一般公共预算收入增长率"
    assert open_context(series="一般公共预算收入").title[0].value == "一般公共预算收入增长率"
    app = open_context(series="<script>")
    assert "2019年实际、2020年目标与结果" in app.title[0].value and "series" not in app.query_params


def test_every_indicator_has_a_profile(open_page: Open, plan: Plan) -> None:
    for indicator in plan.indicators:
        app = open_page("indicators", indicator=indicator.id)
        assert app.title[0].value.replace("\\", "") == indicator.name
        text = markdown_of(app)
        for figure in plan.figures_of(indicator.id):
            assert f"source?at={figure.id})" in text, figure.id
        for action in profile(plan, indicator.id).actions:
            assert f"source?at={action.id})" in text, action.id
        assert (plan.outside.caution in text) == bool(profile(plan, indicator.id).story.outside)
        target = plan.pair[indicator.id].target
        assert not target or labels("bases")[target.basis] in app.markdown[0].value, indicator.id


def test_what_follows_from_the_target_stands_with_its_arithmetic(open_page: Open) -> None:
    text = text_of(open_page("indicators", indicator="retail-sales-growth"))
    assert "2020年社零总额 146.2 亿元" in text and "136.6 × (1 + 7 ÷ 100)" in text
    assert "不能推算总量" in text_of(open_page("indicators", indicator="gdp-growth"))
    app = open_page("indicators", indicator="high-tech-firms")
    next(button for button in app.button if "假设" in button.label).click().run()
    assert app.slider and app.query_params["indicator"] in ("high-tech-firms", ["high-tech-firms"])


def test_other_plans(open_context: Open, fixture_plans: Path) -> None:
    text = text_of(open_context(fixture_plans, plan="tiny"))
    assert "46.5公里" in text and "目标与结果并列" in text
    assert open_context(fixture_plans, plan="bare").info


def test_a_break_is_drawn_before_its_year(open_page: Open, plan: Plan) -> None:
    """In both charts of a series: a rule in the band of the year from which on the series is another."""
    for series in plan.outside.series:
        if series.id not in SERIES:
            continue
        app = open_page("indicators", indicator=series.growth or series.level or "")
        dashed = [chart.proto.spec.count('"strokeDash"') for chart in app.get("vega_lite_chart")]
        assert sum(dashed) == len(parts(plan, series)) * bool(series.breaks), series.id
        assert ("前后不可比" in markdown_of(app)) == bool(series.breaks)
