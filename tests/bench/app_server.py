"""A Streamlit server on a free loopback port, ended by its own process id."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

START_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """A running app: its port and its process."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def memory(self) -> float:
        """Resident memory in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024


def free_port(port: int = 0) -> int:
    """A port that nobody listens on: the one asked for, or any. Raises OSError where it is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port that was just left is free
        probe.bind(("127.0.0.1", port))
        return int(probe.getsockname()[1])


@contextmanager
def serve(app: Path, port: int = 0, log: Path = Path(os.devnull), **environment: str) -> Iterator[Server]:
    """The app at `app`, started fresh and ended afterwards; raises TimeoutError where it does not answer.

    Any port without one; what the server writes goes to the file `log`.
    """
    port = free_port(port)
    options = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
    }
    command = [sys.executable, "-m", "streamlit", "run", app.name]
    command += [f"--{name}={value}" for name, value in options.items()]
    with log.open("w") as output:
        process = subprocess.Popen(
            command, cwd=app.parent, env={**os.environ, **environment}, stdout=output, stderr=subprocess.STDOUT
        )
    server = Server(port, process)
    try:
        _await_health(server, log)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(15)


def _await_health(server: Server, log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.process.poll() is None:
        try:
            with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"the app did not start in {START_SECONDS} s:\n{log.read_text()}")
