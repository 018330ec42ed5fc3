"""`translation.en.csv`: the plan in English, a row a heading or clause, as a frozen model."""

from data.schema.fields import FileRow, NonEmpty, Slug


class TranslationRow(FileRow):
    """A statement by its id, and what it says in English; unofficial, as every page that shows it says."""

    id: Slug
    english: NonEmpty
