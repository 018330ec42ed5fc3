"""Files are read with the line of each value, and what is no such file is a fault, never an exception."""

from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from data.loading.faults import Fault, Faults
from data.loading.located import read_document, read_list, read_one, read_rows, read_text


class Thing(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    size: int
    note: str = ""


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    return Faults(tmp_path)


def wrote(folder: Path, file: str, content: str | bytes) -> None:
    (folder / file).write_bytes(content if isinstance(content, bytes) else content.encode())


def places(faults: Faults) -> list[tuple[int, str]]:
    return [(fault.line, fault.field) for fault in faults.found]


def test_text_keeps_every_byte(tmp_path: Path, faults: Faults) -> None:
    raw = "一\r\n二\n三\r\u3000\ufeff四".encode()
    wrote(tmp_path, "text.txt", raw)
    assert (read_text(tmp_path, "text.txt", faults) or "").encode() == raw
    assert faults.found == []


@pytest.mark.parametrize(("raw", "line"), [(b"ab\n\xff", 2), (b"\xc4\xe3", 1), (b"a\nb\nc\xe4\xb8", 3)])
def test_other_encodings_are_faults(tmp_path: Path, faults: Faults, raw: bytes, line: int) -> None:
    wrote(tmp_path, "text.txt", raw)
    assert read_text(tmp_path, "text.txt", faults) is None
    assert places(faults) == [(line, "file")]


def test_a_folder_is_no_file(tmp_path: Path, faults: Faults) -> None:
    (tmp_path / "text.txt").mkdir()
    assert read_text(tmp_path, "text.txt", faults) is None
    assert places(faults) == [(1, "file")]


def test_rows_know_the_line_they_begin_in(tmp_path: Path, faults: Faults) -> None:
    wrote(tmp_path, "a.csv", '\ufeffid,size,note\r\na,1,"two\r\nlines"\r\n\r\nb,2,\r\n')
    assert [(line, row.id) for line, row in read_rows(tmp_path, "a.csv", Thing, faults)] == [(2, "a"), (5, "b")]
    assert faults.found == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", [(1, "id"), (1, "size")]),
        ("id,size\n", []),
        ("id,sise\na,1\n", [(1, "sise")]),
        ("id,size,size\na,1,2\n", [(1, "size")]),
        ("id,size,\na,1,\n", [(1, "header")]),
        ("id,size\na\nb,x\nc,3,4\n", [(2, "row"), (3, "size"), (4, "row")]),
        ('id,size\na,1\n"b,2\n', [(3, "row")]),
        ('id,size\na,"1"x\n', [(2, "row")]),
    ],
)
def test_faulty_rows_are_named(tmp_path: Path, faults: Faults, content: str, expected: list[tuple[int, str]]) -> None:
    wrote(tmp_path, "a.csv", content)
    read_rows(tmp_path, "a.csv", Thing, faults)
    assert places(faults) == expected


def test_items_know_the_lines_of_their_fields(tmp_path: Path, faults: Faults) -> None:
    wrote(tmp_path, "a.yaml", "# things\nthings:\n- id: a\n  size: 1\n\n- {id: b,\n   size: 2}\n")
    (first, a), (second, b) = read_list(tmp_path, "a.yaml", "things", Thing, faults)
    assert (a.id, first(("id",)), first(("size",)), first(("note",))) == ("a", 3, 4, 3)
    assert (b.id, second(("id",)), second(("size",))) == ("b", 6, 7)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("things: []\n", []),
        ("", [(1, "things")]),
        ("- id: a\n", [(1, "things")]),
        ("things:\n", [(1, "things")]),
        ("thing: []\n", [(1, "thing")]),
        ("things: []\nmore: 1\n", [(2, "more")]),
        ("things:\n- id: a\n  sise: 1\n", [(3, "sise")]),
        ("things:\n- id: a\n  size: 1\n  size: 2\n", [(4, "size")]),
        ("things:\n- just words\n", [(2, "row")]),
        ("things:\n- id: a\n  size: [\n", [(4, "file")]),
        ("things:\n\t- id: a\n", [(2, "file")]),
        ("things: \x07\n", [(1, "file")]),
        ("things: &a [*a]\n", [(1, "file")]),
        ("things: !!python/object/apply:os.system [true]\n", [(1, "file")]),
        ("? [a, b]\n: c\n", [(1, "file")]),
    ],
)
def test_faulty_yaml_is_named(tmp_path: Path, faults: Faults, content: str, expected: list[tuple[int, str]]) -> None:
    wrote(tmp_path, "a.yaml", content)
    read_list(tmp_path, "a.yaml", "things", Thing, faults)
    assert places(faults) == expected


def test_dates_stay_text_until_a_field_wants_one(tmp_path: Path, faults: Faults) -> None:
    wrote(tmp_path, "a.yaml", "id: 2020-02-31\nsize: 1\n")
    found = read_one(tmp_path, "a.yaml", Thing, faults)
    assert found is not None and found[1].id == "2020-02-31"


@pytest.mark.parametrize("content", ['{"a": 1,}', "{a: 1}", '{"a": 1', "", "- a\n"])
def test_yaml_is_no_json(tmp_path: Path, faults: Faults, content: str) -> None:
    wrote(tmp_path, "a.geojson", content)
    assert read_document(tmp_path, "a.geojson", faults) is None
    assert places(faults) == [(1, "file")]


def test_json_with_tabs_is_json(tmp_path: Path, faults: Faults) -> None:
    wrote(tmp_path, "a.geojson", '{\n\t"a": [\n\t\t1,\n\t\t{"b": "x\\ty"}\n\t]\n}\n')
    document = read_document(tmp_path, "a.geojson", faults)
    assert document is not None and document.value == {"a": [1, {"b": "x\ty"}]}
    assert document.line(("a", 1, "b")) == 4
    assert document.below(("a",))((0,)) == 3


def test_faults_print_as_promised(tmp_path: Path) -> None:
    assert str(Fault("tiny/figures.csv", 5, "at", "is wrong")) == "tiny/figures.csv:5: at: is wrong"
