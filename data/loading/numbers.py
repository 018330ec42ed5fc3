"""Numbers in digits and in Chinese numerals: what they amount to, and where in a text they begin and end.

Numerals are read by cn2an. It answers with floats and knows neither 一点三万 nor 一亿三, so digits, and
the scale behind a decimal, are worked out here, exactly.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

NUMERALS = "一二三四五六七八九十百千两首双零半几"
_NUMERAL = "[零〇一二两三四五六七八九十百千]"
DIGIT_RUN = re.compile(r"\d+")
NUMERAL_RUN = re.compile(f"[{NUMERALS}]+")
SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_PRINTED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"  # 1,020.9
    r"|\d+(?:\.\d+)?亿\d+(?:\.\d+)?万"  # 3亿5000万
    r"|\d+(?:\.\d+)?"  # 1020.9
    rf"|{_NUMERAL}+(?:[万亿]{_NUMERAL}+)+万?"  # 一万七千四百, 十亿八千万; a scale at the end alone is the unit's
    rf"|{_NUMERAL}+点{_NUMERAL}+"  # 八点五
    rf"|第?{_NUMERAL}+"  # 三十六, 第一
    r"|[首双半]"
)
_RANGE = re.compile(
    rf"({_PRINTED.pattern})[%％万亿]?(?:—{{1,2}}|[–~～至到-])(?![百千]分之)({_PRINTED.pattern})"
)  # 20—34, 6%—6.5
_ANY = re.compile(f"{_RANGE.pattern}|{_PRINTED.pattern}")
_WORDS = {"首": Decimal(1), "双": Decimal(2), "半": Decimal("0.5")}
_SCALED_DIGITS = re.compile(r"(\d+(?:\.\d+)?)([十百千万亿]*)")
_SCALED_DECIMAL = re.compile(r"([^点]+点[^点]+?)([十百千万亿]+)")


def number_of(printed: str) -> Decimal | None:
    """What a printed number amounts to: `1,020.9`, `两`, `三十六`, `第一`, `首`; the lower end of a range.

    None where it is no number.
    """
    if ends := _RANGE.fullmatch(printed):
        return number_of(ends[1])
    if not _PRINTED.fullmatch(printed):
        return None
    bare = printed.removeprefix("第").replace(",", "")
    several_digits = 1 < len(bare) < 4 and set(bare) <= set("一二两三四五六七八九")  # 五六: five or six
    return _WORDS.get(printed) or (None if several_digits else amount_of(bare))


def upper_of(printed: str) -> Decimal | None:
    """The upper end of a printed range; None where it is one number."""
    ends = _RANGE.fullmatch(printed)
    return number_of(ends[2]) if ends else None


def numbers_in(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Every printed number between two offsets, ranges whole."""
    return _ANY.finditer(text, start, len(text) if end is None else end)


@lru_cache(maxsize=1024)
def amount_of(number: str) -> Decimal | None:
    """What digits and numerals amount to: `1.3万`, `一万三` and `一万三千` are 13000. None where they are no number."""
    from cn2an import cn2an  # when first needed: it takes a tenth of a second

    if match := _SCALED_DIGITS.fullmatch(number) or _SCALED_DECIMAL.fullmatch(number):
        base = Decimal(match[1]) if match[1][0].isdigit() else amount_of(match[1])
        return None if base is None else base * 10 ** sum(SCALES[scale] for scale in match[2])
    if number.endswith("点"):
        return None
    spoken = re.sub(r"亿([一二两三四五六七八九])$", r"亿\1千万", number)
    try:
        return Decimal(str(cn2an(f"一{spoken}" if spoken[:1] in {*"百千万亿"} else spoken, "smart")))
    except (ValueError, KeyError):
        return None


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether `start:end` is all of a printed number, not `20` of `120`, `5` of `5.6` or `十` of `三十`.

    A range, and either end of one, is whole.
    """
    return any(match.span() == (start, end) for found in (_PRINTED, _RANGE) for match in found.finditer(text))
