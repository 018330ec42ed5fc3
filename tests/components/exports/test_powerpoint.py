"""The PowerPoint file, opened again: native, traceable, in Chinese type, with notes, foot and alternative text."""

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from docx import Document
from pptx import Presentation
from pptx.util import Pt

from components.exports.powerpoint import presentation
from components.exports.powerpoint.charts import number_format
from components.exports.powerpoint.template import TEMPLATE
from components.exports.powerpoint.type import NEW_LINE, TYPEFACES
from components.exports.word import briefing
from components.present.cover import with_cover
from components.theme import ink, shade, surface
from data import deck
from data.deck.model import Slide
from data.deck.text import footer, notes
from data.derive import amount
from data.indicators.comparison import compare
from data.indicators.row_layout import COMPARISON_ROWS
from data.schema import Plan, Statement
from data.wording import hedged
from tests.components.exports.opened import A, C, charts, labels, parts, shapes, shown, size_of, slides, tables, texts
from tests.provenance import unexplained

PAGE = (Pt(960), Pt(540))


OUR_TYPEFACE = "微软雅黑"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


@pytest.fixture(scope="module")
def full(plan: Plan) -> bytes:
    chosen = deck.chosen(plan, "full")
    return presentation(plan, chosen, deck.described(plan, chosen))


@pytest.fixture(scope="module")
def pages(plan: Plan, full: bytes) -> list[tuple[Slide, Any]]:
    """Each slide with what became of it."""
    return list(zip(deck.slides(plan), slides(full), strict=True))


def one(pages: list[tuple[Slide, Any]], kind: str) -> tuple[Slide, Any]:
    (found,) = [(slide, page) for slide, page in pages if slide.kind == kind]
    return found


def test_titles_are_those_of_the_deck(pages) -> None:
    assert all(page.shapes.title.text_frame.text.replace(NEW_LINE, "") == slide.title for slide, page in pages)


def test_no_number_comes_from_nowhere(plan: Plan, pages) -> None:
    for slide, page in pages:
        large = {
            text for tile in slide.tiles for text in (tile.number, tile.below)
        }  # their unit stands beside the name
        assert unexplained(plan, (text for text in texts(page) if text not in large)) == [], slide.id


def test_tiles_say_number_unit_and_the_other_year(plan: Plan, pages) -> None:
    slide, page = one(pages, "numbers")
    tiles = {shape.name: shape for shape in shapes(page)}
    for item in slide.comparisons:
        text, figure = tiles[item.pair.indicator.name].text_frame.text, item.pair.target or item.pair.actual
        assert figure.value in text
        assert figure.unit in text
        assert f"{plan.info.base_year}年" in text


def test_chart_numbers_are_the_plans_with_their_units(plan: Plan, pages) -> None:
    for slide, page in pages:
        if slide.kind not in ("growth", "limits", "pairs"):
            continue
        figures = [figure for item in slide.comparisons for figure in (item.pair.actual, item.pair.target) if figure]
        rows = COMPARISON_ROWS[slide.kind](plan, slide.comparisons).rows
        for item, row in zip(slide.comparisons, rows, strict=True):
            if item.pair.actual and not row.mark("actual"):  # no column, but the axis says it
                figures.remove(item.pair.actual)
                assert item.actual_words in "".join(texts(page))
        wordings = {hedged(plan, figure): figure for figure in figures}
        found = [pair for chart in charts(page) for pair in labels(chart)]
        assert len(found) == len(figures), slide.id
        for value, words in found:
            assert value in (float(wordings[words].number), float(amount(wordings[words])[0])), words


@pytest.mark.parametrize(
    ("kind", "counts"), [("areas", lambda action: action.figures), ("continuity", lambda action: action.continues)]
)
def test_counts_in_charts_are_counted(kind: str, counts: Callable[[Statement], Any], plan: Plan, pages) -> None:
    (chart,) = charts(one(pages, kind)[1])
    part, whole = chart.plots[0].series
    areas = [[a for a in plan.actions if a.section == area.section] for area in plan.info.task_areas]
    if kind == "areas":  # as on screen, the largest first
        areas.sort(key=len, reverse=True)
    assert list(whole.values) == [len(actions) for actions in areas]
    assert list(part.values) == [sum(bool(counts(action)) for action in actions) for actions in areas]


def test_what_is_not_given_has_no_column(pages) -> None:
    slide, page = one(pages, "growth")
    (chart,) = charts(page)
    missing = [at for at, item in enumerate(slide.comparisons) if item.pair.actual is None]
    assert missing
    assert all(chart.plots[0].series[0].values[at] is None for at in missing)
    assert all("未给出" in str(list(chart.plots[0].categories)[at]) for at in missing)


