"""Dates as people write them. What the writer left out is filled in and said, never guessed in silence."""

import re
import unicodedata
from calendar import monthrange
from datetime import date

_CHINESE = str.maketrans("〇零一二三四五六七八九", "00123456789")
_TENS = re.compile(r"([1-9])?十([1-9])?")
_AROUND = re.compile(r"^(?:截至|截止|截止到|至|到)|(?:止|前|,|，|。)$")
_WEEKDAY = re.compile(r"\s*[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?\s*")
_CLOCK = re.compile(r"[\sT]+(?:上午|下午)?\s*\d{1,2}[:时点]\d{0,2}(?:[:分]\d{0,2}(?:\.\d+)?秒?)?(?:Z|[+-]\d\d:?\d\d)?$")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?|(\d{4})(\d{2})(\d{2})")
_SHORT_YEAR = re.compile(r"(\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_MONTH = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?\s*(?:底|末|份)?|(\d{4})(\d{2})|(\d{1,2})\s*月\s*(?:底|末|份)?"
)
_NO_YEAR = re.compile(r"(\d{1,2})(?:\s*[-/月]\s*|\.(?=\d\d$|[4-9]$))(\d{1,2})\s*[日号]?|([01]?\d)([0-3]\d)")
_LOST_ZERO = re.compile(r"(\d{1,2})\.([1-3])|(\d{4})\.(1)")
_QUARTER = re.compile(r"(?:(\d{4})\s*年?\s*)?(?:第?([1-4])\s*季度\s*(?:末|底)?|[Qq]([1-4]))")
_HALF = re.compile(r"(?:(\d{4})\s*年?\s*)?(上半年|全年|年底|年末)")


def typed_day(found: str, year: int) -> tuple[date, str] | None:
    """The day and what had to be added to know it (empty where nothing had); None where it is no day."""
    text = _figures(unicodedata.normalize("NFKC", found).strip())
    text = _CLOCK.sub("", _WEEKDAY.sub(" ", text).strip())
    text = _AROUND.sub("", _AROUND.sub("", text)).strip()
    if match := _DAY.fullmatch(text):
        return _made(*(int(part) for part in match.groups() if part), said="")
    if match := _MONTH.fullmatch(text):
        parts = [int(part) for part in match.groups() if part]
        return _month_end(*([year, *parts] if len(parts) == 1 else parts), said="只写到月")
    if match := _SHORT_YEAR.fullmatch(text):
        short, month, day = (int(part) for part in match.groups())
        return _made(2000 + short, month, day, said="年份只写了两位") if 2000 + short in (year, year + 1) else None
    if match := _NO_YEAR.fullmatch(text):
        return _made(year, *(int(part) for part in match.groups() if part), said="没有写年份")
    if match := _QUARTER.fullmatch(text):
        return _month_end(int(match[1] or year), 3 * int(match[2] or match[3]), said="只写到季度")
    if match := _HALF.fullmatch(text):
        return _month_end(int(match[1] or year), 6 if match[2] == "上半年" else 12, said="没有写到日")
    return None


def either(found: str) -> str:
    """What a number may mean that has perhaps lost a zero at its end: `6月3日还是6月30日`."""
    match = _LOST_ZERO.fullmatch(unicodedata.normalize("NFKC", found).strip())
    if not match:
        return ""
    if match[3]:
        return f"{match[3]}年1月还是{match[3]}年10月"
    return f"{match[1]}月{match[2]}日还是{match[1]}月{match[2]}0日" if 1 <= int(match[1]) <= 12 else ""


def _figures(text: str) -> str:
    """二〇二〇年六月三十日 with figures."""
    if not re.search(r"[〇零一二三四五六七八九十]", _WEEKDAY.sub("", text)):
        return text
    text = _WEEKDAY.sub(" ", text).translate(_CHINESE)
    return _TENS.sub(lambda found: str(10 * int(found[1] or 1) + int(found[2] or 0)), text)


def _made(year: int, month: int, day: int, *, said: str) -> tuple[date, str] | None:
    try:
        return date(year, month, day), said
    except ValueError:
        return None


def _month_end(year: int, month: int, *, said: str) -> tuple[date, str] | None:
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        return None
    return date(year, month, monthrange(year, month)[1]), said
