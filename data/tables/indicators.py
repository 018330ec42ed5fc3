"""What the indicators page shows, as sheets to take away: the same words and numbers, each with its sentence."""

from collections.abc import Iterable, Mapping, Sequence

from data.indicators.assessment import RULES
from data.indicators.comparison import Comparison
from data.indicators.highlights import Finding
from data.indicators.scenario import ScenarioResult
from data.schema import Figure, Plan
from data.tables.workbook import Cell, Sheet
from data.wording import hedged

CITATION = ("原文编号", "原句", "起", "止", "读法")
"""Of a figure: its id in figures.csv, its sentence, the number's place in the plan's text (half-open), how it is read."""


def comparison_sheet(plan: Plan, name: str, comparisons: Iterable[Comparison]) -> Sheet:
    """One row an indicator: both years, label, arithmetic, note, and both citations."""
    base, goal = f"{plan.info.base_year}年", f"{plan.info.target_year}年"
    columns = (
        "指标",
        "简称",
        f"{base}实绩",
        f"{goal}目标",
        f"{base}数值",
        f"{goal}数值",
        "单位",
        "判断",
        "差值或余量（测算）",
        "算式（测算）",
        "口径与说明",
        *(base + column for column in CITATION),
        *(goal + column for column in CITATION),
    )
    rows: list[dict[str, Cell]] = []
    for item in comparisons:
        actual, target = item.pair.actual, item.pair.target
        units = dict.fromkeys(figure.unit for figure in (actual, target) if figure)
        cells: Sequence[Cell] = (
            item.pair.indicator.name,
            item.pair.indicator.short,
            item.actual_words,
            item.target_words,
            actual.number if actual else None,
            target.number if target else None,
            "→".join(units),
            item.assessment.label,
            item.gap_words,
            item.assessment.arithmetic,
            item.note,
            *_citation(plan, actual),
            *_citation(plan, target),
        )
        rows.append(dict(zip(columns, cells, strict=True)))
    return Sheet(name, columns, rows)


def figure_sheet(plan: Plan, name: str, figures: Iterable[Figure]) -> Sheet:
    """One row a figure, with its section and citation."""
    columns = ("章节", "数字是什么", "数字", "数值", "单位", *CITATION)
    rows = [
        dict(
            zip(
                columns,
                (
                    section_title(plan, figure),
                    figure.name,
                    hedged(plan, figure),
                    figure.number,
                    figure.unit,
                    *_citation(plan, figure),
                ),
                strict=True,
            )
        )
        for figure in figures
    ]
    return Sheet(name, columns, rows)


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
    columns = ("项目", "数值", "单位", "算式或说明", *CITATION)
    rows: list[dict[str, Cell]] = [
        {"项目": name, "数值": value, "算式或说明": "假设"} for name, value in assumed.items()
    ]
    rows += [
        {"项目": item.name, "数值": item.value, "单位": item.unit, "算式或说明": f"测算：{item.arithmetic}"}
        for item in result.outcomes
    ]
    for figure in result.stated:
        cells = (figure.name, figure.value, figure.unit, f"计划原文：{hedged(plan, figure)}", *_citation(plan, figure))
        rows.append(dict(zip(columns, cells, strict=True)))
    return Sheet("测算", columns, [*rows, *([{"项目": "注意", "算式或说明": caution}] if caution else [])])


def section_title(plan: Plan, figure: Figure) -> str:
    """The heading that a figure stands under; empty where there is none."""
    heading = plan.heading_over(plan.statement[figure.statement].section)
    return heading.text if heading else ""


def _citation(plan: Plan, figure: Figure | None) -> tuple[Cell, ...]:
    if figure is None:
        return ("",) * len(CITATION)
    return figure.id, plan.statement[figure.statement].text, figure.start, figure.end, figure.note


def _names(comparisons: Iterable[Comparison]) -> str:
    return "、".join(item.pair.indicator.short for item in comparisons)
