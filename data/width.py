"""How wide text is, where nothing measures it for us: charts, maps, slides and files."""

HALF = 0.5
"""The share of a Chinese character that Excel counts as one of a column's characters."""


def ems(text: str, other: float = 0.6) -> float:
    """About how wide text is, in multiples of its size: a Chinese character is 1, anything else `other`."""
    return sum(1.0 if ord(sign) > 0x2E7F or sign in "“”‘’—…" else other for sign in text)
