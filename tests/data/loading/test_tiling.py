"""The text is covered once and all its numbers are accounted for.

Proved from the files and the text alone, by another way than the loader's: nothing here calls it.
"""

import csv
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from data.load import list_plans, load_plan
from tests.tree import FIXTURE_PLANS, PLANS

FOLDERS = sorted(path.parent for home in (PLANS, FIXTURE_PLANS) for path in home.glob("*/plan.yaml"))
CHINESE_NUMERALS = set("一二三四五六七八九十百千两首双零半几")


@dataclass(frozen=True)
class Files:
    """A plan's files as they are, and each statement's offset, found by walking the text from tile to tile."""

    text: str
    begin: int
    end: int
    statements: dict[str, tuple[int, str]]
    figures: list[dict[str, str]]
    names: list[str]

    @property
    def body(self) -> str:
        return self.text[self.begin : self.end]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def is_between(character: str) -> bool:
    """Punctuation, blank or line break, by Unicode; brackets and quotation marks belong to what they enclose."""
    kind = unicodedata.category(character)
    return kind in ("Po", "Pd", "Zs", "Cc") and character not in "%‰&@#/\\*"


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def files(request: pytest.FixtureRequest) -> Files:
    folder: Path = request.param
    text = (folder / "text.txt").read_bytes().decode("utf-8")
    where = yaml.safe_load((folder / "plan.yaml").read_text(encoding="utf-8"))["text"]
    begin, end = text.index(where["body_from"]), text.rindex(where["body_to"]) + len(where["body_to"])
    position, statements = begin, {}
    for row in rows(folder / "statements.csv"):
        while not text.startswith(row["quote"], position):
            assert is_between(text[position]), f"{text[position : position + 30]!r} is in no statement"
            position += 1
        assert row["id"] not in statements
        statements[row["id"]] = (position, row["quote"])
        position += len(row["quote"])
    assert all(is_between(character) for character in text[position:end])
    names = [row["quote"] for row in rows(folder / "names.csv")]
    return Files(text, begin, end, statements, rows(folder / "figures.csv"), names)


def claimed_by_figures(files: Files) -> Counter[int]:
    """How many figures claim each position of the text."""
    claims: Counter[int] = Counter()
    for row in files.figures:
        printings = [(row["statement"], row["at"])]
        printings += [tuple(item.strip().split(">", 1)) for item in row["also"].split(";") if item.strip()]
        for statement, at in printings:
            start, quote = files.statements[statement]
            before, number, after = re.split(r"\[\[|\]\]" if "[[" in at else r"[\[\]]", at)
            assert quote.count(before + number + after) == 1, (row["id"], at)
            first = start + quote.index(before + number + after) + len(before)
            assert files.text[first : first + len(number)] == number
            claims.update(range(first, first + len(number)))
    return claims


def claimed_by_names(files: Files) -> set[int]:
    return {
        files.begin + match.start() + offset
        for quote in files.names
        for match in re.finditer(re.escape(quote), files.body)
        for offset in range(len(quote))
    }


def test_body_is_tiled_once(files: Files) -> None:
    covered: Counter[int] = Counter()
    for start, quote in files.statements.values():
        covered.update(range(start, start + len(quote)))
    assert max(covered.values()) == 1
    loose = "".join(files.text[i] for i in range(files.begin, files.end) if i not in covered)
    assert not re.search(r"[^\W_]", loose), "letters or digits outside every statement"


def test_statements_begin_and_end_in_words(files: Files) -> None:
    for name, (_, quote) in files.statements.items():
        assert not is_between(quote[0]) and not is_between(quote[-1]), name


def test_every_run_of_digits_is_in_one_figure_or_a_name(files: Files) -> None:
    figures, names = claimed_by_figures(files), claimed_by_names(files)
    for match in re.finditer("[0-9]+", files.body):
        run = range(files.begin + match.start(), files.begin + match.end())
        in_figure, in_name = [figures[i] for i in run], [i in names for i in run]
        near = files.text[run.start - 8 : run.stop + 8]
        assert set(in_figure) in ({0}, {1}), f"claimed in part or twice: {near}"
        assert set(in_name) == {in_figure[0] == 0}, f"a figure or a name, not both or neither: {near}"


def test_every_chinese_numeral_is_in_one_figure_or_a_name(files: Files) -> None:
    figures, names = claimed_by_figures(files), claimed_by_names(files)
    for position in range(files.begin, files.end):
        if files.text[position] in CHINESE_NUMERALS:
            near = files.text[position - 8 : position + 8]
            assert figures[position] + (position in names) == 1, near


def test_numbers_are_claimed_whole(files: Files) -> None:
    claims = claimed_by_figures(files)
    for match in re.finditer(r"\d+(?:[.]\d+)?", files.body):
        run = range(files.begin + match.start(), files.begin + match.end())
        if claims[run.start] or claims[run.stop - 1]:
            assert all(claims[i] for i in run), f"only a piece of {match.group()} is claimed"
    for position in claims:
        assert files.begin <= position < files.end


def test_coverage_tells_what_is_so(files: Files, plan, tiny, bare, levels, numerals) -> None:
    others = (load_plan(name, PLANS) for name in list_plans(PLANS))
    loaded = next(item for item in (plan, tiny, bare, levels, numerals, *others) if item.text == files.text)
    claims, names = claimed_by_figures(files), claimed_by_names(files)
    runs = [match.start() + files.begin for match in re.finditer("[0-9]+", files.body)]
    seen = loaded.coverage
    assert seen.characters == files.end - files.begin == seen.tiled + seen.separators
    assert seen.tiled == sum(len(quote) for _, quote in files.statements.values())
    assert seen.digit_runs == len(runs)
    assert seen.digit_runs_in_figures == sum(claims[start] > 0 for start in runs)
    assert seen.digit_runs_named == sum(start in names for start in runs)
    assert seen.numerals == seen.numerals_explained
