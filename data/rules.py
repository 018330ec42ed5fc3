"""What must hold between the files of a plan: ids, references, sections, coordinates.

Each function adds a fault for everything that does not; rows come as `(line, row)`.
"""

from data.faults import Faults
from data.geometry import inside
from data.schema import (
    FigureRow,
    Indicator,
    Label,
    Line,
    Outline,
    Place,
    PlanInfo,
    Statement,
    StatementRow,
    Station,
)  # fmt: skip


def check_ids(
    rows: list[tuple[int, StatementRow]], figures: list[tuple[int, FigureRow]],
    indicators: list[tuple[int, Indicator]], places: list[tuple[int, Place]],
    stations: list[tuple[int, Station]], faults: Faults,
) -> None:  # fmt: skip
    groups: list[list[tuple[str, int, str]]] = [
        [("statements.csv", n, r.id) for n, r in rows] + [("figures.csv", n, f.id) for n, f in figures],
        [("indicators.yaml", n, i.id) for n, i in indicators],
        [("places.yaml", n, p.id) for n, p in places],
        [("stations.csv", n, s.id) for n, s in stations],
    ]
    for group in groups:
        seen: set[str] = set()
        for file, line, name in group:
            if name in seen:
                faults.add(file, line, "id", f"{name} is taken already")
            seen.add(name)


def check_statements(
    rows: list[tuple[int, StatementRow]], tiles: dict[str, Statement], info: PlanInfo, faults: Faults
) -> None:
    headings = {row.section for _, row in rows if row.role in ("part", "section")}
    seen: list[str] = []
    for line, row in rows:
        if not seen or seen[-1] != row.section:
            if row.section in seen:
                faults.add("statements.csv", line, "section", f"{row.section} begins a second time")
            seen.append(row.section)
        part, _, rest = row.section.partition(".")
        if (row.section if rest not in ("0", "closing") else part) not in headings:
            faults.add("statements.csv", line, "section", f"there is no heading for {row.section}")
        if (row.role in ("action", "achievement")) != bool(row.type):
            faults.add("statements.csv", line, "type", "stands at actions and achievements, and only there")
        for target in row.continues:
            if target not in tiles:
                faults.add("statements.csv", line, "continues", f"no statement has the id {target}")
            elif row.role != "action" or tiles[target].role not in ("achievement", "context", "shortcoming"):
                faults.add(
                    "statements.csv", line, "continues", f"an action continues the review, but {target} is not of it"
                )
    for index, area in enumerate(info.task_areas):
        if area.section not in headings:
            faults.add("plan.yaml", 1, f"task_areas.{index}.section", f"there is no heading for {area.section}")
    actions = {row.section for _, row in rows if row.role == "action"}
    for section in sorted(actions - {area.section for area in info.task_areas}):
        faults.add("plan.yaml", 1, "task_areas", f"section {section} has actions but is no task area")


def check_indicators(
    figures: list[tuple[int, FigureRow]], indicators: list[tuple[int, Indicator]], info: PlanInfo, faults: Faults
) -> None:
    known, used = {i.id for _, i in indicators}, {f.indicator for _, f in figures}
    for line, figure in figures:
        if figure.indicator and figure.indicator not in known:
            faults.add("figures.csv", line, "indicator", f"no indicator has the id {figure.indicator}")
    for line, indicator in indicators:
        if indicator.id not in used:
            faults.add("indicators.yaml", line, "id", f"no figure measures {indicator.id}")
    for name in info.headline:
        if name not in known:
            faults.add("plan.yaml", 1, "headline", f"no indicator has the id {name}")


def check_places(
    places: list[tuple[int, Place]], stations: list[tuple[int, Station]], labels: list[tuple[int, Label]],
    lines: list[tuple[int, Line]], outline: Outline | None, figures: set[str], info: PlanInfo, faults: Faults,
) -> None:  # fmt: skip
    ids, stops, drawn = {p.id for _, p in places}, {s.id for _, s in stations}, {line.id for _, line in lines}
    for at, place in places:
        own = place.lon is not None and place.lat is not None
        problems = [
            (place.within is not None and place.within not in ids, "within", f"no place has the id {place.within}"),
            (place.area_figure is not None and place.area_figure not in figures, "area_figure", f"no figure has the id {place.area_figure}"),
            ((place.placement == "direct") != own, "lon", "stands at places with a coordinate of their own, and only there"),
            ((place.anchor is not None) != place.placement.endswith("anchor"), "anchor", "stands at anchored places, and only there"),
            (place.anchor is not None and place.anchor not in stops, "anchor", f"no station has the id {place.anchor}"),
            (place.placement == "line" and place.id not in drawn, "placement", f"lines.geojson has no line {place.id}"),
            (place.placement == "unplaced" and not place.reason, "reason", "an unplaced place says why"),
            (place.placement != "unplaced" and place.placement != "line" and not (place.source and place.precision and place.precision_m), "source", "a placed place names its source and precision"),
        ]  # fmt: skip
        for wrong, field, words in problems:
            if wrong:
                faults.add("places.yaml", at, field, words)
    for name in info.focus_places:
        if name not in ids:
            faults.add("plan.yaml", 1, "focus_places", f"no place has the id {name}")
    if info.mark and info.mark not in stops:
        faults.add("plan.yaml", 1, "mark", f"no station has the id {info.mark}")
    if outline is None:
        if any(p.placement != "unplaced" for _, p in places) or stations or labels:
            faults.add("outline.geojson", 1, "file", "is missing, so no coordinate can be checked")
        return
    for file, at, name, point, expected in [
        *(
            ("places.yaml", at, p.id, (p.lon, p.lat), True)
            for at, p in places
            if p.lon is not None and p.lat is not None
        ),
        *(("stations.csv", at, s.id, (s.lon, s.lat), s.inside) for at, s in stations),
        *(("labels.csv", at, label.id, (label.lon, label.lat), True) for at, label in labels),
    ]:
        if inside(point, outline.ring) != expected:
            faults.add(
                file,
                at,
                "lon",
                f"{name} at {point[0]}, {point[1]} is {'outside' if expected else 'inside'} the district",
            )
    west, east = min(x for x, _ in outline.ring), max(x for x, _ in outline.ring)
    south, north = min(y for _, y in outline.ring), max(y for _, y in outline.ring)
    for at, line in lines:
        if any(not (west - 0.1 < x < east + 0.1 and south - 0.1 < y < north + 0.1) for x, y in line.path):
            faults.add("lines.geojson", at, "path", f"{line.id} leaves the surroundings of the district")
        for stop in line.stations:
            if stop not in stops:
                faults.add("lines.geojson", at, "stations", f"no station has the id {stop}")
    for at, station in stations:
        for name in station.lines:
            if name not in drawn:
                faults.add("stations.csv", at, "lines", f"lines.geojson has no line {name}")
