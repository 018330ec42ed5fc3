"""What a reader has uploaded: in memory, for as long as the reader's session, and then gone.

They hang from this module, not from the session: the collector is told to spare what the first run of a page has loaded
(components/shell/frame.py), the first visitor's session among it, so that whatever hangs from that would stay for ever.
Streamlit tells when a session's connection ends; one that only lost its line comes back within its own two minutes.
"""

import secrets
from dataclasses import dataclass, field
from threading import Lock, Timer
from typing import Any

import streamlit as st

SECONDS = 150.0  # Streamlit keeps a session that lost its connection for 120


@dataclass
class _Kept:
    rooms: dict[str, dict[str, Any]] = field(default_factory=dict)
    ending: Timer | None = None

    def stay(self) -> None:
        """Call off the end."""
        if self.ending:
            self.ending.cancel()
        self.ending = None


_KEPT: dict[str, _Kept] = {}
_LOCK = Lock()


def _disconnected(token: str) -> None:
    with _LOCK:
        if token in _KEPT:
            _KEPT[token].stay()
            timer = Timer(SECONDS, forget, args=(token,))
            timer.daemon = True
            _KEPT[token].ending = timer
            timer.start()


@st.cache_resource(scope="session", show_spinner=False, on_release=_disconnected)
def _connected(token: str) -> str:
    """Released when the connection ends; made again by the first run after it is back."""
    with _LOCK:
        if token in _KEPT:
            _KEPT[token].stay()
    return token


def forget(token: str) -> None:
    """Drop what a session had uploaded."""
    with _LOCK:
        _KEPT.pop(token, None)


def kept(room: str) -> dict[str, Any]:
    """What this reader has uploaded for a purpose, by a name of its own; change it in place."""
    token: str = st.session_state.setdefault("_uploads", secrets.token_hex(16))
    _connected(token)
    with _LOCK:
        return _KEPT.setdefault(token, _Kept()).rooms.setdefault(room, {})
