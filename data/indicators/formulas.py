"""How our own numbers of a scenario are computed, in words, and when: published beside them."""

from dataclasses import dataclass

YEAR = 12


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
        "增速和总量均为现价（原文未注明的，按统计惯例），且计划给出上年总量；不变价增速不推算总量",
    ),
    Formula(
        "以往相差",
        "(总量 ÷ 上年总量 − 1) × 100 − 公布的增速",
        "收录到相邻两年的总量和后一年的增速，均为现价，其间基数未修订",
    ),
    Formula("总量的范围", "上年总量 × (1 + (增速 + 以往相差) ÷ 100)，取以往相差的最小值和最大值", "收录到以往相差"),
    Formula(
        "尚需新增",
        "年底值 − 上年底总数，不小于 0",
        "计划给出上年底总数；只给出当年新建的，以目标是年底累计总数为前提，写“按累计，至多尚需新增”",
    ),
    Formula("月均", f"尚需新增 ÷ 月数（默认 {YEAR} 个月）", "按月平均分摊，不考虑季节因素"),
    Formula("上年月均", f"(上年底总数 − 前年底总数) ÷ {YEAR}，或上年新建 ÷ {YEAR}", "计划给出前年底总数或上年新建"),
    Formula("净增", "年底总数 − 上年底总数", "两年都是时点数，口径相同"),
)
