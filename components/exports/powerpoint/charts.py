"""Native charts, each with its data sheet inside. Labels are number formats: they follow an edit of the data."""

from decimal import Decimal
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from components.exports.powerpoint.type import Run, colour, set_text, set_typeface
from components.theme import ink, shade, surface
from data.deck.model import Slide
from data.derive import amount, limit_word
from data.indicators.comparison import Comparison
from data.indicators.rows import RowMark
from data.schema import Figure

LABEL, AXIS, HEADING = 16, 14, 18
ROOM_ABOVE = 1.25  # of the largest column, for a label of two lines
_AFTER_FORMAT = ("c:spPr", "c:txPr", "c:dLblPos", "c:showLegendKey")


def growth_chart(holder: Any, slide: Slide, years: tuple[str, str]) -> Any:
    """Rates of two years side by side on one axis; a year that is not given has no column, and the axis says so."""
    items = slide.comparisons
    data = CategoryChartData()
    data.categories = [
        item.pair.indicator.short + ("" if item.pair.actual else f" {years[0]}{item.actual_words}") for item in items
    ]
    data.add_series(
        years[0] + "实际", [float(figure.number) if (figure := item.pair.actual) else None for item in items]
    )
    data.add_series(
        years[1] + "目标", [float(figure.number) if (figure := item.pair.target) else None for item in items]
    )
    frame, plot = _insert(holder, XL_CHART_TYPE.COLUMN_CLUSTERED, data, gap=25, legend=True)
    plot.overlap = 0
    for at, item in enumerate(items):
        for series, (figure, wording, role) in zip(plot.series, _both_years(item), strict=True):
            if figure:
                _label(series.points[at], number_format(figure, wording), role, AXIS)
    for series, role in zip(plot.series, ("actual", "target"), strict=True):
        _fill(series.format, ink(role))
    axis = frame.chart.value_axis
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = '0"%"', False
    return _with_typefaces(frame)


def year_chart(holder: Any, item: Comparison, last_year: RowMark | None, years: tuple[str, str]) -> Any:
    """One indicator in two years as columns on an axis of its own.

    Where last year has no mark it has no column either, and the axis says its number.
    """
    columns = [
        (year, figure, wording, role)
        for year, (figure, wording, role) in zip(years, _both_years(item), strict=True)
        if figure
    ]
    drawn = [figure for _, figure, _, role in columns if role == "target" or last_year]
    same_unit = len({figure.unit for figure in drawn}) == 1
    values = {figure.id: float(figure.number if same_unit else amount(figure)[0]) for figure in drawn}
    data = CategoryChartData()
    data.categories = [
        year + (_standing(figure, wording, role) if figure.id in values else wording)
        for year, figure, wording, role in columns
    ]
    unit = drawn[0].unit if same_unit else amount(drawn[0])[1]
    data.add_series(f"{item.pair.indicator.name}（{unit}）", [values.get(figure.id) for _, figure, _, _ in columns])
    frame, plot = _insert(holder, XL_CHART_TYPE.COLUMN_CLUSTERED, data, gap=45, title=item.pair.indicator.name)
    for point, (_, figure, wording, role) in zip(plot.series[0].points, columns, strict=True):
        if figure.id in values:
            _fill(point.format, ink(role))
            _label(point, number_format(figure, wording) if same_unit else _literal(wording), role)
    frame.chart.value_axis.maximum_scale = max(values.values()) * ROOM_ABOVE
    _hide(frame.chart.value_axis)
    return _with_typefaces(frame)


def _standing(figure: Figure, wording: str, role: str) -> str:
    """What a column is: a result, or one that the plan only expects; a limit, or an amount that is aimed at."""
    if role == "actual":
        return "预计" if "预计" in wording else "实际"
    return limit_word(figure) or "目标"


