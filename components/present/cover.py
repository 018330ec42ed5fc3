"""Who presents, where and when: entered by the reader, on the cover of the stage and of every file made from it."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.shell import url
from data.deck.model import Slide

FIELDS = {"unit": "汇报单位", "speaker": "汇报人", "occasion": "场合", "day": "日期", "secrecy": "密级"}
"""By the parameter of the address that holds it."""
LONGEST = 40


def presented() -> tuple[str, ...]:
    """The lines that the reader has entered, in the order of a cover."""
    said = {name: url.text(name, LONGEST).strip() for name in FIELDS}
    return tuple(f"{FIELDS[name]}：{text}" for name, text in said.items() if text)


def with_cover(slides: Sequence[Slide], lines: tuple[str, ...]) -> tuple[Slide, ...]:
    """The slides, those that are a cover with the lines on it."""
    return tuple(replace(slide, presented=lines) if slide.kind == "cover" and lines else slide for slide in slides)


def show_cover_form() -> None:
    """A field a line; what is entered stands in the address and nowhere else."""
    with st.popover("封面", icon=":material/badge:"):
        for name, label in FIELDS.items():
            key = f"cover_{name}"
            st.text_input(
                label, url.text(name, LONGEST), max_chars=LONGEST, key=key, on_change=_write, args=(name, key)
            )
        st.caption("写在封面和下载的文件上，也在网址里；不会传到别处。")


def _write(name: str, key: str) -> None:
    url.write(name, str(st.session_state[key]).strip())
