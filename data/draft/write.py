"""A draft as the files of a plan's folder."""

import hashlib
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

import yaml

from data.draft import words
from data.draft.about import About
from data.draft.blank import fields_of
from data.draft.clauses import Tile
from data.draft.indicators import Linked
from data.draft.quantities import Quantity
from data.draft.sources import Source
from data.loading.raw_rows import Row, Table
from data.schema import FigureRow, NameRow, PairRow, StatementRow
from data.schema.fields import FileRow

SUMMARY = "初稿：由程序按规则从原文整理，尚未经人核对。"
HEADLINES = 8
NOT_FOUND, UNSURE_PAIR = "初稿没有找到", "初稿：两数口径待核"
UNPLACED = "初稿按名称识别，位置未查"
_SHORTEST_SIGN = 12
_SHORT, _TOO_SHORT = 8, 2
_STANDS_ALONE = re.compile("(?:政府|社会|城市|体系|经济|环境|格局|产业)$")
_LEADING = re.compile(
    "^(?:坚持|聚焦|围绕|着力|加快|全面|深入|大力|积极|持续|进一步|切实|努力|扎实|推进|推动|加强|提升|深化|打造|建设|坚定不移|继续|毫不松懈|突出|抓好|实施|以|有力有效|更好|持续|用力|扎实|开展)+"
)


@dataclass(frozen=True)
class Draft:
    """Everything that is written, in the order of the text; figures and tiles by their ids."""

    about: About
    body: tuple[int, int]
    tiles: dict[str, Tile]
    figures: dict[str, tuple[str, Quantity]]
    names: list[NameRow]
    linked: list[Linked]
    places: dict[str, str]

    @property
    def unsure(self) -> list[Quantity]:
        """The figures whose reading the rules are not sure of."""
        return [figure for _, figure in self.figures.values() if figure.unsure]


def ids_of(
    text: str, tiles: Iterable[Tile], known: Mapping[tuple[int, int], str], reserved: Container[str]
) -> dict[str, Tile]:
    """Tiles by the ids that are `known` of their places, else by ones that depend on their words alone.

    Drafting again gives the same ones, and none that was used for something else (`reserved`).
    """
    found: dict[str, Tile] = {}
    for tile in tiles:
        name = known.get((tile.start, tile.end), "")
        words = f"s-{hashlib.sha256(text[tile.start : tile.end].encode()).hexdigest()[:8]}"
        again = 1
        while not name or name in found:
            name = words if again == 1 else f"{words}-{again}"
            name, again = "" if name in reserved else name, again + 1
        found[name] = tile
    return found


def statement_rows(draft: Draft, text: str) -> list[StatementRow]:
    """`statements.csv`."""
    return [
        StatementRow(
            id=name,
            section=tile.section,
            role=tile.role,
            type=tile.type,
            quote=text[tile.start : tile.end],
            review="draft",
            note=tile.note,
        )
        for name, tile in draft.tiles.items()
    ]


def figure_rows(draft: Draft, text: str) -> list[FigureRow]:
    """`figures.csv`."""
    indicator_of = {name: link.entry["id"] for link in draft.linked for name in (link.actual, link.target) if name}
    return [
        FigureRow(
            id=name,
            statement=statement,
            at=_marked(text, draft.tiles[statement], figure),
            name=figure.name,
            unit=figure.unit,
            comparator=figure.comparator,
            period=figure.meaning.period,
            kind=figure.meaning.kind,
            basis=figure.meaning.basis,
            stage=figure.meaning.stage,
            indicator=indicator_of.get(name, ""),
            review="draft",
            note=f"初稿：{figure.unsure}" if figure.unsure else "",
        )
        for name, (statement, figure) in draft.figures.items()
    ]


def draft_files(draft: Draft, source: Source, plan: str) -> dict[str, bytes]:
    """The files of the folder `plan`."""
    return {
        "text.txt": source.kept,
        "statements.csv": csv_file("statements.csv", StatementRow, statement_rows(draft, source.text)),
        "figures.csv": csv_file("figures.csv", FigureRow, figure_rows(draft, source.text)),
        "names.csv": csv_file("names.csv", NameRow, draft.names),
        "pairs.csv": csv_file("pairs.csv", PairRow, [pair_row(link, draft.about) for link in draft.linked]),
        "indicators.yaml": yaml_file({"indicators": [link.entry for link in draft.linked]}),
        "places.yaml": yaml_file({"places": [_place(name, kind) for name, kind in draft.places.items()]}),
        "plan.yaml": yaml_file(_info(draft, source, plan)),
    }


