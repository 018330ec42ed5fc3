"""What only the browser itself can do: links that keep the session, keys, and scrolling to a place.

Each script stands in a .js file beside this one as `function run({...})`; it acts on what is on the page already and
draws nothing. Without them a link opens beside the page and a reader scrolls by hand.
"""

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import streamlit as st

HERE = Path(__file__).parent
ICON_LINKS = {
    "more_horiz": "本句出处和数字",
    "history": "本句接续的上年语句",
    "update": "接续本句的下年语句",
    "link": "本条的链接",
}
"""What a link does that shows nothing but an icon, for those who hear it."""
ALIKE = ["出处", "原句", "接续", "original", "source"]
"""How what many links of a page are called begins."""


def on_phone(user_agent: str | None = None) -> bool:
    """Whether the reader's browser says that it is Mobile: all that the server knows of the screen."""
    return "Mobi" in (st.context.headers.get("User-Agent", "") if user_agent is None else user_agent)


def settle_page(search: str, page: str, language: str) -> None:
    """Call once a run: what every page needs of the browser, and `/` for the box `search` on `page`."""
    _run(
        _call("respect_reader", percent=(st.get_option("theme.baseFontSize") or 16) / 16 * 100),
        _call("one_entry"),
        _call("survive_translation"),
        _call("whole_cards"),
        _call("name_toasts"),
        _call("keep_session", language=language),
        _call("name_links", icons=ICON_LINKS, plain=ALIKE),
        _call("search_key", box=_selector(search), page=page),
    )


def scroll_to(key: str, occasion: str) -> None:
    """Bring the container with this key into view, once for each occasion; later reruns leave the reader alone."""
    _run(_call("scroll_to", selector=_selector(key), occasion=occasion))


def focus_in(key: str, occasion: str) -> None:
    """Put the focus on the first field or button of the container with this key, once for each occasion."""
    _run(_call("focus_in", selector=_selector(key), occasion=occasion))


def follow_reader(key: str) -> None:
    """Make the table of contents in the container with this key mark the heading that is being read."""
    _run(_call("follow_reader", contents=_selector(key)))


def fold_when_narrow(key: str) -> None:
    """Fold the expander with this key where columns stand one below the other; call outside what reruns by itself."""
    _run(_call("fold_when_narrow", selector=_selector(key)))


def warn_before_leaving(*, active: bool) -> None:
    """Have the browser ask before the page is left for good; links within the app do not leave it."""
    _run(_call("warn_before_leaving", active=active))


def reader_day() -> date:
    """The day where the reader is, as far as the browser tells; else the server's."""
    try:
        zone = st.context.timezone
        return datetime.now(ZoneInfo(zone)).date() if zone else date.today()
    except (KeyError, ValueError, OSError):  # a name that this system does not know, or none
        return date.today()


def _selector(key: str) -> str:
    """The CSS selector of the container that has this key in Streamlit."""
    return f".st-key-{key}"


def _call(name: str, **arguments: object) -> str:
    """The script with its call. No argument can end the script element: JSON may write `<` as an escape."""
    passed = json.dumps(arguments).replace("<", r"\u003c")
    return f"(() => {{\n{_source(name)}run({passed});\n}})();\n"


@cache
def _source(name: str) -> str:
    return (HERE / f"{name}.js").read_text(encoding="utf-8")


def _run(*calls: str) -> None:
    st.html(f"<script>{''.join(calls)}</script>", unsafe_allow_javascript=True)
