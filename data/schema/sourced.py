"""Something that somebody else says, with everything that is needed to look it up."""

from typing import Literal

from data.schema.fields import FileRow, Issued, NonEmpty, Slug

Confidence = Literal["H", "M"]


class SourcedRow(FileRow):
    """Who says it, in which document, when, where it was read, and how sure it is.

    `quote` is exact. It and `document` are empty only where a source that is not the official page was noted without
    them, and `note` says so.
    """

    id: Slug
    producer: NonEmpty
    document: str
    published: Issued
    quote: str
    address: NonEmpty
    confidence: Confidence
    note: str = ""
