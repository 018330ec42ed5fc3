"""Who presents, where and when: entered by the reader, on the cover of the stage and of every file made from it."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.present.logo import show_logo_field
from components.shell import url
from data.deck.model import Slide

FIELDS = {"unit": "汇报单位", "speaker": "汇报人", "occasion": "场合", "day": "日期", "secrecy": "密级"}
"""By the parameter of the address that holds it."""
LONGEST = 40


def presented() -> tuple[str, ...]:
    """The lines that the reader has entered, in the order of a cover."""
    said = {name: url.text(name, LONGEST).strip() for name in FIELDS}
    return tuple(f"{FIELDS[name]}：{text}" for name, text in said.items() if text)


def with_cover(slides: Sequence[Slide], lines: tuple[str, ...], logo: bytes = b"") -> tuple[Slide, ...]:
    """The slides, those that are a cover with the lines and the logo on it."""
    return tuple(replace(slide, presented=lines, logo=logo) if slide.kind == "cover" else slide for slide in slides)


def show_cover_form() -> None:
    """A field a line, whose text stands in the address and nowhere else; the logo stays in the session."""
    with st.popover("封面", icon=":material/badge:"):
        for name, label in FIELDS.items():
            key = f"cover_{name}"
            st.text_input(
                label, url.text(name, LONGEST), max_chars=LONGEST, key=key, on_change=_write, args=(name, key)
            )
        show_logo_field()
        st.caption(
            "写在封面和下载的文件上，文字也在网址里；不会传到别处。"
            "框里的 Upload 是“上传”；标志仅用于本次会话，不写入磁盘；刷新或关闭页面后即失效。"
        )


def _write(name: str, key: str) -> None:
    url.write(name, str(st.session_state[key]).strip())
