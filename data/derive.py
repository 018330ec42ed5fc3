"""Every number that the plan does not print. Pure functions; the docstring is the formula.

Results are Decimal in the unit of what goes in. On screen they are marked 测算.
"""

from decimal import Decimal

from data.schema import Figure, Pair

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
    """Target − actual, in the pair's unit (percentage points for rates); None unless the two compare."""
    if pair.comparability != "same" or pair.actual is None or pair.target is None:
        return None
    return pair.target.number - pair.actual.number


def headroom(limit: Figure, actual: Figure) -> Decimal:
    """Limit − actual: how far the actual stays below a ceiling, in their unit."""
    return limit.number - actual.number


def share(part: int, whole: int) -> Decimal | None:
    """Part ÷ whole × 100, in percent, one decimal; None where there is no whole."""
    return None if whole == 0 else (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"))


def plain(number: Decimal) -> str:
    """A number without trailing zeros or exponent: Decimal('3.60') -> '3.6'."""
    text = format(number.normalize(), "f")
    return "0" if text == "-0" else text
