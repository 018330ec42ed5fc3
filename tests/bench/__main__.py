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
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.bench.app_server import Server, serve
from tests.bench.bare import write_bare_app
from tests.bench.browser import chromium, open_page
from tests.bench.session import Session

ROOT = Path(__file__).parents[2]
RESULTS = Path(__file__).with_name("RESULTS.md")
PAUSE = 0.3  # between reruns, as a reader would leave; back-to-back runs measure the queue


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


def table(bare: Cost, pages: dict[str, Cost]) -> str:
    lines = [
        "| page | rerun | × bare | messages | kB a rerun | first element, cold | × bare | warm | × bare | MB, first load |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for name, cost in {"bare `st.write`": bare, **pages}.items():
        lines.append(
            f"| {name} | {cost.rerun * 1e3:.0f} ms | {cost.rerun / bare.rerun:.2f} | {cost.messages} | {cost.kilobytes:.1f} "
            f"| {cost.cold:.2f} s | {cost.cold / bare.cold:.2f} | {cost.warm:.2f} s | {cost.warm / bare.warm:.2f} "
            f"| {cost.megabytes:.2f} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    rounds = 6 if parser.parse_args().quick else 20
    names = [path.stem for path in sorted((ROOT / "pages").glob("*.py"))]
    with tempfile.TemporaryDirectory() as folder, serve(write_bare_app(Path(folder))) as server:
        bare = measure(server, "", rounds)
    pages = {}
    with serve(ROOT / "app.py") as server:
        for name in names:
            pages[f"/{'' if name == 'overview' else name}"] = measure(
                server, "" if name == "overview" else name, rounds
            )
    report = (
        f"# Measured {date.today():%Y-%m-%d}\n\nPython {platform.python_version()}, {rounds} rounds; ratios to a bare "
        f"page in the same run.\n\n{table(bare, pages)}\n"
    )
    RESULTS.write_text(report, encoding="utf-8")
    print(report)


if __name__ == "__main__":
    main()
