"""Sentences and numbers of several plans as plain text, for a cell of a table or of a slide."""

from collections.abc import Iterable

from data.compare.measures import Measured
from data.compare.relation import looks_ahead, short_name
from data.compare.same import Same
from data.labels import period_label
from data.schema import Figure, Plan, Statement
from data.wording import hedged, readable

DRAFT = "（分类为草稿）"
FLOOR = "按规则找到，为下限：换了说法的找不到"
"""What is said beside every count of sentences that belong together."""


def line(plan: Plan, item: Statement, *, dated: bool = True) -> str:
    """`2020年安排：……`, and whether nobody has confirmed what kind of sentence it is."""
    ahead = looks_ahead(plan, item)
    when = f"{plan.info.target_year}年安排：" if ahead else f"{plan.info.base_year}年回顾："
    return f"{when if dated else ''}{readable(item.text)}{DRAFT if item.review == 'draft' else ''}"


def why(found: Iterable[Same]) -> str:
    """`茅洲河（点名同一地点）；字句相近`."""
    return "；".join(dict.fromkeys(f"{same.name}（{same.rule}）" if same.names else same.rule for same in found))


def dated(plan: Plan, figure: Figure | None) -> str:
    """`7.2%左右`, with its period where that is neither of the plan's two years; empty for none."""
    if figure is None:
        return ""
    usual = figure.period.removeprefix("end-") in (str(plan.info.base_year), str(plan.info.target_year))
    return hedged(plan, figure) + ("" if usual else f"（{period_label(figure.period)}）")


def result(cell: Measured) -> str:
    """What came of a target, and who says so; empty where nothing is known."""
    after = f"{hedged(*cell.result)}（{short_name(cell.result[0])}文本）" if cell.result else ""
    return "；".join(filter(None, (after, f"{cell.outside}（外部）" if cell.outside else "")))
