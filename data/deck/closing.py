"""The last slides: what the plan's own numbers say of each other, what came of it, and how all this was made."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from data.checks.consistency import CheckResult, run_checks
from data.dates import long_date, when_words
from data.deck.counting import even_parts
from data.deck.model import Slide, numbered, text_table
from data.derive import share
from data.indicators.assessment import higher_or_lower
from data.indicators.last_year import ABSENT
from data.labels import labels
from data.later.projects import finding, projects
from data.outside.later import end
from data.outside.yearly import outcomes, source_line
from data.schema import Plan
from data.schema.checks import CheckKind

CHECKS_SHOWN, OF_A_KIND = 5, 3
KIND_ORDER: tuple[CheckKind, ...] = ("tension", "repeat", "identity", "claim", "enumeration", "spelling")
ROWS_SHOWN, LINES_SHOWN = 6, 5


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
        remarks=(f"另有{left}项需核对或无法判断，见“指标”页。",) if left else (),
        statements=tuple(dict.fromkeys(name for result in shown for name in result.statements)),
    )


def worth_knowing(found: Sequence[CheckResult]) -> list[CheckResult]:
    """What was flagged with something to show for it, by kind, no more than a few of one kind."""
    flagged = [result for result in found if result.status == "flag"]
    of_kind = [[result for result in flagged if result.kind == kind][:OF_A_KIND] for kind in KIND_ORDER]
    return [result for group in of_kind for result in group][:CHECKS_SHOWN]


def results(plan: Plan) -> Iterator[Slide]:
    """What the target year turned out to be, as others published it later."""
    known = [(outcome, result) for outcome in outcomes(plan) if (result := outcome.result) and result.row]
    if not known:
        return
    ends = "，".join(
        f"{outcome.indicator.short}比目标{higher_or_lower(outcome.gap, result.unit)}"
        if outcome.gap
        else f"{outcome.indicator.short}{result.words}"
        for outcome, result in known[:2]
    )
    rows = tuple(
        (
            outcome.indicator.name,
            outcome.target.words,
            result.words,
            higher_or_lower(outcome.gap or Decimal(0), result.unit),
            result.row.producer,
        )
        for outcome, result in known[:ROWS_SHOWN]
        if result.row
    )
    head = ("指标", f"{plan.info.target_year}年目标", "后来的结果（外部）", "与目标相比（测算）", "发布单位")
    yield Slide(
        "outcome",
        "outcome",
        "后来的结果",
        f"{ends}（收录{len(known)}项目标的结果）",
        table=text_table(head, rows, ("text", "target", "outside", "derived", "muted")),
        remarks=(plan.outside.caution,),
        statements=tuple(o.target.figure.statement for o, _ in known[:ROWS_SHOWN] if o.target.figure),
        sources=tuple(source_line(result.row) for _, result in known[:ROWS_SHOWN] if result.row),
        outside=True,
    )


def milestones(plan: Plan) -> Iterator[Slide]:
    """Which projects are known to be finished, the first by date; never more than a source says."""
    counted = finding(plan)
    known = [(item.subject, item.done) for item in projects(plan) if item.done]
    found = sorted(known, key=lambda item: end(item[1]))[:ROWS_SHOWN]
    if not found:
        return
    rows = tuple((subject, row.what, when_words(row.date), row.producer) for subject, row in found)
    yield Slide(
        "milestones",
        "projects",
        "项目后来怎样",
        f"{counted.told}项查到后续进展：{counted.done}项已知建成、投用、设立、出台或达标，"
        f"{counted.within}项在{plan.info.target_year}年内",
        table=text_table(("项目", "怎样（外部）", "时间", "发布单位"), rows, ("text", "outside", "outside", "muted")),
        remarks=(plan.outside.caution,),
        statements=tuple(dict.fromkeys(name for _, row in found for name in row.statements)),
        sources=tuple(source_line(row) for _, row in found),
        outside=True,
    )


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
        ("测算", "由原文数字和写明出处的外部数字按公开的公式算出，紫色标明；不变价增速与现价总量不互相推算"),
    ]
    rows += [(source.what, f"{source.producer}（{source.licence}）") for source in info.sources[1:]]
    slides = (
        Slide(
            "method",
            "method",
            "方法与来源",
            "每个数字都能回到原句：方法与来源",
            table=text_table(("项目", "说明"), part),
        )
        for part in even_parts(rows, LINES_SHOWN)
    )
    yield from numbered("method", tuple(slides))
