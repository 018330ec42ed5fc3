"""The choices of the tasks page: what each facet is called, and what the address says is chosen."""

from components.shell import url
from components.shell.paging import PAGE
from components.text.typography import readable
from data.schema import Plan
from data.tasks import facets
from data.tasks.facets import NO, WORDS, YES, Choices
from data.tasks.measurability import STRENGTHS

NAMES = {
    "area": "领域",
    "theme": "主题",
    "type": "类型",
    "quantified": "量化",
    "dated": "时限",
    "strength": "措辞",
    "measurable": "年底核对",
    "continues": "接续",
    "place": "地点",
    "placed": "有无地点",
    WORDS: "文字",
}
MULTIPLE = ("area", "type", "strength")
KEYS = (*facets.FACETS, WORDS, "sort", "view", "at", PAGE)
ORDERS = {"": "按主题", "type": "按类型", "strength": "按力度"}
VIEWS = {"": "举措类型", "measurable": "能否核对"}


def value_names(plan: Plan, facet: str) -> dict[str, str]:
    """What each value of a facet is called on screen, in a reader's order."""
    options = facets.options(plan, facet)
    if facet == "area":
        return {area.id: area_name(plan, area.id) for area in plan.info.task_areas if area.id in options}
    if facet == "theme":
        return {name: readable(plan.statement[name].text) for name in options}
    if facet == "place":
        return {name: plan.place[name].name for name in options}
    if facet == "strength":
        return {each.id: each.name for each in STRENGTHS if each.id in options}
    words = {
        "quantified": {YES: "带数字", NO: "不带数字"},
        "dated": {YES: "写明时限", NO: "未写时限"},
        "placed": {YES: "写明地点", NO: "没有地点"},
        "measurable": {YES: "年底可核对", NO: "无从核对"},
        "continues": {YES: f"接续{plan.info.base_year}年", NO: f"{plan.info.target_year}年新提"},
    }.get(facet, {})
    return {name: words.get(name, name) for name in options}


def area_name(plan: Plan, area: str) -> str:
    """`1 科学城与创新`: a task area is its number and its name everywhere."""
    return f"{list(plan.task_area).index(area) + 1} {plan.task_area[area].short}"


def read_choices(plan: Plan) -> Choices:
    """What the address says is chosen; what means nothing there is dropped with a notice."""
    chosen: dict[str, tuple[str, ...]] = {}
    for facet in facets.FACETS:
        names = value_names(plan, facet)
        if facet in MULTIPLE:
            chosen[facet] = tuple(url.many(facet, names, names=names))
        else:
            value = url.one(facet, names, names=names)
            chosen[facet] = (value,) if value else ()
    return Choices(chosen, url.text(WORDS))


def set_facet(facet: str, values: tuple[str, ...] | str = ()) -> None:
    """Put one facet (or the words) into the address; nothing lifts it."""
    url.write(facet, list(values) if not isinstance(values, str) else values)
    url.write(PAGE, None)


def lift(*keys: str) -> None:
    """Take choices out of the address."""
    for facet in keys:
        set_facet(facet)


def spelled(plan: Plan, choices: Choices) -> dict[str, str]:
    """Each active choice as a reader says it: {"type": "类型：建成、开工"}."""
    found = {}
    for facet in choices.active():
        if facet == WORDS:
            found[facet] = f"{NAMES[facet]}：{choices.words}"
        else:
            names = value_names(plan, facet)
            found[facet] = f"{NAMES[facet]}：{'、'.join(names[value] for value in choices.values[facet])}"
    return found
