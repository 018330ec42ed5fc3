"""The floor plan holds: imports point one way, files stay short, pages only say, and no code knows a district.

A rule is one test over all files, and names those that break it: thousands of small tests cost more than what they ask.
"""

import ast
import graphlib
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

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


@cache
def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(read(path))


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, also inside functions and only for types."""
    for node in ast.walk(tree_of(path)):
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


def breaking(broken: Iterable[Path]) -> list[str]:
    return [name_of(path) for path in broken]


def not_below(layer: str) -> set[str]:
    """What a layer may not import: those above it, the tests, and a page another page."""
    return {*LAYERS[LAYERS.index(layer) + 1 :], "tests", *({"pages"} if layer == "pages" else ())}


def test_no_file_imports_upward() -> None:
    assert breaking(path for path in FILES if top_levels(path) & not_below(layer_of(path))) == []


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


def test_data_knows_nothing_of_the_screen() -> None:
    assert breaking(path for path in FILES if layer_of(path) == "data" and top_levels(path) & DRAWING) == []


def test_importing_data_loads_nothing_of_the_screen() -> None:
    """The whole of data in a fresh interpreter: what it imports through others counts too."""
    import subprocess

    modules = [name_of(path).removesuffix(".py").replace("/", ".") for path in FILES if layer_of(path) == "data"]
    wanted = ", ".join(module.removesuffix(".__init__") for module in modules if not module.endswith("__main__"))
    script = f"import sys, {wanted}; print(sorted({DRAWING | {'components', 'pages'}!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


def computes(page: Path) -> bool:
    nodes = list(ast.walk(tree_of(page)))
    called = {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    divided = any(isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.FloorDiv)) for node in nodes)
    return divided or bool(called & {"open", "exec", "eval", "round", "sum"})


def test_pages_open_compute_and_define_nothing() -> None:
    assert breaking(page for page in PAGES if top_levels(page) & NOT_ON_A_PAGE) == []
    assert breaking(filter(computes, PAGES)) == []


def test_pages_begin_with_the_shell() -> None:
    """Without it, a first request that names this page runs it outside the app's frame."""
    for page in PAGES:
        docstring, first, second, *_ = tree_of(page).body
        assert isinstance(docstring, ast.Expr) and isinstance(docstring.value, ast.Constant), page
        assert ast.unparse(first) == "from components.shell import frame", page
        assert ast.unparse(second) == "frame.ensure_shell()", page


def test_the_router_only_routes() -> None:
    assert top_levels(ROOT / "app.py") == {"components"}
    assert len(read(ROOT / "app.py").splitlines()) <= 20


def test_files_are_short() -> None:
    assert breaking(path for path in FILES if len(read(path).splitlines()) > LONGEST) == []


def test_files_say_what_they_are_for() -> None:
    assert breaking(path for path in FILES if not ast.get_docstring(tree_of(path))) == []
    assert breaking(path for path in FILES if re.search("util|helper|manager|misc|common", path.stem)) == []


def test_no_markup_for_looks() -> None:
    unsafe = re.compile(r"unsafe_allow_html|\bpickle\b|\beval\(|\bexec\(")
    assert breaking(path for path in FILES if unsafe.search(read(path))) == []


def district_names() -> set[str]:
    """What the plans call their districts and cities."""
    found: set[str | None] = set()
    for about in (ROOT / "data" / "plans").glob("*/plan.yaml"):
        info = yaml.safe_load(read(about))
        district = info["district"]
        found |= {district, district.rstrip("区县市"), info.get("city"), info.get("district_en", "").split(" ")[0]}
    return {name for name in found if name}


def words_run(path: Path) -> Iterator[tuple[int, str]]:
    """The strings that Python runs, each with its line; comments and docstrings may have examples."""
    nodes = list(ast.walk(tree_of(path)))
    docstrings = {
        id(node.body[0].value)
        for node in nodes
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


def test_no_code_knows_a_district() -> None:
    """Another plan must work as data alone."""
    names = district_names()
    assert names
    told = [
        f"{name_of(path)}:{line}: {words!r}"
        for path in FILES
        for line, words in words_run(path)
        if any(name in words for name in names)
    ]
    assert told == []
