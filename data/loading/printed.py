"""What the text prints around a number, read to hold the curated comparator and unit against it.

Decision: precision first. Context: a wrong `lt` or 家 reads as well as a right one, so something has to compare it
with the text, and a check that cries wolf is switched off. Choice: the words that stand at the number decide, a bare
number is `eq`, and where a word further off might belong to it, the print decides nothing. Where a curator reads it
otherwise, the figure's note says so in a form that is not there by chance: `“突破”按不少于`. Price: some are unread.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from data.derive import SCALES
from data.labels import labels
from data.loading.faults import Faults
from data.loading.units import BEHIND_NUMBER, TIMES, UNIT
from data.schema import Comparator, Figure, Statement
from data.wording import AFTER, BEFORE

_NUMBER = r"\d一二两三四五六七八九十百千"
_CLAUSE_END = re.compile(r"[,，;；。:：!！?？\n]")
_VERB = re.compile("[达至到为在超于]")
_RANGE_BEFORE = re.compile(
    rf"(?:\d|{UNIT})[至到~～—–-]$|[{_NUMBER}][至到~～—–-][百千]分之$"  # 3至5个, 20%-30%, 百分之七到百分之九
)
_RANGE_AFTER = re.compile(rf"[至到~～—–-][约近]?[{_NUMBER}]")
_LOOSE = re.compile("[余多来许几半+＋]")  # 三年多, 两年半; but also 50个多功能厅

_COMPARATOR_OF: dict[str, Comparator] = {
    word: comparator for table in (BEFORE, AFTER) for comparator, words in table.items() for word in words
}
_WORDS_BEFORE = [word for words in BEFORE.values() for word in words]
# 节约, 附近, 赶超, 不能超过, 达不到 only end like a comparator.
_NO_COMPARATOR_AFTER = {"约": "节预签契合公集制续违", "近": "附临邻最靠就", "超": "赶反", "不到": "达"}
_NEGATED = "不得能应宜未没"


def _standing_alone(word: str) -> str:
    """A pattern for a word where it is no end of another one."""
    never_after = _NO_COMPARATOR_AFTER.get(word, "") + (_NEGATED if word in BEFORE["gt"] + BEFORE["lt"] else "")
    return f"(?<![{never_after}]){word}" if never_after else word


# 约有, 约占, 突破了 put a word between the comparator and the number.
_AT_NUMBER = re.compile(rf"({'|'.join(map(_standing_alone, _WORDS_BEFORE))})[了有为占合需达]?[ “]*$")
_BEHIND_UNIT = re.compile("以上|左右(?![两岸侧])|以内|之内|以下|内(?![资外部设容河涝环地需])")
_HELD = re.compile("控制|压缩|压减|缩短|缩减|限制|稳定|保持")
# What may reach a number from further off in its clause, before and behind it.
_MAY_REACH = re.compile(
    "|".join(word for word in _WORDS_BEFORE if len(word) > 1)
    + rf"|[超近约逾](?=[{_NUMBER}])(?![{_NUMBER}]+(?:年|个月))|{_standing_alone('约')}[有为占合需达]"
    + "|[≥≤<>＜＞≈]|控制在|上限|下限|最高|最低|最多|最少"
)
_MAY_FOLLOW = re.compile("(?<!规模)(?<!限额)以上|左右|以内|之内|以下|之间|不等")
_BREAKTHROUGH = re.compile("技术|难题|难关|瓶颈|障碍|短板")
_HALF_WIDTH = str.maketrans("％／", "%/")


@dataclass(frozen=True)
class Printed:
    """A comparator or unit that is read, and the words that say it."""

    value: str
    words: str


def printed_comparator(clause: str, start: int, end: int) -> Printed | None:
    """The comparator of the number `start:end` of a clause; None where the print does not decide."""
    tail = _tail(clause, end)
    unit, more = tail["unit"], tail["more"] or tail["again"]
    opening = _CLAUSE_END.split(clause[:start])[-1]
    sequel = _CLAUSE_END.split(clause[tail.end() :], maxsplit=1)[0]
    before, behind = _AT_NUMBER.search(opening), _BEHIND_UNIT.match(sequel)
    if (
        (_RANGE_BEFORE.search(opening) or _RANGE_AFTER.match(sequel))
        or (_LOOSE.match(sequel) or (more and not unit))
        or (before and _means_something_else(before[1], unit, sequel))
        or (behind and _is_deadline(behind[0], unit, opening))
    ):
        return None
    words = [before[1]] if before else []
    words += [behind[0]] if behind else []
    found: dict[Comparator, str] = {_COMPARATOR_OF[word]: word for word in words}
    if more:
        found["gt"] = more
    if found:
        [*others, (comparator, word)] = found.items()
        return None if others else Printed(comparator, word)  # 超5亿元以上 says two things
    top = opening.endswith("前") and unit not in TIMES  # 前10位 may mean ten or better
    if top or _MAY_REACH.search(opening) or _MAY_FOLLOW.search(_VERB.split(sequel, maxsplit=1)[0]):
        return None
    return Printed("eq", clause[start : tail.end()])


def _tail(clause: str, end: int) -> re.Match[str]:
    """What stands behind a number: scale and unit."""
    tail = BEHIND_NUMBER.match(clause, end)
    assert tail is not None  # each part of it may be empty
    return tail


def _means_something_else(word: str, unit: str, sequel: str) -> bool:
    """近三年 is the last three years, and 突破3项关键技术 is a breakthrough."""
    return (word == "近" and unit in TIMES) or (word == "突破" and _BREAKTHROUGH.search(sequel) is not None)


def _is_deadline(word: str, unit: str, opening: str) -> bool:
    """三年内 says when, 控制在29微克/立方米内 says how much."""
    return (word == "内" or (word.endswith("内") and unit in TIMES)) and not _HELD.search(opening)


def printed_unit(clause: str, start: int, end: int) -> Printed | None:
    """The unit of the number `start:end` of a clause, with its scale; None where the print does not decide.

    `words` is all that follows, without 余 and 多: a longer unit (大科学装置) is looked for in it.
    """
    tail = _tail(clause, end)
    if clause[start] == "第" or clause[:start].endswith("百分之") or not (tail["scale"] or tail["unit"]):
        return None
    return Printed(tail["scale"] + tail["unit"], tail["scale"] + clause[tail.start("unit") :])


def _is_printed(unit: str, printed: Printed) -> bool:
    """Whether a unit is what is printed, or a longer one that is printed in full."""
    if printed.value in SCALES:  # 1.3万学位 prints a scale, and no unit
        return unit.startswith(printed.value)
    if unit == "大":
        return False
    longer = unit.startswith(printed.value) and printed.words.startswith(unit)
    return longer or unit == printed.value.translate(_HALF_WIDTH)


def check_printed(
    figures: Iterable[Figure], statements: dict[str, Statement], line_of: dict[str, int], faults: Faults
) -> None:
    """Each figure's comparator and unit are those that its text prints, second printings included."""
    for figure in figures:
        places = [("", statements[figure.statement], figure.start, figure.end)]
        places += [("also", statements[again.id], again.start, again.end) for again in figure.also]
        for field, tile, start, end in places:
            clause = (tile.text, start - tile.start, end - tile.start)
            for own, wrong in _differences(figure, printed_comparator(*clause), printed_unit(*clause)):
                faults.add("figures.csv", line_of[figure.id], field or own, wrong)


def _differences(figure: Figure, comparator: Printed | None, unit: Printed | None) -> Iterable[tuple[str, str]]:
    """The field that is not as printed, and what to say of it, unless the note says that it is meant."""
    if comparator and comparator.value != figure.comparator:
        meant = f"“{comparator.words}”按{labels('comparators')[figure.comparator]}"
        if meant not in figure.note:
            wrong = f"the text prints “{comparator.words}” ({comparator.value}), not {figure.comparator}"
            yield "comparator", f"{wrong}; where that is meant, the note says {meant}"
    if unit and not _is_printed(figure.unit, unit):
        meant = f"“{unit.value}”按{figure.unit or '无单位'}"
        if meant not in figure.note:
            wrong = f"the text prints “{unit.value}”, not “{figure.unit}”"
            yield "unit", f"{wrong}; where that is meant, the note says {meant}"
