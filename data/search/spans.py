"""Where in a clause the words of a question stand, to be marked."""

from data.search.normal import fold, units
from data.search.understand import ParsedQuestion


def spans(question: ParsedQuestion, text: str) -> list[tuple[int, int]]:
    """Half-open offsets into `text`, in order and apart: the printed words that the question asks for or means."""
    folded = fold(text)
    if len(folded) != len(text):  # a character that folds into several: its offsets would not be those of the text
        return []
    found = units(folded)
    printed = [unit.text for unit in found]
    marked: set[int] = set()
    for concept in question.concepts:
        for term in concept.terms:
            for start in range(len(printed) - len(term) + 1):
                if term and tuple(printed[start : start + len(term)]) == term:
                    marked.update(range(found[start].start, found[start + len(term) - 1].end))
    joined: list[tuple[int, int]] = []
    for index in sorted(marked):
        if joined and joined[-1][1] == index:
            joined[-1] = (joined[-1][0], index + 1)
        else:
            joined.append((index, index + 1))
    return joined
