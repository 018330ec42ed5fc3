"""What a browser sends of a click in a chart: a row of it, or something older, which chooses nothing."""

import pytest

from components.charts.clicks import clicked_row
from components.charts.matrix import FIELDS


def test_a_click_gives_its_row() -> None:
    assert clicked_row([{"row": "a", "key": "b"}, {"row": "c", "key": "d"}], FIELDS) == {"row": "a", "key": "b"}


@pytest.mark.parametrize("rows", [None, [], {}, "id", ["id"], [{"id": "a"}], [{"row": "a"}]], ids=str)
def test_what_is_no_row_of_the_chart_chooses_nothing(rows: object) -> None:
    assert clicked_row(rows, FIELDS) is None
