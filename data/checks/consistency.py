"""Consistency checks over the plan's own numbers and names: what `checks.yaml` asks, worked out here.

A check passes where what it claims holds, is flagged where it does not, and stays undecided where the file
says why the text cannot tell. Nothing is judged beyond that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from data.checks.arithmetic import parse, work_out
from data.checks.quantity import Quantity, of_figure, quantity
from data.loading.numbers import number_of
from data.loading.tiling import place_of_number, printed_in
from data.reading import with_unit
from data.schema import Figure, Mention, Plan, Statement
from data.schema.checks import Check, CheckKind, EnumerationCheck, RepeatCheck, SpellingCheck, SumCheck
from data.wording import wording

Status = Literal["pass", "flag", "cannot_decide"]
AND_OTHERS = "等"


@dataclass(frozen=True)
class CheckResult:
    """One check with its working, its outcome and what it rests on.

    `mentions` are the words that matter: the id of a statement, and where in the text they stand. `outside` are
    rows of somebody else's numbers.
    """

    id: str
    kind: CheckKind
    claim: str
    arithmetic: str
    result: str
    status: Status
    figures: tuple[str, ...]
    mentions: tuple[Mention, ...]
    outside: tuple[str, ...] = ()
    note: str = ""

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements that it rests on, in the order of the text."""
        return tuple(dict.fromkeys(mention.id for mention in self.mentions))


@dataclass(frozen=True)
class _Finding:
    """What came out: `holds` is None where the text names too little to tell."""

    holds: bool | None
    working: str
    result: str
    mentions: list[Mention]
    figures: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


@lru_cache(maxsize=8)
def run_checks(plan: Plan) -> tuple[CheckResult, ...]:
    """Every check of the plan, in the order of its file; made once a plan."""
    return tuple(_result(plan, check, _find(plan, check)) for check in plan.checks)


def _result(plan: Plan, check: Check, found: _Finding) -> CheckResult:
    status: Status = "pass" if found.holds else "flag"
    if check.undecided or found.holds is None:
        status = "cannot_decide"
    inside = (f.id for f in plan.figures if any(m.start <= f.start and f.end <= m.end for m in found.mentions))
    why = f"无法判断：{check.undecided}" if check.undecided else ""
    return CheckResult(
        id=check.id,
        kind=check.kind,
        claim=check.claim,
        arithmetic=found.working,
        result="；".join(part for part in (found.result, why) if part),
        status=status,
        figures=tuple(dict.fromkeys((*found.figures, *inside))),
        mentions=tuple(sorted(set(found.mentions), key=lambda mention: (mention.start, mention.end))),
        outside=found.outside,
        note=check.note,
    )


def _find(plan: Plan, check: Check) -> _Finding:
    if isinstance(check, EnumerationCheck):
        return _count(plan, check)
    if isinstance(check, RepeatCheck):
        return _compare_printings(plan, check)
    if isinstance(check, SpellingCheck):
        return _look_up(plan, check)
    return _reckon(plan, check)


def quantities(plan: Plan, check: SumCheck) -> dict[str, Quantity]:
    """What the names of a check stand for: figures, numbers quoted from the text, other people's numbers."""
    found = {name: of_figure(plan, plan.figure[figure]) for name, figure in check.figures.items()}
    for name, stated in check.quoted.items():
        number = number_of(printed_in(stated.at))
        assert number is not None  # the load has checked it
        found[name] = quantity(number, stated.unit)
    for name, source in check.outside.items():
        given = plan.outside.number(source)
        assert given is not None  # the load has checked it
        found[name] = quantity(*given)
    return found


def _reckon(plan: Plan, check: SumCheck) -> _Finding:
    figures = [plan.figure[name] for name in check.figures.values()]
    mentions = [_number(plan, figure) for figure in figures]
    mentions += [_quote(plan.statement[each.statement], each.quote) for each in check.passages]
    for stated in check.quoted.values():
        mentions.append(_stated(plan.statement[stated.statement], stated.at))
    shared = (tuple(figure.id for figure in figures), tuple(name.partition(".")[0] for name in check.outside.values()))
    if check.arithmetic:
        outcome = work_out(parse(check.arithmetic), quantities(plan, check))
        return _Finding(outcome.holds, outcome.working, outcome.result, mentions, *shared)
    if check.undecided:
        return _Finding(None, "", "", mentions, *shared)
    return _Finding(False, "", f"{len(check.passages)}处并列", mentions, *shared)


