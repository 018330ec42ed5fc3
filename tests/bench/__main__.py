"""Measure every page against a bare Streamlit page, on this machine, in this run.

    python -m tests.bench [--quick]

Prints a table of ratios and keeps it in tests/bench/RESULTS.md. Nothing here gates a change: seconds
differ from machine to machine, ratios less so.
"""

import argparse
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path

from components.exports import onefile, powerpoint, word
from data import deck
from data.load import load_plan
from data.schema import Plan
from data.search import ask_all
from data.tables import excel
from tests.bench.app_server import Server, serve
from tests.bench.bare import write_bare_app
from tests.bench.browser import chromium, open_page
from tests.bench.session import Run, Session
from tests.tree import PAGES, PLANS, ROOT

RESULTS = Path(__file__).with_name("RESULTS.md")
FLOORS = Path(__file__).with_name("FLOORS.md")  # what is above its limit and why, in words; edit it with the numbers
PAUSE = 0.3  # between reruns, as a reader would leave; back-to-back runs measure the queue
FILTERS = {"tasks": "in_area", "map": "in_kind"}  # the pills that a reader touches most, by page
CHOICES = 4


@dataclass(frozen=True)
class Cost:
    """Medians of one page: rerun seconds, messages and kilobytes; opening seconds cold and warm; megabytes."""

    rerun: float
    messages: int
    kilobytes: float
    cold: float
    warm: float
    megabytes: float


def measure(server: Server, page: str, rounds: int) -> Cost:
    with Session(server) as reader:
        reader.run(page)
        runs = []
        for _ in range(rounds):
            time.sleep(PAUSE)
            runs.append(reader.run(page))
    cold, warm, sizes = [], [], []
    with chromium() as browser:
        for _ in range(max(2, rounds // 4)):
            context = browser.new_context(locale="zh-CN")
            opening = open_page(context, f"{server.url}/{page}")
            cold.append(opening.seconds)
            sizes.append(opening.megabytes)
            warm.append(open_page(context, f"{server.url}/{page}").seconds)
            context.close()
    return Cost(
        statistics.median(run.seconds for run in runs),
        runs[-1].messages,
        runs[-1].size / 1e3,
        statistics.median(cold),
        statistics.median(warm),
        statistics.median(sizes),
    )


def measure_bare(rounds: int) -> Cost:
    with tempfile.TemporaryDirectory() as folder, serve(write_bare_app(Path(folder))) as server:
        return measure(server, "", rounds)


def change(server: Server, page: str, key: str) -> list[Run]:
    """A filter set to one value after the other, and lifted at the end."""
    with Session(server) as reader:
        reader.run(page)
        runs = []
        for place in [*range(CHOICES), None]:
            time.sleep(PAUSE)
            runs.append(reader.choose(key, place))
    return runs


def change_table(bare: Cost, changes: dict[str, list[Run]]) -> str:
    lines = [
        "| a filter change | median | × bare rerun | kB, largest | kB, lifted | messages |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for name, runs in changes.items():
        *chosen, lifted = runs
        seconds = statistics.median(run.seconds for run in chosen)
        lines.append(
            f"| {name} | {seconds * 1e3:.0f} ms | {seconds / bare.rerun:.2f} "
            f"| {max(run.size for run in chosen) / 1e3:.1f} | {lifted.size / 1e3:.1f} "
            f"| {max(run.messages for run in chosen)} |"
        )
    return "\n".join(lines)


def work_table(plan: Plan) -> str:
    """A question and each file, made a second time, so that libraries are loaded."""
    asked = len(ask_all(plan))
    slides = deck.slides(plan)
    choice = deck.described(plan, slides)
    work: dict[str, Callable[[], object]] = {
        f"search, each of {asked} questions": lambda: ask_all(plan),
        "PowerPoint, all slides": lambda: powerpoint.presentation(plan, slides, choice),
        "Word": lambda: word.briefing(plan, slides, choice),
        "Excel": lambda: excel.tables(plan),
        "one-file page": lambda: onefile.page(plan),
    }
    lines = ["| made | seconds |", "|---|--:|"]
    for name, make in work.items():
        make()
        start = time.perf_counter()
        make()
        seconds = (time.perf_counter() - start) / (asked if name.startswith("search") else 1)
        lines.append(f"| {name} | {seconds:.4f} |" if seconds < 0.01 else f"| {name} | {seconds:.2f} |")
    return "\n".join(lines)


def table(bare: Cost, pages: dict[str, Cost]) -> str:
    lines = [
        "| page | rerun | × bare | messages | kB a rerun "
        "| first element, cold | × bare | warm | × bare | MB, first load |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for name, cost in {"bare `st.write`": bare, **pages}.items():
        lines.append(
            f"| {name} | {cost.rerun * 1e3:.0f} ms | {cost.rerun / bare.rerun:.2f} | {cost.messages} "
            f"| {cost.kilobytes:.1f} | {cost.cold:.2f} s | {cost.cold / bare.cold:.2f} "
            f"| {cost.warm:.2f} s | {cost.warm / bare.warm:.2f} "
            f"| {cost.megabytes:.2f} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    rounds = 6 if parser.parse_args().quick else 20
    before = measure_bare(rounds)
    pages, changes = {}, {}
    with serve(ROOT / "app.py") as server:
        for name in PAGES:
            pages[f"/{'' if name == 'overview' else name}"] = measure(
                server, "" if name == "overview" else name, rounds
            )
        for name, key in FILTERS.items():
            changes[f"/{name}"] = change(server, name, key)
    bare = Cost(*map(min, astuple(before), astuple(measure_bare(rounds))))  # machines slow down and recover
    report = (
        f"# Measured {date.today():%Y-%m-%d}\n\nPython {platform.python_version()}, {rounds} rounds; ratios to a bare "
        f"page in the same run.\n\n{table(bare, pages)}\n\n{change_table(bare, changes)}\n\n"
        f"{work_table(load_plan('guangming-2020', PLANS))}\n\n{FLOORS.read_text(encoding='utf-8')}"
    )
    RESULTS.write_text(report, encoding="utf-8")
    print(report)


if __name__ == "__main__":
    main()
