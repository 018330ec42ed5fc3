"""Where terms stand in a plan: clauses by term, by number and by name. Built once for a plan."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import combinations, pairwise
from typing import Literal

import numpy as np
import numpy.typing as npt

from data.chapters import safeguards, shortcomings
from data.derive import amount
from data.labels import labels
from data.schema import Plan, Statement
from data.search.normal import key, lemma, unit_texts
from data.search.sounds import BREAK, Sounds
from data.search.vocabulary import Term, term, vocabulary

Docs = npt.NDArray[np.int32]
Scores = npt.NDArray[np.float64]
Field = Literal["text", "names", "chapters", "english"]
_NONE: Docs = np.empty(0, dtype=np.int32)
_COMMON_NAME = 4
_ROLE = {
    "target": 1.3,
    "action": 1.08,
    "achievement": 1.0,
    "safeguard": 1.0,
    "shortcoming": 0.9,
    "lead": 0.7,
    "context": 0.65,
}
_OTHER_ROLE = 0.5
_FIGURE, _TARGET_FIGURE = 1.08, 1.2
_SLOPE = 0.15
"""How much a long clause loses against a short one."""


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
        self.holding = lru_cache(maxsize=2048)(self._holding)

    def _holding(self, wanted: Term) -> Docs:
        """The numbers of the texts that hold a term, in order."""
        if len(wanted) <= 2:
            return self._holders.get(wanted, _NONE)
        rarest = min((self._holders.get(pair, _NONE) for pair in pairwise(wanted)), key=len)
        words = key(wanted)
        return np.array([text for text in rarest if words in self._keys[text]], dtype=np.int32)


@dataclass(frozen=True)
class Index:
    """The clauses of a plan as documents, numbered from 0.

    `likely` is how likely each is wanted, whatever is asked; `ahead` whether it is about the target year.
    """

    plan: Plan
    docs: tuple[Statement, ...]
    text: Strings
    names: Strings
    chapters: Strings
    amounts: dict[Decimal, list[int]]
    likely: Scores
    ahead: npt.NDArray[np.bool_]
    english_names: dict[Term, tuple[Term, ...]]
    sounds: Sounds = field(repr=False)

    @cached_property
    def english(self) -> Strings:
        """The words of the plan's translation without their plural; read when somebody first asks in English."""
        return Strings([*map(lemma, unit_texts(self.plan.english.get(doc.id, "")))] for doc in self.docs)

    def holding(self, wanted: Term, where: Field = "text") -> Docs:
        """The documents that hold a term in their words, in the names of their figures and places, in what the chapter
        is called that they belong to, or in their translation.
        """
        strings: Strings = getattr(self, where)
        return strings.holding(wanted)

    def occurs(self, wanted: Term) -> bool:
        return bool(len(self.holding(wanted)) or len(self.holding(wanted, "names")))


def build_index(plan: Plan) -> Index:
    """Read a plan's clauses for search."""
    docs, chapters = plan.clauses, _chapters(plan)
    texts = [unit_texts(doc.text) for doc in docs]
    lengths = np.array([len(text) for text in texts], dtype=np.float64)
    kinds = np.array([_ROLE.get(doc.role, _OTHER_ROLE) * _figure_weight(plan, doc) for doc in docs])
    return Index(
        plan=plan,
        docs=docs,
        text=Strings(texts),
        names=Strings(tuple(_names(plan, doc)) for doc in docs),
        chapters=Strings(chapters.get(doc.id, ()) for doc in docs),
        amounts=_amounts(plan, docs),
        likely=kinds / (1 - _SLOPE + _SLOPE * lengths / (lengths.mean() if docs else 1.0)),
        ahead=np.array([doc.role in ("target", "action", "safeguard") for doc in docs], dtype=np.bool_),
        english_names=_english_names(plan),
        sounds=Sounds(texts),
    )


def _figure_weight(plan: Plan, doc: Statement) -> float:
    if any(plan.figure[name].kind == "target" for name in doc.figures):
        return _TARGET_FIGURE
    return _FIGURE if doc.figures else 1.0


def _names(plan: Plan, doc: Statement) -> Iterator[str]:
    """What a clause's figures, indicators and places are called, as units with a break after each name."""
    figures = [plan.figure[name] for name in doc.figures]
    indicators = [plan.indicator[figure.indicator] for figure in figures if figure.indicator]
    called = [figure.name for figure in figures]
    called += [name for indicator in indicators for name in (indicator.name, indicator.short)]
    called += [name for place in doc.places for name in (plan.place[place].name, *plan.place[place].aliases)]
    if doc.role == "shortcoming":
        called.append(labels("roles")[doc.role])
    for name in dict.fromkeys(called):
        yield from (*unit_texts(name), BREAK)


def _chapters(plan: Plan) -> dict[str, list[str]]:
    """What shortcomings and safeguards are called, which none of them says itself, by their ids, as units.

    What the role is called is one unit: it is meant as a whole or not at all (保障 alone means housing). A heading can
    be meant by a part. Of shortcomings that are counted (一是 …) only those that open a count: they say the others in
    short.
    """
    names = labels("roles")
    found = {
        item.id: [names["shortcoming"]]
        for chapter in shortcomings(plan)
        for item in ([chapter.opening] if chapter.opening else chapter.statements)
    }
    for chapter in safeguards(plan):
        heading = unit_texts(chapter.opening.text) if chapter.opening else []
        found |= {item.id: [names["safeguard"], BREAK, *heading] for item in chapter.statements}
    return found


def _amounts(plan: Plan, docs: tuple[Statement, ...]) -> dict[Decimal, list[int]]:
    """Documents by the amounts of their figures in units without scale."""
    found: dict[Decimal, list[int]] = defaultdict(list)
    for number, doc in enumerate(docs):
        for name in doc.figures:
            found[amount(plan.figure[name])[0]].append(number)
    return dict(found)


def _english_names(plan: Plan) -> dict[Term, tuple[Term, ...]]:
    """Pieces of the English names of places, with the names that the plan prints.

    A piece has a word of its own, which the vocabulary does not know, or is the whole name; a piece
    of many names means none of them.
    """
    common = vocabulary().words
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
