"""The frame around every page: navigation, page title, language, and the guard for cold starts."""

import gc
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components import labels
from components.shell import url
from components.shell.browser import settle_page
from components.shell.logo import mark
from components.shell.plans import NoPlanError, chosen_plan, has_others
from data.loading.faults import PlanError
from data.schema import Plan
from data.wording import draft_source

ROOT = Path(__file__).parents[2]
ICON = str(ROOT / "components" / "mark.svg")
PAPER = ROOT / "components" / "shell" / "paper.css"
SEARCH_BOX = "search-box"
"""The key of the container with the search box, wherever it stands."""
PAGES = {
    "overview": ("概览", "dashboard"),
    "indicators": ("指标", "monitoring"),
    "tasks": ("任务", "checklist"),
    "map": ("地图", "map"),
    "later": ("兑现", "task_alt"),
    "topic": ("专题", "topic"),
    "compare": ("对照", "compare_arrows"),
    "source": ("原文", "article"),
    "present": ("演示", "slideshow"),
    "about": ("关于", "info"),
    "progress": ("填报", "timeline"),
    "english": ("English", "translate"),
    "review": ("校对", "edit_note"),
}
"""What a page is called and its icon, by its file's name, in the order of the navigation."""
ASIDE = ("progress", "english", "review")
"""Pages that the navigation leaves out: another page leads to them."""
OF_SEVERAL = "compare"
"""The page that needs more than one plan."""


def build_pages() -> dict[str, StreamlitPage]:
    """The pages by their files' names, which are their URLs too."""
    return {name: _page(name) for name in PAGES}


def _page(name: str) -> StreamlitPage:
    title, icon = PAGES[name]
    home = name == "overview"
    return st.Page(
        f"pages/{name}.py",
        title=title,
        icon=f":material/{icon}:",
        default=home,
        url_path=None if home else name,
        visibility="hidden" if name in ASIDE or (name == OF_SEVERAL and not has_others()) else "visible",
    )


def page(name: str) -> StreamlitPage:
    """The page to link to."""
    pages: dict[str, StreamlitPage] = st.session_state["_pages"]
    return pages[name]


def has(name: str) -> bool:
    """Whether there is such a page."""
    return name in st.session_state["_pages"]


def ensure_shell() -> None:
    """First line of every page file.

    On a cold server whose first request names a page, Streamlit runs that file alone, because a
    folder called pages/ lies beside app.py. Calling st.navigation once ends that; the rerun then
    goes through app.py, with the address as it was.
    """
    if "_pages" not in st.session_state:
        st.set_page_config(page_title=labels.APP_TITLE, page_icon=ICON, layout="wide")
        st.navigation(list(build_pages().values()), position="hidden")
        st.rerun()


def open_page() -> None:
    """Run the page that the address names, inside the frame."""
    plan = _plan()
    title = plan.info.title if plan else labels.APP_TITLE
    st.set_page_config(page_title=title, page_icon=ICON, layout="wide")
    pages = build_pages()
    st.session_state["_pages"] = pages
    current = st.navigation(list(pages.values()), position="hidden")
    if current.url_path != "present":
        current = st.navigation(list(pages.values()), position="top")
    if current.url_path:
        st.set_page_config(page_title=f"{current.title} · {title}")
    url.note_page(current.url_path)
    st.logo(mark(plan), size="large")
    st.html(PAPER)
    if plan and current.url_path != "present" and (state := draft_source(plan)):
        way = "" if current.url_path == "review" else f" [逐条校对](review?plan={plan.id})"
        st.warning(f"{state}：句子的分类和数字由程序从原文读出，未确认的可能有误。{way}", icon=":material/edit_note:")
    with suppress(NoPlanError):
        current.run()
    language = "en" if current.url_path == "english" else "zh-CN"
    settle_page(search=SEARCH_BOX, page="source", language=language)  # last, so that the page itself comes first
    _run_again_elsewhere()
    _settle_memory(current.url_path)


@st.fragment(run_every=timedelta(days=1))
def _run_again_elsewhere() -> None:
    """Draws nothing. A client that lost its server runs the page again on the next one only where a rerun is due at
    some time; otherwise its fragments would be unknown there, and what the reader touches in them would do nothing.
    """


def _plan() -> Plan | None:
    try:
        return chosen_plan()
    except PlanError:  # the page itself says what is wrong with the plan
        return None


@st.cache_resource(show_spinner=False)
def _settle_memory(page: str) -> None:
    """Spare the collector what the first run of a page has loaded: Streamlit collects after every run, and with
    libraries, dictionaries and plans to look through that is most of a rerun.
    """
    gc.collect()
    gc.freeze()
