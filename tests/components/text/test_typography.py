"""The plan's words on screen: readable, and never markup."""

import re

import pytest

from components.text.typography import escape, prose
from data.wording import readable


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("(一)经济总量迈上新台阶,质量型", "（一）经济总量迈上新台阶，质量型"),
        ("增长8.0%,GDP", "增长8.0%,GDP"),
        ("规划(2019-2035年)》及", "规划（2019-2035年）》及"),
        ("PM2.5浓度", "PM2.5浓度"),
        ("1,020.9", "1,020.9"),
        ("托马斯?林达尔", "托马斯？林达尔"),
    ],
)
def test_half_width_punctuation_beside_chinese(printed: str, shown: str) -> None:
    assert readable(printed) == shown


@pytest.mark.parametrize(
    "text",
    ["![x](http://a.example/b.png)", "**粗**", ":red[x]", "<b>x</b>", "$x$", "[a](javascript:b)", "# 标题", "`x`"],
)
def test_nothing_in_a_text_is_markup(text: str) -> None:
    unescaped = re.sub(r"\\(.)", "", escape(text))
    assert not set("*[]<>$`#:!()") & set(unescaped)
    assert escape(text).replace("\\", "").replace("\u2060", "") == text


def test_prose_keeps_every_character_but_punctuation(plan) -> None:
    for statement in plan.statements:
        shown = prose(statement.text).replace("\\", "")
        assert len(shown) == len(statement.text)
        assert [a for a, b in zip(shown, statement.text, strict=True) if a != b and b not in ",;:()?!"] == []


@pytest.mark.parametrize(
    "address", ["http://a.example/x", "HTTPS://A.example", "www.a.example", "见http://a.example", "mail@a.example"]
)
def test_addresses_are_no_links_and_read_the_same(address: str) -> None:
    shown = escape(address)
    assert "\u2060" in shown
    assert shown.replace("\u2060", "").replace("\\", "") == address


def test_words_that_look_a_little_like_addresses_are_left_alone() -> None:
    assert "\u2060" not in escape("http、www和@都是词")
