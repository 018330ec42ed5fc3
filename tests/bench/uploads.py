"""What large uploads cost: seconds and memory while they are read, what another reader notices, what stays afterwards.

    python -m tests.bench.uploads

Seconds go from the file that has arrived to the page that is drawn with it. Memory is resident (RSS), in MB, of the
server's process and of the processes in which it reads the files. Prints a table and keeps it in
tests/bench/RESULTS-UPLOADS.md.
"""

import io
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import xlsxwriter

from components.shell.kept import SECONDS
from data.load import load_plan
from data.reports import form
from data.schema import Plan
from tests.bench.app_server import Server, serve
from tests.bench.session import Session
from tests.tree import PLANS, ROOT

RESULTS = Path(__file__).with_name("RESULTS-UPLOADS.md")
ROWS, NOTE = 4900, 290
SPARE_SECONDS = 20


@dataclass
class Watched:
    """The most memory seen at once, and how long another reader waited for a page."""

    server: float = 0
    child: float = 0
    waited: float = 0
    seconds: float = 0


def memory(pid: str) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096 / 1024 / 1024
    except OSError:
        return 0.0


def children(pid: int) -> list[str]:
    try:
        return [
            each for task in Path(f"/proc/{pid}/task").iterdir() for each in (task / "children").read_text().split()
        ]
    except OSError:
        return []


@contextmanager
def watch(server: Server, other: Session | None = None) -> Iterator[Watched]:
    """Look every hundredth of a second; `other` reads a page again and again meanwhile."""
    seen, over = Watched(), threading.Event()

    def look() -> None:
        while not over.wait(0.01):
            seen.server = max(seen.server, server.memory())
            seen.child = max(seen.child, *(memory(child) for child in children(server.process.pid)), 0.0)

    def read() -> None:
        while not over.is_set() and other:
            seen.waited = max(seen.waited, other.run("tasks", "q=学校").seconds)
            over.wait(0.1)

    threads = [threading.Thread(target=each) for each in (look, read)]
    for thread in threads:
        thread.start()
    try:
        yield seen
    finally:
        over.set()
        for thread in threads:
            thread.join()


def large_list(plan: Plan, letter: str) -> bytes:
    """As much as is read of one file: nearly five thousand rows with a note each."""
    buffer, actions = io.BytesIO(), [action.id for action in form.reportable(plan)]
    with xlsxwriter.Workbook(buffer, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("大")
        sheet.write_row(0, 0, [form.ID, form.LEAD, form.NOTE, form.UPDATED])
        for row in range(1, ROWS + 1):
            note = f"{row}{letter}" * (NOTE // 6)
            sheet.write_row(
                row, 0, [actions[row % len(actions)], f"单位{row % 40}", note[:NOTE], f"2020-06-{row % 28 + 1:02}"]
            )
    return buffer.getvalue()


def bomb(plan: Plan) -> bytes:
    """Texts without end in 140 kB."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(large_list(plan, "弹"))) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            endless = b"<sst>" + b"<si><t>0</t></si>" * 8_000_000 + b"</sst>"
            new.writestr(info.filename, endless if info.filename.endswith("sheet1.xml") else old.read(info))
    return buffer.getvalue()


def main() -> None:
    plan = load_plan("guangming-2020", PLANS)
    files: list[tuple[str, Callable[[], bytes]]] = [
        ("a bomb, refused", lambda: bomb(plan)),
        ("a large list", lambda: large_list(plan, "甲")),
        ("another one", lambda: large_list(plan, "乙")),
    ]
    lines = [
        f"# Large uploads on a live server, measured {date.today():%Y-%m-%d}",
        "",
        "| | file, kB | seconds | server, MB | reading process, MB | another reader waits, ms |",
        "|---|--:|--:|--:|--:|--:|",
    ]

    def note(what: str, size: int, seen: Watched) -> None:
        child = f"{seen.child:.0f}" if seen.child else ""
        kilobytes, seconds = (f"{size / 1024:.0f}", f"{seen.seconds:.1f}") if size else ("", "")
        lines.append(f"| {what} | {kilobytes} | {seconds} | {seen.server:.0f} | {child} | {1000 * seen.waited:.0f} |")
        print(lines[-1], flush=True)

    with serve(ROOT / "app.py", STREAMLIT_SERVER_ENABLE_XSRF_PROTECTION="false") as server, Session(server) as other:
        other.run("tasks", "q=学校")
        with Session(server) as first:  # so that what the first upload loads is not counted
            first.run("progress")
            first.upload("小.csv", f"{form.ID},{form.NOTE}\n{plan.actions[0].id},好\n".encode())
        with watch(server, other) as seen:
            time.sleep(3)
        note("before", 0, seen)
        with Session(server) as reader:
            reader.run("progress")
            for name, make in files:
                content = make()
                with watch(server, other) as seen:
                    seen.seconds = reader.upload(f"{name}.xlsx", content).seconds
                note(name, len(content), seen)
        time.sleep(SECONDS + SPARE_SECONDS)
        with watch(server, other) as seen:
            time.sleep(3)
        note(f"{SECONDS + SPARE_SECONDS:.0f} s after the reader left", 0, seen)
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
