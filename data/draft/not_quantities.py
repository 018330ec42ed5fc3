"""Digits and numerals that are no quantity, each with the reason that `names.csv` gives."""

import re
from dataclasses import dataclass

from data.loading.units import TIMES

# Chinese numerals in words that count nothing.
_IDIOMS = re.compile(
    "一批|一流|进一步|统一|之一|一些|一定|一般|一系列|一方面|唯一|万一|一律|同一|一直|一带|一路|一代|一站式|一步|一致|一起|一切|一度|一体|一号|一线|一心|"
    "一张|一网|一件事|一窗|一门|一次性|一企|一策|一园|一区|一核|一轴|一河|一旦|一手|一刀|一届|一年来|一年|一个|一大|一揽子|一贯|一如|不一|一二|一道|一同|一季度|"
    "三农|四季|三产|一产|二产|二手|二维|三维|二氧化|三角|三亚|三峡|四川|两岸|两会|两手|两山|两新|两翼|两重|两不|三公|三保|三资|三甲|三级|二级|一级|四级|五级|"
    "六稳|六保|九三|五一|十一|千方百计|千家万户|百姓|百年|千年|百强|千亿级|百亿级|万亿级|半导体|半年|双向|双重|双方|双创|双拥|双边|双循环|双减|双碳|双随机|双区|双一流|"
    "十分|首都|首创|首要|首先|首席|首届|零售|零距离|零工|零星|归零|清零|成百上千|四化|五位一体|四个全面|第一线|零的突破|千亿|百亿|百万|万千|三者|两者|二者|八项规定|六中|七中|两地|多双|两学一做|"
    "二次|三次产业|二三产业|一二三|首位度|五险一金|三孩|二孩|四上|三线|二线|三通|三网"
)
_MEETING = re.compile("^(?:届|次、|次(?:全会|会议|党代会|代表|常务|党)|中全会|中、)")
_ORDER = re.compile("^(?:期|届|级|类|等奖|批(?!次)|标段|季度|线|号|路|版|代)")
_PERIOD_BEFORE = re.compile("(?:过去|今后|未来|近|(?<!提)前|最近|后|头|这|乃至|甚至|经过)$")
_PERIOD_BEHIND = re.compile(
    "^个?(?:年|月|天|周)(?:年均|累计|增长|增加|下降|分别|来|间|内|任期|攻坚|发展|期|多来|[^，,。；]{0,6}(?:规划|计划|行动))"
)
_DURING = re.compile("^年(?:义务|一贯|期(?!间)|乃至|基本|全面|初步|实际|获批|获评|建成|完成|实现)")
_COUNTED_ABOUT = re.compile(  # the count of what is named next, or was before: no size of anything
    "^个(?:方面|层面|环节|维度|重点(?=[，。；、,;]|$)|关键(?=[，。；、,;]|$)|轮子|支点|抓手|转变|根本性?转变|确保|维护|意识|自信|文明|基本点)|^项制度"
)
_LETTER = re.compile(r"[A-Za-z+＋×*/_]")


@dataclass(frozen=True)
class NotQuantity:
    """What a number is instead, as `names.csv` says it."""

    category: str
    reason: str


def not_quantity(text: str, start: int, end: int, *, heading: bool) -> NotQuantity | None:
    """Why a printed number is none; None where it seems to be one."""
    number, before, behind = text[start:end], text[max(start - 12, 0) : start], text[end : end + 12]
    return (
        _mark(before, behind)
        or _date(number, before, behind)
        or (NotQuantity("ordinal", "标题中的序号或名称") if heading else None)
        or _part_of_name(text, start, end, before, behind)
        or _order(number, before, behind)
        or _period(number, before, behind)
        or (None if number[0].isdigit() else _idiom(text, start, end, before, behind))
    )


def _mark(before: str, behind: str) -> NotQuantity | None:
    if before.endswith("[") and behind.startswith("]"):
        return NotQuantity("ordinal", "脚注序号")
    if behind.startswith("分之") or (before.endswith("个") and behind.startswith("分点")):
        return NotQuantity("idiom", "百分号、百分点的写法")
    if before.endswith("每") and re.match("[万]?(?:人|名|户|元)", behind):
        return NotQuantity("name", "指标名称中的基数")
    return (
        NotQuantity("ordinal", "列举序号")
        if re.match("是(?![一二三四五六七八九十\\d])", behind) and re.search("[，。；：,;:\\s”]$|^$", before)
        else None
    )


