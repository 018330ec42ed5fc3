"""What the speaker may say of a slide, and be asked: beside it in the presenter's window and below it in a handout."""

from operator import attrgetter
from typing import NamedTuple

from data.deck.model import Slide
from data.deck.questions import likely_question
from data.labels import section_label
from data.schema import Plan
from data.wording import readable


class Spoken(NamedTuple):
    """A line: what it is for, its words, whose they are. `statement` is the sentence that it quotes as published."""

    label: str
    text: str
    role: str = "text"
    statement: str = ""


def spoken(plan: Plan, slide: Slide) -> list[Spoken]:
    """The claim, why, a likely question with its answer, then the sentences and pages it rests on."""
    asked = likely_question(plan, slide)
    statements = sorted((plan.statement[name] for name in slide.statements), key=attrgetter("start"))
    return [
        Spoken("要说的", readable(slide.title)),
        *(Spoken("依据", readable(f"测算：{line}"), "derived") for line in slide.sums),
        *(Spoken("说明", readable(line)) for line in slide.remarks),
        *((Spoken("可能的提问", asked.ask), Spoken("可以回答", asked.answer)) if asked else ()),
        *(Spoken("", f"〔{section_label(item.section)}〕{item.text}", statement=item.id) for item in statements),
        *(Spoken("外部", line, "outside") for line in slide.sources),
    ]
