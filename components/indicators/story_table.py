"""Stories as a table: the chart's words, each a link to its sentence or in the colour of who says it."""

from collections.abc import Sequence

from components.text.citation import address, figure_link
from components.text.sources import sourced_number
from components.text.tables import BREAK, show_by_width
from components.text.typography import escape
from data.indicators.assessment import higher_or_lower
from data.indicators.story import Story, Told, chapter_names, outside_of
from data.schema import Plan


def show_story_table(plan: Plan, name: str, shown: Sequence[Story]) -> None:
    """One row an indicator, whose name leads to its profile."""
    outside = bool(outside_of(shown))
    show_by_width(name, [_row(plan, item, outside) for item in shown])


def _row(plan: Plan, item: Story, outside: bool) -> dict[str, str]:
    """Others' columns are there where others say anything."""
    before, target, result = chapter_names(plan).values()
    district, city = item.of("district"), item.of("city")
    judgment = f":violet[{escape(item.judgment)}]" if item.judgment else ""
    row = {
        "指标": profile_link(plan, item.id, item.name),
        before: told_words(plan, district[0]),
        target: told_words(plan, district[1]),
        "目标与上年（测算）": judgment,
    }
    if not outside:
        return row
    said = [told_words(plan, district[2])]
    if item.gap is not None and item.target:
        how = "，".join(filter(None, ("测算", item.read_as)))
        apart = higher_or_lower(item.gap, item.target.unit)
        said.append(f":small[:violet[比目标{escape(apart)}（{escape(how)}）]]")
    row[result] = BREAK.join(said)
    above = plan.info.level_above
    if above:
        row |= {
            f"{above}{head}": told_words(plan, told) for head, told in zip((before, target, result), city, strict=True)
        }
    return row


def told_words(plan: Plan, told: Told) -> str:
    """A number of the story as Markdown."""
    if told.point and told.point.figure:
        return figure_link(plan, told.point.figure, words=told.words)
    return sourced_number(plan, told.point, told.words)


def profile_link(plan: Plan, name: str, words: str) -> str:
    """An indicator's name, a link to its profile where it has one."""
    return f"[{escape(words)}]({address('indicators', indicator=name)})" if name in plan.pair else escape(words)
