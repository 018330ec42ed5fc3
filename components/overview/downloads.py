"""The pictures of the overview to take away: targets, small map, task areas; each with its table."""

from components.charts.picture import Grid
from components.exports.buttons import ChartDownload, show_downloads, source_words
from components.exports.map_part import map_part_download
from components.map.scene import view_of
from components.overview.areas import area_bars, area_counts
from components.overview.glance_picture import for_file, glance_svg
from components.overview.picture import FRAME, shown_places
from data.indicators.glance import glance
from data.indicators.highlights import growth_title
from data.indicators.story import story
from data.schema import Plan
from data.tables.outside import story_sheet
from data.tables.workbook import Sheet


def show_overview_downloads(plan: Plan) -> None:
    """Nothing for a plan that has none of them."""
    drawings = overview_drawings(plan)
    if drawings:
        show_downloads(plan, "概览", "全部", lambda: [each.sheet() for each in drawings if each.sheet], drawings)


def overview_drawings(plan: Plan) -> list[ChartDownload]:
    """Those that the page shows, in its order."""
    found, view = glance(plan), view_of(plan, FRAME)
    drawings = []
    if found.rows:
        drawings.append(_targets(plan))
    if view:
        drawings.append(map_part_download(plan, plan.info.district, view, shown_places(plan)))
    if plan.info.task_areas:
        drawings.append(_areas(plan))
    return drawings


def _targets(plan: Plan) -> ChartDownload:
    found = glance(plan)
    stories = [story(plan, pair) for pair in plan.headline_pairs if pair.target]
    results = [item.result.row for item in stories if item.result and item.result.row]
    return ChartDownload(
        "主要目标",
        lambda: for_file(glance_svg(plan, found)),
        growth_title(plan) if found.ticks else f"{len(found.rows)}项主要目标",
        (plan.outside.caution,) if results else (),
        source_words(plan, results),
        lambda: story_sheet(plan, stories),
    )


def _areas(plan: Plan) -> ChartDownload:
    areas, heads = plan.info.task_areas, ("任务领域", "举措", f"接续{plan.info.base_year}年", "带数字")
    rows = [(plan.area_labels[area.id], *area_counts(plan, area)) for area in areas]

    def grid() -> Grid:
        words = (f"{name}　{'，'.join(map(str, counts))}" for name, *counts in rows)
        return Grid(list(zip(words, (area_bars(plan, at) for at in range(len(areas))), strict=True)), 3)

    return ChartDownload(
        "任务领域",
        grid,
        f"{len(areas)}个任务领域，{len(plan.actions)}条举措",
        (f"由上到下：{'、'.join(heads[1:])}（条）",),
        sheet=lambda: Sheet("任务领域", heads, [dict(zip(heads, row, strict=True)) for row in rows]),
    )