def _marked(text: str, tile: Tile, figure: Quantity) -> str:
    """The number in brackets, with as many words around it as make it stand there once."""
    clause, start, end = text[tile.start : tile.end], figure.start - tile.start, figure.end - tile.start
    for width in range(4, len(clause) + 5):
        before, after = clause[max(start - width, 0) : start], clause[end : end + max(len(figure.unit), width // 2)]
        piece = before + clause[start:end] + after
        if clause.count(piece) == 1 and clause.find(piece) == start - len(before):
            break
    opening, closing = ("[[", "]]") if re.search(r"[\[\]]", before + after) else ("[", "]")
    return f"{before}{opening}{clause[start:end]}{closing}{after}"


def pair_row(link: Linked, about: About) -> PairRow:
    missing = f"{about.base_year}年" if not link.actual else f"{about.target_year}年" if not link.target else ""
    note = f"{NOT_FOUND}可对应的{missing}数，待核" if missing else "" if link.comparable else UNSURE_PAIR
    comparability = "same" if link.comparable else "none"
    return PairRow(
        indicator=link.entry["id"], actual=link.actual, target=link.target, comparability=comparability, note=note
    )


def _place(name: str, kind: str) -> dict[str, object]:
    return {
        "id": f"p-{hashlib.sha256(name.encode()).hexdigest()[:8]}",
        "name": name,
        "kind": kind,
        "aliases": [name],
        "placement": "unplaced",
        "reason": UNPLACED,
    }


def _info(draft: Draft, source: Source, plan: str) -> dict[str, object]:
    about, (start, end) = draft.about, draft.body
    head = next(
        n for n in range(_SHORTEST_SIGN, end - start + 1) if source.text.find(source.text[start : start + n]) == start
    )
    tail = next(
        n for n in range(_SHORTEST_SIGN, end - start + 1) if source.text.rfind(source.text[end - n : end]) == end - n
    )
    headline = [link.entry["id"] for link in draft.linked if link.target][:HEADLINES]
    return {
        "id": plan,
        "title": about.title,
        **({} if about.title_as is None else {"title_as": about.title_as}),
        "district": about.district,
        "city": about.district,
        "publisher": about.publisher,
        "published": about.published.isoformat(),
        "published_as": about.published_as,
        "base_year": about.base_year,
        "target_year": about.target_year,
        "summary": SUMMARY,
        "text": {
            "sha256": hashlib.sha256(source.kept).hexdigest(),
            "body_from": source.text[start : start + head],
            "body_to": source.text[end - tail : end],
        },
        "task_areas": list(_areas(draft, source.text)),
        "headline": headline,
    }


def _areas(draft: Draft, text: str) -> Iterable[dict[str, str]]:
    """The sections that have actions; a part where it has none of its own."""
    acting = {tile.section for tile in draft.tiles.values() if tile.role == "action"}
    headings = {tile.section: tile for tile in draft.tiles.values() if tile.role in ("part", "section")}
    taken = set[str]()
    for section in sorted(acting, key=lambda each: [int(n) if n.isdigit() else 99 for n in each.split(".")]):
        part, _, rest = section.partition(".")
        area = part if rest in ("0", "closing") or not rest else f"{part}.{rest.split('.')[0]}"
        if area in taken or area not in headings:
            continue
        taken.add(area)
        title = text[headings[area].start : headings[area].end]
        yield {
            "id": f"area-{area.replace('.', '-')}",
            "section": area,
            "short": short_name(title),
            "icon": next((icon for icon, pattern in words.ICONS if re.search(pattern, title)), "flag"),
        }


def short_name(title: str) -> str:
    """A heading in at most eight characters: a name in quotation marks, else what is left without its verbs."""
    bare = re.sub(r"^[（(]?[一二三四五六七八九十\d]+[)）、．.]+|^第.{1,3}部分\s*|(?:19|20)\d\d年", "", title)
    named = re.search(r"“([^“”]{3,8})”", bare)
    bare = re.sub("[“”]", "", bare)
    first = re.split("[，,。；：]", bare)[0]
    cut = _LEADING.sub("", first)
    cut = cut if len(cut) > _TOO_SHORT else first[-_SHORT:]
    if len(cut) > _SHORT and named:
        return named[1]
    if len(cut) > _SHORT and "的" in cut:
        before, _, after = cut.rpartition("的")
        cut = after if _STANDS_ALONE.search(after) else before
    return _within(cut) or bare[:_SHORT] or title[:_SHORT]


def _within(words: str) -> str:
    """Cut to its length at the last joint, so that no word is left half."""
    if len(words) <= _SHORT:
        return words
    joint = max(words.rfind(mark, 2, _SHORT + 1) for mark in "、和与及")
    return words[:joint] if joint > 1 else words[:_SHORT].strip("、")


def csv_file(name: str, model: type[FileRow], rows: Iterable[FileRow]) -> bytes:
    """The columns in the order of the manual; an optional one that no row has is left out."""
    cells = [cells_of(row) for row in rows]
    told = [field for field, _, _ in fields_of(name)]
    fields = sorted(model.model_fields, key=lambda field: told.index(field) if field in told else len(told))
    columns = [field for field in fields if model.model_fields[field].is_required() or any(row[field] for row in cells)]
    return Table(tuple(columns), tuple(map(Row, cells))).content()


def cells_of(row: FileRow) -> dict[str, str]:
    """A row as its cells."""
    return {
        name: ";".join(map(str, value)) if isinstance(value, tuple) else str(value)
        for name, value in row.model_dump().items()
    }


def yaml_file(content: Mapping[str, object]) -> bytes:
    """A file of nested values."""
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=110).encode()
