"""Whatever somebody uploads is read or refused in words; reading never throws, and never takes more than its limits."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reports import limits
from data.reports.files import Reading, read_reports
from data.reports.grids import read_grids
from data.reports.worklist import Worklist
from data.reports.worklist_workbook import workbook
from data.schema import Plan
from data.tables.workbook import origin

NAMES = st.sampled_from(
    ["填报.xlsx", "a.csv", "b.txt", "c.tsv", "../../etc/passwd", "x.xls", "", "a\x00.csv", "<b>.csv"]
)


@pytest.fixture(scope="module")
def filled(tiny: Plan) -> bytes:
    return workbook(Worklist(tiny, tiny.actions, origin(tiny, "")))


def read(plan: Plan, name: str, content: bytes) -> Reading:
    reading = read_reports(plan, name, content, read=read_grids)  # in this process, so that nothing else ends it
    assert all(problem.message for problem in reading.problems)
    return reading


@settings(max_examples=150)
@given(name=NAMES, content=st.binary(max_size=400))
def test_any_bytes(tiny: Plan, name: str, content: bytes) -> None:
    read(tiny, name, content)


@settings(max_examples=150)
@given(content=st.text(max_size=300), encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))
def test_any_text_as_csv(tiny: Plan, content: str, encoding: str) -> None:
    header = "编号,累计完成值,状态,更新日期,进展说明\n"
    rows = f"{tiny.actions[0].id},{content}\n"
    read(tiny, "a.csv", (header + rows).encode(encoding, errors="ignore"))


@settings(max_examples=80)
@given(at=st.floats(0, 1), gone=st.integers(0, 200), put=st.binary(max_size=20))
def test_a_workbook_damaged_anywhere(tiny: Plan, filled: bytes, at: float, gone: int, put: bytes) -> None:
    start = int(at * len(filled))
    read(tiny, "a.xlsx", filled[:start] + put + filled[start + gone :])


@settings(max_examples=60)
@given(
    part=st.sampled_from(
        [
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
        ]
    ),
    at=st.floats(0, 1),
    gone=st.integers(0, 40),
    put=st.sampled_from(
        [
            "",
            "<",
            "&amp;",
            "&lt;a",
            "<c r='ZZZ99999999'/>",
            "<c r='A0'/>",
            "<v>1e999</v>",
            " r='A-1'",
            "\x01",
            "/",
            "9" * 400,
            "<row r='99999999'>",
        ]
    ),
)
def test_a_workbook_with_a_damaged_part(tiny: Plan, filled: bytes, part: str, at: float, gone: int, put: str) -> None:
    read(tiny, "a.xlsx", with_part(filled, part, lambda xml: damaged(xml, at, gone, put.encode())))


def damaged(xml: bytes, at: float, gone: int, put: bytes) -> bytes:
    start = int(at * len(xml))
    return xml[:start] + put + xml[start + gone :]


def with_part(content: bytes, part: str, change) -> bytes:
    """The workbook with one of its parts changed, or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, change(old.read(info)) if info.filename == part else old.read(info))
        if part not in old.namelist():
            new.writestr(part, change(b""))
    return buffer.getvalue()


def refused(plan: Plan, content: bytes, words: str, name: str = "a.xlsx") -> None:
    reading = read(plan, name, content)
    assert not reading.reports
    assert words in reading.problems[0].message


def test_a_document_type_is_refused(tiny: Plan, filled: bytes) -> None:
    laughs = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">'
        b'<!ENTITY c SYSTEM "file:///etc/passwd">]><x>&b;&c;</x>'
    )
    for part in ("xl/sharedStrings.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"):
        refused(tiny, with_part(filled, part, lambda _: laughs), "不安全")


def test_a_document_type_in_another_encoding_is_refused(tiny: Plan, filled: bytes) -> None:
    hidden = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'.encode("utf-16")
    refused(tiny, with_part(filled, "xl/sharedStrings.xml", lambda _: hidden), "不安全")


def test_a_zip_bomb_is_refused_before_it_unfolds(tiny: Plan, filled: bytes) -> None:
    bomb = with_part(filled, "xl/sharedStrings.xml", lambda _: b"<sst>" + b"<si><t>0</t></si>" * 4_000_000 + b"</sst>")
    assert len(bomb) < limits.MEGABYTE
    refused(tiny, bomb, "过大")


def test_more_parts_or_cells_than_a_work_list_has_are_refused(tiny: Plan, filled: bytes) -> None:
    row = b"<row>" + b"<c><v>1</v></c>" * limits.MAX_COLUMNS + b"</row>"
    cells = b"<x><sheetData>" + row * (limits.MAX_CELLS // limits.MAX_COLUMNS + 1) + b"</sheetData></x>"
    refused(tiny, with_part(filled, "xl/worksheets/sheet1.xml", lambda _: cells), "单元格超过")
    buffer = io.BytesIO(filled)
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(limits.MAX_PARTS):
            archive.writestr(f"xl/{number}.bin", b"")
    refused(tiny, buffer.getvalue(), "部件过多")


def test_a_file_beyond_the_limit_is_refused_unread(tiny: Plan) -> None:
    refused(tiny, b"PK" + b"\0" * limits.MAX_BYTES, "超过")


def test_a_locked_or_old_workbook_says_what_to_do(tiny: Plan) -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    refused(tiny, old, "另存为 .xlsx", "a.xls")
    refused(tiny, old + "EncryptedPackage".encode("utf-16-le"), "密码")
