"""A plan whose files try to be more than words: markup, links, scripts and formulas before every free text in them."""

import csv
import hashlib
import io
import shutil
from pathlib import Path
from typing import Any

import yaml

from data.load import load_plan

MARKUP = (
    '=HYPERLINK("http://a.example/f")<img src="http://a.example/x" onerror="alert(document.domain)">'
    "<script>alert(document.domain)</script>![x](http://a.example/y)[z](javascript:alert(document.domain))"
    "[w](http://a.example/w)<http://a.example/v>http://a.example/u:red[r]:material/home:$v$`c`**b**"
)
"""No digit and no separator at its ends, so that it may stand before any clause of a plan."""
FREE = {
    "title_en",
    "district",
    "district_en",
    "city",
    "publisher",
    "summary",
    "short",
    "subject",
    "what",
    "producer",
    "address",
    "licence",
    "note",
    "name",
    "name_en",
    "reason",
    "same_as_note",
    "claim",
    "undecided",
    "caution",
    "why",
    "status_note",
}


def poison(source: Path, folder: Path, words: str = MARKUP) -> Path:
    """A copy of the plan folder `source` in `folder` with `words` before each free text and each clause; it loads."""
    plan = load_plan(source)
    home = shutil.copytree(source, folder / plan.id)
    starts = {item.start for item in plan.clauses}
    text = "".join(words + letter if at in starts else letter for at, letter in enumerate(plan.text))
    text = text.replace(plan.info.title, words + plan.info.title)
    (home / "text.txt").write_bytes(text.encode())
    for file in home.glob("*.yaml"):
        content = _poisoned(yaml.load(file.read_bytes(), Loader=yaml.BaseLoader), words)  # noqa: S506
        if file.name == "plan.yaml":
            content["title"] = words + plan.info.title
            content["text"]["sha256"] = hashlib.sha256(text.encode()).hexdigest()
        file.write_text(yaml.dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    clauses = {item.id for item in plan.clauses}
    for file in home.glob("*.csv"):
        rows = [_row(row, words, clauses) for row in csv.DictReader(io.StringIO(file.read_text(encoding="utf-8")))]
        with file.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    load_plan(home)
    return home


def _row(row: dict[str, str], words: str, clauses: set[str]) -> dict[str, str]:
    free = {key: words + cell for key, cell in row.items() if key in FREE and cell and cell not in ("actual", "target")}
    if "quote" in row and (row.get("id") in clauses or "subject" in row or "part" in row):
        free["quote"] = words + row["quote"]
    return row | free


def _poisoned(value: Any, words: str) -> Any:
    if isinstance(value, dict):
        return {
            key: words + each if key in FREE and isinstance(each, str) and each else _poisoned(each, words)
            for key, each in value.items()
        }
    return [_poisoned(each, words) for each in value] if isinstance(value, list) else value
