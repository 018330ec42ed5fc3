"""The last slides: what the plan's own numbers say of each other, what came of it, and how all this was made."""

from collections.abc import Iterator

from data.consistency import run_checks
from data.deck.counting import how_many
from data.deck.model import Grid, Slide
from data.derive import share
from data.schema import Plan

CHECKS_SHOWN = 5


def closing_slides(plan: Plan) -> Iterator[Slide]:
    """Every slide of this module that the plan has material for."""
    yield from checks(plan)
    yield method(plan)


def checks(plan: Plan) -> Iterator[Slide]:
    """Checks that did not pass, with their arithmetic; those that passed are counted."""
    results = run_checks(plan)
    open_ones = [result for result in results if result.status != "pass"]
    open_ones.sort(key=lambda result: result.status != "flag")
    if not results:
        return
    passed, shown = len(results) - len(open_ones), open_ones[:CHECKS_SHOWN]
    flagged = sum(result.status == "flag" for result in open_ones)
    left = len(open_ones) - len(shown)
    yield Slide(
        "checks", "checks", "口径体检",
        f"{how_many(len(results), '项核对')}：{passed}项相符，{flagged}项值得注意，{len(open_ones) - flagged}项无法判断",
        grid=Grid(
            ("核对什么", "算式（测算）", "结果"),
            tuple((result.claim, result.arithmetic, result.result) for result in shown),
        ),
        remarks=(f"另有{left}项见“指标”页。",) if left else (),
        statements=tuple(dict.fromkeys(name for result in shown for name in result.statements)), derived=True,
    )  # fmt: skip


def method(plan: Plan) -> Slide:
    """What stands behind every number, as counted now, and whose material it is."""
    seen, info = plan.coverage, plan.info
    explained = seen.digit_runs_in_figures + seen.digit_runs_named
    rows = [
        ("原文", f"{info.publisher}《{info.title}》，{info.published:%Y年%-m月%-d日}公布；逐字引用，不改标点"),
        ("覆盖", f"正文{share(seen.tiled + seen.separators, seen.characters)}%的字、{share(explained, seen.digit_runs)}%的数字串已逐一归类（测算）"),
        ("比较词", "左右、以上、以内、低于、不少于等随数字保留；计划没有给出的写“未给出”"),
        ("测算", "只由原文数字按公开的公式算出，紫色标明；不变价增速与现价总量不互相推算"),
    ]  # fmt: skip
    rows += [(source.what, f"{source.producer}（{source.licence}）") for source in info.sources[1:]]
    return Slide(
        "method",
        "method",
        "方法与来源",
        "每个数字都能回到原句：方法与来源",
        grid=Grid(("项目", "说明"), tuple(rows)),
        derived=True,
    )
