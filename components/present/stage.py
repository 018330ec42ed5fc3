"""How much room a slide has, and how large its type is. Lengths are pixels."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """`sizes` are tried from the largest; the last is the smallest that is shown. `rows` are the smallest and the
    largest type of row charts, `tile` the sizes of a name, a number and small type, `across` the tiles in a row, `map_type` how much larger
    the map's words are than on its page.
    A `tall` stage goes on below.
    """

    width: float
    height: float
    sizes: tuple[int, ...]
    rows: tuple[int, int]
    tile: tuple[int, int, int]
    across: int
    map_type: float
    tall: bool = False

    @property
    def small(self) -> int:
        return self.sizes[-1]


PROJECTOR = Stage(1750, 716, (34, 30, 28, 26, 24), rows=(28, 40), tile=(30, 72, 26), across=4, map_type=1.72)
PHONE = Stage(356, 716, (17, 16), rows=(18, 18), tile=(17, 28, 16), across=2, map_type=1, tall=True)


def stage_for(browser: str) -> Stage:
    """The stage for a browser by its own name: a phone says Mobile, and it is all that we know of its screen."""
    return PHONE if "Mobi" in browser else PROJECTOR
