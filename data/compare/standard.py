"""The standard indicators, and what a figure has to be so that it belongs to one year."""

from functools import cache

from data.draft.indicators import register
from data.schema import Figure


@cache
def standard_names() -> dict[str, str]:
    """Their names by id, each with its growth rate, in the order of the register."""
    found = {}
    for each in register():
        found[each.id] = each.name
        if each.growth:
            found[f"{each.id}-growth"] = f"{each.name}增长率"
    return found


def year_of(figure: Figure) -> str:
    """`2020` of 2020 and of the end of 2020; empty for several years and for none."""
    year = figure.period.removeprefix("end-")
    return year if year.isdigit() else ""


def is_of_a_year(figure: Figure) -> bool:
    """Whether it tells of one year or of the end of one."""
    return bool(year_of(figure))
