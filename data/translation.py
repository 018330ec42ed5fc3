"""`translation.en.csv` read and held against the plan; a plan may have none."""

import re

from data.checks.translated import differences
from data.loading.faults import Faults
from data.loading.home import Home
from data.loading.located import read_rows
from data.schema import Plan, TranslationRow

FILE = "translation.en.csv"
Rows = list[tuple[int, TranslationRow]]
_CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+")


def read_translation(home: Home, faults: Faults) -> Rows:
    """The translated statements of a plan folder, each with its line; faults in their form only."""
    return read_rows(home, FILE, TranslationRow, faults, optional=True)


def check_translation(plan: Plan, rows: Rows, faults: Faults) -> None:
    """Known statements, each once, no Chinese character left, and the numbers are those of the original.

    A statement without a row is shown in the original: `python -m data check` counts them.
    """
    seen: set[str] = set()
    for line, row in rows:
        if row.id not in plan.statement:
            faults.add(FILE, line, "id", f"no statement has the id {row.id}")
        elif row.id in seen:
            faults.add(FILE, line, "id", f"{row.id} is translated already")
        elif left := _CHINESE.search(row.english):
            faults.add(FILE, line, "english", f"“{left.group()}” is not translated")
        else:
            for words in differences(plan, plan.statement[row.id], row.english):
                faults.add(FILE, line, "english", words)
        seen.add(row.id)
