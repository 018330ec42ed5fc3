"""Where tiles, bars, tables and texts stand on a slide that has no chart of its own."""

from collections.abc import Sequence

from components.charts.board import Panel, Shape, Text
from components.present.format import SlideFormat
from components.present.layout import Layout, TextBlock, column, largest, table, together
from data.deck.model import ActionGroup, Slide, SlideTable, Tile
from data.map.geometry import Point, fitted
from data.schema import Plan
from data.width import ems
from data.wording import readable

GAP = 24  # pixels between tiles
BESIDE = 60  # pixels between two columns
BELOW = 20  # pixels between two parts below each other
COVER_TOP = 40  # pixels above the text of the cover
BARS_WIDTH = 620  # pixels of bars that have a table beside them


def slide_layout(form: SlideFormat, plan: Plan, slide: Slide) -> Layout:
    """Lay out what the slide holds: one part as wide as the slide, or two beside each other; on a phone below."""
    if slide.kind == "cover":
        return _cover(form, plan, slide)
    if slide.tiles:
        return _tiles(form, slide.tiles, form.across, form.width, 0)
    if slide.tallies:
        return _tallies_and_table(form, slide)
    if slide.groups:
        return _table_and_groups(form, slide)
    return _table(form, slide.table, form.width)


def _cover(form: SlideFormat, plan: Plan, slide: Slide) -> Layout:
    """Who and when, what is in it in large numbers, and the district's outline."""
    across = form.width if form.tall or plan.outline is None else form.width * 0.62
    blocks = [TextBlock(readable(slide.subtitle), bold=True), TextBlock(readable(plan.info.summary), "muted", gap=0.5)]

    def at_size(size: int) -> Layout:
        text = column(blocks, 0, 0 if form.tall else COVER_TOP, across, size)
        counts = _tiles(form, slide.tiles, 2, across, text.bottom + GAP)
        ours = column([TextBlock("数量（测算）", "derived")], 0, counts.bottom + GAP / 2, across, form.small)
        return together(text, counts, ours)

    parts = [largest(form, at_size)]
    if plan.outline and not form.tall:
        ring = _ring(plan.outline.ring, across + BESIDE, 40, form.width - across - BESIDE, form.height - 80)
        parts.append(Layout((), (), 0, (Shape(ring),)))
    return together(*parts)


def _tallies_and_table(form: SlideFormat, slide: Slide) -> Layout:
    if not slide.table.rows:
        return _tallies(form, slide, form.width)
    if form.tall:
        bars = _tallies(form, slide, form.width)
        return together(bars, _table(form, slide.table, form.width, top=bars.bottom + BELOW))
    x = BARS_WIDTH + BESIDE
    return together(_tallies(form, slide, BARS_WIDTH), _table(form, slide.table, form.width - x, x))


def _table_and_groups(form: SlideFormat, slide: Slide) -> Layout:
    """The table on the left, the actions on the right; two columns of actions where there is no table."""
    half = form.width if form.tall else (form.width - BESIDE) / 2
    if slide.table.rows:
        left = _table(form, slide.table, half)
        top, x = (left.bottom + BELOW, 0.0) if form.tall else (0.0, half + BESIDE)
        return together(left, largest(form, lambda size: column(_outline(slide.groups), x, top, half, size)))
    parts = (slide.groups,) if form.tall else slide.halves
    columns = [(_outline(part), at * (half + BESIDE)) for at, part in enumerate(parts)]
    return largest(form, lambda size: together(*(column(blocks, x, 0, half, size) for blocks, x in columns)))


def _table(form: SlideFormat, grid: SlideTable, width: float, x: float = 0, top: float = 0) -> Layout:
    head = [] if form.tall else [[TextBlock(text, "muted", bold=True) for text in grid.columns]]
    rows = [[TextBlock(readable(cell.text), cell.role, cell.bold) for cell in row] for row in grid.rows]
    return largest(form, lambda size: table(form, [*head, *rows], grid.weights, x, top, width, size))


def _outline(groups: Sequence[ActionGroup]) -> list[TextBlock]:
    blocks = []
    for group in groups:
        if group.lead:
            blocks.append(TextBlock(readable(group.lead), "target", bold=True, gap=0.5))
        blocks += [TextBlock("• " + readable(action.text), indent=0.4) for action in group.actions]
    return blocks


def _tiles(form: SlideFormat, tiles: Sequence[Tile], across: int, width: float, top: float) -> Layout:
    name, value, small = form.tile
    across = min(across, len(tiles))
    down = -(-len(tiles) // across)
    gap = GAP / 2 if form.tall else GAP
    lines = 4.4 if any(tile.below for tile in tiles) else 3.0  # of the number's size
    wide = (width - gap * (across - 1)) / across
    high = min((form.height - top - gap * (down - 1)) / down, value * lines)
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
    return Layout(tuple(texts), tuple(panels), top + down * (high + gap) - gap)


def _tallies(form: SlideFormat, slide: Slide, width: float) -> Layout:
    """Task areas as bars, the counted part darker."""
    size = form.rows[0] if not form.tall else form.small
    step = min(form.height / (len(slide.tallies) + 1), size * 3)
    names = (max(len(tally.area.short) for tally in slide.tallies) + 2) * size
    longest = max(tally.whole for tally in slide.tallies)
    room = width - names - 3 * size
    between = "，其中" if width == form.width and not form.tall else "/"
    texts = [Text(names, step / 2, f"全部举措，其中{slide.counted}", size, "muted")]
    panels = []
    for at, tally in enumerate(slide.tallies, start=1):
        middle, end = at * step + step / 2, room * tally.whole / longest
        texts.append(Text(0, middle, f"{tally.position} {tally.area.short}", size, bold=True))
        panels.append(Panel(names, middle - size * 0.7, max(end, 1), size * 1.4, "target", 0.25))
        if tally.part:
            panels.append(Panel(names, middle - size * 0.7, room * tally.part / longest, size * 1.4, "target", 0.6))
        texts.append(Text(names + end + size * 0.4, middle, f"{tally.whole}{between}{tally.part}", size, bold=True))
    return Layout(tuple(texts), tuple(panels), (len(slide.tallies) + 1) * step)


def _ring(points: Sequence[Point], x: float, y: float, width: float, height: float) -> tuple[tuple[float, float], ...]:
    """An outline from (lon, lat), as large as it fits into a box of the slide."""
    return tuple((round(left, 1), round(top, 1)) for left, top in fitted(points, x, y, width, height))
