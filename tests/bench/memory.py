"""What a process holds: after each page and file, with a hundred readers, and over thousands of requests.

    python -m tests.bench.memory [--sessions 100] [--requests 4000]

Prints a table and keeps it in tests/bench/RESULTS-MEMORY.md. Resident memory (RSS) of the server's process, in MB.
"""

import argparse
import random
import statistics
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlencode

from data import deck
from data.load import load_plan
from data.schema import Plan
from data.search.quality import read_questions
from tests.bench.app_server import Server, serve
from tests.bench.session import Session
from tests.tree import PATHS, PLANS, ROOT

RESULTS = Path(__file__).with_name("RESULTS-MEMORY.md")
VIEWS = {
    "indicators": [{"view": name} for name in ("table", "quantities", "checks", "whatif")],
    "tasks": [{"view": "measurable"}, {"q": "学校"}],
    "source": [{"q": question} for question in ("幼儿园", "youeryuan", "kindergarten", "公圆总数")],
}
"""What has a view of its own beside the page's first; one question by each route of the search."""
WITH_FILES = ("about", "indicators", "map", "tasks", "progress")
SAMPLES, LEAVES_AFTER, DOWNLOADS_EVERY, READERS = 8, 27, 40, 10  # 27: every reader is replaced in turn

Step = tuple[str, dict[str, str]]


def address(page: str, query: dict[str, str]) -> str:
    """A page's address as a person reads it."""
    return f"/{page}?{unquote(urlencode(query))}" if query else f"/{page}"


def open_page(reader: Session, page: str, query: dict[str, str]) -> None:
    """Run a page; fails where it shows an exception."""
    run = reader.run(page, urlencode(query))
    failed = [delta.new_element.exception.message for delta in run.elements if delta.new_element.HasField("exception")]
    assert not failed, f"{address(page, query)}: {failed}"


def download_all(server: Server, page: str) -> int:
    """Every file that a page offers; returns how many."""
    with Session(server) as reader:
        open_page(reader, page, {})
        names = reader.downloads()
        assert all(reader.download(name) for name in names)
    return len(names)


def every_step(plan: Plan) -> list[Step]:
    """Whatever a reader may open by a link: each page with each value of what it lets one choose."""
    slides = [("present", {"slide": slide.id}) for slide in deck.slides(plan)]
    questions = [("source", {"q": each.ask}) for asked in read_questions(PLANS / plan.id).values() for each in asked]
    return [
        *((page, {}) for page in PATHS),
        *((page, query) for page, queries in VIEWS.items() for query in queries),
        *slides,
        *questions,
        *(("source", {"at": figure.id}) for figure in plan.figures),
        *(("map", {"place": place.id}) for place in plan.places),
        *(("map", {"area": area.id}) for area in plan.info.task_areas),
        *(("present", {"slide": "map", "place": place.id}) for place in plan.places),
        *(("indicators", {"indicator": pair.indicator.id}) for pair in plan.pairs),
        *(("tasks", {"area": area.id}) for area in plan.info.task_areas),
        *(("tasks", {"at": action.id}) for action in plan.actions),
        *(("progress", {"on": f"{plan.info.target_year}-{month:02}-15"}) for month in range(1, 13)),
    ]


def mixed(plan: Plan) -> Iterator[Step]:
    """Steps at random without end, a page's kind of link as likely as another's; the same ones in each measurement."""
    chance = random.Random(12)
    by_kind: dict[tuple[str, tuple[str, ...]], list[Step]] = {}
    for page, query in every_step(plan):
        by_kind.setdefault((page, tuple(query)), []).append((page, query))
    kinds = list(by_kind.values())
    while True:
        yield chance.choice(chance.choice(kinds))


def use(server: Server, plan: Plan, requests: int) -> list[float]:
    """Memory at equal distances over many requests of a few readers who come and go and download a file at times."""
    steps, measured = mixed(plan), [server.memory()]
    chance = random.Random(7)
    readers = [Session(server).__enter__() for _ in range(READERS)]
    for number in range(1, requests + 1):
        reader = readers[number % READERS]
        open_page(reader, *next(steps))
        if number % DOWNLOADS_EVERY == 0 and (names := reader.downloads()):
            reader.download(chance.choice(names))
        if number % LEAVES_AFTER == 0:
            reader.__exit__(None, None, None)
            readers[number % READERS] = Session(server).__enter__()
        if number % max(1, requests // SAMPLES) == 0:
            measured.append(server.memory())
    for reader in readers:
        reader.__exit__(None, None, None)
    return measured


def crowd(server: Server, sessions: int) -> float:
    """Memory while as many readers are connected, each on a page."""
    with ExitStack() as stack:
        for number in range(sessions):
            open_page(stack.enter_context(Session(server)), PATHS[number % len(PATHS)], {})
        return server.memory()


def slope(measured: list[float], requests: int) -> float:
    """MB a thousand requests over the second half, when the caches have been filled."""
    late = measured[len(measured) // 2 :]
    numbers = [place * requests / SAMPLES / 1000 for place in range(len(late))]
    return statistics.linear_regression(numbers, late).slope if len(late) > 1 else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sessions", type=int, default=100)
    parser.add_argument("--requests", type=int, default=4000)
    options = parser.parse_args()
    plan = load_plan("guangming-2020", PLANS)
    rows: list[tuple[str, float]] = []

    def note(what: str) -> None:
        rows.append((what, server.memory()))
        print(f"{what}: {rows[-1][1]:.0f} MB", flush=True)

    with serve(ROOT / "app.py") as server:
        note("started")
        for page in PATHS:
            for query in [{}, *VIEWS.get(page, [])]:
                with Session(server) as reader:
                    open_page(reader, page, query)
                note(address(page, query))
        for slide in deck.slides(plan):
            with Session(server) as reader:
                open_page(reader, "present", {"slide": slide.id})
        note("/present, every slide")
        rows.append((f"{options.sessions} readers at once", crowd(server, options.sessions)))
        for page in WITH_FILES:
            note(f"{address(page, {})}, its {download_all(server, page)} files")
        measured = use(server, plan, options.requests)
    lines = [
        f"# Memory of one process, measured {date.today():%Y-%m-%d}",
        "",
        "| after | MB | more |",
        "|---|--:|--:|",
        *(
            f"| {what.replace('|', '/')} | {now:.0f} | {now - before:+.0f} |"
            for (what, now), (_, before) in zip(rows, [rows[0], *rows], strict=False)
        ),
        "",
        f"{options.requests} mixed requests of {READERS} readers who come and go, a file at times; "
        f"MB at equal distances: {', '.join(f'{each:.0f}' for each in measured)}. In the second half "
        f"{slope(measured, options.requests):+.1f} MB a thousand requests.",
    ]
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
