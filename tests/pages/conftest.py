"""The app at an address, without a browser, and the files that its buttons make."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.opening import Open, start, visit
from tests.tree import PLANS


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Open:
    """`open_page("tasks", area="ecology")`: a page of the real plans, or of another folder; it threw no exception."""

    def build(
        page: str, folder: Path = PLANS, secrets: Mapping[str, str] | None = None, **choices: str | list[str]
    ) -> AppTest:
        monkeypatch.setenv("PLANS_FOLDER", str(folder))
        app = visit(start(secrets), page, **choices)
        assert not app.exception, [item.message for item in app.exception]
        return app

    return build


class Downloads:
    """The files that the page's download buttons make, by the label of the button; each is made when asked for."""

    def __init__(self) -> None:
        self.make: dict[str, Callable[[], bytes]] = {}

    def sheets(self, label: str = "工作簿 XLSX") -> list[list[dict[str, Any]]]:
        """The rows of each sheet of a workbook, keyed by the head; the last sheet says what was chosen."""
        book = openpyxl.load_workbook(io.BytesIO(self.make[label]()))
        pages = [list(page.values) for page in book]
        return [[dict(zip(head, row, strict=True)) for row in rows] for head, *rows in pages]

    @property
    def choice(self) -> str:
        (chosen,) = [row["内容"] for row in self.sheets()[-1] if row["项目"] == "选择"]
        return str(chosen)


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> Downloads:
    """What the last run of a page offered. AppTest keeps no file, so that Streamlit's own button is listened to."""
    found, button = Downloads(), st.download_button

    def listen(label: str, data: Callable[[], bytes], **rest: Any) -> bool:
        found.make[label] = data
        return button(label, data, **rest)

    monkeypatch.setattr(st, "download_button", listen)
    return found
