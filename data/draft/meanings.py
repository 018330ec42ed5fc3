"""What a quantity says: of when, result or target, and in which way it counts."""

import re
from dataclasses import dataclass

from data.draft.bases import REACHED, THRESHOLD, basis_of
from data.draft.clauses import Tile
from data.draft.printed_around import LISTED
from data.draft.years import FIVE_YEAR_PLANS, Years, year_named
from data.schema import Basis, Comparator, Kind, Stage

_EXPECTED = re.compile("预计")
_LATER = re.compile("有望|将(?!近)|达产|投产后|建成后|(?:^|全年|今年|正)计划(?!管理|的)|(?<!模)拟(?!建)|力争|争取")
_SOME_YEARS = "(?:[一二三四五]|\\d)年"
_YEARLY = "年均(?:增长|递增|下降|减少|增幅|增速)"
_FROM = re.compile("[由从](?:[^，,]{0,6}年的?)?$")
_LARGE_ONES = re.compile(
    "(?:以上)?的?(?:[重特]大|重点|产业|大型|龙头|优质|工业|制造业|先进|服务业|外资|总部|骨干)*(?:项目|企业|集群|园区|工程|产业链)"
)
_STANDS = re.compile("拥有|共有|现有|已有|总数|总量|余额|里程|保有量|进驻|入驻")  # what there is in the end
_TAKEN = re.compile("^将(?=.{2,}(?:至|为|到|按)$)")  # 将比例提高至: 把, no future
_ONLY_STARTED = re.compile("正在|在建|加快|推进|开展|实施|深入|攻坚|启动|进入|筹建|稳步|试点")
_SEVERAL_YEARS = re.compile(
    "连续|年均(?:增长|递增)|五年来|5年来|过去五年|“[一二三四五六七八九十]+五”(?!规划)|三年来|累计"
)


@dataclass(frozen=True)
class Meaning:
    """The readings of one quantity, and what of them is unsure."""

    period: str
    kind: Kind
    stage: Stage
    basis: Basis
    unsure: str = ""


def meaning(tile: Tile, clause: str, start: int, end: int, unit: str, comparator: Comparator, years: Years) -> Meaning:
    """How the number `start:end` of a tile's clause is read."""
    near = re.split("[，,；;。]", clause[:start])[-1]
    behind = clause[end:]
    basis = basis_of(LISTED.sub("", near), behind, unit, comparator, clause[:start])
    after_unit = behind[len(unit) :]
    if basis == "threshold" or THRESHOLD.match(after_unit) or _sorts(unit, comparator, after_unit):
        return Meaning("none", "context", "context", "threshold")
    if re.match("[^，,。；、]{0,8}之一(?!成)", after_unit):
        return Meaning("none", "context", "context", basis)
    if near.endswith(years.wider) and basis != "rank":
        return Meaning(str(years.base), "context", "context", basis)
    if unit == "周年":
        looking_back = re.search("过去一年|去年", clause[:start])
        return Meaning(str(years.base if looking_back else years.target), "context", "context", "duration")
    year, ends = year_named(clause[:start])
    year = year or years.said
    if tile.role in ("action", "target", "safeguard"):
        return _planned(clause, near, clause[:start], year, ends, basis, years)
    if tile.role in ("achievement", "lead"):
        return _reviewed(clause, near, behind, year, basis, years)
    return Meaning(str(year or "none"), "context", "context", basis)


def _planned(clause: str, near: str, before: str, year: int, ends: bool, basis: Basis, years: Years) -> Meaning:
    plan = next((first for name, first in FIVE_YEAR_PLANS.items() if f"“{name}”" in before), 0)
    if year and year <= years.base:
        return Meaning(str(year), "context", "context", basis, "所说年份早于计划年")
    if plan and year < plan:
        return Meaning(f"{plan}-{plan + 4}", "target", "planned", basis)
    if re.search(f"(?:用|今后|未来){_SOME_YEARS}", years.sentence + clause):
        return Meaning(years.several, "target", "planned", basis)
    all_years = re.search(f"{_YEARLY}[^，,]{{0,6}}$|累计[^，,]*$", before)
    if years.span and not year and (_done_in(near, clause, basis, years) or all_years):
        return Meaning(years.several, "target", "planned", basis)
    if all_years and year > years.target:
        return Meaning(f"{years.target}-{year}", "target", "planned", basis)
    year = year or (years.span[1] if years.span else years.target)
    far = year > years.target and basis != "flow"
    ends = ends or basis == "stock" or (far and re.search("到[^，,]{4}年[^，,]*$", before) is not None)
    return Meaning(f"end-{year}" if ends else str(year), "target", "planned", basis)


def _reviewed(clause: str, near: str, behind: str, year: int, basis: Basis, years: Years) -> Meaning:
    if _FROM.search(LISTED.sub("", near)) and re.match(".{0,12}(?:增|提高|升|降|扩大|上升|跃|压缩|缩)", behind):
        return Meaning("none", "context", "context", basis, "基期年份待核")
    if _LATER.search(_TAKEN.sub("", near)):
        return Meaning("multi-year" if "连续" in near else "none", "context", "projected", basis, "尚未实现的数")
    period = str(year) if year else str(years.base)
    adds_up = "连续" not in near and (_done_in(near, clause, basis, years) or re.search(_YEARLY, near))
    if years.span and not year and adds_up:
        return Meaning(years.several, "actual", "achieved", basis)
    if re.search(f"连续|{_YEARLY}|五年来|5年来", near):
        return Meaning("multi-year", "actual", "achieved", basis)
    if year > years.base:
        return Meaning(period, "context", "context", basis, "所说年份晚于回顾年")
    if _EXPECTED.search(near):
        return Meaning(period, "actual", "projected", basis, "预计数")
    several = not year and _SEVERAL_YEARS.search(clause) is not None
    started = (
        basis == "scope"
        and re.match("[余多]?[场次人]", behind) is None
        and _ONLY_STARTED.search(clause)
        and not re.search("完成|建成|实现", near)
    )
    in_progress = started or (re.search("已完成$", near) is not None and basis == "ratio")
    return Meaning(
        period, "actual", "in_progress" if in_progress else "achieved", basis, "可能是多年累计" if several else ""
    )


def _sorts(unit: str, comparator: Comparator, after_unit: str) -> bool:
    """Whether a size says which things are meant: 200平方米以上餐饮单位, 超3000万美元重大项目."""
    sized = unit in ("平方米", "公里", "亩", "吨", "年") and re.match("以[上下]的?(?!投资)[\u4e00-\u9fff]", after_unit)
    money = unit.endswith("元") and comparator in ("gt", "ge") and _LARGE_ONES.match(after_unit)
    shared = unit.endswith("元") and comparator in ("gt", "ge") and re.match("或", after_unit)
    return bool(sized or money or shared)


def _done_in(near: str, clause: str, basis: Basis, years: Years) -> bool:
    """Whether a number of a review of several years adds up what they did; else it says where they ended."""
    if basis == "increment" or re.search("累计(?!达)[^，,]*$|^(?:五|5)年", near):
        return True
    stands = REACHED.search(LISTED.sub("", near)) or _STANDS.search(years.sentence + clause)
    return basis in ("flow", "scope", "unspecified") and not stands
