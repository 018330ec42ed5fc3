"""The tables that people script against, and what the workbook shows of the same rows.

Add a column: one line here; where it is a field of a curated file, one in `data/schema` and one in `data/README.md`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic

from data.checks.consistency import CheckResult, run_checks
from data.dates import exact_day, when_words
from data.derive import difference, plain
from data.indicators.last_year import last_year
from data.indicators.prices import price_words
from data.outside import later
from data.outside.yearly import source_line
from data.schema import Figure, Indicator, Pair, Place, Plan, Statement
from data.schema.later import Milestone
from data.tables.columns import Item, TableColumn, quote
from data.tables.workbook import ENGLISH
from data.wording import as_printed, hedge, when

REVIEW = "校对"
"""The column that only the workbook of a draft has."""


@dataclass(frozen=True)
class PublishedTable(Generic[Item]):
    """One table: what its rows are of, and its columns in order."""

    items: Callable[[Plan], Iterable[Item]]
    columns: tuple[TableColumn[Item], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns of the CSV file."""
        return tuple(column.name for column in self.columns if column.name)

    def rows(self, plan: Plan) -> list[dict[str, str]]:
        """Every row as text by column name."""
        named = [column for column in self.columns if column.name]
        return [{column.name: column.text(plan, item) for column in named} for item in self.items(plan)]


def theme_text(plan: Plan, statement: Statement) -> str:
    """The lead sentence that a statement stands under; empty where there is none."""
    return plan.statement[statement.theme].text if statement.theme else ""


def pair_unit(_: Plan, pair: Pair) -> str:
    """The unit of a pair; both, `actual→target`, where they differ."""
    return "→".join(dict.fromkeys(figure.unit for figure in (pair.actual, pair.target) if figure))


def _in_one(*notes: str) -> str:
    """Sentences of their own as one, whose parts have no full stops."""
    return "；".join(note.rstrip("。") for note in notes if note)


def _pair_difference(pair: Pair | None) -> Decimal | None:
    return difference(pair) if pair else None


def _names_of_places(plan: Plan, statement: Statement) -> str:
    return "；".join(plan.place[name].name for name in statement.places)


def _area(plan: Plan, statement: Statement) -> str:
    area = plan.area_of_section.get(statement.section)
    return area.short if area else ""


def _indicator_name(plan: Plan, figure: Figure) -> str:
    return plan.indicator[figure.indicator].name if figure.indicator else ""


def _last_year(plan: Plan, figure: Figure) -> str:
    return last_year(plan, figure).starred if figure.kind == "target" else ""


def _sentences(plan: Plan, result: CheckResult) -> str:
    return "\n".join(f"{plan.statement[name].section} {plan.statement[name].text}" for name in result.statements)


def _check_sources(plan: Plan, result: CheckResult) -> str:
    rows = [plan.outside.row[name] for name in result.outside]
    return "\n".join(f"{row.year}年：{source_line(row)}" for row in rows)


def review_words(review: str) -> str:
    """Whether a person has confirmed a row."""
    return "草稿" if review == "draft" else "已确认"


