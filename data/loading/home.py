"""The folder that a plan is read from: as it lies on the disk, or as it would be with some of its files changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class File(Protocol):
    """What is read of a file."""

    def read_bytes(self) -> bytes: ...


class Home(Protocol):
    """A plan's folder; a `Path` is one."""

    @property
    def name(self) -> str: ...

    def __truediv__(self, file: str, /) -> File: ...


@dataclass(frozen=True)
class _Content:
    content: bytes

    def read_bytes(self) -> bytes:
        return self.content


@dataclass(frozen=True)
class ChangedHome:
    """A folder with other `files`, by their paths in it. Nothing is written."""

    home: Path
    files: Mapping[str, bytes]

    @property
    def name(self) -> str:
        return self.home.name

    def __truediv__(self, file: str, /) -> File:
        return _Content(self.files[file]) if file in self.files else self.home / file
