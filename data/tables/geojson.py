"""The places of a plan as a download: GeoJSON (RFC 7946) in WGS84, each with source, precision and licence."""

import json
from collections.abc import Collection
from typing import Any

from pydantic import BaseModel

from data.map.places import position, statements_at
from data.schema import Outline, Place, Plan
from data.wording import wording

NOTICE = "示意图，不作为权属与界线依据。"
CREDITS = {"OpenStreetMap": "© OpenStreetMap contributors (ODbL 1.0)", "GeoNames": "GeoNames (CC BY 4.0)"}
BUILT_UP = "ESA WorldCover 2021 (CC BY 4.0)"

Feature = dict[str, Any]
NAME, ORIGIN = ("id", "name", "name_en"), ("precision_m", "source", "licence")


def geojson(plan: Plan, places: Collection[str] | None = None, choices: str = "") -> bytes:
    """The outline, the lines, the stations, and the places (all, or those of the given ids), as UTF-8.

    A place without a position keeps its row with a null geometry and the reason. `choices` says in
    words which filter made the selection.
    """
    chosen = [place for place in plan.places if places is None or place.id in places]
    features = [
        *([_outline(plan.outline)] if plan.outline else []),
        *_lines(plan),
        *_stations(plan),
        *(_place(plan, place) for place in chosen),
    ]
    collection = {
        "type": "FeatureCollection",
        "name": plan.info.title,
        "published": plan.info.published.isoformat(),
        "coordinates": "WGS84 (EPSG:4326), longitude, latitude",
        "selection": choices or "all",
        "notice": NOTICE,
        "attribution": credits(plan),
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode()


def credits(plan: Plan) -> str:
    """Whom a drawing of the plan's map has to name, by the sources of what is on it."""
    sources = {
        *(line.source for line in plan.lines),
        *(stop.source for stop in plan.stations),
        *(label.source for label in plan.labels),
        *(road.source for road in plan.roads),
        *(place.source for place in plan.places),
    }
    named = [words for producer, words in CREDITS.items() if any(producer in source for source in sources)]
    return " · ".join([*named, BUILT_UP] if plan.built_up else named)


def _feature(geometry: Feature | None, **properties: object) -> Feature:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _fields(item: BaseModel, *names: str) -> dict[str, object]:
    return {name: getattr(item, name) for name in names}


def _outline(outline: Outline) -> Feature:
    shape: dict[str, Any] = {"type": "Polygon", "coordinates": [outline.ring]}
    if outline.apart:
        shape = {"type": "MultiPolygon", "coordinates": [[ring] for ring in (outline.ring, *outline.apart)]}
    return _feature(shape, layer="outline", **_fields(outline, *NAME, "source", "licence", "note"))


def _lines(plan: Plan) -> list[Feature]:
    status = ("status_at_plan", "status_note", "sourced")
    return [
        _feature(
            {"type": "LineString", "coordinates": line.path},
            layer="line",
            **_fields(line, "id", "piece", "name", "name_en", "kind", *status, *ORIGIN),
        )
        for line in plan.lines
    ]


def _stations(plan: Plan) -> list[Feature]:
    return [
        _feature(
            {"type": "Point", "coordinates": [stop.lon, stop.lat]},
            layer="station",
            **_fields(stop, *NAME, "kind", "lines", "opened", *ORIGIN),
        )
        for stop in plan.stations
    ]


def _place(plan: Plan, place: Place) -> Feature:
    at, said = position(place), statements_at(plan, place.id)
    area = plan.figure[place.area_figure] if place.area_figure else None
    return _feature(
        {"type": "Point", "coordinates": list(at)} if at else None,
        layer="place",
        **_fields(place, *NAME, "kind", "placement"),
        drawn_at=place.anchor or "",
        precision=place.precision or "",
        precision_m=place.precision_m,
        reason=place.reason,
        area=wording(plan, area) if area else "",
        area_of=area.name if area else "",
        review=[item.text for item in said.review],
        planned=[item.text for item in said.planned],
        **_fields(place, "source", "licence"),
    )
