"""The check fails when any character of the text, quote, reference or coordinate of the real plan is changed.

Places to change are drawn with a fixed seed; `SAMPLES` says how many of each kind.
"""

import csv
import hashlib
import io
import random
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data.load import load_plan
from data.loading.faults import PlanError
from data.schema import Plan

SAMPLES = {"text": 60, "cell": 10, "coordinate": 5}


class Copy:
    """A copy of the plan's folder in which one file at a time is changed and put back."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def read(self, file: str) -> str:
        return (self.home / file).read_bytes().decode("utf-8")

    @contextmanager
    def changed(self, **contents: str) -> Iterator[None]:
        """The given files (`text_txt=…`) with other contents."""
        files = {name.replace("_", "."): content for name, content in contents.items()}
        before = {name: (self.home / name).read_bytes() for name in files}
        try:
            for name, content in files.items():
                (self.home / name).write_bytes(content.encode("utf-8"))
            yield
        finally:
            for name, raw in before.items():
                (self.home / name).write_bytes(raw)

    def fails(self) -> bool:
        try:
            load_plan(self.home)
        except PlanError:
            return True
        return False

    def fails_with(self, file: str, content: str) -> bool:
        assert content != self.read(file), "nothing was changed"
        with self.changed(**{file.replace(".", "_"): content}):
            return self.fails()

    def rows(self, file: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.read(file), newline="")))

    def fails_with_cell(self, file: str, index: int, column: str, value: str) -> bool:
        rows = self.rows(file)
        rows[index][column] = value
        buffer = io.StringIO(newline="")
        writer = csv.DictWriter(buffer, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return self.fails_with(file, buffer.getvalue())


@pytest.fixture(scope="module")
def copy(plans: Path, plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    return Copy(shutil.copytree(plans / plan.id, tmp_path_factory.mktemp("plans") / plan.id))


def other(character: str) -> str:
    """A character that is not the given one: a letter for punctuation, the next digit for a digit."""
    if character.isdigit():
        return str((int(character) + 1) % 10)
    return "某" if character != "某" else "另"


def altered(words: str, position: int) -> str:
    return words[:position] + other(words[position]) + words[position + 1 :]


def test_unchanged_copy_loads(copy: Copy, plan: Plan) -> None:
    assert load_plan(copy.home).text == plan.text


def test_any_changed_character_of_the_text_is_found_by_its_fingerprint(copy: Copy, plan: Plan) -> None:
    for position in random.Random(1).sample(range(len(plan.text)), 10):
        text = plan.text
        for content in (
            altered(text, position),
            text[:position] + text[position + 1 :],
            text[:position] + " " + text[position:],
        ):
            assert copy.fails_with("text.txt", content), position


def test_any_changed_character_of_the_body_is_found_by_the_quotes(copy: Copy, plan: Plan) -> None:
    """The fingerprint is renewed with the text, so that the curated files alone have to notice."""
    about, old = copy.read("plan.yaml"), hashlib.sha256(plan.text.encode()).hexdigest()
    for position in random.Random(2).sample(range(*plan.body), SAMPLES["text"]):
        text = altered(plan.text, position)
        renewed = about.replace(old, hashlib.sha256(text.encode()).hexdigest())
        assert renewed != about
        with copy.changed(text_txt=text, plan_yaml=renewed):
            assert copy.fails(), plan.text[position - 10 : position + 10]


@pytest.mark.parametrize(
    ("file", "column"), [("statements.csv", "quote"), ("names.csv", "quote"), ("figures.csv", "at")]
)
def test_any_changed_character_of_a_quote_is_found(copy: Copy, file: str, column: str) -> None:
    chance, rows = random.Random(f"{file} {column}"), copy.rows(file)
    for index in chance.sample(range(len(rows)), SAMPLES["cell"]):
        words = rows[index][column]
        position = chance.choice([at for at, character in enumerate(words) if character not in "[]"])
        assert copy.fails_with_cell(file, index, column, altered(words, position)), (words, position)


@pytest.mark.parametrize(
    ("file", "column"),
    [
        ("statements.csv", "section"),
        ("statements.csv", "role"),
        ("statements.csv", "id"),
        ("figures.csv", "statement"),
        ("figures.csv", "indicator"),
        ("figures.csv", "comparator"),
        ("figures.csv", "basis"),
        ("pairs.csv", "indicator"),
        ("pairs.csv", "actual"),
        ("pairs.csv", "target"),
        ("names.csv", "category"),
        ("stations.csv", "id"),
        ("stations.csv", "lines"),
        ("stations.csv", "inside"),
    ],
)
def test_any_reference_to_nothing_is_found(copy: Copy, file: str, column: str) -> None:
    chance, rows = random.Random(f"{file} {column}"), copy.rows(file)
    used = [index for index, row in enumerate(rows) if row[column]]
    if column == "id":
        used = [index for index in used if rows[index]["id"] in mentioned_ids(copy, file)]
    for index in chance.sample(used, min(SAMPLES["cell"], len(used))):
        assert copy.fails_with_cell(file, index, column, "no-such-thing"), rows[index]


def mentioned_ids(copy: Copy, file: str) -> set[str]:
    """The ids of a file's rows that other files name, and that cannot be changed there alone."""
    if file == "statements.csv":
        return {row["statement"] for row in copy.rows("figures.csv")}
    words = copy.read("places.yaml") + copy.read("lines.geojson")
    return {row["id"] for row in copy.rows(file) if re.search(rf"\b{row['id']}\b", words)}


