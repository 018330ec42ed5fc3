"""The curated files as frozen models: a misspelt key or a wrong word stops the load.

Rows mirror the files (`*Row`); `Statement`, `Figure` and `Plan` are what the rest of the code sees,
with every quote resolved to its place in the text. Offsets are Python string positions, half-open.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import count
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from data.check_schema import Check
from data.fields import Ids, Latitude, Longitude, MaybeSlug, Period, Pieces, Row, Section, Slug, Words
from data.outside_schema import Outside

Role = Literal["part", "section", "lead", "achievement", "action", "target", "shortcoming", "context", "safeguard"]
HEADINGS = ("part", "section")
_EDITIONS = count()
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


@dataclass(frozen=True)
class Mention:
    """A stretch of the text that names a place or states a figure."""

    id: str
    start: int
    end: int


@dataclass(frozen=True)
class Statement:
    """A tile of the text with everything that is tied to it. `theme` is the id of its lead sentence."""

    id: str
    section: str
    role: Role
    type: str
    text: str
    start: int
    end: int
    theme: str
    continues: tuple[str, ...] = ()
    continued_by: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    note: str = ""

    @property
    def is_heading(self) -> bool:
        return self.role in HEADINGS


@dataclass(frozen=True)
class Figure:
    """A stated quantity. `value` is as printed, `number` is what it amounts to in `unit`."""

    id: str
    statement: str
    name: str
    value: str
    number: Decimal
    unit: str
    comparator: Comparator
    period: str
    kind: Kind
    basis: Basis
    stage: Stage
    indicator: str
    start: int
    end: int
    also: tuple[Mention, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Pair:
    """An indicator's actual and target; either may be missing where `comparability` is none."""

    indicator: Indicator
    actual: Figure | None
    target: Figure | None
    comparability: Comparability
    note: str

    @property
    def id(self) -> str:
        return self.indicator.id


@dataclass(frozen=True)
class Coverage:
    """How much of the text is accounted for; all parts of a whole are counts."""

    characters: int
    tiled: int
    separators: int
    digit_runs: int
    digit_runs_in_figures: int
    digit_runs_named: int
    numerals: int
    numerals_explained: int


@dataclass(frozen=True, eq=False)
class Plan:
    """A whole plan, read and checked. Built by `data.load.load_plan` only. Equal to itself alone, so that what is
    computed from it can be kept.
    """

    info: PlanInfo
    text: str
    body: tuple[int, int]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    names: tuple[NameRow, ...]
    indicators: tuple[Indicator, ...]
    pairs: tuple[Pair, ...]
    places: tuple[Place, ...]
    mentions: tuple[Mention, ...]
    stations: tuple[Station, ...]
    labels: tuple[Label, ...]
    lines: tuple[Line, ...]
    outline: Outline | None
    coverage: Coverage
    checks: tuple[Check, ...] = ()
    outside: Outside = field(default_factory=Outside)

    @property
    def id(self) -> str:
        return self.info.id

    @cached_property
    def edition(self) -> int:
        """A number that no other reading of a plan has, so that what is drawn from it is kept apart from older data."""
        return next(_EDITIONS)

    @cached_property
    def statement(self) -> dict[str, Statement]:
        """Statements by id."""
        return {item.id: item for item in self.statements}

    @cached_property
    def figure(self) -> dict[str, Figure]:
        """Figures by id."""
        return {item.id: item for item in self.figures}

    @cached_property
    def indicator(self) -> dict[str, Indicator]:
        """Indicators by id."""
        return {item.id: item for item in self.indicators}

    @cached_property
    def place(self) -> dict[str, Place]:
        """Places by id."""
        return {item.id: item for item in self.places}

    @cached_property
    def station(self) -> dict[str, Station]:
        """Stations by id."""
        return {item.id: item for item in self.stations}

    @cached_property
    def task_area(self) -> dict[str, TaskArea]:
        """Task areas by id."""
        return {item.id: item for item in self.info.task_areas}

    @cached_property
    def area_of_section(self) -> dict[str, TaskArea]:
        """Task areas by the number of their section."""
        return {item.section: item for item in self.info.task_areas}

    @cached_property
    def heading(self) -> dict[str, Statement]:
        """Heading statements by section number."""
        return {item.section: item for item in self.statements if item.is_heading}

    @cached_property
    def clauses(self) -> tuple[Statement, ...]:
        """Every statement that is not a heading, lead sentences included, in order."""
        return tuple(item for item in self.statements if not item.is_heading)

    @cached_property
    def naming(self) -> dict[str, tuple[Statement, ...]]:
        """The clauses that name a place, by the place's id, in order."""
        found: dict[str, list[Statement]] = {}
        for item in self.clauses:
            for place in item.places:
                found.setdefault(place, []).append(item)
        return {place: tuple(items) for place, items in found.items()}

    @cached_property
    def actions(self) -> tuple[Statement, ...]:
        """What the plan promises to do, in order."""
        return tuple(item for item in self.statements if item.role == "action")
