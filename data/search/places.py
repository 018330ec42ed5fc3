"""Places and neighbourhoods by what a reader types: by name, however it is typed; else by what the plan says there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from data.map.near import neighbourhoods
from data.schema import Plan
from data.search.answer import search
from data.search.normal import fold, key, unit_texts
from data.search.pinyin import spelled

_PLANS = 8
_HITS, _MOST = 10, 12  # clauses that are looked at, places that are told


@dataclass(frozen=True)
class FoundPlaces:
    """Ids, best first. `by_text`: no name has the words, but clauses that answer them name these places."""

    places: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    by_text: bool = False

    @property
    def only(self) -> tuple[str, str] | None:
        """The one thing that was found by its name, as `place` or `near` and its id."""
        found = [*(("place", name) for name in self.places), *(("near", name) for name in self.near)]
        return found[0] if len(found) == 1 and not self.by_text else None


def find_places(plan: Plan, words: str) -> FoundPlaces:
    """Every word must stand in a name of the place; a name that is the words is all there is to find."""
    asked = [spoken for word in words.split() if (spoken := _spoken(word))]
    whole = _spoken(words)
    if not asked:
        return FoundPlaces()
    named = [
        (kind, name, min(map(len, spoken)), whole in spoken)
        for kind, name, spoken in _names(plan)
        if all(any(word in each for each in spoken) for word in asked)
    ]
    exact = [item for item in named if item[3]]
    found = sorted(exact or named, key=lambda item: item[2])
    if found:
        return FoundPlaces(_of(found, "place"), _of(found, "near"))
    answer = search(plan, words, _HITS)
    near = tuple(item.id for item in answer.named if item.kind == "neighbourhood")
    places = [item.id for item in answer.named if item.kind == "place"]
    places += [name for hit in answer.hits for name in hit.statement.places]
    return FoundPlaces(tuple(dict.fromkeys(places))[:_MOST], near, by_text=True)


def _of(found: list[tuple[str, str, int, bool]], kind: str) -> tuple[str, ...]:
    return tuple(name for each, name, *_ in found if each == kind)


def _spoken(words: str) -> str:
    """Chinese as its units, letters and digits without spaces, so that names and pinyin are compared alike."""
    folded = fold(words)
    return "".join(sign for sign in folded if sign.isalnum()) if folded.isascii() else key(unit_texts(words))


@lru_cache(maxsize=_PLANS)
def _names(plan: Plan) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """What each place and neighbourhood is called: `place` or `near`, its id, and its names as they are compared."""

    def everything() -> Iterator[tuple[str, str, tuple[str, ...]]]:
        yield from (("place", place.id, (place.name, *place.aliases, place.name_en)) for place in plan.places)
        yield from (("near", name, (each.name, each.name_en)) for name, each in neighbourhoods(plan).items())

    return tuple(
        (kind, name, tuple(dict.fromkeys(each for said in called if said for each in (_spoken(said), *spelled(said)))))
        for kind, name, called in everything()
    )
