"""Sentences and numbers of several plans, each a link into its own plan's text."""

from collections.abc import Iterable, Sequence

from components.text.citation import address
from components.text.tables import BREAK
from components.text.typography import escape, prose
from data.compare.relation import looks_ahead
from data.compare.same import Same
from data.schema import Figure, Plan, Statement
from data.wording import hedged

SHOWN = 4
"""Sentences of one plan that stand in a row, before the rest is counted."""


def said(plan: Plan, items: Sequence[Statement], *, part: bool = False) -> str:
    """Sentences of a plan, a paragraph each; `part` puts before each whether it is reviewed or planned."""
    lines = [_said(plan, item, part=part) for item in items[:SHOWN]]
    if more := len(items) - SHOWN:
        lines += [f":small[:gray[另有 {more} 句]]"] if more > 0 else []
    return BREAK.join(lines)


def _said(plan: Plan, item: Statement, *, part: bool) -> str:
    year = plan.info.target_year if looks_ahead(plan, item) else plan.info.base_year
    before = f":{'green' if looks_ahead(plan, item) else 'gray'}[{year}年] " if part else ""
    draft = ":gray[草稿 · ]" if item.review == "draft" else ""
    return f"{before}{prose(item.text)} :small[{draft}[出处]({source(plan, item.id)})]"


def source(plan: Plan, name: str) -> str:
    """The address of a sentence or a figure in the text of its own plan, which the address always names."""
    return address("source", at=name, plan=plan.id)


def number(plan: Plan, figure: Figure, colour: str) -> str:
    """A figure in its plan's wording, a link to its sentence there."""
    return f"[:{colour}[**{escape(hedged(plan, figure))}**]]({source(plan, figure.id)})"


def rules(found: Iterable[Same]) -> str:
    """By which rules, and by which names: `茅洲河 :small[点名同一地点]`."""
    named: dict[str, list[str]] = {}
    for same in found:
        named.setdefault(same.rule, []).extend(same.names)
    lines = (
        f"{prose('、'.join(dict.fromkeys(names)))}　:small[:violet[{rule}]]" if names else f":small[:violet[{rule}]]"
        for rule, names in named.items()
    )
    return BREAK.join(lines)
