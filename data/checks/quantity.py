"""An exact number in its unit, as sums over the plan's figures need it and as it is shown."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

from data.derive import SCALES, amount, base_unit, plain
from data.schema import Comparator, Figure, Plan
from data.wording import wording

SHOWN_PLACES = 2
EXACT_PLACES = 4


@dataclass(frozen=True)
class Quantity:
    """`number` is in `unit`, without the `scale` that it is shown in; `printed` is how the text says it, if it does."""

    number: Fraction
    unit: str
    scale: str = ""
    places: int = 0
    comparator: Comparator = "eq"
    printed: str = ""

    @property
    def scaled(self) -> Fraction:
        """The number as it stands before its scale: 1.3 of 1.3万."""
        return self.number / factor(self.scale)

    @property
    def exact(self) -> bool:
        """Whether `shown` is exactly what it is."""
        return Fraction(rounded(self.scaled, EXACT_PLACES)) == self.scaled

    def shown(self, unit: bool = True) -> str:
        """`1.3万个`, with the decimals that the text prints; rounded to two where it would not end."""
        number = plain(rounded(self.scaled, EXACT_PLACES if self.exact else SHOWN_PLACES))
        missing = self.places - len(number.partition(".")[2])
        if missing > 0:
            number = number + "." * ("." not in number) + "0" * missing
        return number.replace("-", "−") + self.scale + (self.unit if unit else "")

    def as_printed(self, like: "Quantity") -> "Quantity":
        """Rounded to the decimals that another is printed with, in its scale."""
        number = Fraction(rounded(self.number / factor(like.scale), like.places)) * factor(like.scale)
        return Quantity(number, like.unit, like.scale, like.places)


def factor(scale: str) -> Fraction:
    """What 万 or 亿 multiplies by; 1 for no scale."""
    return Fraction(SCALES[scale]) if scale else Fraction(1)


def rounded(number: Fraction, places: int) -> Decimal:
    """Half away from zero, as printed statistics do."""
    shift: int = 10**places
    whole = floor(abs(number) * shift + Fraction(1, 2))
    return Decimal(whole if number >= 0 else -whole) / shift


def quantity(number: Decimal, unit: str) -> Quantity:
    """A number in a unit that may carry its scale: 52.67 亿元."""
    times, bare = base_unit(unit)
    return Quantity(Fraction(number * times), bare, unit[: len(unit) - len(bare)])


def of_figure(plan: Plan, figure: Figure) -> Quantity:
    """A figure, with the decimals, the comparator and the words that the text prints."""
    number, unit = amount(figure)
    scale = figure.unit[: len(figure.unit) - len(unit)]
    places = len(figure.value.partition(".")[2])
    return Quantity(Fraction(number), unit, scale, places, figure.comparator, wording(plan, figure))
