"""`topics.yaml`: subjects that people ask about across the parts of a plan, as a frozen model."""

from data.schema.fields import FileRow, NonEmpty, Slug


class Topic(FileRow):
    """A subject: what names one of its places or holds one of its words belongs to it, and the statements listed.

    A heading or a lead sentence among `statements` brings all that stands under it; `without` leaves sentences out.
    `question` is asked on the overview.
    """

    id: Slug
    name: NonEmpty
    also: tuple[NonEmpty, ...] = ()
    question: str = ""
    places: tuple[Slug, ...] = ()
    words: tuple[NonEmpty, ...] = ()
    statements: tuple[Slug, ...] = ()
    without: tuple[Slug, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """What it may be called by a reader who asks."""
        return (self.name, *self.also)
