"""Every table of a plan as one Excel workbook, with labels instead of the values of the data files."""

from data.checks.consistency import run_checks
from data.indicators.comparison import compare
from data.indicators.counts import Count, counts
from data.indicators.story import main_stories
from data.labels import Vocabulary, labels
from data.later.projects import projects
from data.schema import Plan, Source
from data.tables.all_targets import all_targets_sheet
from data.tables.checks import check_sheets
from data.tables.columns import TableColumn, sheet_of
from data.tables.indicators import comparison_sheet, rules_sheet
from data.tables.later import sought_sheet
from data.tables.outside import series_sheet, story_sheet
from data.tables.published import REVIEW, TABLES
from data.tables.workbook import Sheet, origin, workbook
from data.wording import draft_words

EXPLAINED: tuple[tuple[str, str, Vocabulary], ...] = (
    ("数字", "比较词", "comparators"),
    ("数字", "性质", "kinds"),
    ("数字", "进度", "stages"),
    ("数字", "口径", "bases"),
    ("语句", "类别", "roles"),
    ("地点", "定位方式", "placements"),
    ("后来", "进展", "steps"),
)
"""Sheet and column of the labels that a sheet of their own gives back as the values of the data files."""
SOURCES: tuple[TableColumn[Source], ...] = (
    TableColumn(head="内容", of="what"),
    TableColumn(head="提供者", of="producer"),
    TableColumn(head="地址", of="address"),
    TableColumn(head="许可", of="licence"),
    TableColumn(head="说明", of="note"),
)


COUNTS: tuple[TableColumn[Count], ...] = (
    TableColumn(head="计数", of="name"),
    TableColumn(head="多少", of="number"),
    TableColumn(head="单位", of="measure"),
    TableColumn(head="怎样数", of="definition"),
)


def tables(plan: Plan, choice: str = "全部") -> bytes:
    """All sheets as .xlsx, with notes and sources behind them."""
    sheets = [
        all_targets_sheet(plan),
        *(table_sheet(plan, name) for name in ("figures", "statements", "pairs", "indicators", "places")),
        *check_sheets(plan, run_checks(plan)),
        story_sheet(plan, main_stories(plan) if plan.outside.rows else ()),
        series_sheet(plan, plan.outside.series),
        table_sheet(plan, "outcomes"),
        sought_sheet(plan, projects(plan)),
        rules_sheet(),
        sheet_of(plan, "计数", COUNTS, counts(plan)),
        _vocabulary(),
        sheet_of(plan, "来源", SOURCES, plan.info.sources),
    ]
    return workbook([sheet for sheet in sheets if sheet.rows], origin(plan, choice), contents=True)


def table_sheet(plan: Plan, name: str) -> Sheet:
    """One of the published tables as the workbook shows it: of a pair, both years with their assessment."""
    table, title = TABLES[name], labels("tables")[name]
    if name == "pairs":
        return comparison_sheet(plan, title, compare(plan, plan.pairs))
    is_draft = bool(draft_words(plan))
    columns = [column for column in table.columns if is_draft or column.head != REVIEW]
    return sheet_of(plan, title, columns, table.items(plan))


def _vocabulary() -> Sheet:
    """What the words in the other sheets mean."""
    columns = ("工作表", "栏目", "词", "数据文件中的写法")
    rows = [
        dict(zip(columns, (sheet, column, label, value), strict=True))
        for sheet, column, vocabulary in EXPLAINED
        for value, label in labels(vocabulary).items()
    ]
    return Sheet("用词", columns, rows)
