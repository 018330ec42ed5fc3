"""What only the browser knows: how wide the map may be, whether it can draw with WebGL, whether an address answers."""

from dataclasses import dataclass

import streamlit as st

from components.map.viewport import FRAMES, SCREENS, Frame

_LOOK = """
export default function({data, parentElement, setStateValue}) {
  const ruler = parentElement.querySelector("div");
  const webgl = Boolean(document.createElement("canvas").getContext("webgl2"));
  let told = data.told;
  const look = () => {
    if (!ruler.clientWidth) return;
    const fits = data.frames.find(([, width]) => width <= ruler.clientWidth + 4) ?? data.frames.at(-1);
    const seen = `${fits[0]} ${webgl ? "webgl" : "plain"}`;
    if (seen !== told) setStateValue("seen", told = seen);
  };
  const watch = new ResizeObserver(look);
  watch.observe(ruler);
  return () => watch.disconnect();
}
"""
_ASK = """
export default function({data, setStateValue}) {
  const stop = AbortSignal.timeout(data.seconds * 1000);
  fetch(data.address, {signal: stop, mode: "no-cors"})
    .then(() => "yes", () => "no")
    .then(answer => setStateValue("answer", `${answer} ${data.address}`));
}
"""


@dataclass(frozen=True)
class Screen:
    """The frame that fits, and whether the browser can draw a WebGL canvas in it."""

    frame: Frame
    webgl: bool


def _assumed() -> Frame:
    """The common screen of the kind of device that the browser names itself as."""
    return FRAMES["phone" if "Mobi" in st.context.headers.get("User-Agent", "") else "desk"]


def look() -> Screen:
    """The reader's screen. Until the browser has answered, a common one; it answers only where that is wrong."""
    component = st.components.v2.component("screen", html="<div></div>", js=_LOOK)
    frames = [(name, FRAMES[name].width) for name in SCREENS]
    assumed = _assumed()
    told = f"{assumed.name} webgl"
    result = component(
        key="screen",
        data={"frames": frames, "told": told},
        default={"seen": told},
        on_seen_change=lambda: None,
        height=1,
    )
    name, _, drawing = str(result.seen or told).partition(" ")
    return Screen(FRAMES.get(name, assumed), webgl=drawing != "plain")


def answers(address: str, seconds: int = 6) -> bool | None:
    """Whether the reader's browser can reach an address; None while it is still trying."""
    component = st.components.v2.component("reach", js=_ASK)
    result = component(
        key=f"reach {address}",
        data={"address": address, "seconds": seconds},
        default={"answer": ""},
        on_answer_change=lambda: None,
        height=1,
    )
    answer, _, asked = str(result.answer or "").partition(" ")
    return None if asked != address else answer == "yes"
