"""Where nothing can be written, on a full disk or in a read-only folder, every page is shown all the same."""

import resource

from tests.bench.app_server import serve
from tests.bench.session import Session
from tests.tree import PAGES, ROOT


def test_every_page_is_shown_where_no_byte_can_be_written() -> None:
    with serve(ROOT / "app.py", TZ="America/Los_Angeles", LANG="C", LC_ALL="C", HOME="/nowhere") as server:
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (0, 0))
        for page in PAGES:
            with Session(server) as reader:
                run = reader.run("" if page == "overview" else page)
            kinds = [delta.new_element.WhichOneof("type") for delta in run.elements]
            assert "heading" in kinds or (page == "present" and "bidi_component" in kinds), page
            assert "exception" not in kinds, page
