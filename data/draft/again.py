"""A draft written into its folder: a new one, or one in which confirmed rows stay byte for byte."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from data.draft.kept import Kept, kept_of
from data.draft.make import drafted
from data.draft.sources import Source, read_source
from data.draft.write import (
    HEADLINES,
    SUMMARY,
    UNPLACED,
    Draft,
    cells_of,
    draft_files,
    figure_rows,
    pair_row,
    statement_rows,
    yaml_file,
)
from data.load import load_plan, read_home
from data.loading.faults import Fault, PlanError
from data.loading.home import ChangedHome
from data.loading.raw_rows import Row, Table, read_table
from data.schema import Plan


def draft_plan(file: Path, home: Path, *, published: date | None = None, year: int | None = None) -> Draft:
    """Draft the plan that `file` holds into the folder `home`; again where a draft is there already.

    Nothing is written where what would come of it does not pass the check, and confirmed rows are never touched.
    FileExistsError where something else is there.
    """
    source = read_source(file)
    if not home.exists():
        draft = drafted(source, published=published, year=year)
        files = draft_files(draft, source, home.name)
        home.mkdir(parents=True)
    elif not (home / "plan.yaml").exists() or not (home / "text.txt").stat().st_size:
        raise FileExistsError(f"{home} is there already and holds no draft; choose another id, or remove it first")
    else:
        draft, files = _again(source, home, published, year)
        check_files(home, files)
    write_files(home, files)
    return draft


def write_files(home: Path, files: Mapping[str, bytes]) -> None:
    """Write into a folder what differs."""
    for name, content in files.items():
        path = home / name
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)


def check_files(home: Path, files: Mapping[str, bytes]) -> Plan:
    """The plan that a folder would hold with these files in it. PlanError where it would have faults."""
    return read_home(ChangedHome(home.resolve(), files))


def _again(source: Source, home: Path, published: date | None, year: int | None) -> tuple[Draft, dict[str, bytes]]:
    """The draft and the files that change, from what the folder says already."""
    plan = load_plan(home)
    own = {name: read_table((home / name).read_bytes()) for name in ("statements.csv", "figures.csv", "names.csv")}
    pairs = read_table((home / "pairs.csv").read_bytes())
    lines = {row.cells.get("id", row.cells.get("quote", "")): row.line for table in own.values() for row in table.rows}
    kept = kept_of(plan, source.text, lines)
    body = None if plan.info.summary == SUMMARY else _body(plan, source.text)
    facts = (published or plan.info.published, year or plan.info.target_year)
    draft = drafted(source, published=facts[0], year=facts[1], body=body, kept=kept)
    files = draft_files(draft, source, home.name)
    figures = _figures(draft, source.text, plan, pairs, own["figures.csv"], kept)
    paired, measured = _pairs(draft, pairs, figures, kept)
    files |= {
        "statements.csv": _statements(draft, source.text, own["statements.csv"], kept).content(),
        "figures.csv": own["figures.csv"].with_rows(figures).content(),
        "names.csv": _names(draft, own["names.csv"]).content(),
        "pairs.csv": pairs.with_rows(paired).content(),
    }
    files["indicators.yaml"] = _indicators(draft, (home / "indicators.yaml").read_bytes(), measured)
    if body is not None:
        files["plan.yaml"] = _fingerprint(home, plan, files["plan.yaml"])
    else:
        files["plan.yaml"] = _headline(files["plan.yaml"], plan.info.headline, paired)
    if body is not None or plan.reviewed[0]:
        files["places.yaml"] = _places((home / "places.yaml").read_bytes(), source.text, draft.body)
    return draft, files


def _body(plan: Plan, text: str) -> tuple[int, int]:
    """Where the plan begins and ends, as a person has said it in plan.yaml."""
    signs = {"text.body_from": plan.info.text.body_from, "text.body_to": plan.info.text.body_to}
    lost = [(field, words) for field, words in signs.items() if words not in text]
    if lost:
        raise PlanError([Fault(f"{plan.id}/plan.yaml", 1, field, f"“{w}” is not in the new text") for field, w in lost])
    first, last = signs.values()
    return text.find(first), text.rfind(last) + len(last)


def _statements(draft: Draft, text: str, table: Table, kept: Kept) -> Table:
    own = {row.cells["id"]: row for row in table.rows}
    fresh = statement_rows(draft, text)
    return table.with_rows(own[row.id] if row.id in kept.tiles else Row(cells_of(row)) for row in fresh)


def _figures(draft: Draft, text: str, plan: Plan, pairs: Table, table: Table, kept: Kept) -> list[Row]:
    """Confirmed rows where they stand in the text; a draft that a kept pair names measures what the pair does."""
    place = {name: spans[0][0] for name, spans in kept.figures.items()}
    place |= {name: figure.start for name, (_, figure) in draft.figures.items()}
    own = {row.cells["id"]: row for row in table.rows}
    rows = {name: own[name] for name in kept.figures}
    rows |= {row.id: Row(cells_of(row)) for row in figure_rows(draft, text)}
    for pair in _standing(pairs, rows, kept):
        for name in (pair.cells.get("actual"), pair.cells.get("target")):
            if name and name not in kept.figures:
                rows[name] = rows[name].changed({"indicator": pair.cells["indicator"]})
    return sorted(rows.values(), key=lambda row: place[row.cells["id"]])


def _standing(pairs: Table, figures: Iterable[str], kept: Kept) -> list[Row]:
    """The pairs that stay: those of a confirmed figure, whose other one is there too."""
    known = set(figures)
    named = [(row, {row.cells.get(which, "") for which in ("actual", "target")} - {""}) for row in pairs.rows]
    return [row for row, names in named if names & kept.figures.keys() and names <= known]


def _pairs(draft: Draft, pairs: Table, figures: list[Row], kept: Kept) -> tuple[list[Row], set[str]]:
    """The rows of pairs.csv, and the indicators that are measured.

    Of an indicator that a confirmed figure measures, no pair is made by rule: its note might say what is not so.
    """
    rows = {row.cells["id"]: row for row in figures}
    standing = _standing(pairs, rows, kept)
    measured = {row.cells.get("indicator", "") for row in figures} - {""}
    settled = {rows[name].cells.get("indicator", "") for name in kept.figures}
    settled |= {row.cells["indicator"] for row in standing}
    fresh = [link for link in draft.linked if link.entry["id"] not in settled]
    holds = [
        link
        for link in fresh
        if all(rows[n].cells["indicator"] == link.entry["id"] for n in (link.actual, link.target) if n)
    ]
    return [*standing, *(Row(cells_of(pair_row(link, draft.about))) for link in holds)], measured


def _names(draft: Draft, table: Table) -> Table:
    """A person's rows as they stand, then those of the draft."""
    own = [r for r in table.rows if r.cells.get("review") != "draft" and r.cells["category"] != "uncurated"]
    quotes = {row.cells["quote"] for row in own}
    return table.with_rows([*own, *(Row(cells_of(row)) for row in draft.names if row.quote not in quotes)])


