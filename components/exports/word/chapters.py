"""Slides as the chapters of a text: one a kind, numbered as official documents are; what goes on is one again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from components.exports.word.contents import Heading
from data.deck.model import Slide, SlideKind
from data.deck.targets import quantity_slide
from data.deck.task_area import area_at_length
from data.indicators.highlights import limits_name
from data.labels import NUMERALS, labels
from data.schema import Plan

CHAPTERS: dict[SlideKind, str] = {
    "findings": "要点",
    "numbers": "主要数字",
    "review": labels("roles")["achievement"],
    "shortcomings": labels("roles")["shortcoming"],
    "growth": "增速目标与上年对照",
    "direction": "与上年相比",
    "pairs": "数量目标与上年对照",
    "caveats": "口径有别的数量目标",
    "areas": "任务领域",
    "area": "各领域目标与主要举措",
    "map": "地点",
    "continuity": "两年接续",
    "safeguards": labels("roles")["safeguard"],
    "checks": labels("tables")["checks"],
    "outcome": "目标与结果",
    "projects": "项目后续进展",
    "open": "待释疑",
    "topic": "专题",
    "method": "方法与来源",
}
AGAIN = "（续）"
"""Behind the name of a chapter that an earlier one has: some of its slides are said, the rest is an appendix."""
PAGE_OF = re.compile(r"（\d+/\d+）$")


@dataclass(frozen=True)
class Chapter:
    """A heading with its slides; those of task areas have headings of their own."""

    name: str
    slides: tuple[Slide, ...]
    heading: Heading
    below: tuple[Heading, ...] = ()

    @property
    def headings(self) -> tuple[Heading, ...]:
        return self.heading, *self.below


def chapters(plan: Plan, slides: Iterable[Slide]) -> list[Chapter]:
    """All but the cover, in the order of the slides."""
    groups = [(kind, tuple(group)) for (kind, _), group in groupby(whole(plan, slides), _chapter)]
    found: list[Chapter] = []
    for number, (kind, group) in enumerate(pair for pair in groups if pair[0] != "cover"):
        name = limits_name(plan) if kind == "limits" else CHAPTERS.get(kind) or group[0].name
        name += AGAIN if name in {each.name for each in found} else ""
        below = (
            tuple((2, f"（{_numeral(at)}）{slide.name}") for at, slide in enumerate(group)) if kind == "area" else ()
        )
        found.append(Chapter(name, group, (1, f"{_numeral(number)}、{name}"), below))
    return found


def _chapter(slide: Slide) -> tuple[SlideKind, str]:
    """What makes slides one chapter: their kind; of a kind without a name of its own, each name is one."""
    return slide.kind, "" if slide.kind in CHAPTERS or slide.kind in ("cover", "limits") else slide.name


def whole(plan: Plan, slides: Iterable[Slide]) -> Iterator[Slide]:
    """Slides as a text wants them: what goes on over several is one wherever it goes on, and areas are at length."""
    parts: dict[tuple[str, ...], list[Slide]] = {}
    for slide in slides:
        parts.setdefault(_text_of(slide), []).append(slide)
    for (series, *_), pages in parts.items():
        if series:
            yield quantity_slide(plan, series, tuple(item for page in pages for item in page.comparisons))
        elif pages[0].area:
            yield from (area_at_length(plan, page.area) for page in pages if page.area)
        else:
            yield _joined(pages)


def _text_of(slide: Slide) -> tuple[str, ...]:
    """What slides that are one in a text have in common; the title of a series is counted anew."""
    return slide.series, slide.kind, _name(slide), "" if slide.series else slide.title


def _name(slide: Slide) -> str:
    """Its name without which page of a series it is."""
    return PAGE_OF.sub("", slide.name)


def _joined(pages: Sequence[Slide]) -> Slide:
    """Slides of one title as one: their rows, groups and notes in order, and no note twice."""
    table = replace(pages[0].table, rows=tuple(chain.from_iterable(page.table.rows for page in pages)))
    return replace(
        pages[0],
        name=_name(pages[0]),
        table=table,
        comparisons=tuple(chain.from_iterable(page.comparisons for page in pages)),
        groups=tuple(chain.from_iterable(page.groups for page in pages)),
        sums=tuple(dict.fromkeys(chain.from_iterable(page.sums for page in pages))),
        remarks=tuple(dict.fromkeys(chain.from_iterable(page.remarks for page in pages))),
        sources=tuple(dict.fromkeys(chain.from_iterable(page.sources for page in pages))),
    )


def _numeral(index: int) -> str:
    """一 … 十, 十一 … 二十, 二十一: counted from 0."""
    tens, ones = divmod(index + 1, len(NUMERALS))
    before = NUMERALS[tens - 1] if tens > 1 else ""
    return before + (NUMERALS[-1] if tens else "") + (NUMERALS[ones - 1] if ones else "")
