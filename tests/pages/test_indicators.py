"""/indicators: every number on the page is in the file to take away, choices come from the address, nothing alarms."""

import re
from collections import Counter
from functools import partial
from pathlib import Path

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from components.indicators.multiples import small_series
from components.text.typography import escape
from data.indicators.all_targets import all_targets, counted
from data.indicators.assessment import RULES
from data.indicators.formulas import FORMULAS
from data.indicators.story import main_stories
from data.labels import labels
from data.schema import Plan
from data.wording import readable
from tests.opening import Open
from tests.pages.conftest import Downloads

VIEWS: list[dict[str, str]] = [
    {},
    {"indicator": "pm25"},
    {"view": "quantities"},
    {"view": "quantities", "group": "same", "indicator": "high-tech-firms"},
    {"view": "quantities", "group": "caveat"},
    {"view": "quantities", "group": "none"},
    {"view": "quantities", "group": "review"},
    {"view": "whatif"},
    {"view": "whatif", "indicator": "trade-growth", "rate": "-3.5"},
    {"view": "whatif", "indicator": "high-tech-firms", "goal": "1500", "months": "9"},
    {"view": "whatif", "indicator": "5g-stations", "start": "1200"},
]
GROUPS = [view for view in VIEWS if view.get("view") == "quantities" and "indicator" not in view]
IDS = ["&".join(f"{key}={value}" for key, value in view.items()) or "targets" for view in VIEWS]


@pytest.fixture
def open_view(open_page: Open) -> Open:
    return partial(open_page, "indicators")


def chart_text(app: AppTest) -> list[str]:
    """The text that the page's charts write, from the data that was sent with them."""
    found = []
    for chart in app.get("vega_lite_chart"):
        for data in chart.proto.datasets:
            table = pa.ipc.open_stream(data.data.data).read_all()
            for name in table.column_names:
                if name == "text":
                    found += [str(value) for value in table[name].to_pylist() if value]
    return found


def page_text(app: AppTest) -> list[str]:
    """All that is written on the page, without the addresses of links and without the reader's own buttons."""
    said = [item.value for kind in (app.title, app.header, app.subheader, app.markdown) for item in kind]
    said += [f"{item.label} {item.value}" for item in app.metric]
    for table in app.table:
        said += [str(cell) for cell in table.value.to_numpy().ravel()]
    return [*map(plain, said), *chart_text(app)]


def plain(markdown: str) -> str:
    """What is read of a piece of Markdown: no targets of links, no colours, no escapes."""
    return re.sub(r"\]\([^)]*\)|:[a-z-]+\[|\*\*|[\[\]\\]", "", markdown)


def numbers(texts: list[str]) -> set[str]:
    return {number for text in texts for number in re.findall(r"\d+(?:\.\d+)?", text)}


@pytest.mark.parametrize("choices", VIEWS, ids=IDS)
def test_every_number_on_the_page_is_in_the_file(
    open_view: Open, downloads: Downloads, plan: Plan, choices: dict[str, str]
) -> None:
    app = open_view(**choices)
    sheets = downloads.sheets()
    cells = [str(cell) for rows in sheets for row in rows for cell in (*row, *row.values()) if cell is not None]
    labels = (Counter(row.get("判断") for row in rows) for rows in sheets[:-1])
    rows = {str(count) for found in labels for count in (*found.values(), found.total())}  # said in a heading
    shown = page_text(app)
    assert len(numbers(shown)) > 5
    assert numbers(shown) - numbers(cells) - rows == set()


@pytest.mark.parametrize("choices", GROUPS, ids=[view.get("group", "all") for view in GROUPS])
def test_table_and_file_agree_row_by_row(open_view: Open, downloads: Downloads, choices: dict[str, str]) -> None:
    app = open_view(**choices)
    in_file = {str(row["指标"]): row for rows in downloads.sheets() for row in rows if "指标" in row}
    seen = set()
    for table in app.table:
        if "指标" not in table.value.columns:
            continue
        for row in table.value.to_dict("records"):
            name = plain(row["指标"].split("  \n")[0])
            for column in ("2019年", "2020年目标"):
                assert plain(row[column]) == in_file[name][column], (name, column)
            seen.add(name)
    assert seen == set(in_file)


@pytest.mark.parametrize("choices", VIEWS, ids=IDS)
def test_nothing_alarms_and_no_arrow_marks_a_change(open_view: Open, choices: dict[str, str]) -> None:
    app = open_view(**choices)
    assert not any(":red" in item.value for item in app.markdown)
    for text in page_text(app):
        assert not set("▲▼↑↓⬆⬇") & set(text)
    for metric in app.metric:
        assert not metric.delta
    for chart in app.get("vega_lite_chart"):
        assert "#" not in re.sub(r'"[^"]*schema[^"]*"', "", chart.proto.spec)


