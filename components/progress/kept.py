"""The reports that a reader has uploaded."""

from components.shell import kept as session
from data.reports.files import Reading
from data.schema import Plan


def kept(plan: Plan) -> dict[str, Reading]:
    """What this reader has uploaded for this plan, by the fingerprint of each file."""
    return session.kept(f"reports:{plan.id}")
