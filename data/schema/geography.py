"""Where a plan happens: its places and what lies around them, a model a row."""

from typing import Annotated, Literal

from pydantic import Field

from data.schema.fields import FileRow, Ids, Latitude, Longitude, MaybeSlug, NonEmpty, Slug

PlaceKind = Literal[
    "zone",
    "science",
    "education",
    "health",
    "culture",
    "park",
    "commerce",
    "housing",
    "road",
    "rail",
    "water",
    "energy",
    "environment",
    "renewal",
    "service",
    "station",
]
Placement = Literal["direct", "area", "station_anchor", "zone_anchor", "line", "unplaced"]


class NamedRow(FileRow):
    """Something on the map."""

    id: Slug
    name: NonEmpty
    name_en: str = ""


class Place(NamedRow):
    """`places.yaml`: a place that the plan names. A place drawn at an anchor has no coordinate of its own."""

    kind: PlaceKind
    aliases: tuple[NonEmpty, ...] = Field(min_length=1)
    except_in: tuple[NonEmpty, ...] = ()
    within: Slug | None = None
    lon: Longitude | None = None
    lat: Latitude | None = None
    precision: Literal["exact", "approximate", "centroid"] | None = None
    precision_m: int | None = Field(default=None, gt=0)
    placement: Placement
    anchor: Slug | None = None
    source: str = ""
    licence: str = ""
    area_figure: Slug | None = None
    subdistrict: Slug | None = None
    subdistrict_why: str = ""
    reason: str = ""
    former_ids: tuple[Slug, ...] = ()
    may_be: Slug | None = None
    same_as_note: str = ""
    note: str = ""


class Mapped(NamedRow):
    """What other people have mapped: where it comes from, and on which terms."""

    source: NonEmpty
    licence: NonEmpty


class MappedPoint(Mapped):
    """A point in WGS84, right to within `precision_m` metres."""

    lon: Longitude
    lat: Latitude
    precision_m: int = Field(gt=0)


class Station(MappedPoint):
    """`stations.csv`: a station that lines run through and places are drawn at."""

    kind: Literal["metro", "railway"]
    lines: Ids
    opened: str
    inside: bool


class Label(MappedPoint):
    """`labels.csv`: names for orientation that the plan itself does not mention."""

    kind: Literal["subdistrict", "community", "park", "water", "landmark"]
    placement: NonEmpty
    note: str = ""
    within: MaybeSlug = ""
    within_why: str = ""


class Line(Mapped):
    """One piece of `lines.geojson`; `path` is [[lon, lat], …] in WGS84."""

    kind: Literal["metro", "high_speed", "expressway"]
    status_at_plan: Literal["in_service", "not_open", "under_construction", "opening", "starting", "upgrading"]
    status_note: NonEmpty
    sourced: bool
    precision_m: int = Field(gt=0)
    stations: tuple[Slug, ...] = ()
    piece: int = 1
    note: str = ""
    path: tuple[tuple[Longitude, Latitude], ...] = Field(min_length=2)


class Road(FileRow):
    """One stretch of `roads.geojson`, the ground below what the plan says; `path` is [[lon, lat], …] in WGS84."""

    name: NonEmpty
    name_en: str = ""
    kind: Literal["trunk", "primary", "secondary", "tertiary", "road"]
    precision_m: int = Field(gt=0)
    source: NonEmpty
    licence: NonEmpty
    path: tuple[tuple[Longitude, Latitude], ...] = Field(min_length=2)


class BuiltUp(FileRow):
    """`built_up.csv`: a cell of a regular grid by its centre, and the share of it that is built up."""

    lon: Longitude
    lat: Latitude
    percent_from: int = Field(ge=0, le=100)
    percent_to: int = Field(ge=0, le=100)


Ring = Annotated[tuple[tuple[Longitude, Latitude], ...], Field(min_length=4)]


class Outline(Mapped):
    """`outline.geojson`: the district in rings of [lon, lat] in WGS84: its largest piece, and those apart from it."""

    note: NonEmpty
    crs: Literal["WGS84"]
    adcode: str = ""
    ring: Ring
    apart: tuple[Ring, ...] = ()

    @property
    def rings(self) -> tuple[Ring, ...]:
        """All pieces, the largest first."""
        return (self.ring, *self.apart)
