"""The logo of who presents: read within bounds, on every cover, and nowhere once the session is over."""

import base64
import io
import json
import re
from typing import Any

import pytest
from PIL import Image, ImageDraw
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from components.exports.powerpoint import presentation
from components.exports.properties import logo_of
from components.present.cover import with_cover
from components.present.logo import MAX_BYTES, MAX_SIDE, read_logo
from data import deck
from data.reports.limits import UnreadableError
from data.schema import Plan

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def drawn(mode: str = "RGBA", ink: Any = (160, 20, 20, 255), size: tuple[int, int] = (300, 120)) -> Image.Image:
    picture = Image.new(mode, size)
    ImageDraw.Draw(picture).ellipse((20, 20, size[0] - 20, size[1] - 20), fill=ink)
    return picture


def saved(picture: Image.Image, form: str = "PNG", **more: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, form, **more)
    return buffer.getvalue()


LOGO = saved(drawn())


def test_a_logo_is_written_anew_on_white_without_what_hides_in_the_file() -> None:
    photo = saved(drawn("RGB", (160, 20, 20)), "JPEG", comment=b"secret place")
    for content in (LOGO, photo, LOGO + b"PK\x03\x04hidden"):
        made = read_logo(content)
        assert made.startswith(b"\x89PNG") and b"secret" not in made and b"hidden" not in made
    with Image.open(io.BytesIO(read_logo(LOGO))) as picture:
        assert (picture.mode, picture.getpixel((0, 0))) == ("RGB", (255, 255, 255))


def test_a_large_picture_becomes_small() -> None:
    with Image.open(io.BytesIO(read_logo(saved(drawn(size=(3000, 1200)))))) as picture:
        assert max(picture.size) < 900


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (SVG, "SVG"),
        (b"  <svg/>", "SVG"),
        (b"GIF89a" + bytes(40), "PNG 或 JPEG"),
        (saved(drawn("RGB", (9, 9, 9)), "GIF"), "PNG 或 JPEG"),
        (LOGO[:60], "损坏"),
        (b"", "损坏"),
        (bytes(MAX_BYTES + 1), "MB"),
        (saved(Image.new("1", (MAX_SIDE + 1, 10))), "像素"),
        (saved(Image.new("1", (3000, 30))), "细长"),
        (saved(drawn(ink=(250, 250, 250, 255))), "浅"),
    ],
)
def test_what_is_no_logo_is_refused_in_words(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read_logo(content)


def test_it_stands_on_the_cover_of_the_file(plan: Plan) -> None:
    slides = with_cover(deck.chosen(plan, "short"), (), read_logo(LOGO))
    assert logo_of(slides) == read_logo(LOGO)
    book = Presentation(io.BytesIO(presentation(plan, slides, "全部")))
    (picture,) = [shape for shape in book.slides[0].shapes if shape.name == "标志"]
    assert picture.image.blob == read_logo(LOGO)
    assert abs(picture.width / picture.height - picture.image.size[0] / picture.image.size[1]) < 0.02
    others = [shape for shape in book.slides[0].shapes if shape.name != "标志"]
    assert all(
        picture.top + picture.height <= shape.top
        or shape.top + shape.height <= picture.top
        or picture.left + picture.width <= shape.left
        for shape in others
    )
    assert not [shape for page in list(book.slides)[1:] for shape in page.shapes if shape.name == "标志"]


def page() -> None:
    import streamlit as st

    from components.present.cover import with_cover
    from components.present.logo import logo, show_logo_field
    from components.present.stage import show_stage
    from components.shell.kept import kept
    from data import deck
    from data.load import load_plan

    if "sent" in st.session_state:
        kept("cover")["logo"] = st.session_state["sent"]
    show_logo_field()
    plan = load_plan("guangming-2020")
    show_stage(plan, with_cover(deck.chosen(plan, ["cover", "growth"]), (), logo()), "cover", "", False)


def stage(app: AppTest) -> dict[str, Any]:
    (element,) = app.get("bidi_component")
    found: dict[str, Any] = json.loads(element.proto.json)
    return found


def test_it_stands_on_the_stage_of_its_own_session_alone() -> None:
    app = AppTest.from_function(page)
    app.session_state["sent"] = read_logo(LOGO)
    mine = stage(app.run(timeout=60))
    cover, growth = (slide["html"] for slide in mine["slides"])
    assert base64.b64encode(read_logo(LOGO)).decode() in cover
    assert re.search(r'<img[^>]* alt="汇报单位标志"', cover) and "<img" not in growth
    other = stage(AppTest.from_function(page).run(timeout=60))
    assert "<img" not in other["slides"][0]["html"]
    assert other["stamp"] != mine["stamp"] and other["deck"] == mine["deck"]
    del app.session_state["sent"]
    next(button for button in app.button if button.label == "移除标志").click().run(timeout=60)
    assert "<img" not in stage(app)["slides"][0]["html"]
