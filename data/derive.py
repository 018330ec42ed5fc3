"""Every number that the plan does not print. Pure functions; the docstring is the formula.

Results are Decimal in the unit of what goes in. On screen they are marked 测算.
"""

from decimal import ROUND_HALF_UP, Decimal
from math import pi, sqrt

from data.schema import Comparator, Figure, Pair

CEILINGS: tuple[Comparator, ...] = ("le", "lt")
FLOORS: tuple[Comparator, ...] = ("ge", "gt")
SQUARE_METRES = {"平方公里": Decimal(10) ** 6, "公顷": Decimal(10) ** 4, "平方米": Decimal(1)}
SCALES = {"万亿": Decimal(10) ** 12, "亿": Decimal(10) ** 8, "万": Decimal(10) ** 4}


def base_unit(unit: str) -> tuple[Decimal, str]:
    """The scale that a printed unit carries, and the unit without it: 万个 -> (10000, 个)."""
    for word, factor in SCALES.items():
        if unit.startswith(word) and len(unit) > len(word):
            return factor, unit[len(word) :]
    return Decimal(1), unit


def amount(figure: Figure) -> tuple[Decimal, str]:
    """Number × scale of the unit, in the unit without scale: 1.3 万个 -> (13000, 个)."""
    factor, unit = base_unit(figure.unit)
    return figure.number * factor, unit


def difference(pair: Pair) -> Decimal | None:
    """Target − actual, in the pair's unit (percentage points for rates).

    None unless the two compare, and where the actual is itself only a limit.
    """
    if pair.comparability != "same" or pair.actual is None or pair.target is None or is_limit(pair.actual):
        return None
    return pair.target.number - pair.actual.number


def is_limit(figure: Figure) -> bool:
    """Whether a figure only bounds what it speaks of (以内、低于、不少于、以上、超), and is not an amount itself."""
    return figure.comparator in CEILINGS + FLOORS


def limit_word(figure: Figure) -> str:
    """What a limit is called: 上限 or 下限; empty for an amount."""
    return "上限" if figure.comparator in CEILINGS else "下限" if figure.comparator in FLOORS else ""


def level_after(level: Decimal, rate: Decimal) -> Decimal:
    """Level × (1 + rate ÷ 100). Only for a level and a rate in the same, current prices."""
    return level * (1 + rate / 100)


def remaining(goal: Decimal, start: Decimal) -> Decimal:
    """Goal − start, at least 0: what a stock still lacks."""
    return max(goal - start, Decimal(0))


def pace(amount: Decimal, months: int) -> Decimal:
    """Amount ÷ months: how much a month, evenly spread."""
    return amount / months


def rounded(number: Decimal, digits: int = 1) -> Decimal:
    """To so many decimals, half away from zero."""
    return number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def decimals(figure: Figure) -> int:
    """How many decimals a figure is printed with: results are shown no finer."""
    return len(figure.value.partition(".")[2])


def equal_area_radius(figure: Figure) -> float | None:
    """√(area ÷ π) in metres: the circle of the area that a figure states; None where it states none."""
    number, unit = amount(figure)
    factor = SQUARE_METRES.get(unit)
    return sqrt(float(number * factor) / pi) if factor else None


def share(part: int, whole: int) -> Decimal | None:
    """Part ÷ whole × 100, in percent, one decimal; None where there is no whole."""
    return None if whole == 0 else (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"))


def plain(number: Decimal) -> str:
    """A number without trailing zeros or exponent: Decimal('3.60') -> '3.6'."""
    text = format(number.normalize(), "f")
    return "0" if text == "-0" else text
