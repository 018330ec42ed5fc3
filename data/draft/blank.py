"""An empty plan's folder, each file with what belongs there, as `data/README.md` tells it."""

import re
from pathlib import Path

from data.schema import PlanInfo

MANUAL = Path(__file__).parents[1] / "README.md"
FOR_EXCEL = "utf-8-sig"  # with a mark that tells Excel that it is UTF-8
_CSV = ("statements.csv", "figures.csv", "names.csv", "pairs.csv", "stations.csv", "labels.csv", "milestones.csv")
_LISTS = {"indicators.yaml": "indicators", "places.yaml": "places"}
_GROUPS = ("task_areas", "sources")  # lists of things in plan.yaml; `text` is one thing


def new_plan(home: Path) -> list[Path]:
    """The folder `home` with all its files, empty. FileExistsError where it is there already."""
    home.mkdir(parents=True)
    for name, content in blank_files(home.name).items():
        (home / name).write_bytes(content)
    return sorted(home.iterdir())


def blank_files(plan: str) -> dict[str, bytes]:
    """The files of an empty folder that is called `plan`."""
    files = {"text.txt": "", "plan.yaml": _plan_yaml(plan), "README.md": _readme(plan)}
    files |= {file: f"{_comment(file)}{key}: []\n" for file, key in _LISTS.items()}
    contents = {name: text.encode() for name, text in files.items()}
    rows = {file: ",".join(name for name, _, _ in fields_of(file)) + "\n" for file in _CSV}
    return contents | {name: text.encode(FOR_EXCEL) for name, text in rows.items()}


def fields_of(file: str) -> list[tuple[str, str, str]]:
    """Each field of a curated file with its meaning and a good example, as the manual tells them."""
    section = MANUAL.read_text(encoding="utf-8").partition(f"\n## `{file}`")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([^`]+)` \| (.+?) \| (.+?) \| .+? \|$", section, re.MULTILINE)
    return [(name, meaning, good) for name, meaning, good in rows]


def _comment(file: str) -> str:
    return "".join(f"# {name}: {meaning}, such as {good}\n" for name, meaning, good in fields_of(file))


def _plan_yaml(plan: str) -> str:
    """What is optional is there as a comment."""
    lines, group = ["# What the document is. `python -m data check` names what is still missing."], ""
    for name, meaning, good in fields_of("plan.yaml"):
        above, _, own = name.rpartition(".")
        top = PlanInfo.model_fields[above or name]
        if above and above != group:
            lines.append(f"{'' if top.is_required() else '# '}{above}:")
        dash = "  - " if above in _GROUPS and above != group else "    " if above in _GROUPS else "  " if above else ""
        value = plan if name == "id" else "[]" if name == "headline" else '""' if name == "published_as" else ""
        lines.append(f"{' ' * len(dash)}# {meaning}, such as {good}")
        lines.append(f"{'' if top.is_required() else '# '}{dash}{own or name}: {value}".rstrip())
        group = above
    return "\n".join(lines) + "\n"


def _readme(plan: str) -> str:
    """What belongs into each file, the CSV files' columns too, which can hold no comment."""
    first = "The text goes into `text.txt`, byte for byte. `python -m data draft` fills all of this from a text."
    parts = [f"# {plan}\n\n{first}\n"]
    for file in ("plan.yaml", *_LISTS, *_CSV):
        rows = "".join(f"- `{name}`: {meaning}, such as {good}\n" for name, meaning, good in fields_of(file))
        parts.append(f"## {file}\n\n{rows}")
    return "\n".join(parts)
