"""A plan folder in, a checked `Plan` out. The only place where a plan's files are read."""

import hashlib
import os
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from data import rules, tiling
from data.faults import Faults, PlanError
from data.located import Document, read_document, read_rows, read_text, validated
from data.schema import (
    Figure,
    FigureRow,
    Indicator,
    Label,
    Line,
    Mention,
    NameRow,
    Outline,
    Pair,
    PairRow,
    Place,
    Plan,
    PlanInfo,
    Row,
    Statement,
    StatementRow,
    Station,
)  # fmt: skip

Model = TypeVar("Model", bound=Row)
HOME = Path(__file__).parent / "plans"


def plans_folder() -> Path:
    """Where the plans lie: `data/plans`, or the folder that the variable PLANS_FOLDER names."""
    return Path(os.environ.get("PLANS_FOLDER") or HOME)


def list_plans(folder: Path | None = None) -> list[str]:
    """The ids of the plans in a folder, by name; no plan is read for it."""
    folder = folder or plans_folder()
    return sorted(path.parent.name for path in folder.glob("*/plan.yaml"))


def load_plan(plan: str | Path, folder: Path | None = None) -> Plan:
    """Read one plan, by id or by folder.

    Raises PlanError with every fault (file, line, field, words) where anything is wrong, and
    LookupError where there is no such plan.
    """
    home = plan if isinstance(plan, Path) else (folder or plans_folder()) / plan
    if not isinstance(plan, Path) and plan not in list_plans(folder):
        raise LookupError(f"no plan {plan!r} in {home.parent.name}")
    faults = Faults(home)
    info = _read_one(home, "plan.yaml", PlanInfo, faults)
    text = read_text(home, "text.txt", faults)
    if info is None or text is None:
        raise PlanError(faults.found)
    if info.id != home.resolve().name:
        faults.add("plan.yaml", 1, "id", f"{info.id} is not the folder's name")
    body = _find_body(text, info, faults)
    if body is None:
        raise PlanError(faults.found)

    rows = read_rows(home, "statements.csv", StatementRow, faults)
    tiles = tiling.lay_statements(text, body, rows, faults)
    tile_by_id = {tile.id: tile for tile in tiles}
    figure_rows = read_rows(home, "figures.csv", FigureRow, faults)
    figures = tiling.lay_figures(figure_rows, tile_by_id, faults)
    names = read_rows(home, "names.csv", NameRow, faults)
    coverage = tiling.account_for_numbers(text, body, tiles, figures, names, faults)
    indicators = _read_list(home, "indicators.yaml", "indicators", Indicator, faults)
    pair_rows = read_rows(home, "pairs.csv", PairRow, faults)
    stations = read_rows(home, "stations.csv", Station, faults) if (home / "stations.csv").exists() else []
    labels = read_rows(home, "labels.csv", Label, faults) if (home / "labels.csv").exists() else []
    places = _read_list(home, "places.yaml", "places", Place, faults)
    mentions = tiling.lay_places(text, body, places, faults)
    outline = _read_outline(home, faults)
    lines = _read_lines(home, faults) if (home / "lines.geojson").exists() else []

    rules.check_ids(rows, figure_rows, indicators, places, stations, faults)
    rules.check_statements(rows, tile_by_id, info, faults)
    rules.check_indicators(figure_rows, indicators, info, faults)
    pairs = _join_pairs(pair_rows, {f.id: f for f in figures}, {i.id: i for _, i in indicators}, faults)
    rules.check_places(places, stations, labels, lines, outline, {f.id for f in figures}, info, faults)
    faults.stop_if_any()

    return Plan(
        info=info, text=text, body=body,
        statements=tuple(_tie(tiles, figures, mentions)),
        figures=tuple(sorted(figures, key=lambda f: f.start)),
        names=tuple(row for _, row in names),
        indicators=tuple(i for _, i in indicators),
        pairs=pairs,
        places=tuple(_at_anchor(p, {s.id: s for _, s in stations}) for _, p in places),
        mentions=tuple(mentions),
        stations=tuple(s for _, s in stations),
        labels=tuple(label for _, label in labels),
        lines=tuple(line for _, line in lines),
        outline=outline, coverage=coverage,
    )  # fmt: skip


def _read_one(home: Path, file: str, model: type[Model], faults: Faults) -> Model | None:
    document = read_document(home, file, faults)
    if document is None:
        return None
    return validated(model, document.value, file, document.line, faults)


def _read_list(home: Path, file: str, key: str, model: type[Model], faults: Faults) -> list[tuple[int, Model]]:
    document = read_document(home, file, faults)
    if document is None:
        return []
    value = document.value
    if not isinstance(value, dict) or set(value) != {key} or not isinstance(value[key], list):
        faults.add(file, 1, key, f"the file holds one list, under the key {key}")
        return []
    items = []
    for index, raw in enumerate(value[key]):
        item = validated(model, raw, file, lambda loc, i=index: document.line((key, i, *loc)), faults)
        if item:
            items.append((document.line((key, index)), item))
    return items


def _features(home: Path, file: str, faults: Faults) -> tuple[Document, list[dict[str, Any]]] | None:
    document = read_document(home, file, faults)
    if document is None:
        return None
    value = document.value
    features = value.get("features") if isinstance(value, dict) else None
    if not isinstance(features, list) or not all(isinstance(f, dict) and f.get("geometry") for f in features):
        faults.add(file, 1, "features", "is not a GeoJSON FeatureCollection with geometries")
        return None
    return document, features


