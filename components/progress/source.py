"""Whose figures the charts of the progress page show."""

from data.dates import long_date
from data.reports.state import ProgressState
from data.wording import cited


def told_by(state: ProgressState) -> str:
    """The reports of the units up to the day, against the plan's targets."""
    files = sum(bool(reading.reports) for reading in state.readings)
    return f"{files} 份填报，截至{long_date(state.as_of)}；计划的目标：{cited(state.plan)}；测算为本站所算"