def test_every_number_of_a_table_leads_to_its_sentence(open_view: Open, plan: Plan) -> None:
    app = open_view(view="quantities", group="review")
    linked = set()
    for table in app.table:
        for cell in map(str, table.value.to_numpy().ravel()):
            linked |= set(re.findall(r"\(source\?at=([a-z0-9-]+)\)", cell))
    assert linked <= plan.figure.keys()
    assert len(linked) == 9 + 106


@pytest.fixture
def all_targets_page(open_view: Open) -> AppTest:
    return open_view(view="table")


@pytest.mark.parametrize("form", ["columns", "a paragraph a target"])
def test_all_targets_lead_to_their_sentences(all_targets_page: AppTest, plan: Plan, form: str) -> None:
    cells = [str(cell) for table in all_targets_page.table for cell in table.value.to_numpy().ravel()]
    said = " ".join(cells if form == "columns" else [item.value for item in all_targets_page.markdown])
    linked = set(re.findall(r"\(source\?at=([a-z0-9-]+)\)", said))
    rows = all_targets(plan)
    assert linked == {figure.id for row in rows for figure in (*row.targets, row.actual) if figure}
    for row in rows:
        for point in (row.city_target, row.result):
            assert point is None or f":orange[**{escape(point.words)}**]" in said


def test_words_for_a_missing_number_are_explained_where_they_stand(all_targets_page: AppTest) -> None:
    said = " ".join(plain(item.value) for item in all_targets_page.markdown)
    assert {word for word in labels("absences").values() if f"{word}：" in said} == {
        "未检索到公开数据",
        "未给出",
        "口径不同",
        "不适用",
    }
    assert "未收录：" in said and "不等于没有公布" in said


def test_all_targets_are_one_click_from_their_files(
    all_targets_page: AppTest, downloads: Downloads, plan: Plan
) -> None:
    offered = {item.proto.label for item in all_targets_page.get("download_button")}
    assert {"Excel 总表", "Word 总表"} <= offered
    assert any(counted(plan) == item.value for item in all_targets_page.header)
    assert any(plan.outside.caution in item.value for item in all_targets_page.markdown)


def test_all_targets_say_on_the_page_what_the_sheet_says(open_view: Open, downloads: Downloads, plan: Plan) -> None:
    (table,) = open_view(view="table").table
    rows, made = downloads.sheets("Excel 总表")
    assert any(plan.outside.caution in row["内容"] for row in made)
    for shown, row in zip(table.value.to_dict("records"), rows, strict=True):
        assert plain(shown["指标"]) == f"{row['序号']}　{row['指标']}"
        for column, head in {**{name: name for name in list(shown)[1:]}, **OUTSIDE}.items():
            assert plain(shown[column].replace("  \n", "\n")) == readable(str(row[head] or "")), (row["指标"], column)


OUTSIDE = {"市级目标": "市级目标（外部）", "2020年结果": "2020年结果（外部）"}


def test_all_targets_lead_on_to_their_profiles(all_targets_page: AppTest, plan: Plan) -> None:
    said = " ".join(item.value for item in all_targets_page.markdown)
    wanted = {row.pair.id for row in all_targets(plan) if row.pair}
    assert set(re.findall(r"\(indicators\?indicator=([a-z0-9-]+)\)", said)) == wanted


def test_the_address_chooses(open_view: Open) -> None:
    app = open_view(indicator="pm25")
    text = "".join(page_text(app))
    assert "PM2.5浓度低于29微克/立方米" in text
    assert "29 − 25.4 = 3.6 微克/立方米" in text
    assert "source?at=pm25-2019" in "".join(item.value for item in app.markdown)


@pytest.mark.parametrize("view", ["quantities", "targets", "table"])
def test_an_indicator_leads_to_its_profile_and_back(open_view: Open, view: str) -> None:
    app = open_view(indicator="parks-built", view=view)
    assert "只含新建" in "".join(page_text(app))
    back = next(button for button in app.button if button.label == "返回")
    back.click().run()
    assert "indicator" not in app.query_params
    assert app.query_params["view"] in (view, [view])


def test_other_sentences_of_an_indicator_are_shown(open_view: Open) -> None:
    assert "source?at=pm25-annual-mean-2020" in "".join(item.value for item in open_view(indicator="pm25").markdown)


def test_method_is_published(open_view: Open) -> None:
    app = open_view()
    app.switch_page("pages/about.py").run()
    text = "".join(page_text(app))
    for words in (*(rule.words for rule in RULES), *(formula.formula for formula in FORMULAS)):
        assert words in text


