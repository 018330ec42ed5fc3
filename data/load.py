"""A plan folder in, a checked `Plan` out. The only place where a plan's files are read."""

import os
from pathlib import Path

from data.checks.files import check_checks, read_checks
from data.glossary import check_glossary, read_glossary
from data.loading import references, tiling
from data.loading.faults import Faults
from data.loading.folder import PlanFiles, check_all_ids, read_files
from data.loading.geography import at_anchor, check_geography
from data.loading.home import Home
from data.loading.joining import join_pairs, join_statements
from data.loading.located import read_one
from data.loading.printed import check_printed
from data.loading.topics import check_topics, read_topics
from data.outside.files import check_outside, read_outside
from data.schema import Plan, PlanInfo
from data.translation import check_translation, read_translation

HOME = Path(__file__).parent / "plans"


def plans_folder() -> Path:
    """Where the plans lie: `data/plans`, or the folder that the variable PLANS_FOLDER names."""
    return Path(os.environ.get("PLANS_FOLDER") or HOME)


def list_plans(folder: Path | None = None) -> list[str]:
    """The ids of the plans in a folder, by name; no plan is read for it."""
    folder = folder or plans_folder()
    return sorted(path.parent.name for path in folder.glob("*/plan.yaml"))


def plan_info(plan: str, folder: Path | None = None) -> PlanInfo | None:
    """What a plan is, without reading the rest of it; None where its file cannot be read."""
    home = (folder or plans_folder()) / plan
    found = read_one(home, "plan.yaml", PlanInfo, Faults(home))
    return found[1] if found else None


def list_reports(plan: str, folder: Path | None = None) -> list[Path]:
    """The workbooks of progress that a plan's folder carries, `progress/*.xlsx`, by name."""
    return sorted(((folder or plans_folder()) / plan / "progress").glob("*.xlsx"))


def load_plan(plan: str | Path, folder: Path | None = None) -> Plan:
    """Read one plan, by id or by folder; LookupError where there is no such plan."""
    home = plan if isinstance(plan, Path) else (folder or plans_folder()) / plan
    if not (home.is_dir() if isinstance(plan, Path) else plan in list_plans(folder)):
        where = "" if isinstance(plan, Path) else f" in {folder or plans_folder()}"
        raise LookupError(f"there is no plan {str(plan)!r}{where}; PLANS_FOLDER names another folder of plans")
    return read_home(home.resolve())


def read_home(home: Home) -> Plan:
    """The plan that a folder holds.

    Five steps: every file by itself, what holds between files, the figures in their statements, the account
    of all numbers, and the checks, other people's numbers, the glossary, the topics and the translation against the
    whole. Raises PlanError with every fault (file, line, field, message) of the first step that finds any, so that one
    mistake is not reported forty times.
    """
    faults = Faults(home)

    checks, outside = read_checks(home, faults), read_outside(home, faults)
    glossary, topics = read_glossary(home, faults), read_topics(home, faults)
    translation = read_translation(home, faults)
    files = read_files(home, faults)
    faults.stop_if_any()

    _check_between_files(files, faults)
    text, body, geography = files.text, files.body, files.geography
    tiles = tiling.lay_statements(text, body, files.statements, faults)
    named, uncurated = tiling.lay_names(text, body, files.names, tiles, faults)
    mentions = tiling.lay_places(text, body, geography.places, faults)
    faults.stop_if_any()

    tile_of = {tile.id: tile for tile in tiles}
    figures = tiling.lay_figures(files.figures, tile_of, faults)
    faults.stop_if_any()

    row_line = {row.id: line for line, row in files.statements} | {row.id: line for line, row in files.figures}
    check_printed(figures, tile_of, row_line, faults)
    coverage = tiling.account_for_numbers(text, body, tiles, figures, named, uncurated, row_line, faults)
    faults.stop_if_any()

    stations = {station.id: station for _, station in geography.stations}
    whole = Plan(
        info=files.info,
        text=text,
        body=body,
        statements=tuple(join_statements(tiles, figures, mentions, uncurated)),
        figures=tuple(sorted(figures, key=lambda figure: figure.start)),
        names=tuple(row for _, row in files.names),
        indicators=tuple(indicator for _, indicator in files.indicators),
        pairs=tuple(join_pairs(files, figures)),
        places=tuple(at_anchor(place, stations) for _, place in geography.places),
        mentions=tuple(mentions),
        stations=tuple(stations.values()),
        labels=tuple(label for _, label in geography.labels),
        lines=tuple(line for _, line in geography.lines),
        outline=geography.outline,
        roads=tuple(geography.roads),
        built_up=tuple(geography.built_up),
        coverage=coverage,
        checks=tuple(check for _, check in checks),
        outside=outside.joined(),
        glossary=tuple(term for _, term in glossary),
        topics=tuple(topic for _, topic in topics),
        english={row.id: row.english for _, row in translation},
    )
    check_outside(whole, outside, faults)
    check_checks(whole, checks, faults)
    check_glossary(whole, glossary, faults)
    check_topics(whole, topics, faults)
    check_translation(whole, translation, faults)
    faults.stop_if_any()
    return whole


def _check_between_files(files: PlanFiles, faults: Faults) -> None:
    """Ids and references, before anything is looked up in the text."""
    figures = {row.id: row for _, row in files.figures}
    statements = {row.id for _, row in files.statements}
    indicators = {indicator.id for _, indicator in files.indicators}
    known = {
        "headline": indicators,
        "focus_places": {place.id for _, place in files.geography.places},
        "mark": {station.id for _, station in files.geography.stations},
    }
    check_all_ids(files, faults)
    references.check_statements(files.statements, faults)
    references.check_info(files.info, files.info_line, files.statements, known, faults)
    references.check_figures(files.figures, statements, files.indicators, faults)
    references.check_pairs(files.pairs, figures, indicators, faults)
    check_geography(files.geography, figures, faults)
