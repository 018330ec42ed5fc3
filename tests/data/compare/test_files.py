"""What is put side by side as sheets and slides: the same rows, whose texts, and which links are ours."""

from datetime import date

from data import deck
from data.compare.carried import carried
from data.compare.levels import asked
from data.compare.measures import measure_rows
from data.compare.same import same_things
from data.deck.compare import FITS, compare_slides
from data.schema import Plan
from data.tables.compare import compare_sheets, compared_origin
from data.tables.workbook import cell_text


def test_sheets_have_every_row_of_the_views(plan: Plan, city: Plan, year_after: Plan) -> None:
    every = (plan, city, year_after)
    rows = {name: len(sheet.rows) for name, sheet in compare_sheets(every).items()}
    assert rows["targets"] == len(measure_rows(every)) and rows["same"] == len(same_things(every))
    assert rows["levels"] == len(asked(city, plan)) and rows["years"] == len(carried(city, year_after))
    assert set(compare_sheets((plan, year_after))) == {"targets", "same", "counts"}


def test_ids_in_a_sheet_lead_to_their_plan(city: Plan, year_after: Plan) -> None:
    sheets = compare_sheets((city, year_after))
    for row in sheets["years"].rows:
        assert city.statement[str(row["编号"])].text == str(row["安排"]).removesuffix("（分类为草稿）")
        later = [name for name in str(row["后一年编号"]).split(";") if name]
        assert all(name in year_after.statement for name in later)
        assert (row["对应"] == "找到对应") == bool(later) or "未在2021年文本中找到对应" in str(row["对应"])
    for row in sheets["targets"].rows:
        for plan, name in ((city, "深圳市2020年"), (year_after, "深圳市2021年")):
            if figure := row[f"{name}目标编号"]:
                assert plan.figure[str(figure)].value in str(row[f"{name}目标"])


def test_the_origin_names_every_text_and_that_links_are_ours(plan: Plan, city: Plan) -> None:
    words = compared_origin((plan, city), "全部", date(2026, 1, 1)).source
    assert plan.info.title in words and city.info.title in words and "草稿，已确认" in words
    assert "测算" in words and "为下限" in words


def test_slides_say_what_the_page_says(plan: Plan, city: Plan, year_after: Plan) -> None:
    slides = compare_slides((plan, city, year_after))
    assert deck.described(plan, slides).startswith("对照“光明区2020年、深圳市2020年、深圳市2021年”")
    titles = {slide.title for slide in slides}
    assert f"{len(measure_rows((plan, city, year_after)))}项指标至少两份计划给出数字" in titles
    lost = sum(not row for row in carried(city, year_after))
    assert any(title.endswith(f"{lost}条未找到") for title in titles)
    for slide in slides[1:]:
        assert slide.table.rows and any(city.info.title in line for line in slide.remarks)
        assert all(len(row) == len(slide.table.columns) for row in slide.table.rows)
        assert slide.name == "目标对照" or all(len(cell.text) <= FITS for row in slide.table.rows for cell in row)
    links = [cell for slide in slides for row in slide.table.rows for cell in row if "点名同一地点" in cell.text]
    assert links and all(cell.role == "derived" for cell in links)


def test_a_document_has_the_rows_that_slides_leave_out(city: Plan, year_after: Plan) -> None:
    def rows(at_length: bool) -> int:
        slides = compare_slides((city, year_after), at_length=at_length)
        return sum(len(slide.table.rows) for slide in slides if slide.name.startswith("前后年"))

    assert rows(at_length=True) == sum(map(bool, carried(city, year_after))) > rows(at_length=False)


def test_plans_of_no_relation_show_what_they_share(plan: Plan, year_after: Plan) -> None:
    names = [slide.name for slide in compare_slides((plan, year_after))]
    assert any(name.startswith("同一事项") for name in names) and not any("上下级" in name for name in names)


def test_cells_are_text(plan: Plan, city: Plan) -> None:
    cells = [
        cell_text(cell)
        for sheet in compare_sheets((plan, city)).values()
        for row in sheet.rows
        for cell in row.values()
    ]
    assert not any("](" in cell or "None" in cell for cell in cells)
