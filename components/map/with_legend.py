"""The map with its legend on a sheet of any size, for slides and files: the larger the type, the fewer the names."""

from components.map.choice import Choice
from components.map.drawing import Drawing
from components.map.legend import legend
from components.map.scene import scene, view_of
from components.map.viewport import Frame
from data.schema import Plan

GAP = 8  # pixels between the map and its legend


def sheet(
    plan: Plan, width: float, height: float, times: float = 1, choice: Choice | None = None, margins: bool = True
) -> Drawing | None:
    """A drawing of `width` × `height` with everything `times` as large as on the map page; None for a plan without any position."""
    across = int(width / times)
    key = legend(plan, across)
    view = view_of(plan, Frame("sheet", across, int(height / times) - key.height - GAP, across, margins))
    if view is None:
        return None
    paper = Drawing(round(width), round(height))
    paper.put(scene(plan, view, choice or Choice()).drawing, 0, 0, times)
    paper.put(key, 0, height - key.height * times, times)
    return paper
