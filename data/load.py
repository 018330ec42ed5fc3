"""A plan folder in, a checked `Plan` out. The only place where a plan's files are read."""

import hashlib
import os
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from data.checks.files import check_checks, read_checks
from data.loading import references, tiling
from data.loading.faults import Faults, PlanError
from data.loading.geography import Geography, at_anchor, check_geography, read_geography
from data.loading.located import LineOf, read_list, read_one, read_rows, read_text
from data.outside.files import check_outside, read_outside
from data.schema import (
    Figure,
    FigureRow,
    Indicator,
    Mention,
    NameRow,
    Pair,
    PairRow,
    Plan,
    PlanInfo,
    Statement,
    StatementRow,
)

HOME = Path(__file__).parent / "plans"


def plans_folder() -> Path:
    """Where the plans lie: `data/plans`, or the folder that the variable PLANS_FOLDER names."""
    return Path(os.environ.get("PLANS_FOLDER") or HOME)


def list_plans(folder: Path | None = None) -> list[str]:
    """The ids of the plans in a folder, by name; no plan is read for it."""
    folder = folder or plans_folder()
    return sorted(path.parent.name for path in folder.glob("*/plan.yaml"))


def list_reports(plan: str, folder: Path | None = None) -> list[Path]:
    """The workbooks of progress that a plan's folder carries, `progress/*.xlsx`, by name."""
    return sorted(((folder or plans_folder()) / plan / "progress").glob("*.xlsx"))


def load_plan(plan: str | Path, folder: Path | None = None) -> Plan:
    """Read one plan, by id or by folder.

    Five steps: every file by itself, what holds between files, the figures in their statements, the account
    of all numbers, and what is asked and said about the whole (checks, other people's numbers). Raises
    PlanError with every fault (file, line, field, words) of the first step that finds any, so that one mistake
    is not reported forty times; LookupError where there is no such plan.
    """
    home = plan if isinstance(plan, Path) else (folder or plans_folder()) / plan
    if not (home.is_dir() if isinstance(plan, Path) else plan in list_plans(folder)):
        raise LookupError(f"there is no plan {str(plan)!r}")
    home = home.resolve()
    faults = Faults(home)

    found = read_one(home, "plan.yaml", PlanInfo, faults)
    text = read_text(home, "text.txt", faults)
    rows = read_rows(home, "statements.csv", StatementRow, faults)
    figure_rows = read_rows(home, "figures.csv", FigureRow, faults)
    names = read_rows(home, "names.csv", NameRow, faults)
    indicators = read_list(home, "indicators.yaml", "indicators", Indicator, faults)
    pair_rows = read_rows(home, "pairs.csv", PairRow, faults)
    geography = read_geography(home, faults)
    checks, outside = read_checks(home, faults), read_outside(home, faults)
    if found is None or text is None:
        raise PlanError(faults.found)
    line_of, info = found
    if info.id != home.name:
        faults.add("plan.yaml", line_of(("id",)), "id", f"{info.id} is not the folder's name")
    body = _find_body(text, info, line_of, faults)
    faults.stop_if_any()

    row_of = {row.id: row for _, row in figure_rows}
    measured = {indicator.id for _, indicator in indicators}
    _check_ids(rows, figure_rows, indicators, geography, faults)
    references.check_statements(rows, faults)
    known = {
        "headline": measured,
        "focus_places": {place.id for _, place in geography.places},
        "mark": {station.id for _, station in geography.stations},
    }
    references.check_info(info, line_of, rows, known, faults)
    references.check_figures(figure_rows, {row.id for _, row in rows}, indicators, faults)
    references.check_pairs(pair_rows, row_of, measured, faults)
    check_geography(geography, set(row_of), faults)
    tiles = tiling.lay_statements(text, body, rows, faults)
    named = tiling.lay_names(text, body, names, faults)
    mentions = tiling.lay_places(text, body, geography.places, faults)
    faults.stop_if_any()

    figures = tiling.lay_figures(figure_rows, {tile.id: tile for tile in tiles}, faults)
    faults.stop_if_any()

    row_line = {row.id: line for line, row in rows} | {row.id: line for line, row in figure_rows}
    coverage = tiling.account_for_numbers(text, body, tiles, figures, named, row_line, faults)
    faults.stop_if_any()

    stations = {station.id: station for _, station in geography.stations}
    whole = Plan(
        info=info,
        text=text,
        body=body,
        statements=tuple(_tie(tiles, figures, mentions)),
        figures=tuple(sorted(figures, key=lambda f: f.start)),
        names=tuple(row for _, row in names),
        indicators=tuple(indicator for _, indicator in indicators),
        pairs=tuple(_join_pairs(pair_rows, figures, indicators)),
        places=tuple(at_anchor(place, stations) for _, place in geography.places),
        mentions=tuple(mentions),
        stations=tuple(stations.values()),
        labels=tuple(label for _, label in geography.labels),
        lines=tuple(line for _, line in geography.lines),
        outline=geography.outline,
        coverage=coverage,
        checks=tuple(check for _, check in checks),
        outside=outside.joined(),
    )
    check_outside(whole, outside, faults)
    check_checks(whole, checks, faults)
    faults.stop_if_any()
    return whole


