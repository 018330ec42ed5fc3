"""Two columns of bars and the ribbons between them: what comes from where and goes where; a ribbon can be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from components.theme import role_scale
from data.width import ems

RIBBON = "ribbon"
"""Name of the selection: a click gives `{"ribbon": [{"id": …}]}`."""
NARROW = 620
"""Below so many pixels the left column goes by its short names."""
HEIGHT, GAP, BAR, SIZE = 460, 9, 10, 15
BENDS = (0.0, 0.12, 0.25, 0.38, 0.5, 0.62, 0.75, 0.88, 1.0)
"""Where a ribbon's edge is computed, from its left end to its right one; the browser rounds what lies between."""


@dataclass(frozen=True)
class Ribbon:
    """So much (`count`) leads from `start` to `end`; both are labels, `short` is that of the start on a phone.

    Starts stand in the order in which they come, ends by their `place`.
    """

    id: str
    start: str
    short: str
    end: str
    count: int
    role: str
    place: int


def ribbons(found: Sequence[Ribbon], chosen: str = "") -> Any:
    """The chart; bars and ribbons are as high as what they count."""
    starts, ends = (bars_of(found, side) for side in ("start", "end"))
    left = 14 + SIZE * max(map(ems, starts), default=0)
    short = 14 + SIZE * max((ems(each.short) for each in found), default=0)
    right = 40 + SIZE * max(map(ems, ends), default=0)
    edge = f"(width < {NARROW} ? {short:.0f} : {left:.0f})"
    inner = f"(width - {edge} - {right:.0f})"
    picked = alt.selection_point(name=RIBBON, fields=["id"], empty=False, toggle=False)
    areas = _placed(alt.Chart(edges_of(found, starts, ends, chosen)), f"{edge} + datum.t * {inner}")
    layers = [
        areas.mark_area(interpolate="monotone", cursor="pointer", aria=False)
        .encode(
            y=alt.Y("top:Q", scale=None, axis=None),
            y2="bottom:Q",
            detail="id:N",
            color=alt.Color("role:N", scale=role_scale(), legend=None),
            opacity=alt.condition("datum.chosen", alt.value(0.85), alt.value(0.4)),
            tooltip=alt.Tooltip("words:N"),
        )
        .add_params(picked)
    ]
    shorts = {each.start: each.short for each in found}
    for bars, t, align, names in ((starts, 0, "right", shorts), (ends, 1, "left", {})):
        frame = pd.DataFrame(
            [
                {"name": name, "short": names.get(name, name), "top": top, "bottom": bottom, "count": count, "t": t}
                for name, (top, bottom, count) in bars.items()
            ]
        ).assign(role="text")
        at = _placed(alt.Chart(frame), f"{edge} + {t} * {inner}")
        colour = alt.Color("role:N", scale=role_scale(), legend=None)
        layers += [
            at.mark_rule(strokeWidth=4, aria=False, tooltip=None).encode(
                y=alt.Y("top:Q", scale=None, axis=None), y2="bottom:Q", color=colour
            ),
            at.transform_calculate(said=f"(width < {NARROW} ? datum.short : datum.name) + ' ' + datum.count")
            .mark_text(align=align, dx=8 if t else -8, baseline="middle", fontSize=SIZE, aria=False, tooltip=None)
            .encode(y=alt.Y("middle:Q", scale=None, axis=None), text="said:N", color=colour),
        ]
    return alt.layer(*layers).properties(height=HEIGHT, width="container").configure_view(stroke=None)


def _placed(chart: Any, x: str) -> Any:
    """In pixels of the chart, which the browser may make lower than it was drawn."""
    scaled = {name: f"datum.{name} * height / {HEIGHT}" for name in ("top", "bottom")}
    return chart.transform_calculate(
        px=x, middle=f"(datum.top + datum.bottom) / 2 * height / {HEIGHT}", **scaled
    ).encode(x=alt.X("px:Q", scale=None, axis=None))


def bars_of(found: Sequence[Ribbon], side: str) -> dict[str, tuple[float, float, int]]:
    """Top, bottom and count of each bar of a column."""
    counts: dict[str, int] = {}
    for each in found:
        counts[getattr(each, side)] = counts.get(getattr(each, side), 0) + each.count
    if side == "end":
        places = {each.end: each.place for each in found}
        counts = dict(sorted(counts.items(), key=lambda item: places[item[0]]))
    scale = (HEIGHT - GAP * max(len(counts) - 1, 0)) / max(sum(counts.values()), 1)
    bars, top = {}, 0.0
    for name, count in counts.items():
        bars[name] = (top, top + count * scale, count)
        top += count * scale + GAP
    return bars


def edges_of(found: Sequence[Ribbon], starts: dict[str, Any], ends: dict[str, Any], chosen: str) -> pd.DataFrame:
    """The edges of every ribbon; at each bar they lie one below the other in the order of the other column."""
    rows = []
    used: dict[tuple[str, str], float] = {}
    order = list(starts)
    for each in sorted(found, key=lambda item: (order.index(item.start), item.place)):
        ends_of_it = []
        for side, bars, name in (("start", starts, each.start), ("end", ends, each.end)):
            top, bottom, count = bars[name]
            from_top = used.get((side, name), top)
            used[side, name] = from_top + (bottom - top) * each.count / count
            ends_of_it.append((from_top, used[side, name]))
        words = f"{each.start} → {each.end}：{each.count}"
        for t in BENDS:
            bend = t * t * (3 - 2 * t)
            top, bottom = (ends_of_it[0][side] + (ends_of_it[1][side] - ends_of_it[0][side]) * bend for side in (0, 1))
            rows.append(
                {
                    "id": each.id,
                    "t": t,
                    "top": round(top, 1),
                    "bottom": round(bottom, 1),
                    "role": each.role,
                    "words": words,
                    "chosen": each.id == chosen,
                }
            )
    return pd.DataFrame(rows)
