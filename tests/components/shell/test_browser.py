"""Scripts for the browser: each is whole and plain, and gets what Python hands it as arguments."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.shell import browser

SCRIPTS = sorted((Path(__file__).parents[3] / "components").rglob("*.js"))
CALL = re.compile(r"^run\((.*)\);$", re.MULTILINE)


def script() -> None:
    import streamlit as st

    from components.shell import browser

    browser.settle_page("search-box", "source", "zh-CN")
    browser.scroll_to("here", st.query_params["at"])
    browser.follow_reader("contents")
    browser.fold_when_narrow("filters")


def calls(at: str) -> list[str]:
    """What the browser gets: one text an element."""
    app = AppTest.from_function(script)
    app.query_params["at"] = at
    app.run()
    assert not app.exception
    return [element.proto.body for element in app.get("html")]


def test_arguments_reach_their_script() -> None:
    found = [json.loads(argument) for body in calls("t-gdp") for argument in CALL.findall(body)]
    assert found == [
        {"percent": 106.25},
        {},
        {},
        {},
        {},
        {"language": "zh-CN"},
        {"icons": browser.ICON_LINKS, "plain": browser.ALIKE},
        {"box": ".st-key-search-box", "page": "source"},
        {"selector": ".st-key-here", "occasion": "t-gdp"},
        {"contents": ".st-key-contents"},
        {"selector": ".st-key-filters"},
    ]


def test_no_argument_ends_the_script() -> None:
    evil = "</script><script>alert(1)</script>*/"
    scroll = calls(evil)[1]
    assert scroll.lower().count("</script") == 1
    assert json.loads(CALL.findall(scroll)[0])["occasion"] == evil


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_parse(path: Path) -> None:
    if not shutil.which("node"):
        pytest.skip("node is not installed")
    source = path.read_text(encoding="utf-8")
    kind = "module" if "export default" in source else "commonjs"
    command = ["node", f"--input-type={kind}", "--check", "-"]
    done = subprocess.run(command, input=source, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_say_what_they_are_for_and_stay_plain(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.startswith("//")
    assert not re.search(r"\bvar\b(?!\()|[^=!]==[^=]|!=[^=]|\beval\(|innerHTML|document\.write|\balert\(", source)
    assert all(len(line) <= 120 for line in source.splitlines())
