"""The vocabulary file, ready to be looked up: what a word means, and which words only carry a question."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from data.search.normal import lemma, unit_texts

FILE = Path(__file__).with_name("vocabulary.yaml")
Term = tuple[str, ...]
"""Words as units: ("5g", "基", "站"); Latin words without their plural."""

_ORDER = (1.0, 0.85, 0.75, 0.65, 0.6)
_SIBLING, _LEAST = 0.6, 0.5
_PARTS_AT_MOST = 8


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SynonymGroup(_Strict):
    """One thing: the words of plans, of people, and in English."""

    plan: tuple[str, ...]
    people: tuple[str, ...] = ()
    english: tuple[str, ...] = ()


class Ask(_Strict):
    quantity: tuple[str, ...]
    moment: tuple[str, ...]
    place: tuple[str, ...]
    about: tuple[str, ...]
    drop: tuple[str, ...]


class Years(_Strict):
    target: tuple[str, ...]
    base: tuple[str, ...]


class VocabularyFile(_Strict):
    """`vocabulary.yaml` as it stands."""

    ask: Ask
    years: Years
    weak: tuple[str, ...]
    groups: tuple[SynonymGroup, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Lookups by term.

    `meanings` gives plan words with a weight, `roles` what a word of a question asks for, `parts` what an
    English word may mean that stands only inside entries, `words` all its Latin words.
    """

    meanings: dict[Term, dict[Term, float]] = field(default_factory=dict)
    parts: dict[str, dict[Term, float]] = field(default_factory=dict)
    roles: dict[Term, set[str]] = field(default_factory=dict)
    weak: frozenset[Term] = frozenset()
    words: frozenset[str] = frozenset()
    longest: int = 1


def term(words: str) -> Term:
    """Words as a term."""
    return tuple(map(lemma, unit_texts(words)))


@cache
def vocabulary(path: Path = FILE) -> Vocabulary:
    """The vocabulary, read once. Raises pydantic's ValidationError where the file is not as it should be."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with path.open(encoding="utf-8") as file:
        words = VocabularyFile.model_validate(yaml.load(file, Loader=loader))  # noqa: S506, both loaders are safe
    meanings: dict[Term, dict[Term, float]] = defaultdict(dict)
    for group in words.groups:
        _add_group(meanings, group)
    roles: dict[Term, set[str]] = defaultdict(set)
    for role, listed in (*words.ask, *words.years):
        for each in listed:
            roles[term(each)].add(role)
    weak = frozenset(map(term, words.weak))
    known = {*meanings, *roles, *weak}
    latin = frozenset(word for each in known for word in each if word.isascii())
    return Vocabulary(dict(meanings), _parts(meanings), dict(roles), weak, latin, max(map(len, known)))


def _add_group(meanings: dict[Term, dict[Term, float]], group: SynonymGroup) -> None:
    plan = [term(each) for each in group.plan]
    ranked = {each: _ORDER[place] if place < len(_ORDER) else _LEAST for place, each in reversed([*enumerate(plan)])}
    for each in plan:
        _raise(meanings[each], {**{other: _SIBLING * ranked[other] for other in plan}, each: 1.0})
    for asked in (*group.people, *group.english):
        _raise(meanings[term(asked)], ranked)


def _raise(known: dict[Term, float], more: dict[Term, float]) -> None:
    for each, weight in more.items():
        known[each] = max(weight, known.get(each, 0.0))


def _parts(meanings: dict[Term, dict[Term, float]]) -> dict[str, dict[Term, float]]:
    """What an English word may mean that stands only inside longer entries; a word of many entries means nothing."""
    inside: dict[str, list[Term]] = defaultdict(list)
    for entry in meanings:
        if len(entry) > 1 and all(word.isascii() for word in entry):
            for word in set(entry):
                inside[word].append(entry)
    found: dict[str, dict[Term, float]] = {}
    for word, entries in inside.items():
        if len(entries) <= _PARTS_AT_MOST and len(word) > 2:
            found[word] = {}
            for entry in entries:
                _raise(found[word], {plan: weight / len(entry) ** 0.5 for plan, weight in meanings[entry].items()})
    return found
