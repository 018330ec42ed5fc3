"""The slides of a plan as data: one truth for the screen, PowerPoint, Word and the one-file page.

Decision: slides are data, drawn four times. Context: the screen, PowerPoint, Word and the one-file page must say
the same. Choice: this package makes the slides (titles computed, every one with the sentences it rests on);
`components/present/` and `components/exports/` only draw them, and a test takes every number out of each file and
finds it in the plan. Price: each medium has a function a kind of slide.
"""

from collections.abc import Iterable
from functools import lru_cache

from data.dates import long_date
from data.deck.areas import task_slides
from data.deck.closing import closing_slides
from data.deck.counting import how_many
from data.deck.model import ActionGroup, AreaTally, Slide, SlideKind, SlideTable
from data.deck.spoken import in_words
from data.deck.targets import SERIES, quantity_slide, stated, target_slides, tile_words
from data.schema import Plan

__all__ = [
    "PRESETS",
    "SERIES",
    "ActionGroup",
    "AreaTally",
    "Slide",
    "SlideKind",
    "SlideTable",
    "chosen",
    "described",
    "footer",
    "in_words",
    "notes",
    "quantity_slide",
    "slides",
    "stated",
    "tile_words",
]

PRESETS = {"full": "完整版", "short": "精简版"}
SHORT = ("cover", "numbers", "growth", "areas", "map", "method")


@lru_cache(maxsize=8)
def slides(plan: Plan) -> tuple[Slide, ...]:
    """All slides that the plan has material for, in their order; made once a plan."""
    return (cover(plan), *target_slides(plan), *task_slides(plan), *closing_slides(plan))


def cover(plan: Plan) -> Slide:
    """The title, and what the plan holds in numbers of ours."""
    leads = {action.theme for action in plan.actions if action.theme}
    parts = (
        (len(plan.info.task_areas), "个", "领域"),
        (len(leads), "个", "主题"),
        (len(plan.actions), "条", "举措"),
        (len(plan.figures), "个", "数字"),
    )
    said = "、".join(how_many(count, measure + name) for count, measure, name in parts if count)
    counts = tuple((name, f"{count}{measure}") for count, measure, name in parts if count)
    return Slide(
        "cover",
        "cover",
        "封面",
        plan.info.title,
        remarks=(plan.info.summary, f"{said}（测算）"),
        grid=SlideTable(("内容", "数量（测算）"), counts),
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
    """What was chosen, in words: 完整版（21页）, or 自选6页."""
    picked = tuple(picked)
    for name, label in PRESETS.items():
        if picked == chosen(plan, name):
            return f"{label}（{len(picked)}页）"
    return f"自选{len(picked)}页"


def footer(plan: Plan, choice: str) -> str:
    """Source, date of the plan and what was chosen, for the foot of every page that leaves."""
    info = plan.info
    return f"来源：{info.publisher}《{info.title}》，{long_date(info.published)}公布 · 选择：{choice}"


def notes(plan: Plan, slide: Slide) -> list[str]:
    """What the speaker may need: the remarks, each source sentence with its section, other people's pages."""
    quoted = [plan.statement[name] for name in slide.statements]
    ours = [f"测算：{line}" for line in slide.sums]
    sentences = [f"〔{item.section}〕{item.text}" for item in sorted(quoted, key=lambda item: item.start)]
    return [*ours, *slide.remarks, *sentences, *(f"外部：{line}" for line in slide.sources)]
