"""Every table of a plan as one Excel workbook, in the words of the screen."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from components.text.typography import readable
from data.checks.consistency import run_checks
from data.derive import difference
from data.indicators.comparison import compare
from data.labels import labels, period_label
from data.outside.yearly import outcomes
from data.schema import Figure, Pair, Plan, Statement
from data.tables.checks import check_sheets
from data.tables.indicators import comparison_sheet, rules_sheet
from data.tables.outside import milestone_sheet, outcome_sheet, series_sheet
from data.tables.published import theme_text
from data.tables.workbook import Cell, Sheet, origin, workbook
from data.wording import hedged


def tables(plan: Plan, choice: str = "全部") -> bytes:
    """All sheets as .xlsx, with notes and sources behind them."""
    checked = check_sheets(plan, run_checks(plan))
    outside = [
        outcome_sheet(plan, [item for item in outcomes(plan) if item.result]),
        series_sheet(plan, plan.outside.series),
        milestone_sheet(plan),
    ]
    sheets = [
        figures(plan),
        statements(plan),
        pairs(plan),
        indicators(plan),
        places(plan),
        *checked,
        *outside,
        rules_sheet(),
        fields(),
        sources(plan),
    ]
    return workbook([sheet for sheet in sheets if sheet.rows], origin(plan, choice))


def figures(plan: Plan) -> Sheet:
    """One row a stated quantity, in the order of the text."""

    def row(figure: Figure) -> tuple[Cell, ...]:
        statement = plan.statement[figure.statement]
        indicator = plan.indicator.get(figure.indicator)
        return (
            figure.id,
            statement.section,
            readable(theme_text(plan, statement)),
            figure.name,
            hedged(plan, figure),
            figure.number,
            figure.unit,
            labels("comparators")[figure.comparator],
            period_label(figure.period),
            labels("kinds")[figure.kind],
            labels("stages")[figure.stage],
            labels("bases")[figure.basis],
            indicator.name if indicator else "",
            statement.text,
            figure.start,
            figure.end,
            figure.note,
        )

    columns = (
        "编号",
        "章节",
        "主题",
        "数字是什么",
        "原文写法",
        "数值",
        "单位",
        "比较词",
        "时期",
        "性质",
        "进度",
        "口径",
        "指标",
        "原句",
        "起",
        "止",
        "说明",
    )
    return _sheet("数字", columns, map(row, plan.figures))


def statements(plan: Plan) -> Sheet:
    """One row a clause of the body, in order; what an action carries on stands there in words."""

    def row(item: Statement) -> tuple[Cell, ...]:
        area = plan.area_of_section.get(item.section)
        return (
            item.id,
            item.section,
            area.short if area else "",
            readable(theme_text(plan, item)),
            labels("roles")[item.role],
            item.type,
            item.text,
            len(item.figures),
            "；".join(plan.place[name].name for name in item.places),
            "；".join(plan.statement[name].text for name in item.continues),
            item.start,
            item.end,
            item.note,
        )

    columns = (
        "编号",
        "章节",
        "任务领域",
        "主题",
        "类别",
        "类型",
        "原文",
        "数字个数",
        "地点",
        f"接续{plan.info.base_year}年",
        "起",
        "止",
        "说明",
    )
    return _sheet("语句", columns, map(row, plan.clauses))


def pairs(plan: Plan) -> Sheet:
    """Both years of every indicator, with label, arithmetic and citations."""
    return comparison_sheet(plan, "两年对照", compare(plan, plan.pairs))


def indicators(plan: Plan) -> Sheet:
    """One row an indicator, with the difference where the two years compare."""
    by_id: dict[str, Pair] = {pair.id: pair for pair in plan.pairs}

    def gap(name: str) -> Decimal | None:
        return difference(by_id[name]) if name in by_id else None

    columns = ("编号", "指标", "简称", "单位", "性质", "方向", "口径", "价格", "目标减实绩（测算）", "说明")
    rows: Iterator[tuple[Cell, ...]] = (
        (
            item.id,
            item.name,
            item.short,
            item.unit,
            labels("natures")[item.nature],
            labels("better")[item.better],
            labels("bases")[item.basis],
            labels("prices")[item.prices],
            gap(item.id),
            item.note,
        )
        for item in plan.indicators
    )
    return _sheet("指标", columns, rows)


def places(plan: Plan) -> Sheet:
    """One row a place, unplaced ones with the reason."""
    named: dict[str, int] = {}
    for item in plan.statements:
        for name in item.places:
            named[name] = named.get(name, 0) + 1
    columns = (
        "编号",
        "地点",
        "英文名",
        "类别",
        "经度",
        "纬度",
        "精度（米）",
        "定位方式",
        "提到次数",
        "来源",
        "许可",
        "说明",
    )
    rows: Iterator[tuple[Cell, ...]] = (
        (
            item.id,
            item.name,
            item.name_en,
            labels("place_kinds")[item.kind],
            _degrees(item.lon),
            _degrees(item.lat),
            item.precision_m,
            labels("placements")[item.placement],
            named.get(item.id, 0),
            item.source,
            item.licence,
            "；".join(part for part in (item.reason, item.same_as_note, item.note) if part),
        )
        for item in plan.places
    )
    return _sheet("地点", columns, rows)


def checks(plan: Plan) -> Sheet:
    """One row a consistency check, with its arithmetic."""
    return check_sheets(plan, run_checks(plan))[0]


def fields() -> Sheet:
    """What the words in the other sheets mean."""
    groups = (
        ("数字", "比较词", labels("comparators")),
        ("数字", "性质", labels("kinds")),
        ("数字", "进度", labels("stages")),
        ("数字", "口径", labels("bases")),
        ("语句", "类别", labels("roles")),
        ("地点", "定位方式", labels("placements")),
    )
    rows: Iterator[tuple[Cell, ...]] = (
        (sheet, column, word, key) for sheet, column, words in groups for key, word in words.items() if key
    )
    return _sheet("用词", ("工作表", "栏目", "词", "数据文件中的写法"), rows)


def sources(plan: Plan) -> Sheet:
    """Who made what, and on which terms."""
    columns = ("内容", "提供者", "地址", "许可", "说明")
    rows: Iterator[tuple[Cell, ...]] = (
        (item.what, item.producer, item.address, item.licence, item.note) for item in plan.info.sources
    )
    return _sheet("来源", columns, rows)


def _sheet(name: str, columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> Sheet:
    return Sheet(name, columns, [dict(zip(columns, row, strict=True)) for row in rows])


def _degrees(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(f"{value:.5f}")
