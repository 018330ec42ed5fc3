"""What nobody has written down: pieces of pinyin, a dictionary's words, initials, slips of the hand."""

from collections.abc import Iterator
from functools import cache

from data.search.dictionary import words_in
from data.search.index import Index
from data.search.lexicon import Lexicon, Segment, asked_words, surest
from data.search.sounds import readings, spell, spelled_vocabulary, split, vocabulary_by_initials
from data.search.vocabulary import Term, vocabulary

Terms = dict[Term, float]

_ALIKE_ENGLISH, _ALIKE_CHINESE, _ALIKE_PINYIN = 80, 66, 84
_SLIP, _PART, _DICTIONARY, _SIGN = 0.75, 0.7, 0.8, 0.25
_LONGEST_PHRASE, _LONG_ENOUGH_TO_SLIP = 3, 5
_OFTEN, _LESS_SURE = 3, 0.85
_ENDINGS = ("ing", "ed", "er", "or", "ly", "al", "ment", "ion", "ation", "ive")


def guess_latin(index: Index, lexicon: Lexicon, start: int, texts: list[str]) -> Iterator[Segment]:
    """Words in Latin letters that are not known: what a dictionary says together, else one by one."""
    position = 0
    while position < len(texts):
        for length in range(min(_LONGEST_PHRASE, len(texts) - position), 0, -1):
            words = texts[position : position + length]
            guesses = list(_one_word(index, lexicon, words[0]) if length == 1 else _phrase(index, words))
            if guesses:
                break
        for how, asked, terms, weight in guesses:
            partly = surest(terms) if how == "initials" else ()
            yield Segment(
                start + position, start + position + length, asked, how, terms=terms, weight=weight, partly=partly
            )
        position += length


Guess = tuple[str, str, Terms, float]


def _phrase(index: Index, words: list[str]) -> Iterator[Guess]:
    if meaning := index.dictionary.english.get(tuple(words)):
        yield "dictionary", " ".join(words), meaning, _DICTIONARY


def _one_word(index: Index, lexicon: Lexicon, text: str) -> Iterator[Guess]:
    """Pieces of pinyin, a part of the vocabulary's entries, a word of the dictionary, initials, a slip."""
    if pieces := list(_pieces(lexicon, text)):
        yield from (("pinyin", asked, lexicon.meant(words), 1.0) for asked, words in pieces)
        return
    for stem in stems(text):
        if part := vocabulary().meanings.get((stem,)) or vocabulary().parts.get(stem):
            yield "part", text, part, _PART
            return
        if meaning := index.dictionary.english.get((stem,)):
            yield "dictionary", text, meaning, _DICTIONARY
            return
    if words := _initials(index, text):
        yield "initials", text, lexicon.meant(words), 1.0
    else:
        alike = {term: _SLIP * weight for term, weight in _alike_latin(text).items()}
        yield "alike" if alike else "nothing", text, alike, 1.0


def stems(word: str) -> Iterator[str]:
    """An English word as it stands, then without the endings of verbs and nouns."""
    yield word
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            yield stem
            yield stem + "e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _pieces(lexicon: Lexicon, text: str) -> Iterator[tuple[str, Terms]]:
    """Pinyin whose whole is nowhere, as the longest pieces that are somewhere."""
    ways = split(text)
    spelled = ways[0] if ways else ()
    position = 0
    while position < len(spelled) - 1:
        for end in range(len(spelled), position + 1, -1):
            if words := lexicon.sounding(spelled[position:end]):
                yield "".join(spelled[position:end]), words
                position = end - 1
                break
        position += 1


def _initials(index: Index, text: str) -> Terms:
    """Words whose syllables begin with these letters: known words before frequent ones before all others."""
    if not text.isalpha() or not 2 <= len(text) <= 10:
        return {}
    known = {word: 1.0 for word in vocabulary_by_initials().get(text, ()) if index.occurs(word)}
    printed = index.sounds.with_initials(text)
    most = max(printed.values(), default=0)
    if len(text) == 2 and (known or most < _OFTEN):
        return known
    return {word: _LESS_SURE for word, count in printed.items() if count == most} | known


def _alike_latin(text: str) -> Terms:
    from rapidfuzz import fuzz, process

    if len(text) < _LONG_ENOUGH_TO_SLIP:
        return {}
    if found := process.extractOne(text, _english_words().keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE_ENGLISH):
        return _english_words()[found[0]]
    if found := process.extractOne(text, _pinyin_words().keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE_PINYIN):
        return vocabulary().meanings[_pinyin_words()[found[0]]]
    return {}


@cache
def _english_words() -> dict[str, Terms]:
    known = vocabulary()
    entries = {word[0]: meaning for word, meaning in known.meanings.items() if len(word) == 1 and word[0].isascii()}
    return {**known.parts, **entries}


@cache
def _pinyin_words() -> dict[str, Term]:
    return {"".join(spelled): words[0] for spelled, words in spelled_vocabulary().items() if len(spelled) > 1}


def guess_chinese(index: Index, lexicon: Lexicon, start: int, texts: list[str]) -> Iterator[Segment]:
    """Characters that are no known word: words of the dictionary, the same sound written otherwise, each sign."""
    word: Term = tuple(texts)
    end = start + len(word)
    if len(word) > 1:
        told = {other: index.dictionary.chinese(other) for other in words_in("".join(word))}
        for other, terms in told.items():
            if terms:
                yield Segment(start, end, other, "dictionary", terms=terms, weight=_DICTIONARY)
        if any(told.values()):
            return
        if terms := {} if told else _slip(lexicon, word):
            terms = {term: _SLIP * weight for term, weight in terms.items()}
            yield Segment(start, end, asked_words(texts), "alike", terms=terms, partly=word)
            return
    for position, sign in enumerate(word, start):
        if index.occurs((sign,)):
            yield Segment(position, position + 1, sign, "sign", term=(sign,), terms={(sign,): 1.0}, weight=_SIGN)


def _slip(lexicon: Lexicon, word: Term) -> Terms:
    if all(readings(sign) for sign in word) and (heard := lexicon.sounding(spell(word))):
        return lexicon.meant(heard)
    return _alike_chinese("".join(word)) if len(word) > 2 else {}


def _alike_chinese(text: str) -> Terms:
    from rapidfuzz import fuzz, process

    found = process.extractOne(text, _chinese_words().keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE_CHINESE)
    return vocabulary().meanings[_chinese_words()[found[0]]] if found else {}


@cache
def _chinese_words() -> dict[str, Term]:
    return {"".join(word): word for word in vocabulary().meanings if len(word) > 2 and not word[0].isascii()}
