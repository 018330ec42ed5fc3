"""What answers a question: the clauses, best first, in groups, with ways on."""

from collections.abc import Iterable

import streamlit as st

from components.text.citation import address, cite
from components.text.typography import escape, prose, readable
from data.labels import labels
from data.schema import Plan, Statement
from data.search.find import Answer, Hit, answer
from data.search.matches import Named, named
from data.search.spans import spans

SHOWN = 30
_FIRST = 3


def show_results(plan: Plan, words: str) -> None:
    """The best three answers, then the rest by what they are; or what was understood, and what comes nearest."""
    found = answer(plan, words, SHOWN)
    if not found.hits:
        _show_nothing(plan, found)
        return
    things = named(plan, words)
    st.markdown(
        f"“**{prose(words)}**”：找到 {len(found.hits)} 条{'以上' if len(found.hits) == SHOWN else ''} :gray[{_read_as(found)}]"
    )
    st.header("最可能的回答")
    st.markdown(_listed(plan, found, found.hits[:_FIRST]))
    if things:
        st.header("同名的地点、指标和章节")
        st.markdown("\n".join(_thing(plan, thing) for thing in things))
    for title, hits in _grouped(plan, found.hits[_FIRST:]):
        st.header(f"{title} {len(hits)}")
        st.markdown(_listed(plan, found, hits))


def _show_nothing(plan: Plan, found: Answer) -> None:
    st.markdown(f"没有找到“**{prose(found.question.words)}**”。:gray[{_read_as(found) or '其中没有认出的词'}]")
    st.markdown("换一个说法、少写几个字，或者从最接近的几条看起：" if found.nearest else "换一个说法，或者少写几个字。")
    if found.nearest:
        st.header("最接近的")
        st.markdown(_listed(plan, found, found.nearest))
    else:
        st.header("也可以从各章看起")
        sections = [statement for statement in plan.statements if statement.is_heading]
        st.markdown("\n".join(f"- {cite(section.id, readable(section.text))}" for section in sections))


def _read_as(found: Answer) -> str:
    asked = "、".join(dict.fromkeys(escape(_joined(concept.asked)) for concept in found.question.concepts))
    return f"按“{asked}”查找" if asked else ""


def _joined(asked: str) -> str:
    """Words as a reader writes them: no spaces around Chinese characters."""
    return asked if asked.isascii() else asked.replace(" ", "")


def _grouped(plan: Plan, hits: Iterable[Hit]) -> list[tuple[str, list[Hit]]]:
    groups: dict[str, list[Hit]] = {}
    titles = {
        "target": f"{plan.info.target_year}年目标",
        "action": f"{plan.info.target_year}年举措",
        "achievement": f"{plan.info.base_year}年执行情况",
    }
    for hit in hits:
        groups.setdefault(titles.get(hit.statement.role, "背景与其他"), []).append(hit)
    return sorted(groups.items(), key=lambda item: [*titles.values(), "背景与其他"].index(item[0]))


def _listed(plan: Plan, found: Answer, hits: Iterable[Hit]) -> str:
    return "\n".join(f"- {_marked(found, hit.statement)} {_ways(plan, hit.statement)}" for hit in hits)


def _marked(found: Answer, statement: Statement) -> str:
    """The clause with what was asked for on yellow."""
    shown, pieces, position = readable(statement.text), [], 0
    for start, end in spans(found.question, statement.text):
        pieces += [escape(shown[position:start]), f":yellow-background[{escape(shown[start:end])}]"]
        position = end
    return "".join([*pieces, escape(shown[position:])])


def _ways(plan: Plan, statement: Statement) -> str:
    """Section, and the ways on: text, task list, indicator, map."""
    ways = [f":gray[{_section(plan, statement)}]", cite(statement.id)]
    if statement.role == "action":
        area = plan.area_of_section[statement.section]
        ways.append(
            f"[任务]({address('tasks', area=area.id, **({'theme': statement.theme} if statement.theme else {}))})"
        )
    indicators = dict.fromkeys(plan.figure[name].indicator for name in statement.figures)
    ways += [f"[指标]({address('indicators', indicator=name)})" for name in indicators if name]
    ways += [f"[{escape(readable(plan.place[name].name))}]({address('map', place=name)})" for name in statement.places]
    return f":small[{' · '.join(ways)}]"


def _section(plan: Plan, statement: Statement) -> str:
    heading = plan.heading_over(statement.section)
    return f"{labels('roles')[statement.role]} · {prose(heading.text)}" if heading else labels("roles")[statement.role]


def _thing(plan: Plan, thing: Named) -> str:
    ways = {
        "place": ("地点", address("map", place=thing.id)),
        "indicator": ("指标", address("indicators", indicator=thing.id)),
        "heading": ("章节", address("source", at=thing.id)),
    }
    kind, way = ways[thing.kind]
    return f"- [{prose(thing.name)}]({way}) :small[:gray[{kind}]]"
