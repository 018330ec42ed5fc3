"""Dates in Chinese, on every system."""

import re
from datetime import date
from pathlib import Path

import pytest

from data.dates import long_date, short_date

ROOT = Path(__file__).parents[2]
PRODUCT = [*(path for room in ("data", "components", "pages") for path in (ROOT / room).rglob("*.py")), ROOT / "app.py"]


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [(date(2020, 5, 8), "2020年5月8日", "5月8日"), (date(2020, 12, 31), "2020年12月31日", "12月31日")],
)
def test_a_date_has_no_leading_zeros(day: date, long: str, short: str) -> None:
    assert (long_date(day), short_date(day)) == (long, short)


def test_no_date_needs_what_windows_lacks() -> None:
    assert len(PRODUCT) > 100
    unportable = re.compile(r"%[-#][a-zA-Z]")
    assert [path.name for path in PRODUCT if unportable.search(path.read_text(encoding="utf-8"))] == []
