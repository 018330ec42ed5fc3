"""How good the search is: the share of a plan's questions whose answer is among the first hits.

`questions.yaml` in a plan's folder holds what people ask, by kind, with the ids of the clauses that
answer. Every third question of a kind is held out: the search was tuned without it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from data.load import plans_folder
from data.schema import Plan
from data.search.answer import search

FILE = "questions.yaml"
FIRST = 3
_EVERY = 3


class SampleQuestion(BaseModel):
    """What somebody asks, and the statements that answer; `note` says what is odd about it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ask: str = Field(min_length=1)
    answers: tuple[str, ...] = Field(min_length=1)
    note: str = ""


@dataclass(frozen=True)
class SampleResult:
    """One question asked. `place` is where the first answer stands among the hits, from 1; None where it is not."""

    kind: str
    question: SampleQuestion
    held_out: bool
    place: int | None

    @property
    def found(self) -> bool:
        return self.place is not None and self.place <= FIRST


@dataclass(frozen=True)
class Share:
    """How many of how many questions."""

    found: int
    asked: int


def read_questions(folder: Path) -> dict[str, list[SampleQuestion]]:
    """A plan folder's questions by kind; none where it has none. Raises ValidationError where the file is wrong."""
    path = folder / FILE
    if not path.exists():
        return {}
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return TypeAdapter(dict[str, list[SampleQuestion]]).validate_python(raw)


def ask_all(plan: Plan, folder: Path | None = None) -> list[SampleResult]:
    """Ask every question of a plan."""
    questions = read_questions(folder or plans_folder() / plan.id)
    return [
        SampleResult(kind, question, position % _EVERY == _EVERY - 1, _place(plan, question))
        for kind, asked in questions.items()
        for position, question in enumerate(asked)
    ]


def _place(plan: Plan, question: SampleQuestion) -> int | None:
    hits = [hit.statement.id for hit in search(plan, question.ask).hits]
    return min((hits.index(answer) + 1 for answer in question.answers if answer in hits), default=None)


def share(results: Iterable[SampleResult]) -> Share:
    """The share of questions whose answer is among the first three hits."""
    results = list(results)
    return Share(sum(result.found for result in results), len(results))
