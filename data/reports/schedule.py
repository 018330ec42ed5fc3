"""Completion against time as rows: what is reported, the whole target, and where the year stands."""

from collections.abc import Iterable

from data.indicators.rows import ChartRow, RowChart, RowMark
from data.reports.judging import TargetProgress
from data.reports.state import ProgressState
from data.wording import wording

END = 1.15
"""Where the ruler ends, as a share of the target: what is further is drawn up to here."""


def schedule_rows(now: ProgressState, targets: Iterable[TargetProgress]) -> RowChart:
    """A row a target that has been reported, on one ruler from 0."""
    passed = float(now.elapsed) / END
    return RowChart(
        "schedule",
        tuple(
            ChartRow(
                target.figure.id,
                target.figure.name,
                f"{target.amount_text} / {wording(now.plan, target.figure)}",
                f"{target.completion_text} {target.status}",
                (
                    RowMark("whole", 0, 1 / END),
                    RowMark("done", 0, min(max(float(target.completion or 0), 0), END) / END),
                    RowMark("target", 1 / END, 1 / END),
                    RowMark("elapsed", passed, passed),
                ),
            )
            for target in targets
        ),
    )
