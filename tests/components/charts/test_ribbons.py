"""Ribbons: as high as they count at both ends, side by side in their bars, and none beyond the picture."""

from collections import defaultdict
from itertools import pairwise

from components.charts.ribbons import HEIGHT, Ribbon, bars_of, edges_of, ribbons

FOUND = (
    Ribbon("a1", "（一）甲", "（一）", "1 丙", 3, "area1", 0),
    Ribbon("a2", "（一）甲", "（一）", "10 丁", 1, "area2", 9),
    Ribbon("b1", "（二）乙", "（二）", "1 丙", 2, "area1", 0),
    Ribbon("b2", "（二）乙", "（二）", "2 戊", 4, "area3", 1),
)


def test_a_bar_counts_its_ribbons_and_ends_stand_by_their_place() -> None:
    assert {name: bar[2] for name, bar in bars_of(FOUND, "start").items()} == {"（一）甲": 4, "（二）乙": 6}
    assert list(bars_of(FOUND, "end")) == ["1 丙", "2 戊", "10 丁"]
    for side in ("start", "end"):
        assert max(bottom for _, bottom, _ in bars_of(FOUND, side).values()) <= HEIGHT + 0.001


def test_ribbons_fill_their_bars_without_lying_over_each_other() -> None:
    bars = {0.0: bars_of(FOUND, "start"), 1.0: bars_of(FOUND, "end")}
    edges = edges_of(FOUND, bars[0.0], bars[1.0], "b1")
    for t, side in ((0.0, "start"), (1.0, "end")):
        parts = defaultdict(list)
        for row in edges[edges["t"] == t].to_dict("records"):
            ribbon = next(each for each in FOUND if each.id == row["id"])
            parts[getattr(ribbon, side)].append((row["top"], row["bottom"]))
        for name, (top, bottom, _) in bars[t].items():
            mine = sorted(parts[name])
            assert abs(mine[0][0] - top) < 0.2 and abs(mine[-1][1] - bottom) < 0.2
            assert all(abs(one[1] - other[0]) < 0.2 for one, other in pairwise(mine))
    assert set(edges[edges["chosen"]]["id"]) == {"b1"}


def test_the_chart_says_each_count() -> None:
    assert "（一）甲 → 1 丙：3" in ribbons(FOUND).to_json(ensure_ascii=False)
