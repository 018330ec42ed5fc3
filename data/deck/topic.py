"""Slides of one topic: both years and what came of them side by side, its numbers, and what is left open."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.dates import long_date
from data.deck.counting import even_parts
from data.deck.model import Slide, SlideTable, SlideText, numbered, text_table, years
from data.deck.opening import cover
from data.deck.task_area import one_area
from data.indicators.last_year import STAR, last_year
from data.outside.later import IN_VAIN, WORDS, Later
from data.outside.yearly import source_line
from data.schema import Figure, Plan
from data.schema.topics import Topic
from data.topics.collect import Collected, OpenQuestions, TopicRow, absent_words, collect, open_questions, shortcoming
from data.wording import hedged

ROWS_A_SLIDE, NUMBERS_A_SLIDE, LATER_SHOWN, UNCHECKED_SHOWN = 5, 8, 2, 6


def topic_slides(plan: Plan, topic: Topic) -> tuple[Slide, ...]:
    """A cover and all that the topic has material for; one slide that says so where the plan has nothing of it.

    A task area as a topic begins with what it commits to.
    """
    found = collect(plan, topic)
    front = replace(
        cover(plan), title=topic.name, subtitle=_of_the_plan(plan), tiles=(), remarks=(_counted(plan, found),)
    )
    if not found.rows:
        none = Slide(f"topic-{topic.id}", "topic", topic.name, f"{topic.name}：计划没有写到", subtitle=topic.name)
        return (front, none)
    area = [slide for area in plan.info.task_areas if area.id == topic.id for slide in one_area(plan, area)]
    left = open_questions(plan, found)
    return (front, *area, *_rows(plan, found), *_numbers(plan, found), *_open(plan, found, left))


def _of_the_plan(plan: Plan) -> str:
    return f"《{plan.info.title}》　{long_date(plan.info.published)}公布"


def _counted(plan: Plan, found: Collected) -> str:
    base, goal = years(plan)
    said = (f"{base}{len(found.before)}句", f"{goal}{len(found.planned)}句", found.progress.replace(" ", ""))
    return "，".join(filter(None, said))


def _rows(plan: Plan, found: Collected) -> Iterator[Slide]:
    base, goal = years(plan)
    sources = {row.id: source_line(row) for row in plan.outside.milestones}

    def slide(rows: Sequence[TopicRow]) -> Slide:
        told = [item for row in rows for item in _told(row)[:LATER_SHOWN]]
        said = [item.id for row in rows for item in (*row.before, row.planned) if item]
        return Slide(
            f"topic-{found.topic.id}",
            "topic",
            found.topic.name,
            f"{found.topic.name}：{_counted(plan, found)}",
            subtitle=found.topic.name,
            table=SlideTable(
                (f"{base}执行情况与短板", f"{goal}计划", "后续情况（外部）"),
                tuple(_cells(plan, row) for row in rows),
                (1, 1, 1),
            ),
            remarks=(plan.outside.caution,) if told else (),
            statements=tuple(dict.fromkeys(said)),
            sources=tuple(dict.fromkeys(sources[item.id] for item in told if item.id in sources)),
            outside=bool(told),
        )

    yield from numbered(f"topic-{found.topic.id}", [slide(part) for part in even_parts(found.rows, ROWS_A_SLIDE)])


def _cells(plan: Plan, row: TopicRow) -> tuple[SlideText, ...]:
    before = "；".join(shortcoming(item) + item.text for item in row.before)
    known = _told(row)
    later = "；".join(_words(item) for item in known[:LATER_SHOWN])
    more = f"；另有{len(known) - LATER_SHOWN}项" if len(known) > LATER_SHOWN else ""
    told = ((before, "actual"), (row.planned.text if row.planned else "", "text"), (later + more, "outside"))
    return tuple(
        SlideText(words, role) if words else SlideText(none, "muted")
        for (words, role), none in zip(told, absent_words(plan, row), strict=True)
    )


def _told(row: TopicRow) -> list[Later]:
    """What is known; searches in vain stand among the open questions."""
    return [item for item in row.later if item.kind != "sought"]


def _words(item: Later) -> str:
    return item.words if item.kind == "outcome" else f"{WORDS[item.kind]}：{item.words}"


def _numbers(plan: Plan, found: Collected) -> Iterator[Slide]:
    """The targets beside last year's numbers."""
    base, goal = years(plan)

    def slide(targets: Sequence[Figure]) -> Slide:
        rows = [(each.name, last_year(plan, each).starred, hedged(plan, each)) for each in targets]
        starred = any(STAR in before for _, before, _ in rows)
        return Slide(
            f"topic-{found.topic.id}-numbers",
            "topic",
            f"{found.topic.name}的数字",
            f"{found.topic.name}：{len(found.targets)}个{goal}目标数字",
            subtitle=found.topic.name,
            table=text_table(("数字", base, f"{goal}目标"), rows, ("text", "actual", "target")),
            figures=tuple(targets),
            remarks=(f"{STAR}与{base}口径有别",) if starred else (),
            statements=tuple(dict.fromkeys(each.statement for each in targets)),
        )

    parts = even_parts(found.targets, NUMBERS_A_SLIDE)
    yield from numbered(f"topic-{found.topic.id}-numbers", [slide(part) for part in parts])


def _open(plan: Plan, found: Collected, left: OpenQuestions) -> Iterator[Slide]:
    """What was not found or is still to be checked, one slide."""
    actions = sum(item.role == "action" for item in found.planned)
    rows = [(each.claim, each.result) for each in left.checks]
    rows += [(f"{row.subject}{row.what}", f"{IN_VAIN}（截至{long_date(row.as_of)}）") for row in left.sought]
    if left.unplaced:
        rows.append(("地点", f"{'、'.join(place.name for place in left.unplaced)}未定位"))
    if left.unchecked:
        rows.append(("年底能否核对", f"{actions}条举措中{len(left.unchecked)}条没有写明年底可以核对的结果"))
    if rows:
        yield Slide(
            f"topic-{found.topic.id}-open",
            "topic",
            f"{found.topic.name}：尚未查到或待核实",
            f"{found.topic.name}：尚未查到或待核实的{len(rows)}个问题",
            subtitle=found.topic.name,
            table=text_table(("问题", "情况"), rows[:ROWS_A_SLIDE]),
            remarks=(f"另有{len(rows) - ROWS_A_SLIDE}个未列",) if len(rows) > ROWS_A_SLIDE else (),
            statements=tuple(item.id for item in left.unchecked[:UNCHECKED_SHOWN]),
        )
