"""The choices of the tasks page: what each facet is called, and what the URL says is chosen."""

from components.shell import url
from components.shell.paging import PAGE
from data.schema import Plan
from data.tasks import facets
from data.tasks.beneficiaries import BENEFICIARY_NAMES
from data.tasks.continuity import flows
from data.tasks.facets import NO, QUERY, UNSOUGHT, YES, Choices
from data.tasks.measurability import STRENGTH_NAMES
from data.wording import readable

NAMES = {
    "area": "领域",
    "theme": "主题",
    "type": "类型",
    "quantified": "量化",
    "dated": "时限",
    "strength": "措辞",
    "measurable": "年底核对",
    "continues": "接续",
    "later": "后来",
    "place": "地点",
    "placed": "有无地点",
    "for": "受益对象（本站按词归类）",
    QUERY: "文字",
}
MULTIPLE = ("area", "type", "strength", "later", "for")
KEYS = (*facets.FACETS, QUERY, "sort", "view", "ribbon", "at", PAGE)
ORDERS = {"": "按主题", "type": "按类型", "strength": "按力度"}
LATER_NAMES = {
    "outcome": "查到后续",
    "related": "有相关后续",
    "planned": "有后来的安排",
    "sought": "检索过，未找到",
    UNSOUGHT: "未作检索",
}


def views(plan: Plan) -> dict[str, str]:
    """What may stand above the list, folded by default: the matrix by types or by what can be checked, the ribbons."""
    found = {"": "清单", "types": "类型", "measurable": "能否核对"}
    return found | ({"flow": f"{plan.info.base_year} → {plan.info.target_year}"} if flows(plan) else {})


def value_names(plan: Plan, facet: str) -> dict[str, str]:
    """What each value of a facet is called on screen, in a reader's order."""
    options = facets.options(plan, facet)
    if facet == "area":
        return {name: label for name, label in plan.area_labels.items() if name in options}
    if facet == "theme":
        return {name: readable(plan.statement[name].text) for name in options}
    if facet == "place":
        return {name: readable(plan.place[name].name) for name in options}
    if facet == "later":
        return {name: LATER_NAMES[name] for name in options}
    if facet == "for":
        return {name: BENEFICIARY_NAMES[name] for name in options}
    if facet == "strength":
        return {name: STRENGTH_NAMES[name] for name in options}
    yes_no = {
        "quantified": {YES: "带数字", NO: "不带数字"},
        "dated": {YES: "写明时限", NO: "未写时限"},
        "placed": {YES: "写明地点", NO: "未写地点"},
        "measurable": {YES: "年底可核对", NO: "无从核对"},
        "continues": {YES: f"接续{plan.info.base_year}年", NO: f"未在{plan.info.base_year}年回顾中找到对应"},
    }.get(facet, {})
    return {name: yes_no.get(name, name) for name in options}


def read_choices(plan: Plan) -> Choices:
    """What the URL says is chosen; unknown values are dropped with a notice."""
    chosen: dict[str, tuple[str, ...]] = {}
    for facet in facets.FACETS:
        names = value_names(plan, facet)
        if facet in MULTIPLE:
            chosen[facet] = tuple(url.many(facet, names, names=names))
        else:
            value = url.one(facet, names, names=names, also=plan.place_called if facet == "place" else None)
            chosen[facet] = (value,) if value else ()
    return Choices(chosen, url.text(QUERY))


def set_facet(facet: str, values: tuple[str, ...] | str = ()) -> None:
    """Write one facet (or the query) to the URL; no value removes it."""
    url.write(facet, list(values) if not isinstance(values, str) else values)
    url.write(PAGE, None)


def clear(*keys: str) -> None:
    """Remove choices from the URL."""
    for facet in keys:
        set_facet(facet)


def choice_texts(plan: Plan, choices: Choices) -> dict[str, str]:
    """Each active choice as text: {"type": "类型：建成、开工"}."""
    found = {}
    for facet in choices.active():
        if facet == QUERY:
            found[facet] = f"{NAMES[facet]}：{choices.query}"
        else:
            names = value_names(plan, facet)
            found[facet] = f"{NAMES[facet]}：{'、'.join(names[value] for value in choices.values[facet])}"
    return found
