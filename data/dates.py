"""Dates as Chinese writes them. Not by strftime: its way to leave out a leading zero does not exist on Windows.

A time that is not known to the day is text as in ISO 8601: `2020-05`, `2020`, `2016/2020`, `../2021-02`.
"""

from calendar import monthrange
from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def long_date(day: date) -> str:
    """`2020年5月8日`."""
    return f"{day.year}年{short_date(day)}"


def short_date(day: date) -> str:
    """`5月8日`, where the year is clear."""
    return f"{day.month}月{day.day}日"


def first_day(when: str) -> date | None:
    """The earliest day that a time may mean; None where it only says not later than when."""
    start = when.partition("/")[0]
    return None if start == ".." else date(*[*_parts(start), 1, 1][:3])


def last_day(when: str) -> date:
    """The latest day that a time may mean."""
    year, month, day = (*_parts(when.rpartition("/")[2]), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def exact_day(when: str) -> date | None:
    """The day, where a time is known to the day; None where it is a month, a year or a span."""
    return date.fromisoformat(when) if len(when) == len("2020-08-18") and "/" not in when else None


def when_words(when: str) -> str:
    """`2020-08-18`, `2020-05`, `2020年`, `2016年至2020年`, `不晚于2021-02`; empty where no year is known."""
    start, _, end = when.rpartition("/")
    words = [f"{part}年" if len(part) == 4 else part for part in (start, end) if part and part != ".."]
    return ("不晚于" if start == ".." else "") + "至".join(words)


def when_in_english(when: str) -> str:
    """`18 August 2020`, `May 2020`, `2020`, `between 2016 and 2020`, `by February 2021`."""
    start, _, end = when.rpartition("/")
    if start in ("", ".."):
        return ("by " if start else "") + _in_english(end)
    return f"between {_in_english(start)} and {_in_english(end)}"


def _in_english(point: str) -> str:
    year, *rest = _parts(point)
    month = [_MONTHS[rest[0] - 1]] if rest else []
    return " ".join([*map(str, rest[1:]), *month, str(year)])


def _parts(point: str) -> list[int]:
    return [int(part) for part in point.split("-")]