def test_a_result_is_called_a_result_and_no_limit(plan: Plan, pages) -> None:
    year, checked = f"{plan.info.base_year}年", 0
    for slide, page in pages:
        for chart in charts(page) if slide.kind in ("limits", "pairs") else ():
            for category, value in zip(chart.plots[0].categories, chart.plots[0].series[0].values, strict=True):
                if str(category).startswith(year) and value is not None:
                    checked += 1
                    assert str(category) in (f"{year}实际", f"{year}预计"), slide.id
    assert checked


def test_labels_follow_an_edit_of_the_data(plan: Plan) -> None:
    item = next(item for item in compare(plan, plan.pairs) if item.id == "gdp-growth")
    code = number_format(item.pair.target, item.target_words)
    assert (shown(7.2, code), shown(6.5, code)) == ("7.2%左右", "6.5%左右")


def test_charts_and_tables_are_native_and_nothing_is_a_picture(full: bytes, pages) -> None:
    assert not list(parts(full, r".*\.(png|jpe?g|emf|svg)"))
    for slide, page in pages:
        if slide.kind in ("growth", "limits", "pairs", "areas", "continuity"):
            assert charts(page), slide.id
            assert all(chart.part.chart_workbook.xlsx_part is not None for chart in charts(page))
        if slide.kind in ("direction", "checks", "outcome", "method", "continuity"):
            assert tables(page), slide.id
        if slide.kind == "map":
            assert any(shape.name == "地图" and len(list(shape.shapes)) > 50 for shape in page.shapes)


def test_every_run_and_chart_text_has_an_east_asian_typeface(full: bytes) -> None:
    checked = 0
    for name, root in parts(full, r"ppt/(slides|notesSlides|slideLayouts|slideMasters|charts)/[^/]+\.xml"):
        runs = [run for run in (*root.iter(f"{A}r"), *root.iter(f"{A}fld")) if (run.findtext(f"{A}t") or "").strip()]
        if "notes" in name:  # the number of the page is the template's own
            runs = [run for run in runs if run.tag == f"{A}r"]
        faces = [run.find(f"{A}rPr/{A}ea") for run in runs]
        if "charts/" in name:
            assert root.find(f"{C}txPr") is not None, name
            faces += [properties.find(f"{A}ea") for properties in root.iter(f"{A}defRPr")]
        assert all(face is not None and face.get("typeface") in ("+mn-ea", "+mj-ea", OUR_TYPEFACE) for face in faces), (
            name
        )
        checked += len(faces)
    assert checked > 800


def test_theme_falls_back_to_the_same_typeface(full: bytes) -> None:
    ((_, root),) = parts(full, r"ppt/theme/theme1\.xml")
    assert {fonts.find(f"{A}ea").get("typeface") for fonts in root.iter(f"{A}majorFont", f"{A}minorFont")} == {
        OUR_TYPEFACE
    }


def test_slides_and_charts_take_their_colours_and_typefaces_from_the_theme(full: bytes) -> None:
    """So that an office's theme changes all of them; the map alone is a picture with colours of its own."""
    for name, root in parts(full, r"ppt/(slides|charts)/[^/]+\.xml"):
        maps = [group for group in root.iter(f"{P}grpSp") if group.find(f"{P}nvGrpSpPr/{P}cNvPr").get("name") == "地图"]
        fixed = [each for each in root.iter(f"{A}srgbClr") if not any(group in each.iterancestors() for group in maps)]
        assert [each.get("val") for each in fixed] == [], name
        faces = {each.get("typeface") for tag in ("latin", "ea", "cs") for each in root.iter(f"{A}{tag}")}
        assert faces <= {face.replace("+mn", theme) for face in TYPEFACES.values() for theme in ("+mn", "+mj")}, name


def test_parts_of_the_deck_are_sections(plan: Plan, full: bytes) -> None:
    ((_, root),) = parts(full, r"ppt/presentation\.xml")
    sections = list(root.iter(f"{P14}section"))
    wanted = list(dict.fromkeys(slide.part for slide in deck.slides(plan)))
    assert [section.get("name") for section in sections] == wanted
    assert len(list(root.iter(f"{P}sldId"))) == len(deck.slides(plan)) + 1  # the page of contents
    listed = [entry.get("id") for section in sections for entry in section.iter(f"{P14}sldId")]
    assert listed == [entry.get("id") for entry in root.iter(f"{P}sldId")]


