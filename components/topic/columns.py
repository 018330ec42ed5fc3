"""What was done, what is planned and what came of it, sentence by sentence: three columns, on a phone one list."""

from collections.abc import Iterable, Iterator

import streamlit as st

from components.shell.browser import on_phone
from components.text.citation import cite
from components.text.glossary import with_terms
from components.text.later import later_lines
from components.text.lines import bullets
from components.text.tables import show_table
from data.schema import Plan, Statement
from data.topics.collect import TopicRow, absent_words, shortcoming

BREAK, LINE = "\n\n", "  \n  "


def show_columns(plan: Plan, rows: Iterable[TopicRow]) -> None:
    """A row an action with what it goes on from, then what stands alone."""
    if on_phone():
        st.markdown(bullets(_stacked(plan, row) for row in rows))
        return
    base, goal = f"{plan.info.base_year}年", f"{plan.info.target_year}年"
    heads = (f"{base}执行情况与短板", f"{goal}计划", "后续情况（外部）")
    show_table((dict(zip(heads, _cells(plan, row), strict=True)) for row in rows), markdown=True)


def _cells(plan: Plan, row: TopicRow) -> Iterator[str]:
    """What there is; grey words where there is nothing."""
    said = (
        BREAK.join(_reviewed(plan, item) for item in row.before),
        _said(plan, row.planned) if row.planned else "",
        BREAK.join(later_lines(row.later)),
    )
    for words, none in zip(said, absent_words(plan, row), strict=True):
        yield words or f":gray[{none}]"


def _stacked(plan: Plan, row: TopicRow) -> str:
    """One item a row: what is planned, or what was done, and below it the rest."""
    lines = [f":green[**{plan.info.target_year}年**] {_said(plan, row.planned)}"] if row.planned else []
    lines += [f":gray[**{plan.info.base_year}年** {_reviewed(plan, item)}]" for item in row.before]
    return LINE.join([*lines, *later_lines(row.later)])


def _reviewed(plan: Plan, item: Statement) -> str:
    """What the review says; a shortcoming says that it is one."""
    return shortcoming(item) + _said(plan, item)


def _said(plan: Plan, item: Statement) -> str:
    return f"{with_terms(plan, item)} :small[{cite(item.id)}]"
