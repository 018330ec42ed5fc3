"""How a Chinese name is typed without Chinese: in full pinyin and by its initials."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def spelled(name: str) -> tuple[str, str]:
    """`青禾站` -> (`qinghezhan`, `qhz`). Latin letters and digits stay, punctuation goes."""
    from pypinyin import lazy_pinyin

    syllables = [part for part in lazy_pinyin(name, errors=_latin) if part]
    return "".join(syllables), "".join(part if part.isdigit() else part[0] for part in syllables)


def _latin(rest: str) -> str:
    return "".join(sign for sign in rest.lower() if sign.isascii() and sign.isalnum())