def _indicators(draft: Draft, own: bytes, measured: set[str]) -> bytes:
    """The entries that are there, without those that nothing measures any more, and the new ones."""
    before: list[dict[str, Any]] = (yaml.safe_load(own) or {}).get("indicators") or []
    known = {entry["id"] for entry in before}
    entries = [entry for entry in before if entry["id"] in measured]
    entries += [link.entry for link in draft.linked if link.entry["id"] in measured - known]
    if entries == before:
        return own
    ids = {entry["id"] for entry in entries}
    kept = [{k: v for k, v in entry.items() if k != "growth_of" or v in ids} for entry in entries]
    return yaml_file({"indicators": kept})


def _places(own: bytes, text: str, body: tuple[int, int]) -> bytes:
    """The places that are there, without drafted ones that the text does not name any more."""
    before: list[dict[str, Any]] = (yaml.safe_load(own) or {}).get("places") or []
    printed = text[slice(*body)]
    places = [p for p in before if p.get("reason") != UNPLACED or all(alias in printed for alias in p["aliases"])]
    return own if places == before else yaml_file({"places": places})


def _headline(drafted_yaml: bytes, before: Iterable[str], pairs: list[Row]) -> bytes:
    """The drafted plan.yaml with the headline that was there: a draft has no link for what a person has confirmed."""
    info = yaml.safe_load(drafted_yaml)
    aimed = [row.cells["indicator"] for row in pairs if row.cells.get("target")]
    kept = [name for name in before if name in aimed]
    info["headline"] = [*kept, *(name for name in aimed if name not in kept)][:HEADLINES]
    return yaml_file(info)


def _fingerprint(home: Path, plan: Plan, drafted_yaml: bytes) -> bytes:
    """A person's plan.yaml with the fingerprint of the new text."""
    new = yaml.safe_load(drafted_yaml)["text"]["sha256"]
    return (home / "plan.yaml").read_bytes().replace(plan.info.text.sha256.encode(), new.encode())
