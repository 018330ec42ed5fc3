"""A figure in the plan's own words: the number with what the text prints around it."""

import re
from collections import Counter

from data.dates import long_date
from data.derive import base_unit
from data.labels import labels, period_label
from data.schema import Comparator, Figure, Plan

# How Chinese prints a comparator. What is read here is written here: the load compares figures.csv with these words.
BEFORE: dict[Comparator, tuple[str, ...]] = {
    "ge": ("不得少于", "不得低于", "不少于", "不低于", "不小于", "至少"),
    "gt": ("超过", "超出", "突破", "高于", "多于", "大于", "逾", "超"),
    "le": ("不得超过", "不得高于", "不超过", "未超过", "不高于", "不多于", "不大于", "至多"),
    "lt": ("低于", "少于", "小于", "不足", "不到"),
    "approx": ("将近", "接近", "大约", "约", "近"),
}
AFTER: dict[Comparator, tuple[str, ...]] = {"ge": ("以上",), "approx": ("左右",), "le": ("以内", "以下", "之内", "内")}
UNCONFIRMED = "※"
MORE = "余多"  # before the unit or its scale: 4100余场, 21万余人

_BEFORE = re.compile(f"({'|'.join(word for words in BEFORE.values() for word in words)})$")
_HEDGES = re.compile("力争|争取|努力实现|预计|有望")
_DEFAULT_BEFORE = {"ge": "不少于", "gt": "超", "lt": "低于", "approx": "约", "le": "不超过"}
_CJK = "\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’《》"
_WIDE = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"}
_MARK_NAMES = {",": "逗号", ";": "分号", ":": "冒号", "(": "括号", ")": "括号", "?": "问号", "!": "叹号"}


def wording(plan: Plan, figure: Figure, *, unit: bool = True) -> str:
    """`7.2%左右`, `低于29微克/立方米`, `4100余场`, `2500座以上`: printed number, unit, and the comparator's own word.

    Without `unit` (`低于29`) the unit has to stand somewhere near, as in a heading; a number in characters keeps it
    (`六大固体废物`).
    """
    before = plan.text[max(figure.start - 4, 0) : figure.start]
    after = plan.text[figure.end : figure.end + 24]
    _, bare = base_unit(figure.unit)
    scale = figure.unit[: len(figure.unit) - len(bare)]
    more = re.match(f"{scale}([{MORE}])", after)
    bare = bare if unit or figure.is_in_characters else ""
    core = figure.value + (scale + more.group(1) if more else scale) + bare
    if figure.value.startswith("第"):
        return figure.value
    return core if more else compared(core, figure.comparator, before, after[:16])


def compared(core: str, comparator: Comparator, before: str, after: str) -> str:
    """A number with the comparator's own word, which stands right `before` it or `after` it in the text quoted."""
    if comparator == "eq":
        return core
    word = _BEFORE.search(before)
    if word:
        return word.group() + core
    for ending in AFTER.get(comparator, ()):
        if ending in after:
            return core + ending
    return _DEFAULT_BEFORE[comparator] + core


def hedge(plan: Plan, figure: Figure) -> str:
    """The word that makes a number less than a promise or a result (力争, 预计); empty where its clause has none."""
    clause = plan.text[plan.statement[figure.statement].start : figure.start]
    found = None if figure.stage == "achieved" else _HEDGES.search(clause)
    return found.group() if found else ""


def as_printed(plan: Plan, figure: Figure, *, unit: bool = True) -> str:
    """The wording with the word that makes it less than a promise, where its clause has one: `力争1400家`."""
    return hedge(plan, figure) + wording(plan, figure, unit=unit)


def hedged(plan: Plan, figure: Figure, *, unit: bool = True) -> str:
    """As printed, and marked where nobody has confirmed yet that it is read rightly: `力争1400家※`."""
    return as_printed(plan, figure, unit=unit) + (UNCONFIRMED if figure.review == "draft" else "")


def counted(figure: Figure) -> str:
    """What a figure counts, to stand before its number: `新增中小学学位` of 新增中小学学位数, before 1.3万个.

    The 数 stays where it makes the word (总数, 指数), and after the unit itself (套数, 人数).
    """
    what = figure.name.removesuffix("数")
    return figure.name if what.endswith(("总", "指", "倍", figure.unit[-1:] or "数")) else what


def when(figure: Figure) -> str:
    """The period as a reader says it; a result that the plan only expects says so: `2024年预计`."""
    expected = figure.kind == "actual" and figure.stage == "projected"
    return period_label(figure.period) + (labels("stages")["projected"] if expected else "")


def cited(plan: Plan) -> str:
    """The plan as a document that is cited: 《…》，光明区，2020年3月19日公布."""
    info = plan.info
    return f"《{info.title}》，{info.publisher}，{long_date(info.published)}公布"


def draft_words(plan: Plan) -> str:
    """What is said of a plan that nobody has read through yet; empty where all of it is confirmed."""
    confirmed, whole = plan.reviewed
    return "" if confirmed == whole else f"草稿，已确认 {confirmed} / {whole}"


def draft_source(plan: Plan) -> str:
    """The same where its numbers stand, with what their mark means."""
    marked = any(figure.review == "draft" for figure in plan.figures)
    return draft_words(plan) + (f"，标{UNCONFIRMED}的数字未确认" if marked else "")


def none_of(plan: Plan, none: str, what: str) -> str:
    """The sentence that there is `none`, which is true only of a plan that was read whole; of others that it waits."""
    if plan.is_read:
        return none
    return f"{what}待核对后显示：{draft_words(plan) or f'有{plan.coverage.uncurated}处数字尚未读出'}。"


def readable(text: str) -> str:
    """Half-width punctuation that touches a Chinese character, shown full-width. Data and copied quotes keep theirs."""
    wide = re.sub(f"(?<=[{_CJK}])([,;:()?!])|([,;:()?!])(?=[{_CJK}])", lambda m: _WIDE[m.group(0)], text)
    return re.sub(f"(?<=[{_CJK}])([,;:()?!])", lambda m: _WIDE[m.group(0)], wide)


def widened(text: str) -> dict[str, int]:
    """How many marks of each name `readable` shows full-width in a text, the most frequent first."""
    changed = (before for before, after in zip(text, readable(text), strict=True) if before != after)
    return dict(Counter(_MARK_NAMES[mark] for mark in changed).most_common())
