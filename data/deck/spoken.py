"""A slide in one breath of words: what a picture's alternative text says."""

from data.deck.model import Slide


def in_words(slide: Slide) -> str:
    """The title, and what the chart or table shows, row by row."""
    rows = [
        f"{item.pair.indicator.short}：{item.actual_words} → {item.target_words}"
        + (f"，{item.gap_words}（测算）" if item.gap_words else "")
        for item in slide.comparisons
    ]
    rows += [f"{tally.area.short}：{tally.part}/{tally.whole}" for tally in slide.tallies]
    return "；".join([slide.title, *rows])
