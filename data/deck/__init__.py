"""The slides of a plan as data: one truth for the screen, PowerPoint, PDF, Word and the one-file page.

Decision: slides are data, drawn five times. Context: the screen, PowerPoint, PDF, Word and the one-file page must say
the same. Choice: this package makes the slides (titles computed, every one with the sentences it rests on, what its
tiles and tables hold and whose colour it has); `components/present/` and `components/exports/` only lay them out, and
a test takes every number out of each file and finds it in the plan. Price: what a medium alone would show has no place.

A module a part of the story (opening, chapters, targets, tasks, closing), `topic` for a deck of its own, `model` for
what a slide holds, `text` for the text around it. Here they become one deck, from which a preset or a reader chooses.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from data.deck.chapters import review, safeguards, shortcomings
from data.deck.closing import closing_slides
from data.deck.findings import findings, open_questions
from data.deck.model import Slide, SlideKind
from data.deck.opening import opening_slides
from data.deck.targets import target_slides
from data.deck.tasks import task_slides
from data.schema import Plan

PRESETS = {"short": "汇报版", "full": "完整版"}
"""The first is what a reader gets who chooses nothing."""
SHORT = ("cover", "findings", "numbers", "growth", "limits", "areas", "map", "continuity", "outcome", "open")
"""What is said in a room, in its order; where limits take several slides, the first. The rest is an appendix."""
MAIN, FEW = "汇报", 10
OWN: dict[SlideKind, str] = {"topic": "专题", "compare": "对照"}
"""Kinds of slides that make a deck of their own, which is called by its subtitle."""


@lru_cache(maxsize=8)
def slides(plan: Plan) -> tuple[Slide, ...]:
    """All slides that the plan has material for, first what is said, then an appendix in parts; made once a plan."""
    parts = {
        "附：上年执行与短板": (*review(plan), *shortcomings(plan)),
        "附：目标": (*opening_slides(plan), *findings(plan), *target_slides(plan)),
        "附：任务": (*task_slides(plan), *safeguards(plan)),
        "附：核对、结果与方法": (*open_questions(plan), *closing_slides(plan)),
    }
    made = {slide.id: replace(slide, part=part) for part, found in parts.items() for slide in found}
    said = [replace(made.pop(name), part=MAIN) for name in _said(list(made))]
    return (*said, *made.values())


def _said(names: list[str]) -> list[str]:
    """The ids of the slides of the preset among those there are."""
    return [name for wanted in SHORT for name in (wanted, f"{wanted}-1") if name in names]


def chosen(plan: Plan, choice: str | Iterable[str]) -> tuple[Slide, ...]:
    """The slides of a preset, or those named, in the order named; unknown names are left out."""
    everything = slides(plan)
    if choice == "full":
        return everything
    by_id = {slide.id: slide for slide in everything}
    said = [slide.id for slide in everything if slide.part == MAIN]
    names = said if choice == "short" else dict.fromkeys([choice] if isinstance(choice, str) else choice)
    return tuple(by_id[name] for name in names if name in by_id)


def needs_contents(picked: Iterable[Slide]) -> bool:
    """Whether slides that are bound in a file need a page to find one's way in: many of them, in several parts."""
    slides = tuple(picked)
    return len(slides) > FEW and len({slide.part for slide in slides if slide.kind != "cover"}) > 1


def described(plan: Plan, picked: Iterable[Slide], contents: bool = False) -> str:
    """What was chosen: 完整版（21页）, 自选6页, or 专题“住房”（3页）; with `contents` their page counts too."""
    picked = tuple(picked)
    pages = f"{len(picked) + contents}页{'，含目录' * contents}"
    for kind, label in OWN.items():
        if name := next((slide.subtitle for slide in picked if slide.kind == kind), ""):
            return f"{label}“{name}”（{pages}）"
    for name, label in PRESETS.items():
        if [slide.id for slide in picked] == [slide.id for slide in chosen(plan, name)]:
            return f"{label}（{pages}）"
    return f"自选{pages}"
