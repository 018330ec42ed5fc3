"""What a room is likely to ask at a slide, and what may be answered: only what the plan, the data or a rule says."""

from typing import NamedTuple

from data.deck.model import Slide, SlideKind
from data.schema import Plan


class Question(NamedTuple):
    """A question, and the answer."""

    ask: str
    answer: str


_QUESTIONS: dict[SlideKind, Question] = {
    "findings": Question(
        "目标低于上年，是不是要求放松了？",
        "这里只比较两个数字；原因原文没有写，不作推断。左右、以上等比较词照原文保留。",
    ),
    "numbers": Question("这些数字的口径和单位从哪里来？", "数字、单位和比较词逐字取自原文，每个都能打开所在的句子。"),
    "growth": Question(
        "增速和总量能不能相互推算？", "不能。增速有的按可比价、有的是名义增速，原文未注明，本站不用一个推算另一个。"
    ),
    "limits": Question("上限高于上年实际，是不是预计会变差？", "上限是不能超过的数，不是预计数；原文没有给出预计数。"),
    "pairs": Question("差值是原文写的吗？", "不是，是本站测算，算式可以点开看；只对两年口径相同的数字计算。"),
    "caveats": Question(
        "为什么不给差值？", "有的范围不同，有的原文没有写明口径，有的目标只是下限或工作范围，逐项写在表里，因此不相减。"
    ),
    "areas": Question("没有数字的举措怎么检查？", "原文写明建成、开工、出台等结果的，可以按结果核对；其余只能看进展。"),
    "area": Question("其余举措在哪里？", "在“任务”页，按领域、类型、时限都能筛选，也能导出工作清单。"),
    "map": Question(
        "图上的位置准确吗？", "图为示意：有自身坐标的和画在车站、一带的，图例分开标；没有定位的列在清单里。"
    ),
    "continuity": Question("没有列出的举措都是新提的吗？", "不是。只列出能由原文判断的接续，数目是下限。"),
    "outcome": Question("其余指标完成了没有？", "未检索到本级公开数据，不等于没有完成，本站不推断。"),
    "projects": Question("没有列出的项目是不是没有完成？", "不是。未检索到公开信息，不等于未完成；列出的均注明出处。"),
    "open": Question("是原文写错了吗？", "不能这样说。两处说法并列，关系原文没有写明，请编制单位核实。"),
}


def likely_question(plan: Plan, slide: Slide) -> Question | None:
    """The question for a slide; the first about a number that is missing, where one is."""
    missing = next((item for item in slide.comparisons if item.pair.actual is None), None)
    if missing and slide.kind in ("numbers", "growth"):
        ask = f"{missing.pair.indicator.short}为什么没有{plan.info.base_year}年的数？"
        return Question(ask, f"{missing.note or f'原文{missing.actual_words}'}；本站不推算。")
    return _QUESTIONS.get(slide.kind)
