"""The view in which a reader moves a growth rate or a year-end value and sees what it would mean."""

from collections.abc import Mapping
from decimal import Decimal

import streamlit as st

from components.charts.row_charts import CHOSEN, draw_rows
from components.charts.rows import row_chart
from components.exports.buttons import ChartDownload, show_downloads
from components.indicators.sentences import sentence
from components.shell import url
from components.text.sources import DERIVED, OUTSIDE, show_number_sources, sourced_number
from components.text.tables import show_by_width
from components.text.typography import escape, prose
from data.indicators.assessment import signed
from data.indicators.formulas import YEAR
from data.indicators.row_layout import moved_rows
from data.indicators.scenario import (
    Case,
    ClosedCase,
    RateCase,
    ScenarioResult,
    StockCase,
    cases,
    caution,
    closed_figures,
    move_rate,
    move_stock,
)
from data.schema import Plan
from data.tables.indicators import scenario_sheet
from data.wording import none_of

STEP = "0.1"  # of a growth rate, in percent
MOVED = ("rate", "goal", "start", "months")
"""Address keys of the sliders: percent, year-end value, the stock it starts from, months to spread it over."""


@st.fragment
def show_whatif(plan: Plan) -> None:
    """One case at a time; the case and every slider stand in the address."""
    every = {case.pair.id: case for case in cases(plan)}
    if not every:
        st.info(none_of(plan, "本计划没有可作情景测算的目标。", "可作情景测算的目标"), icon=":material/info:")
        return
    default = next((name for name, case in every.items() if not isinstance(case, ClosedCase)), next(iter(every)))
    chosen = url.one(CHOSEN, every, default) or default
    st.pills(
        "选择指标",
        list(every),
        format_func=lambda name: escape(every[name].pair.indicator.short),
        required=True,
        wrap=True,
        **url.widget_args(CHOSEN, chosen, default, widget=f"{CHOSEN}_whatif", clears=MOVED),
    )
    case = every[chosen]
    if isinstance(case, ClosedCase):
        _show_closed(plan, case)
        return
    controls, outcome = st.columns([1, 1.5], gap="large")
    with controls:
        st.header(f"情景测算：{escape(case.pair.indicator.short)}")
        assumed, result = _move_rate(plan, case) if isinstance(case, RateCase) else _move_stock(plan, case)
    with outcome:
        _show_result(result)
    said, computed = st.columns([1, 1.5], gap="large")
    with said:
        for figure in result.stated:
            st.markdown(sentence(plan, figure))
        _show_history(plan, result)
    with computed:
        _show_arithmetic(plan, case, result)
        _take_away(plan, case, assumed, result)


def _move_rate(plan: Plan, case: RateCase) -> tuple[dict[str, str], ScenarioResult]:
    """The slider of a growth rate; what is assumed, in words, and what follows."""
    name, unit = f"{plan.info.target_year}年{case.pair.indicator.short}", case.target.unit
    low, high = map(float, case.bounds)
    stated = float(case.target.number)
    now = url.number("rate", low, high, stated, step=STEP)
    rate = st.slider(
        escape(f"{name}（{unit}）"),
        low,
        high,
        step=float(STEP),
        format="%.1f",
        **url.widget_args("rate", now, stated, continuous=True),
    )
    exact = Decimal(str(round(rate, 1)))
    return {f"{name}（{unit}）": str(exact)}, move_rate(plan, case, exact)


def _move_stock(plan: Plan, case: StockCase) -> tuple[dict[str, str], ScenarioResult]:
    """The sliders of a year-end stock; what is assumed, in words, and what follows."""
    unit, (low, high) = case.target.unit, case.bounds
    goal = _whole(
        f"{plan.info.target_year}年底{case.pair.indicator.short}（{unit}）", "goal", low, high, int(case.target.number)
    )
    assumed = {f"{plan.info.target_year}年底（{unit}）": str(goal)}
    start = int(case.start.number)
    if not case.exact:
        start = _whole(f"假定{plan.info.base_year}年底已有（{unit}）", "start", start, int(case.target.number), start)
        assumed[f"{plan.info.base_year}年底（{unit}）"] = str(start)
    months = _whole("分摊月数", "months", 1, YEAR, YEAR)
    assumed["分摊月数"] = str(months)
    return assumed, move_stock(plan, case, Decimal(goal), Decimal(start), months)


def _whole(label: str, key: str, low: int, high: int, default: int) -> int:
    now = int(url.number(key, low, high, default))
    value: int = st.slider(escape(label), low, high, step=1, **url.widget_args(key, now, default, continuous=True))
    return value


def _show_result(result: ScenarioResult) -> None:
    grid = st.grid(2 if len(result.outcomes) == 4 else 3, min_column_width=210, gap="small")
    for item in result.outcomes:
        grid.cell().metric(f"{escape(item.name)} {DERIVED}", f"{item.value} {item.unit}")
    draw_rows(moved_rows(result.bars), "moved", "；".join(f"{bar.name} {bar.words}" for bar in result.bars))


def _show_arithmetic(plan: Plan, case: Case, result: ScenarioResult) -> None:
    st.markdown("  \n".join(f":violet[{escape(item.name)}：{escape(item.arithmetic)}]" for item in result.outcomes))
    for words in filter(None, (caution(plan, case), case.pair.note)):
        st.markdown(f":gray[{prose(words)}]")


def _show_history(plan: Plan, result: ScenarioResult) -> None:
    """The years in which the published growth and the levels can be compared, and who says each number."""
    if not result.history:
        return
    st.markdown(f"**公布的增速与由总量算出的增速** {OUTSIDE}")
    rows = [
        {
            "年份": str(each.after.year),
            "总量": f"{sourced_number(plan, each.before)} → {sourced_number(plan, each.after)}",
            "公布的增速": sourced_number(plan, each.published),
            "由总量算出（测算）": f":violet[{signed(each.change)}%]",
            "相差（百分点，测算）": f":violet[{signed(each.gap)}]",
        }
        for each in result.history
    ]
    show_by_width("gaps", rows)
    show_number_sources(plan, [row for each in result.history for row in each.rows])


def _show_closed(plan: Plan, case: ClosedCase) -> None:
    st.header(f"{escape(case.pair.indicator.short)}：不能推算总量")
    st.markdown(prose(case.reason))
    for figure in closed_figures(plan, case):
        st.markdown(sentence(plan, figure))


def _take_away(plan: Plan, case: Case, assumed: Mapping[str, str], result: ScenarioResult) -> None:
    choice = "，".join(f"{name} {value}" for name, value in assumed.items())
    name = case.pair.indicator.short
    show_downloads(
        plan,
        f"测算_{name}",
        f"情景假设：{choice}",
        lambda: [scenario_sheet(plan, assumed, result, caution(plan, case))],
        [
            ChartDownload(
                f"测算_{name}",
                lambda: row_chart(moved_rows(result.bars)),
                f"情景测算：{choice}",
                (f"单位：{result.outcomes[0].unit}　紫色：测算　{result.outcomes[0].arithmetic}",),
            )
        ],
    )
