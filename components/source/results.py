"""What answers a question: the clauses, best first, in groups, with ways on."""

from collections.abc import Iterable

import streamlit as st

from components.text.citation import address, cite
from components.text.english import english_line
from components.text.glossary import term_entry
from components.text.later import later_lines
from components.text.marked import with_spans
from components.text.typography import escape, prose
from data.labels import labels
from data.outside.later import of_statement
from data.schema import Plan, Statement
from data.search import Answer, Hit, Named, search
from data.topics.choose import topics_named
from data.wording import readable

SHOWN = 30
_FIRST = 3
_OTHERS = "背景与其他"


def show_results(plan: Plan, query: str) -> None:
    """What a word means, the best three answers, then the rest by what they are; or what comes nearest."""
    answer = search(plan, query, SHOWN)
    hits = answer.hits
    _show_topics(plan, query)
    if answer.explained:
        st.header("词语解释")
        st.markdown("\n\n".join(map(term_entry, answer.explained)))
    elif not hits:
        _show_nothing(plan, answer)
        return
    if hits:
        more = "以上" if len(hits) == SHOWN else ""
        st.markdown(f"“**{prose(query)}**”：检索到 {len(hits)} 条{more} :gray[{_read_as(answer)}]")
        st.header("最相关的语句")
        st.markdown(_listed(answer, hits[:_FIRST]))
    _show_named(answer)
    for title, group in _grouped(plan, hits[_FIRST:]):
        st.header(f"{title} {len(group)}")
        st.markdown(_listed(answer, group))


def _show_topics(plan: Plan, query: str) -> None:
    """The topics that are asked for by name, before anything else: they gather what a list of hits does not."""
    if found := topics_named(plan, query):
        links = "、".join(f"[**{prose(topic.name)}**]({address('topic', id=topic.id)})" for topic in found)
        what = f"{plan.info.base_year}年执行情况、{plan.info.target_year}年任务、后续进展"
        st.markdown(f":material/topic: 专题：{links} :gray[{what}]")


def _show_nothing(plan: Plan, answer: Answer) -> None:
    st.markdown(f"未检索到“**{prose(answer.query)}**”。:gray[{_read_as(answer) or '其中没有认出的词'}]")
    _show_named(answer)
    if answer.nearest:
        st.markdown("请更换或缩短检索词，或查看最接近的语句：")
        st.header("最接近的语句")
        st.markdown(_listed(answer, answer.nearest))
    else:
        st.markdown("请更换或缩短检索词。")
        st.header("按章节查看")
        sections = [statement for statement in plan.statements if statement.is_heading]
        st.markdown("\n".join(f"- {cite(section.id, readable(section.text))}" for section in sections))


def _read_as(answer: Answer) -> str:
    return f"按“{'、'.join(map(escape, answer.read_as))}”查找" if answer.read_as else ""


def _grouped(plan: Plan, hits: Iterable[Hit]) -> list[tuple[str, list[Hit]]]:
    """The groups that have hits, in a fixed order."""
    titles = {
        "target": f"{plan.info.target_year}年目标",
        "action": f"{plan.info.target_year}年举措",
        "achievement": f"{plan.info.base_year}年执行情况",
        **{role: labels("roles")[role] for role in ("shortcoming", "safeguard")},
    }
    groups: dict[str, list[Hit]] = {title: [] for title in (*titles.values(), _OTHERS)}
    for hit in hits:
        groups[titles.get(hit.statement.role, _OTHERS)].append(hit)
    return [(title, group) for title, group in groups.items() if group]


def _listed(answer: Answer, hits: Iterable[Hit]) -> str:
    """The clauses with what was asked for on yellow; where it was asked in English, each with its translation."""
    plan = answer.plan

    def marked(hit: Hit) -> str:
        text = readable(hit.statement.text)
        return with_spans(text, hit.spans, lambda _, words: f":yellow-background[{words}]")

    def line(hit: Hit) -> str:
        english = english_line(plan, hit.statement) if answer.in_english else ""
        return f"- {marked(hit)} {_links(plan, hit.statement)}{english}{_later(plan, hit.statement)}"

    return "\n".join(map(line, hits))


def _later(plan: Plan, statement: Statement) -> str:
    """What came of it, a line each below the plan's own words."""
    return "".join(f"  \n  :small[{line}]" for line in later_lines(of_statement(plan, statement.id)))


def _links(plan: Plan, statement: Statement) -> str:
    """Section, and the ways on: text, task list, indicator, map."""
    links = [f":gray[{_section(plan, statement)}]", cite(statement.id)]
    if statement.role == "action":
        theme = {"theme": statement.theme} if statement.theme else {}
        links.append(f"[任务]({address('tasks', area=plan.area_of_section[statement.section].id, **theme)})")
    indicators = dict.fromkeys(plan.figure[name].indicator for name in statement.figures)
    links += [f"[指标]({address('indicators', indicator=name)})" for name in indicators if name]
    links += [f"[{escape(readable(plan.place[name].name))}]({address('map', place=name)})" for name in statement.places]
    return f":small[{' · '.join(links)}]"


def _section(plan: Plan, statement: Statement) -> str:
    role = labels("roles")[statement.role]
    heading = plan.heading_over(statement.section)
    return f"{role} · {prose(heading.text)}" if heading else role


def _show_named(answer: Answer) -> None:
    if answer.named:
        st.header("同名的地点、指标、章节和项目")
        st.markdown("\n".join(map(_named, answer.named)))


def _named(thing: Named) -> str:
    kind, link = {
        "place": ("地点", address("map", place=thing.id)),
        "neighbourhood": ("街道、社区", address("map", near=thing.id)),
        "indicator": ("指标", address("indicators", indicator=thing.id)),
        "heading": ("章节", address("source", at=thing.id)),
        "project": ("兑现", address("later", at=thing.id)),
    }[thing.kind]
    return f"- [{prose(thing.name)}]({link}) :small[:gray[{kind}]]"
