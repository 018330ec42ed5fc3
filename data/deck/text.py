"""Text that goes with a slide: the foot of a file's pages, the notes, words in a chart, its alternative text."""

from typing import NamedTuple

from data.dates import long_date
from data.deck.model import Slide
from data.indicators.comparison import Comparison
from data.indicators.rows import ChartRow
from data.labels import section_label
from data.schema import Plan
from data.wording import draft_source, hedged


def footer(plan: Plan, choice: str) -> str:
    """Source, date of the plan and what was chosen, for the foot of every page of a file."""
    info = plan.info
    state = f"{words} · " if (words := draft_source(plan)) else ""
    return f"{state}来源：{info.publisher}《{info.title}》，{long_date(info.published)}公布 · 选择：{choice}"


def notes(plan: Plan, slide: Slide) -> list[str]:
    """What the speaker may need: the remarks, each source sentence with its section, other publishers' pages."""
    quoted = [plan.statement[name] for name in slide.statements]
    ours = [f"测算：{line}" for line in slide.sums]
    sentences = [
        f"〔{section_label(item.section)}〕{item.text}" for item in sorted(quoted, key=lambda item: item.start)
    ]
    return [*ours, *slide.remarks, *sentences, *(f"外部：{line}" for line in slide.sources)]


def said_of(kind: str, row: ChartRow, item: Comparison) -> list[str]:
    """What a chart's row says of ours: its label, and the difference where that does not say it.

    Of a rate the difference says all.
    """
    gap = item.gap_words or ""
    label = "" if gap and kind == "growth" else row.label
    return [words for words in (label, "" if gap in label else gap) if words]


class End(NamedTuple):
    """A number at the end of a bar; it ends there, or `begins` there."""

    at: float
    text: str
    role: str
    begins: bool


def ends(plan: Plan, row: ChartRow, item: Comparison) -> list[End]:
    """Both numbers below the bars of a limit: the smaller one ends at its mark, the larger one begins there."""
    actual, limit, before, goal = row.mark("actual"), row.mark("limit"), item.pair.actual, item.pair.target
    if not (actual and limit and before and goal):
        return []
    return [
        End(actual.end, hedged(plan, before, unit=False), "actual", actual.end > limit.end),
        End(limit.end, hedged(plan, goal, unit=False), "limit", actual.end <= limit.end),
    ]


def alt_text(slide: Slide) -> str:
    """The title, and what the chart shows, row by row: a picture's alternative text."""
    rows = [
        f"{item.pair.indicator.short}：{item.actual_words} → {item.target_words}"
        + (f"，{item.gap_words}（测算）" if item.gap_words else "")
        for item in slide.comparisons
    ]
    rows += [f"{tally.area.short}：{tally.part}/{tally.whole}" for tally in slide.tallies]
    return "；".join([slide.title, *rows])
