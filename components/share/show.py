"""One quiet button beside whatever can be passed on; nothing is sent anywhere."""

import html
import os
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components.charts.picture import has_chinese_glyphs, svg_to_png
from components.share.card import card_svg
from components.shell.download import download_button
from components.text.citation import absolute, address
from components.text.typography import escape
from data.reading import citation, path
from data.schema import Plan, Statement
from data.wording import cited

REPORT_ADDRESS = "REPORT_ADDRESS"
"""The variable that names where a mistake may be reported: an e-mail address, a telephone number, an office."""
EMBED_HEIGHT = 640
OPENED = "share"
BUTTON: dict[str, Any] = {"icon": ":material/share:", "type": "tertiary", "help": "链接、引用、图片、嵌入、报告错误"}


@dataclass(frozen=True)
class Shared:
    """What is passed on: its relative address, what it is called in a file's name, and how it reads on a card."""

    relative: str
    name: str
    body: str
    citation: str
    notes: tuple[str, ...]


def sentence(plan: Plan, statement: Statement, at: str, body: str = "") -> Shared:
    """A sentence of the plan, or a figure in it: `body` is then what stands large."""
    relative = address("source", at=at)
    where = "，".join(item.text for item in path(plan, statement))
    notes = (f"“{statement.text}”" if body else "", cited(plan), where)
    return Shared(
        relative,
        f"原句_{at}",
        body or f"“{statement.text}”",
        citation(plan, statement, absolute(relative)),
        tuple(filter(None, notes)),
    )


def subject(plan: Plan, relative: str, name: str, said: str, kind: str) -> Shared:
    """A place, a topic or an indicator: what is called `name`, and what is `said` of it in a line."""
    words = f"{cited(plan)}，{kind}“{name}”（本站编排）：{said}\n{absolute(relative)}"
    return Shared(relative, f"{kind}_{name}", name, words, (said, cited(plan)))


def show_share(plan: Plan, shared: Shared) -> None:
    """Link, citation, picture, embedding, and how to report a mistake."""
    with st.popover("分享", **BUTTON):
        _show_ways(plan, shared)


@st.fragment
def show_share_on_demand(plan: Plan, shared: Shared) -> None:
    """The same, sent when it is opened: for a card that changes with each choice."""
    popover = st.popover("分享", key=OPENED, on_change="rerun", **BUTTON)
    if popover.open:
        with popover:
            _show_ways(plan, shared)


def _show_ways(plan: Plan, shared: Shared) -> None:
    link = absolute(shared.relative)
    st.markdown("**链接**")
    st.code(link, language=None, wrap_lines=True)
    st.markdown("**引用**")
    st.code(shared.citation, language=None, wrap_lines=True)
    if has_chinese_glyphs():
        label = "图片卡片 PNG（带二维码）"
        download_button(plan, label, lambda: _picture(plan, shared, link), shared.name, "png", icon="qr_code_2")
    st.markdown("**嵌入**（放进其他网页）")
    st.code(_embedding(shared.body, link), language=None, wrap_lines=True)
    st.markdown(f"**这里有误**\n\n{_how_to_report()}")


def _picture(plan: Plan, shared: Shared, link: str) -> bytes:
    return svg_to_png(card_svg(plan.info.title, shared.body, shared.notes, link))


def _embedding(title: str, link: str) -> str:
    """An element for another page; without the menu, the rest stays."""
    source = html.escape(f"{link}{'&' if '?' in link else '?'}embed=true")
    size = f'width="100%" height="{EMBED_HEIGHT}" style="border:0"'
    return f'<iframe src="{source}" title="{html.escape(title)}" {size}></iframe>'


def _how_to_report() -> str:
    where = os.environ.get(REPORT_ADDRESS, "").strip()
    way = f"发给：{escape(where)}" if where else "告诉维护这个网站的单位"
    return f"请把上面的链接、您认为正确的内容和依据，{way}。本页不发送任何内容。"
