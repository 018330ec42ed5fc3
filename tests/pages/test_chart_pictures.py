"""Every chart can be taken away as it stands on the screen: the same marks, none empty, in colour on the PNG."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pyarrow as pa
import pytest
import vl_convert
from PIL import Image
from streamlit.testing.v1 import AppTest

from components.charts.picture import FONTS, GUTTER, WIDTH
from components.charts.small_history import HEIGHT
from components.indicators.multiples import COLUMNS
from components.shell.download import MIME
from data.schema import Plan
from tests.made_up_year import workbooks
from tests.opening import Open
from tests.pages.conftest import Downloads

PAGES: list[tuple[str, dict[str, str]]] = [
    ("overview", {}),
    ("indicators", {}),
    ("indicators", {"view": "quantities"}),
    ("indicators", {"view": "whatif"}),
    ("indicators", {"indicator": "gdp-growth"}),
    ("indicators", {"indicator": "pm25"}),
    ("tasks", {"view": "types"}),
    ("tasks", {"view": "measurable", "area": "ecology"}),
    ("tasks", {"view": "flow"}),
    ("later", {}),
    ("topic", {"id": "science-city"}),
    ("progress", {}),
]
SMALL = round((WIDTH - GUTTER * (COLUMNS - 1)) / COLUMNS)
TAG = "{http://www.w3.org/2000/svg}"
SIZE = re.compile(r"^M[-\d.,e]+h(-?[\d.e-]+)v(-?[\d.e-]+)h")
Drawn = Counter[tuple[str, str]]


def elements(svg: str) -> Iterator[tuple[str, ElementTree.Element]]:
    """Every visible element of a Vega mark that stands for data, with what kind of mark it is."""
    for group in ElementTree.fromstring(svg).iter(f"{TAG}g"):  # noqa: S314, drawn by us
        kind = group.get("class", "")
        if "role-mark" in kind:
            yield from ((kind.split()[0], each) for each in group if each.get("opacity") != "0")


def marks(svg: str) -> Drawn:
    """Shapes by their outline in tenths of a pixel, texts by their words."""
    found: Drawn = Counter()
    for kind, each in elements(svg):
        outline = each.get("d", "") or "{} {}".format(each.get("x2"), each.get("y2"))
        tenths = re.sub(r"-?\d*\.\d+(e-?\d+)?", lambda number: f"{float(number[0]):.1f}", outline)
        found[kind, "".join(each.itertext()) or tenths] += 1
    return found


def on_screen(app: AppTest) -> Iterator[tuple[str, Drawn]]:
    """What the browser draws of each chart of the page, at the width of the picture."""
    for chart in app.get("vega_lite_chart") + app.get("arrow_vega_lite_chart"):
        proto = chart.proto
        spec: dict[str, Any] = json.loads(proto.spec)
        spec["width"] = SMALL if spec.get("height") == HEIGHT else WIDTH
        spec.pop("autosize", None)  # a page fits the chart with its labels into its column, a picture grows with them
        spec["datasets"] = {
            each.name: pa.ipc.open_stream(each.data.data).read_all().to_pylist() for each in proto.datasets
        }
        spec.setdefault("config", {})["font"] = FONTS
        yield proto.alt, marks(vl_convert.vegalite_to_svg(spec))


@pytest.mark.parametrize(("page", "choices"), PAGES, ids=[" ".join((page, *c.values())) for page, c in PAGES])
def test_every_chart_is_offered_as_it_stands_on_the_screen(
    page: str, choices: dict[str, str], open_page: Open, downloads: Downloads, plan: Plan
) -> None:
    app = open_page(page, **choices)
    if page == "progress":
        downloads.make.clear()
        for name, content in workbooks(plan):
            app.file_uploader[0].upload(name, content, MIME["xlsx"])
        app.run()
        assert not app.exception
    svgs = {label: make().decode() for label, make in downloads.make.items() if label.endswith("图 SVG")}
    assert svgs
    drawn = [marks(svg) for svg in svgs.values()]
    for alt, seen in on_screen(app):
        assert seen, alt
        assert any(not seen - each for each in drawn), (alt, min((seen - each for each in drawn), key=len))
    tables = [label for label in downloads.make if label.endswith("CSV")]
    for label, svg in svgs.items():
        assert "来源：" in svg
        for kind, each in elements(svg):
            if kind == "mark-rect" and (size := SIZE.match(each.get("d", ""))):
                assert abs(float(size[1])) > 0.05 and abs(float(size[2])) > 0.05, (label, each.attrib)
        check_png(downloads.make[label.replace("SVG", "PNG")](), svg)
        assert label.replace("SVG", "CSV") in tables or "表格 CSV" in tables
    for label in tables:
        assert len(list(csv.reader(io.StringIO(downloads.make[label]().decode("utf-8-sig"))))) > 1, label


def check_png(png: bytes, svg: str) -> None:
    """The PNG decodes at twice the size, and each solid colour of the drawing's shapes is seen on it."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    root = ElementTree.fromstring(svg)  # noqa: S314, drawn by us
    assert image.size == tuple(2 * int(root.attrib[name]) for name in ("width", "height"))
    seen = {colour for _, colour in image.getcolors(1 << 24) or []}
    solid = {
        each.get("fill", "")
        for each in root.iter()
        if each.tag in (f"{TAG}path", f"{TAG}rect", f"{TAG}circle")
        and re.fullmatch("#[0-9a-f]{6}", each.get("fill", ""))
        and not {"opacity", "fill-opacity"} & {name for name in each.attrib if each.get(name) != "1"}
    }
    assert solid
    missing = {colour for colour in solid if tuple(bytes.fromhex(colour[1:])) not in seen}
    assert not missing, missing


def test_a_picture_of_other_peoples_numbers_says_whose_they_are(open_page: Open, downloads: Downloads) -> None:
    """Gross product has the plan's 2019 among others' years; the plan alone is never named for it."""
    open_page("indicators", indicator="gdp-growth")
    for label in ("地区生产总值总量图 SVG", "地区生产总值增速图 SVG"):
        svg = "".join(re.findall(r">([^<]+)</text>", downloads.make[label]().decode()))
        source = svg.partition("来源：")[2]
        assert "光明区2020年国民经济和社会发展计划" in source and "其他单位：" in source
