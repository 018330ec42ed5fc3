"""How wide text is, where nothing measures it for us: charts, maps, slides and files."""


def ems(text: str, other: float = 0.6) -> float:
    """About how wide text is, in multiples of its size: a Chinese character is 1, anything else `other`."""
    return sum(1.0 if ord(sign) > 0x2E7F or sign in "“”‘’—…" else other for sign in text)
