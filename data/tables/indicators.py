"""What the indicators page shows, as sheets: the same texts and numbers, each with its sentence."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from data.indicators.assessment import RULES
from data.indicators.comparison import Comparison
from data.indicators.growth_gaps import GrowthGap
from data.indicators.highlights import Finding
from data.indicators.scenario import ScenarioResult
from data.outside.later import cell, of_statement
from data.outside.yearly import source_line
from data.schema import Figure, Plan, Statement
from data.tables.columns import TableColumn, quote, sheet_of
from data.tables.published import pair_unit
from data.tables.workbook import Cell, Sheet
from data.wording import hedged

CITATION = ("原文编号", "原句", "起", "止", "读法")
"""Of a figure: its id, its sentence, the number's place in the plan's text (half-open), and how it is read."""
ACTUAL, TARGET = "{base_year}年", "{target_year}年"


def _citation(year: str = "", figure: str = "") -> tuple[TableColumn[Any], ...]:
    """The citation of a row's figure, or of one that it leads to (`pair.actual`)."""
    at = f"{figure}." if figure else ""

    def sentence(plan: Plan, item: Any) -> str:
        for name in filter(None, figure.split(".")):
            item = getattr(item, name)
        return quote(plan, item)

    cells: tuple[str | Callable[[Plan, Any], str], ...] = (f"{at}id", sentence, f"{at}start", f"{at}end", f"{at}note")
    return tuple(TableColumn(head=year + head, of=of) for head, of in zip(CITATION, cells, strict=True))


COMPARISONS: tuple[TableColumn[Comparison], ...] = (
    TableColumn(head="指标", of="pair.indicator.name"),
    TableColumn(head="简称", of="pair.indicator.short"),
    TableColumn(head=ACTUAL, of="actual_words"),
    TableColumn(head=f"{TARGET}目标", of="target_words"),
    TableColumn(head=f"{ACTUAL}数值", of="pair.actual.number"),
    TableColumn(head=f"{TARGET}数值", of="pair.target.number"),
    TableColumn(head="单位", of=lambda plan, item: pair_unit(plan, item.pair)),
    TableColumn(head="判断", of="assessment.judgment"),
    TableColumn(head="差值（测算）", of="gap_words"),
    TableColumn(head="算式（测算）", of="assessment.arithmetic"),
    TableColumn(head="口径与说明", of="note"),
    *_citation(ACTUAL, "pair.actual"),
    *_citation(TARGET, "pair.target"),
)
FIGURES: tuple[TableColumn[Figure], ...] = (
    TableColumn(head="章节", of=lambda plan, figure: section_title(plan, figure)),
    TableColumn(head="数字是什么", of="name"),
    TableColumn(head="数字", of=hedged),
    TableColumn(head="数值", of="number"),
    TableColumn(head="单位", of="unit"),
    *_citation(),
)
ACTIONS: tuple[TableColumn[Statement], ...] = (
    TableColumn(head="章节", of="section"),
    TableColumn(head="原句", of="text"),
    TableColumn(head="编号", of="id"),
    TableColumn(head="起", of="start"),
    TableColumn(head="止", of="end"),
    TableColumn(head="后来", of=lambda plan, action: cell(of_statement(plan, action.id))),
)
STATED: tuple[TableColumn[Figure], ...] = (
    TableColumn(head="项目", of="name"),
    TableColumn(head="数值", of="value"),
    TableColumn(head="单位", of="unit"),
    TableColumn(head="算式或说明", of=lambda plan, figure: f"计划原文：{hedged(plan, figure)}"),
    *_citation(),
)


def comparison_sheet(plan: Plan, name: str, comparisons: Iterable[Comparison]) -> Sheet:
    """One row an indicator: both years, label, arithmetic, note, and both citations."""
    return sheet_of(plan, name, COMPARISONS, comparisons)


def figure_sheet(plan: Plan, name: str, figures: Iterable[Figure]) -> Sheet:
    """One row a figure, with its section and citation."""
    return sheet_of(plan, name, FIGURES, figures)


def action_sheet(plan: Plan, actions: Iterable[Statement]) -> Sheet:
    """One row an action that prints a number of an indicator, or carries on what does."""
    return sheet_of(plan, "举措", ACTIONS, actions)


def findings_sheet(found: Iterable[Finding]) -> Sheet:
    """One row an answer of the first view."""
    columns = ("结论", "多少", "目标", "其他任务")
    rows = [
        {"结论": item.title, "多少": item.count, "目标": _names(item.targets), "其他任务": _names(item.tasks)}
        for item in found
    ]
    return Sheet("结论", columns, rows)


def rules_sheet() -> Sheet:
    """The published rules of the labels."""
    rows = [{"判断": rule.label, "规则": rule.words, "公式": rule.formula} for rule in RULES]
    return Sheet("判断规则", ("判断", "规则", "公式"), rows)


def scenario_sheet(plan: Plan, assumed: Mapping[str, str], result: ScenarioResult, caution: str) -> Sheet:
    """What was assumed, what follows with its arithmetic, and the figures of the plan that it rests on."""
    stated = sheet_of(plan, "测算", STATED, result.stated)
    rows: list[Mapping[str, Cell]] = [
        *({"项目": name, "数值": value, "算式或说明": "假设"} for name, value in assumed.items()),
        *(
            {"项目": item.name, "数值": item.value, "单位": item.unit, "算式或说明": f"测算：{item.arithmetic}"}
            for item in result.outcomes
        ),
        *map(_gap_row, result.history),
        *stated.rows,
        *([{"项目": "注意", "算式或说明": caution}] if caution else []),
    ]
    return Sheet(stated.name, stated.columns, rows)


def _gap_row(each: GrowthGap) -> Mapping[str, Cell]:
    return {
        "项目": f"{each.after.year}年由总量算出的增速减公布的增速",
        "数值": each.gap,
        "单位": "个百分点",
        "算式或说明": f"测算：{each.arithmetic}；{'；'.join(map(source_line, each.rows))}",
    }


def section_title(plan: Plan, figure: Figure) -> str:
    """The heading that a figure stands under; empty where there is none."""
    heading = plan.heading_over(plan.statement[figure.statement].section)
    return heading.text if heading else ""


def _names(comparisons: Iterable[Comparison]) -> str:
    return "、".join(item.subject for item in comparisons)
