"""The two sheets of the 校对表: what their columns are called, what a row shows, and what a typed word means."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from data.labels import Vocabulary, labels, period_label, section_label
from data.schema import HEADINGS, ActionType, Figure, Plan, Statement

NUMBERS, CLAUSES, GUIDE, CHOICES = "数字", "句子", "怎样校对", "选项"
VERDICT, BY, ON, WHY, ID, VERSION = "处理", "校对人", "日期", "说明", "编号", "版本"
HINT, TEXT = "提示", "原文"
CONFIRM, CHANGE, NO_QUANTITY = "确认", "改", "不是数量"
CATEGORIES = {
    "名称": "name",
    "序号": "ordinal",
    "年份": "year",
    "习语": "idiom",
    "文件": "document",
    "不计量": "count-not-measured",
}
"""Why a number is no quantity, by the word that stands behind 不是数量."""
FLAG = "初稿："


@dataclass(frozen=True)
class Field:
    """A column that a person may change: its title, the field of the row, and the vocabulary of its values."""

    title: str
    name: str
    vocabulary: Vocabulary | None = None


FIGURE_FIELDS = (
    Field("名称", "name"),
    Field("单位", "unit"),
    Field("比较", "comparator", "comparators"),
    Field("时间", "period"),
    Field("性质", "kind", "kinds"),
    Field("进展", "stage", "stages"),
    Field("口径", "basis", "bases"),
    Field("指标", "indicator"),
)
CLAUSE_FIELDS = (Field("类别", "role", "roles"), Field("类型", "type"))
TITLES = {field.name: field.title for field in (*FIGURE_FIELDS, *CLAUSE_FIELDS)} | {"note": WHY}
"""What a field of a row is called, for whoever is told of a fault in it."""
SETTLED = (VERDICT, BY, ON, WHY)
FIGURE_COLUMNS = (HINT, TEXT, "数", *(each.title for each in FIGURE_FIELDS), *SETTLED, ID, VERSION)
CLAUSE_COLUMNS = (HINT, "位置", TEXT, *(each.title for each in CLAUSE_FIELDS), *SETTLED, ID, VERSION)
Item = Figure | Statement


def fields_of(item: Item) -> tuple[Field, ...]:
    return FIGURE_FIELDS if isinstance(item, Figure) else CLAUSE_FIELDS


def hint(item: Item) -> str:
    """What the draft is not sure of; empty where it is, and where a person has settled it."""
    if item.review == "confirmed":
        return ""
    flag = item.note.removeprefix(FLAG) if item.note.startswith(FLAG) else ""
    if isinstance(item, Statement) and not flag:
        return "有数字没有读出" if item.uncurated else "类型待核" if item.type == "其他" else ""
    return flag


def why(item: Item) -> str:
    """The note that a person wrote."""
    return "" if item.note.startswith(FLAG) else item.note


def shown(plan: Plan, item: Item) -> dict[str, str]:
    """A row as the sheet shows it, with what was settled."""
    row = {HINT: hint(item)}
    if isinstance(item, Figure):
        clause = plan.statement[item.statement]
        at, end = item.start - clause.start, item.end - clause.start
        row |= {TEXT: f"{clause.text[:at]}【{item.value}】{clause.text[end:]}", "数": item.value}
    else:
        row |= {"位置": section_label(item.section), TEXT: item.text}
    row |= {each.title: said(plan, each, getattr(item, each.name)) for each in fields_of(item)}
    confirmed = item.review == "confirmed"
    verdict = CHANGE if item.changed else CONFIRM
    row |= {VERDICT: verdict if confirmed else "", BY: item.reviewed_by, ON: item.reviewed_on, WHY: why(item)}
    version = hashlib.sha256(json.dumps([*row.values()], ensure_ascii=False).encode()).hexdigest()[:8]
    return row | {ID: item.id, VERSION: version}


def ordered(items: tuple[Item, ...]) -> list[Item]:
    """What the draft is not sure of first, then other drafts, then what is confirmed; each in the order of the text."""
    return sorted(items, key=lambda item: (item.review == "confirmed", not hint(item), item.start))


def said(plan: Plan, field: Field, value: str) -> str:
    """A value in words."""
    if field.name == "period":
        return period_label(value)
    if field.name == "indicator":
        return _indicators(plan).get(value, value)
    return labels(field.vocabulary)[value] if field.vocabulary else value


def meant(plan: Plan, field: Field, typed: str) -> str | None:
    """The value that a typed word stands for; None where it stands for none."""
    if field.name == "period":
        return _period(typed)
    if field.name == "indicator":
        return next((name for name, said in [("", ""), *_indicators(plan).items()] if said == typed), None)
    if field.name == "type":
        return typed if not typed or typed in get_args(ActionType) else None
    if field.name == "name":
        return typed or None
    if field.vocabulary:
        return next((value for value, word in labels(field.vocabulary).items() if word == typed), None)
    return typed


def choices(plan: Plan, field: Field) -> list[str]:
    """What a column's drop-down offers; words that are not offered may be typed where they hold."""
    if field.name == "period":
        years = range(plan.info.base_year - 1, plan.info.target_year + 2)
        offered = [*(str(y) for y in years), *(f"end-{y}" for y in years), "multi-year", "none"]
        used = [period for period in dict.fromkeys(f.period for f in plan.figures) if period not in offered]
        return [period_label(period) for period in (*offered, *used)]
    if field.name == "indicator":
        return list(_indicators(plan).values())
    if field.name == "type":
        return list(get_args(ActionType))
    if field.name == "role":
        return [word for role, word in labels("roles").items() if role not in HEADINGS]
    if field.name == "unit":
        return sorted({figure.unit for figure in plan.figures} - {""})
    return list(labels(field.vocabulary).values()) if field.vocabulary else []


def verdicts() -> list[str]:
    """What may be done with a number."""
    return [CONFIRM, CHANGE, *(f"{NO_QUANTITY}：{word}" for word in CATEGORIES)]


def _indicators(plan: Plan) -> Mapping[str, str]:
    """What each indicator is called; two of one name by their ids too."""
    names = [item.name for item in plan.indicators]
    return {item.id: item.name if names.count(item.name) == 1 else f"{item.name} {item.id}" for item in plan.indicators}


def _period(typed: str) -> str | None:
    years = re.findall(r"\d{4}", typed)
    tried = [*years[:1], *(f"end-{year}" for year in years[:1]), "-".join(years[:2]), "multi-year", "none"]
    return next((each for each in tried if each and period_label(each) == typed), None)
