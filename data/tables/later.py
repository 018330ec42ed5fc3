"""What came of projects as sheets: one row a project, one a step, one a search in vain."""

from collections.abc import Iterable

from data.dates import exact_day
from data.labels import labels
from data.later.projects import Project
from data.later.timeline import told
from data.outside.later import IN_VAIN, places_of
from data.outside.yearly import source_line
from data.schema import Plan
from data.schema.later import CityMention, Milestone, Sought
from data.tables.columns import TableColumn, sheet_of
from data.tables.published import OUTCOMES
from data.tables.workbook import OTHERS, Sheet


def _sentences(plan: Plan, item: Milestone | Sought) -> str:
    return "\n".join(plan.statement[name].text for name in item.statements)


PROJECTS: tuple[TableColumn[Project], ...] = (
    TableColumn(head="任务领域", of=lambda plan, item: plan.area_labels.get(item.area, "")),
    TableColumn(head="项目", of="subject"),
    TableColumn(head="计划原句", of=lambda _, item: "\n".join(statement.text for statement in item.statements)),
    TableColumn(head="计划写的时间", of="deadline"),
    TableColumn(head="后来（外部）", of=lambda _, item: told(item)),
    TableColumn(head="外部原句", of=lambda _, item: "\n".join(row.quote for row in item.steps)),
    TableColumn(head=OTHERS, of=lambda _, item: "\n".join(map(source_line, (*item.steps, *item.beside)))),
    TableColumn(head="原文编号", of=lambda _, item: tuple(statement.id for statement in item.statements)),
)
SOUGHT: tuple[TableColumn[Sought], ...] = (
    TableColumn(head="项目", of="subject"),
    TableColumn(head="检索内容", of="what"),
    TableColumn(head="结果", of=lambda _, __: IN_VAIN),
    TableColumn(head="检索截至", of=lambda _, item: item.as_of),
    TableColumn(head="原文编号", of="statements"),
    TableColumn(head="原句", of=_sentences),
)

MENTIONS: tuple[TableColumn[CityMention], ...] = (
    TableColumn(head="年份", of="year"),
    TableColumn(head="部分", of=lambda _, item: labels("report_parts")[item.part]),
    TableColumn(head="章节", of="section"),
    TableColumn(head="外部原句", of="quote"),
    TableColumn(head="地点", of=lambda plan, item: "、".join(plan.place[name].name for name in places_of(plan, item))),
    TableColumn(head="说明", of="note"),
    TableColumn(head="发布单位", of="producer"),
    TableColumn(head="文件", of="document"),
    TableColumn(head="发布日期", of=lambda _, item: exact_day(item.published) or item.published),
    TableColumn(head="地址", of="address"),
)


def project_sheet(plan: Plan, chosen: Iterable[Project]) -> Sheet:
    """One row a project: the plan's words, its time, and what is known."""
    return sheet_of(plan, "项目", PROJECTS, chosen)


def step_sheet(plan: Plan, chosen: Iterable[Project]) -> Sheet:
    """One row a step with its source; later intentions and facts beside it are marked."""
    rows = [row for project in chosen for row in (*project.steps, *project.beside)]
    return sheet_of(plan, "后来", OUTCOMES.columns, rows)


def sought_sheet(plan: Plan, chosen: Iterable[Project]) -> Sheet:
    """One row a search in vain."""
    return sheet_of(plan, "检索未果", SOUGHT, [row for project in chosen for row in project.sought])


def mention_sheet(plan: Plan, mentions: Iterable[CityMention]) -> Sheet:
    """One row a sentence of the city's yearly reports."""
    return sheet_of(plan, "城市的眼光", MENTIONS, mentions)
