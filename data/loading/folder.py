"""The files of a plan's folder that say what is in the text, each read by itself and every row with its line."""

import hashlib
from dataclasses import dataclass

from data.loading.faults import Faults, PlanError
from data.loading.geography import Geography, read_geography
from data.loading.home import Home
from data.loading.located import LineOf, read_list, read_one, read_rows, read_text
from data.loading.references import check_ids
from data.schema import FigureRow, Indicator, NameRow, PairRow, PlanInfo, StatementRow


@dataclass(frozen=True)
class PlanFiles:
    """What the files say. `body` is where the plan itself begins and ends in the published page."""

    info: PlanInfo
    info_line: LineOf
    text: str
    body: tuple[int, int]
    statements: list[tuple[int, StatementRow]]
    figures: list[tuple[int, FigureRow]]
    names: list[tuple[int, NameRow]]
    indicators: list[tuple[LineOf, Indicator]]
    pairs: list[tuple[int, PairRow]]
    geography: Geography


def read_files(home: Home, faults: Faults) -> PlanFiles:
    """Every file by itself. PlanError where `plan.yaml` or the text cannot be read; all other faults are collected."""
    found = read_one(home, "plan.yaml", PlanInfo, faults)
    text = read_text(home, "text.txt", faults)
    statements = read_rows(home, "statements.csv", StatementRow, faults)
    figures = read_rows(home, "figures.csv", FigureRow, faults)
    names = read_rows(home, "names.csv", NameRow, faults)
    indicators = read_list(home, "indicators.yaml", "indicators", Indicator, faults)
    pairs = read_rows(home, "pairs.csv", PairRow, faults)
    geography = read_geography(home, faults)
    if found is None or text is None:
        raise PlanError(faults.found)
    info_line, info = found
    if info.id != home.name:
        faults.add("plan.yaml", info_line(("id",)), "id", f"{info.id} is not the folder's name")
    body = _find_body(text, info, info_line, faults)
    return PlanFiles(info, info_line, text, body, statements, figures, names, indicators, pairs, geography)


def _find_body(text: str, info: PlanInfo, line_of: LineOf, faults: Faults) -> tuple[int, int]:
    file = "plan.yaml"
    if fault := _fingerprint_fault(text, info.text.sha256):
        faults.add(file, line_of(("text", "sha256")), "text.sha256", fault)
    for loc, printed in (
        (("text", "body_from"), info.text.body_from),
        (("text", "body_to"), info.text.body_to),
        (("published_as",), info.published_as),
    ):
        if printed not in text:
            faults.add(file, line_of(loc), ".".join(loc), f"“{printed}” is not in text.txt")
    _check_title(text, info, line_of, faults)
    return text.find(info.text.body_from), text.rfind(info.text.body_to) + len(info.text.body_to)


def _check_title(text: str, info: PlanInfo, line_of: LineOf, faults: Faults) -> None:
    """The title, or what `title_as` says is printed in its place, is in the text; blanks and line ends aside."""
    field, printed = ("title", info.title) if info.title_as is None else ("title_as", info.title_as)
    if "".join(printed.split()) not in "".join(text.split()):
        remedy = "; where the text prints it otherwise or not at all, title_as says how" if field == "title" else ""
        faults.add("plan.yaml", line_of((field,)), field, f"“{printed}” is not in text.txt{remedy}")


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


def check_all_ids(files: PlanFiles, faults: Faults) -> None:
    """No id twice; statements and figures share theirs, because a URL names either."""
    geography = files.geography
    check_ids(
        [
            *(("statements.csv", line, row.id) for line, row in files.statements),
            *(("figures.csv", line, row.id) for line, row in files.figures),
        ],
        faults,
    )
    check_ids((("stations.csv", line, station.id) for line, station in geography.stations), faults)
    check_ids((("labels.csv", line, label.id) for line, label in geography.labels), faults)
    for file, located in (
        ("indicators.yaml", [(line_of, item.id) for line_of, item in files.indicators]),
        (
            "places.yaml",
            [(line_of, name) for line_of, place in geography.places for name in (place.id, *place.former_ids)],
        ),
        ("lines.geojson", [(line_of, f"{line.id} piece {line.piece}") for line_of, line in geography.lines]),
    ):
        check_ids(((file, line_of(("id",)), name) for line_of, name in located), faults)
