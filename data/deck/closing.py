"""The last slides: what the plan's own numbers say of each other, what came of it, and how all this was made."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from data.checks.consistency import CheckResult, run_checks
from data.dates import first_day, long_date, when_words
from data.deck.counting import even_parts
from data.deck.model import OUTSIDE_BY, Slide, SlideTable, SlideText, numbered, text_table
from data.derive import share
from data.indicators.assessment import higher_or_lower
from data.indicators.last_year import ABSENT
from data.indicators.story import Story, chapter_names, main_stories, outside_of
from data.labels import labels
from data.later.projects import finding, projects
from data.outside.later import end
from data.outside.yearly import source_line
from data.schema import Plan
from data.schema.checks import CheckKind
from data.schema.later import Milestone
from data.schema.sourced import SourcedRow
from data.tables.geojson import credits

CHECKS_SHOWN, OF_A_KIND = 5, 3
KIND_ORDER: tuple[CheckKind, ...] = ("identity", "claim", "repeat", "enumeration", "spelling")
"""What is said in two ways has a slide of its own, the open questions."""
ROWS_SHOWN, LINES_SHOWN = 6, 5
UNDATED = "年份未注明"


def closing_slides(plan: Plan) -> Iterator[Slide]:
    """Every slide of this module that the plan has material for."""
    yield from checks(plan)
    yield from results(plan)
    yield from milestones(plan)
    yield from method(plan)


def checks(plan: Plan) -> Iterator[Slide]:
    """Checks that did not pass, with their arithmetic; those that passed are counted."""
    found = run_checks(plan)
    if not found:
        return
    counts = Counter(result.status for result in found)
    shown = worth_knowing(found)
    left = len(found) - counts["pass"] - len(shown)
    yield Slide(
        "checks",
        "checks",
        labels("tables")["checks"],
        f"{len(found)}项核对：{counts['pass']}项相符，{counts['flag']}项需核对，{counts['cannot_decide']}项无法判断",
        table=text_table(
            ("核对什么", "算式（测算）或写法", "结果"),
            ((result.claim, result.arithmetic, result.result) for result in shown),
            ("text", "derived", "text"),
        ),
        remarks=(f"另有{left}项需核对或无法判断。",) if left else (),
        statements=tuple(dict.fromkeys(name for result in shown for name in result.statements)),
    )


def worth_knowing(found: Sequence[CheckResult]) -> list[CheckResult]:
    """What was flagged with something to show for it, by kind, no more than a few of one kind."""
    flagged = [result for result in found if result.status == "flag"]
    of_kind = [[result for result in flagged if result.kind == kind][:OF_A_KIND] for kind in KIND_ORDER]
    return [result for group in of_kind for result in group][:CHECKS_SHOWN]


def results(plan: Plan) -> Iterator[Slide]:
    """Last year's actuals, the targets and the results, as others published them later; the city's beside them."""
    shown = main_stories(plan)
    known = [(item, item.result) for item in shown if item.result]
    if not known:
        return
    told, figure = next(((item, result) for item, result in known if result.row and result.row.quote), known[0])
    against = f"，比目标{told.of('district')[1].words}{higher_or_lower(told.gap, figure.unit)}" if told.gap else ""
    names = chapter_names(plan)
    before, target, result = names.values()
    heads = (before, target, f"{result}（外部）", *(f"市{name}（外部）" for name in names.values()))
    first, rest = [item for item, _ in known], [item for item in shown if not item.result]
    titles = (
        f"{told.short}{figure.words}{against}（收录{len(known)}项目标的结果）",
        f"其余{len(rest)}项主要目标{_without_result(rest)}{plan.info.target_year}年结果",
    )

    def slide(part: Sequence[Story]) -> Slide:
        outside = outside_of(part)
        left = (titles[1],) if rest and part[0].result else ()
        return Slide(
            "outcome",
            "outcome",
            "目标与结果",
            titles[0 if part[0].result else 1],
            table=_story_table(("指标", *heads), part),
            remarks=(*left, *_told_by(outside), plan.outside.caution),
            statements=tuple(dict.fromkeys(item.target.statement for item in part if item.target)),
            sources=tuple(dict.fromkeys(map(source_line, outside))),
            outside=True,
        )

    yield from numbered("outcome", [slide(part) for found in (first, rest) for part in even_parts(found, LINES_SHOWN)])


def _without_result(rest: Sequence[Story]) -> str:
    """Looked for in vain is told from not looked for, as in the cells below."""
    in_vain = labels("absences")["not_found"]
    return "未检索到" if all(item.of("district")[2].words == in_vain for item in rest) else "没有收录到"


def _told_by(rows: Iterable[SourcedRow]) -> tuple[str, ...]:
    """Whose numbers and news stand on a slide, in one line; nothing where all is the plan's."""
    producers = list(dict.fromkeys(row.producer for row in rows))
    return (OUTSIDE_BY + "、".join(producers),) if producers else ()


