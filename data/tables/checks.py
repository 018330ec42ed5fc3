"""The consistency checks as sheets to take away: one row a check, and one row a sentence that a check rests on."""

from collections.abc import Sequence

from data.checks.consistency import CheckResult
from data.labels import labels
from data.schema import Plan
from data.tables.workbook import Cell, Sheet

CHECK_COLUMNS = ("编号", "类别", "说法", "算式（测算）", "结果", "结论", "说明", "外部数据", "原文编号", "原句")
PASSAGE_COLUMNS = ("核对编号", "章节", "原文编号", "原句", "要看的字", "起", "止")


def check_sheets(plan: Plan, results: Sequence[CheckResult]) -> list[Sheet]:
    """Offsets are positions in the plan's text."""
    checks: list[dict[str, Cell]] = []
    passages: list[dict[str, Cell]] = []
    for item in results:
        texts = [f"{plan.statement[name].section} {plan.statement[name].text}" for name in item.statements]
        cells: tuple[Cell, ...] = (
            item.id,
            labels("check_kinds")[item.kind],
            item.claim,
            item.arithmetic,
            item.result,
            labels("check_statuses")[item.status],
            item.note,
            ";".join(item.outside),
            ";".join(item.statements),
            "\n".join(texts),
        )
        checks.append(dict(zip(CHECK_COLUMNS, cells, strict=True)))
        for mention in item.mentions:
            statement = plan.statement[mention.id]
            words = plan.text[mention.start : mention.end]
            row: tuple[Cell, ...] = (
                item.id,
                statement.section,
                statement.id,
                statement.text,
                words,
                mention.start,
                mention.end,
            )
            passages.append(dict(zip(PASSAGE_COLUMNS, row, strict=True)))
    return [Sheet("口径体检", CHECK_COLUMNS, checks), Sheet("原句", PASSAGE_COLUMNS, passages)]
