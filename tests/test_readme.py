"""README stays a door: short, true to the tree, and an errand leads to at most three files."""

import re
import tomllib
from itertools import takewhile

import pytest

from data.reports.limits import MAX_BYTES, MEGABYTE
from tests.tree import PAGES, PATHS, PLANS, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
LONGEST = 120
MOST_FILES = 3
COMMANDS = (
    "python -m pip install -r requirements.txt && python -m streamlit run app.py",
    "python -m pip install -r requirements-dev.txt && python -m pytest",
)
ERRANDS = (
    "page",
    "column",
    "chart's label",
    "place",
    "plan",
    "draft",
    "word that search",
    "word on the screen",
    "slide",
)


def part(heading: str) -> str:
    return README.partition(f"\n## {heading}")[2].partition("\n## ")[0]


def table(heading: str) -> list[list[str]]:
    """The rows of the table below a heading, without its head."""
    lines = [line for line in part(heading).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def files(cell: str) -> list[str]:
    """The files and folders that a cell names: what is in code marks and ends like a path."""
    return [name for name in re.findall(r"`([^`]+)`", cell) if re.search(r"/$|\.(py|md|yaml|csv|geojson|pptx)$", name)]


def test_it_is_short_and_has_the_two_commands() -> None:
    assert len(README.splitlines()) <= LONGEST
    assert tuple(part("Two commands").split("```")[1].strip().splitlines()[1:]) == COMMANDS
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    assert f"Python {asked.removeprefix('>=')} or newer" in README


def test_hosting_says_how_much_may_be_uploaded() -> None:
    """The app's own limit is the lower one: Streamlit and nginx let more in, so that the page says what is too much."""
    hosting = (ROOT / ".github" / "HOSTING.md").read_text(encoding="utf-8")
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    allowed, most = MAX_BYTES // MEGABYTE, config["server"]["maxUploadSize"]
    assert allowed < most
    assert f"at most {allowed} MB each" in hosting
    assert f"client_max_body_size {most}m;" in hosting


def test_every_page_is_told_and_no_other() -> None:
    assert sorted(row[0].strip("`/") for row in table("What it answers")) == sorted(PATHS)


def test_every_errand_names_a_few_files_that_are_there() -> None:
    rows = table("Where do I change")
    assert len(rows) == len(ERRANDS)
    for (what, where), errand in zip(rows, ERRANDS, strict=True):
        assert errand in what
        named = files(where)
        assert 1 <= len(named) <= MOST_FILES, what
        for name in named:
            for page in PAGES if "<page>" in name else [""]:
                found = ROOT / name.replace("<id>", "guangming-2020").replace("<page>", page)
                beside = PLANS / "guangming-2020" / name
                assert found.exists() or found.with_suffix(".py").exists() or beside.exists(), name


@pytest.mark.parametrize("document", ["README.md", ".github/HOSTING.md", "data/README.md"])
def test_links_lead_to_files(document: str) -> None:
    path = ROOT / document
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target


def test_the_tree_names_what_is_there_and_every_package() -> None:
    drawn = [
        (line.startswith(" "), list(takewhile(lambda name: name.endswith(("/", ".py", ".yaml")), line.split())))
        for line in part("The tree").split("```")[1].strip().splitlines()
    ]
    layer, named = "", set()
    for inside, names in drawn:
        layer = layer if inside else names[0]
        named |= {f"{layer}{name}" for name in names} if inside else set(names)
    for name in named:
        assert (ROOT / name.replace("<id>", "guangming-2020")).exists(), name
    packages = {f"{path.parent.relative_to(ROOT).as_posix()}/" for path in ROOT.glob("[cd]*/*/__init__.py")}
    assert len(packages) > 15
    assert packages - named == set()
