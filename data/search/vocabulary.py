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
Terms = dict[Term, float]
"""Terms, each with how surely it is meant, up to 1."""

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


class Years(_Strict):
    target: tuple[str, ...]
    base: tuple[str, ...]


class VocabularyFile(_Strict):
    """`vocabulary.yaml` as it stands."""

    ask: dict[str, tuple[str, ...]]
    years: Years
    weak: tuple[str, ...]
    groups: tuple[SynonymGroup, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Lookups by term.

    `meanings` gives plan words with a weight, `roles` what a word of a question asks for, `parts` what an
    English word may mean that stands only inside entries, `words` all its Latin words.
    """

    meanings: dict[Term, Terms] = field(default_factory=dict)
    parts: dict[str, Terms] = field(default_factory=dict)
    roles: dict[Term, set[str]] = field(default_factory=dict)
    weak: frozenset[Term] = frozenset()
    words: frozenset[str] = frozenset()


def term(words: str) -> Term:
    """Words as a term."""
    return tuple(map(lemma, unit_texts(words)))


@cache
def vocabulary(path: Path = FILE) -> Vocabulary:
    """The vocabulary, read once. Raises pydantic's ValidationError where the file is not as it should be."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with path.open(encoding="utf-8") as file:
        words = VocabularyFile.model_validate(yaml.load(file, Loader=loader))  # noqa: S506, both loaders are safe
    meanings: dict[Term, Terms] = {}
    for group in words.groups:
        _add_group(meanings, group)
    roles: dict[Term, set[str]] = defaultdict(set)
    for role, listed in (*words.ask.items(), *words.years):
        for each in listed:
            roles[term(each)].add(role)
    weak = frozenset(map(term, words.weak))
    known = {*meanings, *roles, *weak}
    latin = frozenset(word for each in known for word in each if word.isascii())
    return Vocabulary(meanings, _parts(meanings), dict(roles), weak, latin)


def _add_group(meanings: dict[Term, Terms], group: SynonymGroup) -> None:
    plan = [term(each) for each in group.plan]
    ranked = {each: _ORDER[place] if place < len(_ORDER) else _LEAST for place, each in reversed([*enumerate(plan)])}
    for each in plan:
        siblings = {**{other: _SIBLING * ranked[other] for other in plan}, each: 1.0}
        meanings[each] = _merged(meanings.get(each), siblings)
    for asked in map(term, (*group.people, *group.english)):
        meanings[asked] = _merged(meanings.get(asked), ranked)


def _merged(known: Terms | None, more: Terms) -> Terms:
    """Both, each term as surely as either; where nothing was known `more` itself, which thousands of words share."""
    return {**known, **{each: max(weight, known.get(each, 0.0)) for each, weight in more.items()}} if known else more


def _parts(meanings: dict[Term, Terms]) -> dict[str, Terms]:
    """What an English word may mean that stands only inside longer entries; a word of many entries means nothing."""
    inside: dict[str, list[Term]] = defaultdict(list)
    for entry in meanings:
        if len(entry) > 1 and all(word.isascii() for word in entry):
            for word in set(entry):
                inside[word].append(entry)
    found: dict[str, Terms] = {}
    for word, entries in inside.items():
        if len(entries) <= _PARTS_AT_MOST and len(word) > 2:
            for entry in entries:
                less_sure = {plan: weight / len(entry) ** 0.5 for plan, weight in meanings[entry].items()}
                found[word] = _merged(found.get(word), less_sure)
    return found