def test_first_view_tells_one_story_on_chart_table_and_in_the_file(
    open_view: Open, downloads: Downloads, plan: Plan
) -> None:
    app = open_view()
    assert app.header[0].value == "6项增速目标，5项低于2019年实际"
    (rows,) = [sheet for sheet in downloads.sheets() if sheet and "2020年区结果" in sheet[0]]
    table = app.table[0]
    drawn = "\n".join(chart_text(app))
    assert [row["指标"] for row in rows] == [item.name for item in main_stories(plan)]
    for item, row, cells in zip(main_stories(plan), rows, table.value.to_dict("records"), strict=True):
        words = [told.words for told in item.told]
        assert words == [row[head] for head in row if head.startswith("20")]
        shown = [plain(cell).split("  \n")[0] for head, cell in cells.items() if "20" in head]
        assert shown == words
        assert item.short in drawn
        for told in item.told:
            assert told.point is None or f"{told.point.number}" in drawn, (item.id, told)


def test_small_charts_of_all_series_lead_to_profiles(open_view: Open, plan: Plan) -> None:
    app = open_view()
    said = " ".join(item.value for item in app.markdown)
    assert len(small_series(plan)) == len(app.get("vega_lite_chart")) - 2
    for series, part in small_series(plan):
        name = (series.level if part == "level" else series.growth) or series.growth
        assert f"](indicators?indicator={name})**" in said, (series.id, part)


def test_caveats_stand_in_words_on_the_page(open_view: Open, plan: Plan) -> None:
    text = "".join(page_text(open_view(view="quantities")))
    for pair in plan.pairs:
        if not pair.indicator.nature and pair.note:
            assert re.sub(r"\W", "", pair.note) in re.sub(r"\W", "", text), pair.id


def test_slider_moves_the_result(open_view: Open) -> None:
    app = open_view(view="whatif")
    app.slider[0].set_value(6.5).run()
    assert not app.exception
    assert app.metric[0].value == "145.5 亿元"
    assert all("测算" in metric.label for metric in app.metric)
    assert "141.1—145.6 亿元" in [metric.value for metric in app.metric]
    assert "5.9%" in (table := app.table[0].value.to_csv()) and "−3.2" in table and "9\\.1%" in table


def test_a_slider_that_is_being_moved_is_not_set_back(open_view: Open) -> None:
    """The browser sends a slider's place late; a run that answers an earlier place must not command it."""
    app = open_view(view="whatif", indicator="retail-sales-growth", rate="6.5")
    assert app.slider[0].proto.set_value, "the address says another place than the slider"
    for value in (7.1, 7.1 + 1e-13, 6.9):
        app.slider[0].set_value(value).run()
        assert not app.slider[0].proto.set_value
        assert app.query_params["rate"] == f"{value:.1f}"


def test_another_case_forgets_the_old_assumption(open_view: Open) -> None:
    app = open_view(view="whatif", indicator="retail-sales-growth", rate="6.5")
    assert app.metric[0].value == "145.5 亿元"
    app.pills[0].set_value("trade-growth").run()
    assert app.metric[0].value == "812 亿元"


@pytest.mark.parametrize("name", ["gdp-growth", "industrial-value-added-growth", "fixed-asset-investment-growth"])
def test_constant_prices_and_unknown_levels_offer_no_slider(open_view: Open, name: str) -> None:
    app = open_view(view="whatif", indicator=name)
    assert not app.slider
    assert not app.metric
    assert "不能推算总量" in "".join(page_text(app))


@pytest.mark.parametrize(
    "choices",
    [
        {"view": "x", "group": "y", "indicator": "z"},
        {"view": "whatif", "rate": "1e99", "indicator": "pm25"},
        {"view": "whatif", "indicator": "5g-stations", "goal": "-1", "start": "abc", "months": "0"},
        {"view": "quantities", "group": "<b>", "indicator": "gdp-growth"},
    ],
)
def test_unknown_choices_fall_back(open_view: Open, choices: dict[str, str]) -> None:
    assert len(open_view(**choices).title) == 1


@pytest.mark.parametrize("name", ["tiny", "bare"])
@pytest.mark.parametrize("view", ["targets", "table", "quantities", "whatif"])
def test_other_plans(open_view: Open, fixture_plans: Path, name: str, view: str) -> None:
    app = open_view(fixture_plans, plan=name, view=view)
    assert app.title[0].value
    assert app.metric or app.table or app.info or app.header


def test_a_city_is_called_no_district(open_view: Open, plans: Path) -> None:
    """The table of all targets of a city's plan: no column of a level above, no word of a district's level."""
    app = open_view(plans, plan="shenzhen-2020", view="table")
    (table,) = app.table
    assert "2020年结果" in table.value.columns and not any("市级" in head for head in table.value.columns)
    said = "".join(item.value for item in (*app.markdown, *app.header, *app.title))
    assert "区级" not in said and "市级目标" not in said
