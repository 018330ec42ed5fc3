"""What kind of number a target is: what a unit is to fill in for it, and whether time says anything about it."""

from enum import Enum

from data.derive import CEILINGS, plain
from data.reports.form import NOTE
from data.schema import Figure, Plan
from data.wording import wording

WHOLE = ("个", "所", "座", "条", "片", "项", "栋", "处")
"""Units of what is finished as a whole: half a school in June is no school, and nobody is late for it."""
COUNTED = (*WHOLE, "套", "家", "场", "户", "间", "幢", "宗", "件", "台", "辆", "人", "名", "次", "株", "棵")
"""Units of what comes in whole things only."""


UNCLEAR = "原文未说明是年底总数还是当年新增"


class Kind(Enum):
    """How a number comes about in the year."""

    FLOW = "flow"  # adds up from the first of January, day by day
    ONCE = "once"  # adds up too, in whole things that are finished when they are finished
    STOCK = "stock"  # a total as of a day
    RATIO = "ratio"
    CEILING = "ceiling"  # not to be exceeded
    GROWTH = "growth"
    SCOPE = "scope"  # so many of the things that an action is about
    UNCLEAR = "unclear"  # by the year's end, and the text does not say whether in all or added in the year
    OTHER = "other"


ADDING_UP = (Kind.FLOW, Kind.ONCE, Kind.SCOPE)


def kind_of(plan: Plan, figure: Figure) -> Kind:
    """By what the plan says the number is, and its unit."""
    if figure.comparator in CEILINGS or figure.basis == "concentration":
        return Kind.CEILING
    simple = {"growth_rate": Kind.GROWTH, "ratio": Kind.RATIO, "stock": Kind.STOCK, "scope": Kind.SCOPE}
    if figure.basis in simple:
        return simple[figure.basis]
    if figure.basis not in ("flow", "increment", "unspecified"):
        return Kind.OTHER
    if figure.basis == "unspecified" and figure.period.startswith("end-"):
        return Kind.UNCLEAR
    return Kind.ONCE if figure.unit.removeprefix("万") in WHOLE else Kind.FLOW


def wanted(plan: Plan, figure: Figure) -> str:
    """What a unit is to fill in for a target, in words, with the unit."""
    unit = figure.unit
    pair = plan.pair_of(figure)
    begun = pair.actual if pair and pair.target == figure and pair.comparability == "same" else None
    match kind_of(plan, figure):
        case Kind.FLOW:
            return f"从年初累计的数（{unit}）"
        case Kind.ONCE:
            return f"从年初累计完成的数（{unit}）"
        case Kind.STOCK:
            return f"更新日期时的现有总量，不是新增数（{unit}{f'，年初 {plain(begun.number)}' if begun else ''}）"
        case Kind.UNCLEAR:
            return f"更新日期时的数（{unit}）；{UNCLEAR}，请在“{NOTE}”栏注明所填是哪一种"
        case Kind.GROWTH:
            return f"从年初累计的同比增速（{unit}），下降填负数"
        case Kind.RATIO:
            return f"更新日期时的比率（{unit}），如 55% 填 55"
        case Kind.CEILING:
            mean = "从年初到更新日期的平均值" if figure.basis == "concentration" else "更新日期时的数"
            return f"{mean}（{unit}），不应超过目标"
        case Kind.SCOPE:
            return f"已完成的数，共 {wording(plan, figure)}"
        case _:
            return f"更新日期时的数（{unit}）"
