"""What one uploaded file may cost, whatever its parts are called: counted while it is read, never after.

A reader in a process of its own (apart.py) has less: memory and processor time end it where the system can do that.
"""

import time
from dataclasses import dataclass, field

MEGABYTE = 1024 * 1024
MAX_BYTES = 10 * MEGABYTE
MAX_UNPACKED = 40 * MEGABYTE
MAX_PARTS = 2000
MAX_ELEMENTS = 400_000
MAX_ATTRIBUTES = 1_500_000
MAX_DEPTH = 40
MAX_TOKEN = MEGABYTE  # of one tag with its attributes
MAX_CELLS = 100_000  # with something in them; painted ones cost only their element
MAX_PLACES = 400_000  # cells that are kept, the empty ones to the left of a filled one too
MAX_TEXT = 4_000_000  # characters that are kept
MAX_ROWS = 5000
MAX_COLUMNS = 60
MAX_SHEETS = 60
MOST_SHEETS = 1000  # beyond it is not somebody's workbook
MAX_MERGED = 1000
SECONDS = 0.9  # of the processor; a work list of 200 rows takes a twentieth


class UnreadableError(Exception):
    """The file cannot be read at all; the message says why, for whoever sent it."""


class TooMuchError(UnreadableError):
    """The file would cost more than a work list can."""


@dataclass
class Budget:
    """What is left for one file; every part that is opened draws on the same."""

    unpacked: int = MAX_UNPACKED
    elements: int = MAX_ELEMENTS
    attributes: int = MAX_ATTRIBUTES
    text: int = MAX_TEXT
    cells: int = MAX_CELLS
    begun: float = field(default_factory=time.process_time)

    def unpack(self, size: int) -> None:
        self.unpacked -= size
        if self.unpacked < 0:
            raise TooMuchError(f"解压后过大（超过 {MAX_UNPACKED // MEGABYTE} MB），可能是压缩炸弹，没有读取")
        if time.process_time() - self.begun > SECONDS:
            raise TooMuchError("内容过于复杂，读取超过时限，没有读取")

    def element(self, attributes: int) -> None:
        self.elements -= 1
        self.attributes -= attributes
        if self.elements < 0 or self.attributes < 0:
            raise TooMuchError(f"内容过大（超过 {MAX_ELEMENTS // 10_000} 万个元素），不像任务分解表，没有读取")

    def keep(self, characters: int) -> None:
        self.text -= characters
        if self.text < 0:
            raise TooMuchError(f"文字过大（超过 {MAX_TEXT // 10_000} 万字），不像任务分解表，没有读取")

    def cell(self) -> None:
        self.cells -= 1
        if self.cells < 0:
            raise TooMuchError(f"有内容的单元格超过 {MAX_CELLS // 10_000} 万个，不像任务分解表，没有读取")