def _read_lines(home: Path, faults: Faults) -> list[tuple[int, Line]]:
    found = _features(home, "lines.geojson", faults)
    if found is None:
        return []
    document, features = found
    lines = []
    for index, feature in enumerate(features):
        value = {**(feature.get("properties") or {}), "path": feature["geometry"].get("coordinates")}
        place = document.line(("features", index))
        if line := validated(Line, value, "lines.geojson", lambda loc, i=index: _line_in(document, i, loc), faults):
            lines.append((place, line))
    return lines


def _line_in(document: Document, index: int, loc: tuple[str | int, ...]) -> int:
    if loc and loc[0] == "path":
        return document.line(("features", index, "geometry", "coordinates", *loc[1:]))
    return document.line(("features", index, "properties", *loc))


def _read_outline(home: Path, faults: Faults) -> Outline | None:
    if not (home / "outline.geojson").exists():
        return None
    found = _features(home, "outline.geojson", faults)
    if found is None:
        return None
    document, features = found
    if len(features) != 1 or features[0]["geometry"].get("type") != "Polygon":
        faults.add("outline.geojson", 1, "features", "is not one polygon")
        return None
    rings = features[0]["geometry"].get("coordinates") or [[]]
    value = {**(features[0].get("properties") or {}), "ring": rings[0]}
    return validated(
        Outline, value, "outline.geojson", lambda loc: document.line(("features", 0, "properties", *loc)), faults
    )


def _find_body(text: str, info: PlanInfo, faults: Faults) -> tuple[int, int] | None:
    if hashlib.sha256(text.encode()).hexdigest() != info.text.sha256:
        faults.add("text.txt", 1, "text.sha256", "the text is not the one that was curated (its fingerprint differs)")
    start, last = text.find(info.text.body_from), text.rfind(info.text.body_to)
    for field, words, at in (("text.body_from", info.text.body_from, start), ("text.body_to", info.text.body_to, last)):
        if at < 0:
            faults.add("plan.yaml", 1, field, f"“{words}” is not in the text")
    for field, words in (("title", info.title), ("published_as", info.published_as)):
        if words not in text:
            faults.add("plan.yaml", 1, field, f"“{words}” is not in the text")
    return None if start < 0 or last < 0 else (start, last + len(info.text.body_to))


def _join_pairs(
    rows: list[tuple[int, PairRow]], figures: dict[str, Figure], indicators: dict[str, Indicator], faults: Faults
) -> tuple[Pair, ...]:
    pairs, file = [], "pairs.csv"
    seen: set[str] = set()
    for line, row in rows:
        wrong = [(k, v) for k, v in (("actual", row.actual), ("target", row.target)) if v and v not in figures]
        for name, value in wrong:
            faults.add(file, line, name, f"no figure has the id {value}")
        if row.indicator not in indicators:
            faults.add(file, line, "indicator", f"no indicator has the id {row.indicator}")
        elif row.indicator in seen:
            faults.add(file, line, "indicator", f"{row.indicator} has a row already")
        seen.add(row.indicator)
        if wrong or row.indicator not in indicators:
            continue
        actual, target = figures.get(row.actual), figures.get(row.target)
        for name, figure in (("actual", actual), ("target", target)):
            if figure and figure.indicator != row.indicator:
                faults.add(
                    file, line, name, f"{figure.id} measures {figure.indicator or 'nothing named'}, not {row.indicator}"
                )
        if row.comparability != "none" and not (actual and target):
            faults.add(file, line, "comparability", "two numbers are needed for a comparison")
        if row.comparability == "same" and actual and target and actual.unit != target.unit:
            faults.add(file, line, "comparability", f"{actual.unit} and {target.unit} are not the same unit")
        if row.comparability != "same" and not row.note:
            faults.add(file, line, "note", "says in words why the two do not simply compare")
        pairs.append(Pair(indicators[row.indicator], actual, target, row.comparability, row.note))
    return tuple(pairs)


def _at_anchor(place: Place, stations: dict[str, Station]) -> Place:
    if place.anchor is None:
        return place
    station = stations[place.anchor]
    return place.model_copy(update={"lon": station.lon, "lat": station.lat})


def _tie(tiles: list[Statement], figures: list[Figure], mentions: list[Mention]) -> list[Statement]:
    """Statements with what stands in them and what continues them."""
    stated = Counter[tuple[str, str]]()
    for figure in figures:
        for statement in (figure.statement, *(m.id for m in figure.also)):
            stated[statement, figure.id] += 1
    by_statement: dict[str, list[str]] = {}
    for statement, name in stated:
        by_statement.setdefault(statement, []).append(name)
    followers: dict[str, list[str]] = {}
    for tile in tiles:
        for review in tile.continues:
            followers.setdefault(review, []).append(tile.id)
    named: dict[str, list[str]] = {}
    queue = iter(sorted(mentions, key=lambda m: m.start))
    mention = next(queue, None)
    for tile in tiles:
        while mention and mention.start < tile.end:
            if mention.start >= tile.start and mention.id not in named.setdefault(tile.id, []):
                named[tile.id].append(mention.id)
            mention = next(queue, None)
    return [
        replace(
            tile, figures=tuple(by_statement.get(tile.id, ())), places=tuple(named.get(tile.id, ())),
            continued_by=tuple(followers.get(tile.id, ())),
        )
        for tile in tiles
    ]  # fmt: skip
