"""What a slide without a chart of its own looks like: tiles, tables, and words in columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, radians

from components.charts.board import Panel, Shape, Text
from components.present.flow import Drawn, FlowText, column, largest, table, together
from components.present.stage import Stage
from components.text.typography import readable
from components.text.width import ems
from data.dates import long_date
from data.deck import ActionGroup, Slide, SlideKind, SlideTable, stated, tile_words
from data.map.geometry import Point, bounds
from data.schema import Plan

GAP = 24  # pixels between tiles
BESIDE = 60  # pixels between two columns
COVER_TOP = 40  # pixels above the words of the cover


def cover(stage: Stage, plan: Plan, slide: Slide) -> Drawn:
    """Who and when, what is in it in large numbers, and the district's outline."""
    across = stage.width if stage.tall or plan.outline is None else stage.width * 0.62
    words = [
        FlowText(f"{readable(plan.info.publisher)}　{long_date(plan.info.published)}公布", bold=True),
        FlowText(readable(plan.info.summary), "muted", gap=0.5),
    ]
    tiles = [Tile(name, "", number, "", "derived") for name, number in slide.grid.rows]

    def lay(size: int) -> Drawn:
        said = column(words, 0, 0 if stage.tall else COVER_TOP, across, size)
        counts = _tiles(stage, tiles, 2, across, said.bottom + GAP)
        ours = column([FlowText(slide.grid.columns[1], "derived")], 0, counts.bottom + GAP / 2, across, stage.small)
        return together(said, counts, ours)

    parts = [largest(stage, lay, stage.height)]
    if plan.outline and not stage.tall:
        ring = _ring(plan.outline.ring, across + BESIDE, 40, stage.width - across - BESIDE, stage.height - 80)
        parts.append(Drawn((), (), 0, (Shape(ring),)))
    return together(*parts)


def numbers(stage: Stage, plan: Plan, slide: Slide) -> Drawn:
    """The headline numbers as tiles: the name, the number large, last year's below."""
    tiles = []
    for item in slide.comparisons:
        large, below = tile_words(plan, item)
        unit = "" if item.pair.indicator.unit == "%" else item.pair.indicator.unit
        tiles.append(Tile(item.pair.indicator.short, unit, large, below, "target" if item.pair.target else "actual"))
    return _tiles(stage, tiles, stage.across, stage.width, 0)


def direction(stage: Stage, plan: Plan, slide: Slide) -> Drawn:
    """Everything that compares, by what it asks for."""
    head = (
        "判断（测算）",
        "指标",
        f"{plan.info.base_year}年实绩",
        f"{plan.info.target_year}年目标",
        "差值或余量（测算）",
    )
    rows = [
        [
            FlowText(item.assessment.label, "derived", True),
            FlowText(item.pair.indicator.name),
            FlowText(item.actual_words, "actual"),
            FlowText(item.target_words, "target", True),
            FlowText(item.gap_words or "不计算", "derived" if item.gap_words else "muted"),
        ]
        for item in slide.comparisons
    ]
    return _table(stage, head, rows, (1.4, 3.2, 2.2, 2.2, 2.4))


def areas(stage: Stage, plan: Plan, slide: Slide) -> Drawn:
    """Task areas as bars, the counted part darker."""
    return _tallies(stage, slide, 0, stage.width, "带数字" if slide.kind == "areas" else f"接续{plan.info.base_year}年")


