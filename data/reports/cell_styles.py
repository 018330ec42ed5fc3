"""What each cell style of a workbook says of the value in it: its number format, and whether it is struck through."""

import re
import unicodedata
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from data.reports.limits import Budget
from data.reports.workbook_parts import Book, is_on
from data.reports.xml_parts import stream

GENERAL, DATE, MONTH, PERCENT = "", "date", "month", "percent"
_BUILT_IN = {
    **dict.fromkeys((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)), DATE),
    **dict.fromkeys((17, 27, 36, 50, 52, 57), MONTH),  # as Chinese Excel shows them
    9: PERCENT,
    10: PERCENT,
}
_LITERAL = re.compile(r'"[^"]*"|[\\!].|_.|\*.|\[[^\]]*\]')
_GENERAL_WORD = re.compile(r"G/通用格式|general", re.IGNORECASE)
_BESIDE = re.compile(r'"([^"]*)"|[\\!](.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([^\x00-\x7f]|\$)')
_STANDARD = 164  # ids below are built in


@dataclass(frozen=True)
class CellStyle:
    """`kind` is what it makes of a number: a date, one without its day, a share, or just a number."""

    kind: str = GENERAL
    beside: str = ""
    struck: bool = False


PLAIN = CellStyle()


def cell_styles(archive: zipfile.ZipFile, book: Book, budget: Budget) -> list[CellStyle]:
    """The styles by their number in the workbook."""
    custom: dict[int, tuple[str, str]] = {}
    struck: list[bool] = []
    styles: list[CellStyle] = []
    inside = [""]

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag in ("fonts", "cellXfs"):
            inside[0] = tag
        elif tag == "numFmt":
            code = attributes.get("formatCode", "")
            custom[int(attributes.get("numFmtId", "0"))] = kind_of_format(code), written_beside(code)
        elif tag == "font" and inside[0] == "fonts":
            struck.append(False)
        elif tag == "strike" and inside[0] == "fonts" and struck:
            struck[-1] = is_on(attributes)
        elif tag == "xf" and inside[0] == "cellXfs":
            number, font = int(attributes.get("numFmtId", "0")), int(attributes.get("fontId", "0"))
            built_in = _BUILT_IN.get(number, GENERAL) if number < _STANDARD else GENERAL
            kind, beside = custom.get(number, (built_in, ""))
            styles.append(CellStyle(kind or built_in, beside, font < len(struck) and struck[font]))

    def end(tag: str) -> None:
        if tag == inside[0]:
            inside[0] = ""

    for part in book.related.of_kind("styles")[:1]:
        stream(archive, part, budget, start, end)
    return styles


def kind_of_format(code: str) -> str:
    """By its letters; what is quoted or escaped is only shown beside the number."""
    bare = _GENERAL_WORD.sub("", _LITERAL.sub("", code.split(";")[0])).lower()
    if "%" in bare:
        return PERCENT
    if "m" in bare and not re.search(r"[dhs]", bare):
        return MONTH
    return DATE if re.search(r"[ymdhs]", bare) else GENERAL


def written_beside(code: str) -> str:
    """The words, signs of currency and per cent that a format writes beside a number; not its brackets and spaces."""
    first = _GENERAL_WORD.sub("", code.split(";")[0])
    found = "".join("".join(part or "" for part in match.groups()) for match in _BESIDE.finditer(first))
    found = "".join(unicodedata.normalize("NFKC", found).split())
    telling = any(unicodedata.category(letter)[0] == "L" or letter in "%‰$¥€£" for letter in found)
    return found[:20] if telling else ""
