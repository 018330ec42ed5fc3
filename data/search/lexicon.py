"""What a stretch of a question can be: a word of the vocabulary or of the plan, a name, a number, a year, pinyin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from data.loading.numbers import SCALES, amount_of
from data.search.index import Index
from data.search.normal import Unit, lemma
from data.search.numerals import NUMERALS, plain
from data.search.pinyin import Syllables, split, syllables
from data.search.sounds import vocabulary_by_initials, vocabulary_by_sound
from data.search.vocabulary import Term, Terms, vocabulary

_NUMERAL_OF = dict(zip("123456789", "一二三四五六七八九", strict=True))
_BESIDE_PRINTED, _BROKEN_OFF = 0.7, 0.6


@dataclass(frozen=True)
class Segment:
    """A stretch `start:end` of a question's units, what it is taken for (`how`), and how much that explains (`value`).

    `terms` would show what is asked, each with a weight up to 1; so would a figure of `number`, or a translation that
    has the words `english`.
    """

    start: int
    end: int
    asked: str
    how: str
    value: float = 0.0
    term: Term = ()
    terms: Terms = field(default_factory=dict)
    roles: frozenset[str] = frozenset()
    weight: float = 1.0
    number: Decimal | None = None
    english: Term = ()


def asked_words(texts: Sequence[str]) -> str:
    """Units as a reader would write them."""
    return (" " if texts[0].isascii() and len(texts) > 1 else "").join(texts)


def _size(texts: Sequence[str]) -> float:
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
        asked, size = asked_words(texts), _size(texts)

        def segment(how: str, value: float, terms: Terms, **more: object) -> Segment:
            return Segment(start, end, asked, how, value * size, bare, terms, **more)  # type: ignore[arg-type]

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
            english = bare if asked.isascii() else ()
            yield segment("vocabulary", 1.1, {**others, tuple(texts): 1.0}, english=english)
        elif bare in self._vocabulary.weak:
            yield segment("vocabulary" if len(asked) > 1 else "sign", 0.9, {tuple(texts): 1.0})
        if names := self._index.english_names.get(bare):
            yield segment("name", 1.1, dict.fromkeys(names, 1.0))
        if printed_so := next(filter(self._index.occurs, _spellings(texts)), None):
            lone = len(printed_so) == 1 and not printed_so[0].isascii()
            yield segment("sign" if lone else "plan", 0.3 if lone else 1.0, {printed_so: 1.0})
        if (number := _number(texts)) is not None:
            literal: Terms = {(plain(number),): 1.0} if texts[0].isascii() else {}
            yield segment("number", 1.05, literal, number=number, weight=1.2)
        if words := self._pinyin(texts):
            yield segment("pinyin", 1.05 if len(next(iter(words))) > 1 else 0.4, self.with_meanings(words))

    def _pinyin(self, texts: list[str]) -> Terms:
        """The words that sound as the letters spell, where all of the stretch is pinyin."""
        if not all(text.isascii() and text.isalpha() for text in texts):
            return {}
        ways = [split(text) for text in texts]
        if not all(ways):
            return {}
        for spelled in ways[0] if len(ways) == 1 else (tuple(each for way in ways for each in way[0]),):
            if words := self.sounding(spelled):
                if len(texts) == 1 and spelled[-1] not in syllables() and (known := self._known_initials(texts[0])):
                    return {word: _BROKEN_OFF * sure for word, sure in words.items()} | known  # ye y is rather yey
                return words
        return {}

    def sounding(self, spelled: Syllables) -> Terms:
        """The words of the plan and of the vocabulary that are spelled so."""
        known = vocabulary_by_sound().get(spelled, ())
        return dict.fromkeys((*self._index.sounds.sounding(spelled), *known), 1.0)

    def _known_initials(self, letters: str) -> Terms:
        return {word: 1.0 for word in vocabulary_by_initials().get(letters, ()) if self._index.occurs(word)}

    def initials(self, letters: str) -> Terms:
        """Words whose syllables begin with these letters: known ones, and those that the plan prints most often."""
        printed = self._index.sounds.with_initials(letters)
        most = max(printed.values(), default=0)
        return {word: 1.0 for word, count in printed.items() if count == most} | self._known_initials(letters)

    def with_meanings(self, words: Terms) -> Terms:
        """Words with what they mean."""
        terms = dict(words)
        for word, sure in words.items():
            for other, weight in self._vocabulary.meanings.get(word, {}).items():
                terms[other] = max(terms.get(other, 0.0), sure * weight)
        return terms


def _number(texts: Sequence[str]) -> Decimal | None:
    """A number in digits or numerals, with 万 or 亿; a numeral alone is none."""
    digits = texts[0].replace(".", "").isdigit()
    numerals = texts[1:] if digits else texts
    written = all(text in (SCALES if digits else NUMERALS) for text in numerals)
    return amount_of("".join(texts)) if written and (digits or len(texts) > 1) else None


def _spellings(texts: list[str]) -> Iterator[Term]:
    """A stretch as it stands, and as a plan may print it: 6号线 for 六号线, 二期 for 2期, pm2.5 for pm 2.5."""
    yield tuple(texts)
    if len(texts) == 1:
        return
    length = next((at for at, text in enumerate(texts) if text not in NUMERALS), len(texts))
    if length and (number := amount_of("".join(texts[:length]))) is not None:
        yield (plain(number), *texts[length:])
    if any(text in _NUMERAL_OF for text in texts):
        yield tuple(_NUMERAL_OF.get(text, text) for text in texts)
    if len(texts) == 2 and texts[0].isascii() and texts[1].isascii():
        yield ("".join(texts),)
