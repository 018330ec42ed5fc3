"""Where a number in a file comes from: everything that the plan, its curation or a formula says is taken out of the
words, and a digit that is left over is a number from nowhere."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache

from data.chapters import review, safeguards, shortcomings
from data.checks.consistency import run_checks
from data.dates import long_date, when_words
from data.deck import slides
from data.deck.opening import TILES_A_SLIDE
from data.derive import share
from data.indicators.assessment import higher_or_lower
from data.indicators.comparison import compare
from data.indicators.story import main_stories
from data.later.projects import finding
from data.map.places import is_point, spots
from data.outside.later import end
from data.outside.yearly import outcomes, row_words
from data.schema import Plan
from data.schema.later import DONE
from data.tables.geojson import NOTICE, credits
from data.wording import hedged, readable, wording

_PLANS: dict[str, Plan] = {}


def unexplained(plan: Plan, texts: Iterable[str]) -> list[str]:
    """The texts in which a digit is left, each with what was left of it."""
    _PLANS[plan.id] = plan
    said, ours = _said(plan.id), _counted(plan.id)
    left = ((text, ours.sub("", said.sub("", text))) for text in texts)
    return [f"{text!r} → {rest!r}" for text, rest in left if re.search(r"\d", rest)]


@cache
def _said(name: str) -> re.Pattern[str]:
    """Words that stand in the data, the longest first; a number only with its unit."""
    plan = _PLANS[name]
    words = {
        plan.info.title,
        plan.info.summary,
        plan.outside.caution,
        NOTICE,
        credits(plan),
        *(item.text for item in plan.statements),
        *(item.note for item in plan.statements),
        *(item.name for item in (*plan.places, *plan.lines, *plan.indicators, *plan.figures)),
        *(item.short for item in plan.indicators),
        *(item.note for item in (*plan.indicators, *plan.figures)),
        *(hedged(plan, figure) for figure in plan.figures),
        *(wording(plan, figure) for figure in plan.figures),
        *(pair.note for pair in plan.pairs),
        *(part for each in plan.info.sources for part in (each.what, each.producer, each.address, each.licence)),
    }
    for item in compare(plan, plan.pairs):
        words |= {item.gap_words, item.assessment.arithmetic, item.note}
    for check in run_checks(plan):
        words |= {check.claim, check.arithmetic, check.result, check.note}
    for row in plan.outside.rows:
        words |= {row.producer, row.document, f"，{row.published}，", row.address}
    for milestone in plan.outside.milestones:
        words |= {
            milestone.producer,
            milestone.document,
            f"，{milestone.published}，",
            milestone.address,
            milestone.subject,
            milestone.what,
            *(found for found in [when_words(milestone.date)] if "-" in found or "至" in found),
        }
    for row in plan.outside.rows:
        words |= {row_words(row, "level"), row_words(row, "growth")}
    for found in outcomes(plan):
        if found.result and found.gap is not None:
            words |= {found.result.words, higher_or_lower(found.gap, found.target.unit)}
    both = {readable(word) for word in words} | words
    return _any_of(sorted((re.escape(word) for word in both if re.search(r"\d", word)), key=len, reverse=True))


@cache
def _counted(name: str) -> re.Pattern[str]:
    """Counts, each with its measure, years and dates of the plan, sections, and places in a list."""
    plan = _PLANS[name]
    actions, info, seen = plan.actions, plan.info, plan.coverage
    achievements = [item for item in plan.statements if item.role == "achievement"]
    areas = [[a for a in actions if a.section == area.section] for area in info.task_areas]
    tallies = {
        count
        for group in (actions, achievements, *areas)
        for count in (len(group), sum(bool(a.figures) for a in group), sum(bool(a.continues) for a in group))
    }
    targets = {len({f for a in area for f in a.figures if plan.figure[f].kind == "target"}) for area in areas}
    labelled = Counter(item.assessment.judgment for item in compare(plan, plan.pairs))
    headline = Counter(item.assessment.label for item in compare(plan, plan.headline_pairs[:TILES_A_SLIDE]))
    stories, resulted = main_stories(plan), sum(bool(found.result and found.result.row) for found in outcomes(plan))
    told = {row.subject for row in plan.outside.milestones if row.is_step}
    done: dict[str, date] = {}
    for row in plan.outside.milestones:
        if row.status in DONE:
            done[row.subject] = min(end(row), done.get(row.subject, date.max))
    apart = {sum(pair.comparability == "caveat" for pair in plan.pairs)}
    apart |= {len(slide.comparisons) for slide in slides(plan) if slide.series == "caveat"}
    placed = sum(place.placement != "unplaced" for place in plan.places)
    checks = run_checks(plan)
    status = [sum(check.status == each for check in checks) for each in ("pass", "flag", "cannot_decide")]
    shares = (
        share(seen.tiled + seen.separators, seen.characters),
        share(seen.digit_runs_in_figures + seen.digit_runs_named, seen.digit_runs),
    )
    return _any_of(
        [
            long_date(info.published),
            *(f"^{year}年（{n}项）$" for year, n in Counter(day.year for day in done.values()).items()),
            rf"(?:{info.base_year}|{info.target_year})年(?:内)?",
            *(f"{n}条" for n in sorted(tallies, reverse=True)),
            *(f"{n}项{label}" for label, n in labelled.items()),
            f"{sum(n for label, n in labelled.items() if label != '不可比')}项两年",
            f"{min(len(plan.headline_pairs), TILES_A_SLIDE)}(?:个数字|项主要目标)：",
            *(f"{n}个量化目标" for n in targets),
            f"{resulted}项目标的结果",
            *(f"{len(part)}个方面" for part in (review(plan), shortcomings(plan), safeguards(plan))),
            f"{len(told)}项查到后续进展：{len(done)}项",
            f"{len(done)}项(?:已知{finding(plan).endings})?$",
            f"查到后续进展的共{len(told)}项",
            f"至少{sum(bool(action.continues) for action in actions)}条$",
            r"(?:画在最近车站|画在片区一带的车站|有自身坐标|线路|大致一带（范围没有公布）)\d+处",
            f"{sum(bool(action.continues) for action in actions)}条举措接续",
            f"前后并列{sum(check.kind == 'tension' and check.status == 'flag' for check in checks)}处需核对",
            f"{status[2]}项凭原文无法判断",
            r"共\d+项增速目标$",
            r"^\d项增速目标低于",
            f"{len(done)}项已知{re.split('[、或]', finding(plan).endings)[0]}",
            r"另有\d+处需核对",
            r"^\d项$",
            *(f"等{n}项与{info.base_year}年口径有别" for n in apart),
            *(f"{n}项{label.replace('上年', f'{info.base_year}年实际')}" for label, n in headline.items()),
            f"^其余{len(stories) - resulted}项主要目标(?:未检索到|没有收录到){info.target_year}年结果",
            *(f"其中{len(spot.places)}处画在" for spot in spots(filter(is_point, plan.places))),
            f"{sum(day.year == info.target_year for day in done.values())}项在{info.target_year}年内",
            rf"{len(plan.places)}处",
            f"{placed}处",
            f"{sum(place.may_be is not None for place in plan.places)}组",
            f"{len(plan.figures)}个",
            f"{len(areas)}个",
            f"{len({a.theme for a in actions if a.theme})}个",
            f"{len(checks)}项核对",
            *(f"{n}项" for n in status),
            *(f"{re.escape(str(value))}%" for value in shares if value is not None),
            f"{len(slides(plan))}页",
            r"自选\d+页",
            r"（\d/\d）",
            r"（\d+条）",
            r"另有\d+条未列",
            r"另有\d+项需核对",
            r"\d+项增速目标，",
            r"\d+项[低高]于",
            r"〔\d\.\w+〕",
            r"^\d(?:\.\d+)?(?:、\d\.\d+)?$",
            r"^[1-9] (?=\D)",
        ]
    )


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    """One of the patterns, never a part of a longer number."""
    return re.compile(rf"(?:(?<![\d.])|(?=\D))(?:{'|'.join(patterns)})(?:(?<=\D)|(?!\d))")
