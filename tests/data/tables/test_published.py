"""The tables that people script against: columns as promised, offsets that hold, ids that join, safe cells."""

import csv
import io
import re
from decimal import Decimal

import pytest

from data.schema import Plan
from data.tables.files import table_bytes, write_tables
from data.tables.published import TABLES
from data.tables.workbook import csv_bytes, defused

# The promise, typed out once more on purpose: a column that moves breaks somebody's script.
PROMISED = {
    "figures": "id, section, theme, statement, name, value, unit, comparator, period, kind, basis, stage, indicator, "
    "quote, start, end, review, hedge",
    "statements": "id, section, theme, role, type, text, start, end, figures, places, continues, review, english",
    "indicators": "id, name, unit, nature, better, basis, note",
    "pairs": "indicator, actual_figure, actual_value, target_figure, target_value, unit, comparability, difference, "
    "note",
    "places": "id, name, name_en, kind, lon, lat, precision, placement, source, statements",
    "checks": "id, statement, arithmetic, result, status, figures",
    "outcomes": "id, subject, what, status, date, statements, places, quote, producer, document, published, address, "
    "confidence",
}
BOM = b"\xef\xbb\xbf"

Tables = dict[str, list[dict[str, str]]]


@pytest.fixture(scope="module")
def tables(any_plan: Plan) -> Tables:
    """Each table as somebody else's script reads it: from the exported bytes."""
    return {
        name: list(csv.DictReader(io.StringIO(table_bytes(any_plan, name).decode("utf-8-sig"), newline="")))
        for name in TABLES
    }


def ids(cell: str) -> list[str]:
    return cell.split(";") if cell else []


@pytest.mark.parametrize("name", PROMISED)
def test_columns_are_as_promised(any_plan: Plan, name: str) -> None:
    header = table_bytes(any_plan, name).decode("utf-8-sig").splitlines()[0]
    assert header.split(",") == PROMISED[name].split(", ") == list(TABLES[name].names)


@pytest.mark.parametrize("name", PROMISED)
def test_builders_fill_their_columns(any_plan: Plan, name: str) -> None:
    for row in TABLES[name].rows(any_plan):
        assert tuple(row) == TABLES[name].names
        assert all(isinstance(value, str) for value in row.values())


def test_figures_stand_where_their_offsets_say(any_plan: Plan, tables: Tables) -> None:
    for row in tables["figures"]:
        start, end = int(row["start"]), int(row["end"])
        assert any_plan.text[start:end] == row["value"]
        assert row["quote"] in any_plan.text and row["value"] in row["quote"]
        statement = any_plan.statement[row["statement"]]
        assert statement.start <= start < end <= statement.end
        assert row["section"] == statement.section


def test_statements_stand_where_their_offsets_say(any_plan: Plan, tables: Tables) -> None:
    position = 0
    for row in tables["statements"]:
        start, end = int(row["start"]), int(row["end"])
        assert position <= start < end
        assert any_plan.text[start:end] == row["text"]
        position = end
    roles = {row["role"] for row in tables["statements"]}
    assert roles <= {"lead", "achievement", "action", "target", "shortcoming", "context", "safeguard"}


def test_ids_join(tables: Tables) -> None:
    known = {name: {row["id"] for row in rows} for name, rows in tables.items() if name != "pairs"}
    for name, seen in known.items():
        assert len(seen) == len(tables[name]), f"an id stands twice in {name}"
    for row in tables["figures"]:
        assert row["statement"] in known["statements"]
        assert row["indicator"] in known["indicators"] | {""}
    for row in tables["statements"]:
        assert set(ids(row["figures"])) <= known["figures"]
        assert set(ids(row["places"])) <= known["places"]
        assert set(ids(row["continues"])) <= known["statements"]
    for row in tables["pairs"]:
        assert row["indicator"] in known["indicators"]
        assert {row["actual_figure"], row["target_figure"]} <= known["figures"] | {""}
    for row in tables["checks"]:
        assert set(ids(row["figures"])) <= known["figures"]


