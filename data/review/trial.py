"""What would come of one more decision: each reason why the folder would not pass the check, and nothing is written."""

from collections.abc import Iterable
from pathlib import Path

from data.draft.again import check_files
from data.loading.faults import Fault, PlanError
from data.review.settle import UNNAMED, Decision, UnnamedError, folder_files, settled
from data.review.sheet import TITLES, WHY
from data.schema import Plan

_MEANT = "where that is meant, the note says "
"""How the check says that a reading may differ from the print, and with which words."""


def refusals(plan: Plan, home: Path, before: Iterable[Decision], decision: Decision) -> list[str]:
    """Why a decision cannot be taken after those `before`, in words; nothing where it can."""
    try:
        check_files(home, settled(plan, folder_files(home), [*before, decision]))
    except UnnamedError:
        return [UNNAMED]
    except PlanError as error:
        return list(dict.fromkeys(_said(fault) for fault in error.faults))
    return []


def _said(fault: Fault) -> str:
    title = f"“{TITLES.get(fault.field, fault.field)}”"
    if fault.field in ("role", "type"):
        return "只有“举措”“执行情况”有类型，也必须有；其他类别的类型留空。"
    _, differs, words = fault.message.partition(_MEANT)
    if differs:
        return f"{title}与原文印的不同。确需这样填的，请在“{WHY}”里写：{words}"
    return f"{title}这样填，数据检查通不过：{fault.message}"
