"""The published tables as files: CSV, and all of them as JSON."""

import json
from pathlib import Path

from data.schema import Plan
from data.tables.published import TABLES
from data.tables.workbook import csv_bytes


def table_bytes(plan: Plan, name: str) -> bytes:
    """One of the tables as CSV."""
    return csv_bytes(TABLES[name].rows(plan), TABLES[name].names)


def write_tables(plan: Plan, folder: Path) -> list[Path]:
    """Every table as `<name>.csv` in a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{name}.csv" for name in TABLES]
    for path in paths:
        path.write_bytes(table_bytes(plan, path.stem))
    return paths


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
    content = {"plan": about, **{name: table.rows(plan) for name, table in TABLES.items()}}
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
