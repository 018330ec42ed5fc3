"""What a printed number amounts to, and where in a text a number begins and ends."""

import re
from decimal import Decimal

NUMERALS = "一二三四五六七八九十百千两首双零半几"
DIGIT_RUN = re.compile(r"\d+")
NUMERAL_RUN = re.compile(f"[{NUMERALS}]+")
_PRINTED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"  # 1,020.9
    r"|\d+(?:\.\d+)?"  # 1020.9
    r"|第?[零一二两三四五六七八九十百千]+"  # 三十六, 第一
    r"|[首双半]"
)
_WORDS = {"首": Decimal(1), "双": Decimal(2), "半": Decimal("0.5")}
_DIGITS = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def number_of(printed: str) -> Decimal | None:
    """What a printed number amounts to: `1,020.9`, `两`, `三十六`, `第一`, `首`. None where it is no number."""
    if not _PRINTED.fullmatch(printed):
        return None
    if printed[0].isdigit():
        return Decimal(printed.replace(",", ""))
    return _WORDS.get(printed) or _from_numerals(printed.removeprefix("第"))


def _from_numerals(words: str) -> Decimal | None:
    total, lowest = 0, 10_000
    digit: int | None = None
    for word in words:
        if word in _DIGITS and not digit:
            digit = _DIGITS[word]
        elif word in _UNITS and _UNITS[word] < lowest and digit != 0:
            lowest = _UNITS[word]
            total, digit = total + (digit or 1) * lowest, None
        else:
            return None
    return Decimal(total + (digit or 0))


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether `start:end` is all of a printed number, not `20` of `120`, `5` of `5.6` or `十` of `三十`."""
    return any(match.span() == (start, end) for match in _PRINTED.finditer(text))
