"""The unit and comparator of a number, where a person reads more from the print than the check would hold against it.

The check leaves undecided what stands at another number of the same list (2.0、1.4和7.6个百分点; 分别突破1.5万亿元、
3000亿元) or further off (约占国内生产总值20%). A draft has to say something: it says what a reader would, and notes it.
"""

import re
from typing import cast

from data.derive import SCALES
from data.loading.printed import printed_comparator, printed_unit
from data.schema import Comparator
from data.wording import AFTER, BEFORE, MORE

NUMBER = r"[\d.零一二三四五六七八九十百千两点]+"
_WORDS = {
    name: "|".join(sorted((w for ws in table.values() for w in ws), key=len, reverse=True))
    for name, table in (("before", BEFORE), ("after", AFTER))
}
_UNIT_OF_LIST = r"[万亿]?[^\d，,、和及]{0,4}"
LISTED = re.compile(rf"(?:(?:[百千]分之)?{NUMBER}{_UNIT_OF_LIST}[、和及或])+$")  # 36人、
_REST_OF_LIST = re.compile(rf"^(?:[万亿]?[、和及至到或]\s*({NUMBER}))+(?!{NUMBER})")
_LIST_ENDS = re.compile(rf"^{_UNIT_OF_LIST}(?:[、和及或]{NUMBER}{_UNIT_OF_LIST}?)+?({_WORDS['after']})")
_PROPORTION = re.compile(rf"(?:比|构成|结构|比重|比例)[^，,]{{0,8}}?(?:{NUMBER}[：:∶])*$")
_WORD = re.compile(rf"({_WORDS['before']})[了有为占合需达]?$")
_OF_A_WHOLE = re.compile(r"(?<![节预签契合公集制续违])约[占合][^\d，,、]{0,14}$")
_COMPARATOR_OF = {word: name for table in (BEFORE, AFTER) for name, words in table.items() for word in words}
_HALF_WIDTH = str.maketrans("％／", "%/")


def comparator_of(clause: str, start: int, end: int) -> tuple[Comparator, bool]:
    """The comparator of the number `start:end` of a clause, and whether the print alone decides it."""
    if printed := printed_comparator(clause, start, end):
        return cast(Comparator, printed.value), True
    opening = re.sub("[百千]分之$", "", re.split("[，,；;。：:]", clause[:start])[-1])
    word = _WORD.search(re.sub("[百千]分之$", "", LISTED.sub("", opening)))
    later = _LIST_ENDS.match(clause[end:]) if "分别" in opening else None
    if re.match(f"[万亿]?[{MORE}]", clause[end:]):
        return "gt", False
    if word or later:
        return _COMPARATOR_OF[(word or later)[1]], False  # type: ignore[index]
    return ("approx" if _OF_A_WHOLE.search(opening) else "eq"), False


def unit_of(clause: str, start: int, end: int) -> str | None:
    """The unit as printed; None where nothing behind the number measures."""
    number, behind = clause[start:end], clause[end:]
    if number == "首" or number.startswith("第"):
        return "位"
    if clause[:start].endswith(("百分之", "千分之")):
        return "%" if clause[start - 3] == "百" else "‰"
    printed = printed_unit(clause, start, end)
    if printed is None:
        proportion = re.match(f"[：:∶]{NUMBER}", behind) or re.search(f"{NUMBER}[：:∶]$", clause[:start])
        if proportion and _PROPORTION.search(clause[:start]):
            return ""
        if shared := _shared(clause, end):
            return shared
        reached = re.search("(?:达到|达|为|至|到|指数|倍数|评分)$", clause[:start]) and number[0].isdigit()
        return "" if reached and not re.match("[\\u4e00-\\u9fffA-Za-z：:]", behind) else None
    unit = printed.value.translate(_HALF_WIDTH)
    if unit == "大":  # 六大战略 names, 7大专项 counts
        counted = re.match("大科学装置|大[\\u4e00-\\u9fff]{2,4}(?=[、，,。；;：:”]|$)", behind)
        return counted[0] if counted and (number[0].isdigit() or counted[0] == "大科学装置") else None
    if unit == "个" and (later := re.match(rf"(个[和、及]){NUMBER}(?=个)", behind)):  # 0.2个和0.1个百分点
        last = printed_unit(clause, end + later.end(1), end + later.end())
        return last.value if last and last.value.startswith("个") else unit
    return _scaled(unit, printed.words[len(unit) :], clause, end) if unit in SCALES else unit


def _shared(clause: str, end: int) -> str | None:
    """The unit that is printed once, at the last number of a list."""
    later = _REST_OF_LIST.match(clause[end:])
    shared = printed_unit(clause, end + later.start(1), end + later.end()) if later else None
    return shared.value.translate(_HALF_WIDTH) if shared and shared.value not in SCALES else None


def _scaled(scale: str, words: str, clause: str, end: int) -> str | None:
    """A scale with the noun that it counts, 万学位, or with that of the last number of a list, 5万和3万人."""
    if re.match("[、和及或]", words):
        shared = _shared(clause, end)
        return scale + shared.lstrip("万亿") if shared else None
    noun = re.match("[\\u4e00-\\u9fff]{0,3}?(?:人口|用户|学位|床位|居民|群众)|[\\u4e00-\\u9fff]{1,2}", words)
    return scale + noun.group() if noun else None
