"""The app at an address, without a browser."""

from collections.abc import Mapping
from pathlib import Path

import pytest
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
