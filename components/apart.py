"""Run a module of ours in a process of its own, for engines that hold their memory until their process ends."""

import json
import subprocess
import sys
from pathlib import Path
from threading import Lock
from typing import Any

ROOT = Path(__file__).parents[1]
SECONDS = 60
_RUNNING = Lock()


def run_apart(module: str, *words: str, given: dict[str, Any]) -> bytes:
    """What the module writes when it is given this as JSON. Raises OSError where it fails.

    One at a time: many at once would need the memory of each.
    """
    command = [sys.executable, "-m", module, *words]
    with _RUNNING:
        done = subprocess.run(  # noqa: S603, our own module
            command, input=json.dumps(given).encode(), capture_output=True, cwd=ROOT, timeout=SECONDS
        )
    if done.returncode:
        raise OSError(f"{module} failed: {done.stderr.decode(errors='replace')[-500:]}")
    return done.stdout
