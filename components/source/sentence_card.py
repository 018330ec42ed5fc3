"""All that is known about a figure or a clause, and how to cite it."""

import streamlit as st

from components.share.show import sentence, show_share
from components.shell import url
from components.text.citation import address, cite, figure_link, source
from components.text.english import show_english
from components.text.glossary import term_line, terms_in
from components.text.later import later_lines, later_result
from components.text.lines import bullets
from components.text.typography import escape, prose
from data.indicators.comparison import no_target
from data.indicators.last_year import last_year
from data.indicators.prices import price_words
from data.labels import labels
from data.outside.later import of_statement
from data.reading import carried_on, neighbours
from data.schema import Figure, Pair, Plan, Statement
from data.wording import hedged, readable, when


def show_card(plan: Plan, name: str) -> None:
    """The card of a figure or statement: first what it is, then its clause, then how to cite it."""
    figure = plan.figure.get(name)
    statement = plan.statement[figure.statement if figure else name]
    with st.container(border=True, gap="small"):
        if figure:
            _show_figure(plan, figure)
        _show_statement(plan, statement, figure)
        large = f"{figure.name} {hedged(plan, figure)}" if figure else ""
        show_share(plan, sentence(plan, statement, name, large))
        _show_steps(plan, statement)


def _show_figure(plan: Plan, figure: Figure) -> None:
    colour = {"actual": "gray", "target": "green"}.get(figure.kind, "gray")
    indicator = plan.indicator.get(figure.indicator)
    unit = indicator.unit if indicator and figure.is_in_characters else figure.unit
    st.markdown(f"**{prose(figure.name)}**\n\n### :{colour}[{escape(hedged(plan, figure))}]", anchors=False)
    facts = [
        [
            ("数值", escape(figure.value)),
            ("单位", escape(unit) or "无"),
            ("比较词", labels("comparators")[figure.comparator]),
        ],
        [("时间", when(figure)), ("性质", labels("kinds")[figure.kind]), ("阶段", labels("stages")[figure.stage])],
        [("口径", labels("bases")[figure.basis])],
    ]
    if indicator:
        nature = (labels("natures")[indicator.nature], price_words(indicator))
        facts[-1].append(("指标", f"[{escape(indicator.name)}]({address('indicators', indicator=indicator.id)})"))
        facts.append([("指标性质", "、".join(filter(None, nature)) or "未注明")])
    if figure.note:
        facts.append([("说明", prose(figure.note))])
    facts.extend([("另见", cite(again.id, readable(plan.statement[again.id].text)))] for again in figure.also)
    st.markdown("  \n".join("　".join(f":gray[{key}] {value}" for key, value in line) for line in facts))
    if indicator and figure.kind == "target" and (result := later_result(plan, indicator.id)):
        st.markdown(result)
    pair = plan.pair.get(figure.indicator)
    if figure.kind == "target":
        before = last_year(plan, figure)
        _show_other_year(plan, before.figure, plan.info.base_year, before.words, pair)
    elif pair and figure == pair.actual:
        _show_other_year(plan, pair.target, plan.info.target_year, no_target(pair), pair)


def _show_other_year(plan: Plan, other: Figure | None, year: int, missing: str, pair: Pair | None) -> None:
    if other:
        words = f"{figure_link(plan, other)} :gray[{when(other)} · {labels('bases')[other.basis]}]"
    else:
        words = f":gray[{year}年{missing}]"
    reading = (labels("comparability")[pair.comparability], prose(pair.note)) if pair else ()
    said = f"  \n:small[{'：'.join(filter(None, reading))}]" if reading else ""
    st.markdown(f"**另一年**　{words}{said}")


def _show_statement(plan: Plan, statement: Statement, figure: Figure | None) -> None:
    kind = " · ".join(word for word in (labels("roles")[statement.role], statement.type) if word)
    if not figure:
        st.markdown(f"**{kind}**")
    if statement.note:
        st.markdown(f":small[说明：{prose(statement.note)}]")
    if terms := terms_in(plan, statement):
        st.markdown(f"**词语**\n\n{bullets(map(term_line, terms))}")
    if lines := later_lines(of_statement(plan, statement.id)):
        st.markdown(bullets(lines))
    continues, continued_by = carried_on(plan, statement)
    this = "本主题" if statement.role == "lead" else "本句"
    _show_links(plan, f"{this}接续的{plan.info.base_year}年工作", continues)
    _show_links(plan, f"{this}在{plan.info.target_year}年的接续举措", continued_by)
    others = [plan.figure[name] for name in statement.figures if figure is None or name != figure.id]
    if others:
        numbers = bullets(f"{prose(each.name)}　{figure_link(plan, each)}" for each in others)
        st.markdown(f"**本句数字**\n\n{numbers}")
    if statement.places:
        links = "、".join(
            f"[{escape(plan.place[name].name)}]({address('map', place=name)})" for name in statement.places
        )
        st.markdown(f":material/location_on: {links}")
    show_english(plan, statement)


def _show_links(plan: Plan, title: str, names: list[str]) -> None:
    if names:
        links = bullets(f"[{prose(plan.statement[name].text)}]({source(name)})" for name in names)
        st.markdown(f"**{title}**\n\n{links}")


def _show_steps(plan: Plan, statement: Statement) -> None:
    """Ways to the clause before and the clause after, and out of the card; by key too."""
    before, after = neighbours(plan, statement)
    with st.container(horizontal=True, gap="small"):
        for label, key, other in (("上一句", "Left", before), ("下一句", "Right", after)):
            st.button(label, shortcut=key, disabled=other is None, on_click=url.write, args=("at", other and other.id))
        st.button("收起", shortcut="Esc", on_click=url.write, args=("at", None))
