"""Whom an action is for, as far as its own words name them. Ours, by a published list of words: the plan does not say.

Decision: words alone decide, and a sentence that names nobody is left out. Context: who gains from a road or a law is a
matter of opinion. Choice: those groups only that the sentence names, or whose school, clinic or home it speaks of.
Price: a third of the plan is for nobody in particular.
"""

import re
from dataclasses import dataclass

from data.schema import Statement


@dataclass(frozen=True)
class Beneficiary:
    """A group of people, and the words by which a sentence speaks of it."""

    id: str
    name: str
    words: tuple[str, ...]


BENEFICIARIES = (
    Beneficiary("firms", "企业", ("企业", "招商", "营商环境", "产业用地供给", "产业链")),
    Beneficiary("pupils", "学生和家长", ("学校", "学位", "幼儿园", "校区", "高中园", "中小学", "理工大学")),
    Beneficiary("patients", "患者", ("医院", "医联体", "诊疗", "院区", "中山七院", "职业病", "中医药港", "妇幼")),
    Beneficiary("travellers", "出行者", ("地铁", "号线", "高速", "城际", "枢纽", "公常路", "慢行系统", "条道路")),
    Beneficiary("tenants", "住房需求者", ("住房", "保障房", "安置房", "工改居")),
    Beneficiary("villages", "城中村和村落居民", ("城中村", "村落")),
    Beneficiary("elderly", "老年人和残疾人", ("老年人", "福利院", "残联", "无障碍")),
    Beneficiary("jobseekers", "求职者", ("招聘", "职业技能")),
    Beneficiary(
        "researchers", "科研机构和人才", ("科研", "实验室", "科技基础设施", "科学装置", "人才政策", "人才引进")
    ),
    Beneficiary("visitors", "办事群众", ("政务服务", "政务事项", "行政服务大厅", "法律服务", "诉求服务", "办事")),
    Beneficiary(
        "citizens", "市民", ("市民", "公园", "图书馆", "文化艺术中心", "文体", "食品", "管道天然气", "供水", "水厂")
    ),
)
BENEFICIARY_NAMES = {each.id: each.name for each in BENEFICIARIES}
RULE = "原文没有写谁受益；按句中词语归类，一句可归几类，没有点到的不归，监管类和压实责任的不归。" + "；".join(
    f"{each.name}：{'、'.join(each.words)}" for each in BENEFICIARIES
)
BINDING = "监管"
"""What an action of this type asks of firms is no gain of theirs."""
_FOUND = {each.id: re.compile("|".join(map(re.escape, each.words))) for each in BENEFICIARIES}


def beneficiaries(action: Statement) -> tuple[str, ...]:
    """The ids of the groups that an action names."""
    if action.type == BINDING or "责任" in action.text:
        return ()
    return tuple(name for name, words in _FOUND.items() if words.search(action.text))
