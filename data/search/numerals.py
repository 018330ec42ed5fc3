"""Numbers in a question, however written: `2,500`, `1.3万`, `一万三千`, `百分之七点二`, `1.3 million`."""

import re
from decimal import Decimal

NUMERALS = "零〇一二两三四五六七八九十百千万亿点"
SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_DIGITS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
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


def amount_of(words: str) -> Decimal | None:
    """What digits and numerals amount to; None where they are no number."""
    for scale in "亿万":
        if scale in words:
            head, _, tail = words.rpartition(scale)
            whole, rest = amount_of(head or "一"), _rest(tail, SCALES[scale])
            return None if whole is None or rest is None else whole * 10 ** SCALES[scale] + rest
    if words[:1].isdigit():
        match = re.fullmatch(r"(\d+(?:\.\d+)?)([十百千]?)", words)
        return Decimal(match[1]) * 10 ** SCALES.get(match[2], 0) if match else None
    whole_part, point, fraction = words.partition("点")
    number = _below_ten_thousand(whole_part)
    if number is None or not point:
        return number
    decimals = "".join(str(_DIGITS[sign]) for sign in fraction if sign in _DIGITS)
    return number + Decimal(f"0.{decimals}") if decimals and len(decimals) == len(fraction) else None


def _rest(tail: str, above: int) -> Decimal | None:
    """What follows 万 or 亿; one numeral alone counts the next lower place, as in 一万三."""
    if not tail:
        return Decimal(0)
    if len(tail) == 1 and tail in _DIGITS:
        return Decimal(_DIGITS[tail]) * Decimal(10) ** (above - 1)
    return amount_of(tail)


def _below_ten_thousand(words: str) -> Decimal | None:
    if not words:
        return None
    if all(sign in _DIGITS for sign in words):
        return Decimal("".join(str(_DIGITS[sign]) for sign in words))
    total, lowest = 0, 4
    digit: int | None = None
    for sign in words:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif SCALES.get(sign, 9) < lowest:
            lowest = SCALES[sign]
            total, digit = total + (1 if digit is None else digit) * 10**lowest, None
        else:
            return None
    if digit is not None:
        next_place = lowest > 1 and words[-2] in SCALES  # 三千五 is 3500
        total += digit * (10 ** (lowest - 1) if next_place else 1)
    return Decimal(total)
