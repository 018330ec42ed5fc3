"""The city's two reports beside the district's plan."""

from pathlib import Path

import pytest

from data.load import load_plan
from data.schema import Plan


@pytest.fixture(scope="session")
def city(plans: Path) -> Plan:
    """The city's report for the year of the district's plan."""
    return load_plan("shenzhen-2020", plans)


@pytest.fixture(scope="session")
def year_after(plans: Path) -> Plan:
    """The city's report of the year after."""
    return load_plan("shenzhen-2021", plans)
