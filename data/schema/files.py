"""A plan's curated files as frozen models, a model a row: a misspelt key or a wrong word stops the load."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator

from data.schema.fields import FileRow, Icon, Ids, Issued, MaybeSlug, NonEmpty, Period, Pieces, Section, Slug
from data.schema.levels import level_of

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


class VisitChapter(FileRow):
    """A part of the page for a first visit, in English: a title of ours over sentences of the plan."""

    title: NonEmpty
    statements: Ids


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
    first_visit: tuple[VisitChapter, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def level(self) -> str:
        """What the area is, as its name ends, for 区级 and 市级, 区结果 and 市结果: 区, 县, 市, 省, 自治区; 国家."""
        return level_of(self.district)

    @property
    def level_above(self) -> str:
        """The same of the city that it is a part of; empty where the plan is the city's own, or of more than a city."""
        return level_of(self.city) if self.city != self.district else ""

    @property
    def whole(self) -> str:
        """All of it: 全区, 全市, 全国."""
        return {"国家": "全国", "本": "全域"}.get(self.level, f"全{self.level}")


class Reviewed(FileRow):
    """Whether a person has read a row, who and when, and whether the draft was changed for it."""

    review: Annotated[Review, BeforeValidator(lambda cell: cell or "confirmed")] = "confirmed"
    reviewed_by: str = ""
    reviewed_on: Issued = ""
    changed: Literal["yes", ""] = ""


class StatementBase(Reviewed):
    """What a row of `statements.csv` and the statement of the plan that it becomes have in common."""

    id: Slug
    section: Section
    role: Role
    type: Literal[ActionType, ""] = ""
    continues: Ids = ()
    checkable: Literal["yes", "no", ""] = ""
    checkable_why: str = ""
    note: str = ""


class StatementRow(StatementBase):
    """`statements.csv`: one tile of the body, in the order of the text."""

    quote: NonEmpty


class FigureBase(Reviewed):
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
    note: str = ""


class FigureRow(FigureBase):
    """`figures.csv`: one stated quantity; `at` holds the number in square brackets."""

    at: NonEmpty
    also: Pieces = ()


class NameRow(Reviewed):
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
    prices_stated: bool = False
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
