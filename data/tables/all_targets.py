"""The table of all targets as a sheet: what is printed first, then where each number stands, for the screen alone."""

from data.indicators.all_targets import (
    TargetRow,
    all_targets,
    missing_words,
    nature_words,
    scope_words,
    section_words,
    target_words,
)
from data.outside.yearly import source_line
from data.schema import Plan
from data.tables.columns import TableColumn, quote, sheet_of
from data.tables.workbook import Sheet

TITLE = "总表"
SOURCES = "外部出处"


def _targets(plan: Plan, row: TargetRow) -> str:
    """The target, and below it the same one as another section says it."""
    return "\n".join(dict.fromkeys(target_words(plan, figure) for figure in row.targets))


def _city_target(plan: Plan, row: TargetRow) -> str:
    return row.city_target.words if row.city_target else missing_words(plan, row, "city", "target")


def _result(plan: Plan, row: TargetRow) -> str:
    return row.result.words if row.result else missing_words(plan, row, "district", "actual")


def _sources(_: Plan, row: TargetRow) -> str:
    return "\n".join(dict.fromkeys(source_line(item) for item in row.outside))


PRINTED: tuple[TableColumn[TargetRow], ...] = (
    TableColumn(head="序号", of="position"),
    TableColumn(head="指标", of="name"),
    TableColumn(head="性质", of=nature_words),
    TableColumn(head="单位", of="unit"),
    TableColumn(head="{base_year}年", of="before.words"),
    TableColumn(head="{target_year}年目标", of=_targets),
    TableColumn(head="口径", of=scope_words),
    TableColumn(head="章节", of=section_words),
    TableColumn(head="{level_above}级目标（外部）", of=_city_target),
    TableColumn(head="{target_year}年结果（外部）", of=_result),
    TableColumn(head=SOURCES, of=_sources),
)
ON_SCREEN: tuple[TableColumn[TargetRow], ...] = (
    TableColumn(head="{base_year}年数值", of="actual.number"),
    TableColumn(head="{target_year}年目标数值", of=lambda _, row: row.targets[0].number),
    TableColumn(head="{base_year}年原文编号", of="actual.id"),
    TableColumn(head="{base_year}年原句", of=lambda plan, row: quote(plan, row.actual)),
    TableColumn(head="{target_year}年目标原文编号", of=lambda _, row: ";".join(figure.id for figure in row.targets)),
    TableColumn(
        head="{target_year}年目标原句", of=lambda plan, row: "\n".join(quote(plan, each) for each in row.targets)
    ),
)


def all_targets_sheet(plan: Plan) -> Sheet:
    """One row a target; its first columns are printed, on one page's width."""
    sheet = sheet_of(plan, TITLE, (*PRINTED, *ON_SCREEN), all_targets(plan))
    return Sheet(sheet.name, sheet.columns, sheet.rows, printed=len(PRINTED))