def test_template_has_the_colours_of_the_app() -> None:
    ((_, root),) = parts(TEMPLATE.read_bytes(), r"ppt/theme/theme1\.xml")
    scheme = next(root.iter(f"{A}clrScheme"))
    found = {slot.tag.removeprefix(A): f"#{slot[0].get('val')}".lower() for slot in scheme}
    wanted = {
        "dk1": ink("text"),
        "lt1": surface("backgroundColor"),
        "dk2": shade(8),
        "lt2": surface("secondaryBackgroundColor"),
        "accent1": ink("target"),
        "accent2": ink("actual"),
        "accent3": ink("derived"),
        "accent4": ink("outside"),
        "accent5": ink("area1"),
        "accent6": ink("area3"),
        "hlink": surface("linkColor"),
        "folHlink": ink("muted"),
    }
    assert found == {name: value.lower() for name, value in wanted.items()}


def test_master_and_layouts_take_their_colours_from_the_theme() -> None:
    drawn = list(parts(TEMPLATE.read_bytes(), r"ppt/slide(Layouts|Masters)/[^/]+\.xml"))
    assert len(drawn) == 12
    assert all(not list(root.iter(f"{A}srgbClr")) for _, root in drawn)


def test_placeholders_have_names_of_their_own() -> None:
    for layout in Presentation(TEMPLATE).slide_layouts:
        names = [holder.name for holder in layout.placeholders]
        assert len(set(names)) == len(names), layout.name


def test_the_file_says_whose_it_is_and_when_it_was_made(plan: Plan, full: bytes) -> None:
    said = Presentation(io.BytesIO(full)).core_properties
    assert (said.title, said.author, said.language) == (plan.info.title, "", "zh-CN")
    assert said.last_modified_by == "" and said.comments == ""
    now = datetime.now(UTC).replace(tzinfo=None)
    assert timedelta(0) <= now - said.created < timedelta(hours=1)
    assert said.modified == said.created


def test_who_presents_stands_on_the_cover_and_is_the_author(plan: Plan) -> None:
    lines = ("汇报单位：光明区某局", "场合：区政府常务会议", "汇报人：王一")
    chosen = with_cover(deck.chosen(plan, "short"), lines)
    assert deck.described(plan, chosen) == deck.described(plan, deck.chosen(plan, "short"))
    book = Presentation(io.BytesIO(presentation(plan, chosen, "全部")))
    assert book.core_properties.author == "光明区某局　王一"
    first = "\n".join(texts(book.slides[0]))
    assert all(line in first for line in lines)
    said = Document(io.BytesIO(briefing(plan, chosen, "全部")))
    assert said.core_properties.author == "光明区某局　王一"
    assert "　".join(lines) in [item.text for item in said.paragraphs]


def test_notes_hold_the_sentences(plan: Plan, pages) -> None:
    for slide, page in pages:
        assert page.notes_slide.notes_text_frame.text.split("\n") == (notes(plan, slide) or [""])


def test_foot_says_source_date_and_choice(plan: Plan) -> None:
    chosen = deck.chosen(plan, ["growth", "map"])
    for page in slides(presentation(plan, chosen, deck.described(plan, chosen))):
        words = [shape.text_frame.text for shape in page.placeholders if "FOOTER" in str(shape.placeholder_format.type)]
        assert words == [footer(plan, "自选2页")]


def test_what_is_to_be_seen_has_alternative_text(pages) -> None:
    for _, page in pages:
        for shape in page.shapes:
            if getattr(shape, "has_chart", False) or getattr(shape, "has_table", False) or hasattr(shape, "shapes"):
                assert shape._element.xpath(".//p:cNvPr")[0].get("descr"), shape.name


def test_layouts_are_used_and_no_placeholder_is_left_empty(pages) -> None:
    assert len({page.slide_layout.name for _, page in pages}) >= 8
    for slide, page in pages:
        assert [
            holder.name for holder in page.placeholders if holder.has_text_frame and not holder.text_frame.text
        ] == [], slide.id


def test_no_type_is_too_small_and_nothing_leaves_the_page(pages) -> None:
    for slide, page in pages:
        for shape in page.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= PAGE[0] + 1, (slide.id, shape.name)
            assert shape.top + shape.height <= PAGE[1], (slide.id, shape.name)
        sizes = [
            size_of(shape, run, page)
            for shape in shapes(page)
            if shape.has_text_frame
            for paragraph in shape.text_frame.paragraphs
            for run in paragraph.runs
        ]
        assert min(sizes) >= Pt(11), slide.id


def test_other_plans_become_slides_too(tiny: Plan, bare: Plan) -> None:
    for each in (tiny, bare):
        chosen = deck.chosen(each, "full")
        made = slides(presentation(each, chosen, deck.described(each, chosen)))
        for slide, page in zip(chosen, made, strict=True):
            assert slide.kind == "numbers" or unexplained(each, texts(page)) == [], slide.id
