"""Read CSV, YAML and GeoJSON so that every value remembers the line it stands on."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from data.loading.faults import Faults
from data.loading.home import Home
from data.schema.fields import IN_WORDS

Loc = tuple[str | int, ...]
LineOf = Callable[[Loc], int]
Model = TypeVar("Model", bound=BaseModel)


class _PlainLoader(yaml.CSafeLoader):
    """YAML in which a date stays text, so that a date that is none is a fault of its own field."""


_PlainLoader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)


@dataclass(frozen=True)
class Document:
    """A parsed YAML or JSON file: plain values, and the line of each path into them."""

    file: str
    value: Any
    lines: dict[Loc, int]

    def line(self, loc: Loc) -> int:
        """The line of the closest value on the way to `loc`."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def below(self, loc: Loc) -> LineOf:
        """Look up lines from `loc` on."""
        return lambda rest: self.line((*loc, *rest))


def read_text(folder: Home, file: str, faults: Faults, *, optional: bool = False) -> str | None:
    """The file as published, line ends untouched; None and a fault where it cannot be read.

    An `optional` file may be missing, here and in all that reads a file below.
    """
    try:
        raw = (folder / file).read_bytes()
    except FileNotFoundError:
        if not optional:
            faults.add(file, 1, "file", "is missing")
    except OSError as error:
        faults.add(file, 1, "file", f"cannot be read: {error.strerror}")
    else:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            faults.add(file, line, "file", f"is not UTF-8 (byte {error.start}){_encoding_remedy(raw, file)}")
    return None


def _encoding_remedy(raw: bytes, file: str) -> str:
    """How to save a file as UTF-8 where it reads as what Chinese editions of Windows write."""
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return (
        "; it reads as GBK, as Excel and Notepad save on Windows: save it as “CSV UTF-8” or “UTF-8”, or run "
        f"`iconv -f gb18030 -t utf-8 {file} > new` and rename the result"
    )


def read_document(folder: Home, file: str, faults: Faults, *, optional: bool = False) -> Document | None:
    """A YAML file, or a JSON file, whose lines are found by reading it as the YAML that it also is."""
    text = read_text(folder, file, faults, optional=optional)
    if text is None:
        return None
    is_json = file.endswith("json")
    value, node = None, None
    try:
        if is_json:
            value = json.loads(text)
            text = text.replace("\t", " ")  # all that YAML holds against JSON
        loader = _PlainLoader(text)
        try:
            node = loader.get_single_node()
            if not is_json:
                value = loader.construct_document(node) if node else None
        finally:
            loader.dispose()
        found = list(_walk(node, ()))
    except json.JSONDecodeError as error:
        faults.add(file, error.lineno, "file", f"cannot be parsed: {error.msg}")
        return None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        faults.add(file, line, "file", f"cannot be parsed: {error.problem}")
        return None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        faults.add(file, 1, "file", f"cannot be read: {' '.join(str(error).split())}")
        return None
    lines: dict[Loc, int] = {}
    for loc, line, twice in found:
        if twice:
            faults.add(file, line, str(loc[-1]), "stands here twice")
        lines[loc] = line
    return Document(file, value, lines)