def tally_chart(holder: Any, slide: Slide, years: tuple[str, str]) -> Any:
    """Task areas as bars: all actions, and in front of them those that the slide counts."""
    data = CategoryChartData()
    data.categories = [f"{tally.position} {tally.area.short}" for tally in slide.tallies]
    data.add_series(f"{slide.counted}的举措", [tally.part for tally in slide.tallies])
    data.add_series("全部举措", [tally.whole for tally in slide.tallies])
    frame, plot = _insert(holder, XL_CHART_TYPE.BAR_CLUSTERED, data, gap=45, legend=True)
    plot.overlap = -5
    for series, fill in zip(plot.series, (shade(8), shade(3)), strict=True):
        _fill(series.format, fill)
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, "0", False
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
        _type(labels.font, AXIS, ink("text"))
    frame.chart.category_axis.reverse_order = True
    _hide(frame.chart.value_axis)
    return _with_typefaces(frame)


def _both_years(item: Comparison) -> tuple[tuple[Figure | None, str, str], tuple[Figure | None, str, str]]:
    """Last year's result and the target: the figure, its wording and its role."""
    pair = item.pair
    return (pair.actual, item.actual_words, "actual"), (pair.target, item.target_words, "target")


def _insert(holder: Any, kind: Any, data: Any, *, gap: int, legend: bool = False, title: str = "") -> tuple[Any, Any]:
    """A chart in a placeholder with our type and quiet axes, and its plot with `gap` per cent between columns."""
    frame = holder.insert_chart(kind, data)
    chart = frame.chart
    _type(chart.font, AXIS, ink("text"))
    chart.has_legend, chart.has_title = legend, bool(title)
    if legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        _type(chart.legend.font, LABEL, ink("text"))
    if title:
        set_text(chart.chart_title.text_frame, [[Run(title, HEADING, ink("text"), True)]])
        chart.chart_title.include_in_layout = False
    for axis in (chart.category_axis, chart.value_axis):
        axis.format.line.color.rgb = colour(surface("borderColor"))
        _type(axis.tick_labels.font, LABEL, ink("text"))
        axis._element.find(qn("c:txPr")).find(qn("a:bodyPr")).set("rot", "0")  # names stay level
    chart.value_axis.major_gridlines.format.line.color.rgb = colour(surface("borderColor"))
    chart.value_axis.format.line.fill.background()
    plot = chart.plots[0]
    plot.gap_width, plot.vary_by_categories = gap, False
    return frame, plot


def _label(point: Any, shown: str, role: str, size: float = LABEL) -> None:
    """The value above a point, in the plan's wording by way of a number format, in its role's colour."""
    text = point.data_label
    _type(text.font, size, ink(role), bold=True)
    text.position = XL_LABEL_POSITION.OUTSIDE_END
    element = text._dLbl
    form = parse_xml(f"<c:numFmt {nsdecls('c')} formatCode='' sourceLinked='0'/>")
    form.set("formatCode", shown)
    next(child for child in element if child.tag in {qn(tag) for tag in _AFTER_FORMAT}).addprevious(form)


def number_format(figure: Figure, wording: str) -> str:
    """`7.2%左右` as `0.0"%左右"`: digits follow the data, the text around them is fixed."""
    if wording.count(figure.value) != 1 or Decimal(figure.number) != _printed(figure.value):
        return _literal(wording)
    before, after = wording.split(figure.value)
    digits = "0." + "0" * len(figure.value.partition(".")[2]) if "." in figure.value else "0"
    return f"{_literal(before) if before else ''}{digits}{_literal(after) if after else ''}"


def _literal(wording: str) -> str:
    return '"' + wording.replace('"', "") + '"'


def _printed(value: str) -> Decimal | None:
    return Decimal(value) if value.replace(".", "", 1).isdigit() else None


def _fill(form: Any, value: str) -> None:
    form.fill.solid()
    form.fill.fore_color.rgb = colour(value)


def _with_typefaces(frame: Any) -> Any:
    """The chart with our typeface in everything that has one, headings and defaults too."""
    for properties in frame.chart._chartSpace.iter(qn("a:defRPr"), qn("a:rPr"), qn("a:endParaRPr")):
        set_typeface(properties)
    return frame


def _hide(axis: Any) -> None:
    axis.minimum_scale, axis.has_major_gridlines = 0, False
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    axis.format.line.fill.background()


def _type(font: Any, size: float, value: str, *, bold: bool = False) -> None:
    font.size, font.bold = Pt(size), bold
    font.color.rgb = colour(value)
