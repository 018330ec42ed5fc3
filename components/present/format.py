"""How much room a slide has on a screen, and how large its type is. Lengths are pixels."""

from dataclasses import dataclass

from components.shell.browser import on_phone


@dataclass(frozen=True)
class SlideFormat:
    """The size of a slide and of its type; a `tall` one goes on below.

    `sizes` are tried from the largest; the last is the smallest that is shown. `rows` are the smallest and the largest
    type of row charts, `tile` the sizes of a name, a number and small type, `across` the tiles in a row, `map_type` how
    much larger the map's labels are than on its page.
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


PROJECTOR = SlideFormat(1750, 716, (34, 30, 28, 26, 24), rows=(28, 40), tile=(30, 72, 26), across=4, map_type=1.72)
PHONE = SlideFormat(356, 716, (17, 16), rows=(18, 18), tile=(17, 28, 16), across=2, map_type=1, tall=True)


def format_for(user_agent: str) -> SlideFormat:
    """The format for a browser by its own name."""
    return PHONE if on_phone(user_agent) else PROJECTOR
