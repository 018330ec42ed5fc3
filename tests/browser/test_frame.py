"""What only a browser shows: cold deep links, the navigation around a page, and nothing asked of the outside."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.tree import PATHS


def test_first_request_of_a_fresh_server_may_name_a_page(
    serve, plans: Path, new_page: Callable[..., Page], wait_until_run: Callable[[Page], None]
) -> None:
    with serve(plans) as url:
        page = new_page(url)
        page.goto(f"/{PATHS[-1]}?nothing=here")
        wait_until_run(page)
        expect(page.get_by_test_id("stTopNavLink").first).to_be_visible()
        names = page.get_by_test_id("stTopNavLink").all_inner_texts()
        assert [name.split()[-1] for name in names] == [
            "概览",
            "指标",
            "任务",
            "地图",
            "兑现",
            "专题",
            "对照",
            "原文",
            "演示",
            "关于",
        ]
        assert page.get_by_role("dialog").count() == 0
        assert page.url.endswith(f"/{PATHS[-1]}?nothing=here")
        page.wait_for_function("document.documentElement.lang === 'zh-CN'")
        page.context.close()


@pytest.mark.parametrize("name", PATHS)
def test_page_shows_a_heading_and_no_exception(name: str, page: Page, wait_until_run: Callable[[Page], None]) -> None:
    page.goto(f"/{name}")
    wait_until_run(page)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert re.search(r"[\u4e00-\u9fff]", page.title())


def test_invented_plans_open(fixture_server: str, new_page, wait_until_run, tiny) -> None:
    page = new_page(fixture_server)
    page.goto("/?plan=tiny")
    wait_until_run(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(tiny.info.title)
