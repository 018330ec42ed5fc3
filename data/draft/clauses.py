"""The body cut into headings, lead sentences and clauses, each with its role and type."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from data.draft import words
from data.draft.outline import HAN, Heading
from data.loading.tiling import SEPARATORS
from data.schema import HEADINGS

Nature = Literal["review", "targets", "tasks", "safeguards"]
_ROLES: dict[Nature, str] = {"review": "achievement", "targets": "target", "tasks": "action", "safeguards": "safeguard"}
_EDGE = "".join(SEPARATORS)
_STOPS = re.compile("[。！？!?]+[”』」》）)]*|[\r\n]+")
_NUMBER = re.compile(
    r"(?<![\dA-Za-z.+＋“])\d+(?:\.\d+)?(?![\d.+＋]|[年月日号]|周年|个方面|项工作)|百分之|[一二三四五六七八九十百千][万亿]"
    r"|翻[一二两三四]番|[一二三四五六七八九十][：:][一二三四五六七八九十]"
)
_WORD = re.compile(r"[A-Za-z\u4e00-\u9fff]")
_LISTED = re.compile(rf"^{HAN}是")
_LEAD_INSIDE, _LEAD_FIRST, _LEAD_WITH_COMMA = 14, 24, 32


@dataclass(frozen=True)
class Tile:
    """A heading or clause to be: what `statements.csv` says of it, by its place in the text."""

    start: int
    end: int
    section: str
    role: str
    type: str = ""
    note: str = ""


def cut(text: str, body: tuple[int, int], found: list[Heading]) -> list[Tile]:
    """Every tile of the body, in order."""
    nature: Nature = "review"
    tiles: list[Tile] = []
    for heading, end in zip(found, [*(each.start for each in found[1:]), body[1]], strict=True):
        title = text[heading.start : heading.end]
        if heading.depth == 0:
            nature = _nature(title, is_first=not tiles)
        own = "targets" if heading.depth and nature != "review" and words.TARGETS.search(title) else nature
        lost = "初稿：没有找到标题，暂以首行代替" if heading.lost else ""
        tiles.append(Tile(heading.start, heading.end, heading.section, HEADINGS[heading.depth], note=lost))
        inside = [other.section for other in found if other.section.startswith(f"{heading.section.partition('.')[0]}.")]
        section = f"{heading.section}.0" if heading.depth == 0 else heading.section
        intro, last = heading.depth == 0 and bool(inside), heading.section in inside[-1:]
        clauses = list(_clauses(text, heading.end, end, own))
        tiles += _with_roles(text, clauses, own, section, intro=intro, last=last)
    return _joined(text, tiles)


def _joined(text: str, tiles: list[Tile]) -> list[Tile]:
    """Without tiles that hold no word, such as the number of a page: they go with what stands before them."""
    kept: list[Tile] = []
    for tile in tiles:
        if kept and tile.role not in HEADINGS and not _WORD.search(text, tile.start, tile.end):
            kept[-1] = replace(kept[-1], end=tile.end)
        else:
            kept.append(tile)
    return kept


def _nature(title: str, *, is_first: bool) -> Nature:
    """What a part does, by its heading. The first part looks back where its heading does not say otherwise."""
    if words.REVIEW.search(title):
        return "review"
    if words.SAFEGUARDS.search(title):
        return "safeguards"
    if words.TARGETS.search(title) and not words.TASKS.search(title.replace("目标任务", "")):
        return "targets"
    return "review" if is_first and not words.TASKS.search(title) else "tasks"


def _clauses(text: str, start: int, end: int, nature: Nature) -> Iterator[tuple[int, int, bool]]:
    """Each clause, and whether it is a lead sentence."""
    for line in re.finditer(r"[^\r\n]+", text[start:end]):
        sentences = list(_sentences(text, start + line.start(), start + line.end()))
        likes = [
            _reads_like_lead(text[a:b], first=not index, of=len(sentences), nature=nature)
            for index, (a, b) in enumerate(sentences)
        ]
        for index, (a, b) in enumerate(sentences):
            after = text[slice(*sentences[index + 1])] if index + 1 < len(sentences) else ""
            followed = after and not likes[index + 1] and (index or not after.startswith("我们要"))
            if likes[index] and followed and nature in ("review", "tasks"):
                yield a, b, True
            else:
                yield from ((*piece, False) for piece in _pieces(text, a, b, nature))


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a line; a full stop within brackets or a quotation ends none."""
    begin = start
    for position in [*_outside_brackets(text, start, end, "。！？!?"), end]:
        if span := _trimmed(text, begin, position):
            yield span
        begin = position


def _outside_brackets(text: str, start: int, end: int, marks: str) -> list[int]:
    """The places of punctuation marks that stand in no bracket or quotation; all where those are not closed."""
    opening, closing = "“‘《（(「『【", "”’》）)」』】"
    depth, found, all_marks = 0, [], []
    for position in range(start, end):
        character = text[position]
        if character in opening:
            depth += 1
        elif character in closing:
            depth = max(depth - 1, 0)
        elif character in marks:
            all_marks.append(position)
            if depth == 0:
                found.append(position)
    return found if depth == 0 else all_marks


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return (start, end) if start < end else None