def test_figures_and_statements_name_each_other(tables: Tables) -> None:
    by_statement = {row["id"]: ids(row["figures"]) for row in tables["statements"]}
    for row in tables["figures"]:
        assert row["id"] in by_statement[row["statement"]]


def test_themes_are_lead_sentences(any_plan: Plan, tables: Tables) -> None:
    leads = {row["text"] for row in tables["statements"] if row["role"] == "lead"}
    themes = {row["theme"] for row in tables["statements"]}
    assert themes <= leads | {""}
    assert leads <= themes, "a lead sentence leads nothing"


def test_pairs_print_values_and_differ_only_where_they_compare(any_plan: Plan, tables: Tables) -> None:
    for row in tables["pairs"]:
        for side in ("actual", "target"):
            figure = row[f"{side}_figure"]
            assert row[f"{side}_value"] == (any_plan.figure[figure].value if figure else "")
        if row["comparability"] != "same":
            assert row["difference"] == "" and row["note"]
        elif row["difference"]:
            assert Decimal(row["difference"]) == Decimal(row["target_value"]) - Decimal(row["actual_value"])


def test_places_have_a_coordinate_or_are_unplaced(tables: Tables) -> None:
    for row in tables["places"]:
        assert bool(row["lon"]) == bool(row["lat"]) == (row["placement"] not in ("unplaced", "line"))
        assert row["lon"] == "" or (re.fullmatch(r"\d+\.\d{5}", row["lon"]) and row["precision"] and row["source"])


def test_places_and_statements_name_each_other(tables: Tables) -> None:
    of_places = {(row["id"], statement) for row in tables["places"] for statement in ids(row["statements"])}
    of_statements = {(place, row["id"]) for row in tables["statements"] for place in ids(row["places"])}
    headings = {pair for pair in of_places if pair[1] not in {row["id"] for row in tables["statements"]}}
    assert of_places - headings == of_statements


def test_bytes_are_for_a_spreadsheet(any_plan: Plan) -> None:
    for name in TABLES:
        content = table_bytes(any_plan, name)
        assert content.startswith(BOM) and content.count(BOM) == 1
        assert b"\r\r" not in content
        assert content.endswith(b"\n")


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("-0.8", "-0.8"),
        ("+5", "+5"),
        ("3.6", "3.6"),
        ("低于29", "低于29"),
        ("", ""),
    ],
)
def test_formulas_are_defused(cell: str, safe: str) -> None:
    assert defused(cell) == safe
    content = csv_bytes([{"a": cell}], ["a"]).decode("utf-8-sig")
    assert next(csv.DictReader(io.StringIO(content, newline="")), {"a": ""})["a"] == safe


def test_no_cell_of_any_table_is_a_formula(tables: Tables) -> None:
    for rows in tables.values():
        for row in rows:
            for cell in row.values():
                assert cell[:1] not in tuple("=+-@\t\r") or re.fullmatch(r"[+-]?\d+(\.\d+)?", cell), cell


def test_write_tables_makes_the_folder_and_every_table(any_plan: Plan, tmp_path) -> None:
    written = write_tables(any_plan, tmp_path / "new" / "folder")
    assert {path.name for path in written} >= {f"{name}.csv" for name in PROMISED}
    assert all(path.read_bytes() == table_bytes(any_plan, path.stem) for path in written)


def test_the_known_rows(plan: Plan) -> None:
    pair = next(row for row in TABLES["pairs"].rows(plan) if row["indicator"] == "pm25")
    assert (pair["actual_value"], pair["target_value"], pair["difference"], pair["unit"]) == (
        "25.4",
        "29",
        "3.6",
        "微克/立方米",
    )
    growth = next(row for row in TABLES["pairs"].rows(plan) if row["indicator"] == "gdp-growth")
    assert (growth["actual_value"], growth["target_value"], growth["difference"]) == ("8.0", "7.2", "-0.8")
    level = next(row for row in TABLES["pairs"].rows(plan) if row["indicator"] == "gdp")
    assert (level["actual_value"], level["target_value"], level["comparability"]) == ("1020.9", "", "none")
