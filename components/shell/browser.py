"""What only the browser itself can do: links that keep the session, and scrolling to a place.

Each script acts on what is on the page already and draws nothing. Without them a link opens beside
the page and a reader scrolls by hand.
"""

import json
from collections.abc import Mapping

import streamlit as st

# Markdown links open a new tab with a new session. A plain click on one of ours goes through the
# browser's history instead, which Streamlit follows; any other click does what the browser does.
_KEEP_SESSION = """
document.documentElement.lang = "zh-CN";
if (!window.linksKeepSession) {
  window.linksKeepSession = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !link.closest("[data-testid=stMarkdownContainer]")) return;
    if (link.getAttribute("href").startsWith("#") || link.origin !== location.origin) return;
    event.preventDefault();
    history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }, true);
}
"""

# The element may not stand there yet, and what lies above it may still grow: look for two seconds,
# and give way as soon as the reader scrolls. On a phone it goes to the top: what belongs to it is below.
# The keyboard goes on from there: the link that led here is gone, and with it where Tab was.
_SCROLL = """
(() => {
  const until = performance.now() + 2000;
  let settled = 0, last = null, free = false;
  for (const name of ["wheel", "touchstart", "keydown"])
    addEventListener(name, () => { free = true; }, {once: true, capture: true, passive: true});
  const step = () => {
    if (free) return;
    const target = document.querySelector(KEY);
    const top = target?.getBoundingClientRect().top;
    if (target && top !== last) {
      target.style.scrollMarginTop = "6rem";
      target.scrollIntoView({block: innerWidth < 640 ? "start" : "center"});
      if (document.activeElement === document.body) {
        target.tabIndex = -1;
        target.style.outline = "none";  // it is marked already
        target.focus({preventScroll: true});
      }
      settled = 0;
    } else settled += 1;
    last = target?.getBoundingClientRect().top;
    if (performance.now() < until && settled < 60) requestAnimationFrame(step);
  };
  step();
})();
"""

# The table of contents marks where the reader is: the last heading above the middle of the window.
_FOLLOW = """
(() => {
  if (window.contentsFollow) return;
  window.contentsFollow = true;
  let waiting = false;
  const follow = () => {
    waiting = false;
    const links = [...document.querySelectorAll(KEY + " a[href^='#']")];
    const above = (link) => document.getElementById(link.hash.slice(1))?.getBoundingClientRect().top < innerHeight / 2;
    const current = links.filter(above).at(-1);
    for (const link of links) {
      if (link === current) continue;
      link.removeAttribute("aria-current");
      link.style.fontWeight = "";
    }
    if (!current || current.hasAttribute("aria-current")) return;
    current.setAttribute("aria-current", "location");
    current.style.fontWeight = "700";
    current.scrollIntoView({block: "nearest"});
  };
  document.addEventListener("scroll", () => {
    if (!waiting) { waiting = true; requestAnimationFrame(follow); }
  }, {capture: true, passive: true});
})();
"""

# A button of Streamlit has one shortcut; the other keys of a presenter, and of the device in their hand, press it too.
# A key that means something where the reader is (a field, a list, a table, an open dialog) is left to it.
_KEYS = """
window.keysPress = KEYS;
if (!window.keysHeard) {
  window.keysHeard = true;
  document.addEventListener("keydown", (event) => {
    const name = window.keysPress[event.key];
    const used = "input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [data-testid=stPopoverBody]";
    if (!name || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(used)) return;
    const button = document.querySelector(`.st-key-${name} button`);
    if (!button || button.disabled) return;
    event.preventDefault();
    button.click();
  });
}
"""

# The key that search boxes share. It types as usual where the reader is typing.
_SEARCH = """
if (!window.searchKey) {
  window.searchKey = true;
  const box = () => document.querySelector(KEY + " input");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, [contenteditable=true]")) return;
    event.preventDefault();
    if (box()) { box().focus(); return; }
    history.pushState({}, "", new URL(PAGE, location.href));
    window.dispatchEvent(new PopStateEvent("popstate"));
    const until = performance.now() + 10000;
    const wait = () => { if (box()) box().focus(); else if (performance.now() < until) requestAnimationFrame(wait); };
    wait();
  });
}
"""


def _run(script: str) -> None:
    st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def settle_page(search: str, page: str) -> None:
    """Call once a run: the page's language, links that keep the session, and `/` for the box `search` on `page`."""
    key = _SEARCH.replace("KEY", json.dumps(f".st-key-{search}")).replace("PAGE", json.dumps(page))
    _run(_KEEP_SESSION + key)


def scroll_to(key: str, occasion: str) -> None:
    """Bring the container with this key into view, once for each occasion; later reruns leave the reader alone."""
    _run(_SCROLL.replace("KEY", json.dumps(f".st-key-{key}")) + f"/* {json.dumps(occasion)} */")


def follow_reader(key: str) -> None:
    """Make the table of contents in the container with this key mark the heading that is being read."""
    _run(_FOLLOW.replace("KEY", json.dumps(f".st-key-{key}")))


def press_with_keys(buttons: Mapping[str, str]) -> None:
    """Let more keys press the button with a key: `{"PageDown": "next"}`. Call on the page that has the buttons."""
    _run(_KEYS.replace("KEYS", json.dumps(dict(buttons)), 1))
