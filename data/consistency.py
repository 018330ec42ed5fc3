"""Consistency checks over the plan's own numbers and names, as data plus this small interpreter."""

from dataclasses import dataclass
from typing import Literal

from data.schema import Plan

Status = Literal["pass", "flag", "cannot_decide"]


@dataclass(frozen=True)
class CheckResult:
    """One check with its arithmetic, its outcome and the sentences it rests on."""

    id: str
    claim: str
    arithmetic: str
    result: str
    status: Status
    figures: tuple[str, ...]
    statements: tuple[str, ...]
    note: str = ""


def run_checks(plan: Plan) -> list[CheckResult]:
    """Every check of the plan, in the order of its file."""
    return []
