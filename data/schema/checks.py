"""`checks.yaml`: what is to be checked, as frozen models. The results are never written down; code works them out."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from data.schema.fields import FORMS, FileRow, NonEmpty, Slug

Name = Annotated[str, StringConstraints(pattern=FORMS["name"])]
OutsideNumber = Annotated[str, StringConstraints(pattern=FORMS["outside"])]
CheckKind = Literal["identity", "claim", "enumeration", "repeat", "spelling", "tension"]


class CheckedPassage(FileRow):
    """A statement that a check rests on, and the words in it that matter; all of it where none are given."""

    statement: Slug
    quote: str = ""


class Stated(FileRow):
    """A number in the text that is no figure, such as 千 in 千亿城区: `at` holds it in square brackets."""

    statement: Slug
    at: NonEmpty
    unit: NonEmpty


class CheckBase(FileRow):
    """What every check says. `undecided` is why the text cannot decide it, even where a sum can be done."""

    id: Slug
    claim: NonEmpty
    undecided: str = ""
    note: str = ""


class SumCheck(CheckBase):
    """An identity, a claim against its numbers, or a tension between sentences: `arithmetic` over named numbers.

    Names stand for figures, for numbers quoted from the text, or for somebody else's (`outside`: `row-id.level`
    or `row-id.growth`). A tension may do without a sum, and then is two sentences side by side.
    """

    kind: Literal["identity", "claim", "tension"]
    figures: dict[Name, Slug] = Field(default_factory=dict)
    quoted: dict[Name, Stated] = Field(default_factory=dict)
    outside: dict[Name, OutsideNumber] = Field(default_factory=dict)
    arithmetic: str = ""
    passages: tuple[CheckedPassage, ...] = ()

    @model_validator(mode="after")
    def _decides(self) -> Self:
        names = [*self.figures, *self.quoted, *self.outside]
        if len(names) != len(set(names)):
            raise ValueError("one name stands for two numbers")
        if bool(names) != bool(self.arithmetic):
            raise ValueError("numbers are named for their arithmetic, and only for it")
        if not self.arithmetic and self.kind == "tension" and len(self.passages) < 2:
            raise ValueError("a tension has arithmetic or two passages")
        if not self.arithmetic and self.kind != "tension" and not (self.undecided and self.passages):
            raise ValueError("without arithmetic there are passages, and a reason in `undecided`")
        return self


class EnumerationCheck(CheckBase):
    """A list that says how many it lists: `listed` is cut at the separators and counted, or the leads of a section.

    `stated` holds the number in square brackets, several where they add up as in “3+1”. A list that 等 follows
    may name fewer than it states, which then cannot be decided.
    """

    kind: Literal["enumeration"]
    statement: Slug
    stated: tuple[NonEmpty, ...] = Field(min_length=1)
    listed: str = ""
    separators: tuple[NonEmpty, ...] = ("、",)
    leads_of: str = ""

    @model_validator(mode="after")
    def _counts_one_thing(self) -> Self:
        if bool(self.listed) == bool(self.leads_of):
            raise ValueError("either `listed` or `leads_of` says what is counted")
        return self


class RepeatCheck(CheckBase):
    """One fact printed more than once: all printings of the figures agree in number, unit and comparator."""

    kind: Literal["repeat"]
    figures: tuple[Slug, ...] = Field(min_length=1)


class SpellingCheck(CheckBase):
    """One name spelt several ways: each spelling is looked up in the text; a longer one hides those within it."""

    kind: Literal["spelling"]
    spellings: tuple[NonEmpty, ...] = Field(min_length=2)


Check = SumCheck | EnumerationCheck | RepeatCheck | SpellingCheck
MODELS: dict[CheckKind, type[Check]] = {
    "identity": SumCheck,
    "claim": SumCheck,
    "enumeration": EnumerationCheck,
    "repeat": RepeatCheck,
    "spelling": SpellingCheck,
    "tension": SumCheck,
}
