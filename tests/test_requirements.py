"""What `pip install` brings is pinned: the packages that are named, and each one that those need in turn."""

import ast
import sys
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.tree import ROOT

FILES = ["requirements.txt", "requirements-dev.txt"]
SEPARATOR = "# What those bring"
OURS = ("data", "components", "pages")
RUN_BY_HAND = {"data/search/generate.py"}  # by whoever works on the search, with what requirements-dev.txt brings
NOT_PINNED = {"pip"}  # an environment has its own before anything is installed into it


def pins(file: str) -> tuple[list[Requirement], list[Requirement]]:
    """The packages that a file names for their own sake, and those that come with them; a `-r` line is left out."""
    named, separator, brought = (ROOT / file).read_text(encoding="utf-8").partition(SEPARATOR)
    assert separator
    lines = (
        [line for line in part.splitlines()[skip:] if not line.startswith("-r")]
        for part, skip in ((named, 0), (brought, 1))
    )
    first, second = ([Requirement(line) for line in part if line] for part in lines)
    return first, second


def here(requirements: Iterable[Requirement], extra: str = "") -> list[Requirement]:
    """Those whose marker holds on this system and this Python."""
    return [each for each in requirements if each.marker is None or each.marker.evaluate({"extra": extra})]


def names(requirements: Iterable[Requirement]) -> set[str]:
    return {canonicalize_name(each.name) for each in here(requirements)}


def closure(requirements: Iterable[Requirement]) -> set[str]:
    """Every package that is installed with these, by the metadata of what is installed."""
    found: set[str] = set()
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting = here(requirements)
    while waiting:
        each = waiting.pop()
        name = canonicalize_name(each.name)
        if (name, frozenset(each.extras)) in seen:
            continue
        seen.add((name, frozenset(each.extras)))
        found.add(name)
        needs = [Requirement(line) for line in metadata.requires(name) or []]
        for extra in ("", *each.extras):
            waiting += here(needs, extra)
    return found - NOT_PINNED


@pytest.mark.parametrize("file", FILES)
def test_every_line_is_one_exact_version(file: str) -> None:
    lines = [each for part in pins(file) for each in part]
    assert len({canonicalize_name(each.name) for each in lines}) == len(lines) > 10
    for each in lines:
        assert [pin.operator for pin in each.specifier] == ["=="], each
        assert not each.url and "*" not in str(each.specifier), each


def test_everything_that_the_app_installs_is_pinned_and_nothing_else() -> None:
    named, brought = pins("requirements.txt")
    assert names(named) | names(brought) == closure(named)


def test_everything_that_the_tests_install_is_pinned_and_nothing_else() -> None:
    app = [each for part in pins("requirements.txt") for each in part]
    named, brought = pins("requirements-dev.txt")
    assert names(named) | names(brought) | names(app) == closure([*app, *named])


def imported(paths: Iterable[Path]) -> set[str]:
    """What files import, the whole dotted names."""
    found: set[str] = set()
    for node in (node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def packages(modules: Iterable[str]) -> set[str]:
    """The packages of others that the modules come from."""
    tops = {module.partition(".")[0] for module in modules} - sys.stdlib_module_names - set(OURS)
    providers = metadata.packages_distributions()
    return {canonicalize_name(name) for top in tops for name in providers[top]}


def test_what_the_code_imports_is_named_for_its_own_sake() -> None:
    """A package that the code imports is not left to come along with another one."""
    files = [path for layer in OURS for path in (ROOT / layer).rglob("*.py")]
    by_hand = [path for path in files if path.relative_to(ROOT).as_posix() in RUN_BY_HAND]
    running = imported(set(files) - set(by_hand))
    named, for_tests = (names(pins(file)[0]) for file in FILES)
    assert len(packages(running)) > 10
    assert packages(running) - named == set()
    assert len(by_hand) == len(RUN_BY_HAND)
    assert packages(imported(by_hand)) - named - for_tests == set()
    assert running & {name.removesuffix(".py").replace("/", ".") for name in RUN_BY_HAND} == set()
