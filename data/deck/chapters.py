"""Slides about what stands around targets and tasks: the review of the base year, shortcomings, safeguards."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from data import chapters
from data.chapters import Chapter
from data.deck.counting import even_parts
from data.deck.model import ActionGroup, Slide, SlideKind, numbered, text_table
from data.indicators.counts import achievements, with_numbers
from data.labels import labels
from data.schema import Plan

SECTIONS_A_SLIDE, SAID_OF_A_SECTION = 5, 8
LINES_A_SLIDE = 14


def review(plan: Plan) -> Iterator[Slide]:
    """The review of the base year: each section with its lead sentences."""
    found = chapters.review(plan)
    if not found:
        return
    name, said = labels("roles")["achievement"], achievements(plan)
    sections = f"{len(found)}个方面，" if len(found) > 1 else ""
    title = f"{plan.info.base_year}年{name}：{sections}{len(said)}条，{len(with_numbers(said))}条带数字"

    def slide(shown: tuple[Chapter, ...]) -> Slide:
        short = [chapter.said[:SAID_OF_A_SECTION] for chapter in shown]
        rows = (
            (
                chapter.opening.text if chapter.opening else "",
                "；".join(item.text for item in items) + ("等" if len(items) < len(chapter.said) else ""),
            )
            for chapter, items in zip(shown, short, strict=True)
        )
        return Slide(
            "review",
            "review",
            name,
            title,
            table=text_table(("方面", "主要内容"), rows),
            statements=tuple(dict.fromkeys(item.id for items in short for item in items)),
        )

    yield from numbered("review", [slide(shown) for shown in even_parts(found, SECTIONS_A_SLIDE)])


def shortcomings(plan: Plan) -> Iterator[Slide]:
    """What the plan says is still wanting, in its own count."""
    yield from _listed("shortcomings", labels("roles")["shortcoming"], chapters.shortcomings(plan))


def safeguards(plan: Plan) -> Iterator[Slide]:
    """How the plan is to be carried out and watched over."""
    yield from _listed("safeguards", labels("roles")["safeguard"], chapters.safeguards(plan))


def _listed(kind: SlideKind, name: str, found: Sequence[Chapter]) -> Iterator[Slide]:
    """Every statement under what stands over it, on as many slides as they need."""
    pages: list[list[Chapter]] = []
    for chapter in found:
        for part in list(even_parts(chapter.statements, LINES_A_SLIDE)) or [()]:
            if not pages or sum(map(_lines, pages[-1])) + 1 + len(part) > LINES_A_SLIDE + 1:
                pages.append([])
            pages[-1].append(replace(chapter, statements=part))
    named = sum(chapter.opening is not None for chapter in found)
    count = f"{named}个方面的" if named else f"{sum(len(chapter.statements) for chapter in found)}条"
    yield from numbered(kind, [_slide(kind, name, f"计划写明{count}{name}", page) for page in pages])


def _lines(chapter: Chapter) -> int:
    return 1 + len(chapter.statements)


def _slide(kind: SlideKind, name: str, title: str, page: Iterable[Chapter]) -> Slide:
    said = [item for chapter in page for item in (chapter.opening, *chapter.statements) if item]
    groups = (ActionGroup(chapter.opening.text if chapter.opening else "", chapter.statements) for chapter in page)
    return Slide(kind, kind, name, title, groups=tuple(groups), statements=tuple(dict.fromkeys(i.id for i in said)))
