"""The Word briefing, opened again: traceable numbers, type and page of an official document, the reader's choice."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from PIL import Image

from components.charts.picture import has_chinese_glyphs
from components.exports.word import briefing
from components.exports.word.chapters import CHAPTERS, chapters
from data import deck
from data.deck.text import alt_text, footer
from data.indicators.row_layout import COMPARISON_ROWS
from data.schema import Plan
from data.wording import hedged
from tests.components.exports.opened import W, parts
from tests.provenance import unexplained

HEI, KAI, FANG, SONG = "黑体", "楷体", "仿宋", "宋体"
OFFICIAL = ("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", HEI, SONG)


@pytest.fixture(scope="module")
def full(plan: Plan) -> bytes:
    chosen = deck.chosen(plan, "full")
    return briefing(plan, chosen, deck.described(plan, chosen))


@pytest.fixture(scope="module")
def book(full: bytes) -> Any:
    return Document(io.BytesIO(full))


def texts(book: Any) -> Iterator[str]:
    """Paragraphs and cells; a bare number in a column that names its unit is said with it."""
    yield from (paragraph.text for paragraph in book.paragraphs)
    for table in book.tables:
        head, *rows = [[cell.text for cell in row.cells] for row in table.rows]
        yield from head
        for row in rows:
            for name, text in zip(head, row, strict=True):
                yield f"{text}条" if name.endswith("（条）") else text


def headings(book: Any, level: int) -> list[str]:
    return [item.text for item in book.paragraphs if item.style.name == f"Heading {level}"]


def test_no_number_comes_from_nowhere(plan: Plan, book: Any) -> None:
    assert unexplained(plan, texts(book)) == []


def test_tables_hold_both_years_of_every_pair_on_the_slides(plan: Plan, book: Any) -> None:
    cells = {cell.text for table in book.tables for row in table.rows for cell in row.cells}
    for slide in deck.slides(plan):
        for item in slide.comparisons:
            assert {item.pair.indicator.name, item.actual_words, item.target_words} <= cells
        assert {hedged(plan, figure) for figure in slide.figures} <= cells


def test_every_run_has_an_east_asian_typeface(full: bytes) -> None:
    checked = 0
    for name, root in parts(full, r"word/(document|footer\d+)\.xml"):
        faces = [run.find(f"{W}rPr/{W}rFonts") for run in root.iter(f"{W}r")]
        assert all(face is not None and face.get(f"{W}eastAsia") in (HEI, KAI, FANG, SONG) for face in faces), name
        checked += len(faces)
    assert checked > 300


def test_styles_are_those_of_an_official_document(book: Any) -> None:
    wanted = {"Title": HEI, "Heading 1": HEI, "Heading 2": KAI, "Normal": FANG}
    for name, face in wanted.items():
        assert book.styles[name].element.rPr.find(f"{W}rFonts").get(f"{W}eastAsia") == face
    page = book.sections[0]
    assert (round(page.page_width / Mm(1)), round(page.page_height / Mm(1))) == (210, 297)


def test_the_file_says_whose_it_is_and_when_it_was_made(plan: Plan, book: Any) -> None:
    said = book.core_properties
    assert (said.title, said.author, said.language) == (f"{plan.info.title}简报", "", "zh-CN")
    assert said.comments == ""
    assert timedelta(0) <= datetime.now(UTC) - said.created < timedelta(hours=1)


def test_chapters_are_numbered_and_follow_the_choice(plan: Plan, book: Any) -> None:
    assert [text[:2] for text in headings(book, 1)][:3] == ["一、", "二、", "三、"]
    assert len(headings(book, 2)) == len(plan.info.task_areas)
    area = plan.info.task_areas[3]
    chosen = deck.chosen(plan, [f"area-{area.id}", "growth"])
    small = Document(io.BytesIO(briefing(plan, chosen, deck.described(plan, chosen))))
    assert headings(small, 1) == [f"一、{CHAPTERS['area']}", f"二、{CHAPTERS['growth']}"]
    assert headings(small, 2) == [f"（一）{area.short}"]
    assert any("自选2页" in item.text for item in small.paragraphs)
    assert footer(plan, "自选2页") in [item.text for item in small.sections[0].footer.paragraphs]


def test_pages_of_one_series_are_one_table(plan: Plan, book: Any) -> None:
    pages = [slide for slide in deck.slides(plan) if slide.series == "caveat"]
    assert len(pages) > 1
    names = [item.pair.indicator.name for slide in pages for item in slide.comparisons]
    assert names in [[row.cells[0].text for row in table.rows][1:] for table in book.tables]


def test_heads_repeat_and_rows_stay_whole(book: Any) -> None:
    for table in book.tables:
        rows = table._tbl.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert table._tbl.tblPr.find(f"{W}tblCaption") is not None


def test_other_plans_become_a_briefing_too(tiny: Plan, bare: Plan) -> None:
    for each in (tiny, bare):
        chosen = deck.chosen(each, "full")
        opened = Document(io.BytesIO(briefing(each, chosen, deck.described(each, chosen))))
        assert unexplained(each, texts(opened)) == []


def entries(book: Any) -> list[str]:
    return [item.text.strip() for item in book.paragraphs if item.style.name.startswith("toc ")]


@pytest.mark.parametrize("official", [False, True])
def test_contents_are_the_headings_and_lead_to_them(plan: Plan, official: bool) -> None:
    chosen = deck.chosen(plan, "full")
    made = Document(io.BytesIO(briefing(plan, chosen, "全部", official=official)))
    wanted = [text for chapter in chapters(plan, chosen) for _, text in chapter.headings]
    found = [item.text for item in made.paragraphs if item.style.name.startswith("Heading")]
    assert entries(made) == found == wanted
    names = [text.split("、", 1)[-1] for text in wanted]
    assert len(set(names)) == len(names)  # no two chapters of one name
    body = made.element.body
    marked = {
        mark.get(f"{W}name"): "".join(mark.getparent().itertext(f"{W}t")) for mark in body.iter(f"{W}bookmarkStart")
    }
    links = [(link.get(f"{W}anchor"), "".join(link.itertext(f"{W}t"))) for link in body.iter(f"{W}hyperlink")]
    assert [(marked[anchor], text) for anchor, text in links] == [(text, text) for text in wanted]


def test_a_short_one_has_no_contents_and_says_each_number_once(plan: Plan) -> None:
    """Two pages, which LibreOffice counts where it is installed: main numbers are tabled once, charts show the rest."""
    chosen = deck.chosen(plan, "short")
    made = Document(io.BytesIO(briefing(plan, chosen, "汇报版")))
    assert entries(made) == []
    first_cells = [row.cells[0].text for table in made.tables for row in table.rows]
    remarks = [item.text for item in made.paragraphs if item.style.name == "Footnote Text"]
    assert len(remarks) == len(set(remarks)) > 5
    if has_chinese_glyphs():
        assert first_cells.count("地区生产总值增长率") == 1
        assert sum(len(row.cells) > 0 for table in made.tables for row in table.rows) <= 40


def test_charts_and_map_are_pictures_with_what_they_show_in_words(plan: Plan, book: Any) -> None:
    if not has_chinese_glyphs():
        pytest.skip("this machine has no Chinese type")
    drawn = [slide for chapter in chapters(plan, deck.chosen(plan, "full")) for slide in chapter.slides]
    wanted = [alt_text(slide) for slide in drawn if slide.kind in COMPARISON_ROWS or slide.kind == "map"]
    assert [shape._inline.docPr.get("descr") for shape in book.inline_shapes] == wanted
    assert len(wanted) >= 4
    room = book.sections[0].page_width - book.sections[0].left_margin - book.sections[0].right_margin
    assert all(shape.width <= room for shape in book.inline_shapes)


def test_nothing_points_to_pages_or_colours_that_a_text_lacks(plan: Plan, tiny: Plan, book: Any) -> None:
    for text in texts(book):
        assert not re.search(r"见[“口].*?(?:页|体检)|紫色|（\d+/\d+）", text), text


def test_decimal_points_stand_one_under_the_other(book: Any) -> None:
    (table,) = [table for table in book.tables if table.cell(1, 0).text == "地区生产总值增长率"]
    for column in (1, 2):
        stops = [
            [(stop.position, stop.alignment) for stop in row.cells[column].paragraphs[0].paragraph_format.tab_stops]
            for row in table.rows[1:]
            if re.search(r"\d", row.cells[column].text)
        ]
        assert len(stops) >= 7
        assert all(stop == stops[0] != [] and stop[0][1] == WD_TAB_ALIGNMENT.DECIMAL for stop in stops)


def test_headings_and_table_heads_are_kept_with_what_follows(book: Any) -> None:
    for name in ("Heading 1", "Heading 2", "Caption", "插图"):
        assert book.styles[name].paragraph_format.keep_with_next, name
    for table in book.tables:
        assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in table.rows[0].cells)
        assert not any(cell.paragraphs[0].paragraph_format.keep_with_next for cell in table.rows[-1].cells)


def test_the_logo_stands_above_the_title(plan: Plan) -> None:
    logo = io.BytesIO()
    Image.new("RGB", (900, 60), "white").save(logo, "PNG")
    said = {"presented": ("汇报单位：某局",), "logo": logo.getvalue()}
    chosen = [replace(slide, **said) if slide.kind == "cover" else slide for slide in deck.chosen(plan, ["cover"])]
    first = Document(io.BytesIO(briefing(plan, chosen, "自选"))).inline_shapes[0]
    assert first._inline.docPr.get("descr") == "某局标识"
    assert first.width <= Mm(60) and abs(first.width / first.height - 15) < 0.1
    assert len(Document(io.BytesIO(briefing(plan, chosen, "自选", official=True))).inline_shapes) == 0


def test_an_official_one_is_signed_and_numbered_on_the_outer_side(plan: Plan) -> None:
    said = ("汇报单位：某局", "汇报人：某人", "场合：某会", "密级：内部")
    chosen = [replace(slide, presented=said if slide.kind == "cover" else ()) for slide in deck.chosen(plan, "short")]
    content = briefing(plan, chosen, "汇报版", official=True, day=date(2020, 4, 8))
    made = Document(io.BytesIO(content))
    assert [item.text for item in made.paragraphs if item.style.name == "落款"] == ["某局", "2020年4月8日"]
    assert made.paragraphs[0].text == "内部"
    assert any("汇报人：某人" in item.text for item in made.paragraphs)
    assert made.core_properties.author == "某局　某人"
    page = made.sections[0]
    assert [round(length / Mm(1)) for length in (page.top_margin, page.bottom_margin)] == [37, 35]
    assert [round(length / Mm(1)) for length in (page.left_margin, page.right_margin)] == [28, 26]
    assert made.settings.odd_and_even_pages_header_footer
    odd, even = (foot.paragraphs[0] for foot in (page.footer, page.even_page_footer))
    assert (odd.style.paragraph_format.alignment, even.alignment) == (WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT)
    assert odd.style.font.size == Pt(14)
    assert made.styles["Normal"].paragraph_format.line_spacing == Pt(28)
    for _, root in parts(content, r"word/(document|footer\d+)\.xml"):
        assert {run.find(f"{W}rPr/{W}rFonts").get(f"{W}eastAsia") for run in root.iter(f"{W}r")} <= set(OFFICIAL)
    (fonts,) = (root for _, root in parts(content, r"word/fontTable\.xml"))
    named = {font.get(f"{W}name"): font.find(f"{W}altName") for font in fonts}
    assert all(named[face].get(f"{W}val") for face in OFFICIAL)


def test_whose_the_numbers_of_others_are_stands_below_their_table(plan: Plan) -> None:
    """A short document names the documents, a long one their addresses too; what goes on is one chapter."""
    short, full = (
        [item.text for item in Document(io.BytesIO(briefing(plan, deck.chosen(plan, name), name))).paragraphs]
        for name in ("short", "full")
    )
    (named,) = (line for line in short if line.startswith("外部出处："))
    assert "《深圳市光明区2020年国民经济和社会发展计划执行情况与2021年计划》" in named and "http" not in named
    assert len([line for line in full if line.startswith("外部出处：") and "https://" in line]) == 2
    headings = [line for line in full if re.fullmatch(r"[一二三四五六七八九十]+、\S+", line)]
    assert len(headings) == len(set(headings)) and not any(line.startswith("十十") for line in headings)
