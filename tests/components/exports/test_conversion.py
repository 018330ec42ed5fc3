"""What LibreOffice makes of the files: every page, title and number of the tables. Skips where it is missing."""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from components.exports.powerpoint import presentation
from components.exports.word import briefing
from data import deck
from data.schema import Plan
from data.tables.excel import tables

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice and pdftotext are not installed"
)
SECONDS = 300
Pages = Callable[[bytes, str], list[str]]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """`pages(content, "pptx")`: the text of each page after conversion to PDF, without white space."""
    profile = tmp_path_factory.mktemp("profile")

    def convert(content: bytes, ending: str) -> list[str]:
        home = tmp_path_factory.mktemp(ending)
        source = home / f"file.{ending}"
        source.write_bytes(content)
        own = f"-env:UserInstallation={profile.as_uri()}"
        subprocess.run(
            ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", home, source],
            check=True,
            capture_output=True,
            timeout=SECONDS,
        )
        return read(home / "file.pdf")

    return convert


def read(file: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, timeout=SECONDS)
    return [squeezed(page) for page in done.stdout.decode().split("\f")[:-1]]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_slides_keep_their_pages_titles_and_numbers(plan: Plan, pages: Pages) -> None:
    chosen = deck.chosen(plan, "full")
    choice = deck.described(plan, chosen, deck.needs_contents(chosen))
    first, contents, *rest = pages(presentation(plan, chosen, choice), "pptx")
    assert f"{len(rest) + 2}页，含目录" in first and rest[-1].endswith(str(len(rest) + 2))
    assert "目录" in contents and all(slide.part in contents for slide in chosen)
    found = [first, *rest]
    assert len(found) == len(chosen)
    for slide, page in zip(chosen, found, strict=True):
        assert set(squeezed(slide.title)) <= set(page), slide.id  # a long title may lie on two lines
        assert squeezed(f"选择：{choice}") in page
        for item in slide.comparisons:
            assert item.pair.indicator.short[:2] in page or item.pair.indicator.name[:2] in page
        figures = [figure for item in slide.comparisons for figure in (item.pair.actual, item.pair.target) if figure]
        assert all(figure.value in page for figure in (*figures, *slide.figures)), slide.id


def test_briefing_keeps_its_chapters_and_tables(plan: Plan, pages: Pages) -> None:
    chosen = deck.chosen(plan, "full")
    found = pages(briefing(plan, chosen, deck.described(plan, chosen)), "docx")
    text = "".join(found)
    assert len(found) >= 8
    assert "一、要点2二、主要数字2" in found[0], "the contents know the pages"
    assert "一、要点" in found[1]
    assert all("来源：" in page for page in found)
    for slide in chosen:
        assert all(figure.value in text for figure in slide.figures)
        assert all(item.pair.indicator.name[:4] in text for item in slide.comparisons)


def test_the_short_briefing_takes_two_pages(plan: Plan, pages: Pages) -> None:
    chosen = deck.chosen(plan, "short")
    said = ("汇报单位：某区发展和改革局", "汇报人：某某某", "场合：区政府常务会议", "日期：2020年4月8日")
    on_cover = [replace(slide, presented=said if slide.kind == "cover" else ()) for slide in chosen]
    for slides in (chosen, on_cover):
        assert len(pages(briefing(plan, slides, deck.described(plan, chosen)), "docx")) == 2


def test_workbook_keeps_every_number(plan: Plan, pages: Pages) -> None:
    text = "".join(pages(tables(plan), "xlsx"))
    assert all(figure.value in text for figure in plan.figures)
    assert squeezed(plan.info.title) in text
