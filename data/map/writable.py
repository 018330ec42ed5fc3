"""Which characters the map can write: the browser draws Chinese ones, glyph files in `static/` hold a few more."""

_UPRIGHT = (
    "︐︑︒︓︔︕︖︙︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈"  # what the library turns punctuation into along a road
)
SERVED = (
    "".join(map(chr, range(0x20, 0x7F))) + "°·×é‐–—―‘’“”…、。〇〈〉《》「」『』【】〔〕・！（），：；？～" + _UPRIGHT
)
_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F) if chr(wide) not in SERVED}


def writable(name: str) -> str:
    """A name as the map can write it. One character that nobody can draw would stop all names around it.

    Full-width letters and digits become plain ones; what can be drawn by neither is left out.
    """
    return "".join(each for each in name.translate(_WIDE) if "\u4e00" <= each <= "\u9fff" or each in SERVED)
