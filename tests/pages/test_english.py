"""The translation on screen: below its original, marked as unofficial, named as English, and never as markup."""

import shutil
from html import unescape
from pathlib import Path

from components.text.english import UNOFFICIAL
from data.schema import Plan
from tests.opening import Open
from tests.tree import FIXTURE_PLANS

NASTY = "<b>x</b> ![y](http://a.example/z) **9** [l](javascript:x) :red[r]"


def shown(app) -> str:
    return "\n".join(item.value for item in app.markdown)


def test_who_asks_in_english_reads_each_answer_in_both_languages(plan: Plan, open_page: Open) -> None:
    text = shown(open_page("source", q="dead-end roads"))
    (line,) = [line for line in text.splitlines() if UNOFFICIAL in line]
    assert "12 dead" in line and "opened to through traffic" in line
    assert "断头路" in text[: text.index(line)].splitlines()[-1]
    assert UNOFFICIAL not in shown(open_page("source", q="断头路"))


def test_a_sentence_has_its_translation_one_touch_away(plan: Plan, open_page: Open) -> None:
    for name in ("a-school-places", "sec-r-economy", "school-places-2020"):
        app = open_page("source", at=name)
        (behind,) = [each for each in app.expander if UNOFFICIAL in each.label]
        assert not behind.proto.expanded
        statement = plan.figure[name].statement if name in plan.figure else name
        (html,) = [each.proto.body for each in behind.get("html")]
        assert unescape(html) == f'<div lang="en">{plan.english[statement]}</div>'


def test_a_translation_is_text_and_a_plan_without_one_has_no_place_for_it(tmp_path: Path, open_page: Open) -> None:
    home = shutil.copytree(FIXTURE_PLANS / "tiny", tmp_path / "tiny")
    file = home / "translation.en.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("9 new pocket parks to be built", NASTY), encoding="utf-8")
    card = open_page("source", tmp_path, plan="tiny", at="t-pocket-parks")
    (html,) = [each.proto.body for each in card.get("html") if "lang=" in each.proto.body]
    assert "<b>" not in html and "&lt;b&gt;" in html
    found = shown(open_page("source", tmp_path, plan="tiny", q="pocket parks"))
    assert UNOFFICIAL in found and "![y](http" not in found and "](javascript" not in found
    file.unlink()
    assert not open_page("source", tmp_path, plan="tiny", at="t-gdp").expander
