"""What the values of the data are called, on screen and in every file: `labels.yaml`, by language and vocabulary."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

Language = Literal["zh"]
NUMERALS = "一二三四五六七八九十"
Vocabulary = Literal[
    "comparators",
    "kinds",
    "stages",
    "bases",
    "natures",
    "better",
    "prices",
    "customary_prices",
    "customary_growth",
    "comparability",
    "roles",
    "place_kinds",
    "map_groups",
    "map_looks",
    "placements",
    "line_statuses",
    "tables",
    "check_statuses",
    "check_kinds",
    "confidence",
    "vintages",
    "absences",
    "steps",
    "report_parts",
    "periods",
    "sections",
]


@cache
def all_labels() -> dict[Language, dict[Vocabulary, dict[str, str]]]:
    """Every vocabulary in every language, read once."""
    content: dict[Language, dict[Vocabulary, dict[str, str]]]
    content = yaml.safe_load(Path(__file__).with_name("labels.yaml").read_text(encoding="utf-8"))
    return content


def labels(vocabulary: Vocabulary, language: Language = "zh") -> dict[str, str]:
    """Each value of a vocabulary with its label, in the order of the file. KeyError where there is no such thing."""
    return all_labels()[language][vocabulary]


def period_label(period: str, language: Language = "zh") -> str:
    """A period of the schema as a reader says it: `end-2020` -> 2020年底."""
    words = labels("periods", language)
    if period in words:
        return words[period]
    if re.fullmatch(r"\d+-\d+", period):
        return words["span"].format(*period.split("-"))
    return words["end" if period.startswith("end-") else "year"].format(year=period.removeprefix("end-"))


def section_label(section: str, language: Language = "zh") -> str:
    """A section of the schema as a reader says it: `1.closing` -> 第一部分末段, `2.0` -> 第二部分引言."""
    part, _, rest = section.partition(".")
    words = labels("sections", language)
    number = NUMERALS[int(part) - 1] if part.isdigit() and 0 < int(part) <= len(NUMERALS) else part
    return words[rest].format(part=number) if rest in words else section
