"""The logo of whoever presents: read within bounds, written anew as PNG on white, kept for the session alone.

Written anew, so that nothing else of the file (place and camera of a photo, what hides behind the picture) comes into
ours; on white, because a logo without a ground is made for paper, and covers may be dark.
"""

import io

import streamlit as st
from PIL import Image

from components.shell.kept import kept
from components.text.typography import escape
from data.reports.limits import MEGABYTE, UnreadableError

MAX_BYTES = 2 * MEGABYTE
MAX_SIDE, LARGEST = 4000, 800  # pixels of what is sent, and of what is kept
THINNEST = 10  # how many times as wide as high, or as high as wide
PALE = 225  # of 255: lighter ink cannot be seen on white
MARGIN = 0.06  # of the shorter side
ROOM = "cover"


def read_logo(content: bytes) -> bytes:
    """A PNG or JPEG as a PNG on white. Raises UnreadableError with a message in Chinese."""
    if len(content) > MAX_BYTES:
        raise UnreadableError(f"标志图片超过 {MAX_BYTES // MEGABYTE} MB，没有采用。请缩小后再上传")
    head = content[:500].lstrip().lower()
    if head.startswith((b"<svg", b"<?xml", b"<!doctype")) or b"<svg" in head:
        raise UnreadableError("是 SVG 图片，里面可能带程序和外部链接，不采用。请另存为 PNG 后再上传")
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            width, height = picture.size
            if max(width, height) > MAX_SIDE:
                raise UnreadableError(f"标志图片每边最多 {MAX_SIDE} 像素，这一张是 {width}×{height}")
            if max(width, height) > THINNEST * min(width, height):
                raise UnreadableError("标志图片过于细长，放不进封面")
            return _on_white(picture.convert("RGBA"))
    except UnreadableError:
        raise
    except Exception as error:  # whatever a damaged picture makes the library raise
        raise UnreadableError("打不开：不是 PNG 或 JPEG 图片，或文件已损坏") from error


def _on_white(picture: Image.Image) -> bytes:
    picture.thumbnail((LARGEST, LARGEST))
    if _is_pale(picture):
        raise UnreadableError("图案颜色太浅，衬在白底上看不清。请上传深色的，或带底色的标志")
    margin = round(min(picture.size) * MARGIN)
    ground = Image.new("RGB", (picture.width + 2 * margin, picture.height + 2 * margin), "white")
    ground.paste(picture, (margin, margin), picture)
    buffer = io.BytesIO()
    ground.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _is_pale(picture: Image.Image) -> bool:
    """Whether even the darkest of what is drawn is close to white."""
    white = Image.new("RGBA", picture.size, "white")
    shades = Image.alpha_composite(white, picture).convert("L").histogram()
    return not any(shades[: PALE + 1])


def logo() -> bytes:
    """The logo of this reader as PNG; empty where there is none."""
    found: bytes = kept(ROOM).get("logo", b"")
    return found


def show_logo_field() -> None:
    """A place for the file, or what is there and a way to take it out."""
    round_ = st.session_state.setdefault("_logo_round", 0)
    key = f"logo_{round_}"

    def add() -> None:
        file = st.session_state[key]
        if file is None:
            return
        try:
            kept(ROOM)["logo"] = read_logo(file.getvalue())
            st.session_state["_logo_fault"] = ""
        except UnreadableError as error:
            st.session_state["_logo_fault"] = f"“{file.name[:60]}”{error}。"
        st.session_state["_logo_round"] = round_ + 1  # a new, empty uploader

    if logo():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.image(logo(), width=120)
            st.button("移除标志", icon=":material/delete:", on_click=kept(ROOM).pop, args=("logo", None))
    else:
        st.file_uploader(
            f"标志（PNG 或 JPEG，不超过 {MAX_BYTES // MEGABYTE} MB）",
            max_upload_size=MAX_BYTES // MEGABYTE,
            key=key,
            on_change=add,
        )
    if fault := st.session_state.get("_logo_fault"):
        st.warning(escape(fault), icon=":material/block:")
