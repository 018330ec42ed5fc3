"""The slides of a plan as data: one truth for the screen, PowerPoint, Word and the one-file page.

Decision: slides are data, drawn four times. Context: the screen, PowerPoint, Word and the one-file page must say
the same. Choice: this package makes the slides (titles computed, every one with the sentences it rests on, what its
tiles and tables hold and whose colour it has); `components/present/` and `components/exports/` only lay them out, and
a test takes every number out of each file and finds it in the plan. Price: what a medium alone would show has no place.

A module a part of the story (opening, chapters, targets, tasks, closing), `model` for what a slide holds, `text` for
the text around it. Here they become one deck, from which a preset or a reader chooses.
"""

from collections.abc import Iterable
from functools import lru_cache

from data.deck.chapters import review, safeguards, shortcomings
from data.deck.closing import closing_slides
from data.deck.model import Slide
from data.deck.opening import opening_slides
from data.deck.targets import target_slides
from data.deck.tasks import task_slides
from data.schema import Plan

PRESETS = {"full": "完整版", "short": "精简版"}
SHORT = ("cover", "numbers", "growth", "areas", "map", "method")


@lru_cache(maxsize=8)
def slides(plan: Plan) -> tuple[Slide, ...]:
    """All slides that the plan has material for, in their order; made once a plan."""
    return (
        *opening_slides(plan),
        *review(plan),
        *shortcomings(plan),
        *target_slides(plan),
        *task_slides(plan),
        *safeguards(plan),
        *closing_slides(plan),
    )


def chosen(plan: Plan, choice: str | Iterable[str]) -> tuple[Slide, ...]:
    """The slides of a preset, or those named, in the order named; unknown names are left out."""
    everything = slides(plan)
    if choice == "full":
        return everything
    by_id = {slide.id: slide for slide in everything}
    names = SHORT if choice == "short" else dict.fromkeys([choice] if isinstance(choice, str) else choice)
    return tuple(by_id[name] for name in names if name in by_id)


def described(plan: Plan, picked: Iterable[Slide]) -> str:
    """What was chosen: 完整版（21页）, or 自选6页."""
    picked = tuple(picked)
    for name, label in PRESETS.items():
        if picked == chosen(plan, name):
            return f"{label}（{len(picked)}页）"
    return f"自选{len(picked)}页"
