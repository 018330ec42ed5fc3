"""What a stretch of a question can be: a word of the vocabulary or of the plan, a name, a number, a question word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from data.loading.numbers import SCALES, amount_of
from data.search.index import Index
from data.search.normal import Unit, lemma
from data.search.numerals import NUMERALS, plain
from data.search.sounds import Syllables, spelled_vocabulary, split, syllables, vocabulary_by_initials
from data.search.vocabulary import Term, vocabulary

_ABOUT = frozenset("多余几来")
_PARTICLES = frozenset("的了着过吗呢吧和与及或是在也都还被把让对从向")
_NUMERAL_OF = dict(zip("123456789", "一二三四五六七八九", strict=True))
_INNER, _INNER_MEANING, _HEARD_MEANING, _BESIDE_PRINTED, _BROKEN_OFF = 0.6, 0.45, 0.9, 0.7, 0.6
_NUMBERED, _UNNUMBERED = 1.3, 0.4
"""13号线 is told from other lines by its number: it weighs more, and what has the words alone is hardly meant."""


@dataclass(frozen=True)
class Segment:
    """A stretch `start:end` of a question's units, what it is taken for (`how`), and how much that explains (`value`).

    `terms` would show what is asked, each with a weight up to 1; `partly` is shown by pieces of it too.
    """

    start: int
    end: int
    asked: str
    how: str
    value: float = 0.0
    term: Term = ()
    terms: dict[Term, float] = field(default_factory=dict)
    roles: frozenset[str] = frozenset()
    weight: float = 1.0
    number: Decimal | None = None
    measure: Term = ()
    about: bool = False
    partly: Term = ()

    @property
    def is_latin(self) -> bool:
        return self.asked[0].isascii()


def asked_words(texts: Sequence[str]) -> str:
    """Units as a reader would write them."""
    return (" " if texts[0].isascii() and len(texts) > 1 else "").join(texts)


def size(texts: Sequence[str]) -> float:
    """How much a stretch weighs: a Chinese character as three letters; the whole more than its parts."""
    letters = sum(len(text) if text.isascii() else 3 for text in texts)
    return float(letters**1.5)


class Lexicon:
    """Reads stretches of a question against the vocabulary and one plan."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._vocabulary = vocabulary()
        self._years = {str(index.plan.info.target_year): "target", str(index.plan.info.base_year): "base"}

    def read(self, found: Sequence[Unit], start: int, end: int) -> Iterator[Segment]:
        """Every reading of one stretch."""
        texts = [unit.text for unit in found[start:end]]
        bare = tuple(map(lemma, texts))
        asked, weighs = asked_words(texts), size(texts)

        def segment(how: str, value: float, terms: dict[Term, float], **more: object) -> Segment:
            return Segment(start, end, asked, how, value * weighs, bare, terms, **more)  # type: ignore[arg-type]

        if end == start + 1:
            yield segment("unknown", 0.05, {})
        if (year := self._years.get(texts[0])) and texts[1:] in ([], ["年"]):
            yield segment("question", 1.2, {}, roles=frozenset({year}))
        if roles := self._vocabulary.roles.get(bare):
            telling = bool(roles & {"target", "base"}) and self._index.occurs(tuple(texts))
            yield segment("question", 1.05, {tuple(texts): 1.0} if telling else {}, roles=frozenset(roles))
        if meaning := self._vocabulary.meanings.get(bare):
            printed = tuple(texts) not in meaning and self._index.occurs(tuple(texts))
            others = {other: weight * (_BESIDE_PRINTED if printed else 1.0) for other, weight in meaning.items()}
            yield segment("vocabulary", 1.1, {**others, tuple(texts): 1.0}, partly=_partly(texts))
        elif bare in self._vocabulary.weak:
            yield segment("vocabulary" if len(asked) > 1 else "sign", 0.9, {tuple(texts): 1.0})
        if names := self._index.english_names.get(bare):
            yield segment("name", 1.1, dict.fromkeys(names, 1.0))
        for spelt in _spellings(texts):
            if self._index.occurs(spelt) and not _is_cut(spelt):
                if len(spelt) > 1 or spelt[0].isascii():
                    told = is_numbered(spelt)
                    yield segment(
                        "plan",
                        1.0,
                        self._inner(spelt),
                        partly=() if told else _partly(spelt),
                        weight=_NUMBERED if told else 1.0,
                    )
                else:
                    yield segment("sign", 0.3, {spelt: 1.0})
                break
        if read := self._number(texts):
            number, about, measure = read
            literal: dict[Term, float] = {(plain(number),): 1.0} if texts[0].isascii() and not measure else {}
            yield segment("number", 1.05, literal, number=number, about=about, measure=measure, weight=1.2)
        if sounding := self._pinyin(texts):
            words, spelled = sounding
            yield segment("pinyin", 1.05 if len(spelled) > 1 else 0.4, self.meant(words), partly=surest(words))

    def _inner(self, printed: Term) -> dict[Term, float]:
        """A stretch of the plan's own words, and less surely the known words in it and what they mean."""
        terms = {printed: 1.0}
        known, start = self._vocabulary, 0
        less = _UNNUMBERED if is_numbered(printed) else 1.0
        while start < len(printed) - 1 and len(printed) > 2:
            for end in range(min(len(printed), start + known.longest), start + 1, -1):
                inner = printed[start:end]
                if inner != printed and inner in known.meanings and inner not in known.weak:
                    tells = less * min(1.0, self._index.rarity(inner) / self._index.rarity(printed))
                    for other, weight in known.meanings[inner].items():
                        sure = tells * (_INNER if other == inner else _INNER_MEANING * weight)
                        terms[other] = max(sure, terms.get(other, 0.0))
                    start = end - 1
                    break
            start += 1
        return terms

    def _number(self, texts: list[str]) -> tuple[Decimal, bool, Term] | None:
        """A number with what it counts: digits or numerals, 万 or 亿, 多 or 余, a measure."""
        digits = texts[0].replace(".", "").isdigit()
        length = 1 if digits else 0
        while length < len(texts) and texts[length] in (SCALES if digits else NUMERALS):
            length += 1
        about = texts[length : length + 1] != [] and texts[length] in _ABOUT
        measure = tuple(texts[length + about :])
        lone_numeral = length == 1 and not digits and not measure
        if not length or lone_numeral or (measure and measure not in self._index.measures):
            return None
        number = amount_of("".join(texts[:length]))
        return None if number is None else (number, about, measure)

    def _pinyin(self, texts: list[str]) -> tuple[dict[Term, float], Syllables] | None:
        """The words that sound as the letters spell, where all of the stretch is pinyin."""
        if not all(text.isascii() and text.isalpha() for text in texts):
            return None
        ways = [split(text) for text in texts]
        if not all(ways):
            return None
        candidates = ways[0] if len(ways) == 1 else (tuple(each for way in ways for each in way[0]),)
        for spelled in candidates:
            if words := self.sounding(spelled):
                return self._or_initials(texts, words, spelled), spelled
        return None

    def _or_initials(self, texts: Sequence[str], words: dict[Term, float], spelled: Syllables) -> dict[Term, float]:
        """Pinyin that breaks off, such as ye y, is rather the initials of a known word (yey, 幼儿园)."""
        if len(texts) > 1 or spelled[-1] in syllables():
            return words
        known = {word: 1.0 for word in vocabulary_by_initials().get(texts[0], ()) if self._index.occurs(word)}
        return {word: _BROKEN_OFF * sure for word, sure in words.items()} | known if known else words

    def sounding(self, spelled: Syllables) -> dict[Term, float]:
        """The words of the plan and of the vocabulary that are spelled so; the frequent ones first."""
        printed = self._index.sounds.sounding(spelled)
        most = max(printed.values(), default=0)
        found = {word: 0.6 + 0.4 * count / most for word, count in printed.items()}
        return found | dict.fromkeys(spelled_vocabulary().get(spelled, ()), 1.0)

    def meant(self, words: dict[Term, float]) -> dict[Term, float]:
        """Words with what they mean."""
        terms = dict(words)
        for word, sure in words.items():
            for other, weight in self._vocabulary.meanings.get(word, {}).items():
                terms[other] = max(terms.get(other, 0.0), sure * weight * (1 if other == word else _HEARD_MEANING))
        return terms


