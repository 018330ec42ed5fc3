"""One series over the years: its level above, its growth below, and who says each number."""

from functools import partial

import streamlit as st

from components.charts.history import growth_stems, level_columns
from components.charts.vega import built
from components.exports.buttons import ChartDownload, source_words
from components.indicators.outside_marks import year_marks
from components.text.sources import DERIVED, NOT_FOUND, OUTSIDE, document_words, show_number_sources, sourced_number
from components.text.tables import show_by_width
from components.text.typography import escape, prose
from data.derive import plain
from data.indicators.prices import price_words
from data.labels import labels
from data.outside.yearly import (
    Part,
    YearPoint,
    base_year_absence,
    contrast,
    in_constant_prices,
    measured,
    parts,
    points,
    years,
)
from data.schema import Plan
from data.schema.outside import Series
from data.tables.outside import series_sheet

PART_NAMES: dict[Part, str] = {"level": "总量", "growth": "增速"}
GROWTH_NAMES = {"constant": "不变价增速", "current": "名义增速"}
BUILD = {"level": level_columns, "growth": growth_stems}


def show_series(plan: Plan, item: Series) -> None:
    """A series over the years: its level above, its growth below, and the table of both with sources."""
    st.header("前后各年")
    st.markdown(series_key(plan, "┆ 前后不可比" if item.breaks else ""))
    for part in parts(plan, item):
        _show_part(plan, item, part)
    for words in _explained(plan, item):
        st.markdown(words)
    show_by_width("years", _year_rows(plan, item))
    show_number_sources(plan, [row for row in plan.outside.rows if row.series == item.id and row.area == "district"])


def series_key(plan: Plan, more: str) -> str:
    """How to read the marks of a series, and what else is to be said of them."""
    said = f"　:gray[{more}]" if more else ""
    return (
        f":small[:gray[●] 计划所列{plan.info.base_year}年　:green[◆] 计划目标　:orange[●] 其他单位公布 {OUTSIDE}{said}]"
    )


def _show_part(plan: Plan, series: Series, part: Part) -> None:
    words = "；".join(f"{point.year}年{_kind(point)}{point.words}" for point in points(plan, series, part))
    st.markdown(f"**{escape(part_title(plan, series, part))}**")
    spec = built(BUILD[part], year_marks(plan, series, part), break_years(series))
    alt = f"{part_title(plan, series, part)}：{words}"
    st.vega_lite_chart(spec, key=f"series_{part}", width="stretch", alt=alt)


def break_years(series: Series) -> tuple[str, ...]:
    """The years before which a dotted line stands."""
    return tuple(str(each.before) for each in series.breaks)


def _kind(point: YearPoint) -> str:
    return ("目标" if point.what == "target" else "") + ("（外部）" if point.is_outside else "")


def part_title(plan: Plan, series: Series, part: Part) -> str:
    """`地区生产总值，总量，亿元（按惯例为现价）`, `社会消费品零售总额，名义增速，%（按惯例）`."""
    item = plan.indicator.get(measured(series, part) or "")
    prices = item.prices if item else ""
    custom = "" if item is None or item.prices_stated else "按惯例"
    name = GROWTH_NAMES.get(prices, PART_NAMES[part]) if part == "growth" else _part_name(plan, series, part)
    said = custom if part == "growth" else custom + "为" * bool(custom) + labels("prices")[prices]
    unit = points(plan, series, part)[0].unit
    return "，".join(filter(None, (series.name, name, unit))) + (f"（{said}）" if prices and said else "")


def _part_name(plan: Plan, series: Series, part: Part) -> str:
    """总量 or 增速 of a series that has both; what has one alone (公园总数, a rate) is no 总量 of anything."""
    return PART_NAMES[part] if len(parts(plan, series)) > 1 else ""


def _explained(plan: Plan, series: Series) -> list[str]:
    """What has to be said beside the charts: why level and growth are both shown, breaks, notes."""
    prices = _prices(plan, series)
    words = (
        [_why_both(plan, series, prices) if in_constant_prices(plan, series) else f":gray[{prices}。]"]
        if prices
        else []
    )
    words += [f":gray[{each.before}年起，{prose(each.why)}。]" for each in series.breaks]
    return [*words, *([f":gray[{prose(series.note)}]"] if series.note else [])]


def _prices(plan: Plan, series: Series) -> str:
    """In which prices level and growth are, each where it is known."""
    found = {part: plan.indicator.get(measured(series, part) or "") for part in parts(plan, series)}
    return "；".join(f"{PART_NAMES[part]}{price_words(item)}" for part, item in found.items() if item and item.prices)


def _why_both(plan: Plan, series: Series, prices: str) -> str:
    rule = f"{prices}；两者不能互相推算。"
    found = contrast(plan, series)
    if found is None:
        return rule
    before, after, result, target = found.before, found.after, found.result, found.target
    said = f"（{escape(target.read_as)}）" if target.read_as else ""
    beside = "低于" if result.number < target.number else "高于" if result.number > target.number else "等于"
    return (
        f"{rule}总量从{before.year}年{sourced_number(plan, before)}到{after.year}年{sourced_number(plan, after)}，"
        f"变动 :violet[**{plain(found.change)}%**] {DERIVED}；公布的增速是{sourced_number(plan, result)}，"
        f"{beside}目标{sourced_number(plan, target)}{said}。"
        "总量含价格变动，且为各年当时公布数，未按此后修订调整。"
        "不能用目标增速推算总量，也不能用总量判断目标是否完成。"
    )


def _year_rows(plan: Plan, series: Series) -> list[dict[str, str]]:
    """One row a year: what is known, who says it, and how far that can be trusted."""
    found = {part: points(plan, series, part) for part in parts(plan, series)}
    rows = []
    for year in years(plan, series):
        of_year = {part: [point for point in of_part if point.year == year] for part, of_part in found.items()}
        cells = {
            _part_name(plan, series, part) or "数值": " ".join(map(partial(_with_kind, plan), here))
            or _missing(plan, series, part, year)
            for part, here in of_year.items()
        }
        speakers = dict.fromkeys(_speaker(point) for here in of_year.values() for point in here)
        rows.append({"年份": str(year), **cells, "数据来源，可信度": "；".join(speakers)})
    return rows


def _missing(plan: Plan, series: Series, part: Part, year: int) -> str:
    """Of the base year the plan itself is one of those that do not give it."""
    indicator = measured(series, part)
    if year != plan.info.base_year or not indicator:
        return NOT_FOUND
    return f":gray[{base_year_absence(plan, indicator)}]"


def _with_kind(plan: Plan, point: YearPoint) -> str:
    return sourced_number(plan, point) + ("（目标）" if point.what == "target" else "")


def _speaker(point: YearPoint) -> str:
    if point.row is None:
        return ":gray[计划]"
    return f":orange[{escape(document_words(point.row))}] {labels('confidence')[point.row.confidence]}"


def series_drawing(plan: Plan, series: Series, part: Part) -> ChartDownload:
    """A part of a series as a picture to take away, whose source is who gives its numbers."""
    found = points(plan, series, part)
    notes = (
        "橙色：其他单位公布；灰色：计划所列实际；绿色菱形：计划目标",
        *(f"{b.before}年起：{b.why}" for b in series.breaks),
    )
    return ChartDownload(
        f"{series.name}{_part_name(plan, series, part) or '历年'}",
        lambda: BUILD[part](year_marks(plan, series, part), break_years(series)),
        part_title(plan, series, part),
        notes,
        source_words(plan, filter(None, (p.row for p in found)), of_plan=not all(p.is_outside for p in found)),
        lambda: series_sheet(plan, [series]),
    )
