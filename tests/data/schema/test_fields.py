"""`data/README.md` tells of each field of each curated file, no more and no fewer, with examples that hold."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from data.schema import (
    BuiltUp,
    FigureRow,
    GlossaryTerm,
    Indicator,
    Label,
    Line,
    NameRow,
    Outline,
    PairRow,
    Place,
    PlanInfo,
    Road,
    StatementRow,
    Station,
    TranslationRow,
)
from data.schema.checks import EnumerationCheck, RepeatCheck, SpellingCheck, SumCheck
from data.schema.later import CityMention, Milestone, Sought
from data.schema.outside import OutsideInfo, OutsideRow
from data.schema.topics import Topic
from tests.tree import ROOT

FILES: dict[str, tuple[type[BaseModel], ...]] = {
    "plan.yaml": (PlanInfo,),
    "statements.csv": (StatementRow,),
    "figures.csv": (FigureRow,),
    "names.csv": (NameRow,),
    "indicators.yaml": (Indicator,),
    "pairs.csv": (PairRow,),
    "places.yaml": (Place,),
    "stations.csv": (Station,),
    "labels.csv": (Label,),
    "lines.geojson": (Line,),
    "outline.geojson": (Outline,),
    "roads.geojson": (Road,),
    "built_up.csv": (BuiltUp,),
    "checks.yaml": (SumCheck, EnumerationCheck, RepeatCheck, SpellingCheck),
    "context.yaml": (OutsideInfo,),
    "context.csv": (OutsideRow,),
    "milestones.csv": (Milestone,),
    "sought.csv": (Sought,),
    "city-mentions.csv": (CityMention,),
    "glossary.csv": (GlossaryTerm,),
    "translation.en.csv": (TranslationRow,),
    "topics.yaml": (Topic,),
}
README = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
Row = tuple[str, str, str, str]


def fields(model: type[BaseModel], above: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """Every field by its path; what holds other models is told of by their fields."""
    for name, field in model.model_fields.items():
        inner = models_in(field.annotation)
        for each in inner:
            yield from fields(each, f"{above}{name}.")
        if not inner:
            yield f"{above}{name}", field


def models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in models_in(part)]


def values_of(annotation: Any) -> list[str]:
    """The words that a field may hold, where they are counted."""
    if get_origin(annotation) is Literal:
        return [value for value in get_args(annotation) if value]
    return [value for part in get_args(annotation) for value in values_of(part)]


def fields_of(file: str) -> dict[str, list[FieldInfo]]:
    found: dict[str, list[FieldInfo]] = {}
    for model in FILES[file]:
        for name, field in fields(model):
            found.setdefault(name, []).append(field)
    return found


def told(file: str) -> list[Row]:
    """The rows of a file's table: field, meaning, a good and a bad example."""
    section = README.partition(f"\n## `{file}`")[2].partition("\n## ")[0]
    table = section.partition("| field | meaning | good | bad |\n")[2].partition("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in table.splitlines()[1:]]
    return [(name.strip("`"), meaning, good, bad) for name, meaning, good, bad in rows]


ROWS = [(file, *row) for file in FILES for row in told(file)]


@pytest.mark.parametrize("file", FILES)
def test_each_field_is_told_of_once_and_no_other(file: str) -> None:
    assert sorted(row[0] for row in told(file)) == sorted(fields_of(file))


@pytest.mark.parametrize(("file", "name", "meaning", "good", "bad"), ROWS, ids=lambda value: value[:20])
def test_a_field_has_a_meaning_and_examples_that_hold(file: str, name: str, meaning: str, good: str, bad: str) -> None:
    assert meaning and bad
    example = re.match("`([^`]+)`", good)
    assert example, "a good example begins with the value as the file has it"
    value = yaml.safe_load(example[1]) if file.endswith(("yaml", "json")) else example[1]
    for field in fields_of(file)[name]:
        try:
            TypeAdapter(Annotated[field.annotation, field]).validate_python(value)
            break
        except ValueError as error:
            problem = error
    else:
        raise AssertionError(f"{good} is no value of {name}") from problem
    for field in fields_of(file)[name]:
        assert all(f"`{word}`" in meaning for word in values_of(field.annotation))


def test_something_was_compared() -> None:
    assert len(ROWS) > 120
