"""`glossary.csv`: words of the plan that a citizen may not know, each explained after a source, as a frozen model."""

from typing import Annotated

from pydantic import StringConstraints

from data.schema.fields import NonEmpty, Pieces
from data.schema.sourced import SourcedRow

Short = Annotated[str, StringConstraints(min_length=1, max_length=120)]


class GlossaryTerm(SourcedRow):
    """A word as the plan prints it. `explanation` is ours and says no more than its source; `quote` is the source's."""

    term: NonEmpty
    also: Pieces = ()
    explanation: Short
    quote: Short

    @property
    def spellings(self) -> tuple[str, ...]:
        """The word and what else it is called, in the text or by a reader who asks."""
        return (self.term, *self.also)