def area(stage: Stage, plan: Plan, slide: Slide) -> Drawn:
    """Targets with last year's counterpart on the left, the main actions on the right; two columns of actions without targets."""
    half = stage.width if stage.tall else (stage.width - BESIDE) / 2
    if not slide.figures:
        cut = -(-len(slide.groups) // 2)
        parts = (slide.groups,) if stage.tall else (slide.groups[:cut], slide.groups[cut:])
        return largest(
            stage,
            lambda size: together(
                *(column(_outline(part), at * (half + BESIDE), 0, half, size) for at, part in enumerate(parts))
            ),
            stage.height,
        )
    rows = [
        [FlowText(readable(what)), FlowText(before, "actual"), FlowText(number, "target", True)]
        for what, before, number in (stated(plan, figure) for figure in slide.figures)
    ]
    head = ("数字目标", f"{plan.info.base_year}年", f"{plan.info.target_year}年")
    left = _table(stage, head, rows, (2.2, 1.3, 1.6), half)
    top, x = (left.bottom + 20, 0.0) if stage.tall else (0.0, half + BESIDE)
    right = largest(stage, lambda size: column(_outline(slide.groups), x, top, half, size), stage.height)
    return together(left, right)


def continuity(stage: Stage, plan: Plan, slide: Slide) -> Drawn:
    """Bars by area on the left, telling pairs of sentences on the right."""
    left_width = stage.width if stage.tall else 620
    bars = _tallies(stage, slide, 0, left_width, f"接续{plan.info.base_year}年")
    rows = _cells(slide.grid)
    if stage.tall:
        return together(bars, _table(stage, slide.grid.columns, rows, (1, 1), top=bars.bottom + 20))
    x = left_width + BESIDE
    return together(bars, _table(stage, slide.grid.columns, rows, (1, 1), stage.width - x, x))


def grid(stage: Stage, plan: Plan, slide: Slide) -> Drawn:
    """A table of words, columns by the length of what stands in them."""
    rows = _cells(slide.grid)
    longest = [max(len(text) for text in column) for column in zip(*slide.grid.rows, strict=True)]
    weights = [max(length, max(longest) / 5) ** 0.6 for length in longest]
    return _table(stage, slide.grid.columns, rows, weights)


def _cells(grid: SlideTable) -> list[list[FlowText]]:
    return [[FlowText(readable(cell), grid.role(at)) for at, cell in enumerate(row)] for row in grid.rows]


COMPOSE: dict[SlideKind, Callable[[Stage, Plan, Slide], Drawn]] = {
    "cover": cover,
    "numbers": numbers,
    "direction": direction,
    "areas": areas,
    "area": area,
    "continuity": continuity,
    "checks": grid,
    "outcome": grid,
    "method": grid,
}


@dataclass(frozen=True)
class Tile:
    """A number with its name and unit above and another year below."""

    name: str
    unit: str
    number: str
    below: str
    role: str


def _tiles(stage: Stage, tiles: Sequence[Tile], across: int, width: float, top: float) -> Drawn:
    name, value, small = stage.tile
    across = min(across, len(tiles))
    down = -(-len(tiles) // across)
    gap = GAP / 2 if stage.tall else GAP
    lines = 4.4 if any(tile.below for tile in tiles) else 3.0  # of the number's size
    wide = (width - gap * (across - 1)) / across
    high = min((stage.height - top - gap * (down - 1)) / down, value * lines)
    texts: list[Text] = []
    panels: list[Panel] = []
    for at, tile in enumerate(tiles):
        x, y = at % across * (wide + gap), top + at // across * (high + gap)
        left, middle = x + value * 0.4, y + high / 2 + (0 if tile.below else value * 0.35)
        panels.append(Panel(x, y, wide, high))
        texts.append(Text(left, middle - value * 1.1, tile.name, name, bold=True))
        if tile.unit:
            texts.append(Text(left + ems(tile.name + "一") * name, middle - value * 1.1, tile.unit, small, "muted"))
        texts.append(Text(left, middle, tile.number, value, tile.role, bold=True))
        if tile.below:
            texts.append(Text(left, middle + value * 0.95, tile.below, small, "actual"))
    return Drawn(tuple(texts), tuple(panels), top + down * (high + gap) - gap)


def _ring(points: Sequence[Point], x: float, y: float, width: float, height: float) -> tuple[tuple[float, float], ...]:
    """An outline from (lon, lat), as large as it fits into a box of the stage."""
    west, south, east, north = bounds(points)
    squeeze = cos(radians((south + north) / 2))
    scale = min(width / ((east - west) * squeeze), height / (north - south))
    left, top = x + (width - (east - west) * squeeze * scale) / 2, y + (height - (north - south) * scale) / 2
    return tuple(
        (round(left + (lon - west) * squeeze * scale, 1), round(top + (north - lat) * scale, 1)) for lon, lat in points
    )


def _table(
    stage: Stage,
    head: Sequence[str],
    rows: Sequence[Sequence[FlowText]],
    weights: Sequence[float],
    width: float | None = None,
    x: float = 0,
    top: float = 0,
) -> Drawn:
    first = [FlowText(text, "muted", bold=True) for text in head]
    body = [first, *rows] if not stage.tall else rows
    return largest(stage, lambda size: table(stage, body, weights, x, top, width or stage.width, size), stage.height)


def _outline(groups: Sequence[ActionGroup]) -> list[FlowText]:
    lines = []
    for group in groups:
        if group.lead:
            lines.append(FlowText(readable(group.lead), "target", bold=True, gap=0.5))
        lines += [FlowText("• " + readable(action.text), indent=0.4) for action in group.actions]
    return lines


def _tallies(stage: Stage, slide: Slide, x: float, width: float, part: str) -> Drawn:
    size = stage.rows[0] if not stage.tall else stage.small
    step = min(stage.height / (len(slide.tallies) + 1), size * 3)
    names = x + (max(len(tally.area.short) for tally in slide.tallies) + 2) * size
    longest = max(tally.whole for tally in slide.tallies)
    room = x + width - names - 3 * size
    texts = [Text(names, step / 2, f"全部举措，其中{part}", size, "muted")]
    panels = []
    for at, tally in enumerate(slide.tallies, start=1):
        middle = at * step + step / 2
        texts.append(Text(x, middle, f"{tally.position} {tally.area.short}", size, bold=True))
        panels.append(
            Panel(names, middle - size * 0.7, max(room * tally.whole / longest, 1), size * 1.4, "target", 0.25)
        )
        if tally.part:
            panels.append(Panel(names, middle - size * 0.7, room * tally.part / longest, size * 1.4, "target", 0.6))
        words = (
            f"{tally.whole}，其中{tally.part}"
            if width == stage.width and not stage.tall
            else f"{tally.whole}/{tally.part}"
        )
        texts.append(Text(names + room * tally.whole / longest + size * 0.4, middle, words, size, bold=True))
    return Drawn(tuple(texts), tuple(panels), (len(slide.tallies) + 1) * step)
