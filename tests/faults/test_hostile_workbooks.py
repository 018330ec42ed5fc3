"""Small files made to exhaust whoever reads them: refused in words, soon, in another process that stays small."""

import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from data.reports import apart, limits
from data.reports.limits import UnreadableError
from data.reports.worklist import Worklist
from data.reports.worklist_workbook import workbook
from data.schema import Plan
from data.tables.workbook import origin

ROOT = Path(__file__).parents[2]
MOST_MEGABYTES = 150
MOST_PROCESSOR_SECONDS = 2.0
HEAD = (
    b'<x xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
)
SHEET = "xl/worksheets/sheet1.xml"
MEASURED = """
import resource, sys
sys.argv = ["apart", ".xlsx"]
from data.reports import apart
apart.main()
peak = next((line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")), "0")
used = resource.getrusage(resource.RUSAGE_SELF)
print(int(peak) // 1024, used.ru_utime + used.ru_stime, file=sys.stderr)
"""


@pytest.fixture(scope="module")
def blank(tiny: Plan) -> bytes:
    return workbook(Worklist(tiny, tiny.actions, origin(tiny, "")))


def with_part(content: bytes, part: str, put: bytes, name: str = "") -> bytes:
    """The workbook with one part replaced, which everything else calls by another name where one is given."""
    buffer, old = io.BytesIO(), Path(part).name
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            if info.filename == part:
                after.writestr(str(Path(part).parent / name) if name else part, put)
            else:
                was = before.read(info)
                after.writestr(info.filename, was.replace(old.encode(), name.encode()) if name else was)
    return buffer.getvalue()


def many_sheets(count: int) -> bytes:
    sheets = (f'<sheet name="{number}" sheetId="{number}" r:id="rId1"/>'.encode() for number in range(count))
    return HEAD + b"<sheets>" + b"".join(sheets) + b"</sheets></x>"


ATTRIBUTES = b" ".join(b'a%d="1"' % number for number in range(60_000))
HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "nested": (SHEET, lambda: HEAD + b"<a>" * 2_000_000 + b"</a>" * 2_000_000 + b"</x>", ""),
    "nested, renamed": (SHEET, lambda: HEAD + b"<a>" * 2_000_000, "sheet1.dat"),
    "elements": (SHEET, lambda: HEAD + b"<a/>" * 9_000_000 + b"</x>", ""),
    "texts, renamed": ("xl/sharedStrings.xml", lambda: HEAD + b"<si><t>0</t></si>" * 2_000_000 + b"</x>", "s.dat"),
    "one text": ("xl/sharedStrings.xml", lambda: HEAD + b"<si><t>" + b"0" * 90_000_000 + b"</t></si></x>", "s.dat"),
    "styles": ("xl/styles.xml", lambda: HEAD + b"<cellXfs>" + b"<xf/>" * 4_400_000 + b"</cellXfs></x>", ""),
    "sheets": ("xl/workbook.xml", lambda: many_sheets(185_000), ""),
    "one sheet a thousand times": ("xl/workbook.xml", lambda: many_sheets(1001), ""),
    "merged": (SHEET, lambda: HEAD + b'<mergeCell ref="A1:B2"/>' * 917_000 + b"</x>", ""),
    "attributes": (SHEET, lambda: HEAD + (b"<a " + ATTRIBUTES + b"/>") * 40 + b"</x>", ""),
    "one attribute": (SHEET, lambda: HEAD + b'<a b="' + b"1" * 90_000_000 + b'"/></x>', ""),
    "comment": (SHEET, lambda: HEAD + b"<!--" + b"1" * 90_000_000 + b"--></x>", ""),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_is_refused_in_words(blank: bytes, name: str) -> None:
    part, build, renamed = HOSTILE[name]
    content = with_part(blank, part, build(), renamed)
    assert len(content) < limits.MAX_BYTES
    with pytest.raises(UnreadableError, match=r"过|超"):
        apart.read_apart("a.xlsx", content)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured where there is /proc")
@pytest.mark.parametrize("name", HOSTILE)
def test_costs_little(blank: bytes, name: str) -> None:
    part, build, renamed = HOSTILE[name]
    content = with_part(blank, part, build(), renamed)
    done = subprocess.run(
        [sys.executable, "-c", MEASURED], input=content, capture_output=True, cwd=ROOT, timeout=60, check=True
    )
    megabytes, seconds = map(float, done.stderr.split())
    assert megabytes < MOST_MEGABYTES
    assert seconds < MOST_PROCESSOR_SECONDS


def test_a_reader_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch, blank: bytes) -> None:
    monkeypatch.setattr(apart, "WAIT_SECONDS", 0.001)
    begun = time.monotonic()
    with pytest.raises(UnreadableError, match="已停止读取"):
        apart.read_apart("a.xlsx", blank)
    assert time.monotonic() - begun < 10


def test_painted_rows_cost_nothing(blank: bytes) -> None:
    painted = b'<row r="%d">' + b"".join(b'<c r="A%d" s="1"/>' for _ in range(1000)) + b"</row>"
    rows = b"".join(painted.replace(b"%d", b"%d" % number) for number in range(10, 1010))
    with zipfile.ZipFile(io.BytesIO(blank)) as archive:
        sheet = archive.read(SHEET).replace(b"</sheetData>", rows + b"</sheetData>")
    plain = apart.read_apart("a.xlsx", blank)
    assert apart.read_apart("a.xlsx", with_part(blank, SHEET, sheet)).grids[0].rows == plain.grids[0].rows


def test_rows_painted_to_the_end_of_the_sheet_are_left_out_and_said(blank: bytes) -> None:
    rows = b"".join(b'<row r="%d" s="1"/>' % number for number in range(1000, 1_048_577))
    with zipfile.ZipFile(io.BytesIO(blank)) as archive:
        sheet = archive.read(SHEET).replace(b"</sheetData>", rows + b"</sheetData>")
    plain, painted = (apart.read_apart("a.xlsx", each) for each in (blank, with_part(blank, SHEET, sheet)))
    assert painted.grids[0].rows == plain.grids[0].rows
    assert painted.grids[1:] == plain.grids[1:]
    assert painted.grids[0].notes == ((0, f"只读取前 {limits.MAX_ROWS} 行"),)


def test_apart_reads_as_here(blank: bytes) -> None:
    assert apart.read_apart("a.xlsx", blank) == apart.read_grids("a.xlsx", blank)
