"""Where the plan begins and ends in its text, and its headings, in up to three levels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from data.loading.numbers import amount_of
from data.loading.tiling import SEPARATORS

HAN = "[一二三四五六七八九十]{1,3}"
# By their rank: where only some of them are used, the highest of those is the part.
STYLES = (
    re.compile(rf"第({HAN})(?:部分|章|篇)[ \u3000、:：]*"),
    re.compile(rf"({HAN})、"),
    re.compile(rf"[（(]({HAN})[)）]、?"),
    re.compile(r"(\d{1,2})(?:[．、]|\.(?!\d))"),
    re.compile(r"[（(](\d{1,2})[)）]"),
)
_UNNUMBERED = re.compile("回顾|工作|任务|目标|安排|要求|成就|成绩|措施|情况|保障|思路|展望")
_NO_HEADING = re.compile(
    "报告$|公报$|计划$|纲要$|规划$|[：:，,。；;！!？?、]$|^[—―-]|^各位|^目\\s*录$|市长|县长|区长|省长|主任"
)
_END = re.compile(
    r"^\s*(?:附\s*[录件表][：:一二1]?.{0,30}|名词解释|.{0,12}名词解释|注\s*释|分享到.*|相关(?:链接|附件|文档).*|"
    r"责任编辑.*|来源[:：].*|上一[篇条].*|打印本页.*|扫一扫.*|版权所有.*|【?关闭.*)\s*$",
    re.MULTILINE,
)
_INLINE_FROM = 1500  # characters in a line, from which on headings are looked for inside of it
_LONGEST = 70
_SENTENCE = re.compile("[。！？!?;；]")


@dataclass(frozen=True)
class Heading:
    """A heading at `start:end`; `section` is its number (`2`, `2.1`, `2.1.3`)."""

    start: int
    end: int
    section: str
    lost: bool = False

    @property
    def depth(self) -> int:
        return self.section.count(".")


@dataclass(frozen=True)
class _Marker:
    rank: int
    number: int
    start: int
    end: int


def body_of(text: str) -> tuple[int, int]:
    """From the first heading to the last sentence before appendices and the page's own words."""
    found = _markers(text)
    start = found[0].start if found else _first_words(text)
    last = next(
        (m.start() for m in _END.finditer(text, start + 1) if m.start() > start + (len(text) - start) // 4), None
    )
    end = len(text) if last is None else last
    while end > start and text[end - 1] in SEPARATORS:
        end -= 1
    stop = max(text.rfind(mark, start, end + 1) for mark in "。！")
    if stop > 0 and last is None and end - stop < 200:  # what stands below the last sentence belongs to the page
        end = stop
    after = end
    while after < len(text) and text[after] in "。！!":
        after += 1
    return start, after


def headings(text: str, body: tuple[int, int]) -> list[Heading]:
    """All headings of a body. One is always there: where none is found, the first line stands for it and is `lost`."""
    markers = [marker for marker in _markers(text) if marker.start < body[1]]
    if not markers:
        return [Heading(body[0], _line_end(text, body[0]), "1", lost=True)]
    depth_of = {rank: depth for depth, rank in enumerate(sorted({marker.rank for marker in markers}))}
    found: list[Heading] = []
    counts = [0, 0, 0]
    for marker in markers:
        begun = next((depth for depth in (2, 1, 0) if counts[depth]), -1)
        depth = min(depth_of[marker.rank], begun + 1)
        if depth > 2:
            continue
        counts[depth] = max(counts[depth] + 1, marker.number if depth else 0)
        counts[depth + 1 :] = [0] * (2 - depth)
        found.append(Heading(marker.start, marker.end, ".".join(map(str, counts[: depth + 1]))))
    return found


def _markers(text: str) -> list[_Marker]:
    """Every numbered heading in its sequence, and lines that read like a part's heading."""
    candidates = list(_candidates(text))
    kept: list[_Marker] = []
    last: dict[int, int] = {}
    for marker in candidates:
        if marker.rank >= 0:
            if marker.number not in (1, last.get(marker.rank, 0) + 1):
                continue
            last[marker.rank] = marker.number
            for below in range(marker.rank + 1, len(STYLES)):
                last.pop(below, None) if below < 3 else None
        kept.append(marker)
    numbered = [marker for marker in kept if marker.rank >= 0]
    kept = [marker for marker in kept if marker.rank >= 0 or any(other.start > marker.start for other in numbered)]
    return _without_contents(text, kept)


def _candidates(text: str) -> Iterator[_Marker]:
    first = True
    for line in re.finditer(r"[^\r\n]+", text):
        words = line.group().strip("".join(SEPARATORS))
        if not words:
            continue
        start = line.start() + line.group().index(words)
        if marker := _numbered(text, start, line.end()):
            yield marker
        elif not first and _reads_like_part(line.group().strip()):
            yield _Marker(-1, 0, start, start + len(words))
        first = False
        if line.end() - line.start() > _INLINE_FROM:
            for stop in re.finditer(r"[。！？：；][ \u3000]*|[ \u3000]+", text[start : line.end()]):
                if marker := _numbered(text, start + stop.end(), line.end(), inline=True):
                    yield marker


def _reads_like_part(words: str) -> bool:
    short = 4 <= len(words) <= 30 and not re.search("[，。；：,;]", words)
    return short and bool(_UNNUMBERED.search(words)) and not _NO_HEADING.search(words)


def _numbered(text: str, start: int, line_end: int, *, inline: bool = False) -> _Marker | None:
    for rank, style in enumerate(STYLES):
        if match := style.match(text, start, line_end):
            number = amount_of(match[1])
            end = _heading_end(text, match.end(), line_end, inline=inline)
            return _Marker(rank, int(number), start, end) if number is not None and end > match.end() else None
    return None


def _heading_end(text: str, start: int, line_end: int, *, inline: bool) -> int:
    """All of a short line; of a longer one its first sentence, or what stands before the first blank."""
    words = text[start:line_end].rstrip("".join(SEPARATORS))
    stop = _SENTENCE.search(words)
    if inline and (blank := re.search(r"[ \u3000]", words)) and (not stop or blank.start() < stop.start()):
        stop = blank
    if stop is None and len(words) <= _LONGEST:
        return start + len(words)
    if stop is None or stop.start() > _LONGEST:
        stop = re.search("[，,：:]", words) or stop
    return start + len((words[: stop.start()] if stop else words).rstrip("".join(SEPARATORS)))


def _without_contents(text: str, markers: list[_Marker]) -> list[_Marker]:
    """Without the entries of a table of contents, which are printed again where they belong."""
    if not re.search(r"^\s*目\s*录\s*$", text, re.MULTILINE):
        return markers
    said = [_squeezed(text[marker.start : marker.end]) for marker in markers]
    kept = [m for index, m in enumerate(markers) if not any(said[index] in later for later in said[index + 1 :])]
    first_again = next((index for index, (a, b) in enumerate(pairwise(markers)) if kept and b == kept[0]), None)
    return kept if first_again is not None or not kept else markers


def _squeezed(words: str) -> str:
    return re.sub(r"[\s\u3000.…·\d]+$", "", re.sub(r"\s", "", words))


def _first_words(text: str) -> int:
    return next((index for index, character in enumerate(text) if character not in SEPARATORS), 0)


def _line_end(text: str, start: int) -> int:
    match = re.compile(r"[^\r\n]*").match(text, start)
    return start + len(match.group().rstrip("".join(SEPARATORS))) if match else start
