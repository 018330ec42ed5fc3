"""What the document is: title, area, day and years, as far as its own words say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from data.draft.outline import Heading
from data.draft.words import REVIEW, TARGETS, TASKS
from data.loading.numbers import amount_of

_AREA = r"[\u4e00-\u9fff]{1,6}?(?:自治区|自治州|自治县|特别行政区|新区|地区|省|市|区|县|旗|镇|乡|街道|州)"
_AREA_IN_HEAD = re.compile(rf"(?:在|代表|^)({_AREA})+(?=第|人民|政府|\d|国民|年)")
_TITLE = re.compile("报告|计划|要点|方案|安排|意见|纲要|规划")
_DAY = re.compile(
    r"(\d{4}|[一二][〇零○Ｏ九][〇零○Ｏ一二三四五六七八九]{2})[年\-/.]\s?(\d{1,2}|[一二三四五六七八九十]{1,3})[月\-/.]\s?(\d{1,2}|[一二三四五六七八九十]{1,3})日?"
)
_REPORTS = re.compile(r"([\u4e00-\u9fff]{2,16}(?:委员会|人民政府))[\s\u3000]*各位(?:代表|委员)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")


class UnknownError(ValueError):
    """Something that the text does not say and the person who drafts has to."""


@dataclass(frozen=True)
class About:
    """The facts of `plan.yaml`. `title_as` is None where the title is printed, and empty where none is."""

    title: str
    title_as: str | None
    district: str
    publisher: str
    published: date
    published_as: str
    base_year: int
    target_year: int

    @property
    def wider(self) -> tuple[str, ...]:
        """Areas that are larger than the plan's own: their numbers are not its numbers."""
        if self.district.endswith(("省", "自治区")):
            return ("全国",)
        return (
            ("全省", "全国")
            if self.district.endswith("市")
            else ("全市", "全省", "全国")
            if self.district != "全国"
            else ("全球",)
        )


def about(text: str, body: tuple[int, int], found: list[Heading], published: date | None, year: int | None) -> About:
    """All of it. UnknownError names the option that says what the text does not."""
    head = text[: body[0]]
    day, printed = _day(head) or _day(text[body[1] :]) or (None, "")
    if published:
        day, printed = published, printed if day == published else ""
    titles = [text[h.start : h.end] for h in found if h.depth == 0]
    target = year or _target_year(titles, [text[h.start : h.end] for h in found], head, day)
    if target is None:
        raise UnknownError("the text does not say which year it plans; say it with --year")
    if day is None:
        raise UnknownError("the text prints no day of publication; say it with --published, such as 2020-01-08")
    district = _district(head, text[slice(*body)])
    title = _title(head)
    named = title if title and re.search(r"\d", title) else f"{district}{target}年{_short(title) or '政府工作报告'}"
    title_as = None if title == named else title
    reports = _REPORTS.search(head)
    publisher = reports[1] if reports else "国务院" if district == "全国" else f"{district}人民政府"
    return About(named, title_as, district, publisher, day, printed, target - 1, target)


def _day(words: str) -> tuple[date, str] | None:
    for match in _DAY.finditer(words):
        year, month, day = (_number(part) for part in match.groups())
        try:
            return date(year, month, day), match.group()
        except ValueError:
            continue
    return None


def _number(written: str) -> int:
    found = amount_of(re.sub("[○Ｏ零]", "〇", written)) if not written.isdigit() else None
    return int(written) if written.isdigit() else int(found or 0)


def _target_year(parts: list[str], titles: list[str], head: str, day: date | None) -> int | None:
    """That of the tasks; else the year after the one reviewed; else that of the title or of the day."""
    planned = [
        y
        for title in parts
        for y in _years(title)
        if (TASKS.search(title) or TARGETS.search(title)) and not REVIEW.search(title)
    ]
    near = [y for y in planned if day is None or abs(y - day.year) <= 1]
    reviewed = [y + 1 for title in [*parts, *titles] for y in _years(title) if REVIEW.search(title)]
    in_title = list(_years(_title(head)))
    found = near[:1] or reviewed[:1] or in_title[-1:] or planned[:1]
    return found[0] if found else day.year if day else None


def _years(words: str) -> Iterator[int]:
    return (int(match[1]) for match in _YEAR.finditer(words))


def _title(head: str) -> str:
    """The first line that reads like a title, with what a line below goes on with."""
    lines = [line.strip() for line in re.split(r"[\r\n]+|[ \u3000]{1}(?=——)", head) if line.strip()]
    for index, line in enumerate(lines):
        bare = re.sub(r"__.*|[-_|].{0,12}(?:网|政府)$", "", re.sub(r"[\s\u3000]", "", line))
        if _TITLE.search(bare) and len(bare) <= 60 and not re.search("[。；，]|^[—―]|>|现在|各位|来源|信息公开", bare):
            return bare
        joined = re.sub(r"[\s\u3000]", "", line + (lines[index + 1] if index + 1 < len(lines) else ""))
        if re.search(r"\d{4}年", line) and re.search("(?:报告|计划|要点|安排|方案)$", joined) and len(joined) <= 40:
            return joined
    return ""


def _short(title: str) -> str:
    return re.sub(r"^.*?(?=政府工作报告|工作报告|工作要点|国民经济|计划)", "", title, count=1)


def _district(head: str, body: str) -> str:
    if "全国人民代表大会" in head or ("国民经济和社会发展计划草案的报告" in head and "国家发展和改革委员会" in head):
        return "全国"
    for line in [re.sub(r"[\s\u3000]", "", line) for line in head.splitlines()]:
        if match := _AREA_IN_HEAD.search(line):
            return match[1]
    counted = re.findall(r"[\u4e00-\u9fff]{2,3}(?:市|区|县)(?=人民政府|政府|人大)", head + body)
    return max(set(counted), key=counted.count) if counted else "本地区"
