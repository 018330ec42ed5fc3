"""Whether two targets of two plans are of one kind; where they are not, why, and where they are, how far apart."""

from dataclasses import dataclass

from data.compare.relation import short_name
from data.compare.standard import year_of
from data.derive import base_unit, is_limit, limit_word, plain
from data.indicators.assessment import gap_unit, higher_or_lower, signed
from data.labels import labels, period_label
from data.schema import Figure, Plan

Side = tuple[Plan, Figure]


@dataclass(frozen=True)
class Verdict:
    """What may be said of two targets. `arithmetic` is how a difference was computed; empty where none was."""

    between: tuple[str, str]
    words: str
    arithmetic: str = ""


def judge(left: Side, right: Side, *, known: bool) -> Verdict:
    """A difference of what is of one kind and of one place, from the earlier year to the later; else why there is none.

    `known` says that both are known to measure the same, so that the names may differ.
    """
    first, second = sorted((left, right), key=lambda side: side[0].info.target_year)
    between = (short_name(first[0]), short_name(second[0]))
    if why := differs(first, second, known=known):
        return Verdict(between, why)
    before, after = first[1], second[1]
    scale = base_unit(before.unit)[0] / base_unit(after.unit)[0]
    change = after.number - before.number * scale
    if not change:
        return Verdict(between, "目标相同" if before.comparator == after.comparator else "目标的数相同，比较词不同")
    arithmetic = f"{after.value} − {plain(before.number * scale)} = {signed(change)} {gap_unit(after.unit)}"
    return Verdict(between, f"{period_label(after.period)}{higher_or_lower(change, after.unit)}", arithmetic)


def differs(left: Side, right: Side, *, known: bool) -> str:
    """Why two targets are not compared: unit, basis, prices, time, place, name, or a limit; empty where they may be."""
    (one, first), (two, second) = left, right
    units = [base_unit(figure.unit)[1] for figure in (first, second)]
    bases = [labels("bases")[figure.basis] for figure in (first, second)]
    prices = [_prices(plan, figure) for plan, figure in (left, right)]
    places = [plan.info.district for plan in (one, two)]
    if units[0] != units[1]:
        return f"不比：单位不同（{units[0]}、{units[1]}）"
    if first.basis != second.basis:
        return f"不比：口径不同（{bases[0]}、{bases[1]}）"
    if all(prices) and prices[0] != prices[1]:
        return f"不比：价格口径不同（{prices[0]}、{prices[1]}）"
    if not all(year_of(figure) == str(plan.info.target_year) for plan, figure in (left, right)):
        return f"不比：时段不同（{period_label(first.period)}、{period_label(second.period)}）"
    if places[0] != places[1]:
        return f"只并列：范围不同（{places[0]}、{places[1]}），不相减"
    if not known and first.name != second.name:
        return f"不比：所量的不同（{first.name}、{second.name}）"
    limited = [limit_word(figure) for figure in (first, second) if is_limit(figure)]
    return f"只并列：目标是{'、'.join(dict.fromkeys(limited))}，不相减" if limited else ""


def _prices(plan: Plan, figure: Figure) -> str:
    indicator = plan.indicator.get(figure.indicator)
    return labels("prices")[indicator.prices] if indicator else ""
