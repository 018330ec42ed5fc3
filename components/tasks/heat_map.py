"""The whole at a glance: task areas × what their actions are, as a heat map that filters."""

from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from components.charts.heat_maps import show_heat_map
from components.charts.matrix import HeatCell
from components.exports.buttons import show_downloads
from components.exports.heat_map import heat_map_download, heat_map_sheet
from components.tasks.choices import choice_texts, set_facet, views
from components.tasks.columns import Column, columns
from data.schema import Plan
from data.tasks import facets
from data.tasks.facets import Choices
from data.tasks.measurability import RULE, STRENGTHS


def cells(plan: Plan, choices: Choices, view: str) -> Iterator[HeatCell]:
    """One number a task area and column: how many actions would be shown if that cell were touched."""
    shown = columns(plan, view)
    for column in shown:
        values = {column.facet: (column.value,)} if column.facet else {}
        rest = Choices({**choices.values, **values}, choices.query)
        counted = facets.counts(plan, rest, "area")
        together = [c.value for c in shown if c.narrow == column.narrow and c.facet == column.facet]
        for area in plan.task_area:
            yield HeatCell(
                row=area,
                row_label=plan.area_labels[area],
                column=f"{column.facet}={column.value}",
                column_label=column.label,
                count=counted[area],
                shaded=column.shaded,
                chosen=_chosen(choices, area, column),
                narrow=column.narrow,
                narrow_column=f"{column.facet}={';'.join(together)}",
            )


def _chosen(choices: Choices, area: str, column: Column) -> bool:
    areas = choices.values.get("area", ())
    if not column.facet:
        return area in areas
    return column.value in choices.values.get(column.facet, ()) and (not areas or area in areas)


def show_matrix(plan: Plan, choices: Choices, view: str) -> None:
    """The heat map of the chosen view; touching a cell sets the filters to it."""
    show_heat_map(
        list(cells(plan, choices, view)),
        "task_areas",
        f"举措的条数，按{views(plan)[view]}分。",
        lambda cell: _apply(choices, cell["row"], cell["key"]),
    )


def show_matrix_downloads(plan: Plan, choices: Choices, view: str) -> None:
    """The matrix as it stands, as a picture and as a table."""
    name, chosen = f"举措按{views(plan)[view]}", "；".join(choice_texts(plan, choices).values())
    made = list(cells(plan, choices, view))
    notes = ("数字是举措的条数",) + ((f"筛选：{chosen}",) if chosen else ())
    drawing = replace(heat_map_download(name, made, f"{plan.info.target_year}年{name}分", notes), sheet=None)
    show_downloads(plan, name, chosen or "全部", lambda: [heat_map_sheet(name, made)], [drawing])


def show_rule() -> None:
    """The rule that decides, with the words that it looks for."""
    st.markdown(RULE)
    st.markdown("\n".join(f"- **{each.name}**：{'、'.join(each.words) or '其余'}" for each in STRENGTHS))


def _apply(choices: Choices, area: str, column: str) -> None:
    """Set the filters to a cell; touching what is set already lifts it."""
    facet, _, value = column.partition("=")
    values = tuple(value.split(";")) if value else ()
    same = choices.values.get("area") == (area,) and (not facet or set(choices.values.get(facet, ())) == set(values))
    set_facet("area", () if same else (area,))
    if facet:
        set_facet(facet, () if same else values)


def table(plan: Plan, choices: Choices, view: str) -> list[dict[str, str]]:
    """The same numbers as a table: one row a count, one column a task area, so that a phone has room."""
    rows: dict[str, dict[str, str]] = {}
    for cell in cells(plan, choices, view):
        rows.setdefault(cell.column_label, {"": cell.column_label})[cell.row_label] = str(cell.count)
    return list(rows.values())
