"""A slide as HTML, its notes, and what stands behind each row and place: the stage only sets them up."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from components.map.slides import outline, slide_map
from components.text.citation import source
from components.text.typography import phrases
from components.theme_css import ink_variable
from data.deck.model import Slide, years
from data.deck.spoken import spoken
from data.deck.text import alt_text, ends, footer, said_of
from data.indicators.assessment import APPROX_POINTS
from data.indicators.row_layout import COMPARISON_ROWS
from data.labels import section_label
from data.map.places import is_drawn, statements_at
from data.schema import Plan, Statement
from data.wording import readable

HERE = Path(__file__).parent
SENTENCES = 3  # of a place, the plan's own first


@cache
def _templates() -> Environment:
    loader = FileSystemLoader([HERE, HERE.parent / "charts"])
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["readable"] = lambda text: readable(str(text))
    made.filters["phrases"] = _phrases
    return made


def _phrases(text: str) -> Markup:
    """A title whose lines break after its marks rather than within a word."""
    return Markup("").join(Markup("<span>{}</span>").format(part) for part in phrases(text))


def slide_html(plan: Plan, slide: Slide, choice: str) -> str:
    """What stands on the slide."""
    chart = COMPARISON_ROWS[slide.kind](plan, slide.comparisons) if slide.kind in COMPARISON_ROWS else None
    base, goal = years(plan)
    return str(
        _templates()
        .get_template("slide.html")
        .render(
            plan=plan,
            slide=slide,
            base=base,
            goal=goal,
            chart=chart,
            items={item.id: item for item in slide.comparisons},
            said_of=said_of,
            ends=ends,
            points=APPROX_POINTS,
            has_band=any(row.mark("band") for row in chart.rows) if chart else False,
            longest=max((tally.whole for tally in slide.tallies), default=1),
            outline=outline(plan, "var(--target)") if slide.kind == "cover" else "",
            logo=f"data:image/png;base64,{b64encode(slide.logo).decode()}" if slide.logo else "",
            map=slide_map(plan, alt_text(slide), ink_variable) if slide.kind == "map" else None,
            foot=footer(plan, choice),
        )
    )


def notes_html(plan: Plan, slide: Slide) -> str:
    """What the speaker says and may be asked, and the sentences that the slide rests on."""
    return str(_templates().get_template("notes.html").render(lines=spoken(plan, slide), source=source))


def said_html(plan: Plan, slides: Sequence[Slide]) -> dict[str, str]:
    """The sentences of each row and each place that can be touched on the slides, by its id."""
    found = {}
    for slide in slides:
        for item in slide.comparisons if slide.kind in COMPARISON_ROWS else ():
            names = dict.fromkeys(figure.statement for figure in (item.pair.actual, item.pair.target) if figure)
            arithmetic = item.assessment.arithmetic
            found[item.id] = _said(
                item.pair.indicator.name,
                [plan.statement[name] for name in names],
                f"测算：{arithmetic}" if arithmetic else "",
            )
        if slide.kind == "map":
            found |= {place.id: _at_place(plan, place.id) for place in plan.places if is_drawn(place)}
    return found


def _at_place(plan: Plan, place: str) -> str:
    named = statements_at(plan, place)
    every = [*named.planned, *named.review]
    more = f"另有{len(every) - SENTENCES}句见地图页" if len(every) > SENTENCES else ""
    counts = f"{readable(plan.place[place].name)}：{len(named.planned)}句计划，{len(named.review)}句回顾"
    return _said(counts, every[:SENTENCES], more)


def _said(name: str, statements: Sequence[Statement], below: str) -> str:
    lines = [Markup("<p><b>{}</b></p>").format(name)]
    for item in statements:
        label = f"〔{section_label(item.section)}〕{readable(item.text)}"
        lines.append(Markup('<p><a href="{}" target="_blank" rel="noopener">{}</a></p>').format(source(item.id), label))
    if below:
        lines.append(Markup('<p class="r-derived">{}</p>').format(below))
    return "".join(lines)
