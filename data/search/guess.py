"""What no list holds: pieces of pinyin, a dictionary's words, initials, slips of the hand."""

from collections.abc import Iterable, Iterator
from functools import cache

from data.search.dictionary import chinese_of, synonyms_of
from data.search.index import Index
from data.search.lexicon import Lexicon, Segment, asked_words
from data.search.normal import lemma
from data.search.pinyin import readings, spell, split
from data.search.sounds import vocabulary_by_sound
from data.search.vocabulary import Term, Terms, vocabulary

_ALIKE = 80
_SLIP, _PART, _DICTIONARY, _SIGN = 0.75, 0.7, 0.6, 0.25
_SHORTEST_ENGLISH, _ENGLISH_AT_MOST = 3, 25
_SHORTEST_SLIP, _LONGEST_INITIALS, _LONGEST_WORD = 5, 10, 6


def guess_latin(index: Index, lexicon: Lexicon, start: int, texts: list[str]) -> Iterator[Segment]:
    """Words in Latin letters that are not known, each for itself."""
    for position, text in enumerate(texts, start):
        if english := _english(index, lemma(text)):
            yield Segment(position, position + 1, text, "english", terms=_meant(index, text)[1], english=english)
            continue
        for how, asked, terms in _one_word(index, lexicon, text):
            yield Segment(position, position + 1, asked, how, terms=terms)


def _english(index: Index, word: str) -> Term:
    """A word of the translation, unless it is in so many sentences that it tells nothing (with, their)."""
    telling = len(word) >= _SHORTEST_ENGLISH and 0 < len(index.holding((word,), "english")) <= _ENGLISH_AT_MOST
    return (word,) if telling else ()


def _one_word(index: Index, lexicon: Lexicon, text: str) -> Iterator[tuple[str, str, Terms]]:
    if pieces := list(_pieces(lexicon, text)):
        yield from (("pinyin", asked, lexicon.with_meanings(words)) for asked, words in pieces)
    elif (found := _meant(index, text))[1]:
        how, terms = found
        yield how, text, terms
    elif text.isalpha() and 2 <= len(text) <= _LONGEST_INITIALS and (words := lexicon.initials(text)):
        yield "initials", text, lexicon.with_meanings(words)
    else:
        yield "alike", text, _alike(text)


def _meant(index: Index, text: str) -> tuple[str, Terms]:
    """What an English word means: as a part of words that are known, or as the dictionary says."""
    if part := vocabulary().parts.get(lemma(text)):
        return "part", {term: _PART * weight for term, weight in part.items()}
    return "dictionary", _printed(index, chinese_of(lemma(text)))


def _pieces(lexicon: Lexicon, text: str) -> Iterator[tuple[str, Terms]]:
    """Pinyin whose whole is nowhere, as the longest pieces that are somewhere."""
    spelled = next(iter(split(text)), ())
    position = 0
    while position < len(spelled) - 1:
        for end in range(len(spelled), position + 1, -1):
            if words := lexicon.sounding(spelled[position:end]):
                yield "".join(spelled[position:end]), words
                position = end - 1
                break
        position += 1


def _printed(index: Index, words: Iterable[str]) -> Terms:
    return {tuple(word): _DICTIONARY for word in words if index.occurs(tuple(word))}


def _alike(text: str) -> Terms:
    """What the English word or the pinyin means that letters come close to."""
    from rapidfuzz import fuzz, process

    if len(text) < _SHORTEST_SLIP:
        return {}
    known = _known_letters()
    found = process.extractOne(text, known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return {term: _SLIP * weight for term, weight in vocabulary().meanings[known[found[0]]].items()} if found else {}


@cache
def _known_letters() -> dict[str, Term]:
    """The vocabulary's words as they are typed in Latin letters."""
    english = {term[0]: term for term in vocabulary().meanings if len(term) == 1 and term[0].isascii()}
    return {
        "".join(spelled): words[0] for spelled, words in vocabulary_by_sound().items() if len(spelled) > 1
    } | english


def guess_chinese(index: Index, lexicon: Lexicon, start: int, texts: list[str]) -> Iterator[Segment]:
    """Characters that are no known word: what the dictionary says, the same sound written otherwise, each sign."""
    word: Term = tuple(texts)
    end = start + len(word)
    for asked, terms in _translated(index, "".join(word)):
        yield Segment(start, end, asked, "dictionary", terms=terms)
        return
    if len(word) > 1 and all(map(readings, word)) and (heard := lexicon.sounding(tuple(spell(word)))):
        terms = {term: _SLIP * weight for term, weight in lexicon.with_meanings(heard).items()}
        yield Segment(start, end, asked_words(texts), "alike", terms=terms)
        return
    for position, sign in enumerate(word, start):
        if index.occurs((sign,)):
            yield Segment(position, position + 1, sign, "sign", term=(sign,), terms={(sign,): 1.0}, weight=_SIGN)


def _translated(index: Index, text: str) -> Iterator[tuple[str, Terms]]:
    """The dictionary's words in a text, the longest first, with those of the same meaning that the plan prints."""
    for length in range(min(len(text), _LONGEST_WORD), 1, -1):
        for start in range(len(text) - length + 1):
            if terms := _printed(index, synonyms_of(text[start : start + length])):
                yield text[start : start + length], terms
