"""The number of the base year that stands beside a target wherever it stands, or the word that says why none does.

Decision: one function for every medium. Context: a target may be printed twice, and only one printing is that of the
pair. Choice: the year before is looked for through the indicator, never through the sentence; `pairs.csv` says why a
number is missing. Price: a target that measures no indicator has to say that nobody looked (未对照).
"""

from dataclasses import dataclass

from data.labels import labels
from data.schema import Figure, Pair, Plan
from data.schema.outside import Absence
from data.wording import hedged

STAR = "＊"
"""Behind a number that does not simply compare with the target."""

ABSENT = "未给出：计划没有写；口径不同：写的是另一口径的数；不适用：目标只是一项工作的范围；未对照：尚未查找上年数"
"""What stands in the place of a number, and what it means."""


@dataclass(frozen=True)
class LastYear:
    """`words` are the number as the plan writes it, or why there is none; `caveat`: the two do not simply compare."""

    figure: Figure | None
    words: str
    caveat: bool = False

    @property
    def starred(self) -> str:
        """The words for a narrow cell, whose table says what the star means."""
        return self.words + (STAR if self.caveat else "")


def last_year(plan: Plan, target: Figure) -> LastYear:
    """What the base year has beside a target, of its pair or of another printing of the indicator."""
    pair = plan.pair.get(target.indicator)
    if pair and pair.target and pair.target.basis == target.basis:
        return of_pair(plan, pair)
    if not target.indicator or target.review != "confirmed":
        return _none("unlinked")
    year = str(plan.info.base_year)
    found = [each for each in plan.figures_of(target.indicator) if (each.kind, each.period) == ("actual", year)]
    alike = [each for each in found if (each.basis, each.unit) == (target.basis, target.unit)]
    if len(alike) == 1:
        return LastYear(alike[0], hedged(plan, alike[0]))
    return _none("differs" if found else "not_given")


def of_pair(plan: Plan, pair: Pair) -> LastYear:
    """What the base year has of a pair."""
    if pair.actual is None:
        return _none((pair.absent or "not_given") if pair.is_read else "unlinked")
    return LastYear(pair.actual, hedged(plan, pair.actual), pair.target is not None and pair.comparability != "same")


def _none(why: Absence) -> LastYear:
    return LastYear(None, labels("absences")[why])
