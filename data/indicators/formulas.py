"""How our own numbers of a scenario are computed, in words, and when: published beside them."""

from dataclasses import dataclass

YEAR = 12
RANGE = "按历年公布增速与总量增幅之差推算的区间"


@dataclass(frozen=True)
class Formula:
    """A computation of `scenario.py` in words, and the only case in which it is made."""

    name: str
    formula: str
    when: str


FORMULAS = (
    Formula(
        "总量",
        "上年总量 × (1 + 增速 ÷ 100)",
        "总量为现价、增速为名义增速（原文未注明的，按统计惯例），且计划给出上年总量；可比价（不变价）增速不推算总量",
    ),
    Formula(
        "以往相差",
        "(总量 ÷ 上年总量 − 1) × 100 − 公布的增速",
        "收录到相邻两年的总量（现价）和后一年的增速（名义增速），未见基数修订的说明",
    ),
    Formula(RANGE, "上年总量 × (1 + (增速 + 以往相差) ÷ 100)，取以往相差的最小值和最大值", "收录到以往相差"),
    Formula(
        "尚需新增",
        "年底值 − 上年底总数，不小于 0",
        "计划给出上年底总数；只给出当年新建的，假设目标为年底累计数，写“假设为累计数，尚需新增不超过”",
    ),
    Formula("月均", f"尚需新增 ÷ 月数（默认 {YEAR} 个月）", "按月平均分摊，不考虑季节因素"),
    Formula("上年月均", f"(上年底总数 − 前年底总数) ÷ {YEAR}，或上年新建 ÷ {YEAR}", "计划给出前年底总数或上年新建"),
    Formula("净增", "年底总数 − 上年底总数", "两年都是时点数，口径相同"),
)