def _story_table(heads: tuple[str, ...], shown: Sequence[Story]) -> SlideTable:
    """The words of the stories in the colour of who says them; grey where nobody does."""
    plain = text_table(heads, ((item.short, *(told.words for told in item.told)) for item in shown))
    roles = ("actual", "target", *("outside",) * 4)
    rows = (
        (
            SlideText(item.short),
            *(
                SlideText(told.words, role if told.point else "muted")
                for told, role in zip(item.told, roles, strict=True)
            ),
        )
        for item in shown
    )
    return replace(plain, rows=tuple(rows))


def milestones(plan: Plan) -> Iterator[Slide]:
    """Which projects are known to be finished, a row a year; never more than a source says."""
    counted = finding(plan)
    known = [(item.subject, item.done) for item in projects(plan) if item.done]
    found = sorted(known, key=lambda item: end(item[1]))
    by_year = [(year, list(rows)) for year, rows in groupby(found, lambda item: _year(item[1]))]

    def slide(part: Iterable[tuple[str, list[tuple[str, Milestone]]]]) -> Slide:
        shown = [row for _, rows in part for _, row in rows]
        lines = (
            (f"{year}（{len(rows)}项）", "；".join(subject + _about_when(row) for subject, row in rows))
            for year, rows in part
        )
        return Slide(
            "milestones",
            "projects",
            "项目后续进展",
            f"{counted.told}项查到后续进展：{counted.done}项已知{counted.endings}，"
            f"{counted.within}项在{plan.info.target_year}年内",
            table=replace(text_table(("年份", "项目（外部）"), lines, ("outside", "text")), weights=(1, 4)),
            remarks=(*_told_by(shown), plan.outside.caution),
            statements=tuple(dict.fromkeys(name for row in shown for name in row.statements)),
            sources=tuple(source_line(row) for row in shown),
            outside=True,
        )

    yield from numbered("milestones", [slide(part) for part in even_parts(by_year, ROWS_SHOWN)])


def _year(row: Milestone) -> str:
    return f"{end(row).year}年" if row.date else UNDATED


def _about_when(row: Milestone) -> str:
    """`（不晚于2021-02）`, where the year is not the only one that it may have been."""
    first = first_day(row.date) if row.date else None
    return "" if not row.date or (first and first.year == end(row).year) else f"（{when_words(row.date)}）"


def method(plan: Plan) -> Iterator[Slide]:
    """What stands behind every number, as counted now, and whose material it is."""
    seen, info = plan.coverage, plan.info
    explained = seen.digit_runs_in_figures + seen.digit_runs_named
    numbers = f"、{share(explained, seen.digit_runs)}%的数字串" if seen.digit_runs else ""
    rows = [
        ("原文", f"{info.publisher}《{info.title}》，{long_date(info.published)}公布；逐字引用，导出文件标点按原样"),
        ("覆盖", f"正文{share(seen.tiled + seen.separators, seen.characters)}%的字{numbers}已逐一归类（测算）"),
        ("比较词", "左右、以上、以内、低于、不少于等随数字保留"),
        ("没有上年数", ABSENT),
        (
            "测算",
            "由原文数字和写明出处的外部数字按公开的公式算出，标“测算”；价格口径原文未注明的，按统计惯例理解，不变价增速与现价总量不互相推算",
        ),
    ]
    rows += [("地图", words)] if (words := credits(plan)) else []
    slides = (
        Slide(
            "method",
            "method",
            "方法与来源",
            "每个数字都能回到原句：方法与来源",
            table=text_table(("项目", "说明"), part),
        )
        for part in even_parts(rows, ROWS_SHOWN)
    )
    yield from numbered("method", tuple(slides))
