"""What is copied from a file is the plan's text byte for byte: no file widens its punctuation."""

import csv
import html
import io
import re
import zipfile
from collections.abc import Callable

import pytest

from components.exports.onefile import page
from components.exports.powerpoint import presentation
from components.exports.word import briefing
from data import deck
from data.schema import Plan
from data.tables.excel import tables
from data.tables.files import json_bytes, table_bytes
from data.wording import readable


def _office(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith(".xml")]
    return html.unescape(re.sub(r"<[^>]+>", "", "\n".join(parts)))


FILES: dict[str, Callable[[Plan], str]] = {
    "powerpoint": lambda plan: _office(presentation(plan, deck.chosen(plan, "full"), "全部")),
    "word": lambda plan: _office(briefing(plan, deck.chosen(plan, "full"), "全部")),
    "excel": lambda plan: _office(tables(plan)),
    "one file": lambda plan: html.unescape(re.sub(r"<[^>]+>", "", page(plan).decode("utf-8"))),
    "csv": lambda plan: table_bytes(plan, "statements").decode("utf-8-sig"),
    "json": lambda plan: json_bytes(plan).decode("utf-8"),
}


@pytest.mark.parametrize("name", FILES)
def test_no_file_widens_a_quote(plan: Plan, name: str) -> None:
    text = FILES[name](plan)
    changed = [item for item in plan.statements if readable(item.text) != item.text]
    assert len(changed) > 100
    assert [item.id for item in changed if readable(item.text) in text] == []
    assert sum(item.text in text for item in changed) > 10


def test_the_cells_of_the_table_are_the_text(plan: Plan) -> None:
    rows = list(csv.DictReader(io.StringIO(table_bytes(plan, "statements").decode("utf-8-sig"), newline="")))
    assert len(rows) > 400
    for row in rows:
        assert row["text"] == plan.text[int(row["start"]) : int(row["end"])], row["id"]
        assert row["theme"] in ("", *(lead.text for lead in plan.leads)), row["id"]