def test_any_unknown_continued_statement_is_found(copy: Copy) -> None:
    actions = [index for index, row in enumerate(copy.rows("statements.csv")) if row["role"] == "action"]
    for index in random.Random(3).sample(actions, 5):
        assert copy.fails_with_cell("statements.csv", index, "continues", "r-no-such-thing")


@pytest.mark.parametrize("file", ["stations.csv", "labels.csv"])
@pytest.mark.parametrize("column", ["lon", "lat"])
def test_any_coordinate_moved_away_is_found(copy: Copy, file: str, column: str) -> None:
    rows = copy.rows(file)
    inside = [index for index, row in enumerate(rows) if row.get("inside", "true") == "true"]
    for index in random.Random(f"{file} {column}").sample(inside, min(SAMPLES["coordinate"], len(inside))):
        assert copy.fails_with_cell(file, index, column, str(float(rows[index][column]) + 1)), rows[index]


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("places.yaml", "lon"),
        ("places.yaml", "lat"),
        ("places.yaml", "anchor"),
        ("places.yaml", "within"),
        ("places.yaml", "kind"),
        ("places.yaml", "placement"),
        ("places.yaml", "reason"),
    ],
)
def test_any_wrong_value_of_a_place_is_found(copy: Copy, file: str, key: str) -> None:
    lines = copy.read(file).split("\n")
    places = [index for index, line in enumerate(lines) if re.match(rf"[ -]*{key}: \S", line)]
    assert places, f"no place has a {key}"
    for index in random.Random(key).sample(places, min(SAMPLES["coordinate"], len(places))):
        start, _, value = lines[index].partition(": ")
        wrong = str(float(value) + 1) if key in ("lon", "lat") else '""' if key == "reason" else "no-such-thing"
        assert copy.fails_with(file, "\n".join([*lines[:index], f"{start}: {wrong}", *lines[index + 1 :]])), lines[
            index
        ]


def test_any_changed_character_of_an_alias_is_found(copy: Copy, plan: Plan) -> None:
    aliases = sorted({alias for place in plan.places for alias in (*place.aliases, *place.except_in)})
    words = copy.read("places.yaml")
    chance = random.Random(4)
    for alias in chance.sample(aliases, SAMPLES["cell"]):
        line = re.compile(rf"^( *- '?){re.escape(alias)}('?)$", re.MULTILINE)
        wrong = altered(alias, chance.randrange(len(alias)))
        content, count = line.subn(lambda match, wrong=wrong: match[1] + wrong + match[2], words)
        assert count and copy.fails_with("places.yaml", content), alias


@pytest.mark.parametrize("pattern", [r'"st-[a-z-]+"', r'(?<="id": ")[a-z0-9-]+', r"\[1\d\d\.\d+, \d\d\.\d+\]"])
def test_any_wrong_value_of_a_line_is_found(copy: Copy, pattern: str) -> None:
    words = copy.read("lines.geojson")
    found = list(re.finditer(pattern, words))
    for match in random.Random(pattern).sample(found, min(SAMPLES["coordinate"], len(found))):
        wrong = "[100.0, 10.0]" if match[0][0] == "[" else match[0].replace(match[0].strip('"'), "no-such-thing")
        assert copy.fails_with("lines.geojson", words[: match.start()] + wrong + words[match.end() :]), match[0]


@pytest.mark.parametrize("key", ["id", "title", "published_as", "sha256", "body_from", "body_to", "mark"])
def test_any_wrong_value_of_the_plan_is_found(copy: Copy, key: str) -> None:
    words = copy.read("plan.yaml")
    content, count = re.subn(rf"^( *{key}): .*$", r"\1: no-such-thing", words, count=1, flags=re.MULTILINE)
    assert count and copy.fails_with("plan.yaml", content)


@pytest.mark.parametrize("key", ["headline", "focus_places"])
def test_any_unknown_item_of_the_plan_is_found(copy: Copy, key: str) -> None:
    words = copy.read("plan.yaml")
    content, count = re.subn(rf"^({key}:\n  - ).*$", r"\1no-such-thing", words, count=1, flags=re.MULTILINE)
    assert count and copy.fails_with("plan.yaml", content)
