"""What an Office file says of itself: Word and PowerPoint share the names."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from data.deck.model import Slide

AUTHORS = ("汇报单位", "汇报人")


def set_properties(properties: Any, title: str, subject: str = "", author: str = "") -> None:
    """Set the core properties of a file that is made now, so that none of its template's are left.

    The author is whoever says so on the cover: the judgments in the file are not the publisher's of the plan.
    """
    properties.title, properties.subject, properties.author = title, subject, author
    properties.last_modified_by, properties.comments, properties.language = author, "", "zh-CN"
    properties.created = properties.modified = datetime.now(UTC)


def author_of(slides: Iterable[Slide]) -> str:
    """Who presents, as the cover says; empty where nobody does."""
    said = [line.partition("：") for slide in slides for line in slide.presented]
    return "　".join(text for name, _, text in said if name in AUTHORS)


def logo_of(slides: Iterable[Slide]) -> bytes:
    """The logo of who presents as PNG on white; empty where there is none."""
    return next((slide.logo for slide in slides if slide.logo), b"")
