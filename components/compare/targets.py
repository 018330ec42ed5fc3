"""The view of targets by indicator: each plan's numbers as printed, and what may be said of two of them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import streamlit as st

from components.compare.sentences import number
from components.text.citation import address
from components.text.sources import DERIVED, OUTSIDE
from components.text.tables import BREAK, show_by_width
from components.text.typography import escape, prose
from data.compare.kinds import Verdict
from data.compare.measures import Measured, MeasureRow, left_out, measure_rows
from data.compare.relation import names, short_name
from data.draft.write import NOT_FOUND
from data.indicators.comparison import NOT_GIVEN
from data.labels import period_label
from data.schema import Figure, Plan

NO_TWO, NONE_CONFIRMED = "没有两份计划都给出目标", "没有已确认的数字"


def show_targets(plans: tuple[Plan, ...]) -> None:
    """A row an indicator; what only one plan gives a number for is counted, with the way to its own page."""
    rows, called = measure_rows(plans), names(plans)
    st.header(f"{len(rows)}项指标至少两份计划给出数字")
    if not rows:
        st.info("没有两份计划都给出数字的指标。", icon=":material/info:")
        return
    st.markdown(
        f":small[:gray[●] 上年实际　:green[●] 目标　:orange[●] 结果 {OUTSIDE}　:violet[●] 差 {DERIVED}　"
        ":gray[数字和比较词照原文，点开就是原句；带“左右”的按所写的数算]]"
    )
    show_by_width("compare_targets", [_row(plans, called, row) for row in rows], long=True)
    rest = [
        f"[{escape(name)} {count}项]({address('indicators', view='table', plan=plan.id)})"
        for name, plan in zip(called, plans, strict=True)
        if (count := left_out(plan, rows))
    ]
    if rest:
        st.markdown(f":small[:gray[只有一份计划写到的目标，不在表中：]{'、'.join(rest)}]")
    for at, plan in enumerate(plans):
        if any(row.cells[at].outside for row in rows):
            st.markdown(f":small[:gray[{prose(plan.outside.caution)}]]")


def _row(plans: tuple[Plan, ...], called: list[str], row: MeasureRow) -> dict[str, str]:
    cells = {name: _cell(plan, row, cell) for name, plan, cell in zip(called, plans, row.cells, strict=True)}
    return {"指标": prose(row.name), **cells, "能否比较": BREAK.join(_judged(row.verdicts, several=len(plans) > 2))}


def _judged(verdicts: Sequence[Verdict], *, several: bool) -> Iterator[str]:
    """A line each that says something else, with the plans that it is said of where there are more than two."""
    if not verdicts:
        yield f":small[:gray[{NO_TWO}]]"
    for words, alike in groupby(sorted(verdicts, key=_words), key=_words):
        same = list(alike)
        before = f":gray[{escape('、'.join('—'.join(each.between) for each in same))}：]" if several else ""
        ours = f":violet[**{escape(words)}**] :gray[{escape(same[0].arithmetic)}]" if same[0].arithmetic else ""
        yield f":small[{before}{ours or f':gray[{escape(words)}]'}]"


def _words(verdict: Verdict) -> str:
    return verdict.words


def _cell(plan: Plan, row: MeasureRow, cell: Measured) -> str:
    """The year before, the target, and below them what came of it: by the plan of the year after, or by others."""
    confirmed, whole = plan.reviewed
    looked = row.id in plan.pair and not plan.pair[row.id].note.startswith(NOT_FOUND)
    none = NOT_GIVEN if looked or confirmed == whole else NONE_CONFIRMED
    if not cell:
        return f":gray[{none}]"
    lines = [_dated(plan, each, colour) for each, colour in ((cell.base, "gray"), (cell.target, "green")) if each]
    if not cell.target and none == NOT_GIVEN:
        lines.append(f":small[:gray[目标{none}]]")
    if cell.result:
        other, figure = cell.result
        lines.append(f"结果 {number(other, figure, 'gray')} :small[:gray[{escape(short_name(other))}报告]]")
    if cell.outside:
        where = address("indicators", indicator=cell.target.indicator if cell.target else "", plan=plan.id)
        lines.append(f"结果 [:orange[**{escape(cell.outside)}**]]({where}) :small[:orange[外部]]")
    return BREAK.join(lines)


def _dated(plan: Plan, figure: Figure, colour: str) -> str:
    kind = "目标" if figure.kind == "target" else ""
    return f":small[:gray[{escape(period_label(figure.period))}{kind}]] {number(plan, figure, colour)}"
