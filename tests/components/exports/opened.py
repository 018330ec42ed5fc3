"""What stands in a file that is opened again: texts, numbers of charts as they are shown, typefaces."""

import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.util import Pt

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(content: bytes, pattern: str) -> Iterator[tuple[str, Any]]:
    """The XML parts of an Office file whose name matches."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if re.fullmatch(pattern, name):
                yield name, etree.fromstring(archive.read(name))


def slides(content: bytes) -> list[Any]:
    """Every slide of the deck, without the page of contents."""
    return [page for page in Presentation(io.BytesIO(content)).slides if page.shapes.title.text_frame.text != "目录"]


def shapes(page: Any) -> Iterator[Any]:
    """Every shape of a slide, those in groups too."""
    waiting = list(page.shapes)
    while waiting:
        shape = waiting.pop(0)
        yield shape
        waiting += list(getattr(shape, "shapes", ()))


def charts(page: Any) -> list[Any]:
    return [shape.chart for shape in shapes(page) if getattr(shape, "has_chart", False)]


def tables(page: Any) -> list[Any]:
    return [shape.table for shape in shapes(page) if getattr(shape, "has_table", False)]


def texts(page: Any) -> Iterator[str]:
    """Every paragraph and cell of a slide, and the names in its charts; not the page number."""
    for shape in shapes(page):
        if not (shape.is_placeholder and "SLIDE_NUMBER" in str(shape.placeholder_format.type)) and shape.has_text_frame:
            yield from (paragraph.text for paragraph in shape.text_frame.paragraphs)
    for table in tables(page):
        yield from (cell.text for row in table.rows for cell in row.cells)
    for chart in charts(page):
        yield from (str(category) for category in chart.plots[0].categories)
        yield from (series.name for series in chart.plots[0].series)
        if chart.has_title:
            yield chart.chart_title.text_frame.text


def size_of(shape: Any, run: Any, page: Any) -> int:
    """A run's own size, or that of its placeholder in the slide's layout."""
    if run.font.size:
        return int(run.font.size)
    place = shape.placeholder_format.idx
    (holder,) = [each for each in page.slide_layout.placeholders if each.placeholder_format.idx == place]
    (size,) = holder._element.xpath(".//a:lstStyle/a:lvl1pPr/a:defRPr/@sz")
    return int(Pt(int(size) / 100))


def labels(chart: Any) -> list[tuple[float, str]]:
    """Each value of a chart with what its number format makes of it."""
    found = []
    for series in chart.plots[0].series:
        codes = {
            int(label.find(f"{C}idx").get("val")): label.find(f"{C}numFmt").get("formatCode")
            for label in series._element.iter(f"{C}dLbl")
        }
        found += [(value, shown(value, codes[at])) for at, value in enumerate(series.values) if value is not None]
    return found


def shown(value: float, code: str) -> str:
    """A number as Excel shows it under one of our formats: literal text in quotation marks around 0 or 0.0."""
    rest = re.sub(r'"([^"]*)"', lambda match: "".join(f"\\{sign}" for sign in match.group(1)), code)
    digits = re.search(r"(?<!\\)0(?:\.0+)?", rest)
    if digits is None:
        return rest.replace("\\", "")
    number = f"{Decimal(repr(value)):.{len(digits.group().partition('.')[2])}f}"
    return (rest[: digits.start()] + number + rest[digits.end() :]).replace("\\", "")
