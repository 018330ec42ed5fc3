"""What must hold between the files of a plan: ids, references, sections, pairs.

Each function adds a fault for everything that does not; rows come as `(line, row)`.
"""

from collections.abc import Iterable

from data.loading.faults import Faults
from data.loading.located import LineOf
from data.loading.numbers import upper_of
from data.loading.tiling import marked
from data.schema import HEADINGS, FigureRow, Indicator, PairRow, PlanInfo, StatementRow, sections_above

CONTINUED = ("achievement", "context")  # a shortcoming is no work that could go on


def check_ids(items: Iterable[tuple[str, int, str]], faults: Faults) -> None:
    """No id stands twice among `(file, line, id)`."""
    seen: set[str] = set()
    for file, line, name in items:
        if name in seen:
            faults.add(file, line, "id", f"{name} is taken already")
        seen.add(name)


def check_statements(rows: list[tuple[int, StatementRow]], faults: Faults) -> None:
    """Sections open with their heading and do not come back; types and links stand where they may."""
    file, current, seen = "statements.csv", "", set[str]()
    role_of = {row.id: row.role for _, row in rows}
    for line, row in rows:
        heading = row.role in HEADINGS
        if row.section != current:
            if row.section in seen:
                faults.add(file, line, "section", f"{row.section} begins a second time")
            elif not _opens(row.section, heading, seen):
                missing = f"{row.section.rpartition('.')[0]} has not begun" if heading else ""
                faults.add(file, line, "section", missing or f"there is no heading for {row.section}")
        elif heading:
            faults.add(file, line, "section", f"{row.section} has a heading already")
        current = row.section
        seen.add(current)
        if heading and not _numbers(current, row.role):
            faults.add(file, line, "section", f"{current} is not the number of a {row.role}")
        if (row.role in ("action", "achievement")) != bool(row.type):
            faults.add(file, line, "type", "stands at actions and achievements, and only there")
        if row.checkable and row.role != "action":
            faults.add(file, line, "checkable", "is judged of actions only")
        if bool(row.checkable) != bool(row.checkable_why):
            faults.add(file, line, "checkable_why", "a judgement and its reason stand together")
        for target in row.continues:
            if target not in role_of:
                faults.add(file, line, "continues", f"no statement has the id {target}")
            elif row.role != "action" or role_of[target] not in CONTINUED:
                faults.add(file, line, "continues", f"an action continues the review, but {target} is not of it")


def _opens(section: str, heading: bool, seen: set[str]) -> bool:
    """Whether a row may be the first of its section: its heading, or what stands before and after those of a part.

    A subsection stands in a section that has begun.
    """
    above, _, rest = section.rpartition(".")
    if heading:
        return section.count(".") < HEADINGS.index("subsection") or above in seen
    return rest in ("0", "closing") and above.isdigit() and above in seen


def _numbers(section: str, role: str) -> bool:
    """Whether a section's number is as deep as its heading: `2` a part, `2.1` a section, `2.1.3` a subsection."""
    return HEADINGS[section.count(".")] == role and section.rpartition(".")[2] not in ("0", "closing")


def check_info(
    info: PlanInfo, line_of: LineOf, rows: list[tuple[int, StatementRow]], known: dict[str, set[str]], faults: Faults
) -> None:
    """What `plan.yaml` names is in the other files; `known` gives the ids that each of its fields may name."""
    file, sections = "plan.yaml", {row.section for _, row in rows}
    for index, area in enumerate(info.task_areas):
        if area.section not in sections:
            loc = ("task_areas", index, "section")
            faults.add(file, line_of(loc), f"task_areas.{index}.section", f"there is no section {area.section}")
    actions = {row.section for _, row in rows if row.role == "action"}
    areas = {area.section for area in info.task_areas}
    for section in sorted(section for section in actions if areas.isdisjoint(sections_above(section))):
        faults.add(file, line_of(("task_areas",)), "task_areas", f"section {section} has actions but is no task area")
    statements = {row.id for _, row in rows}
    for index, chapter in enumerate(info.first_visit):
        for name in (each for each in chapter.statements if each not in statements):
            loc = ("first_visit", index, "statements")
            faults.add(file, line_of(loc), f"first_visit.{index}.statements", f"no statement has the id {name}")
    for field, ids in known.items():
        value = getattr(info, field)
        for index, name in enumerate((value,) if isinstance(value, str) else value or ()):
            if name not in ids:
                faults.add(file, line_of((field, index)), field, f"nothing of that kind has the id {name}")


