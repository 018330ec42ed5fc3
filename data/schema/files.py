"""A plan's curated files as frozen models, a model a row: a misspelt key or a wrong word stops the load."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from data.schema.fields import (
    FileRow,
    Icon,
    Ids,
    Latitude,
    Longitude,
    MaybeSlug,
    NonEmpty,
    Period,
    Pieces,
    Section,
    Slug,
)

Role = Literal[
    "part", "section", "subsection", "lead", "achievement", "action", "target", "shortcoming", "context", "safeguard"
]
HEADINGS = ("part", "section", "subsection")  # by depth: 2, 2.1, 2.1.3
ActionType = Literal[
    "规划编制",
    "政策",
    "工程建设",
    "开工",
    "建成",
    "运营",
    "引进",
    "服务",
    "监管",
    "活动",
    "改革",
    "研究",
    "前期审批与土地整备",
    "产业培育",
    "环境达标",
    "争创设立",
    "其他",
]
Comparator = Literal["eq", "approx", "ge", "gt", "le", "lt"]
Kind = Literal["actual", "target", "context"]
Stage = Literal["achieved", "in_progress", "projected", "planned", "context"]
Basis = Literal[
    "flow",
    "increment",
    "stock",
    "ratio",
    "growth_rate",
    "concentration",
    "duration",
    "rank",
    "threshold",
    "multiple",
    "scope",
    "unspecified",
]
Comparability = Literal["same", "caveat", "none"]
Review = Literal["draft", "confirmed"]
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


class TextInfo(FileRow):
    """The published text: its fingerprint, and where the plan itself begins and ends in the page."""

    sha256: str
    body_from: NonEmpty
    body_to: NonEmpty


class TaskArea(FileRow):
    """One of the plan's task areas: a section of the tasks part, with a short name and an icon."""

    id: Slug
    section: Section
    short: NonEmpty
    icon: Icon


class Source(FileRow):
    """Somebody else's material that a file of the plan draws on."""

    what: NonEmpty
    producer: NonEmpty
    address: NonEmpty
    licence: NonEmpty
    note: str = ""


class PlanInfo(FileRow):
    """`plan.yaml`: what the document is."""

    id: Slug
    title: NonEmpty
    title_as: str | None = None
    title_en: str = ""
    district: NonEmpty
    district_en: str = ""
    city: NonEmpty
    publisher: NonEmpty
    published: date
    published_as: str
    base_year: int
    target_year: int
    summary: NonEmpty
    text: TextInfo
    task_areas: tuple[TaskArea, ...]
    headline: tuple[Slug, ...]
    focus_places: tuple[Slug, ...] = ()
    mark: Slug | None = None
    sources: tuple[Source, ...] = ()


class StatementBase(FileRow):
    """What a row of `statements.csv` and the statement of the plan that it becomes have in common."""

    id: Slug
    section: Section
    role: Role
    type: Literal[ActionType, ""] = ""
    continues: Ids = ()
    checkable: Literal["yes", "no", ""] = ""
    checkable_why: str = ""
    review: Review = "confirmed"
    note: str = ""


class StatementRow(StatementBase):
    """`statements.csv`: one tile of the body, in the order of the text."""

    quote: NonEmpty


class FigureBase(FileRow):
    """What a row of `figures.csv` and the figure of the plan that it becomes have in common."""

    id: Slug
    statement: Slug
    name: NonEmpty
    unit: str
    comparator: Comparator
    period: Period
    kind: Kind
    basis: Basis
    stage: Stage
    indicator: MaybeSlug = ""
    review: Review = "confirmed"
    note: str = ""


class FigureRow(FigureBase):
    """`figures.csv`: one stated quantity; `at` holds the number in square brackets."""

    at: NonEmpty
    also: Pieces = ()


class NameRow(FileRow):
    """`names.csv`: digits and numerals that are no quantity, each with the reason."""

    quote: NonEmpty
    category: Literal["year", "name", "ordinal", "idiom", "document", "count-not-measured", "uncurated"]
    reason: NonEmpty


class Indicator(FileRow):
    """`indicators.yaml`: what is measured, across years."""

    id: Slug
    name: NonEmpty
    short: NonEmpty
    unit: NonEmpty
    nature: Literal["expected", "binding", ""] = ""
    better: Literal["higher", "lower", ""] = ""
    basis: Basis
    prices: Literal["constant", "current", ""] = ""
    growth_of: Slug | Literal[""] = ""
    note: str = ""


class PairRow(FileRow):
    """`pairs.csv`: an actual of the base year beside a target, and whether they compare."""

    indicator: Slug
    actual: MaybeSlug = ""
    target: MaybeSlug = ""
    comparability: Comparability
    absent: Literal["not_given", "differs", "not_applicable", ""] = ""
    note: str = ""


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


Ring = Annotated[tuple[tuple[Longitude, Latitude], ...], Field(min_length=4)]


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


class Outline(Mapped):
    """`outline.geojson`: the district in rings of [lon, lat] in WGS84: its largest piece, and those apart from it."""

    note: NonEmpty
    crs: Literal["WGS84"]
    adcode: str = ""
    ring: Ring
    apart: tuple[Ring, ...] = ()
