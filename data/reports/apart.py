"""Reads a file in a process of its own: `python -m data.reports.apart NAME < file > grids.json`.

What somebody uploads may be made to exhaust whoever reads it. In another process it can take neither the memory nor the
time of other readers: the system ends it where it can bound memory and processor time (not Windows), the one who
waits ends it everywhere, and limits.py counts while it reads. Price: a twentieth of a second a file.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from data.reports.cells import EMPTY, Contents, SheetCell, SheetGrid
from data.reports.grids import check_size, read_grids
from data.reports.limits import MEGABYTE, UnreadableError

ROOT = Path(__file__).parents[2]
MEMORY = 128 * MEGABYTE
PROCESSOR_SECONDS = 2
WAIT_SECONDS = 20  # a machine may be busy; what is hostile has been ended by then
_READING = BoundedSemaphore(2)
COSTLY = "文件要用的内存或时间过大，已停止读取"


def read_apart(name: str, content: bytes) -> Contents:
    """As `read_grids`, in another process, at most two at a time."""
    check_size(content)
    command = [sys.executable, "-m", "data.reports.apart", Path(name).suffix]
    with _READING:
        try:
            done = subprocess.run(  # noqa: S603 - our own module
                command, input=content, capture_output=True, cwd=ROOT, timeout=WAIT_SECONDS
            )
        except subprocess.TimeoutExpired as error:
            raise UnreadableError(COSTLY) from error
        except (OSError, ValueError) as error:
            raise UnreadableError("读取程序没能启动，请稍后再试") from error
    if done.returncode or not done.stdout:
        raise UnreadableError(COSTLY)
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise UnreadableError(answer["error"])
    return Contents(tuple(_grid(each) for each in answer["grids"]), tuple(answer["notes"]))


def _grid(each: dict[str, Any]) -> SheetGrid:
    return SheetGrid(
        each["name"],
        tuple(tuple(_cell(cell) for cell in row) for row in each["rows"]),
        tuple(each["merged"]),
        frozenset(each["hidden_rows"]),
        frozenset(each["hidden_columns"]),
        tuple((row, note) for row, note in each["notes"]),
        each["separated"],
    )


def _cell(packed: Any) -> SheetCell:
    if packed is None:
        return EMPTY
    if not isinstance(packed, list):
        return SheetCell(packed)
    kind, value, *more = packed
    if kind == "date":
        value = date.fromisoformat(value)
    elif kind == "datetime":
        value = datetime.fromisoformat(value)
    return SheetCell(value, *more)


def _packed(cell: SheetCell) -> Any:
    """A bare value where there is no more to say."""
    value = cell.value
    if not isinstance(value, date) and cell == SheetCell(value):
        return value
    kind = "datetime" if isinstance(value, datetime) else "date" if isinstance(value, date) else ""
    plain = value.isoformat() if isinstance(value, date) else value
    return [kind, plain, *(getattr(cell, each.name) for each in fields(cell)[1:])]


def _answer(contents: Contents) -> Iterator[str]:
    yield '{"notes": ' + json.dumps(contents.notes) + ', "grids": ['
    for number, grid in enumerate(contents.grids):
        about = {
            "name": grid.name,
            "merged": grid.merged,
            "hidden_rows": sorted(grid.hidden_rows),
            "hidden_columns": sorted(grid.hidden_columns),
            "notes": grid.notes,
            "separated": grid.separated,
            "rows": [[_packed(cell) for cell in row] for row in grid.rows],
        }
        yield ("," if number else "") + json.dumps(about)
    yield "]}"


def _bound() -> None:
    """Memory and processor time, where the system counts them."""
    try:
        import resource
    except ImportError:
        return
    limits = ((resource.RLIMIT_DATA, MEMORY), (resource.RLIMIT_CPU, PROCESSOR_SECONDS), (resource.RLIMIT_CORE, 0))
    for limit, most in limits:
        try:
            resource.setrlimit(limit, (most, most))
        except (ValueError, OSError):
            continue


def main() -> None:
    content = sys.stdin.buffer.read()
    _bound()
    try:
        for piece in _answer(read_grids(f"x{sys.argv[1]}" if len(sys.argv) > 1 else "x", content)):
            sys.stdout.write(piece)
    except UnreadableError as error:
        sys.stdout.write(json.dumps({"error": str(error)}))


if __name__ == "__main__":
    main()
