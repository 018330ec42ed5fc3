"""Whatever an address says, its page is shown: no exception, one title, and nothing of it as markup."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from data.load import load_plan
from tests.opening import start, titles, visit
from tests.tree import PAGES, PLANS

MARKUP = '<img src="http://a.example/x" onerror="alert(1)">![x](http://a.example/y):red[z]$x$'
REAL = load_plan("guangming-2020", PLANS)
KEYS = (
    "plan",
    "view",
    "group",
    "indicator",
    "rate",
    "goal",
    "start",
    "months",
    "series",
    "kind",
    "status",
    "check",
    "area",
    "theme",
    "type",
    "quantified",
    "dated",
    "strength",
    "measurable",
    "continues",
    "place",
    "placed",
    "later",
    "for",
    "ribbon",
    "q",
    "sort",
    "at",
    "page",
    "on",
    "published",
    "plain",
    "printed",
    "line",
    "base",
    "slide",
    "topic",
    "id",
    "deck",
    "slides",
    "plans",
    "found",
    "nonsense",
)
KNOWN = st.sampled_from(
    [
        *list(REAL.figure)[:40],
        *list(REAL.statement)[:40],
        *list(REAL.indicator)[:20],
        *list(REAL.place)[:20],
        *REAL.task_area,
        "shenzhen-2020",
        "guangming-2020,shenzhen-2021",
        "targets",
        "quantities",
        "whatif",
        "checks",
        "context",
        "all",
        "same",
        "none",
        "flag",
        "pass",
        "yes",
        "no",
        "type",
        "strength",
        "工程建设",
        "1",
        "2",
        "5",
        "2020-06-30",
    ]
)
STRANGE = st.sampled_from(
    [
        MARKUP,
        "",
        " ",
        "0",
        "-1",
        "1e400",
        "nan",
        "inf",
        "9" * 400,
        "١٢",
        "2020-13-45",
        "0000-00-00",
        "../../etc/passwd",
        "..",
        "\x00",
        "\ud7ff",
        "a;b;;c",
        ";",
        "%",
        "%2e%2e",
        "𠮷",
        "[]",
        "{}",
        "(",
        "*",
        "\\",
        "'",
        '"',
        "=1+1",
    ]
)
VALUES = st.lists(KNOWN | STRANGE | st.text(max_size=30), min_size=1, max_size=3)
ADDRESSES = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8)


@pytest.fixture(scope="module", params=PAGES)
def app(request: pytest.FixtureRequest) -> AppTest:
    """The app on one of its pages; the address is all that changes from one example to the next."""
    return visit(start(), request.param)


def shown(app: AppTest) -> str:
    texts = (app.title, app.header, app.subheader, app.markdown, app.caption)
    return "\n".join(item.value for items in texts for item in items)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@example(address={key: [MARKUP] for key in KEYS})
@example(address={key: ["9" * 400] for key in KEYS})
@given(address=ADDRESSES)
def test_any_address_shows_the_page(app: AppTest, address: dict[str, list[str]]) -> None:
    app.query_params.clear()
    for key, values in address.items():
        app.query_params[key] = values
    app.run()
    assert not app.exception, [item.message for item in app.exception]
    assert titles(app) == 1
    assert "![x](" not in shown(app)
    assert '<img src="http://a.example' not in shown(app)
