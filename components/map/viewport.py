"""How large the map is on a reader's screen, and which part of the world it shows first."""

from dataclasses import dataclass
from math import atan, cos, degrees, exp, log, log2, pi, radians, tan

from components.map.drawing import Pixel
from data.map.geometry import Point

TILE = 512  # pixels of the whole world at zoom 0


@dataclass(frozen=True)
class Frame:
    """A canvas in CSS pixels, on a page of a width."""

    name: str
    width: int
    height: int
    page: int


FRAMES = {
    frame.name: frame
    for frame in (
        Frame("phone", 356, 400, 356),
        Frame("desk", 940, 540, 1260),
        Frame("projector", 1290, 720, 1730),
        Frame("slide", 1168, 500, 1168),
    )
}
SCREENS = ("projector", "desk", "phone")  # a screen gets the first frame that fits into it


@dataclass(frozen=True)
class View:
    """A Web-Mercator view: what stands in the middle of the canvas, and how many pixels a degree has."""

    frame: Frame
    lon: float
    lat: float
    zoom: float

    @property
    def _world(self) -> float:
        return float(TILE * 2**self.zoom)

    def pixel(self, point: Point) -> Pixel:
        return (
            self.frame.width / 2 + self._world * (point[0] - self.lon) / 360,
            self.frame.height / 2 + self._world * (_north(self.lat) - _north(point[1])),
        )

    def point(self, pixel: Pixel) -> Point:
        lon = self.lon + (pixel[0] - self.frame.width / 2) * 360 / self._world
        north = _north(self.lat) - (pixel[1] - self.frame.height / 2) / self._world
        return (lon, _latitude(north))

    def pixels(self, metres: float) -> float:
        """A length on the ground as pixels, at the middle of the view."""
        return self._world * metres / (111_320 * 360) / cos(radians(self.lat))


def _north(lat: float) -> float:
    return log(tan(pi / 4 + radians(lat) / 2)) / (2 * pi)


def _latitude(north: float) -> float:
    return degrees(2 * atan(exp(2 * pi * north)) - pi / 2)


def fit(box: tuple[float, float, float, float], frame: Frame, edge: float = 12) -> View:
    """The view that shows west, south, east, north whole, with `edge` pixels free on every side."""
    west, south, east, north = box
    across = (frame.width - 2 * edge) / max(east - west, 1e-6) * 360
    down = (frame.height - 2 * edge) / max(_north(north) - _north(south), 1e-9)
    zoom = log2(min(across, down) / TILE)
    return View(frame, (west + east) / 2, _latitude((_north(north) + _north(south)) / 2), round(zoom, 3))


def centred(frame: Frame, middle: Point, radius: float, closest: float) -> View:
    """The view with a point in its middle and `radius` metres around it in sight, no closer than zoom `closest`."""
    world = min(frame.width, frame.height) / 2 / max(radius, 1) * 111_320 * 360 * cos(radians(middle[1]))
    return View(frame, *middle, min(round(log2(world / TILE), 2), closest))
