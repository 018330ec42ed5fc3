"""The views that put sentences side by side: the same thing, what is asked and answered, what goes on."""

from collections.abc import Mapping, Sequence

import streamlit as st

from components.compare.choice import FOUND
from components.compare.sentences import rules, said
from components.shell import url
from components.shell.paging import current_page, paginate, show_pager
from components.shell.switch import show_switch
from components.text.lines import bullets
from components.text.sources import DERIVED
from components.text.tables import BREAK, show_by_width
from components.text.typography import escape
from data.compare.carried import Carried, carried
from data.compare.levels import Asked, asked
from data.compare.lines import FLOOR
from data.compare.relation import levels, names, successions
from data.compare.same import RULES, RULES_MEAN, same_things
from data.schema import Plan

ROWS_A_PAGE, LINES_A_PAGE = 30, 100
NAMED, WHY = "事项", "依据"
Row = Mapping[str, str]


def show_same(plans: tuple[Plan, ...]) -> None:
    """A row what at least two plans name, a column a plan."""
    found, called = same_things(plans), names(plans)
    st.header(f"{len(found)}件事项至少两份计划写到")
    _explain()
    rows = [
        {
            NAMED: rules([same]),
            **{name: said(plan, side, part=True) for name, plan, side in zip(called, plans, same.sides, strict=True)},
        }
        for same in found
    ]
    _show_rows(rows)


def show_levels(plans: tuple[Plan, ...]) -> None:
    """A sentence of the city a row, and what the district says of the same thing."""
    for upper, lower in levels(plans):
        above, below = names((upper, lower))
        found = asked(upper, lower)
        answered = sum(bool(each.planned) for each in found)
        st.header(
            f"{escape(above)}安排中{len(found)}句与{escape(below)}的文本有共同事项，{answered}句在{escape(below)}安排中有对应"
        )
        _explain()
        _show_rows([_level(upper, lower, each, above, below) for each in found])


def _level(upper: Plan, lower: Plan, row: Asked, above: str, below: str) -> Row:
    answer = said(lower, row.planned)
    if not row.planned:
        answer = f":gray[未在{escape(below)}安排中找到对应；回顾写到：]{BREAK}" + said(lower, row.reviewed)
    return {f"{above}安排": said(upper, [row.upper]), f"{below}安排": answer, WHY: rules(row.found)}


def show_years(plans: tuple[Plan, ...]) -> None:
    """What the year after says of each action and target; the rest as a list."""
    pairs = successions(plans)
    for earlier, later in pairs:
        rows = carried(earlier, later)
        found = [row for row in rows if row]
        before, after = names((earlier, later))
        st.header(f"{escape(before)}的{len(rows)}条举措和目标，{len(found)}条在{escape(after)}文本中找到对应")
        options = {
            "": f"找到对应（{len(found)}）",
            "no": f"未在{later.info.target_year}年文本中找到对应（{len(rows) - len(found)}）",
        }
        if earlier is pairs[0][0]:
            show_switch("对应", FOUND, options, clears=("page",))
        _explain()
        if url.one(FOUND, options, ""):
            _show_lost(earlier, [row for row in rows if not row], before)
        else:
            _show_rows([_year(earlier, later, row) for row in found])


def _year(earlier: Plan, later: Plan, row: Carried) -> Row:
    none = ":gray[未找到]"
    base, goal = later.info.base_year, later.info.target_year
    return {
        f"{earlier.info.target_year}年安排": said(earlier, [row.item]),
        f"{goal}年文本：{base}年及以前回顾": said(later, row.reviewed) or none,
        f"{goal}年文本：{goal}年及以后安排": said(later, row.planned) or none,
        WHY: rules(row.found),
    }


def _show_lost(plan: Plan, rows: Sequence[Carried], called: str) -> None:
    st.markdown(f":gray[“未找到”只说明没有同名的事项，不等于取消或未实施。{escape(called)}原句：]")
    pages = paginate(rows, LINES_A_PAGE)
    number, shown = current_page(pages)
    st.markdown(bullets(said(plan, [row.item]) for row in shown))
    show_pager(pages, number)


def _explain() -> None:
    """That the links are ours, and by which rules."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":small[{DERIVED} :gray[{FLOOR}]]", width="content")
        with st.popover("规则", type="tertiary", icon=":material/rule:"):
            st.markdown(bullets(f"**{RULES[rule]}**：{meaning}" for rule, meaning in RULES_MEAN.items()))
            st.markdown(":gray[“草稿”：这一句的分类由程序读出，尚未经人核对；句子是原文。]")


def _show_rows(rows: Sequence[Row]) -> None:
    """A table, or where it is narrow an item a row."""
    if not rows:
        st.info("没有找到共同的事项。", icon=":material/info:")
        return
    pages = paginate(rows, ROWS_A_PAGE)
    number, shown = current_page(pages)
    show_by_width("compare_sentences", shown, long=True)
    show_pager(pages, number)
