"""A slide on the page: its title, and one picture that fills the screen. A row that is touched shows its sentences."""

from dataclasses import replace
from operator import attrgetter

import streamlit as st

from components.charts.row_charts import CHOSEN, show_rows
from components.charts.row_looks import LOOKS
from components.present.format import SlideFormat
from components.present.layout import Layout, TextBlock, column, together
from components.present.map_slide import show_map_slide
from components.present.slide_layout import BELOW, slide_layout
from components.present.small_type import board_of, remark_blocks, write_lines
from components.shell import url
from components.shell.plans import BY_EDITION
from components.text.typography import prose
from data.deck.model import Slide, SlideKind
from data.deck.text import alt_text
from data.indicators.row_layout import COMPARISON_ROWS
from data.schema import Plan
from data.wording import readable

ROWS: dict[SlideKind, tuple[float, float]] = {
    "growth": (LOOKS["growth"].step, 1.9),
    "limits": (LOOKS["limits"].step, 1.6),
    "pairs": (LOOKS["pairs"].step, 0.8),
}
"""Height of a row of each chart, and what it needs beyond its rows, in multiples of its type."""
BESIDE = (2.2, 1)  # shares of a chart and of the text beside it


def show_slide(plan: Plan, slide: Slide, form: SlideFormat) -> None:
    """Draw a slide. The title is a heading of the page; the rest is one picture, or a chart with small type below."""
    st.title(prose(slide.title))
    if slide.kind == "map":
        show_map_slide(plan, slide, form)
    elif slide.kind in COMPARISON_ROWS:
        _show_rows(plan, slide, form)
    else:
        _show_layout(slide, form, _laid_out(plan, slide, form))


def _show_rows(plan: Plan, slide: Slide, form: SlideFormat) -> None:
    """The chart with small type below it; a touched row's sentences stand beside it if there is no room below."""
    items = slide.comparisons
    chosen = url.one(CHOSEN, [item.id for item in items])
    lines = _sentences(plan, slide, chosen) if chosen else remark_blocks(slide)
    row, beyond = ROWS[slide.kind]
    least, most = form.rows
    needed = len(items) * row + beyond
    below = column(lines, 0, 0, form.width, form.small)
    fits = form.tall or below.bottom + BELOW + least * needed <= form.height
    if fits or not chosen:
        size = int((form.height - (below.bottom + BELOW if fits else 0)) / needed)
        _draw(plan, slide, chosen, max(least, min(most, size)))
        if fits:
            write_lines(below, form.width, lines)
        return
    left, right = st.columns(BESIDE)
    with left:
        _draw(plan, slide, chosen, max(least, min(most, int(form.height / needed))))
    width = (form.width - BELOW) * BESIDE[1] / sum(BESIDE)
    with right:
        write_lines(column(lines, 0, 0, width, form.small), width, lines)


def _draw(plan: Plan, slide: Slide, chosen: str | None, size: int) -> None:
    chart = COMPARISON_ROWS[slide.kind](plan, slide.comparisons)
    show_rows(chart, chosen, f"slide_{slide.id}", alt_text(slide), size)


def _sentences(plan: Plan, slide: Slide, chosen: str) -> list[TextBlock]:
    """Both sentences of a row that was touched, and the arithmetic."""
    item = next(item for item in slide.comparisons if item.id == chosen)
    lines = []
    for figure, role in ((item.pair.actual, "actual"), (item.pair.target, "target")):
        if figure:
            statement = plan.statement[figure.statement]
            lines.append(TextBlock(f"〔{statement.section}〕{readable(statement.text)}", role))
    if item.assessment.arithmetic:
        lines.append(TextBlock(f"测算：{item.assessment.arithmetic}", "derived"))
    return lines


@st.cache_resource(max_entries=256, show_spinner=False, hash_funcs={**BY_EDITION, Slide: attrgetter("id")})
def _laid_out(plan: Plan, slide: Slide, form: SlideFormat) -> Layout:
    """The slide with its remarks at the foot; the cover says them itself."""
    if slide.kind == "cover" or not slide.remarks:
        return slide_layout(form, plan, slide)
    lines = remark_blocks(slide)
    foot = column(lines, 0, 0, form.width, form.small).bottom
    body = slide_layout(replace(form, height=form.height - foot - BELOW), plan, slide)
    top = body.bottom + BELOW if form.tall else form.height - foot
    return together(body, column(lines, 0, top, form.width, form.small))


def _show_layout(slide: Slide, form: SlideFormat, layout: Layout) -> None:
    height = layout.bottom if form.tall else form.height
    st.vega_lite_chart(
        board_of(layout, form.width, height),
        key=f"slide_{slide.id}",
        width="stretch",
        alt=alt_text(slide) + "；" + "；".join(text.text for text in layout.texts),
    )
