"""Completion against time as rows: what is reported, the whole target, and where the year stands."""

from data.indicators.rows import ChartRow, RowChart, RowMark
from data.reports.state import ProgressState
from data.wording import hedged

END = 1.15
"""Where the axis ends, as a share of the target: what is further is drawn up to here."""


def schedule_rows(state: ProgressState) -> RowChart:
    """A row for each reported target that compares with time, the furthest behind first, on one axis from 0."""
    elapsed = float(state.elapsed) / END
    return RowChart(
        "schedule",
        tuple(
            ChartRow(
                target.figure.id,
                target.figure.name,
                f"{target.amount_text} / {hedged(state.plan, target.figure)}",
                f"{target.completion_text} {target.status}",
                (
                    RowMark("whole", 0, 1 / END),
                    RowMark("done", 0, min(max(float(target.completion or 0), 0), END) / END),
                    RowMark("target", 1 / END, 1 / END),
                    RowMark("elapsed", elapsed, elapsed),
                ),
            )
            for target in state.scheduled
        ),
    )
