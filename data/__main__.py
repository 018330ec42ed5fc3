"""Commands over the plans: `python -m data check | export | find | draft | review | new | ground | glyphs`."""

import argparse
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from data import load
from data.checks.consistency import run_checks
from data.draft.about import UnknownError
from data.draft.again import draft_plan
from data.draft.blank import new_plan
from data.draft.sources import UnreadableError
from data.loading.faults import Fault, PlanError
from data.map.ground_file import write_ground
from data.reports.files import read_reports
from data.review.taking import RefusedError, take_review
from data.review.workbook import review_workbook
from data.schema import Plan
from data.schema.fields import FORMS, IN_WORDS
from data.search import search
from data.tables.files import write_tables


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 where all went well, 1 where a plan has faults, 2 where the call is wrong."""
    parser = argparse.ArgumentParser(prog="python -m data", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="read every plan (or one) and report each fault")
    check.add_argument("plan", nargs="?", help="a plan's id, or a folder that holds one")
    export = commands.add_parser("export", help="write the tables as CSV")
    export.add_argument("folder", type=Path)
    export.add_argument("--plan")
    find = commands.add_parser("find", help="search the clauses, best first")
    find.add_argument("words", nargs="+")
    find.add_argument("--plan")
    find.add_argument("--limit", type=int, default=10)
    draft = commands.add_parser("draft", help="draft a plan from a text: .txt, .docx, .html or .pdf")
    draft.add_argument("file", type=Path)
    draft.add_argument("--published", type=date.fromisoformat, help="the day, where the text prints none: 2020-01-08")
    draft.add_argument("--year", type=int, help="the year that is planned, where the text does not say")
    new = commands.add_parser("new", help="write an empty plan's folder")
    for command in (draft, new):
        command.add_argument("folder", type=Path, help="the folder of plans that it is written into")
        command.add_argument("--id", required=True, type=_slug, help="the plan's id, such as guangming-2020")
    review = commands.add_parser("review", help="take a filled 校对表 into the plan's folder, or write one with --out")
    way = review.add_mutually_exclusive_group(required=True)
    way.add_argument("file", nargs="?", type=Path, help="a filled workbook")
    way.add_argument("--out", type=Path, help="the workbook to write: reviewers fill it in and send it back")
    review.add_argument("--plan", help="a plan's id, or a folder that holds one")
    review.add_argument("--by", default="", help="who has read the rows that name nobody")
    review.add_argument("--on", type=date.fromisoformat, help="the day of the rows that say none: 2026-11-29")
    ground = commands.add_parser("ground", help="make the ground of the map anew, in static/")
    ground.add_argument("plan", nargs="?", help="a plan's id; every plan where none is given")
    glyphs = commands.add_parser("glyphs", help="make the letters and digits of the map anew, in static/")
    glyphs.add_argument("font", type=Path, help="a font file under an open licence, such as NotoSansCJK-Bold.ttc")
    glyphs.add_argument("name", help="what the map's style calls it, such as NotoSansSC-Bold")
    glyphs.add_argument("--face", type=int, default=0, help="which face of a collection")
    options = parser.parse_args(arguments)
    try:
        if options.command == "new":
            for path in new_plan(options.folder / options.id):
                print(path)
            return 0
        if options.command == "draft":
            return _draft(options)
        if options.command == "check":
            return _check(options.plan)
        if options.command == "ground":
            for name in [options.plan] if options.plan else load.list_plans():
                print(write_ground(_load(name)))
            return 0
        if options.command == "glyphs":
            from data.map.glyphs import write_glyphs  # the only command that draws

            for path in write_glyphs(options.font, options.name, options.face):
                print(path)
            return 0
        plan = _load(options.plan or _default())
        if options.command == "review":
            return _review(plan, options)
        if options.command == "export":
            for path in write_tables(plan, options.folder):
                print(path)
        else:
            for hit in search(plan, " ".join(options.words), limit=max(options.limit, 0)).hits:
                print(f"{hit.statement.start}:{hit.statement.end}\t{hit.statement.section}\t{hit.statement.text}")
    except (PlanError, RefusedError) as error:
        print(error, file=sys.stderr)
        return 1
    except (LookupError, OSError, UnreadableError, UnknownError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _slug(name: str) -> str:
    if not re.fullmatch(FORMS["slug"], name):
        raise argparse.ArgumentTypeError(f"{name!r} {IN_WORDS[FORMS['slug']]}")
    return name


def _draft(options: argparse.Namespace) -> int:
    """Write the draft, check it as any plan, and say what needs a person first."""
    home = options.folder / options.id
    try:
        draft = draft_plan(options.file, home, published=options.published, year=options.year)
    except PlanError:
        print(f"nothing was written into {home}:", file=sys.stderr)
        raise
    print(summary(load.load_plan(home)))
    print(f"  written to {home}; {len(draft.unsure)} numbers are unsure, their notes say why")
    print(_next_steps(options.folder, options.id))
    return 0


def _next_steps(folder: Path, name: str) -> str:
    """The commands that go on from a draft: each of them has to know the folder."""
    commands = ("data check", "streamlit run app.py", "data review --out 校对表.xlsx --plan")
    named = (f"{each} {name}" if each.startswith("data") else each for each in commands)
    shown = "" if folder.resolve() == load.plans_folder().resolve() else f"PLANS_FOLDER={folder} "
    return "\n".join(["  go on with:", *(f"    {shown}python -m {each}" for each in named)])


def _review(plan: Plan, options: argparse.Namespace) -> int:
    """Write the workbook, or take a filled one and say how far the review is."""
    if options.out:
        options.out.write_bytes(review_workbook(plan))
        print(options.out)
        return 0
    home = load.plans_folder() / plan.id if options.plan in (None, *load.list_plans()) else Path(options.plan)
    after, review = take_review(plan, home, options.file, options.by, options.on.isoformat() if options.on else "")
    verdicts = Counter(each.verdict for each in review.decisions)
    print(summary(after))
    print(
        f"  taken from {options.file}: {verdicts['confirm']} confirmed as drafted, {verdicts['change']} changed, "
        f"{verdicts['no_quantity']} no quantities; {review.already} were settled before"
    )
    return 0


def _default() -> str:
    plans = load.list_plans()
    if not plans:
        raise LookupError("there is no plan in the plans folder")
    return plans[0]


def _load(name: str) -> Plan:
    """A plan by its id, or by the path of its folder."""
    return load.load_plan(name if name in load.list_plans() else Path(name))


def _check(name: str | None) -> int:
    names = load.list_plans() if name is None else [name]
    if not names:
        raise LookupError("there is no plan in the plans folder")
    failed = False
    for each in names:
        try:
            plan = _load(each)
            print(summary(plan))
            faults = report_faults(plan, None if each in load.list_plans() else Path(each).parent)
        except PlanError as error:
            faults = error.faults
        for fault in faults:
            failed = True
            print(fault)
    return int(failed)


def report_faults(plan: Plan, folder: Path | None = None) -> list[Fault]:
    """What cannot be taken of the reports that a plan's folder carries."""
    return [
        Fault(f"{plan.id}/progress/{path.name}", problem.row, problem.column or problem.sheet, problem.message)
        for path in load.list_reports(plan.id, folder)
        for problem in read_reports(plan, path.name, path.read_bytes()).problems
    ]


