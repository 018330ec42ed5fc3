"""The same thing in several plans, sentence beside sentence, each found by a rule that can be named.

Decision: what two sentences share has to be a name. Context: plans write of one project in different words, and words
that they share (加快推进, 基础设施建设) name nothing. Choice: rules each of which takes whole names out of a sentence;
two sentences belong together only where a name is the same, or nearly every word. Price: what is said in other words is
not found, so that every count is a lower bound.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from data.compare.names import core, quoted, things, whole
from data.compare.places import named_places
from data.compare.relation import successions
from data.compare.standard import is_of_a_year, standard_names
from data.compare.wording import alike
from data.derive import base_unit
from data.schema import Plan, Role, Statement

Rule = Literal["place", "quoted", "thing", "measure", "wording"]
RULES: dict[Rule, str] = {
    "place": "点名同一地点",
    "quoted": "引号内同名",
    "thing": "同一名称",
    "measure": "同一量化项目",
    "wording": "字句相近",
}
"""What each rule is called, in the order in which they are tried."""
RULES_MEAN: dict[Rule, str] = {
    "place": "同一城市的计划点名编号或全名相同的地点、线路",
    "quoted": "引号或书名号内的名称相同，口号和五年时段除外",
    "thing": "去掉动词后，项目、工程、计划、机构的名称（6个字以上）相同，或整句相同",
    "measure": "已确认的年度数字，所量的项目和单位相同",
    "wording": "同一地方前后两年的句子，去掉开头的动词后相似度在80%以上",
}
TELLING: tuple[Role, ...] = ("lead", "achievement", "action", "target", "shortcoming", "safeguard")
Key = tuple[Rule, str]
OF = "\n"
"""Between a city and a place of it: other cities have places of the same name."""


@dataclass(frozen=True)
class Same:
    """What several plans write of: its names, the rules that found it, and the sentences of each plan, in order.

    Sentences that are only alike have no name. A plan that does not write of it has no sentence here.
    """

    names: tuple[str, ...]
    rules: tuple[Rule, ...]
    sides: tuple[tuple[Statement, ...], ...]

    @property
    def name(self) -> str:
        return "、".join(self.names)

    @property
    def rule(self) -> str:
        return "；".join(RULES[each] for each in self.rules)


@lru_cache(maxsize=16)
def same_things(plans: tuple[Plan, ...]) -> tuple[Same, ...]:
    """What at least two of the plans name, in the order of the first that does."""
    found = [_subjects(plan, plans) for plan in plans]
    shared: dict[tuple[tuple[str, ...], ...], list[Key]] = {}
    for key in dict.fromkeys(key for subjects in found for key in subjects):
        sides = tuple(tuple(dict.fromkeys(subjects.get(key, ()))) for subjects in found)
        if sum(map(bool, sides)) > 1:
            shared.setdefault(sides, []).append(key)
    rows = [_row(plans, sides, keys) for sides, keys in shared.items()]
    rows += _alike(plans, rows)
    return tuple(sorted(rows, key=lambda row: [side[0].start if side else len(plans[0].text) for side in row.sides]))


def _row(plans: Sequence[Plan], sides: tuple[tuple[str, ...], ...], keys: Sequence[Key]) -> Same:
    said = tuple(tuple(plan.statement[name] for name in side) for plan, side in zip(plans, sides, strict=True))
    texts = [side[0].text for side in said if side]
    rules = {rule for rule, _ in keys}
    shown = (whole(name, texts) if rule == "thing" else _called(plans, name) for rule, name in keys)
    return Same(tuple(dict.fromkeys(shown)), tuple(rule for rule in RULES if rule in rules), said)


def _called(plans: Sequence[Plan], name: str) -> str:
    """What the first of the plans calls a standard indicator; any other name as it is."""
    return next((plan.indicator[name].name for plan in plans if name in plan.indicator), name.rpartition(OF)[2])


def _alike(plans: Sequence[Plan], rows: Iterable[Same]) -> Iterator[Same]:
    """Sentences of a place and of the year after that no other rule has found."""
    known = {(a.id, b.id) for row in rows for one in row.sides for two in row.sides for a in one for b in two}
    for pair in successions(plans):
        at = [plans.index(plan) for plan in pair]
        for said in alike(*((plan, tuple(telling(plan))) for plan in pair)):
            if (said[0].id, said[1].id) not in known:
                sides = {place: (item,) for place, item in zip(at, said, strict=True)}
                yield Same((), ("wording",), tuple(sides.get(place, ()) for place in range(len(plans))))


def _subjects(plan: Plan, plans: tuple[Plan, ...]) -> dict[Key, list[str]]:
    """The sentences of a plan by what they name. A name that several rules find belongs to the first of them."""
    places = named_places(plan, plans)
    taken = {name for each in plans for name in each.place_called} | {p.name for each in plans for p in each.places}
    followed = _followed(plan, plans)
    in_quotes = {name for each in plans for item in telling(each) for name in quoted(item)}
    found: dict[Key, list[str]] = {}
    for item in telling(plan):
        named = sorted((things(item) | {core(item)}) - taken - {""})
        keys: list[Key] = [
            *(("place", f"{plan.info.city}{OF}{name}") for name in places.get(item.id, ())),
            *(("quoted", name) for name in sorted(quoted(item))),
            *(("quoted" if name in in_quotes else "thing", name) for name in named),
            *(("measure", name) for name in _measured(plan, item, followed)),
        ]
        for key in keys:
            found.setdefault(key, []).append(item.id)
    return found


def telling(plan: Plan) -> Iterable[Statement]:
    """The sentences that tell of something done, planned or wanting."""
    return (item for item in plan.clauses if item.role in TELLING)


def _followed(plan: Plan, plans: Sequence[Plan]) -> dict[str, str]:
    """The indicators that a plan follows together with another of its place, as the first of them calls them."""
    near = [each for each in plans if each.info.district == plan.info.district]
    return {
        name: next(each.indicator[name].name for each in near if name in each.indicator)
        for name in plan.indicator
        if sum(name in each.indicator for each in near) > 1
    }


def _measured(plan: Plan, item: Statement, followed: Mapping[str, str]) -> Iterator[str]:
    """What the confirmed figures of a sentence measure in a year: the id of a standard indicator, else its name."""
    for name in item.figures:
        figure = plan.figure[name]
        if figure.review == "confirmed" and figure.kind != "context" and is_of_a_year(figure):
            called = followed.get(figure.indicator, figure.name)
            standard = figure.indicator in standard_names()
            yield figure.indicator if standard else f"{called}（{base_unit(figure.unit)[1]}）"
