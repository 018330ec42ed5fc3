"""The tables that people script against (columns are fixed), and the files they are written to."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from data.derive import difference, plain
from data.schema import Figure, Plan, Statement

Table = list[dict[str, str]]

COLUMNS: dict[str, tuple[str, ...]] = {
    "figures": (
        "id",
        "section",
        "theme",
        "statement",
        "name",
        "value",
        "unit",
        "comparator",
        "period",
        "kind",
        "basis",
        "stage",
        "indicator",
        "quote",
        "start",
        "end",
    ),
    "statements": ("id", "section", "theme", "role", "type", "text", "start", "end", "figures", "places", "continues"),
    "indicators": ("id", "name", "unit", "nature", "better", "basis", "note"),
    "pairs": (
        "indicator",
        "actual_figure",
        "actual_value",
        "target_figure",
        "target_value",
        "unit",
        "comparability",
        "difference",
        "note",
    ),
    "places": ("id", "name", "name_en", "kind", "lon", "lat", "precision", "placement", "source", "statements"),
    "checks": ("id", "statement", "arithmetic", "result", "status", "figures"),
}


def theme_text(plan: Plan, statement: Statement) -> str:
    """The lead sentence that a statement stands under; empty where there is none."""
    return plan.statement[statement.theme].text if statement.theme else ""


def figures(plan: Plan) -> Table:
    """One row a stated quantity, in the order of the text."""
    return [_figure_row(plan, figure) for figure in plan.figures]


def _figure_row(plan: Plan, figure: Figure) -> dict[str, str]:
    statement = plan.statement[figure.statement]
    return {
        "id": figure.id,
        "section": statement.section,
        "theme": theme_text(plan, statement),
        "statement": statement.id,
        "name": figure.name,
        "value": figure.value,
        "unit": figure.unit,
        "comparator": figure.comparator,
        "period": figure.period,
        "kind": figure.kind,
        "basis": figure.basis,
        "stage": figure.stage,
        "indicator": figure.indicator,
        "quote": statement.text,
        "start": str(figure.start),
        "end": str(figure.end),
    }


def statements(plan: Plan) -> Table:
    """One row a clause of the body, lead sentences included, in order."""
    return [
        {
            "id": item.id,
            "section": item.section,
            "theme": theme_text(plan, item),
            "role": item.role,
            "type": item.type,
            "text": item.text,
            "start": str(item.start),
            "end": str(item.end),
            "figures": ";".join(item.figures),
            "places": ";".join(item.places),
            "continues": ";".join(item.continues),
        }
        for item in plan.clauses
    ]


def indicators(plan: Plan) -> Table:
    """One row an indicator."""
    return [
        {
            "id": item.id,
            "name": item.name,
            "unit": item.unit,
            "nature": item.nature,
            "better": item.better,
            "basis": item.basis,
            "note": item.note,
        }
        for item in plan.indicators
    ]


def pairs(plan: Plan) -> Table:
    """One row an indicator with its two years; `difference` only where the two compare."""
    rows = []
    for pair in plan.pairs:
        gap = difference(pair)
        rows.append(
            {
                "indicator": pair.id,
                "actual_figure": pair.actual.id if pair.actual else "",
                "actual_value": pair.actual.value if pair.actual else "",
                "target_figure": pair.target.id if pair.target else "",
                "target_value": pair.target.value if pair.target else "",
                "unit": pair_unit(pair.actual, pair.target),
                "comparability": pair.comparability,
                "difference": "" if gap is None else plain(gap),
                "note": pair.note,
            }
        )
    return rows


def pair_unit(actual: Figure | None, target: Figure | None) -> str:
    """The unit of a pair; both, `actual→target`, where they differ."""
    units = dict.fromkeys(figure.unit for figure in (actual, target) if figure)
    return "→".join(units)


def places(plan: Plan) -> Table:
    """One row a place, unplaced ones too, with the ids of the statements that name it."""
    named: dict[str, list[str]] = {}
    for statement in plan.statements:
        for place in statement.places:
            named.setdefault(place, []).append(statement.id)
    return [
        {
            "id": item.id,
            "name": item.name,
            "name_en": item.name_en,
            "kind": item.kind,
            "lon": "" if item.lon is None else f"{item.lon:.5f}",
            "lat": "" if item.lat is None else f"{item.lat:.5f}",
            "precision": f"{item.precision} ±{item.precision_m} m" if item.precision else "",
            "placement": item.placement,
            "source": item.source,
            "statements": ";".join(named.get(item.id, [])),
        }
        for item in plan.places
    ]


def checks(plan: Plan) -> Table:
    """One row a consistency check."""
    from data.checks.consistency import run_checks

    return [
        {
            "id": item.id,
            "statement": item.claim,
            "arithmetic": item.arithmetic,
            "result": item.result,
            "status": item.status,
            "figures": ";".join(item.figures),
        }
        for item in run_checks(plan)
    ]


BUILDERS: dict[str, Callable[[Plan], Table]] = {
    "figures": figures,
    "statements": statements,
    "indicators": indicators,
    "pairs": pairs,
    "places": places,
    "checks": checks,
}


def csv_bytes(rows: Iterable[dict[str, str]], columns: Iterable[str]) -> bytes:
    """A table as CSV: UTF-8 with BOM, so that Excel reads Chinese; formula-like cells are defused."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, list(columns), extrasaction="ignore")
    writer.writeheader()
    writer.writerows({key: defused(value) for key, value in row.items()} for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def table_bytes(plan: Plan, name: str) -> bytes:
    """One of the tables as CSV."""
    return csv_bytes(BUILDERS[name](plan), COLUMNS[name])


def json_bytes(plan: Plan) -> bytes:
    """All tables as one JSON object, with what the plan is; the same columns as the CSV files."""
    info = plan.info
    about = {
        "id": info.id,
        "title": info.title,
        "title_en": info.title_en,
        "publisher": info.publisher,
        "published": info.published.isoformat(),
        "base_year": info.base_year,
        "target_year": info.target_year,
        "text_sha256": info.text.sha256,
        "sources": [source.model_dump() for source in info.sources],
    }
    content = {"plan": about, **{name: build(plan) for name, build in BUILDERS.items()}}
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def defused(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers."""
    if cell[:1] not in ("=", "+", "-", "@", "\t", "\r"):
        return cell
    try:
        float(cell)
    except ValueError:
        return "'" + cell
    return cell


def write_tables(plan: Plan, folder: Path) -> list[Path]:
    """Every table as `<name>.csv` in a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in BUILDERS:
        path = folder / f"{name}.csv"
        path.write_bytes(table_bytes(plan, name))
        written.append(path)
    return written