def _date(number: str, before: str, behind: str) -> NotQuantity | None:
    bare = re.sub(r"[—–\-~～至到].*", "", number)
    four = re.fullmatch(r"(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2}", bare)
    if four and (behind.startswith("年") or number != bare or not re.match("[多余]?[个家万亿元人户项件次]", behind)):
        return NotQuantity("year", "年份")
    if re.match("月(?!租|薪|均)", behind) and len(number) <= 5:
        return NotQuantity("year", "月份")
    if re.match("[日号]", behind) and before.endswith("月"):
        return NotQuantity("year", "日期")
    if re.match("时(?![间代期])|点(?:钟|半)", behind):
        return NotQuantity("name", "钟点")
    return None


def _part_of_name(text: str, start: int, end: int, before: str, behind: str) -> NotQuantity | None:
    if _LETTER.search(before[-1:]) or (_LETTER.match(behind) and not re.match("[kKMG]?[WwVv](?![a-z])", behind)):
        return NotQuantity("name", "名称中的数字")
    for opening, closing, reason in (("《", "》", "文件名称中的数字"), ("“", "”", "带引号的名称或提法")):
        a, b = text.rfind(opening, max(start - 60, 0), start), text.find(closing, end, end + 60)
        inside = text[a + 1 : b] if a >= 0 and a < b else ""
        if inside and closing not in inside and "\n" not in inside:
            counted = opening == "“" and len(re.findall(r"\d+\.?\d*(?:[万亿个项大家%元所条])", inside)) > 1
            return None if counted else NotQuantity("document" if opening == "《" else "name", reason)
    if re.match("(?:号线|号地铁|号文|号令|号|路公交|强(?:企业)?|热线|平台|条(?:措施)?》)", behind) and not re.match(
        "强[化力]", behind
    ):
        return NotQuantity("name", "名称中的数字")
    return None


def _order(number: str, before: str, behind: str) -> NotQuantity | None:
    if number.startswith("第") or before.endswith("第"):
        ranked = re.match("位|名|[，。；,;、]|$", behind) and re.search("[居列名排位全获][^，。；,;]{0,8}$", before)
        return None if ranked and number.startswith("第") else NotQuantity("ordinal", "序数")
    if number == "首":
        placed = behind.startswith("位") and re.search("[居列名排][^，。；,;]{0,14}$", before)
        return None if placed else NotQuantity("ordinal", "“首”为序数")
    if (_MEETING.match(behind) and not number[0].isdigit() and number != "两") or (
        number in ("十八", "十九", "二十") and behind[:1] == "大"
    ):
        return NotQuantity("ordinal", "会议届次")
    return (
        NotQuantity("ordinal", "期次、级别或批次")
        if _ORDER.match(behind)
        and len(number) < 3
        and not behind.startswith(("级以上", "代表", "路"))
        and not (number == "两" and behind.startswith(("届", "期", "批")))  # two of them; the second is 二
        else None
    )


def _idiom(text: str, start: int, end: int, before: str, behind: str) -> NotQuantity | None:
    number = text[start:end]
    for match in _IDIOMS.finditer(text, max(start - 3, 0), end + 3):
        if match.start() <= start and end <= match.end():
            return NotQuantity("idiom", "固定词语，不表示数量")
    if number in ("双", "半"):
        return NotQuantity("idiom", "固定词语，不表示数量")
    if number == "一" and not behind.startswith(("万", "亿", "千", "倍", "番", "成")) and not before.endswith("分之"):
        return NotQuantity("count-not-measured", "“一”为泛指")
    return NotQuantity("count-not-measured", "只数所列事项") if _COUNTED_ABOUT.match(behind) else None


def _period(number: str, before: str, behind: str) -> NotQuantity | None:
    during = _PERIOD_BEFORE.search(before) and behind.lstrip("个")[:1] in TIMES
    during = during or (not number[0].isdigit() and _PERIOD_BEHIND.match(behind) is not None)
    over = _DURING.match(behind) and not before.endswith("连续")
    return NotQuantity("year", "时段") if during or over else None
