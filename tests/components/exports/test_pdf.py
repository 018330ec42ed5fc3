"""The PDF says what the screen says, on pages of its own: every word, whole, in embedded fonts, with its outline."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from lxml import html
from PIL import Image
from pypdf import PageObject, PdfReader
from pypdf.generic import Destination

from components.exports.pdf import pdf
from components.present.cover import with_cover
from components.present.render import slide_html
from components.text.citation import source
from data import deck
from data.deck.model import Slide
from data.deck.spoken import spoken
from data.deck.topic import topic_slides
from data.schema import Plan
from data.topics.choose import topics_by_id
from data.width import ems
from data.wording import readable

PRESENTED = ("汇报单位：发展改革局", "汇报人：张#三*", "密级：内部")


def opened(plan: Plan, slides: tuple[Slide, ...], form: Any = "slides") -> PdfReader:
    return PdfReader(io.BytesIO(pdf(plan, slides, deck.described(plan, slides), form)))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def on_screen(plan: Plan, slide: Slide, choice: str) -> list[str]:
    """Every text of the slide but those of its map, which are turned along roads."""
    root = html.fromstring(f"<div>{slide_html(plan, slide, choice)}</div>")
    return [words for each in root.xpath("//text()[not(ancestor::svg)]") if (words := squeezed(str(each)))]


def outline(book: PdfReader) -> list[str]:
    assert all(isinstance(entry, Destination) for entry in book.outline)
    return [squeezed(entry.title or "") for entry in book.outline if isinstance(entry, Destination)]


def fonts(page: PageObject) -> list[Any]:
    """The fonts of a page and of the pictures on it."""
    found, waiting = [], [page["/Resources"]]
    while waiting:
        resources: Any = waiting.pop().get_object()
        found += [font.get_object() for font in resources.get("/Font", {}).values()]
        inner = [each.get_object() for each in resources.get("/XObject", {}).values()]
        waiting += [each["/Resources"] for each in inner if "/Resources" in each]
    return found


def outside(page: PageObject) -> list[str]:
    """Texts that begin or end beyond the page."""
    found, (wide, high) = [], (float(page.mediabox.width), float(page.mediabox.height))

    def look(text: str, matrix: list[float], at: list[float], font: Any, size: float) -> None:
        x = at[4] * matrix[0] + at[5] * matrix[2] + matrix[4]
        y = at[4] * matrix[1] + at[5] * matrix[3] + matrix[5]
        end = x + ems(text.strip(), 0.5) * size * abs(at[0] * matrix[0]) if "\n" not in text.strip() else x
        if text.strip() and not (x >= 0 and end <= wide + 1 and 0 <= y <= high):
            found.append(f"{text} {x:.0f}–{end:.0f}, {y:.0f}")

    page.extract_text(visitor_text=look)
    return found


def test_every_slide_is_a_page_with_the_words_of_the_screen(any_plan: Plan) -> None:
    slides = with_cover(deck.slides(any_plan), PRESENTED)
    choice = deck.described(any_plan, slides)
    book = opened(any_plan, slides)
    assert len(book.pages) == len(slides) and outline(book) == [squeezed(readable(slide.title)) for slide in slides]
    for number, (page, slide) in enumerate(zip(book.pages, slides, strict=True), start=1):
        assert (page.mediabox.width, page.mediabox.height) == (960, 540)
        said = squeezed(page.extract_text())
        assert [words for words in on_screen(any_plan, slide, choice) if words not in said] == [], slide.id
        assert f"{number}/{len(slides)}" in said
        assert outside(page) == [], slide.id
        for font in fonts(page):
            assert re.match(r"/[A-Z]{6}\+NotoSansCJKsc-", font["/BaseFont"]), "our own, cut to what is used"
            assert "/FontFile3" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
    assert all(squeezed(line) in squeezed(book.pages[0].extract_text()) for line in PRESENTED)


def test_the_map_is_drawn_with_its_names(plan: Plan) -> None:
    slides = deck.chosen(plan, "map")
    page = opened(plan, slides).pages[0]
    level = html.fromstring(slide_html(plan, slides[0], "")).xpath("//svg//text[not(@transform)]/text()")
    said = squeezed(page.extract_text())
    assert len(level) > 40 and [name for name in level if squeezed(name) not in said] == []


def test_metadata_is_of_who_presents_it_today(plan: Plan) -> None:
    slides = with_cover(deck.chosen(plan, ["cover"]), PRESENTED)
    book = opened(plan, slides)
    about = book.metadata
    assert about and about.title == plan.info.title and about.author == "发展改革局　张#三*"
    assert about.creation_date and about.creation_date.date() == datetime.now(UTC).date()
    assert book.trailer["/Root"]["/Lang"] == "zh-CN"


def test_the_logo_stands_on_the_cover(plan: Plan) -> None:
    made = io.BytesIO()
    Image.new("RGB", (600, 200), "#c1272d").save(made, "PNG")
    slides = with_cover(deck.chosen(plan, ["cover", "numbers"]), PRESENTED, made.getvalue())
    cover, other = opened(plan, slides).pages
    assert [image.image.size for image in cover.images if image.image] == [(600, 200)] and not list(other.images)
    assert outside(cover) == []


def test_words_are_never_markup(plan: Plan) -> None:
    words = '#panic("x") *b* $x$ @a <b> \\u{41} // c'
    (slide,) = deck.chosen(plan, "cover")
    book = opened(plan, (replace(slide, subtitle=words, title=words),))
    assert squeezed(book.pages[0].extract_text()).count(squeezed(readable(words))) == 2


@pytest.mark.parametrize("choice", ["short", "full"])
def test_a_handout_has_the_notes_below_each_slide(choice: str, plan: Plan) -> None:
    slides = deck.chosen(plan, choice)
    book = opened(plan, slides, "handout")
    assert outline(book) == [squeezed(readable(slide.title)) for slide in slides]
    starts = [book.get_destination_page_number(entry) for entry in book.outline if isinstance(entry, Destination)]
    assert None not in starts
    for slide, (first, after) in zip(slides, pairwise([*starts, len(book.pages)]), strict=True):
        assert first is not None and after is not None and first < after, slide.id
        sheets = book.pages[first:after]
        said = squeezed("".join(re.sub(r"\n[^\n]*\n*$", "", sheet.extract_text()) for sheet in sheets))
        assert [line.text for line in spoken(plan, slide) if squeezed(line.text) not in said] == [], slide.id
    for sheet in book.pages:
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == (595, 842) and outside(sheet) == []


def test_a_topic_is_a_file_too(plan: Plan) -> None:
    slides = topic_slides(plan, topics_by_id(plan)["housing"])
    book = opened(plan, slides)
    assert len(book.pages) == len(slides) and "专题“" in book.pages[0].extract_text()


def test_notes_on_screen_are_those_of_the_handout(plan: Plan) -> None:
    from components.present.render import notes_html

    for slide in deck.slides(plan):
        shown = html.fromstring(f"<div>{notes_html(plan, slide)}</div>")
        assert [squeezed(each.text_content()) for each in shown.iter("p")] == [
            squeezed(line.label + line.text) for line in spoken(plan, slide)
        ]
        assert [link.get("href") for link in shown.iter("a")] == [
            source(line.statement) for line in spoken(plan, slide) if line.statement
        ]
