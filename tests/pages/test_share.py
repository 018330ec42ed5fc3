"""Whatever can be passed on has its link, a citation, an element to embed, and whom to tell of a mistake."""

import pytest

from components.share.show import OPENED
from data.schema import Plan
from tests.opening import Open
from tests.pages.conftest import Downloads

SHARED = [
    ("source", {"at": "a-5g-stations"}, "source?at=a-5g-stations"),
    ("source", {"at": "5g-stations-2020"}, "source?at=5g-stations-2020"),
    ("topic", {"id": "housing"}, "topic?id=housing"),
    ("map", {"place": "suat"}, "map?place=suat"),
    ("indicators", {"indicator": "gdp-growth"}, "indicators?indicator=gdp-growth"),
]


@pytest.mark.parametrize(("page", "choices", "link"), SHARED, ids=[link for _, _, link in SHARED])
def test_link_citation_picture_and_embedding(
    page: str, choices: dict[str, str], link: str, plan: Plan, open_page: Open, downloads: Downloads
) -> None:
    app = open_page(page, **choices)
    if page == "map":  # sent when it is opened
        assert not app.code
        app.session_state[OPENED] = True
        app.run()
    address, citation, embedding = (item.value for item in app.code)
    assert address.endswith(f"/{link}")
    assert f"《{plan.info.title}》" in citation and "2020年3月19日" in citation and link in citation
    assert f'/{link}&amp;embed=true"' in embedding
    assert any("二维码" in label for label in downloads.make)


def test_a_citation_of_a_sentence_says_where_it_stands(plan: Plan, open_page: Open) -> None:
    citation = open_page("source", at="a-5g-stations").code[1].value
    statement = plan.statement["a-5g-stations"]
    assert citation.startswith(f"“{statement.text}”")
    assert plan.heading["3"].text in citation and plan.heading[statement.section].text in citation


def test_a_mistake_is_reported_to_whom_the_host_names(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORT_ADDRESS", "fix@plan.example <b>")
    said = "\n".join(item.value for item in open_page("source", at="a-5g-stations").markdown)
    assert "这里有误" in said and "不发送" in said
    assert "<b>" not in said.replace("\\<b\\>", "")


def test_another_plan_is_named_in_its_links(tiny: Plan, open_page: Open) -> None:
    from tests.tree import FIXTURE_PLANS

    app = open_page("topic", FIXTURE_PLANS, plan="tiny", id="reading")
    assert app.code[0].value.endswith("/topic?id=reading&plan=tiny")
