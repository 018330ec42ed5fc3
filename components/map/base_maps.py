"""Base maps on request. All of them are in WGS84, like our data, or in CGCS2000, which lies within a metre of it.

Tiles in GCJ-02 (AMap, Tencent, Baidu's own) would lie hundreds of metres off and are not offered.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from components.map import screen
from components.map.webgl import Style
from components.shell import url
from components.theme import map_colour

KEY = "tianditu_key"  # in .streamlit/secrets.toml
_TILES = (
    "https://t0.tianditu.gov.cn/{layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER={layer}&STYLE=default"
    "&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={{z}}&TILEROW={{y}}&TILECOL={{x}}&tk={key}"
)


@dataclass(frozen=True)
class BaseMap:
    """A MapLibre style, a URL that shows whether it can be reached, and whom to name."""

    name: str
    style: Style
    probe: str
    credit: str


def offered(dark: bool) -> dict[str, BaseMap]:
    """The base maps that a reader can turn on here: Tianditu only where a key is configured."""
    free = f"https://tiles.openfreemap.org/styles/{'dark' if dark else 'positron'}"
    found = {"osm": BaseMap("OpenStreetMap", free, free, "OpenFreeMap © OpenMapTiles © OpenStreetMap contributors")}
    if key := _tianditu_key():
        layers = [_TILES.format(layer=layer, key=quote(key)) for layer in ("vec", "cva")]
        probe = layers[0].format(z=3, x=6, y=3)
        found["tianditu"] = BaseMap(
            "天地图", _raster_style(layers, dark), probe, "底图：天地图，国家地理信息公共服务平台"
        )
    return found


def show_base_maps(dark: bool) -> Style | None:
    """The switch, and what becomes of it; the style to draw, if any."""
    maps = offered(dark)
    chosen = url.one("base", maps)
    st.pills(
        "底图（要联网，默认不用）",
        list(maps),
        format_func=lambda name: maps[name].name,
        **url.widget_args("base", chosen),
    )
    if chosen is None:
        return None
    reached = screen.is_reachable(maps[chosen].probe)
    if reached is None:
        st.markdown(":gray[正在连接底图……]")
    elif not reached:
        st.warning(f"连不上{maps[chosen].name}底图，仍用不联网的示意图。", icon=":material/cloud_off:")
    else:
        st.caption(maps[chosen].credit)
    return maps[chosen].style if reached else None


def _tianditu_key() -> str:
    try:
        return str(st.secrets.get(KEY, ""))
    except StreamlitSecretNotFoundError:
        return ""


def _raster_style(tiles: list[str], dark: bool) -> Style:
    """Paper, and on it raster layers, the first at the bottom."""
    sources: dict[str, Any] = {
        f"tiles{n}": {"type": "raster", "tiles": [tile], "tileSize": 256, "maxzoom": 18} for n, tile in enumerate(tiles)
    }
    paper = {"id": "paper", "type": "background", "paint": {"background-color": map_colour("paper", dark)}}
    return {
        "version": 8,
        "sources": sources,
        "layers": [paper, *({"id": name, "type": "raster", "source": name} for name in sources)],
    }