def summary(plan: Plan) -> str:
    """What a plan's files cover, one line a thing."""
    seen, clauses = plan.coverage, plan.clauses
    placed = sum(place.placement != "unplaced" for place in plan.places)
    statuses = Counter(result.status for result in run_checks(plan))
    same, caveat, none = (sum(p.comparability == c for p in plan.pairs) for c in ("same", "caveat", "none"))
    lines = [
        f"{plan.id}: {plan.info.title}",
        f"  text: {seen.characters} characters, 100% tiled: {seen.tiled} in statements, {seen.separators} between them",
        f"  statements: {len(clauses)}, of them {len(plan.leads)} leads, {len(plan.actions)} actions, "
        f"{sum(len(s.continues) for s in clauses)} links to the review",
        f"  digits: {seen.digit_runs} runs, 100% explained: "
        f"{seen.digit_runs_in_figures} in figures, {seen.digit_runs_named} names",
        f"  numerals: {seen.numerals} runs, {seen.numerals_explained} explained",
        f"  figures: {len(plan.figures)}; indicators: {len(plan.indicators)}; "
        f"pairs: {same} same, {caveat} caveat, {none} none",
        f"  places: {len(plan.places)}, {placed} placed, {len(plan.places) - placed} unplaced with a reason",
        f"  checks: {', '.join(f'{count} {status}' for status, count in sorted(statuses.items())) or 'none'}",
        f"  outside: {len(plan.outside.rows)} rows, {len(plan.outside.milestones)} milestones",
        f"  glossary: {len(plan.glossary)} terms",
    ]
    if plan.english:
        missing = next((f"; the first without: {s.id}" for s in plan.statements if s.id not in plan.english), "")
        lines.append(f"  english: {len(plan.english)} of {len(plan.statements)} statements and headings{missing}")
    confirmed, whole = plan.reviewed
    if confirmed < whole or seen.uncurated:
        lines.append(f"  review: {confirmed} of {whole} confirmed, {seen.uncurated} numbers uncurated")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
