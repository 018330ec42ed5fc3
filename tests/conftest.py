"""Plans and paths for every test."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from data.load import load_plan
from data.schema import Plan
from tests.security.poison import poison
from tests.tree import FIXTURE_PLANS, PLANS, ROOT

# No timed test gates a change: a busy machine is not a fault.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """What `-n auto` means here: one more than there are processors, as browser tests wait a third of their time."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session", autouse=True)
def _own_environment() -> Iterator[None]:
    """No test sees the plans folder or default plan of the shell that it is started from."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PLANS_FOLDER", raising=False)
        patch.delenv("DEFAULT_PLAN", raising=False)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def plans() -> Path:
    """The folder of the plans that the app shows."""
    return PLANS


@pytest.fixture(scope="session")
def fixture_plans() -> Path:
    """The folder of the invented plans: `tiny`, of another shape, and `bare`, the least that a plan can be."""
    return FIXTURE_PLANS


@pytest.fixture(scope="session")
def plan(plans: Path) -> Plan:
    return load_plan("guangming-2020", plans)


@pytest.fixture(scope="session")
def zone_with_area(plan: Plan) -> Plan:
    """The plan as if it printed the size of one of its zones; it prints none."""
    zone = plan.place["science-city-startup"].model_copy(update={"area_figure": "sponge-city-area-new"})
    return replace(plan, places=tuple(zone if place.id == zone.id else place for place in plan.places))


@pytest.fixture(scope="session")
def tiny(fixture_plans: Path) -> Plan:
    return load_plan("tiny", fixture_plans)


@pytest.fixture(scope="session")
def bare(fixture_plans: Path) -> Plan:
    return load_plan("bare", fixture_plans)


@pytest.fixture(scope="session")
def levels(fixture_plans: Path) -> Plan:
    """A plan in three levels, with drafts of numbers and nothing in English."""
    return load_plan("levels", fixture_plans)


@pytest.fixture(scope="session")
def numerals(fixture_plans: Path) -> Plan:
    """A report in Chinese numerals, with footnotes and ranges."""
    return load_plan("numerals", fixture_plans)


@pytest.fixture(scope="session", params=["plan", "tiny", "bare"])
def any_plan(request: pytest.FixtureRequest) -> Plan:
    """Each of the three, one after another."""
    found: Plan = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def poisoned(fixture_plans: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plans folder with one plan, whose every free text tries to be markup, a link, a script and a formula."""
    return poison(fixture_plans / "tiny", tmp_path_factory.mktemp("poisoned")).parent
