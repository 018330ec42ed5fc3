"""The ground as one GeoJSON file that the browser fetches once and keeps, in `static/`, where Streamlit serves it.

Decision: a file made ahead. Context: the ground is the same at every choice, and large. Choice: `python -m data ground`
writes it; the map names its address, relative to the page, so that it works below a base path too. A file that is not
of the plan's present data is not used, and the ground then travels with the page. Price: a command to run after a
change, which a test reminds of.
"""

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from data.map.ground import ground_areas
from data.map.writable import writable
from data.schema import Plan

STATIC = Path(__file__).parents[2] / "static"
FOLDER = "ground"

Feature = dict[str, Any]


def write_ground(plan: Plan, static: Path = STATIC) -> Path:
    """Make the file anew."""
    path = static / FOLDER / f"{plan.id}.geojson"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_text(plan), encoding="utf-8", newline="\n")
    return path


@lru_cache(maxsize=8)
def served_ground(plan: Plan, static: Path = STATIC) -> str | None:
    """Where the file is served, below `static/`; None where there is none of the plan's present data."""
    name = f"{FOLDER}/{plan.id}.geojson"
    try:
        with (static / name).open(encoding="utf-8") as file:
            start = file.readline()
    except OSError:
        return None
    return name if start == _first_line(plan) else None


def ground_features(plan: Plan) -> dict[str, Any]:
    """Everything below the places as a FeatureCollection; `layer` says what a feature is."""
    outline = plan.outline.rings if plan.outline else ()
    return {
        "type": "FeatureCollection",
        "features": [
            *(_feature("Polygon", [ring], "outline") for ring in outline),
            *(_feature("Polygon", area.rings, area.kind) for area in ground_areas(plan)),
            *(
                _feature("LineString", road.path, "road", kind=road.kind, name=writable(road.name))
                for road in plan.roads
            ),
            *(_line(plan, number) for number in range(len(plan.lines))),
            *(
                _feature(
                    "Point",
                    (stop.lon, stop.lat),
                    "station",
                    name=writable(stop.name),
                    opened=stop.opened,
                    lines=f";{';'.join(stop.lines)};",
                )
                for stop in plan.stations
            ),
            *(_feature("Point", (each.lon, each.lat), each.kind, name=writable(each.name)) for each in plan.labels),
        ],
    }


def _line(plan: Plan, number: int) -> Feature:
    line = plan.lines[number]
    said = {"id": line.id, "name": writable(line.name), "kind": line.kind, "status": line.status_at_plan}
    return _feature("LineString", line.path, "line", sourced=line.sourced, **said)


def _feature(geometry: str, coordinates: Any, layer: str, **properties: object) -> Feature:
    shape = {"type": geometry, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"layer": layer, **properties}, "geometry": shape}


def _first_line(plan: Plan) -> str:
    """The opening of the file, with the fingerprint of what it is made of."""
    made_of = (plan.outline, plan.built_up, plan.roads, plan.lines, plan.stations, plan.labels)
    return f'{{"madeOf": "{hashlib.sha256(repr(made_of).encode()).hexdigest()}",\n'


def _text(plan: Plan) -> str:
    body = json.dumps(ground_features(plan), ensure_ascii=False, separators=(",", ":"))
    return _first_line(plan) + body.removeprefix("{").replace('{"type":"Feature"', '\n{"type":"Feature"') + "\n"
