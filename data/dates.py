"""Dates as Chinese writes them. Not by strftime: its way to leave out a leading zero does not exist on Windows."""

from datetime import date


def long_date(day: date) -> str:
    """`2020年5月8日`."""
    return f"{day.year}年{short_date(day)}"


def short_date(day: date) -> str:
    """`5月8日`, where the year is clear."""
    return f"{day.month}月{day.day}日"
