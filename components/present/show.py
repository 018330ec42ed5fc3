"""A slide on the page: its title, and one picture that fills the stage. A row that is touched shows its sentences."""

from dataclasses import replace
from operator import attrgetter
from typing import Any

import pandas as pd
import streamlit as st

from components.charts.frames import growth_frame, limit_frame, pair_frame
from components.charts.growth import ROW as ROW_GROWTH
from components.charts.growth import growth_dumbbell
from components.charts.limits import ROW as ROW_LIMITS
from components.charts.limits import limit_bullet
from components.charts.pairs import ROW as ROW_PAIRS
from components.charts.pairs import paired_bars
from components.charts.row_charts import CHOSEN, show_rows
from components.present.compose import COMPOSE
from components.present.flow import Drawn, FlowText, column, together
from components.present.lines import board_of, write_lines
from components.present.map_slide import show_map_slide
from components.present.stage import Stage
from components.shell import url
from components.shell.plans import BY_EDITION
from components.text.typography import prose, readable
from data.deck import Slide, SlideKind, in_words
from data.schema import Plan

BUILD: dict[SlideKind, Any] = {"growth": growth_dumbbell, "limits": limit_bullet, "pairs": paired_bars}
ROWS: dict[SlideKind, tuple[float, float]] = {
    "growth": (ROW_GROWTH, 1.9),
    "limits": (ROW_LIMITS, 1.6),
    "pairs": (ROW_PAIRS, 0.8),
}
"""Height of a row of each chart, and what it needs beyond its rows, in multiples of its type."""
BETWEEN = 20  # pixels between a chart and the small type below it
BESIDE = (2.2, 1)  # shares of a chart and of the words beside it


def show_slide(plan: Plan, slide: Slide, stage: Stage) -> None:
    """Draw a slide. The title is a heading of the page; the rest is one picture, or a chart with small type below."""
    st.title(prose(slide.title))
    if slide.kind == "map":
        show_map_slide(plan, slide, stage)
    elif slide.kind in BUILD:
        _show_rows(plan, slide, stage)
    else:
        _show_drawn(slide, stage, _composed(plan, slide, stage))


def _show_rows(plan: Plan, slide: Slide, stage: Stage) -> None:
    """The chart with small type below it; the sentences of a row that was touched stand beside it where there is no room below."""
    items = slide.comparisons
    chosen = url.one(CHOSEN, [item.id for item in items])
    lines = _sentences(plan, slide, chosen) if chosen else [FlowText(readable(line), "muted") for line in slide.remarks]
    row, beyond = ROWS[slide.kind]
    least, most = stage.rows
    needed = len(items) * row + beyond
    below = column(lines, 0, 0, stage.width, stage.small)
    fits = stage.tall or below.bottom + BETWEEN + least * needed <= stage.height
    if fits or not chosen:
        size = int((stage.height - (below.bottom + BETWEEN if fits else 0)) / needed)
        _draw(plan, slide, chosen, max(least, min(most, size)))
        if fits:
            write_lines(below, stage.width, lines)
        return
    left, right = st.columns(BESIDE)
    with left:
        _draw(plan, slide, chosen, max(least, min(most, int(stage.height / needed))))
    width = (stage.width - BETWEEN) * BESIDE[1] / sum(BESIDE)
    with right:
        write_lines(column(lines, 0, 0, width, stage.small), width, lines)


def _draw(plan: Plan, slide: Slide, chosen: str | None, size: int) -> None:
    show_rows(BUILD[slide.kind], _frame(plan, slide, chosen), f"slide_{slide.id}", in_words(slide), size)


def _frame(plan: Plan, slide: Slide, chosen: str | None) -> pd.DataFrame:
    if slide.kind == "growth":
        return growth_frame(slide.comparisons, chosen)
    make = limit_frame if slide.kind == "limits" else pair_frame
    return make(plan, slide.comparisons, chosen)


def _sentences(plan: Plan, slide: Slide, chosen: str) -> list[FlowText]:
    """Both sentences of a row that was touched, and what has to be said of it."""
    item = next(item for item in slide.comparisons if item.id == chosen)
    lines = []
    for figure, role in ((item.pair.actual, "actual"), (item.pair.target, "target")):
        if figure:
            statement = plan.statement[figure.statement]
            lines.append(FlowText(f"〔{statement.section}〕{readable(statement.text)}", role))
    if item.assessment.arithmetic:
        lines.append(FlowText(f"测算：{item.assessment.arithmetic}", "derived"))
    return lines


@st.cache_resource(max_entries=256, show_spinner=False, hash_funcs={**BY_EDITION, Slide: attrgetter("id")})
def _composed(plan: Plan, slide: Slide, stage: Stage) -> Drawn:
    """The slide with its remarks at the foot; the cover says them itself."""
    if slide.kind == "cover" or not slide.remarks:
        return COMPOSE[slide.kind](stage, plan, slide)
    lines = [FlowText(readable(line), "muted") for line in slide.remarks]
    foot = column(lines, 0, 0, stage.width, stage.small).bottom
    body = COMPOSE[slide.kind](replace(stage, height=stage.height - foot - BETWEEN), plan, slide)
    top = body.bottom + BETWEEN if stage.tall else stage.height - foot
    return together(body, column(lines, 0, top, stage.width, stage.small))


def _show_drawn(slide: Slide, stage: Stage, drawn: Drawn) -> None:
    height = drawn.bottom if stage.tall else stage.height
    st.vega_lite_chart(
        board_of(drawn, stage.width, height),
        key=f"slide_{slide.id}",
        width="stretch",
        alt=in_words(slide) + "；" + "；".join(text.text for text in drawn.texts),
    )
