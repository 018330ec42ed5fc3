"""Numbers in a question, however written, as digits: `百分之七点二`, `1.3 million`, `line 6`."""

import re
from decimal import Decimal

from data.loading.numbers import amount_of

NUMERALS = "零〇一二两三四五六七八九十百千万亿点"
_ENGLISH = {"hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "billion": 9, "bn": 9}
_PERCENT = re.compile(rf"百分之([\d.{NUMERALS}]+)")
_MAGNITUDE = re.compile(rf"(\d+(?:\.\d+)?) ?({'|'.join(_ENGLISH)})\b")
_PER_CENT = re.compile(r"(\d) ?(?:per ?cent|pct)\b")
_WHETHER = re.compile(r"([\u4e00-\u9fff])[不没]\1")
_LINE = re.compile(r"\bline (?:no\.? ?)?(\d+)\b")


def rewritten(folded: str) -> str:
    """A folded question with its percentages and English magnitudes as digits, `line 6` as 6号线, and 会不会 as 会."""

    def percent(match: re.Match[str]) -> str:
        number = amount_of(match[1])
        return match[0] if number is None else f"{plain(number)}%"

    text = _PERCENT.sub(percent, folded)
    text = _MAGNITUDE.sub(lambda m: plain(Decimal(m[1]) * Decimal(10) ** _ENGLISH[m[2]]), text)
    return _WHETHER.sub(r"\1", _LINE.sub(r"\1号线", _PER_CENT.sub(r"\1%", text)))


def plain(number: Decimal) -> str:
    """Digits without exponent or trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
