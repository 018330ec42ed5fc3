"""Of which year a number speaks: what its clause says, else its paragraph, else its part."""

import re
from dataclasses import dataclass, replace

from data.loading.numbers import amount_of

_FIVE = r"(?<![\d〇一二三四五六七八九十])(?:五|5)"
FIVE_YEAR_PLANS = {
    "六五": 1981,
    "七五": 1986,
    "八五": 1991,
    "九五": 1996,
    "十五": 2001,
    "十一五": 2006,
    "十二五": 2011,
    "十三五": 2016,
    "十四五": 2021,
    "十五五": 2026,
}
_YEAR = "((?:19|20)\\d\\d|[一二][〇零九][〇零一二三四五六七八九]{2})年"
_NAMED = re.compile(f"(?<![比较从自与]){_YEAR}(?!不变价|可比价|价)(底|末)?")
# What is said of a year at the head of a sentence goes on to the end of the paragraph, until another year is.
_GOAL_OF = re.compile(f"到{_YEAR}底?(?:[，,]|时)")
_SPAN_OF = re.compile("“([^”]{1,2}五)”(?:时期|期间)[，,]")
_REVIEW_OF = re.compile(f"(?:过去的|^){_YEAR}(?:[，,]|里)", re.MULTILINE)


@dataclass(frozen=True)
class Years:
    """The year reviewed and the year planned; `wider` are the areas that the district is only a part of.

    `span` are the first and the last year of a part whose heading names five of them: “十三五”时期发展成就.
    `said` is the year that an earlier sentence of the paragraph has set, `sentence` what the same one has said before.
    """

    base: int
    target: int
    wider: tuple[str, ...] = ("全国",)
    span: tuple[int, int] | None = None
    said: int = 0
    sentence: str = ""

    def of_part(self, heading: str) -> "Years":
        """These years, in the part under a heading."""
        if named := re.match("[^，,]*“([^”]+五)”(?:时期|期间|计划|规划)", heading):
            first = FIVE_YEAR_PLANS.get(named[1])
            return replace(self, span=(first, first + 4)) if first else self
        if re.search(f"(?:过去|近){_FIVE}年|{_FIVE}年(?:来|的?工作)", heading):
            return replace(self, span=(self.base - 4, self.base))
        if re.search(f"(?:今后|未来){_FIVE}年", heading):
            return replace(self, span=(self.target, self.target + 4))
        return self

    def behind(self, paragraph: str, clause: str, *, goal: bool) -> "Years":
        """These years, in a clause behind what its paragraph has said; a goal looks for another year than a review."""
        here = replace(self, sentence=paragraph[max(paragraph.rfind(mark) for mark in "。；") + 1 :])
        if not goal and (spans := list(_SPAN_OF.finditer(paragraph + clause))):
            first = FIVE_YEAR_PLANS.get(spans[-1][1])
            if first and not _REVIEW_OF.search(paragraph, spans[-1].end()):
                return replace(here, span=(first, first + 4))
        if not goal and not self.span:
            return here
        found = (_GOAL_OF if goal else _REVIEW_OF).findall(paragraph)
        return replace(here, said=_amount(found[-1])) if found else here

    @property
    def several(self) -> str:
        """The years of the part, as `period` has them."""
        return f"{self.span[0]}-{self.span[1]}" if self.span else "multi-year"


def year_named(before: str) -> tuple[int, bool]:
    """The last year named before a number, and whether its end is meant."""
    found = list(_NAMED.finditer(before))
    return (_amount(found[-1][1]), bool(found[-1][2])) if found else (0, False)


def _amount(year: str) -> int:
    return int(amount_of(year.replace("零", "〇")) or 0)
