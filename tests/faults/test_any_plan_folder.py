"""A plan folder damaged in any way loads, or says what is wrong with it; it never throws anything else."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.load import load_plan
from data.loading.faults import PlanError
from tests.tree import FIXTURE_PLANS

TINY = FIXTURE_PLANS / "tiny"
FILES = sorted(path.name for path in TINY.iterdir() if path.is_file())
WORDS = st.sampled_from(
    [
        b"",
        b"\x00",
        b"\xff\xfe",
        b"\r",
        b"\n\n",
        b'"',
        b",",
        b";",
        b"[",
        b"]]",
        b"{",
        b"}",
        b": ",
        b"- ",
        b"&a [*a, *a]",
        b"!!python/name:os.system",
        b"nan",
        b".inf",
        b"1e999",
        b"-1",
        b"null",
        b"true",
        b"9999-99-99",
        b"9" * 5000,
        b"[" * 3000,
        "〇".encode(),
        "零".encode(),
        b"..",
        b"/etc/passwd",
        b"~",
        b"a>b",
        b"=1+1",
    ]
) | st.binary(max_size=8)


def damaged(content: bytes, at: float, gone: int, put: bytes) -> bytes:
    start = int(at * len(content))
    return content[:start] + put + content[start + gone :]


def loads_or_says(home: Path) -> None:
    try:
        load_plan(home)
    except PlanError as error:
        assert error.faults
        assert all(fault.file.startswith(home.name) and fault.line > 0 and fault.message for fault in error.faults)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(TINY, tmp_path_factory.mktemp("plans") / "tiny")


@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(FILES), at=st.floats(0, 1), gone=st.integers(0, 60), put=WORDS)
def test_any_bytes_anywhere(home: Path, file: str, at: float, gone: int, put: bytes) -> None:
    whole = (home / file).read_bytes()
    (home / file).write_bytes(damaged(whole, at, gone, put))
    try:
        loads_or_says(home)
    finally:
        (home / file).write_bytes(whole)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(FILES), other=st.sampled_from(FILES), cut=st.floats(0, 1))
def test_a_file_cut_short_or_in_the_place_of_another(home: Path, file: str, other: str, cut: float) -> None:
    whole = (home / file).read_bytes()
    content = (home / other).read_bytes()
    (home / file).write_bytes(content[: int(cut * len(content))])
    try:
        loads_or_says(home)
    finally:
        (home / file).write_bytes(whole)


@pytest.mark.parametrize("file", FILES)
def test_a_folder_in_the_place_of_a_file(home: Path, tmp_path: Path, file: str) -> None:
    copy = shutil.copytree(home, tmp_path / "tiny")
    (copy / file).unlink()
    (copy / file).mkdir()
    loads_or_says(copy)


@pytest.mark.parametrize("file", FILES)
def test_a_link_to_nowhere_in_the_place_of_a_file(home: Path, tmp_path: Path, file: str) -> None:
    copy = shutil.copytree(home, tmp_path / "tiny")
    (copy / file).unlink()
    (copy / file).symlink_to(tmp_path / "nowhere")
    loads_or_says(copy)
