"""In which prices an amount or its growth is given, and whether the plan itself says so."""

from data.labels import labels
from data.schema import Indicator


def price_words(indicator: Indicator) -> str:
    """`按统计惯例为现价，原文未注明`, or `现价` where the text says it; empty where prices play no part.

    A growth is no amount in current prices: it is nominal, or in comparable prices.
    """
    if indicator.prices_stated:
        return labels("prices")[indicator.prices]
    return labels("customary_growth" if indicator.basis == "growth_rate" else "customary_prices")[indicator.prices]
