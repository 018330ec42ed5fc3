"""Which topic the address asks for, and all of them to choose from."""

import streamlit as st

from components.shell import url
from components.tasks.as_topic import filtered_topic
from components.tasks.choices import NAMES, value_names
from components.text.citation import address
from components.text.typography import escape, prose
from data.schema import Plan
from data.schema.topics import Topic
from data.tasks.facets import FACETS, QUERY
from data.topics.choose import topics_by_id
from data.topics.collect import Collected, collect
from data.wording import counted, hedged

ID = "id"
TARGETS_SAID = 2
WIDTH = 420
KIND = "_topic_kind"
KINDS = ("type", "strength", "dated", "quantified", "continues")
"""Facets of the tasks page that make a topic of their own; any other filter of it does in an address."""


def chosen_topic(plan: Plan, key: str = ID) -> Topic | None:
    """The topic of `?id=`; without one, the actions that the filters of the tasks page leave, as a topic."""
    known = topics_by_id(plan)
    names = {name: topic.name for name, topic in known.items()}
    if name := url.one(key, known, names=names, also=plan.place_called):
        return known[name]
    return filtered_topic(plan) if any(key in st.query_params for key in (*FACETS, QUERY)) else None


def show_topics(plan: Plan) -> None:
    """A card a topic of the plan's own; below, anything else that can be one."""
    if plan.topics:
        grid = st.grid(3, min_column_width=260, gap="small")
        for topic in plan.topics:
            with grid, st.container(border=True, height="stretch", gap="xxsmall", key=f"card-topic-{topic.id}"):
                link = f"[**{escape(topic.name)}**]({address('topic', id=topic.id)})"
                st.markdown(
                    f"{link}  \n:gray[{counts(plan, collect(plan, topic))}]  \n:small[{_first_targets(plan, topic)}]"
                )
    own = {topic.id for topic in plan.topics}
    others = {name: topic.name for name, topic in topics_by_id(plan).items() if name not in own}
    if not others:
        st.info("这份计划没有领域，也没有点名地点，没有可以成为专题的内容。", icon=":material/info:")
        return
    st.header("任何地点、线路、领域或一类举措都可以作专题")
    with st.container(horizontal=True):
        st.selectbox(
            "地点、线路、领域",
            list(others),
            format_func=others.__getitem__,
            index=None,
            placeholder="输入或选择",
            width=WIDTH,
            **url.widget_args(ID, None),
        )
        kinds = _kinds(plan)
        st.selectbox(
            "一类举措",
            list(kinds),
            format_func=kinds.__getitem__,
            index=None,
            placeholder="输入或选择",
            width=WIDTH,
            key=KIND,
            on_change=_choose_kind,
        )


def _kinds(plan: Plan) -> dict[str, str]:
    """The values of the facets by which actions are told apart, by `facet=value` as in an address."""
    return {
        f"{facet}={value}": f"{NAMES[facet]}：{name}"
        for facet in KINDS
        for value, name in value_names(plan, facet).items()
    }


def _choose_kind() -> None:
    facet, _, value = str(st.session_state[KIND] or "").partition("=")
    if facet:
        url.write(facet, value)


def counts(plan: Plan, found: Collected) -> str:
    """How many sentences of each year, and what is known since."""
    base, goal = plan.info.base_year, plan.info.target_year
    said = (f"{base}年 {len(found.before)} 句", f"{goal}年 {len(found.planned)} 句", found.progress)
    return " · ".join(filter(None, said))


def _first_targets(plan: Plan, topic: Topic) -> str:
    targets = collect(plan, topic).telling(plan)[:TARGETS_SAID]
    return "；".join(f"{prose(counted(each))} :green[{escape(hedged(plan, each))}]" for each in targets)
