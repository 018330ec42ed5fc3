"""A plan ten and a hundred times the size: reading it, each page, search and exports, against the plan as it is.

    python -m tests.bench.growth [--times 10 100]

Prints a table and keeps it in tests/bench/RESULTS-GROWTH.md. A page may cost more with more to show, but less than the
plan grows.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from data.load import load_plan
from data.search import search
from data.tables.files import table_bytes
from data.tables.published import TABLES
from tests.bench.app_server import serve
from tests.bench.session import Session
from tests.growth import grow
from tests.tree import PAGES, PLANS, ROOT

RESULTS = Path(__file__).with_name("RESULTS-GROWTH.md")
SOURCE = PLANS / "guangming-2020"
QUESTIONS = (
    "人才 住房",
    "年底要建多少个5G基站",
    "幼儿园",
    "13000",
    "youeryuan",
    "how many parks",
    "垃圾分类做得怎么样",
    "公圆总数",
)
Made = TypeVar("Made")
Costs = dict[str, tuple[float, float]]
"""What was measured: seconds, and kilobytes where something is sent or written."""


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made


def reading(home: Path) -> Costs:
    """The load, a search, and every table."""
    seconds, plan = timed(lambda: load_plan(home))
    costs = {"load": (seconds, (home / "text.txt").stat().st_size / 1e3)}
    costs["find, the first time"] = (timed(lambda: search(plan, QUESTIONS[0]))[0], 0)
    for costs_of in ("find, each kind first", "find, a question"):  # sounds and libraries are there the second time
        costs[costs_of] = (timed(lambda: [search(plan, asked) for asked in QUESTIONS])[0] / len(QUESTIONS), 0)
    for name in TABLES:
        seconds, made = timed(partial(table_bytes, plan, name))
        costs[f"{name}.csv"] = (seconds, len(made) / 1e3)
    return costs


def pages(folder: Path, plan_id: str) -> Costs:
    """Each page, run a second time, so that the plan is read."""
    costs: Costs = {}
    with serve(ROOT / "app.py", PLANS_FOLDER=str(folder)) as server:
        for name in PAGES:
            with Session(server) as reader:
                page = "" if name == "overview" else name
                reader.run(page, f"plan={plan_id}")
                again = reader.run(page, f"plan={plan_id}")
                costs[f"/{page}"] = (again.seconds, again.size / 1e3)
    return costs


def table(measured: dict[int, Costs]) -> str:
    heads = [f"{f'× {times}' if times > 1 else 'as it is'} | kB" for times in measured]
    lines = ["| | " + " | ".join(heads) + " |", "|---|" + "--:|" * (2 * len(heads))]
    for what in measured[1]:
        cells = [
            f"{seconds * 1e3:.0f} ms | {size:.0f}" for seconds, size in (costs[what] for costs in measured.values())
        ]
        lines.append(f"| {what} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, nargs="+", default=[10, 100])
    measured: dict[int, Costs] = {}
    with tempfile.TemporaryDirectory() as name:
        for times in [1, *parser.parse_args().times]:
            folder = Path(name) / str(times)
            folder.mkdir()
            home = grow(SOURCE, folder, times)
            measured[times] = reading(home) | pages(folder, home.name)
    report = f"# A plan and the same many times over, measured {date.today():%Y-%m-%d}\n\n{table(measured)}\n"
    RESULTS.write_text(report, encoding="utf-8")
    print(report)


if __name__ == "__main__":
    main()