def _degrees(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(f"{value:.5f}")


FIGURES = PublishedTable[Figure](
    lambda plan: plan.figures,
    (
        TableColumn("id", "编号"),
        TableColumn("section", "章节", lambda plan, figure: plan.statement[figure.statement].section),
        TableColumn("theme", "主题", lambda plan, figure: theme_text(plan, plan.statement[figure.statement])),
        TableColumn("statement", "原文编号"),
        TableColumn("name", "数字是什么"),
        TableColumn("value"),
        TableColumn(head="原文写法", of=as_printed),
        TableColumn(head="上年数", of=_last_year),
        TableColumn(head="数值", of="number"),
        TableColumn("unit", "单位"),
        TableColumn("comparator", "比较词", labels="comparators"),
        TableColumn("period"),
        TableColumn(head="时期", of=lambda _, figure: when(figure)),
        TableColumn("kind", "性质", labels="kinds"),
        TableColumn("basis"),  # the workbook has it behind the stage
        TableColumn("stage", "进度", labels="stages"),
        TableColumn(head="口径", of="basis", labels="bases"),
        TableColumn("indicator"),
        TableColumn(head="指标", of=_indicator_name),
        TableColumn("quote", "原句", quote),
        TableColumn("start", "起"),
        TableColumn("end", "止"),
        TableColumn("review", REVIEW, shown=review_words),
        TableColumn("hedge", of=hedge),
        TableColumn(head="说明", of="note"),
    ),
)
"""One row a stated quantity, in the order of the text."""

STATEMENTS = PublishedTable[Statement](
    lambda plan: plan.clauses,
    (
        TableColumn("id", "编号"),
        TableColumn("section", "章节"),
        TableColumn(head="任务领域", of=_area),
        TableColumn("theme", "主题", theme_text),
        TableColumn("role", "类别", labels="roles"),
        TableColumn("type", "类型"),
        TableColumn("text", "原文"),
        TableColumn("start"),  # the workbook has both at its end
        TableColumn("end"),
        TableColumn("figures"),
        TableColumn(head="数字个数", of=lambda _, item: len(item.figures)),
        TableColumn("places"),
        TableColumn(head="地点", of=_names_of_places),
        TableColumn("continues"),
        TableColumn("review", REVIEW, shown=review_words),
        TableColumn(
            head="接续{base_year}年",
            of=lambda plan, item: "；".join(plan.statement[name].text for name in item.continues),
        ),
        TableColumn(head="后来", of=lambda plan, item: later.cell(later.of_statement(plan, item.id))),
        TableColumn(head="起", of="start"),
        TableColumn(head="止", of="end"),
        TableColumn(head="说明", of="note"),
        TableColumn("english", ENGLISH, lambda plan, item: plan.english.get(item.id, "")),
    ),
)
"""One row a clause of the body, lead sentences included, in order."""

INDICATORS = PublishedTable[Indicator](
    lambda plan: plan.indicators,
    (
        TableColumn("id", "编号"),
        TableColumn("name", "指标"),
        TableColumn(head="简称", of="short"),
        TableColumn("unit", "单位"),
        TableColumn("nature", "性质", labels="natures"),
        TableColumn("better", "方向（本站设定）", labels="better"),
        TableColumn("basis", "口径", labels="bases"),
        TableColumn(head="价格", of=lambda _, item: price_words(item)),
        TableColumn(
            head="目标减上年实际（测算，%的为百分点）", of=lambda plan, item: _pair_difference(plan.pair.get(item.id))
        ),
        TableColumn(head="后来（外部）", of=lambda plan, item: later.of_indicator(plan, item.id)),
        TableColumn("note", "说明"),
    ),
)
"""One row an indicator."""

PAIRS = PublishedTable[Pair](
    lambda plan: plan.pairs,
    (
        TableColumn("indicator", of="id"),
        TableColumn("actual_figure", of="actual.id"),
        TableColumn("actual_value", of="actual.value"),
        TableColumn("target_figure", of="target.id"),
        TableColumn("target_value", of="target.value"),
        TableColumn("unit", of=pair_unit),
        TableColumn("comparability"),
        TableColumn("difference", of=lambda _, pair: None if (gap := difference(pair)) is None else plain(gap)),
        TableColumn("note"),
    ),
)
"""One row an indicator with its two years; `difference` only where the two compare."""

PLACES = PublishedTable[Place](
    lambda plan: plan.places,
    (
        TableColumn("id", "编号"),
        TableColumn("name", "地点"),
        TableColumn("name_en", "英文名"),
        TableColumn("kind", "类别", labels="place_kinds"),
        TableColumn("lon", "经度", lambda _, place: _degrees(place.lon)),
        TableColumn("lat", "纬度", lambda _, place: _degrees(place.lat)),
        TableColumn(
            "precision", of=lambda _, place: f"{place.precision} ±{place.precision_m} m" if place.precision else ""
        ),
        TableColumn(head="精度（米）", of="precision_m"),
        TableColumn("placement", "定位方式", labels="placements"),
        TableColumn(head="提到次数", of=lambda plan, place: len(plan.statements_naming.get(place.id, ()))),
        TableColumn(head="后来", of=lambda plan, item: later.cell(later.of_place(plan, item.id))),
        TableColumn("source", "位置来源"),
        TableColumn(head="许可", of="licence"),
        TableColumn(head="说明", of=lambda _, place: _in_one(place.reason, place.same_as_note, place.note)),
        TableColumn(
            "statements",
            "原文编号",
            lambda plan, place: tuple(item.id for item in plan.statements_naming.get(place.id, ())),
        ),
    ),
)
"""One row a place, unplaced ones too, with the ids of the statements that name it."""

CHECKS = PublishedTable[CheckResult](
    run_checks,
    (
        TableColumn("id", "编号"),
        TableColumn(head="类别", of="kind", labels="check_kinds"),
        TableColumn("statement", "说法", "claim"),
        TableColumn("arithmetic", "算式（测算）"),
        TableColumn("result", "结果"),
        TableColumn("status", "结论", labels="check_statuses"),
        TableColumn("figures"),
        TableColumn(head="说明", of="note"),
        TableColumn(head="外部数据", of=_check_sources),
        TableColumn(head="原文编号", of="statements"),
        TableColumn(head="原句", of=_sentences),
    ),
)
"""One row a consistency check."""

OUTCOMES = PublishedTable[Milestone](
    lambda plan: plan.outside.milestones,
    (
        TableColumn("id", "编号"),
        TableColumn("subject", "项目"),
        TableColumn("what", "后来"),
        TableColumn("status", "进展", labels="steps"),
        TableColumn("date", "时间", shown=lambda when: exact_day(when) or when_words(when)),
        TableColumn("statements", "原文编号"),
        TableColumn("places"),
        TableColumn("quote", "外部原句"),
        TableColumn("producer", "发布单位"),
        TableColumn("document", "文件"),
        TableColumn("published", "发布日期", shown=lambda when: exact_day(when) or when),
        TableColumn("address", "地址"),
        TableColumn("confidence", "可信度", labels="confidence"),
        TableColumn(head="说明", of="note"),
        TableColumn(
            head="原句", of=lambda plan, item: "\n".join(plan.statement[name].text for name in item.statements)
        ),
    ),
)
"""One row a step of a project, as one source says it; a later plan's intention is among them and says so."""

TABLES: dict[str, PublishedTable[Any]] = {
    "figures": FIGURES,
    "statements": STATEMENTS,
    "indicators": INDICATORS,
    "pairs": PAIRS,
    "places": PLACES,
    "checks": CHECKS,
    "outcomes": OUTCOMES,
}
