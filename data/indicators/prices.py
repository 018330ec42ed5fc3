"""In which prices an amount or its growth is given, and whether the plan itself says so."""

from data.labels import labels
from data.schema import Indicator


def price_words(indicator: Indicator) -> str:
    """`按统计惯例为不变价，原文未注明`, or `不变价` where the text says it; empty where prices play no part."""
    return labels("prices" if indicator.prices_stated else "customary_prices")[indicator.prices]
