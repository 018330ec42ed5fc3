"""Numbers in digits and in Chinese numerals: what they amount to, and where in a text they begin and end.

Numerals are read by cn2an. It answers with floats and knows neither 一点三万 nor 一亿三, so digits, and
the scale behind a decimal, are worked out here, exactly.
"""

import re
from decimal import Decimal
from functools import lru_cache

NUMERALS = "一二三四五六七八九十百千两首双零半几"
DIGIT_RUN = re.compile(r"\d+")
NUMERAL_RUN = re.compile(f"[{NUMERALS}]+")
SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_PRINTED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"  # 1,020.9
    r"|\d+(?:\.\d+)?"  # 1020.9
    r"|第?[零一二两三四五六七八九十百千]+"  # 三十六, 第一
    r"|[首双半]"
)
_WORDS = {"首": Decimal(1), "双": Decimal(2), "半": Decimal("0.5")}
_SCALED_DIGITS = re.compile(r"(\d+(?:\.\d+)?)([十百千万亿]*)")
_SCALED_DECIMAL = re.compile(r"([^点]+点[^点]+?)([十百千万亿]+)")


def number_of(printed: str) -> Decimal | None:
    """What a printed number amounts to: `1,020.9`, `两`, `三十六`, `第一`, `首`. None where it is no number."""
    if not _PRINTED.fullmatch(printed):
        return None
    bare = printed.removeprefix("第").replace(",", "")
    several_digits = len(bare) > 1 and not bare[0].isdigit() and SCALES.keys().isdisjoint(bare)  # 五六: five or six
    return _WORDS.get(printed) or (None if several_digits else amount_of(bare))


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
    """Whether `start:end` is all of a printed number, not `20` of `120`, `5` of `5.6` or `十` of `三十`."""
    return any(match.span() == (start, end) for match in _PRINTED.finditer(text))
