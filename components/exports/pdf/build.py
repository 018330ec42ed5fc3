"""What the pages hold, as plain data for the typesetter in deck.typ: text stays text, nothing in it is markup."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Literal

from components.apart import run_apart
from components.exports.properties import author_of
from components.map.legend import legend_text
from components.map.slides import outline, slide_map
from components.text.typography import phrases
from components.theme import ROLES, ink, map_colour, shade, surface
from data.deck.model import Slide, years
from data.deck.spoken import spoken
from data.deck.text import alt_text, ends, footer, said_of
from data.indicators.assessment import APPROX_POINTS
from data.indicators.row_layout import COMPARISON_ROWS
from data.schema import Plan
from data.wording import readable

Form = Literal["slides", "handout"]


def pdf(plan: Plan, slides: Sequence[Slide], choice: str, form: Form = "slides") -> bytes:
    """The slides, one a page, or a handout. `choice` names what was chosen. Raises OSError where it fails."""
    base, goal = years(plan)
    colours = {role: ink(role) for role in ROLES}
    given = {
        "form": form,
        "title": plan.info.title,
        "author": author_of(slides),
        "choice": choice,
        "foot": readable(footer(plan, choice)),
        "district": plan.info.district,
        "base": base,
        "goal": goal,
        "points": str(APPROX_POINTS),
        "colours": colours | {"faint": shade(0), "paper": surface("backgroundColor"), "border": surface("borderColor")},
        "slides": [_slide(plan, slide) for slide in slides],
    }
    return run_apart("components.exports.pdf.render", given=given)


def _slide(plan: Plan, slide: Slide) -> dict[str, Any]:
    """The fields that slide.typ reads."""
    ours = [f"测算：{line}" for line in slide.sums if slide.series]
    below = [(line, "derived") for line in ours] + [(line, "muted") for line in slide.remarks]
    return {
        "kind": slide.kind,
        "name": readable(slide.title),
        "phrases": phrases(slide.title),
        "subtitle": readable(slide.subtitle),
        "lead": [readable(line) for line in slide.remarks],
        "presented": slide.presented,
        "logo": list(slide.logo),
        "tiles": [asdict(tile) for tile in slide.tiles],
        "chart": _chart(plan, slide),
        "counted": slide.counted,
        "tallies": [
            {"name": f"{tally.position} {tally.area.short}", "whole": tally.whole, "part": tally.part}
            for tally in slide.tallies
        ],
        "table": {
            "columns": slide.table.columns,
            "rows": [[asdict(cell) | {"text": readable(cell.text)} for cell in row] for row in slide.table.rows],
            "weights": slide.table.weights,
            "right": slide.table.right,
        },
        "groups": [
            {"lead": readable(group.lead), "actions": [readable(action.text) for action in group.actions]}
            for group in slide.groups
        ],
        "below": [{"text": readable(line), "role": role} for line, role in below if slide.kind != "cover"],
        "outline": outline(plan, ink("target")) if slide.kind == "cover" else "",
        "map": _map(plan, slide) if slide.kind == "map" else None,
        "alt": alt_text(slide),
        "notes": [line._asdict() for line in spoken(plan, slide)],
    }


def _chart(plan: Plan, slide: Slide) -> dict[str, Any] | None:
    if slide.kind not in COMPARISON_ROWS:
        return None
    chart = COMPARISON_ROWS[slide.kind](plan, slide.comparisons)
    items = {item.id: item for item in slide.comparisons}
    rows = [
        asdict(row)
        | {
            "ours": said_of(slide.kind, row, items[row.id]),
            "ends": [end._asdict() for end in ends(plan, row, items[row.id])] if slide.kind == "limits" else [],
        }
        for row in chart.rows
    ]
    banded = any(row.mark("band") for row in chart.rows)
    return {"kind": chart.kind, "rows": rows, "ticks": [asdict(tick) for tick in chart.ticks], "banded": banded}


def _map(plan: Plan, slide: Slide) -> dict[str, str] | None:
    drawn = slide_map(plan, alt_text(slide), lambda name: map_colour(name, dark=False))
    return drawn and {**drawn._asdict(), "alt": legend_text(plan)}
