"""A plan many times the size of a real one, with the same schema: the body's clauses again and again.

Every section holds its clauses `times` over. Ids of the copies end in `-x2`, `-x3`, …; their figures, indicators, pairs
and links are copied with them, and every copy of a place is named by one clause of its own.
"""

import csv
import hashlib
import io
import shutil
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from data.load import load_plan
from data.loading.numbers import DIGIT_RUN, NUMERAL_RUN
from data.schema import Plan

Rows = list[dict[str, str]]


def grow(source: Path, folder: Path, times: int) -> Path:
    """The plan folder `folder/<id>-x<times>`, grown from the plan folder `source`; loads without faults."""
    plan = load_plan(source)
    home = shutil.copytree(source, folder / f"{plan.id}-x{times}")
    places = _places(home, times)
    text = _write_statements(plan, home, times, places)
    _write_figures(home, times)
    _write_indicators(home, times)
    _write_info(plan, home, text)
    return home


def copied(name: str, number: int) -> str:
    """The id of a thing's copy; the first copy is the thing itself."""
    return name if number == 1 or not name else f"{name}-x{number}"


def letters(number: int) -> str:
    """A copy's number without a digit, because a digit in the text would be a quantity: 2 is b, 27 is ba."""
    high, low = divmod(number - 1, 26)
    return (letters(high + 1) if high else "") + chr(ord("a") + low)


def _write_statements(plan: Plan, home: Path, times: int, places: dict[str, list[str]]) -> str:
    """Text and statements; the text as written. `places` are names to be said in the first area, by copy."""
    rows = {row["id"]: row for row in _read(home / "statements.csv")}
    grown: Rows = []
    text = [plan.text[: plan.body[0]]]
    groups = [list(group) for _, group in groupby(plan.statements, key=lambda item: item.section)]
    said_in = plan.info.task_areas[0].section if plan.info.task_areas else ""
    for position, group in enumerate(groups):
        tiles = [tile for tile in group if not tile.is_heading]
        heading = group[0] if group[0].is_heading else None
        end = groups[position + 1][0].start if position + 1 < len(groups) else plan.body[1]
        if heading:
            grown.append(rows[heading.id])
            text.append(plan.text[heading.start : tiles[0].start if tiles else end])
        for number in range(1, times + 1) if tiles else ():
            if number > 1 and group[0].section == said_in:
                for name, words in places.items():
                    grown.append(_naming(name, number, words[number - 1], said_in))
                    text.append(f"建设{words[number - 1]}。")
            grown += [_copy(rows[tile.id], number) for tile in tiles]
            text.append(plan.text[tiles[0].start : end])
            if number < times or position + 1 == len(groups):
                text.append("\n")
    text[-1] = text[-1].strip("\n")
    whole = "".join([*text, plan.text[plan.body[1] :]])
    (home / "text.txt").write_bytes(whole.encode())
    _write(home / "statements.csv", grown)
    return whole


def _copy(row: dict[str, str], number: int) -> dict[str, str]:
    linked = ";".join(copied(name, number) for name in row["continues"].split(";") if name)
    return row | {"id": copied(row["id"], number), "continues": linked}


def _naming(place: str, number: int, words: str, section: str) -> dict[str, str]:
    return {
        "id": f"names-{place}-x{number}",
        "section": section,
        "role": "action",
        "type": "工程建设",
        "quote": f"建设{words}",
        "continues": "",
        "note": "",
    }


def _write_figures(home: Path, times: int) -> None:
    rows = _read(home / "figures.csv")
    _write(home / "figures.csv", [_figure(row, number) for number in range(1, times + 1) for row in rows])


def _figure(row: dict[str, str], number: int) -> dict[str, str]:
    also = [piece.partition(">") for piece in row["also"].split(";") if piece]
    return row | {
        **{field: copied(row[field], number) for field in ("id", "statement", "indicator")},
        "also": ";".join(f"{copied(name, number)}>{at}" for name, _, at in also),
    }


def _write_indicators(home: Path, times: int) -> None:
    file = home / "indicators.yaml"
    items = yaml.safe_load(file.read_text(encoding="utf-8"))["indicators"]
    grown = [
        item | {field: copied(item[field], number) for field in ("id", "growth_of") if field in item}
        for number in range(1, times + 1)
        for item in items
    ]
    _dump(file, {"indicators": grown})
    rows = _read(home / "pairs.csv")
    names = ("indicator", "actual", "target")
    _write(
        home / "pairs.csv",
        [row | {name: copied(row[name], n) for name in names} for n in range(1, times + 1) for row in rows],
    )


def _places(home: Path, times: int) -> dict[str, list[str]]:
    """Write the places with their copies; for each place the name of every copy."""
    file = home / "places.yaml"
    places = yaml.safe_load(file.read_text(encoding="utf-8"))["places"]
    names = {
        place["id"]: [place["name"]] + [place["name"] + letters(n) for n in range(2, times + 1)] for place in places
    }
    grown = places + [_placed(place, n, names[place["id"]][n - 1]) for n in range(2, times + 1) for place in places]
    _dump(file, {"places": grown})
    said = [
        {"quote": name, "category": "name", "reason": "地点名称"}
        for copies in names.values()
        for name in copies[1:]
        if DIGIT_RUN.search(name) or NUMERAL_RUN.search(name)
    ]
    _write(home / "names.csv", _read(home / "names.csv") + said)
    return names


def _placed(place: dict[str, Any], number: int, name: str) -> dict[str, Any]:
    copy = place | {"id": copied(place["id"], number), "name": name, "aliases": [name], "except_in": []}
    copy.pop("former_ids", None)  # each id leads to one place
    if copy["placement"] == "line":
        copy |= {"placement": "unplaced", "reason": "线路只画一次"}
    return copy


def _write_info(plan: Plan, home: Path, text: str) -> None:
    file = home / "plan.yaml"
    info = yaml.safe_load(file.read_text(encoding="utf-8"))
    info["id"] = home.name
    info["text"]["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    assert text.count(plan.info.text.body_to), "the text still ends as the plan does"
    _dump(file, info)


def _read(file: Path) -> Rows:
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def _write(file: Path, rows: Rows) -> None:
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    file.write_bytes(buffer.getvalue().encode())


def _dump(file: Path, value: Any) -> None:
    with file.open("w", encoding="utf-8") as out:
        yaml.dump(value, out, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
