"""Native charts, each with its data sheet inside. Labels are number formats, so that they follow an edit of the data."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from components.exports.powerpoint.type import colour, set_text, set_typeface
from components.theme import ink, shade, surface
from data.deck import AreaTally
from data.derive import amount, is_limit, limit_word
from data.indicators.comparison import NOT_GIVEN, Comparison
from data.schema import Figure

LABEL, AXIS, HEADING = 16, 14, 18
ROOM_ABOVE = 1.25  # of the largest column, for a label of two lines
_AFTER_FORMAT = ("c:spPr", "c:txPr", "c:dLblPos", "c:showLegendKey")


def growth_chart(holder: Any, items: Sequence[Comparison], years: tuple[str, str]) -> Any:
    """Rates of two years side by side on one axis; a year that is not given has no column, and the axis says so."""
    data = CategoryChartData()
    data.categories = [
        item.pair.indicator.short + ("" if item.pair.actual else f" {years[0]}{NOT_GIVEN}") for item in items
    ]
    data.add_series(years[0] + "实绩", [_number(item.pair.actual) for item in items])
    data.add_series(years[1] + "目标", [_number(item.pair.target) for item in items])
    frame = holder.insert_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, data)
    chart = frame.chart
    _finish(chart, legend=True)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap, plot.vary_by_categories = 25, 0, False
    for series, role in zip(plot.series, ("actual", "target"), strict=True):
        _fill(series.format, role, hollow=False)
        for at, item in enumerate(items):
            actual = role == "actual"
            figure = item.pair.actual if actual else item.pair.target
            if figure:
                words = item.actual_words if actual else item.target_words
                label(series.points[at], number_format(figure, words), role, XL_LABEL_POSITION.OUTSIDE_END, AXIS)
    axis = chart.value_axis
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = '0"%"', False
    set_typefaces(chart)
    return frame


def year_chart(holder: Any, item: Comparison, years: tuple[str, str]) -> Any:
    """One indicator in two years as columns on a ruler of its own; hollow where the two do not simply compare."""
    units = {figure.unit for figure in (item.pair.actual, item.pair.target) if figure}
    same_unit = len(units) == 1
    columns = [
        (year, figure, words, role)
        for year, figure, words, role in (
            (years[0], item.pair.actual, item.actual_words, "actual"),
            (years[1], item.pair.target, item.target_words, "target"),
        )
        if figure
    ]
    data = CategoryChartData()
    data.categories = [
        year + (limit_word(figure) or ("实绩" if role == "actual" else "目标")) for year, figure, _, role in columns
    ]
    unit = next(iter(units)) if same_unit else amount(columns[0][1])[1]
    data.add_series(
        f"{item.pair.indicator.name}（{unit}）", [float(_in_unit(figure, same_unit)) for _, figure, _, _ in columns]
    )
    frame = holder.insert_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, data)
    chart = frame.chart
    _finish(chart, title=item.pair.indicator.name)
    plot = chart.plots[0]
    plot.gap_width, plot.vary_by_categories = 45, False
    for at, (_, figure, words, role) in enumerate(columns):
        point = plot.series[0].points[at]
        hollow = role == "actual" and (item.pair.comparability != "same" or is_limit(figure))
        _fill(point.format, role, hollow)
        shown = number_format(figure, words) if same_unit else _literal(words)
        label(point, shown, role, XL_LABEL_POSITION.OUTSIDE_END)
    chart.value_axis.minimum_scale = 0
    chart.value_axis.maximum_scale = max(float(_in_unit(figure, same_unit)) for _, figure, _, _ in columns) * ROOM_ABOVE
    _hide(chart.value_axis)
    set_typefaces(chart)
    return frame


def tally_chart(holder: Any, tallies: Sequence[AreaTally], whole: str, part: str) -> Any:
    """Task areas as bars: all actions, and in front of them those that the slide asks for."""
    data = CategoryChartData()
    data.categories = [f"{tally.position} {tally.area.short}" for tally in tallies]
    data.add_series(part, [tally.part for tally in tallies])
    data.add_series(whole, [tally.whole for tally in tallies])
    frame = holder.insert_chart(XL_CHART_TYPE.BAR_CLUSTERED, data)
    chart = frame.chart
    _finish(chart, legend=True)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap, plot.vary_by_categories = 45, -5, False
    for series, fill in zip(plot.series, (shade(8), shade(3)), strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = colour(fill)
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, "0", False
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
        _type(labels.font, AXIS, ink("text"))
    chart.category_axis.reverse_order = True
    chart.value_axis.minimum_scale = 0
    _hide(chart.value_axis)
    set_typefaces(chart)
    return frame


def label(point: Any, shown: str, role: str, side: Any, size: float = LABEL) -> None:
    """The value beside a point, in the plan's wording by way of a number format, in its role's colour."""
    text = point.data_label
    _type(text.font, size, ink(role), bold=True)
    text.position = side
    element = text._dLbl
    form = parse_xml(f"<c:numFmt {nsdecls('c')} formatCode='' sourceLinked='0'/>")
    form.set("formatCode", shown)
    next(child for child in element if child.tag in {qn(tag) for tag in _AFTER_FORMAT}).addprevious(form)


def number_format(figure: Figure, words: str) -> str:
    """`7.2%左右` as `0.0"%左右"`: digits stay live, the words around them are fixed."""
    if words.count(figure.value) != 1 or Decimal(figure.number) != _printed(figure.value):
        return _literal(words)
    before, after = words.split(figure.value)
    digits = "0." + "0" * len(figure.value.partition(".")[2]) if "." in figure.value else "0"
    return f"{_literal(before) if before else ''}{digits}{_literal(after) if after else ''}"


def _literal(words: str) -> str:
    return '"' + words.replace('"', "") + '"'


def _printed(value: str) -> Decimal | None:
    return Decimal(value) if value.replace(".", "", 1).isdigit() else None


def _number(figure: Figure | None) -> float | None:
    return None if figure is None else float(figure.number)


def _in_unit(figure: Figure, same_unit: bool) -> Decimal:
    return figure.number if same_unit else amount(figure)[0]


def _fill(form: Any, role: str, hollow: bool) -> None:
    if hollow:
        form.fill.solid()
        form.fill.fore_color.rgb = colour(surface("backgroundColor"))
        form.line.color.rgb, form.line.width = colour(ink(role)), Pt(1.75)
        form.line.dash_style = MSO_LINE_DASH_STYLE.DASH
    else:
        form.fill.solid()
        form.fill.fore_color.rgb = colour(ink(role))


def _finish(chart: Any, *, legend: bool = False, title: str = "") -> None:
    """Type for everything in the chart, a heading or none, a legend above or none, quiet axes."""
    _type(chart.font, AXIS, ink("text"))
    chart.has_legend = legend
    if legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        _type(chart.legend.font, LABEL, ink("text"))
    chart.has_title = bool(title)
    if title:
        set_text(chart.chart_title.text_frame, [[(title, HEADING, ink("text"), True)]])
        chart.chart_title.include_in_layout = False
    for axis in (chart.category_axis, chart.value_axis):
        axis.format.line.color.rgb = colour(surface("borderColor"))
        _type(axis.tick_labels.font, LABEL, ink("text"))
        axis._element.find(qn("c:txPr")).find(qn("a:bodyPr")).set("rot", "0")  # names stay level
    chart.value_axis.major_gridlines.format.line.color.rgb = colour(surface("borderColor"))
    chart.value_axis.format.line.fill.background()


def set_typefaces(chart: Any) -> None:
    """Our typeface in everything that has one, headings and defaults too."""
    for properties in chart._chartSpace.iter(qn("a:defRPr"), qn("a:rPr"), qn("a:endParaRPr")):
        set_typeface(properties)


def _hide(axis: Any) -> None:
    axis.has_major_gridlines = False
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    axis.format.line.fill.background()


def _type(font: Any, size: float, value: str, *, bold: bool = False) -> None:
    font.size, font.bold = Pt(size), bold
    font.color.rgb = colour(value)
    set_typeface(font._rPr)
