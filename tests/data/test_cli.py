"""The commands, as people type them: what they print, where, and what they return."""

import csv
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from data.__main__ import main
from data.schema import Plan
from data.tables.published import TABLES


def run(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "data", *arguments],
        cwd=root,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_check_reports_every_plan_in_full(root: Path, plan: Plan) -> None:
    done = run(root, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert plan.id in done.stdout and plan.info.title in done.stdout
    assert done.stdout.count("100% tiled") == done.stdout.count("100% explained") > 0


def test_check_looks_where_the_environment_says(root: Path, fixture_plans: Path) -> None:
    done = run(root, "check", PLANS_FOLDER=str(fixture_plans))
    assert done.returncode == 0
    assert re.findall(r"^(\S+): ", done.stdout, re.MULTILINE) == ["bare", "levels", "numerals", "tiny"]


def test_check_of_a_broken_plan_prints_file_line_and_field(root: Path, fixture_plans: Path, tmp_path: Path) -> None:
    home = tmp_path / "tiny"
    home.mkdir()
    for file in (fixture_plans / "tiny").iterdir():
        (home / file.name).write_bytes(file.read_bytes())
    figures = home / "figures.csv"
    figures.write_text(figures.read_text(encoding="utf-8").replace("[9]", "[8]"), encoding="utf-8")
    done = run(root, "check", str(home))
    assert done.returncode == 1
    assert re.fullmatch(r"tiny/figures\.csv:5: at: .+\n", done.stdout)
    assert done.stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "no-such-plan"],
        ["check", "/no/such/folder"],
        ["check", "../x"],
        ["find", "公园", "--plan", "no-such-plan"],
        ["export", "{folder}", "--plan", "no-such-plan"],
    ],
)
def test_a_plan_that_is_not_there_is_said_in_words(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([part.format(folder=tmp_path / "out") for part in arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and "there is no plan" in printed.err and "PLANS_FOLDER" in printed.err
    assert not (tmp_path / "out").exists()


def test_no_traceback_reaches_the_terminal(root: Path, tmp_path: Path) -> None:
    done = run(root, "check", "no-such-plan")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr and len(done.stderr.splitlines()) == 1
    nothing = run(root, "check", PLANS_FOLDER=str(tmp_path))
    assert nothing.returncode == 2 and "Traceback" not in nothing.stderr


@pytest.mark.parametrize(
    "arguments", [[], ["check", "a", "b"], ["find"], ["export"], ["publish"], ["find", "x", "--limit", "many"]]
)
def test_a_wrong_call_shows_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m data" in capsys.readouterr().err


def test_export_writes_every_table(root: Path, tmp_path: Path, plan: Plan) -> None:
    done = run(root, "export", str(tmp_path / "new"), "--plan", plan.id)
    assert (done.returncode, done.stderr) == (0, "")
    written = {path.name for path in (tmp_path / "new").iterdir()}
    assert written >= {f"{name}.csv" for name in TABLES}
    assert {Path(line).name for line in done.stdout.splitlines()} == written
    with (tmp_path / "new" / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == [figure.id for figure in plan.figures]


def test_export_of_a_folder_by_its_path(fixture_plans: Path, tmp_path: Path, tiny: Plan) -> None:
    assert main(["export", str(tmp_path), "--plan", str(fixture_plans / "tiny")]) == 0
    assert tiny.figures[0].name in (tmp_path / "figures.csv").read_text(encoding="utf-8-sig")


def test_export_into_a_file_is_refused_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert main(["export", str(tmp_path / "file")]) == 2
    assert capsys.readouterr().err.strip()


def test_find_prints_offsets_section_and_text(root: Path, plan: Plan) -> None:
    done = run(root, "find", "公园", "总数", "--plan", plan.id)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines
    for line in lines:
        start, end, section, text = re.fullmatch(r"(\d+):(\d+)\t([\w.]+)\t(.+)", line).groups()
        assert plan.text[int(start) : int(end)] == text
        assert any(statement.section == section and statement.text == text for statement in plan.clauses)


def test_find_keeps_to_its_limit(capsys: pytest.CaptureFixture[str]) -> None:
    counts = []
    for limit in ("0", "1", "4"):
        assert main(["find", "建设", "--limit", limit]) == 0
        counts.append(len(capsys.readouterr().out.splitlines()))
    assert counts == [0, 1, 4]


@pytest.mark.parametrize("words", ["没有这样的词", "(((", "--", "[a-z]", "\\"])
def test_find_of_nothing_prints_nothing(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "--", words]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_draft_passes_the_check_at_once(root: Path, fixture_plans: Path, tmp_path: Path) -> None:
    text = fixture_plans / "tiny" / "text.txt"
    done = run(root, "draft", str(text), str(tmp_path), "--id", "my-draft")
    assert f"    PLANS_FOLDER={tmp_path} python -m data review --out 校对表.xlsx --plan my-draft" in done.stdout
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 of" in done.stdout and "confirmed" in done.stdout
    assert (tmp_path / "my-draft" / "text.txt").read_bytes() == text.read_bytes()
    assert run(root, "check", "my-draft", PLANS_FOLDER=str(tmp_path)).returncode == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "my-draft").iterdir()}
    again = run(root, "draft", str(text), str(tmp_path), "--id", "my-draft")
    assert (again.returncode, again.stderr) == (0, "")
    assert {path.name: path.read_bytes() for path in (tmp_path / "my-draft").iterdir()} == before
    (tmp_path / "other").mkdir()
    other = run(root, "draft", str(text), str(tmp_path), "--id", "other")
    assert other.returncode == 2 and "is there already" in other.stderr and "Traceback" not in other.stderr


def test_an_empty_plan_has_every_file(root: Path, tmp_path: Path) -> None:
    done = run(root, "new", str(tmp_path), "--id", "my-plan")
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in (tmp_path / "my-plan").iterdir()} == {Path(line).name for line in done.stdout.split()}


@pytest.mark.parametrize("command", [["draft", "text.txt"], ["new"]])
def test_an_id_that_is_no_slug_is_refused(command: list[str], root: Path, tmp_path: Path) -> None:
    done = run(root, *command, str(tmp_path), "--id", "../光明")
    assert done.returncode == 2 and "small Latin letters" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_review_goes_out_and_comes_back(root: Path, fixture_plans: Path, tmp_path: Path) -> None:
    home, book = tmp_path / "my-draft", tmp_path / "校对表.xlsx"
    text = fixture_plans / "tiny" / "text.txt"
    assert run(root, "draft", str(text), str(tmp_path), "--id", "my-draft").returncode == 0
    before = {path.name: path.read_bytes() for path in home.iterdir()}
    out = run(root, "review", "--out", str(book), "--plan", "my-draft", PLANS_FOLDER=str(tmp_path))
    assert (out.returncode, out.stdout.strip(), out.stderr) == (0, str(book), "")
    back = run(root, "review", str(book), "--plan", str(home))
    assert (back.returncode, back.stderr) == (0, "") and "0 confirmed as drafted" in back.stdout
    assert {path.name: path.read_bytes() for path in home.iterdir()} == before
    wrong = run(root, "review", str(book), "--plan", "tiny", PLANS_FOLDER=str(fixture_plans))
    assert wrong.returncode == 1 and "Traceback" not in wrong.stderr
    assert "校对表.xlsx: 工作表“数字”第 4 行“编号”列：" in wrong.stderr