def surest(words: dict[Term, float]) -> Term:
    """The word that is most likely meant, where it is long enough to be shown in part."""
    likely: Term = max(words, key=lambda word: words[word])
    return _partly(likely)


def _is_cut(printed: Term) -> bool:
    """Whether a stretch of the plan begins or ends in the middle of a phrase: 业的, 的项目."""
    return len(printed) > 1 and not _PARTICLES.isdisjoint((printed[0], printed[-1]))


def is_numbered(words: Term) -> bool:
    """Whether a number and words are one name, such as 13号线; a number alone is none."""
    return len(words) > 1 and any(word.isdigit() for word in words)


def _partly(texts: Sequence[str]) -> Term:
    return tuple(texts) if len(texts) > 2 and not texts[0].isascii() else ()


def _spellings(texts: list[str]) -> Iterator[Term]:
    """A stretch as it stands, and as a plan may print it: 6号线 for 六号线, 二期 for 2期, pm2.5 for pm 2.5."""
    yield tuple(texts)
    if len(texts) == 1:
        return
    if any(text in NUMERALS for text in texts):
        amounts = [amount_of(text) if text in NUMERALS and text not in SCALES else None for text in texts]
        yield tuple(text if number is None else plain(number) for text, number in zip(texts, amounts, strict=True))
        length = next((at for at, text in enumerate(texts) if text not in NUMERALS), len(texts))
        if length > 1 and (number := amount_of("".join(texts[:length]))) is not None:
            yield (plain(number), *texts[length:])
    if any(text in _NUMERAL_OF for text in texts):
        yield tuple(_NUMERAL_OF.get(text, text) for text in texts)
    if len(texts) == 2 and texts[0].isascii() and texts[1].isascii():
        yield ("".join(texts),)
