"""Where terms stand in a plan: clauses by term, by number and by name. Built once for a plan."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Literal

import numpy as np
import numpy.typing as npt

from data.derive import amount, base_unit
from data.reading import path
from data.schema import Plan, Statement
from data.search.normal import key, unit_texts
from data.search.sounds import BREAK, Sounds
from data.search.vocabulary import Term, term, vocabulary

if TYPE_CHECKING:
    from data.search.dictionary import Dictionary

Docs = npt.NDArray[np.int32]
Scores = npt.NDArray[np.float64]
Field = Literal["text", "names"]
_NONE: Docs = np.empty(0, dtype=np.int32)
_COMMON_NAME = 4
_LONGEST_WORD = 6


@dataclass(frozen=True)
class IndexedAmount:
    """A figure's amount in its unit without scale, and the document that prints it."""

    doc: int
    number: Decimal
    unit: Term


class Strings:
    """Many texts as units, and which of them hold a term."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self._keys: list[str] = []
        holders: dict[Term, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            self._keys.append(key(text))
            for gram in {*((unit,) for unit in text), *pairwise(text)}:
                holders[gram].append(number)
        self._holders: dict[Term, Docs] = {gram: np.array(at, dtype=np.int32) for gram, at in holders.items()}
        self.holding = lru_cache(maxsize=8192)(self._holding)

    def _holding(self, wanted: Term) -> Docs:
        """The numbers of the texts that hold a term, in order."""
        if len(wanted) <= 2:
            return self._holders.get(wanted, _NONE)
        rarest = min((self._holders.get(pair, _NONE) for pair in pairwise(wanted)), key=len)
        words = key(wanted)
        return np.array([text for text in rarest if words in self._keys[text]], dtype=np.int32)


@dataclass(frozen=True)
class Index:
    """The clauses of a plan as documents, numbered from 0."""

    plan: Plan
    docs: tuple[Statement, ...]
    unit_texts: tuple[tuple[str, ...], ...] = field(repr=False)
    text: Strings
    names: Strings
    amounts: tuple[IndexedAmount, ...]
    lengths: Scores
    measures: frozenset[Term]
    english_names: dict[Term, tuple[Term, ...]]
    home: frozenset[Term]
    sounds: Sounds = field(repr=False)
    _contexts: Strings = field(repr=False)
    _context_of: Docs = field(repr=False)

    @cached_property
    def by_number(self) -> dict[Decimal, list[IndexedAmount]]:
        found: dict[Decimal, list[IndexedAmount]] = defaultdict(list)
        for each in self.amounts:
            found[each.number].append(each)
        return found

    @cached_property
    def dictionary(self) -> "Dictionary":
        from data.search.dictionary import Dictionary

        printed = {
            "".join(text[start : start + length])
            for text in self.unit_texts
            for length in range(2, _LONGEST_WORD + 1)
            for start in range(len(text) - length + 1)
        }
        return Dictionary(printed)

    def holding(self, wanted: Term, where: Field = "text") -> Docs:
        """The documents that hold a term in their words, or in the names of their figures and places."""
        return (self.text if where == "text" else self.names).holding(wanted)

    def under(self, wanted: Term) -> Docs:
        """The documents whose lead sentence or section title holds a term."""
        contexts = self._contexts.holding(wanted)
        return np.flatnonzero(np.isin(self._context_of, contexts)).astype(np.int32) if len(contexts) else _NONE

    def rarity(self, wanted: Term) -> float:
        """How much a term tells: the fewer documents hold it, the more."""
        return float(np.log1p(len(self.docs) / max(len(self.holding(wanted)), 1)))

    def occurs(self, wanted: Term) -> bool:
        return bool(len(self.holding(wanted)) or len(self.holding(wanted, "names")))


def build_index(plan: Plan) -> Index:
    """Read a plan's clauses for search."""
    docs = plan.clauses
    texts = [unit_texts(doc.text) for doc in docs]
    contexts: dict[tuple[str, ...], int] = {}
    context_of = [
        contexts.setdefault(tuple(item.id for item in path(plan, doc)[1:]), len(contexts)) for doc in docs
    ]  # the part is left out: it says which year, and nothing else
    return Index(
        plan=plan,
        docs=docs,
        unit_texts=tuple(map(tuple, texts)),
        text=Strings(texts),
        names=Strings(_names(plan, doc) for doc in docs),
        amounts=tuple(_amounts(plan, docs)),
        lengths=np.array([len(text) for text in texts], dtype=np.float64),
        measures=frozenset(term(base_unit(figure.unit)[1]) for figure in plan.figures if figure.unit) - {()},
        english_names=_english_names(plan),
        home=_home(plan),
        sounds=Sounds(texts),
        _contexts=Strings(_joined(plan.statement[name].text for name in names) for names in contexts),
        _context_of=np.array(context_of, dtype=np.int32),
    )


def _joined(texts: Iterable[str]) -> list[str]:
    """Several texts as units, a break after each."""
    return [unit for text in texts for unit in (*unit_texts(text), BREAK)]


def _names(plan: Plan, doc: Statement) -> list[str]:
    """What a clause's figures, indicators and places are called."""
    figures = [plan.figure[name] for name in doc.figures]
    indicators = [plan.indicator[figure.indicator] for figure in figures if figure.indicator]
    called = [figure.name for figure in figures]
    called += [name for indicator in indicators for name in (indicator.name, indicator.short)]
    called += [name for place in doc.places for name in (plan.place[place].name, *plan.place[place].aliases)]
    return _joined(dict.fromkeys(called))


def _amounts(plan: Plan, docs: tuple[Statement, ...]) -> Iterable[IndexedAmount]:
    for number, doc in enumerate(docs):
        for name in doc.figures:
            total, unit = amount(plan.figure[name])
            yield IndexedAmount(number, total, term(unit))


def _english_names(plan: Plan) -> dict[Term, tuple[Term, ...]]:
    """Pieces of the English names of places, with the names that the plan prints.

    A piece has a word of its own, which the vocabulary does not know, or is the whole name; a piece
    of many names means none of them.
    """
    common = vocabulary().words | {word for each in _home(plan) for word in each}
    found: dict[Term, set[str]] = defaultdict(set)
    for place in plan.places:
        words = term(place.name_en)
        for start, end in combinations(range(len(words) + 1), 2):
            piece = words[start:end]
            if piece == words or any(word not in common and len(word) > 1 for word in piece):
                found[piece].add(place.id)
    return {
        piece: tuple(dict.fromkeys(term(alias) for place in sorted(places) for alias in plan.place[place].aliases))
        for piece, places in found.items()
        if len(places) <= _COMMON_NAME
    }


def _home(plan: Plan) -> frozenset[Term]:
    """The names of the district and its city: every clause is about them, so that they say little."""
    info = plan.info
    chinese = [name for full in (info.district, info.city) for name in (full, full[:-1]) if len(name) > 1]
    english = term(info.district_en)
    return frozenset(map(term, chinese)) | {english, *((word,) for word in english)}
