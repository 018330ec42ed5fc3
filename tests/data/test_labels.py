"""Every value of the schema has a label, and no label is left over."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from data.checks.consistency import Status
from data.labels import Language, Vocabulary, all_labels, labels, period_label, section_label
from data.schema import Basis, Comparability, Comparator, Indicator, Kind, Line, PlaceKind, Placement, Role, Stage
from data.schema.checks import CheckKind
from data.schema.later import CityMention, Step
from data.schema.outside import Absence, Vintage
from data.schema.sourced import Confidence
from data.tables.published import TABLES


def field(model: type[BaseModel], name: str) -> Any:
    return model.model_fields[name].annotation


VALUES: dict[Vocabulary, tuple[str, ...]] = {
    "comparators": get_args(Comparator),
    "kinds": get_args(Kind),
    "stages": get_args(Stage),
    "bases": get_args(Basis),
    "natures": get_args(field(Indicator, "nature")),
    "better": get_args(field(Indicator, "better")),
    "prices": get_args(field(Indicator, "prices")),
    "customary_prices": get_args(field(Indicator, "prices")),
    "customary_growth": get_args(field(Indicator, "prices")),
    "comparability": get_args(Comparability),
    "roles": get_args(Role),
    "place_kinds": get_args(PlaceKind),
    "placements": get_args(Placement),
    "line_statuses": get_args(field(Line, "status_at_plan")),
    "tables": tuple(TABLES),
    "check_statuses": get_args(Status),
    "check_kinds": get_args(CheckKind),
    "confidence": get_args(Confidence),
    "vintages": get_args(Vintage),
    "absences": get_args(Absence),
    "steps": get_args(Step),
    "report_parts": get_args(field(CityMention, "part")),
}
OF_NO_MODEL = {"map_groups", "map_looks", "periods", "sections"}


def vocabularies() -> Iterator[tuple[Language, Vocabulary]]:
    for language in get_args(Language):
        for vocabulary in get_args(Vocabulary):
            yield language, vocabulary


def test_the_file_holds_every_vocabulary_in_every_language() -> None:
    content = all_labels()
    assert tuple(content) == get_args(Language)
    assert all(set(content[language]) == set(get_args(Vocabulary)) for language in content)
    assert VALUES.keys() | OF_NO_MODEL == set(get_args(Vocabulary))


@pytest.mark.parametrize(("language", "vocabulary"), [each for each in vocabularies() if each[1] in VALUES])
def test_values_and_labels_are_the_same_set(language: Language, vocabulary: Vocabulary) -> None:
    assert set(labels(vocabulary, language)) == set(VALUES[vocabulary])


@pytest.mark.parametrize(("language", "vocabulary"), list(vocabularies()))
def test_a_label_is_text_and_means_one_thing(language: Language, vocabulary: Vocabulary) -> None:
    given = [label for value, label in labels(vocabulary, language).items() if value]
    assert all(isinstance(label, str) and label for label in given)
    assert len(given) == len(set(given))


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError, match="kindes"):
        labels("kindes")  # type: ignore[arg-type]
    with pytest.raises(KeyError, match="goal"):
        labels("kinds")["goal"]


@pytest.mark.parametrize(
    ("period", "label"),
    [
        ("2019", "2019年"),
        ("end-2020", "2020年底"),
        ("2021-2025", "2021—2025年"),
        ("multi-year", "多年"),
        ("none", "未注明时间"),
    ],
)
def test_a_period_as_a_reader_says_it(period: str, label: str) -> None:
    assert period_label(period) == label


@pytest.mark.parametrize(
    ("section", "label"), [("1", "1"), ("1.3", "1.3"), ("2.0", "第二部分引言"), ("1.closing", "第一部分末段")]
)
def test_a_section_as_a_reader_says_it(section: str, label: str) -> None:
    assert section_label(section) == label
