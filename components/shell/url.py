"""The reader's choices live in the URL's query: `?area=innovation`, never a default, never an exception.

The URL is the one source of truth. A widget's callback writes its change there before the page runs, and the run
reads the URL. When a reader comes back to a page, its last query is restored from the session.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import streamlit as st

Value = str | Sequence[str] | float | bool | None


def note_page(page: str) -> None:
    """For the frame, on every run: note whether the reader has just come to this page."""
    st.session_state["_page_changed"] = st.session_state.get("_page") != page
    st.session_state["_page"] = page


def restore(page: str, keys: Iterable[str]) -> None:
    """Call once at the top of a page: restore its last query where the URL carries none of its parameters."""
    keys = tuple(keys)
    last: dict[str, list[str]] = st.session_state.setdefault("_queries", {}).get(page, {})
    if st.session_state.get("_page_changed") and not any(key in st.query_params for key in keys):
        for key, values in last.items():
            st.query_params[key] = values
    remember(page, keys)
    st.session_state["_page_keys"] = keys


def remember(page: str, keys: Iterable[str]) -> None:
    """Save a page's query for `restore`; called again where a fragment, which runs without the page, has changed it."""
    st.session_state.setdefault("_queries", {})[page] = {
        key: st.query_params.get_all(key) for key in keys if key in st.query_params
    }


def one(
    key: str,
    options: Iterable[str],
    default: str | None = None,
    *,
    names: Mapping[str, str] | None = None,
    also: Mapping[str, str] | None = None,
) -> str | None:
    """The chosen option: an id, or a label (`names`: id -> label). An unknown value falls back with a notice.

    `also` says what else leads to an option, such as an id that it had before.
    """
    value = st.query_params.get(key)
    if value is None or value == "":
        return default
    known = set(options)
    if value in known:
        return value
    by_label = {**(also or {}), **{label: name for name, label in (names or {}).items()}}
    if value in by_label and by_label[value] in known:
        return by_label[value]
    reject(key, value)
    return default


def many(key: str, options: Iterable[str], *, names: Mapping[str, str] | None = None) -> list[str]:
    """All chosen options, in the order of the options; unknown values are dropped with a notice."""
    options = list(options)
    by_label = {label: name for name, label in (names or {}).items()}
    values = [by_label.get(value, value) for value in _values(key)]
    valid = [option for option in options if option in values]
    if unknown := [value for value in values if value not in options]:
        reject(key, ";".join(unknown), valid)
    return valid


def ordered(key: str, options: Iterable[str]) -> list[str]:
    """All chosen options, each once, in the order of the URL; unknown values are dropped with a notice."""
    known = set(options)
    values = list(dict.fromkeys(_values(key)))
    valid = [value for value in values if value in known]
    if valid != values:
        reject(key, ";".join(values), valid)
    return valid


def _values(key: str) -> list[str]:
    """The parameter may be repeated, and each may hold several values: `?kind=rail&kind=road;park`."""
    return [value for raw in st.query_params.get_all(key) for value in raw.split(";") if value]


def number(key: str, low: float, high: float, default: float, *, step: str = "") -> float:
    """A number between two bounds, of the type of the default; anything else falls back with a notice.

    With a `step`, such as `0.1`, it is the nearest of those that can be chosen, and stands so in the URL.
    """
    raw = st.query_params.get(key)
    if raw is None or raw == "":
        return default
    try:
        value = type(default)(raw)
    except ValueError:
        value = math.nan
    if low <= value <= high:
        nearest = type(default)(Decimal(str(value)).quantize(Decimal(step), ROUND_HALF_UP)) if step else value
        if nearest != value:
            write(key, nearest)
        return nearest
    reject(key, raw)
    return default


def day(key: str) -> date | None:
    """A date such as `2020-06-30`, None where there is none; anything else is dropped with a notice."""
    raw = text(key)
    try:
        return date.fromisoformat(raw) if raw else None
    except ValueError:
        reject(key, raw)
        return None


def flag(key: str) -> bool:
    """Whether `key=1` stands in the URL; anything else is dropped with a notice."""
    return one(key, ("1",)) == "1"


def text(key: str, limit: int = 200) -> str:
    """Free text, cut to `limit` characters."""
    return st.query_params.get(key, "")[:limit]


def reject(key: str, value: str, valid: Sequence[str] = ()) -> None:
    """Leave only what is valid in the URL, and say so: once a session, and once however many values are unknown."""
    notices: set[tuple[str, str]] = st.session_state.setdefault("_notices", set())
    if (key, value) not in notices:
        notices.add((key, value))
        st.toast(f"地址中的 {key} 无法识别，已忽略。", icon=":material/link_off:", duration="long")
    write(key, valid)


def write(key: str, value: Value) -> None:
    """Set a query parameter; nothing chosen removes it."""
    if value is None or value is False or value == "" or value == []:
        st.query_params.pop(key, None)
    else:
        st.query_params[key] = _encoded(value)
    if key in st.session_state.get("_page_keys", ()):
        remember(st.session_state["_page"], st.session_state["_page_keys"])


def _encoded(value: Value) -> str | list[str]:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "1"
    return f"{value:.10g}" if isinstance(value, int | float) else list(value or ())


def widget_args(
    key: str,
    value: Any,
    default: Any = None,
    *,
    widget: str | None = None,
    clears: Sequence[str] = (),
    continuous: bool = False,
) -> dict[str, Any]:
    """`key` and `on_change` that tie a widget to a query parameter: `st.pills(…, **widget_args("area", chosen))`.

    `value` is what the URL says now. The widget is set to it at every run, because Streamlit forgets the value of a
    widget whose labels (counts) have changed. A text box or slider is `continuous`: it is set only where the value
    differs, or what the reader typed or moved since would be lost. Where several widgets share a parameter, each has
    its own name, `widget`. A change also removes the parameters in `clears`, which depended on the old value.
    """
    widget = f"in_{widget or key}"
    if not continuous or widget not in st.session_state or _encoded(st.session_state[widget]) != _encoded(value):
        st.session_state[widget] = value

    def changed() -> None:
        new = st.session_state.get(widget)
        write(key, None if new == default else new)
        for other in clears:
            write(other, None)

    return {"key": widget, "on_change": changed}
