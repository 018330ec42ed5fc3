"""The view of counts: actions by type and by task area, each with the whole that it is part of."""

import streamlit as st

from components.text.lines import bullets
from components.text.tables import show_by_width
from components.text.typography import escape, prose
from data.compare.counting import by_area, by_type, whole, with_numbers
from data.compare.relation import names
from data.schema import Plan


def show_counts(plans: tuple[Plan, ...]) -> None:
    """By type in one table, by area a list a plan, because each plan has areas of its own."""
    called = names(plans)
    heads = [f"{name}（共{whole(plan).number}条举措）" for name, plan in zip(called, plans, strict=True)]
    st.header("举措按类型")
    st.markdown(
        ":small[:gray[比例以本计划的举措总数为底数。计划与政府工作报告的写法不同，条数不表示工作多少；"
        "“已确认”之外的分类是程序读出的草稿。]]"
    )
    rows = [
        {"类型": row.type, **{head: escape(tally.words) for head, tally in zip(heads, row.tallies, strict=True)}}
        for row in by_type(plans)
    ]
    rows.append(
        {
            "类型": "带数字的举措",
            **{head: escape(with_numbers(plan).words) for head, plan in zip(heads, plans, strict=True)},
        }
    )
    show_by_width("compare_types", rows)
    st.header("举措按领域")
    for column, name, plan in zip(st.columns(len(plans)), called, plans, strict=True):
        with column:
            st.subheader(prose(name))
            st.markdown(bullets(f"{prose(area)}　:gray[{escape(tally.words)}]" for area, tally in by_area(plan)))
