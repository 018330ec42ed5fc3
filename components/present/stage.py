"""The stage: every slide at once, set up in the browser by stage.js, which turns them without asking the server.

Decision: slides are HTML in one composition of 1920 × 1080 that the browser scales. Context: they must look the same on
every screen and turn without a network. Choice: all of them are sent once; keys, notes, overview and the presenter's
window are the browser's; the address is written there too. Price: some 300 kB when the page opens.
"""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from typing import Any

import streamlit as st

from components.exports.properties import logo_of
from components.present.render import notes_html, said_html, slide_html
from components.shell.plans import BY_EDITION
from components.theme import FONT
from components.theme_css import variables
from data import deck
from data.deck.model import Slide
from data.schema import Plan

HERE = Path(__file__).parent
CSS, AROUND, *SCRIPTS = (
    (HERE / name).read_text(encoding="utf-8") for name in ("stage.css", "around.css", "dom.js", "stage.js")
)
JS = "\n".join(SCRIPTS)
KEYS = {
    "→ ↓ 空格 PageDown": "下一页",
    "← ↑ PageUp": "上一页",
    "页码 + Enter": "到这一页",
    "Home / End": "首页 / 末页",
    "O": "总览",
    "N": "讲稿",
    "P": "演讲者窗口：本页、下一页、讲稿、时间",
    "B": "黑屏",
    "F": "全屏",
    "Esc": "关闭打开的内容",
}

PRINT = (
    "<h2>打印或存为 PDF</h2><p>在浏览器的打印窗口中选“另存为 PDF”，即得带字体的文件；不经过网络。</p>"
    '<p><button type="button" data-paper="slides">幻灯片，每页一张</button>'
    '<button type="button" data-paper="handout">讲义，每页附讲稿</button></p>'
)


def show_stage(plan: Plan, slides: Sequence[Slide], at: str, touched: str, presenter: bool) -> None:
    """Draw the stage with the slide `at` in view and the sentences of `touched`, a row or a place, open.

    The presenter's window shows the next slide and the notes too.
    """
    bare = tuple(replace(slide, logo=b"") for slide in slides)  # what is made once is made for every reader
    content = _content(plan, bare, tuple(line for slide in slides for line in slide.presented))
    if logo := logo_of(slides):
        content = content | _with_logo(plan, slides, content, logo)
    dark = "dark" if st.context.theme.type == "dark" else "light"
    data = content | {"at": at, "touched": touched, "presenter": presenter, "colours": variables(dark) | {"font": FONT}}
    st.components.v2.component("stage", html="<div></div>", js=JS)(key="stage", data=data)


def _with_logo(plan: Plan, slides: Sequence[Slide], content: dict[str, Any], logo: bytes) -> dict[str, Any]:
    """The slides with the cover's drawn anew, and another stamp, by which the stage knows that it is another."""
    choice = deck.described(plan, slides)
    return {
        "slides": [
            made | {"html": slide_html(plan, slide, choice)} if slide.logo else made
            for made, slide in zip(content["slides"], slides, strict=True)
        ],
        "stamp": content["stamp"] + sha256(logo).hexdigest()[:12],
    }


@st.cache_resource(max_entries=8, show_spinner=False, hash_funcs={**BY_EDITION, Slide: attrgetter("id")})
def _content(plan: Plan, slides: tuple[Slide, ...], presented: tuple[str, ...]) -> dict[str, Any]:
    """What stands on the slides, made once for their ids and what is `presented`; `stamp` changes with it."""
    choice = deck.described(plan, slides)
    made = [
        {
            "id": slide.id,
            "kind": slide.kind,
            "title": slide.title,
            "html": slide_html(plan, slide, choice),
            "notes": notes_html(plan, slide),
        }
        for slide in slides
    ]
    said = said_html(plan, slides)
    stamp = sha256(repr((made, said)).encode()).hexdigest()[:12]
    keys = "".join(f"<dt>{key}</dt><dd>{what}</dd>" for key, what in KEYS.items())
    return {
        "slides": made,
        "said": said,
        "css": CSS,
        "around": AROUND,
        "print": PRINT,
        "help": f"<h2>按键</h2><dl>{keys}</dl>",
        "deck": f"{plan.id}:{stamp}",
        "stamp": stamp,
    }
