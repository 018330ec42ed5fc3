"""Standard indicators that a draft's figures measure, and pairs of last year's value and this year's target."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from data.derive import base_unit
from data.draft.quantities import Quantity
from data.draft.years import Years
from data.schema import Basis
from data.schema.fields import FileRow, NonEmpty, Slug

REGISTER = Path(__file__).parents[1] / "standard_indicators.yaml"
_SCOPE = (
    "(?:全[国省市区县]|本[市区县]|我[国省市区县]|[市区县]|地方|全年|年度|其中|预计|完成|实现|安排|力争|确保|和|及)*"
)
_GDP, _NATIONAL_GDP = "地区生产总值", "国内生产总值"
_BRACKETS = re.compile("[（(][^）)]*[）)]")


class Standard(FileRow):
    """One entry of the register. `prices` are those of a level, `growth` those of its rate; empty where it has none."""

    id: Slug
    name: NonEmpty
    short: NonEmpty
    unit: NonEmpty
    basis: Basis
    better: Literal["higher", "lower", ""]
    prices: Literal["constant", "current", ""]
    growth: Literal["constant", "current", ""]
    aliases: tuple[NonEmpty, ...]


@cache
def register() -> tuple[Standard, ...]:
    """All standard indicators."""
    content = yaml.safe_load(REGISTER.read_text(encoding="utf-8"))
    return tuple(Standard.model_validate(item) for item in content["indicators"])


@dataclass(frozen=True)
class Linked:
    """An indicator as `indicators.yaml` has it, with its figure of the year reviewed and of the year planned."""

    entry: dict[str, str]
    actual: str
    target: str
    comparable: bool


def link(figures: dict[str, Quantity], district: str, years: Years) -> list[Linked]:
    """Every standard indicator that is measured; the first figure of each year counts, in one unit."""
    found: dict[str, dict[str, str]] = {}
    entries: dict[str, dict[str, str]] = {}
    for name, figure in figures.items():
        role = _role(figure, years)
        if role and (entry := _entry(figure, district)):
            kept = found.setdefault(entry["id"], {})
            if not kept or figure.unit == entries[entry["id"]]["unit"]:
                kept.setdefault(role, name)
                entries.setdefault(entry["id"], entry)
    return [_linked(entries[name], kept, figures, entries.keys()) for name, kept in found.items()]


def _role(figure: Quantity, years: Years) -> str:
    meant = figure.meaning
    if meant.kind == "actual" and meant.period == str(years.base):
        return "actual"
    return "target" if meant.kind == "target" and meant.period in (str(years.target), f"end-{years.target}") else ""


def _entry(figure: Quantity, district: str) -> dict[str, str] | None:
    name = _BRACKETS.sub("", figure.name)
    core, rate = name.removesuffix("增长率"), name.endswith("增长率") and figure.unit == "%"
    own_gdp = _NATIONAL_GDP if _NATIONAL_GDP in name else _GDP
    for standard in register():
        aliases = "|".join(re.escape(_BRACKETS.sub("", alias)) for alias in standard.aliases)
        if not re.fullmatch(f"(?:{re.escape(district)})?{_SCOPE}(?:{aliases})(?:数|额|总额|平均值)?", core):
            continue
        named = standard.model_copy(update={"name": standard.name.replace(_GDP, own_gdp)})
        own = base_unit(figure.unit)[1] == standard.unit and (not rate or standard.basis == "growth_rate")
        if own and figure.meaning.basis == standard.basis:
            return _row(named, "", figure.unit, standard.basis, standard.prices)
        if rate and standard.growth:
            return _row(named, "-growth", "%", "growth_rate", standard.growth)
    return None


def _row(standard: Standard, suffix: str, unit: str, basis: Basis, prices: str) -> dict[str, str]:
    grown = {"name": "增长率", "short": "增速"} if suffix else {"name": "", "short": ""}
    row = {"id": standard.id + suffix, "name": standard.name + grown["name"], "short": standard.short + grown["short"]}
    row |= {"unit": unit, "better": standard.better, "basis": basis, "prices": prices}
    if suffix:
        row["growth_of"] = standard.id
    return {key: value for key, value in row.items() if value}


def _linked(entry: dict[str, str], kept: dict[str, str], figures: dict[str, Quantity], known: Iterable[str]) -> Linked:
    if entry.get("growth_of", "") not in known:
        entry = {key: value for key, value in entry.items() if key != "growth_of"}
    pair = [figures[kept[role]] for role in ("actual", "target") if role in kept]
    comparable = len(pair) == 2 and len({figure.meaning.basis for figure in pair}) == 1
    comparable = comparable and not any(figure.unsure for figure in pair) and not any(f.is_range for f in pair)
    return Linked(entry, kept.get("actual", ""), kept.get("target", ""), comparable)
