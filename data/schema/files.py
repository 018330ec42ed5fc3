"""A plan's curated files as frozen models, a model a row: a misspelt key or a wrong word stops the load."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from data.schema.fields import Ids, Latitude, Longitude, MaybeSlug, Period, Pieces, Row, Section, Slug, Words

Role = Literal["part", "section", "lead", "achievement", "action", "target", "shortcoming", "context", "safeguard"]
HEADINGS = ("part", "section")
ActionType = Literal[
    "规划编制", "政策", "工程建设", "开工", "建成", "运营", "引进", "服务", "监管", "活动", "改革", "研究", "其他"
]
Comparator = Literal["eq", "approx", "ge", "gt", "le", "lt"]
Kind = Literal["actual", "target", "context"]
Stage = Literal["achieved", "in_progress", "projected", "planned", "context"]
Basis = Literal[
    "flow", "increment", "stock", "ratio", "growth_rate", "concentration", "duration", "rank",
    "threshold", "multiple", "scope", "unspecified",
]  # fmt: skip
Comparability = Literal["same", "caveat", "none"]
PlaceKind = Literal[
    "zone", "science", "education", "health", "culture", "park", "commerce", "housing", "road", "rail",
    "water", "energy", "environment", "renewal", "service", "station",
]  # fmt: skip
Placement = Literal["direct", "station_anchor", "zone_anchor", "line", "unplaced"]


class TextInfo(Row):
    """The published text: its fingerprint, and where the plan itself begins and ends in the page."""

    sha256: str
    body_from: Words
    body_to: Words


class TaskArea(Row):
    """One of the plan's task areas: a section of the tasks part, with a short name and an icon."""

    id: Slug
    section: Section
    short: Words
    icon: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]


class Source(Row):
    """Somebody else's material that a file of the plan draws on."""

    what: Words
    producer: Words
    address: Words
    licence: Words
    note: str = ""


class PlanInfo(Row):
    """`plan.yaml`: what the document is."""

    id: Slug
    title: Words
    title_en: Words
    district: Words
    district_en: Words
    city: Words
    publisher: Words
    published: date
    published_as: Words
    base_year: int
    target_year: int
    summary: Words
    text: TextInfo
    task_areas: tuple[TaskArea, ...]
    headline: tuple[Slug, ...]
    focus_places: tuple[Slug, ...] = ()
    mark: Slug | None = None
    sources: tuple[Source, ...] = ()


class StatementRow(Row):
    """`statements.csv`: one tile of the body, in the order of the text."""

    id: Slug
    section: Section
    role: Role
    type: Literal[ActionType, ""] = ""
    quote: Words
    continues: Ids = ()
    note: str = ""


class FigureRow(Row):
    """`figures.csv`: one stated quantity; `at` holds the number in square brackets."""

    id: Slug
    statement: Slug
    at: Words
    name: Words
    unit: str
    comparator: Comparator
    period: Period
    kind: Kind
    basis: Basis
    stage: Stage
    indicator: MaybeSlug = ""
    also: Pieces = ()
    note: str = ""


class NameRow(Row):
    """`names.csv`: digits and numerals that are no quantity, each with the reason."""

    quote: Words
    category: Literal["year", "name", "ordinal", "idiom", "document", "count-not-measured"]
    reason: Words


class Indicator(Row):
    """`indicators.yaml`: what is measured, across years."""

    id: Slug
    name: Words
    short: Words
    unit: Words
    nature: Literal["expected", "binding", ""] = ""
    better: Literal["higher", "lower", ""] = ""
    basis: Basis
    prices: Literal["constant", "current", ""] = ""
    growth_of: Slug | Literal[""] = ""
    note: str = ""


class PairRow(Row):
    """`pairs.csv`: an actual of the base year beside a target, and whether they compare."""

    indicator: Slug
    actual: MaybeSlug = ""
    target: MaybeSlug = ""
    comparability: Comparability
    note: str = ""


class Place(Row):
    """`places.yaml`: a place that the plan names. A place drawn at an anchor has no coordinate of its own."""

    id: Slug
    name: Words
    name_en: Words
    kind: PlaceKind
    aliases: tuple[Words, ...] = Field(min_length=1)
    except_in: tuple[Words, ...] = ()
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
    reason: str = ""
    same_as_note: str = ""
    note: str = ""


class Station(Row):
    """`stations.csv`: a station that lines run through and places are drawn at."""

    id: Slug
    name: Words
    name_en: Words
    kind: Literal["metro", "railway"]
    lon: Longitude
    lat: Latitude
    precision_m: int = Field(gt=0)
    lines: Ids
    opened: str
    inside: bool
    source: Words
    licence: Words


class Label(Row):
    """`labels.csv`: names for orientation that the plan itself does not mention."""

    id: Slug
    name: Words
    name_en: Words
    kind: Literal["subdistrict", "landmark"]
    lon: Longitude
    lat: Latitude
    precision_m: int = Field(gt=0)
    placement: Words
    source: Words
    licence: Words
    note: str = ""


class Line(Row):
    """One piece of `lines.geojson`; `path` is [[lon, lat], …] in WGS84."""

    id: Slug
    name: Words
    name_en: Words
    kind: Literal["metro", "high_speed", "expressway"]
    status_at_plan: Literal["in_service", "not_open", "under_construction", "opening", "starting", "upgrading"]
    status_note: Words
    sourced: bool
    precision_m: int = Field(gt=0)
    source: Words
    licence: Words
    stations: tuple[Slug, ...] = ()
    piece: int = 1
    note: str = ""
    path: tuple[tuple[Longitude, Latitude], ...] = Field(min_length=2)


class Outline(Row):
    """`outline.geojson`: the district, one ring of [lon, lat] in WGS84."""

    id: Slug
    name: Words
    name_en: Words
    source: Words
    licence: Words
    note: Words
    crs: Literal["WGS84"]
    adcode: str = ""
    ring: tuple[tuple[Longitude, Latitude], ...] = Field(min_length=4)
