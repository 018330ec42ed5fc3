"""Where a plan happens: its places, stations, labels, lines and outline, read and checked.

Everything but the places is optional; coordinates can only be checked within an outline.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from data.loading.faults import Faults
from data.loading.home import Home
from data.loading.located import Document, LineOf, Loc, read_document, read_list, read_rows, validated
from data.map.geometry import Point, bounds, extent, inside
from data.schema import BuiltUp, FigureRow, Label, Line, Outline, Place, Road, Station

SURROUNDINGS = 0.1  # degrees that a line may run beyond the outline
Course = TypeVar("Course", bound=BaseModel)


@dataclass(frozen=True)
class Geography:
    """What the files say, each thing with its line."""

    places: list[tuple[LineOf, Place]]
    stations: list[tuple[int, Station]]
    labels: list[tuple[int, Label]]
    lines: list[tuple[LineOf, Line]]
    outline: Outline | None
    roads: list[Road]
    built_up: list[BuiltUp]


def read_geography(home: Home, faults: Faults) -> Geography:
    """The files of a plan folder; faults in their form only."""
    return Geography(
        places=read_list(home, "places.yaml", "places", Place, faults),
        stations=read_rows(home, "stations.csv", Station, faults, optional=True),
        labels=read_rows(home, "labels.csv", Label, faults, optional=True),
        lines=_read_lines(home, "lines.geojson", Line, faults),
        outline=_read_outline(home, faults),
        roads=[road for _, road in _read_lines(home, "roads.geojson", Road, faults)],
        built_up=[cell for _, cell in read_rows(home, "built_up.csv", BuiltUp, faults, optional=True)],
    )


def _features(home: Home, file: str, faults: Faults) -> tuple[Document, list[dict[str, Any]]] | None:
    document = read_document(home, file, faults, optional=True)
    if document is None:
        return None
    value = document.value
    features = value.get("features") if isinstance(value, dict) else None
    if not isinstance(features, list) or not all(
        isinstance(feature, dict) and isinstance(feature.get("geometry"), dict) for feature in features
    ):
        faults.add(file, 1, "features", "is not a GeoJSON FeatureCollection with geometries")
        return None
    return document, features


def _read_lines(home: Home, file: str, model: type[Course], faults: Faults) -> list[tuple[LineOf, Course]]:
    found = _features(home, file, faults)
    if found is None:
        return []
    document, features = found
    lines = []
    for index, feature in enumerate(features):
        geometry = feature["geometry"]
        if geometry.get("type") != "LineString":
            faults.add(file, document.line(("features", index, "geometry", "type")), "geometry", "is not a LineString")
            continue
        value = {**(feature.get("properties") or {}), "path": geometry.get("coordinates")}
        line_of = _in_feature(document, index, "path", "coordinates")
        if line := validated(model, value, file, line_of, faults):
            lines.append((line_of, line))
    return lines


def _read_outline(home: Home, faults: Faults) -> Outline | None:
    file = "outline.geojson"
    found = _features(home, file, faults)
    if found is None:
        return None
    document, features = found
    if len(features) != 1:
        faults.add(file, document.line(("features",)), "features", "holds more or less than one outline")
        return None
    geometry = features[0]["geometry"]
    pieces, several = geometry.get("coordinates"), geometry.get("type") == "MultiPolygon"
    pieces = pieces if several else [pieces]
    if geometry.get("type") not in ("Polygon", "MultiPolygon") or not _are_rings(pieces):
        words = "is neither a Polygon nor a MultiPolygon, each piece of one ring"
        faults.add(file, document.line(("features", 0, "geometry", "type")), "geometry", words)
        return None
    first, *apart = [piece[0] for piece in pieces]
    value = {**(features[0].get("properties") or {}), "ring": first, "apart": apart}
    place = ("coordinates", 0, 0) if several else ("coordinates", 0)
    outline = validated(Outline, value, file, _in_feature(document, 0, "ring", *place), faults)
    if outline is None:
        return None
    largest, *others = sorted((outline.ring, *outline.apart), key=extent, reverse=True)
    return outline.model_copy(update={"ring": largest, "apart": tuple(others)})


def _are_rings(pieces: Any) -> bool:
    """Whether these are polygons of one ring each."""
    return (
        isinstance(pieces, list)
        and all(isinstance(piece, list) and len(piece) == 1 for piece in pieces)
        and pieces != []
    )


def _in_feature(document: Document, index: int, field: str, *geometry: str | int) -> LineOf:
    """Lines within a feature, whose geometry our models know as `field`."""

    def line_of(loc: Loc) -> int:
        if loc and loc[0] == field:
            return document.line(("features", index, "geometry", *geometry, *loc[1:]))
        return document.line(("features", index, "properties", *loc))

    return line_of


def check_geography(geography: Geography, figures: dict[str, FigureRow], faults: Faults) -> None:
    """References between the files, what each placement needs, and every coordinate against the outline."""
    _check_places(geography, figures, faults)
    _check_network(geography, faults)
    _check_labels(geography, faults)
    if geography.outline is not None:
        _check_coordinates(geography, geography.outline, faults)
    elif geography.stations or geography.labels or any(p.placement != "unplaced" for _, p in geography.places):
        faults.add("outline.geojson", 1, "file", "is missing, so no coordinate can be checked")


def _check_places(geography: Geography, figures: dict[str, FigureRow], faults: Faults) -> None:
    ids = {place.id for _, place in geography.places}
    stops = {station.id for _, station in geography.stations}
    drawn = {line.id for _, line in geography.lines}
    subdistricts = {label.id for _, label in geography.labels if label.kind == "subdistrict"}
    for line_of, place in geography.places:
        own = place.lon is not None and place.lat is not None
        point = place.placement not in ("unplaced", "line")
        area = figures.get(place.area_figure or "")
        problems = [
            (place.within == place.id, "within", "a place does not lie within itself"),
            (place.within is not None and place.within not in ids, "within", f"no place has the id {place.within}"),
            (
                place.may_be is not None and place.may_be not in ids - {place.id},
                "may_be",
                f"no other place has the id {place.may_be}",
            ),
            (
                place.area_figure is not None and place.area_figure not in figures,
                "area_figure",
                f"no figure has the id {place.area_figure}",
            ),
            (
                area is not None and area.basis != "stock",
                "area_figure",
                f"{place.area_figure} is no stock: land signed for or added is not the size of the place",
            ),
            (
                (place.placement in ("direct", "area")) != own,
                "lon",
                "stands at places with a coordinate of their own, and only there",
            ),
            (
                (place.anchor is not None) != place.placement.endswith("anchor"),
                "anchor",
                "stands at anchored places, and only there",
            ),
            (place.anchor is not None and place.anchor not in stops, "anchor", f"no station has the id {place.anchor}"),
            (
                place.subdistrict is not None and place.subdistrict not in subdistricts,
                "subdistrict",
                f"labels.csv has no subdistrict {place.subdistrict}",
            ),
            (
                (place.subdistrict is not None) != bool(place.subdistrict_why),
                "subdistrict_why",
                "says why, and stands only where a subdistrict does",
            ),
            (place.placement == "line" and place.id not in drawn, "placement", f"lines.geojson has no line {place.id}"),
            (place.placement == "unplaced" and not place.reason, "reason", "an unplaced place says why"),
            *(
                (point and not getattr(place, field), field, f"a placed place names its {field}")
                for field in ("source", "precision", "precision_m")
            ),
        ]
        for wrong, field, words in problems:
            if wrong:
                faults.add("places.yaml", line_of((field,)), field, words)


def _check_labels(geography: Geography, faults: Faults) -> None:
    """A community says of which subdistrict it is, and why."""
    subdistricts = {label.id for _, label in geography.labels if label.kind == "subdistrict"}
    for at, label in geography.labels:
        if label.within and label.within not in subdistricts:
            faults.add("labels.csv", at, "within", f"no subdistrict has the id {label.within}")
        if bool(label.within) != bool(label.within_why):
            faults.add("labels.csv", at, "within_why", "says why, and stands only where a subdistrict does")


def _check_network(geography: Geography, faults: Faults) -> None:
    """Lines and stations name each other, and no line is drawn for nothing."""
    lines_at = {station.id: station.lines for _, station in geography.stations}
    stops_of: dict[str, set[str]] = {}
    for _, line in geography.lines:
        stops_of.setdefault(line.id, set()).update(line.stations)
    wanted = {place.id for _, place in geography.places}.union(*lines_at.values())
    for line_of, line in geography.lines:
        if line.id not in wanted:
            faults.add("lines.geojson", line_of(("id",)), "id", f"no place and no station has the line {line.id}")
        for index, stop in enumerate(line.stations):
            if stop not in lines_at:
                words = f"no station has the id {stop}"
            elif line.id in wanted and line.id not in lines_at[stop] and stops_of.keys() >= set(lines_at[stop]):
                words = f"{stop} does not name this line"
            else:
                continue
            faults.add("lines.geojson", line_of(("stations", index)), "stations", words)
    for at, station in geography.stations:
        for name in station.lines:
            if name not in stops_of:
                faults.add("stations.csv", at, "lines", f"lines.geojson has no line {name}")
            elif stops_of[name] <= lines_at.keys() and station.id not in stops_of[name]:
                faults.add("stations.csv", at, "lines", f"{name} does not name this station")


def _check_coordinates(geography: Geography, outline: Outline, faults: Faults) -> None:
    rings = (outline.ring, *outline.apart)
    for file, at, name, point, expected in _points(geography):
        if any(inside(point, ring) for ring in rings) != expected:
            side = "outside" if expected else "inside"
            faults.add(file, at, "lon", f"{name} at {point[0]}, {point[1]} is {side} the district")
    west, south, east, north = bounds(point for ring in rings for point in ring)
    for line_of, line in geography.lines:
        for index, (x, y) in enumerate(line.path):
            if not (west - SURROUNDINGS < x < east + SURROUNDINGS and south - SURROUNDINGS < y < north + SURROUNDINGS):
                faults.add(
                    "lines.geojson",
                    line_of(("path", index)),
                    "path",
                    f"{line.id} at {x}, {y} leaves the surroundings of the district",
                )
                break


def _points(geography: Geography) -> Iterator[tuple[str, int, str, Point, bool]]:
    """Every coordinate: file, line, id, point, and whether it must lie in the district."""
    for line_of, place in geography.places:
        if place.lon is not None and place.lat is not None:
            yield "places.yaml", line_of(("lon",)), place.id, (place.lon, place.lat), True
    for at, station in geography.stations:
        yield "stations.csv", at, station.id, (station.lon, station.lat), station.inside
    for at, label in geography.labels:
        yield "labels.csv", at, label.id, (label.lon, label.lat), True


def at_anchor(place: Place, stations: dict[str, Station]) -> Place:
    """A place with the coordinate that it is drawn at: its own, or that of the station it is anchored to."""
    if place.anchor is None:
        return place
    station = stations[place.anchor]
    return place.model_copy(update={"lon": station.lon, "lat": station.lat})
