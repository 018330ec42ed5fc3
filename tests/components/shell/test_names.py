"""Files for download are named after what is in them and the day on which they are taken."""

from datetime import date

import pytest

from components.shell import plans
from data.schema import Plan


def test_a_file_has_the_plan_the_choice_and_the_day(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "reader_day", lambda: date(2026, 11, 9))
    name = plans.export_name(plan, "幻灯片_汇报版（10页）", "pptx")
    assert name == f"{plan.info.title}_幻灯片_汇报版（10页）_20261109.pptx"