def check_figures(
    figures: list[tuple[int, FigureRow]],
    statements: set[str],
    indicators: list[tuple[LineOf, Indicator]],
    faults: Faults,
) -> None:
    """Every figure stands in a statement and measures a known indicator; every indicator is measured."""
    file, known = "figures.csv", {indicator.id for _, indicator in indicators}
    for line, figure in figures:
        if figure.statement not in statements:
            faults.add(file, line, "statement", f"no statement has the id {figure.statement}")
        if figure.indicator and figure.indicator not in known:
            faults.add(file, line, "indicator", f"no indicator has the id {figure.indicator}")
    used = {figure.indicator for _, figure in figures}
    if used - {""} <= known:
        for line_of, indicator in indicators:
            if indicator.id not in used:
                faults.add("indicators.yaml", line_of(("id",)), "id", f"no figure measures {indicator.id}")
            if indicator.growth_of and indicator.growth_of not in known:
                place, wanted = line_of(("growth_of",)), indicator.growth_of
                faults.add("indicators.yaml", place, "growth_of", f"no indicator has the id {wanted}")


def check_pairs(
    rows: list[tuple[int, PairRow]], figures: dict[str, FigureRow], indicators: set[str], faults: Faults
) -> None:
    """Both figures measure the indicator, and a pair that is marked as comparable is comparable."""
    file, seen = "pairs.csv", set[str]()
    for line, row in rows:
        if row.indicator not in indicators:
            faults.add(file, line, "indicator", f"no indicator has the id {row.indicator}")
        elif row.indicator in seen:
            faults.add(file, line, "indicator", f"{row.indicator} has a row already")
        seen.add(row.indicator)
        named = {"actual": row.actual, "target": row.target}
        for field, name in named.items():
            if name and name not in figures:
                faults.add(file, line, field, f"no figure has the id {name}")
            elif name and row.indicator in indicators and figures[name].indicator != row.indicator:
                measured = figures[name].indicator or "nothing named"
                faults.add(file, line, field, f"{name} measures {measured}, not {row.indicator}")
        if all(name in figures for name in named.values() if name):
            _check_comparability(line, row, figures.get(row.actual), figures.get(row.target), faults)


def _check_comparability(
    line: int, row: PairRow, actual: FigureRow | None, target: FigureRow | None, faults: Faults
) -> None:
    file = "pairs.csv"
    if row.comparability != "same" and not row.note:
        faults.add(file, line, "note", "says in words why the two do not simply compare")
    if row.absent and (actual or not target):
        faults.add(file, line, "absent", "is only said where a target has no actual beside it")
    if row.absent == "not_applicable" and target and target.basis != "scope":
        faults.add(file, line, "absent", f"a year before applies to a {target.basis}; not_applicable is for a scope")
    if row.comparability == "none":
        return
    if actual is None or target is None:
        faults.add(file, line, "comparability", "two numbers are needed for a comparison")
    elif row.comparability == "same":
        for what, mine, other in (("unit", actual.unit, target.unit), ("basis", actual.basis, target.basis)):
            if mine != other:
                faults.add(file, line, "comparability", f"{mine} and {other} are not the same {what}")
        for name, figure in (("actual", actual), ("target", target)):
            if (printed := marked(figure.at)) and upper_of(printed[2]) is not None:
                faults.add(file, line, "comparability", f"the {name} is a range, which does not simply compare")
        if (actual.kind, target.kind) != ("actual", "target"):
            faults.add(file, line, "comparability", "only an actual and a target simply compare")
