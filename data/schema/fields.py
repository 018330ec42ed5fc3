"""What a cell or a key of a curated file may hold, and the base of every row."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
FORMS = {
    "slug": rf"^{_SLUG}$",
    "maybe": rf"^({_SLUG})?$",
    "section": r"^\d+(\.(\d+(\.\d+)?|closing))?$",
    "period": r"^(\d{4}|end-\d{4}|\d{4}-\d{4}|multi-year|none)$",
    "issued": r"^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$",
    "icon": r"^[a-z0-9_]+$",
    "name": r"^[a-z][a-z0-9_]*$",
    "outside": rf"^{_SLUG}\.(level|growth)$",
}
IN_WORDS = {
    FORMS["slug"]: "should be small Latin letters and digits, joined by single hyphens, such as parks-total",
    FORMS["maybe"]: "should be empty, or small Latin letters and digits, joined by single hyphens",
    FORMS["section"]: "should be the number of a section, such as 2, 2.1, 2.1.3, 1.0 or 1.closing",
    FORMS["period"]: "should be a period: 2019, end-2020, 2021-2025, multi-year or none",
    FORMS["issued"]: "should be a day, a month or a year, such as 2020-03-19, 2020-03 or 2020, or empty",
    FORMS["icon"]: "should be the name of a Material icon: small Latin letters, digits and underscores",
    FORMS["name"]: "should be small Latin letters, digits and underscores, a letter first",
    FORMS["outside"]: "should be the id of a row of context.csv with .level or .growth",
}
"""Each form as an editor is told of it."""
Slug = Annotated[str, StringConstraints(pattern=FORMS["slug"])]
MaybeSlug = Annotated[str, StringConstraints(pattern=FORMS["maybe"])]
NonEmpty = Annotated[str, StringConstraints(min_length=1)]
Section = Annotated[str, StringConstraints(pattern=FORMS["section"])]
Period = Annotated[str, StringConstraints(pattern=FORMS["period"])]
Issued = Annotated[str, StringConstraints(pattern=FORMS["issued"])]
Icon = Annotated[str, StringConstraints(pattern=FORMS["icon"])]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]


def _split(cell: object) -> object:
    """A `;`-joined CSV cell as a tuple; anything else unchanged."""
    return tuple(part.strip() for part in cell.split(";") if part.strip()) if isinstance(cell, str) else cell


def _given(cell: object) -> object:
    """An empty CSV cell is no number."""
    return None if cell == "" else cell


Ids = Annotated[tuple[Slug, ...], BeforeValidator(_split)]
Pieces = Annotated[tuple[str, ...], BeforeValidator(_split)]
Amount = Annotated[Decimal | None, BeforeValidator(_given)]


class FileRow(BaseModel):
    """Base of everything read from a file: nothing can be changed, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
