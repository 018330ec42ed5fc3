"""What a cell or a key of a curated file may hold, and the base of every row."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
MaybeSlug = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$")]
NonEmpty = Annotated[str, StringConstraints(min_length=1)]
Section = Annotated[str, StringConstraints(pattern=r"^\d+(\.(\d+|closing))?$")]
Period = Annotated[str, StringConstraints(pattern=r"^(\d{4}|end-\d{4}|multi-year|none)$")]
Issued = Annotated[str, StringConstraints(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")]
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
