"""The app's mark: the district's outline with one light in it, drawn from the plan's own data."""

from data.map.geometry import bounds
from data.schema import Plan

GREEN, LIGHT = "#12946c", "#f2c14e"
SIZE = 64


def mark(plan: Plan | None) -> str:
    """An SVG of 64 × 64; a plain disc for a plan without an outline."""
    if plan is None or plan.outline is None:
        return _svg(f'<circle cx="32" cy="32" r="28" fill="{GREEN}"/><circle cx="32" cy="26" r="9" fill="{LIGHT}"/>')
    west, south, east, north = bounds(plan.outline.ring)
    scale = (SIZE - 4) / max(east - west, north - south)
    left, top = (SIZE - (east - west) * scale) / 2, (SIZE - (north - south) * scale) / 2

    def at(lon: float, lat: float) -> str:
        return f"{left + (lon - west) * scale:.1f},{top + (north - lat) * scale:.1f}"

    shape = f'<polygon points="{" ".join(at(*point) for point in plan.outline.ring)}" fill="{GREEN}"/>'
    station = plan.station.get(plan.info.mark or "")
    if station:
        x, y = at(station.lon, station.lat).split(",")
        shape += f'<circle cx="{x}" cy="{y}" r="7" fill="{LIGHT}"/>'
    return _svg(shape)


def _svg(shape: str) -> str:
    size = f'viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" height="{SIZE}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shape}</svg>'