def _walk(node: yaml.Node | None, loc: Loc) -> Iterator[tuple[Loc, int, bool]]:
    if node is None:
        return
    if not loc:
        yield loc, node.start_mark.line + 1, False
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, child in node.value:
            yield (*loc, key.value), key.start_mark.line + 1, key.value in seen
            seen.add(key.value)
            yield from _walk(child, (*loc, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            yield (*loc, index), child.start_mark.line + 1, False
            yield from _walk(child, (*loc, index))


def read_one(
    folder: Home, file: str, model: type[Model], faults: Faults, *, optional: bool = False
) -> tuple[LineOf, Model] | None:
    """A file that holds one thing, and the lines of its fields."""
    document = read_document(folder, file, faults, optional=optional)
    if document is None:
        return None
    item = validated(model, document.value, file, document.line, faults)
    return (document.line, item) if item else None


def list_items(
    folder: Home, file: str, key: str, faults: Faults, *, optional: bool = False
) -> list[tuple[LineOf, Any]]:
    """The items of a YAML file that holds one list, as they stand there, each with the lines of its fields."""
    document = read_document(folder, file, faults, optional=optional)
    if document is None:
        return []
    value = document.value
    if not isinstance(value, dict) or set(value) != {key} or not isinstance(value[key], list):
        wrong = next((name for name in value if name != key), key) if isinstance(value, dict) else key
        faults.add(file, document.line((wrong,)), str(wrong), f"the file holds one list, under the key {key}")
        return []
    return [(document.below((key, index)), raw) for index, raw in enumerate(value[key])]


def read_list(
    folder: Home, file: str, key: str, model: type[Model], faults: Faults, *, optional: bool = False
) -> list[tuple[LineOf, Model]]:
    """The items of a YAML file that holds one list of one kind; faulty ones are left out and reported."""
    items = []
    for line_of, raw in list_items(folder, file, key, faults, optional=optional):
        if item := validated(model, raw, file, line_of, faults):
            items.append((line_of, item))
    return items


def read_rows(
    folder: Home, file: str, model: type[Model], faults: Faults, *, optional: bool = False
) -> list[tuple[int, Model]]:
    """The rows of a CSV file as `(line, model)`; faulty rows are left out and reported."""
    text = read_text(folder, file, faults, optional=optional)
    if text is None:
        return []
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    rows: list[tuple[int, Model]] = []
    line = 1
    try:
        header = next(reader, [])
        if not _header_holds(header, file, model, faults):
            return []
        line = reader.line_num + 1
        for cells in reader:
            if any(cells):
                if len(cells) != len(header):
                    faults.add(file, line, "row", f"has {len(cells)} cells, the header has {len(header)}")
                elif row := validated(model, dict(zip(header, cells, strict=True)), file, _always(line), faults):
                    rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error as error:
        # An unclosed quotation mark is noticed rows later, where the next one stands or the file ends.
        unclosed = reader.line_num > line or "unexpected end" in str(error)
        words = "a quotation mark that opens in this row is not closed" if unclosed else str(error)
        faults.add(file, line, "row", f"cannot be parsed: {words}")
    return rows


def _always(line: int) -> LineOf:
    return lambda _: line


def _header_holds(header: list[str], file: str, model: type[BaseModel], faults: Faults) -> bool:
    known = model.model_fields
    unknown = [name for name in header if name not in known]
    missing = [name for name, field in known.items() if field.is_required() and name not in header]
    meant = _meant(unknown, [name for name in known if name not in header])
    problems = [
        *((name or "header", f"is not a column here{_hint(meant.get(name))}") for name in unknown),
        *((name, "is a column twice") for name in known if header.count(name) > 1),
        *((name, "is a missing column") for name in missing if name not in meant.values()),
    ]
    for name, words in problems:
        faults.add(file, 1, name, words)
    return not problems


def validated(model: type[Model], value: Any, file: str, line_of: LineOf, faults: Faults) -> Model | None:
    """`value` as a model, or None with one fault for each thing that pydantic objects to."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    unknown = [".".join(map(str, item["loc"])) for item in errors if item["type"] == "extra_forbidden"]
    missing = [".".join(map(str, item["loc"])) for item in errors if item["type"] == "missing"]
    absent = [name for name in model.model_fields if isinstance(value, dict) and name not in value]
    meant = _meant(unknown, [*missing, *absent])
    for item in errors:
        name = ".".join(map(str, item["loc"])) or "row"
        if name in meant.values():
            continue
        if item["type"] == "extra_forbidden":
            words = f"is not a known key{_hint(meant.get(name))}"
        else:
            words = _in_words(item) + ("" if item["type"] == "missing" else f" (is {item['input']!r:.80})")
        faults.add(file, line_of(item["loc"]), name, words)
    return None


def _in_words(item: Any) -> str:
    """What pydantic objects to; a form is said in words, not as the regular expression that it is checked by."""
    return IN_WORDS.get(item.get("ctx", {}).get("pattern", ""), str(item["msg"]))


def _meant(unknown: list[str], absent: list[str]) -> dict[str, str]:
    """The name not given that each unknown one looks like, so that a slip of the pen is one fault, not two."""
    close = {name: get_close_matches(name, absent, 1) for name in unknown}
    return {name: found[0] for name, found in close.items() if found}


def _hint(meant: str | None) -> str:
    return f"; {meant} is meant?" if meant else ""
