"""A picture card holds what is shared, its source, and a QR code that says its link; made without a network."""

import io
import re

import pytest
import segno
from lxml import etree
from PIL import Image

from components.charts.picture import has_chinese_glyphs, svg_to_png
from components.share.card import BODY_LINES, QUIET, card_svg

LINK = "https://plan.example/source?at=a-5g-stations"
SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    return [item.text or "" for item in etree.fromstring(svg.encode()).iter(f"{SVG}text")]


def squares(svg: str) -> set[tuple[int, int]]:
    path = next(item for item in etree.fromstring(svg.encode()).iter(f"{SVG}path"))
    return {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1", path.attrib["d"])}


def test_it_says_all_of_it_and_the_code_is_the_link() -> None:
    svg = card_svg("计划", "计划到2020年底建成5G基站2500座以上", ("《计划》，某区，2020年3月19日公布",), LINK)
    assert "".join(texts(svg)) == "计划计划到2020年底建成5G基站2500座以上《计划》，某区，2020年3月19日公布"
    expected = segno.make(LINK, error="m", micro=False)
    dark = {(x + QUIET, y + QUIET) for y, row in enumerate(expected.matrix) for x, module in enumerate(row) if module}
    assert squares(svg) == dark and len(dark) > 200


def test_markup_in_a_text_is_text() -> None:
    svg = card_svg("<script>", "<b>x</b> & y", (), LINK)
    assert texts(svg)[:2] == ["<script>", "<b>x</b> & y"]
    assert "<script" not in svg


def test_a_long_body_ends_in_an_ellipsis_and_a_short_one_does_not() -> None:
    long = texts(card_svg("计划", "长" * 900, (), LINK))
    assert len(long) == BODY_LINES + 1 and long[-1].endswith("…")
    assert not texts(card_svg("计划", "短", (), LINK))[-1].endswith("…")


@pytest.mark.skipif(not has_chinese_glyphs(), reason="there is no Chinese font on this machine")
def test_it_is_a_picture_file() -> None:
    picture = Image.open(io.BytesIO(svg_to_png(card_svg("计划", "住房", ("出处",), LINK))))
    assert picture.format == "PNG" and picture.width == 1920
