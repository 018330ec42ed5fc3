"""A process ends while a page is open: the reader comes back to the same view, on a restart and behind nginx."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.bench.app_server import free_port

ADDRESS = "/tasks?area=ecology&type=建成"


@pytest.fixture
def reader(unwatched: Callable[..., Page]) -> Page:
    """A page that nobody watches: a lost connection is an error in its console."""
    return unwatched(locale="en-US", timezone_id="America/New_York")


def view(page: Page) -> tuple[str, str]:
    """What the reader has before them: the address and the heading of the result."""
    return page.url, page.get_by_role("heading", level=2).first.inner_text()


def is_back(page: Page, before: tuple[str, str], wait_until_run: Callable[[Page], None]) -> None:
    """Connected again, with the same view, and alive: another order can be chosen and taken back."""
    expect(page.locator("[data-testid=stApp][data-test-connection-state=CONNECTED]")).to_be_attached()
    page.wait_for_timeout(1000)  # an end is noticed
    wait_until_run(page)
    expect(page.get_by_role("heading", level=2).first).to_have_text(before[1])
    page.get_by_text("按力度", exact=True).click()
    page.wait_for_url("**sort=strength**")
    page.get_by_text("按主题", exact=True).click()
    page.wait_for_url(lambda url: "sort" not in url)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert view(page) == before


def test_a_page_survives_a_restart_of_its_server(
    serve, plans: Path, reader: Page, wait_until_run: Callable[[Page], None]
) -> None:
    port = free_port()
    with serve(plans, port) as url:
        reader.goto(url + ADDRESS)
        wait_until_run(reader)
        before = view(reader)
    lost = reader.locator("[data-testid=stApp]:not([data-test-connection-state=CONNECTED])")
    expect(lost).to_be_attached()
    with serve(plans, port):
        is_back(reader, before, wait_until_run)


@contextmanager
def nginx(config: str, folder: Path) -> Iterator[None]:
    """nginx in the foreground with a site's configuration, ended with the block."""
    binary = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if not binary:
        (pytest.fail if os.environ.get("REQUIRE_NGINX") == "1" else pytest.skip)("there is no nginx")
    places = "\n".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log; {user}\n"
        f"events {{}}\nhttp {{\naccess_log off;\n{places}\n{config}\n}}\n"
    )
    command = [binary, "-e", str(folder / "error.log"), "-p", str(folder), "-c", str(folder / "nginx.conf")]
    process = subprocess.Popen(command)
    try:
        yield
    finally:
        process.terminate()
        process.wait(15)


def site(root: Path, listen: int, ports: tuple[int, int]) -> str:
    """The configuration that HOSTING.md shows, with other ports."""
    block = re.search(r"```nginx\n(.*?)```", (root / ".github" / "HOSTING.md").read_text(encoding="utf-8"), re.DOTALL)
    assert block, "HOSTING.md shows a configuration"
    config = block[1].replace("listen 80;", f"listen 127.0.0.1:{listen};")
    for written, port in zip((8501, 8502), ports, strict=True):
        assert f"127.0.0.1:{written}" in config
        config = config.replace(f"127.0.0.1:{written}", f"127.0.0.1:{port}")
    return config


def await_port(port: int) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("nginx does not listen")


def test_behind_nginx_either_process_may_end(
    serve, plans: Path, root: Path, tmp_path: Path, reader: Page, wait_until_run: Callable[[Page], None]
) -> None:
    ports, listen = (free_port(), free_port()), free_port()
    with ExitStack() as first, ExitStack() as second, nginx(site(root, listen, ports), tmp_path):
        first.enter_context(serve(plans, ports[0]))
        second.enter_context(serve(plans, ports[1]))
        await_port(listen)
        reader.goto(f"http://127.0.0.1:{listen}{ADDRESS}")
        wait_until_run(reader)
        before = view(reader)
        assert [cookie for cookie in reader.context.cookies() if cookie["name"] == "reader" and cookie["httpOnly"]]

        first.close()
        is_back(reader, before, wait_until_run)
        first.enter_context(serve(plans, ports[0]))
        second.close()
        is_back(reader, before, wait_until_run)
