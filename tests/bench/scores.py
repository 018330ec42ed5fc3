"""What two readings of a text have in common, as shares."""

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True)
class Score:
    """What both have, what the draft has and what the curated plan has."""

    both: int
    draft: int
    curated: int

    @property
    def precision(self) -> float:
        return self.both / self.draft if self.draft else 1.0

    @property
    def recall(self) -> float:
        return self.both / self.curated if self.curated else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.both / (self.draft + self.curated) if self.draft + self.curated else 1.0


def compared(draft: set[Span], curated: set[Span]) -> Score:
    return Score(len(draft & curated), len(draft), len(curated))
