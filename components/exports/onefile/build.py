"""The page from its template: what it shows is worked out here, how it looks stands in page.html, .css and .js."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from components.exports.onefile.map import district, places
from components.exports.onefile.reading import paragraphs
from components.shell.logo import mark
from components.theme import area_role
from components.theme_css import variables
from data import deck
from data.dates import long_date
from data.deck.model import Slide
from data.deck.targets import SERIES
from data.deck.text import footer
from data.indicators.comparison import Comparison
from data.indicators.counts import QUANTITIES_ONLY, with_numbers
from data.indicators.row_layout import growth_rows, limit_rows, pair_rows
from data.map.places import doubled
from data.schema import Plan, Statement
from data.tables.excel import table_sheet
from data.tables.geojson import NOTICE, credits
from data.tables.workbook import Sheet, cell_text

HOME = Path(__file__).parent
SHOWN = {
    "figures": ("章节", "数字是什么", "原文写法", "上年数", "数值", "单位", "时期", "性质", "口径", "原句", "说明"),
    "pairs": None,
    "places": ("地点", "类别", "定位方式", "经度", "纬度", "精度（米）", "提到次数", "说明"),
    "checks": ("说法", "算式（测算）", "结果", "结论", "说明"),
}
"""Tables of the page with the columns that it shows; the others are in the workbook."""
PAIR_COLUMNS = 11  # of 两年对照: both years in words and numbers, label, arithmetic, note


@dataclass(frozen=True)
class Table:
    """A sheet as the page shows it; `links` are the ids in the text that its rows lead to."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    links: Sequence[str]


def page(plan: Plan, made: date | None = None) -> bytes:
    """The file, UTF-8. `made` is the day that it says it was made on; today where none is given."""
    slides = {slide.id: slide for slide in deck.slides(plan)}
    quantities = [(SERIES[name], pair_rows(plan, items)) for name, items in _series(slides.values())]
    comparisons = {item.id: item for slide in slides.values() for item in slide.comparisons}
    content: str = _template().render(
        plan=plan,
        slides=slides,
        mark=Markup(mark(plan)),  # noqa: S704, drawn from numbers alone
        published=long_date(plan.info.published),
        made=long_date(made or date.today()),
        tiles=list(zip(slides["numbers"].tiles, _items(slides, "numbers"), strict=True)) if "numbers" in slides else (),
        growth=growth_rows(plan, _items(slides, "growth")),
        limits=limit_rows(plan, _items(slides, "limits")),
        quantities=quantities,
        comparisons=comparisons,
        sentences=_sentences,
        labels=list(dict.fromkeys(item.assessment.judgment for item in comparisons.values())),
        areas=_areas(plan),
        types=list(dict.fromkeys(action.type for action in plan.actions)),
        outcomes=[slide for slide in slides.values() if slide.outside],
        text=paragraphs(plan),
        anchor=_first_only(),
        tables=_tables(plan),
        map=Markup(district(plan)),  # noqa: S704, ElementTree escapes it
        places=places(plan),
        doubled=doubled(plan),
        quantities_only=QUANTITIES_ONLY,
        notice=NOTICE + credits(plan),
        footer=footer(plan, "全部"),
        colours={name: variables(name) for name in ("light", "dark")},
        css=Markup((HOME / "page.css").read_text(encoding="utf-8")),  # noqa: S704, our own file
        js=Markup((HOME / "page.js").read_text(encoding="utf-8")),  # noqa: S704, our own file
    )
    return content.encode()


@cache
def _template() -> Any:
    return Environment(
        loader=FileSystemLoader([HOME, HOME.parents[1] / "charts"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template("page.html")


def _items(slides: dict[str, Slide], name: str) -> Sequence[Comparison]:
    return slides[name].comparisons if name in slides else ()


def _sentences(plan: Plan, item: Comparison) -> list[Statement]:
    """The sentences of both years, each once."""
    names = dict.fromkeys(figure.statement for figure in (item.pair.actual, item.pair.target) if figure)
    return [plan.statement[name] for name in names]


def _series(slides: Iterable[Slide]) -> Iterable[tuple[str, list[Comparison]]]:
    """Quantified tasks by series, whatever pages the slides cut them into."""
    found: dict[str, list[Comparison]] = {}
    for slide in slides:
        if slide.series:
            found.setdefault(slide.series, []).extend(slide.comparisons)
    return found.items()


def _areas(plan: Plan) -> list[dict[str, Any]]:
    """Task areas with their actions by lead sentence."""
    areas = []
    for at, area in enumerate(plan.info.task_areas):
        actions = plan.actions_in(area.section)
        themes: dict[str, list[Statement]] = {}
        for action in actions:
            themes.setdefault(action.theme, []).append(action)
        counted = len(with_numbers(actions))
        areas.append(
            {
                "area": area,
                "position": at + 1,
                "role": area_role(at),
                "themes": themes,
                "count": len(actions),
                "counted": counted,
            }
        )
    return areas


def _first_only() -> Callable[[str], str]:
    """` id="…"` the first time that a figure is printed, nothing after that: an id stands once in a page."""
    seen: set[str] = set()

    def anchor(name: str) -> str:
        if name in seen:
            return ""
        seen.add(name)
        return Markup(' id="{}"').format(name)

    return anchor


def _tables(plan: Plan) -> list[Table]:
    sheets = {name: table_sheet(plan, name) for name in SHOWN}
    return [_table(name, sheet) for name, sheet in sheets.items() if sheet.rows]


def _table(name: str, sheet: Sheet) -> Table:
    columns = SHOWN[name] or sheet.columns[:PAIR_COLUMNS]
    rows = [[cell_text(row.get(column)) for column in columns] for row in sheet.rows]
    links = [str(row.get("编号") or "") if name == "figures" else "" for row in sheet.rows]
    return Table(sheet.name, columns, rows, links)