def _find_body(text: str, info: PlanInfo, line_of: LineOf, faults: Faults) -> tuple[int, int]:
    """Where the plan itself begins and ends in the published page."""
    file = "plan.yaml"
    if fault := _fingerprint_fault(text, info.text.sha256):
        faults.add(file, line_of(("text", "sha256")), "text.sha256", fault)
    start, last = text.find(info.text.body_from), text.rfind(info.text.body_to)
    for loc, words in (
        (("text", "body_from"), info.text.body_from),
        (("text", "body_to"), info.text.body_to),
        (("title",), info.title),
        (("published_as",), info.published_as),
    ):
        if words not in text:
            faults.add(file, line_of(loc), ".".join(loc), f"“{words}” is not in text.txt")
    return start, last + len(info.text.body_to)


def _fingerprint_fault(text: str, expected: str) -> str:
    """Why the text is not the one whose SHA-256 is expected; empty where it is."""
    fingerprint = _sha256(text)
    if fingerprint == expected:
        return ""
    unix = text.replace("\r\n", "\n")
    if expected in (_sha256(unix), _sha256(unix.replace("\n", "\r\n"))):
        return (
            "the line ends of text.txt were changed, as Git or an editor on Windows does; delete the file and restore "
            "it as published (`git checkout -- text.txt` in its folder, where .gitattributes says `text.txt -text`)"
        )
    return f"text.txt is not the text that was curated; its fingerprint is {fingerprint}"


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _check_ids(
    rows: list[tuple[int, StatementRow]],
    figures: list[tuple[int, FigureRow]],
    indicators: list[tuple[LineOf, Indicator]],
    geography: Geography,
    faults: Faults,
) -> None:
    """No id twice; statements and figures share theirs, because an address names either."""
    id_loc = ("id",)
    for group in (
        [
            *(("statements.csv", line, row.id) for line, row in rows),
            *(("figures.csv", line, row.id) for line, row in figures),
        ],
        [("indicators.yaml", line_of(id_loc), item.id) for line_of, item in indicators],
        [("places.yaml", line_of(id_loc), place.id) for line_of, place in geography.places],
        [("stations.csv", line, station.id) for line, station in geography.stations],
        [("labels.csv", line, label.id) for line, label in geography.labels],
        [("lines.geojson", line_of(id_loc), f"{item.id} piece {item.piece}") for line_of, item in geography.lines],
    ):
        references.check_ids(group, faults)


def _join_pairs(
    rows: list[tuple[int, PairRow]], figures: list[Figure], indicators: list[tuple[LineOf, Indicator]]
) -> Iterable[Pair]:
    figure_of = {figure.id: figure for figure in figures}
    indicator_of = {indicator.id: indicator for _, indicator in indicators}
    for _, row in rows:
        indicator, actual, target = indicator_of[row.indicator], figure_of.get(row.actual), figure_of.get(row.target)
        yield Pair(indicator, actual, target, row.comparability, row.note)


def _tie(tiles: list[Statement], figures: list[Figure], mentions: list[Mention]) -> list[Statement]:
    """Statements with the ids of the figures and places in them, and of the actions that continue them."""
    figures_in, continued_by, places_in = (defaultdict[str, list[str]](list) for _ in range(3))
    for figure in figures:
        for statement in dict.fromkeys((figure.statement, *(again.id for again in figure.also))):
            figures_in[statement].append(figure.id)
    for tile in tiles:
        for review in tile.continues:
            continued_by[review].append(tile.id)
    starts = [tile.start for tile in tiles]
    for mention in sorted(mentions, key=lambda mention: mention.start):
        position = bisect(starts, mention.start)
        if position and mention.start < (tile := tiles[position - 1]).end:
            places_in[tile.id].append(mention.id)
    return [
        tile.model_copy(
            update={
                "figures": tuple(figures_in[tile.id]),
                "places": tuple(dict.fromkeys(places_in[tile.id])),
                "continued_by": tuple(continued_by[tile.id]),
            }
        )
        for tile in tiles
    ]
