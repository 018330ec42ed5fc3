"""What goes on from the review of the past year: one row a pair of sentences."""

from collections.abc import Mapping

from data.schema import Plan
from data.tables.workbook import Cell, Sheet
from data.tasks.continuity import flows


def pairs_sheet(plan: Plan) -> Sheet:
    """Both sentences with their ids, by section of the review and area of the task; `条数` counts the pairs of both."""
    base, goal = f"{plan.info.base_year}年", f"{plan.info.target_year}年"
    columns = ("执行情况", "任务领域", "条数", f"{base}原句", f"{goal}原句", f"{base}编号", f"{goal}编号")
    rows: list[Mapping[str, Cell]] = [
        dict(
            zip(
                columns,
                (flow.name, plan.area_labels[flow.area.id], len(flow.pairs), before.text, now.text, before.id, now.id),
                strict=True,
            )
        )
        for flow in flows(plan)
        for before, now in flow.pairs
    ]
    return Sheet("两年接续", columns, rows)
