"""What waits for a person, the doubts first, and which rows the draft reads in the same way."""

from collections.abc import Container, Iterable

from data.review import sheet as form
from data.schema import Plan, Statement


def rows(plan: Plan) -> list[form.Item]:
    """All rows: the doubtful ones first, numbers before clauses, each in the order of the text."""
    every: tuple[form.Item, ...] = (*plan.figures, *plan.statements)
    return sorted(every, key=lambda item: (not form.hint(item), isinstance(item, Statement), item.start))


def waiting(plan: Plan, decided: Container[str]) -> list[form.Item]:
    """The drafts that nobody has decided yet."""
    return [item for item in rows(plan) if item.review == "draft" and item.id not in decided]


def alike(item: form.Item, others: Iterable[form.Item]) -> list[form.Item]:
    """Of rows that wait, those that the draft reads as it reads this one, itself among them."""
    pattern = _pattern(item)
    return [each for each in others if _pattern(each) == pattern]


def _pattern(item: form.Item) -> tuple[str, ...]:
    own = [field.name for field in form.fields_of(item) if field.name not in ("name", "indicator")]
    return (type(item).__name__, form.hint(item), *(str(getattr(item, name)) for name in own))
