"""The reader's choices live in the address: `?area=innovation`, never a default, never an exception.

The address is the one source of truth. A widget's change is written to it by a callback, before the
page runs; at the run the address wins. What a reader chose on a page comes back when they come back
to it, because the last address of every page is kept for the session.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import streamlit as st

SHARED = ("plan",)


def arrive(page: str) -> None:
    """For the frame, on every run: note whether the reader has just come to this page."""
    st.session_state["_arrived"] = st.session_state.get("_page") != page
    st.session_state["_page"] = page


def enter(page: str, keys: Iterable[str]) -> None:
    """Call once at the top of a page: bring back its last choices where the address carries none."""
    keys = tuple(keys)
    kept: dict[str, dict[str, list[str]]] = st.session_state.setdefault("_kept", {})
    if st.session_state.get("_arrived") and not any(key in st.query_params for key in keys):
        for key, values in kept.get(page, {}).items():
            st.query_params[key] = values
    kept[page] = {key: st.query_params.get_all(key) for key in keys if key in st.query_params}
    st.session_state["_tracked"] = keys


def keep(page: str, keys: Iterable[str]) -> None:
    """Remember the address of a page again, after a fragment has changed it."""
    st.session_state.setdefault("_kept", {})[page] = {
        key: st.query_params.get_all(key) for key in keys if key in st.query_params
    }


def one(
    key: str, options: Iterable[str], default: str | None = None, *, names: dict[str, str] | None = None
) -> str | None:
    """The chosen option: an id, or a label that stands for one id. Unknown values fall back with a notice."""
    value = st.query_params.get(key)
    if value is None or value == "":
        return default
    known = set(options)
    if value in known:
        return value
    by_label = {label: name for name, label in (names or {}).items()}
    if value in by_label and by_label[value] in known:
        return by_label[value]
    unknown(key, value)
    return default


def many(key: str, options: Iterable[str], *, names: dict[str, str] | None = None) -> list[str]:
    """All chosen options, in the order of the options; unknown ones are dropped with a notice."""
    options = list(options)
    by_label = {label: name for name, label in (names or {}).items()}
    values = [by_label.get(value, value) for raw in st.query_params.get_all(key) for value in raw.split(";") if value]
    for value in values:
        if value not in options:
            unknown(key, value)
    return [option for option in options if option in values]


def ordered(key: str, options: Iterable[str]) -> list[str]:
    """All chosen options in the order in which the address names them, each once; unknown ones are dropped with a notice."""
    known = set(options)
    values = dict.fromkeys(value for raw in st.query_params.get_all(key) for value in raw.split(";") if value)
    if any(value not in known for value in values):
        unknown(key, ";".join(values))
        write(key, [value for value in values if value in known])
    return [value for value in values if value in known]


def number(key: str, low: float, high: float, default: float) -> float:
    """A number between two bounds, whole where the default is; what is no number, or lies outside, falls back."""
    raw = st.query_params.get(key)
    if raw is None or raw == "":
        return default
    try:
        value = type(default)(raw)
    except ValueError:
        value = math.nan
    if low <= value <= high:
        return value
    unknown(key, raw)
    return default


def words(key: str, limit: int = 200) -> str:
    """Free text from the address, cut to a sane length."""
    return st.query_params.get(key, "")[:limit]


def unknown(key: str, value: str) -> None:
    """Say once that a part of the address meant nothing, and forget it."""
    notices: set[tuple[str, str]] = st.session_state.setdefault("_notices", set())
    if (key, value) not in notices:
        notices.add((key, value))
        st.toast(f"地址中的 {key} 无法识别，已忽略。", icon=":material/link_off:", duration="long")
    rest = [each for each in st.query_params.get_all(key) if each != value]
    write(key, rest)


def write(key: str, value: str | Sequence[str] | float | bool | None) -> None:
    """Put a choice into the address; nothing chosen takes it out."""
    if value is None or value is False or value == "" or value == []:
        st.query_params.pop(key, None)
    else:
        st.query_params[key] = _written(value)
    if key in st.session_state.get("_tracked", ()):  # a fragment runs alone, without enter()
        keep(st.session_state["_page"], st.session_state["_tracked"])


def _written(value: str | Sequence[str] | float | bool) -> str | list[str]:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "1"
    return f"{value:.10g}" if isinstance(value, int | float) else list(value)


def bound(
    key: str,
    value: Any,
    default: Any = None,
    *,
    widget: str | None = None,
    clears: Sequence[str] = (),
    in_hand: bool = False,
) -> dict[str, Any]:
    """Arguments that tie a widget to the address: `st.pills(…, **bound("area", chosen))`.

    `value` is what the address says now; the widget shows it, and writes every change back. It is set at
    every run, because a widget whose labels have changed (counts) would lose what is chosen. Where several widgets
    share a key, each has a name of its own, `widget`. A change also forgets the keys in `clears`, which only had a
    meaning for the old value. What is moved or typed is `in_hand`: to set it to what it already is would take back
    what the browser has not sent yet.
    """
    widget = f"in_{widget or key}"
    if not in_hand or widget not in st.session_state or _written(st.session_state[widget]) != _written(value):
        st.session_state[widget] = value

    def changed() -> None:
        new = st.session_state.get(widget)
        write(key, None if new == default else new)
        for other in clears:
            write(other, None)

    return {"key": widget, "on_change": changed}
