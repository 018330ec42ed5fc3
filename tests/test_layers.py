"""The floor plan holds: imports point one way, files stay short, pages only say, and no code knows a district."""

import ast
import graphlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.tree import ROOT

LAYERS = ("data", "components", "pages", "app")
DRAWING = {"streamlit", "altair", "pydeck"}
# A page may not open a file, define a chart or read a format: what it needs of these is a component.
NOT_ON_A_PAGE = {
    "altair",
    "pydeck",
    "pandas",
    "pathlib",
    "io",
    "os",
    "csv",
    "json",
    "yaml",
    "decimal",
    "math",
    "subprocess",
}
LONGEST = 300

FILES = [*(path for name in LAYERS[:3] for path in sorted((ROOT / name).rglob("*.py"))), ROOT / "app.py"]
PAGES = [path for path in FILES if path.parent.name == "pages"]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def layer_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, also inside functions and only for types."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def top_levels(path: Path) -> set[str]:
    return {module.partition(".")[0] for module in imported(path)}


def test_there_is_something_to_hold() -> None:
    assert {layer_of(path) for path in FILES} == set(LAYERS)
    assert len(FILES) > 20 and len(PAGES) >= 2


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_file_imports_upward(path: Path) -> None:
    above = set(LAYERS[LAYERS.index(layer_of(path)) + 1 :])
    sideways = {"pages"} if layer_of(path) == "pages" else set()
    assert top_levels(path) & (above | sideways | {"tests"}) == set()


def room_of(module: str) -> str:
    """The package or module right below a layer: `data.search` for `data.search.index`."""
    return ".".join(module.split(".")[:2])


def test_rooms_make_no_circle() -> None:
    """A room, a package below a layer, never leads back to itself through what it imports."""
    arrows: dict[str, set[str]] = {}
    for path in FILES:
        room = room_of(name_of(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."))
        ours = {room_of(module) for module in imported(path) if module.startswith(("data.", "components."))}
        arrows.setdefault(room, set()).update(ours - {room})
    sorter = graphlib.TopologicalSorter({room: goals & set(arrows) for room, goals in arrows.items()})
    sorter.prepare()  # raises CycleError, which names the circle
    assert len(arrows) > 20


@pytest.mark.parametrize("path", [path for path in FILES if layer_of(path) == "data"], ids=name_of)
def test_data_knows_nothing_of_the_screen(path: Path) -> None:
    assert top_levels(path) & DRAWING == set()


def test_importing_data_loads_nothing_of_the_screen() -> None:
    """The whole of data in a fresh interpreter: what it imports through others counts too."""
    import subprocess

    modules = [name_of(path).removesuffix(".py").replace("/", ".") for path in FILES if layer_of(path) == "data"]
    wanted = ", ".join(module.removesuffix(".__init__") for module in modules if not module.endswith("__main__"))
    script = f"import sys, {wanted}; print(sorted({DRAWING | {'components', 'pages'}!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_pages_open_compute_and_define_nothing(path: Path) -> None:
    assert top_levels(path) & NOT_ON_A_PAGE == set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert called & {"open", "exec", "eval", "round", "sum"} == set()
    divided = [
        node for node in ast.walk(tree) if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.FloorDiv))
    ]
    assert divided == []


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_pages_begin_with_the_shell(path: Path) -> None:
    """Without it, a first request that names this page runs it outside the app's frame."""
    docstring, first, second, *_ = ast.parse(path.read_text(encoding="utf-8")).body
    assert isinstance(docstring, ast.Expr) and isinstance(docstring.value, ast.Constant)
    assert ast.unparse(first) == "from components.shell import frame"
    assert ast.unparse(second) == "frame.ensure_shell()"


def test_the_router_only_routes() -> None:
    assert top_levels(ROOT / "app.py") == {"components"}
    assert len((ROOT / "app.py").read_text(encoding="utf-8").splitlines()) <= 20


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_say_what_they_are_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert not re.search("util|helper|manager|misc|common", path.stem)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_markup_for_looks(path: Path) -> None:
    words = path.read_text(encoding="utf-8")
    assert "unsafe_allow_html" not in words
    assert not re.search(r"\bpickle\b|\beval\(|\bexec\(", words)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_code_knows_a_district(path: Path) -> None:
    """Another plan must work as data alone. Only what Python runs counts; comments and docstrings may have examples."""
    districts = set()
    for about in (ROOT / "data" / "plans").glob("*/plan.yaml"):
        info = yaml.safe_load(about.read_text(encoding="utf-8"))
        names = (
            info["district"],
            info["district"].rstrip("区县市"),
            info.get("city"),
            info.get("district_en", "").split(" ")[0],
        )
        districts |= set(filter(None, names))
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            assert not any(name in node.value for name in districts), f"line {node.lineno}: {node.value!r}"