def _count(plan: Plan, check: EnumerationCheck) -> _Finding:
    statement = plan.statement[check.statement]
    spans = [_stated(statement, at) for at in check.stated]
    numbers = [number_of(printed_in(at)) for at in check.stated]
    stated = sum(int(number) for number in numbers if number is not None)
    words = f"“{re.sub(r'[][“”]', '', check.stated[0])}”"
    items, mentions = _items(plan, check)
    working = f"列出{len(items)}项：{' '.join(f'{chr(0x2460 + index)}{item}' for index, item in enumerate(items))}"
    figures = tuple(f.id for f in plan.figures if any((f.start, f.end) == (s.start, s.end) for s in spans))
    holds: bool | None = len(items) == stated
    result = f"与{words}相符" if holds else f"与{words}不符"
    if len(items) < stated and _is_open(statement, check.listed):
        holds, result = None, f"{words}只点名{len(items)}个，其余{stated - len(items)}个没有点名"
    return _Finding(holds, working, result, [*mentions, *spans], figures)


def _items(plan: Plan, check: EnumerationCheck) -> tuple[list[str], list[Mention]]:
    if check.leads_of:
        leads = plan.leads_in(check.leads_of)
        return [lead.text for lead in leads], [Mention(lead.id, lead.start, lead.end) for lead in leads]
    parts = re.split("|".join(map(re.escape, check.separators)), check.listed)
    return [part for part in parts if part], [_quote(plan.statement[check.statement], check.listed)]


def _is_open(statement: Statement, listed: str) -> bool:
    """Whether 等 follows the list: it may then name fewer than it states."""
    return bool(listed) and statement.text.partition(listed)[2].startswith(AND_OTHERS)


def _compare_printings(plan: Plan, check: RepeatCheck) -> _Finding:
    figures = [plan.figure[name] for name in check.figures]
    printings = sorted((each for figure in figures for each in printed(figure)), key=lambda each: each.start)
    words = [wording(plan, each) for each in printings]
    lines = (f"{plan.statement[each.statement].section}节“{word}”" for each, word in zip(printings, words, strict=True))
    same_number = len({(number_of(plan.text[each.start : each.end]), each.unit) for each in printings}) == 1
    same_word = len({each.comparator for each in printings}) == 1
    result = "各处一致" if same_number and same_word else "数值相同，比较词不同" if same_number else "数值不同"
    mentions = [_number(plan, each) for each in printings]
    return _Finding(same_number and same_word, "；".join(lines), result, mentions, check.figures)


def printed(figure: Figure) -> Iterator[Figure]:
    """A figure at each of its printings."""
    yield figure
    for mention in figure.also:
        yield figure.model_copy(update={"statement": mention.id, "start": mention.start, "end": mention.end})


def _look_up(plan: Plan, check: SpellingCheck) -> _Finding:
    found = spelt(plan, check.spellings)
    working = "，".join(f"“{words}”{len(found[words])}处" for words in check.spellings)
    mentions = [mention for words in check.spellings for mention in found[words]]
    ways = sum(bool(places) for places in found.values())
    return _Finding(ways < 2, working, f"有{ways}种写法", mentions)


def spelt(plan: Plan, spellings: tuple[str, ...]) -> dict[str, list[Mention]]:
    """Where each spelling stands in the body; within a longer one a shorter one is not counted."""
    pattern = re.compile("|".join(map(re.escape, sorted(spellings, key=len, reverse=True))))
    found: dict[str, list[Mention]] = {words: [] for words in spellings}
    for statement in plan.statements:
        for match in pattern.finditer(statement.text):
            found[match.group()].append(
                Mention(statement.id, statement.start + match.start(), statement.start + match.end())
            )
    return found


def _number(plan: Plan, figure: Figure) -> Mention:
    """A printed number with its unit and the word that compares, where those stand right beside it."""
    start, end = figure.start, with_unit(plan.text, figure, figure.end)
    before, core, after = wording(plan, figure).partition(plan.text[start:end])
    if core and plan.text.endswith(before, 0, start):
        start -= len(before)
    if core and plan.text.startswith(after, end):
        end += len(after)
    return Mention(figure.statement, start, end)


def _stated(statement: Statement, at: str) -> Mention:
    span = place_of_number(at, statement)
    assert not isinstance(span, str)  # the load has checked it
    return Mention(statement.id, *span)


def _quote(statement: Statement, words: str) -> Mention:
    start = statement.start + statement.text.index(words)
    return Mention(statement.id, start, start + len(words or statement.text))
