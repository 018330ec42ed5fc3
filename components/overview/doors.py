"""What people ask first, each answered in a line from the data, and a way on; whoever has no answer is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import streamlit as st

from components.text.citation import address, page_link
from components.text.typography import escape, prose
from data.indicators.glance import glance
from data.indicators.highlights import findings, growth_sentence
from data.later.projects import finding
from data.map.near import neighbourhoods
from data.map.places import is_drawn
from data.schema import Plan
from data.schema.topics import Topic
from data.tasks.facets import YES
from data.tasks.measurability import tally
from data.topics.collect import collect
from data.wording import counted, hedged

TOPIC_DOORS, TARGETS_SAID = 2, 2


@dataclass(frozen=True)
class Door:
    """`answer` is Markdown; the way on is a page with its choices."""

    id: str
    question: str
    answer: str
    page: str
    choices: tuple[tuple[str, str], ...] = ()


def show_doors(plan: Plan) -> None:
    """A card a question, which leads on as a whole."""
    doors = list(_doors(plan))
    if not doors:
        return
    st.header("从一个问题开始")
    grid = st.grid(min(3, len(doors)), min_column_width=300, gap="small")
    for door in doors:
        with grid, st.container(border=True, height="stretch", gap="xxsmall", key=f"card-door-{door.id}"):
            page_link(door.page, f"**{escape(door.question)}**", **dict(door.choices))
            st.markdown(f":small[{door.answer}]")


def _doors(plan: Plan) -> Iterator[Door]:
    yield from _targets(plan)
    dated = tally(plan, plan.actions).dated
    if dated:
        answer = f"{len(plan.actions)} 条举措中 {dated} 条写明了时限。"
        yield Door("dated", "哪些事写明了时限？", answer, "tasks", (("dated", YES),))
    questions = dict.fromkeys(topic.question for topic in plan.topics if topic.question)
    doors = [_topic(plan, asked, [t for t in plan.topics if t.question == asked]) for asked in questions]
    yield from doors[: TOPIC_DOORS - 1]
    yield from _nearby(plan)
    yield from _came_of(plan)
    yield from doors[TOPIC_DOORS - 1 : TOPIC_DOORS]


def _targets(plan: Plan) -> Iterator[Door]:
    question = f"{plan.info.target_year}年的目标比{plan.info.base_year}年高还是低？"
    if glance(plan).ticks:
        yield Door("targets", question, prose(growth_sentence(plan)) + "。", "indicators")
    elif said := [f"{each.title}：{each.count}" for each in findings(plan) if each.targets or each.tasks]:
        yield Door("targets", question, prose("；".join(said)) + "。", "indicators")


def _nearby(plan: Plan) -> Iterator[Door]:
    drawn = sum(map(is_drawn, plan.places))
    if not drawn:
        return
    around = len(neighbourhoods(plan))
    way = f"从 {around} 个街道和社区里选自己的，看附近写到什么；" if around else ""
    yield Door("nearby", "我身边会建什么？", f"{way}{drawn} 处地点在图上。", "map")


def _came_of(plan: Plan) -> Iterator[Door]:
    found = finding(plan)
    if found.told:
        answer = f":orange[{found.told} 项查到后续进展，{found.done} 项已知{found.endings}。]"
        yield Door("came-of", "哪些后来建成了？", answer, "later", (("status", "done"),))


def _topic(plan: Plan, question: str, topics: Iterable[Topic]) -> Door:
    """The topics that answer one question; the first is where it leads."""
    topics = list(topics)
    answer = "；".join(_said(plan, topic) for topic in topics)
    return Door(topics[0].id, question, f"{answer}。", "topic", (("id", topics[0].id),))


def _said(plan: Plan, topic: Topic) -> str:
    """How much is written, and the first targets."""
    found = collect(plan, topic)
    first = found.telling(plan)[:TARGETS_SAID]
    numbers = "，".join(f"{prose(counted(each))}{escape(hedged(plan, each))}" for each in first)
    later = f"，:orange[{found.progress}]" if found.progress else ""
    counts = f"{plan.info.base_year}年 {len(found.before)} 句，{plan.info.target_year}年 {len(found.planned)} 句"
    return f"[{prose(topic.name)}]({address('topic', id=topic.id)})：{numbers or counts}{later}"
