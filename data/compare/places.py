"""Which places the sentences of a plan name that another plan of the same city names too."""

from collections.abc import Sequence

from data.schema import Plan

SHORTEST = 4
"""Characters of a name that is looked up in the text of a plan that has no such place: shorter ones are ambiguous."""


def named_places(plan: Plan, plans: Sequence[Plan]) -> dict[str, list[str]]:
    """The names of the places that each sentence names, by its id; as the first of the plans that has it calls it.

    A place that only another plan knows is found by its whole name. An occurrence in a longer name does not count:
    清华大学 is not named by 清华大学深圳国际研究生院.
    """
    near = [each for each in plans if each.info.city == plan.info.city]
    called: dict[str, str] = {}
    by_name: dict[str, str] = {}
    for each in near:
        for place in each.places:
            called.setdefault(place.id, by_name.setdefault(place.name, place.name))
    found = {item.id: [called[name] for name in item.places] for item in plan.clauses}
    every = {name for each in near for place in each.places for name in (place.name, *place.aliases)}
    own = set(plan.place)
    for each in near:
        for place in each.places:
            if place.id not in own and len(place.name) >= SHORTEST:
                longer = [name for name in every if place.name in name and name != place.name]
                for item in plan.clauses:
                    if _is_named(place.name, item.text, longer):
                        found[item.id].append(called[place.id])
    return {name: list(dict.fromkeys(places)) for name, places in found.items() if places}


def _is_named(name: str, text: str, longer: Sequence[str]) -> bool:
    if name not in text:
        return False
    for each in longer:
        text = text.replace(each, "")
    return name in text
