"""Read CSV, YAML and GeoJSON so that every value remembers the line it stands on."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from data.faults import Faults

Loc = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)


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


def read_text(folder: Path, file: str, faults: Faults) -> str | None:
    """The file as published, line ends untouched; None and a fault where it cannot be read."""
    try:
        return (folder / file).read_bytes().decode("utf-8")
    except FileNotFoundError:
        faults.add(file, 1, "file", "is missing")
    except UnicodeDecodeError as error:
        faults.add(file, 1, "file", f"is not UTF-8 (byte {error.start})")
    except OSError as error:
        faults.add(file, 1, "file", f"cannot be read: {error.strerror}")
    return None


def read_document(folder: Path, file: str, faults: Faults) -> Document | None:
    """A YAML file, or a JSON file read as the YAML that it also is."""
    text = read_text(folder, file, faults)
    if text is None:
        return None
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        value = loader.construct_document(node) if node else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        faults.add(file, mark.line + 1 if mark else 1, "file", f"cannot be parsed: {getattr(error, 'problem', error)}")
        return None
    except ValueError as error:
        faults.add(file, 1, "file", f"holds a value that cannot be read: {error}")
        return None
    finally:
        loader.dispose()
    lines: dict[Loc, int] = {}
    for loc, line, twice in _walk(node, ()):
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


def read_rows(folder: Path, file: str, model: type[Model], faults: Faults) -> list[tuple[int, Model]]:
    """The rows of a CSV file as `(line, model)`; faulty rows are left out and reported."""
    text = read_text(folder, file, faults)
    if text is None:
        return []
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    rows: list[tuple[int, Model]] = []
    try:
        header = next(reader, [])
        known = set(model.model_fields)
        for name in header:
            if name not in known:
                faults.add(file, 1, name or "header", f"is not a column here; known: {', '.join(model.model_fields)}")
        missing = [n for n, f in model.model_fields.items() if f.is_required() and n not in header]
        for name in missing:
            faults.add(file, 1, name, "is a missing column")
        if missing or set(header) - known:
            return []
        line = reader.line_num + 1
        for cells in reader:
            if any(cells):
                if len(cells) != len(header):
                    faults.add(file, line, "row", f"has {len(cells)} cells, the header has {len(header)}")
                elif row := validated(
                    model, dict(zip(header, cells, strict=True)), file, lambda _, at=line: at, faults
                ):
                    rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error as error:
        faults.add(file, reader.line_num, "row", f"cannot be parsed: {error}")
    return rows


def validated(model: type[Model], value: Any, file: str, line_of: Any, faults: Faults) -> Model | None:
    """`value` as a model, or None with one fault for each thing that pydantic objects to."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for item in error.errors(include_url=False):
            loc = item["loc"]
            words = "is not a known key" if item["type"] == "extra_forbidden" else item["msg"]
            shown = "" if item["type"] in ("missing", "extra_forbidden") else f" (is {item['input']!r:.80})"
            faults.add(file, line_of(loc), ".".join(map(str, loc)) or "row", words + shown)
        return None
