"""Words that were given up for those of the trade: in no text of ours, on no screen and in no file."""

import ast
import csv
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.exports.onefile import page
from components.exports.powerpoint import presentation
from components.exports.word import all_targets_document, briefing
from data import deck
from data.schema import Plan
from data.tables.excel import tables
from tests.opening import Open
from tests.tree import PAGES, PLANS, ROOT

GIVEN_UP = re.compile(
    "实绩|(?<!权属与)界线|(?<!城镇登记)失业率|如果|动哪一项|看哪一项|谁说的|谁公布|没查到|没有查到|增速（现价）|增速，%（现价）"
    "|全年量|期末总量|时间进度|谁也不由谁|走到哪里|请读者|还差|只在|·开头|·末尾"
)
"""None of them stands in the plan or in what is quoted beside it, so that whatever is found is ours."""
NUMERAL = re.compile("^[两二三四五六七八九十]+[项个条处]|[，、：][两二三四五六七八九十]+[项个条处]")
VIEWS = [
    *((page, {}) for page in PAGES),
    *(("indicators", {"view": view}) for view in ("table", "quantities", "context", "checks", "whatif")),
    ("indicators", {"view": "whatif", "indicator": "5g-stations"}),
    ("indicators", {"view": "whatif", "indicator": "gdp-growth"}),
    ("source", {"at": "t-unemployment-rate"}),
]
CURATED = sorted(path for path in PLANS.glob("*/*.*") if path.suffix in (".csv", ".yaml"))
NOT_OURS = ("text.txt", "questions.yaml")
"""What the plan says, and what people ask."""


def literals(path: Path) -> Iterator[str]:
    """The strings of a module that a reader may get to see: not its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def words_in(content: bytes) -> str:
    """All text of an Office file, without its markup."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith(".xml")]
    return re.sub(r"<[^>]+>", "", "\n".join(parts))


def test_no_string_of_the_code_uses_them() -> None:
    files = [path for name in ("data", "components", "pages") for path in (ROOT / name).rglob("*.py")]
    texts = [(path, text) for path in files if "search" not in path.parts for text in literals(path)]
    texts += [(path, path.read_text(encoding="utf-8")) for path in (ROOT / "components").rglob("*.[hj][ts]*")]
    labels = ROOT / "data" / "labels.yaml"
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    texts += [(labels, labels.read_text(encoding="utf-8")), (ROOT / "README.md", readme.partition("## 中文说明")[2])]
    assert len(texts) > 2000
    assert [(path.name, found.group()) for path, text in texts if (found := GIVEN_UP.search(text))] == []


@pytest.mark.parametrize("path", CURATED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_note_beside_a_plan_uses_them(path: Path) -> None:
    if path.name in NOT_OURS:
        return
    words = path.read_text(encoding="utf-8")
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            words = "\n".join(
                cell for row in csv.DictReader(file) for name, cell in row.items() if name not in ("quote", "at")
            )
    assert GIVEN_UP.findall(words) == []


@pytest.mark.parametrize(("name", "choices"), VIEWS, ids=[f"{name} {' '.join(c.values())}" for name, c in VIEWS])
def test_no_screen_uses_them(name: str, choices: dict[str, str], open_page: Open) -> None:
    app = open_page(name, **choices)
    texts = [str(element.value) for kind in ("title", "header", "subheader", "markdown") for element in app.get(kind)]
    texts += [str(table.value.to_csv()) for table in app.get("table")]
    texts += [element.label for kind in ("metric", "expander", "slider", "button") for element in app.get(kind)]
    texts += [text for group in app.button_group for text in (group.label, *group.options)]
    texts += [re.sub(r"<[^>]+>", "", element.proto.json) for element in app.get("bidi_component")]
    assert len("".join(texts)) > 100
    assert [found.group() for text in texts if (found := GIVEN_UP.search(text))] == []


def test_no_file_uses_them(plan: Plan) -> None:
    slides = deck.chosen(plan, "full")
    for made in (
        presentation(plan, slides, "全部"),
        briefing(plan, slides, "全部"),
        tables(plan),
        all_targets_document(plan),
    ):
        assert len(text := words_in(made)) > 1000
        assert GIVEN_UP.findall(text) == []
    assert GIVEN_UP.findall(re.sub(r"<[^>]+>", "", page(plan).decode("utf-8"))) == []


def test_titles_of_slides_count_in_digits(any_plan: Plan) -> None:
    titles = [slide.title for slide in deck.slides(any_plan) if slide.kind != "cover"]
    assert [title for title in titles if NUMERAL.search(title)] == []
    remarks = [line for slide in deck.slides(any_plan) for line in slide.remarks]
    assert any(re.search(r"\d+[项个条处]", line) for line in (*titles, *remarks))
