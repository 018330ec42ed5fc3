"""Can an action be checked at the year's end, and how firmly does its sentence promise?

Decision: the rule is published, the judgement is a person's. Context: words alone misjudge (吸引…落户 names no
end, 设置专区 does). Choice: `statements.csv` says of each action whether an outsider could answer yes or no, and why;
where a plan has no judgement, a word list stands in for it (a number that states a result, or a word such as 建成),
and the reason says so. Price: two hundred judgements a plan.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from data.schema import Plan, Statement


@dataclass(frozen=True)
class Strength:
    """How firmly a sentence promises; 5 is firmest. `words` decide, the rest of a sentence does not."""

    id: str
    rank: int
    name: str
    words: tuple[str, ...] = ()


DONE = Strength(
    "done",
    5,
    "建成、完成",
    (
        "建成",
        "完成",
        "完工",
        "交付使用",
        "开通",
        "投入运行",
        "投入使用",
        "全面运营",
        "有序运营",
        "正式运营",
        "印发",
        "出台",
        "制定",
        "挂牌",
        "立项",
        "设立",
        "落户",
        "达到",
        "水质达",
        "率达",
        "控制在",
        "新增",
        "零增量",
        "清单",
        "举办",
        "办好",
    ),
)
START = Strength("start", 4, "开工", ("开工", "启动"))
STRIVE = Strength("strive", 3, "力争、争取", ("力争", "争取"))
PUSH = Strength("push", 2, "加快、推动")
STUDY = Strength("study", 1, "研究、探索", ("研究", "探索", "谋划"))
STRENGTHS = (DONE, START, STRIVE, PUSH, STUDY)
_ORDER = (STRIVE, DONE, START, STUDY)
STRENGTH_NAMES = {each.id: each.name for each in STRENGTHS}
QUIET = re.compile(
    "持续推进|加快推进|加快推动|全力推进|积极推动|大力推进|稳步推进|有序推进|深入推进|扎实推进|着力推动|协调推进|全面推进"
    "|推动|推进|加快|促进|完善|加强|提升|提高|落实|巩固|深化|扩大|支持|鼓励|构建|打造|建立|开展|发展|保持|做好"
)
"""Words that only push on: they decide nothing, and the first of them is marked where no other word decides."""
NAMES = ("启动区", "研究院", "研究所", "研究中心")  # hold a deciding word, but are names
DEADLINES = (
    r"(?:到|至)?\d{4}年(?:底|末)前?",
    r"年(?:底|末)前?",
    r"年内",
    r"(?:上|下)半年",
    r"第?[一二三四]季度",
    r"\d{1,2}月底前?",
    r"(?<![^,，、;；])全年",
)
UNDATED = "按期"
RULE = (
    "**能否核对**：句中写明结果（建成、开通、出台、设置、达到某数……）和具体事项，"
    "年底可以判断“是”或“否”的，为可核对；“力争、争取”的结果也可核对。仅写推进、加快、完善，"
    "或仅写工作范围的数字（如推进若干个项目），为无从核对。逐条人工判断并写明理由；未经人工判断的计划，由程序按句中有无这类词语和目标数字判断。"
    "可核对，不代表可检索到公开资料。"
    "**措辞力度**：有“力争、争取”的归该类；否则有“建成、完成”一类词的最强，其次“开工”，"
    "再次“研究、探索”；其余归“加快、推动”。**时限**：写有年底、年内、季度、月底或全年的，为写明时限；"
    "“按期”未写日期，不计。"
)


@dataclass(frozen=True)
class Measurability:
    """What an action's own words allow: `deadline` as printed; `reason` in Chinese, why it can be checked or not.

    `judged` says whether a person decided it; otherwise the word list did.
    """

    quantified: bool
    deadline: str
    dated: bool
    strength: Strength
    checkable: bool
    reason: str
    judged: bool


def deciding(action: Statement) -> tuple[int, int] | None:
    """Where in its text the word stands that decides how firmly an action promises; None where no word does."""
    text = action.text
    for name in NAMES:
        text = text.replace(name, "\0" * len(name))
    found = _words(text)
    words = next((found[each.id] for each in _ORDER if found[each.id]), ())
    if words:
        start, length = min((text.index(word), -len(word)) for word in words)
        return start, start - length
    quiet = QUIET.search(text)
    return quiet.span() if quiet else None


def _words(text: str) -> dict[str, tuple[str, ...]]:
    for name in NAMES:
        text = text.replace(name, "")
    return {each.id: tuple(word for word in each.words if word in text) for each in STRENGTHS}


@lru_cache(maxsize=32_768)
def measure(plan: Plan, action: Statement) -> Measurability:
    """The rule, applied to one action."""
    found = _words(action.text)
    targets = plan.targets_of(action)
    results = [
        *(figure.name for figure in targets if figure.basis != "scope"),
        *(f"“{word}”" for word in found["done"] + found["start"]),
    ]
    strength = next((each for each in _ORDER if found[each.id]), PUSH)
    dated = re.search("|".join(DEADLINES), action.text)
    deadline = dated.group() if dated else UNDATED if UNDATED in action.text else ""
    judged = bool(action.checkable)
    checkable = action.checkable == "yes" if judged else bool(results)
    reason = action.checkable_why or (f"写明了{'、'.join(results)}" if results else "没有写明结果")
    return Measurability(bool(targets), deadline, dated is not None, strength, checkable, reason, judged)


@dataclass(frozen=True)
class MeasurabilityTally:
    """How many actions of a group are quantified, dated, checkable, and of each strength (by id)."""

    actions: int
    quantified: int
    dated: int
    checkable: int
    strengths: dict[str, int]


def tally(plan: Plan, actions: Iterable[Statement]) -> MeasurabilityTally:
    """The rule over a group of actions; every part is a count of actions."""
    measures = [measure(plan, action) for action in actions]
    return MeasurabilityTally(
        len(measures),
        sum(m.quantified for m in measures),
        sum(m.dated for m in measures),
        sum(m.checkable for m in measures),
        {each.id: sum(m.strength == each for m in measures) for each in STRENGTHS},
    )
