"""Where the project's folders are, and the pages that it has."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
PLANS = ROOT / "data" / "plans"
"""The folder of the plans that the app shows."""
FIXTURES = ROOT / "tests" / "fixtures"
FIXTURE_PLANS = FIXTURES / "plans"
"""The folder of the invented plans: `tiny`, of another shape, and `bare`, the least that a plan can be."""
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
PATHS = ["", *(page for page in PAGES if page != "overview")]
"""What stands in the address of each page; the overview has the empty one."""
