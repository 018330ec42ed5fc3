"""What is uploaded ends with its session, also where the collector spares the session itself."""

import gc
import time
import weakref

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.shell import kept


def page() -> None:
    import streamlit as st

    from components.progress.kept import kept
    from data.load import load_plan
    from data.reports.files import Reading

    kept(load_plan("guangming-2020"))["a"] = Reading("a.xlsx")
    st.write("ok")


def held() -> tuple[str, weakref.ref[object]]:
    app = AppTest.from_function(page).run(timeout=30)
    assert not app.exception
    token = app.session_state["_uploads"]
    (readings,) = kept._KEPT[token].rooms.values()
    return token, weakref.ref(readings["a"])


def test_gone_after_the_session(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "SECONDS", 0.05)
    token, reading = held()
    gc.freeze()
    try:
        kept._disconnected(token)
        deadline = time.monotonic() + 5
        while reading() is not None and time.monotonic() < deadline:
            time.sleep(0.02)
        assert reading() is None
        assert token not in kept._KEPT
    finally:
        gc.unfreeze()


def test_kept_where_the_connection_comes_back() -> None:
    app = AppTest.from_function(page).run(timeout=30)
    token = app.session_state["_uploads"]
    st.cache_resource.clear()  # as Streamlit does where the connection ends
    ending = kept._KEPT[token].ending
    assert ending
    assert not app.run(timeout=30).exception
    assert ending.finished.is_set()
    assert kept._KEPT[token].rooms
    assert kept._KEPT[token].ending is None
    kept.forget(token)
    assert token not in kept._KEPT
