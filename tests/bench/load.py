"""A hundred readers at once: memory a session, a rerun of all, and what stays after they leave.

python -m tests.bench.load [--sessions 100] [--turnover 500]
"""

import argparse
import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.bench.app_server import Server, serve
from tests.bench.bare import write_bare_app
from tests.bench.session import Session
from tests.tree import ROOT

RESULTS = Path(__file__).with_name("RESULTS-LOAD.md")
ROUNDS = 5


@dataclass(frozen=True)
class Load:
    """Megabytes after the first reader and with all of them; seconds for all to rerun at once; MB kept a session."""

    first: float
    crowded: float
    together: float
    kept: float


def _together(pool: ThreadPoolExecutor, readers: list[Session], page: str) -> float:
    start = time.perf_counter()
    list(pool.map(lambda reader: reader.run(page), readers))
    return time.perf_counter() - start


def crowd(server: Server, page: str, sessions: int, turnover: int) -> Load:
    with Session(server) as reader:
        reader.run(page)
    first = server.memory()
    with ExitStack() as stack:
        readers = [stack.enter_context(Session(server)) for _ in range(sessions)]
        with ThreadPoolExecutor(sessions) as pool:
            list(pool.map(lambda reader: reader.run(page), readers))
            crowded = server.memory()
            together = statistics.median(_together(pool, readers, page) for _ in range(ROUNDS))
    settled = server.memory()
    for _ in range(turnover):
        with Session(server) as reader:
            reader.run(page)
    return Load(first, crowded, together, (server.memory() - settled) / turnover)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sessions", type=int, default=100)
    parser.add_argument("--turnover", type=int, default=500)
    parser.add_argument("--pages", nargs="+", default=["", "indicators", "tasks", "map", "source"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, serve(write_bare_app(Path(folder))) as server:
        bare = crowd(server, "", options.sessions, options.turnover)
    rows = {"bare `st.write`": bare}
    for page in options.pages:
        with serve(ROOT / "app.py") as server:
            rows[f"/{page}"] = crowd(server, page, options.sessions, options.turnover)
    lines = [
        f"# {options.sessions} sessions on one server; {options.turnover} more opened and closed",
        "",
        "| page | MB after one | MB a session | all rerun at once | × bare | MB kept a closed session |",
        "|---|--:|--:|--:|--:|--:|",
        *(
            f"| {name} | {load.first:.0f} | {(load.crowded - load.first) / options.sessions:.2f} "
            f"| {load.together:.2f} s | {load.together / bare.together:.2f} | {load.kept:.3f} |"
            for name, load in rows.items()
        ),
    ]
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
