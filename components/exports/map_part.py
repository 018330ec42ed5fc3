"""A small map to take away: the picture, and its places as a table."""

from collections.abc import Sequence

from components.exports.buttons import ChartDownload
from components.map.part import part_of_map
from components.map.svg import themed_svg
from components.map.viewport import View
from data.labels import labels
from data.map.places import is_drawn
from data.schema import Place, Plan
from data.tables.columns import sheet_of
from data.tables.geojson import NOTICE, credits
from data.tables.published import TABLES
from data.tables.workbook import Sheet
from data.wording import cited


def map_part_download(plan: Plan, name: str, view: View, places: Sequence[Place]) -> ChartDownload:
    """The part of the map that `view` shows, with these places."""
    return ChartDownload(
        f"{name}示意图",
        lambda: themed_svg(part_of_map(plan, view, places), dark=False),
        f"{name}示意图",
        (f"{len(places)}处，{sum(map(is_drawn, places))}处在图上",),
        f"{cited(plan)}；位置：{credits(plan)}；{NOTICE}",
        lambda: places_sheet(plan, places),
    )


def places_sheet(plan: Plan, places: Sequence[Place]) -> Sheet:
    """As the whole plan's table has them."""
    return sheet_of(plan, labels("tables")["places"], TABLES["places"].columns, places)