def _reads_like_lead(sentence: str, *, first: bool, of: int, nature: Nature) -> bool:
    """A short sentence without numbers, at the head of a paragraph, or one within it that sets a task: 打造…枢纽."""
    bare = _LISTED.sub("", sentence)
    first = first or bare != sentence
    sets_task = nature == "tasks" and words.SETS_TASK.match(bare) is not None
    commas = len(re.findall("[，,]", bare))
    if re.search(r"\d(?!G)|[；;：:《]", bare) or words.ADDRESS.search(bare) or commas > 1:
        return False
    if commas:
        whole = (first and of > 3) or (sets_task and words.AND_SO.search(bare) is not None)
        return whole and len(bare) <= _LEAD_WITH_COMMA
    longest = _LEAD_FIRST if first or sets_task else _LEAD_INSIDE
    return 4 <= len(bare) <= longest and (first or sets_task or "、" not in bare)


def _pieces(text: str, start: int, end: int, nature: Nature) -> Iterator[tuple[int, int]]:
    """A sentence cut at semicolons, at the colon before a list, and at the commas that part two clauses."""
    strong = _outside_brackets(text, start, end, "；;")
    strong += [at for at in _outside_brackets(text, start, end, "：:") if _opens_list(text[start:at])]
    begin = start
    for stop in [*sorted(strong), end]:
        if nature in ("review", "tasks", "safeguards"):
            yield from _at_commas(text, begin, stop, nature)
        elif span := _trimmed(text, begin, stop):
            yield span
        begin = stop


def _opens_list(before: str) -> bool:
    return bool(
        words.TARGET_LINE.search(before) or words.SHORTCOMINGS.search(before) or before.endswith(("以下工作", "如下"))
    )


def _at_commas(text: str, start: int, end: int, nature: Nature) -> Iterator[tuple[int, int]]:
    commas = _outside_brackets(text, start, end, "，,")
    begin, last = start, start
    for comma, after in zip(commas, [*commas[1:], end], strict=False):
        before, behind = _trimmed(text, last, comma), _trimmed(text, comma, after)
        if before and behind and _parts(text[slice(*before)], text[slice(*behind)], nature):
            if span := _trimmed(text, begin, comma):
                yield span
            begin = comma
        last = comma
    if span := _trimmed(text, begin, end):
        yield span


def _parts(before: str, behind: str, nature: Nature) -> bool:
    """Whether a comma stands between two clauses that a person would keep apart."""
    if words.FRAME.search(before) or len(before) < 4 or len(behind) < 4:
        return False
    if nature == "review":
        effort = words.EFFORT.match(before) and not re.search(r"\d", before) and re.search(r"\d", behind)
        return not words.SEQUEL.search(behind) and not effort
    return not words.ACTION_SEQUEL.search(behind)


def _with_roles(
    text: str, clauses: list[tuple[int, int, bool]], nature: Nature, section: str, *, intro: bool, last: bool
) -> Iterator[Tile]:
    """The clauses of one section. From where shortcomings are admitted, a review has no more achievements."""
    short, over, listed = False, False, -1
    for start, end, lead in clauses:
        clause, line = text[start:end], text.rfind("\n", 0, start) + 1
        if (
            last
            and (words.SHORTCOMINGS.search(clause) or words.ADDRESS.search(clause))
            and _opens_line(text, line, start)
        ):
            section = f"{section.partition('.')[0]}.closing"
        short = short or (nature == "review" and bool(words.SHORTCOMINGS.search(clause)))
        over = over or (short and words.RESOLVED.match(clause) is not None)
        dashed = text[line:start].strip().startswith(("—", "―"))
        if (words.TARGET_LINE.search(clause) and nature != "review") or (listed >= 0 and dashed):
            listed = line
        targets = listed == line
        tile = Tile(start, end, section, "context")
        if lead and not short:
            yield replace(tile, role="lead")
        elif words.ADDRESS.search(clause) or (section.endswith("closing") and not short) or over:
            yield tile
        elif short:
            yield replace(tile, role="shortcoming")
        elif targets or nature == "targets" or (intro and nature == "tasks"):
            yield replace(tile, role="target" if _NUMBER.search(clause) else "context")
        elif intro and (nature != "review" or not _NUMBER.search(clause)):
            yield tile
        else:
            role = _ROLES[nature]
            yield replace(tile, role=role, type=type_of(clause) if role in ("achievement", "action") else "")


def _opens_line(text: str, line: int, start: int) -> bool:
    """Whether nothing but blanks stands before a clause in its line, and the line is not the heading's own."""
    return not text[line:start].strip(_EDGE)


def type_of(clause: str) -> str:
    """What an action or achievement mainly is, by the first rule whose words it has."""
    return next((name for name, pattern in words.TYPES if re.search(pattern, clause)), "其他")
