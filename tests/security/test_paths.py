"""No path from an address or a request opens a file that is not meant to be opened."""

import http.client
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.load import load_plan
from tests.bench.app_server import Server, serve
from tests.opening import opened_files, start, visit
from tests.tree import ROOT

OUTSIDE = [
    "../../tests/fixtures/plans/tiny",
    "..",
    ".",
    "/etc",
    "//etc/passwd",
    "guangming-2020/../guangming-2020",
    "guangming-2020/",
    "~",
    "guangming-2020\x00",
]


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_plan_is_named_by_its_id_only(name: str, plans: Path) -> None:
    with pytest.raises(LookupError):
        load_plan(name, plans)


@pytest.mark.parametrize("page", ["overview", "progress"])
def test_an_address_opens_no_file_outside_the_plan(page: str, plans: Path) -> None:
    app = visit(start(), page)
    with opened_files() as opened:
        for name in OUTSIDE:
            app.query_params["plan"] = name
            app.run()
            assert not app.exception
            assert "plan" not in app.query_params
    assert [path for path in opened if "fixtures" in path or path.startswith("/etc")] == []


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serve(ROOT / "app.py") as running:
        yield running


@pytest.mark.parametrize("prefix", ["", "/app/static", "/static", "/media", "/component", "/_stcore/upload_file"])
@pytest.mark.parametrize(
    "path", ["/../app.py", "/..%2f..%2f..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd"]
)
def test_a_request_reads_no_file_of_ours(server: Server, prefix: str, path: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", prefix + path)
    body = connection.getresponse().read()
    connection.close()
    assert b"root:" not in body
    assert b"open_page()" not in body
