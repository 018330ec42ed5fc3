"""`checks.yaml` read and held against the plan: every reference, quote, name and unit."""

from collections.abc import Iterator

from data.checks.arithmetic import SumError, is_claim, names_in, parse, work_out
from data.checks.consistency import printed, quantities, spelt
from data.loading.faults import Faults
from data.loading.home import Home
from data.loading.located import LineOf, Loc, list_items, validated
from data.loading.tiling import place_of_number
from data.schema import Plan
from data.schema.checks import MODELS, Check, EnumerationCheck, RepeatCheck, SpellingCheck, SumCheck

FILE = "checks.yaml"
Problems = Iterator[tuple[Loc, str]]


def read_checks(home: Home, faults: Faults) -> list[tuple[LineOf, Check]]:
    """The checks of a plan folder, each with the lines of its fields; a plan may have none."""
    checks: list[tuple[LineOf, Check]] = []
    for line_of, raw in list_items(home, FILE, "checks", faults, optional=True):
        kind = raw.get("kind") if isinstance(raw, dict) else None
        if kind not in MODELS:
            faults.add(FILE, line_of(("kind",)), "kind", f"is one of {', '.join(MODELS)} (is {kind!r:.40})")
        elif check := validated(MODELS[kind], raw, FILE, line_of, faults):
            checks.append((line_of, check))
    return checks


def check_checks(plan: Plan, checks: list[tuple[LineOf, Check]], faults: Faults) -> None:
    """A fault for everything that a check names and the plan does not have."""
    seen: set[str] = set()
    for line_of, check in checks:
        problems = list(_problems(plan, check))
        if check.id in seen:
            problems.append((("id",), f"{check.id} is taken already"))
        seen.add(check.id)
        for loc, words in problems:
            faults.add(FILE, line_of(loc), ".".join(map(str, loc)), words)


def _problems(plan: Plan, check: Check) -> Problems:
    if isinstance(check, EnumerationCheck):
        yield from _in_enumeration(plan, check)
    elif isinstance(check, RepeatCheck):
        yield from _in_repeat(plan, check)
    elif isinstance(check, SpellingCheck):
        for index, words in enumerate(check.spellings):
            if not spelt(plan, check.spellings)[words]:
                yield ("spellings", index), f"“{words}” is not in the text"
    else:
        references = list(_in_references(plan, check))
        yield from references or _in_arithmetic(plan, check)


def _in_references(plan: Plan, check: SumCheck) -> Problems:
    for name, figure in check.figures.items():
        if figure not in plan.figure:
            yield ("figures", name), f"no figure has the id {figure}"
    for name, stated in check.quoted.items():
        yield from _in_statement(plan, stated.statement, (stated.at,), ("quoted", name))
    for name, source in check.outside.items():
        if plan.outside.number(source) is None:
            yield ("outside", name), f"context.csv has no number {source}"
    for index, passage in enumerate(check.passages):
        statement = plan.statement.get(passage.statement)
        if statement is None:
            yield ("passages", index, "statement"), f"no statement has the id {passage.statement}"
        elif passage.quote not in statement.text:
            yield ("passages", index, "quote"), f"“{passage.quote}” is not in {statement.id}"


def _in_arithmetic(plan: Plan, check: SumCheck) -> Problems:
    """Names and units of the sum, once all that it names is there."""
    if not check.arithmetic:
        return
    loc = ("arithmetic",)
    values = quantities(plan, check)
    try:
        tree = parse(check.arithmetic)
        if unknown := sorted(names_in(tree) - set(values)):
            yield loc, f"{', '.join(unknown)} stands for nothing"
        elif unused := sorted(set(values) - names_in(tree)):
            yield loc, f"does not use {', '.join(unused)}"
        elif not is_claim(tree) and not check.undecided:
            yield loc, "gives a number, which decides nothing: `undecided` says why"
        else:
            work_out(tree, values)
    except SumError as error:
        yield loc, str(error)


def _in_enumeration(plan: Plan, check: EnumerationCheck) -> Problems:
    yield from _in_statement(plan, check.statement, check.stated, ())
    statement = plan.statement.get(check.statement)
    if statement and check.listed and statement.text.count(check.listed) != 1:
        yield ("listed",), f"“{check.listed}” does not stand once in {statement.id}"
    if check.leads_of and not plan.leads_in(check.leads_of):
        yield ("leads_of",), f"section {check.leads_of} has no lead sentences"


def _in_statement(plan: Plan, name: str, numbers: tuple[str, ...], loc: Loc) -> Problems:
    statement = plan.statement.get(name)
    if statement is None:
        yield (*loc, "statement"), f"no statement has the id {name}"
        return
    for at in numbers:
        span = place_of_number(at, statement)
        if isinstance(span, str):
            yield (*loc, "at" if loc else "stated"), span


def _in_repeat(plan: Plan, check: RepeatCheck) -> Problems:
    unknown = [(index, name) for index, name in enumerate(check.figures) if name not in plan.figure]
    for index, name in unknown:
        yield ("figures", index), f"no figure has the id {name}"
    if not unknown and sum(1 for name in check.figures for _ in printed(plan.figure[name])) < 2:
        yield ("figures",), "is printed only once"
