"""The general dictionary: English to Chinese, and Chinese words of one meaning; made anew, it is the same."""

from pathlib import Path

from data.schema import Plan
from data.search import search
from data.search.dictionary import DICTIONARY, chinese_of, synonyms_of
from data.search.generate import generate
from data.search.pinyin import HETERONYMS, SYLLABLES


def test_english_leads_to_chinese() -> None:
    assert "庄园" in chinese_of("manor")
    assert chinese_of("xyzzy") == []
    assert chinese_of("") == []


def test_chinese_words_share_a_meaning() -> None:
    assert "食堂" in synonyms_of("饭堂")
    assert "饭堂" not in synonyms_of("饭")
    assert "饭堂" not in synonyms_of("饭堂")


def test_words_that_no_list_holds_are_found(plan: Plan) -> None:
    assert [hit.statement.id for hit in search(plan, "manor").hits] == ["r-flower-sea"]
    assert "r-sysu-shenzhen" in [hit.statement.id for hit in search(plan, "饭堂", limit=3).hits]


def test_the_files_are_what_their_sources_give(tmp_path: Path) -> None:
    generate(tmp_path)
    for path in (DICTIONARY, SYLLABLES, HETERONYMS):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
