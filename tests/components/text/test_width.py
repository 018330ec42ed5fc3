"""Lines that fit, with numbers whole and no comma at their beginning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.text.width import line_count, wrap
from data.width import ems


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("加快建设", 10, ["加快建设"]),
        ("完成投资392亿元，全市首位", 8, ["完成投资392亿", "元，全市首位"]),
        ("一二三四，五", 4, ["一二三", "四，五"]),
        ("二零一九（新馆）", 5, ["二零一九", "（新馆）"]),
    ],
)
def test_lines(text: str, width: float, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@given(st.text(alphabet="光明区，。（）《》 29.7%km", max_size=60), st.integers(3, 20))
def test_nothing_is_lost(text: str, width: int) -> None:
    assert "".join(wrap(text, width)) == text


@given(st.text(alphabet="光明区科学城", min_size=1, max_size=60), st.integers(3, 20))
def test_lines_are_full_and_fit(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(ems(line) == width for line in lines[:-1])
    assert ems(lines[-1]) <= width
    assert line_count(text, width) >= len(lines)
