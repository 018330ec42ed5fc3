"""What a quantity is called, from the words around it."""

import re

from data.draft.printed_around import LISTED, NUMBER
from data.schema import Basis

_LEADING = re.compile(
    r"^(?:[一二三四五六七八九十]是|其中|五年来?|到?(?:19|20)\d\d年[底末]?|今年|全年|年内|累计|预计|力争|争取|确保|计划|要|将|已|分别|全市|全区|共(?![建同享产])|约|近|超|使|让|和|及|与|以及|年底|上年|实现|我们(?:要|将)?|努力|安排|对(?![口外])|完成(?=[^0-9]{4,}))+"
)
_TRAILING = re.compile(
    "(?:达到|(?<!通)达|每人每月|每月|超过|突破|约|近|为|至|到|共|共有|不少于|不低于|不超过|低于|高于|控制在|保持在|增加到|提高到|提高至|增加至|扩大到|扩大至|压缩到|压缩至|缩短到|缩短至|下降到|下降至|降到|降至|增至|升至|稳定在|分别|已|仅|由|从|"
    "等|超|增长到|比[\\d一二〇零九八七六五四三]{4}年翻|翻|占|有|是|了|各|逾|左右|不到|合计|总计|均|百分之|千分之|\\(|（|“)+$"
)
_GROWTH_WORDS = re.compile(
    "(?:同比|比上年|较上年|年均|实际|累计|平均)*(?:增长|增速|增幅|上升|下降|降低|提高|增加|上涨|减少|削减|压缩|缩短|压减|降价|降幅|涨幅)(?:率)?.{0,2}$"
)
_RISEN_FROM = re.compile(r"(?:分别)?[由从][^，,\d]{0,5}\d.*$")  # 由6679亿元增加到
_CHANGE = re.compile("^(?:同比|比上年|较上年|分别)*(?:提高|降低|下降|增加|减少|上升|回落|收窄|扩大)$")
_LESS = "下降|降低|减少|降幅|削减|压缩|缩短|压减|降价"
_RANKED = re.compile("(?:位居|稳居|均居|居|位列|列|排名)(?=全[国省市区县球]|世界)")
_FUND = re.compile("^的?([\\u4e00-\\u9fff]{2,14}?(?:基金|资金池))")
_EXTENT = {"平方公里": "面积", "平方米": "面积", "公顷": "面积", "亩": "面积", "公里": "长度", "千米": "长度"}
_SAME_AGAIN = ("总量", "总数", "总面积", "总长", "总长度", "总里程", "总规模", "总投资")
_ITEM = re.compile(rf"(?:[百千]分之)?{NUMBER}")
_ITEMS_AFTER = re.compile(
    rf"^[万亿]?[^\\d，,、和及。；;]{{0,4}}(?:[、和及](?:[百千]分之)?{NUMBER}[万亿]?[^\\d，,、和及。；;]{{0,4}})*"
)
_BEFORE_EACH = re.compile("(?:同比|分别)")
_NOUN_BEHIND = re.compile(
    "^[余多]?(?:以上|左右|以内)?的?(?!以上|左右|以内)([\\u4e00-\\u9fff“”、（）()]{2,14}?)(?=[，,。；;、：:和及]|$)"
)
_ENDS = (
    "数",
    "率",
    "额",
    "量",
    "面积",
    "长度",
    "收入",
    "投资",
    "总值",
    "增加值",
    "资金",
    "人次",
    "产值",
    "浓度",
    "比重",
    "支出",
    "规模",
    "排名",
)
_COUNTED = re.compile(
    "^[万亿]?(?:个|家|所|座|条|项|处|名|位|人|户|套|间|栋|件|宗|起|场|批|部|辆|台|张|支|次|人次|班次|班|趟|对|片)$"
)


def name_of(clause: str, start: int, end: int, unit: str, basis: Basis, subject: str) -> str:
    """The name of the number `start:end` of a clause; `subject` is that of the number before it in the sentence.

    Where several are named and counted off (进口、出口通关时间分别压缩54%、76%), which of them stands in brackets.
    """
    name = _name(clause, start, end, unit, basis, re.sub("（[^（）]*）$", "", subject))
    each = re.split("[、和及]", _BEFORE_EACH.split(name)[0])
    before = LISTED.search(re.sub("[百千]分之$", "", clause[:start]))
    place = len(_ITEM.findall(before[0])) if before else 0
    after = _ITEMS_AFTER.match(clause[end:])
    count = place + 1 + (len(_ITEM.findall(after[0])) if after else 0)
    counted_off = "分别" in re.split("[，,；;。]", clause[:start])[-1] and count == len(each) > 1
    return f"{name}（{each[place].removesuffix('增长率').removesuffix('下降率')}）" if counted_off else name


def _name(clause: str, start: int, end: int, unit: str, basis: Basis, subject: str) -> str:
    near = _RISEN_FROM.sub("", re.split("[，,；;。：:]", clause[:start])[-1])
    near = LISTED.sub("", near)
    near = re.split(r"\d[\d.]*[^\d、和及）)]{1,6}(?:[、和及])", near)[-1]
    core = _clean(near)
    if unit.endswith("百分点") and _CHANGE.match(core) and subject:
        return subject if subject.endswith(core) else f"{subject}{core}"[-40:]
    subject = re.sub("(?:增长率|下降率)$", "", subject)
    if basis == "growth_rate":
        stem = _clean(_GROWTH_WORDS.sub("", core))
        grown = "下降率" if re.search(_LESS, near) and not re.search("增长", near) else "增长率"
        return f"{stem if len(stem) > 1 else subject or '该项'}{grown}"[-40:]
    if basis == "scope" and (fund := _FUND.match(clause[end + len(unit) :])):
        return f"{fund[1]}规模"
    if core in _SAME_AGAIN and subject:
        return re.sub("^新[建增改]+|数$", "", subject) + core
    behind = _NOUN_BEHIND.match(clause[end + len(unit) :])
    if len(re.findall("[\\u4e00-\\u9fff]", core)) < 2 or (behind and _COUNTED.match(unit) and len(core) < 6):
        noun = behind[1].strip("“”、（）()的") if behind else ""
        core = f"{core}{noun}" if noun else core
    if len(re.findall("[\\u4e00-\\u9fff]", core)) < 2:
        core = f"{subject}{core}" if subject else f"所述事项{core}"
    if basis == "rank":
        return f"{_RANKED.sub('', core)}排名"[-40:]
    if (extent := _EXTENT.get(unit.lstrip("万亿"))) and not core.endswith((*_ENDS, "里程", "总长", "长")):
        core += extent
    return (f"{core}数" if _COUNTED.match(unit) and not core.endswith(_ENDS) else core)[-40:]


def _clean(words: str) -> str:
    words = words.strip(" \t\u3000“”、—―-")
    while (shorter := _TRAILING.sub("", _LEADING.sub("", words)).strip(" “”、—―-")) != words:
        words = shorter
    return words.replace("\n", "")
